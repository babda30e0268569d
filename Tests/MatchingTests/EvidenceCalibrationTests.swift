import Testing

@testable import Matching

/// What stays evidence, and what is only to be seen also.
@Suite struct EvidenceCalibrationTests {
  private static func piece(
    _ article: String, _ score: Double, heading: Double = 0, work: String = "/akn/xd/act/1", file: String = "a.txt"
  ) -> Evidence {
    Evidence(
      act: work, file: file, eId: "art_\(article)", article: article, spanStart: 0, spanEnd: 1, quote: "x",
      score: score,
      terms: [ScoreTerm(.heading, heading)], hits: [])
  }

  private static func settle(_ lists: [[Evidence]]) -> [ElementFinding] {
    var elements = lists.enumerated().map { number, list in
      ElementFinding(id: "e\(number)", mandatory: true, status: .covered, coverage: 0.9, evidence: list)
    }
    var defects: [DefectFinding] = []
    EvidenceCalibration.settle(&elements, &defects)
    return elements
  }

  @Test func thePieceThatTheVerdictRestsOnStays() throws {
    let element = try #require(Self.settle([(1...10).map { Self.piece("\($0)", 1 - Double($0) / 20) }]).first)
    #expect(element.evidence.map(\.article) == ["1"])
    #expect(element.seeAlso.map(\.article) == (2...10).map(String.init))
    #expect((element.evidence + element.seeAlso).allSatisfy { $0.probability != nil })
  }

  @Test func anArticleThatLeadsAndNamesTheMatterIsLikely() throws {
    let lists = [
      [Self.piece("5", 0.9, heading: 0.8), Self.piece("6", 0.6)], [Self.piece("5", 0.8, heading: 0.8)],
    ]
    let elements = Self.settle(lists)
    let leading = try #require(elements[0].evidence.first?.probability)
    let other = try #require((elements[0].evidence + elements[0].seeAlso).last?.probability)
    #expect(leading > 0.5 && other < leading)
  }

  @Test func theOrderOfEqualPiecesDecidesNothing() {
    let pieces = [Self.piece("1", 0.8), Self.piece("2", 0.8), Self.piece("3", 0.4)]
    let forward = Self.settle([pieces])[0]
    let backward = Self.settle([pieces.reversed()])[0]
    #expect(Set(forward.evidence.map(\.article)) == Set(backward.evidence.map(\.article)))
    #expect(Set(forward.seeAlso.map(\.article)) == Set(backward.seeAlso.map(\.article)))
  }

  @Test func versionsInTwoLanguagesStayTogether() {
    let both = Self.settle([
      [
        Self.piece("1", 0.8, file: "kk.txt"), Self.piece("1", 0.8, file: "ru.txt"),
        Self.piece("2", 0.5, file: "kk.txt"),
        Self.piece("2", 0.5, file: "ru.txt"),
      ]
    ])[0]
    let one = Self.settle([[Self.piece("1", 0.8), Self.piece("2", 0.5)]])[0]
    #expect(both.evidence.count == 2 * one.evidence.count && both.seeAlso.count == 2 * one.seeAlso.count)
    #expect(both.evidence.first?.probability == one.evidence.first?.probability)
  }
}
