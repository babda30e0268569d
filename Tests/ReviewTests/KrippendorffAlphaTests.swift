import Foundation
import Review
import Testing

@Suite struct KrippendorffAlphaTests {
  private struct Case: Decodable {
    let table: [[Int?]]
    let alpha: Double
  }

  /// 200 random tables with missing ratings; see `Scripts/make-alpha-fixture`.
  @Test func agreesWithThePackageOfPyPI() throws {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/alpha.json")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: place))
    #expect(cases.count == 200)
    for (number, example) in cases.enumerated() {
      let found = try #require(KrippendorffAlpha.compute(example.table, resamples: 0), "table \(number)")
      #expect(abs(found.alpha - example.alpha) < 1e-9, "table \(number)")
    }
  }

  @Test func fullAgreementIsOne() throws {
    let found = try #require(KrippendorffAlpha.compute([[1, 2, 3, 4], [1, 2, 3, 4], [1, nil, 3, nil]]))
    #expect(found.alpha == 1)
    #expect(found.interval == 1...1)
    #expect(found.units == 4)
    #expect(found.ratings == 10)
  }

  @Test func nothingToCompareGivesNothing() {
    #expect(KrippendorffAlpha.compute([]) == nil)
    #expect(KrippendorffAlpha.compute([[1, nil], [nil, 2]]) == nil)
    #expect(KrippendorffAlpha.compute([[2, 2], [2, 2]]) == nil)
  }

  @Test func theIntervalHoldsTheValueAndIsTheSameInEveryRun() throws {
    let table: [[Int?]] = [[1, 2, 3, 4, 1, 2, 3, 4, 2, 2], [1, 2, 3, 4, 2, 2, 3, 3, 2, nil]]
    let found = try #require(KrippendorffAlpha.compute(table))
    #expect(found == KrippendorffAlpha.compute(table))
    let interval = try #require(found.interval)
    #expect(interval.contains(found.alpha))
    #expect(interval.lowerBound < interval.upperBound)
  }
}
