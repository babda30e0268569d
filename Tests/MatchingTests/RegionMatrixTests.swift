import Matching
import Testing

/// Countries beside each other, and the questions that their reviews leave.
@Suite struct RegionMatrixTests {
  private static func review(_ country: String, _ verdicts: [(String, Verdict)]) -> ReviewResult {
    ReviewResult(
      jurisdiction: country, asOf: "2025-12-01", ruleBaseVersion: "1", engineVersion: "1", acts: [],
      findings: verdicts.map { id, verdict in
        Finding(
          requirement: id, verdict: verdict, score: 0.5, confidence: 0.6, reason: .gap(searched: [], missing: []),
          elements: [], defects: [],
          searchedActs: [], searchedConcepts: [], nearest: [])
      })
  }

  @Test func everyRowHasACellForEveryCountryInTheOrderOfTheirCodes() throws {
    let matrix = RegionMatrix([
      Self.review("UZ", [("A", .gap), ("B", .aligned)]), Self.review("KZ", [("A", .conflict)]),
    ])
    #expect(matrix.columns.map(\.jurisdiction) == ["KZ", "UZ"])
    #expect(matrix.rows.map(\.requirement) == ["A", "B"])
    #expect(matrix.rows[0].cells.map { $0?.verdict } == [.conflict, .gap])
    #expect(matrix.rows[1].cells.map { $0?.verdict } == [nil, .aligned])
    #expect(matrix.columns[1].counts == ["gap": 1, "aligned": 1])
  }

  @Test func aCellNamesTheProvisionsBehindIt() async throws {
    let review = try await DemonstrationTests.review(try DemonstrationTests.acts())
    let matrix = RegionMatrix([review])
    let row = try #require(matrix.rows.first { $0.requirement == "CEDAW-16-2a" })
    let cell = try #require(row.cells.first ?? nil)
    #expect(cell.verdict == .conflict)
    #expect(cell.sources.first?.part.hasPrefix("D") == true)
    #expect(cell.sources.allSatisfy { !$0.quote.isEmpty && !$0.article.isEmpty })
  }

  @Test func theQueueAsksForTheMissingActBeforeSingleDecisions() async throws {
    let ruleBase = try DemonstrationTests.ruleBase()
    let acts = try DemonstrationTests.acts().filter { $0.kind.value != .criminalCode }
    let review = try await DemonstrationTests.review(acts)
    let queue = ExpertQueue(review, ruleBase: ruleBase)
    let first = try #require(queue.items.first { $0.question == .loadAct })
    #expect(queue.items.map(\.value) == queue.items.map(\.value).sorted(by: >))
    let codes = try #require(queue.items.first { $0.question == .loadAct && $0.subject == "criminalCode" })
    #expect(codes.requirements.contains("IC-36-1"))
    #expect(first.value >= codes.value)
    let known = Set(ruleBase.requirements.map(\.id))
    #expect(queue.items.flatMap(\.requirements).allSatisfy(known.contains))
  }

  @Test func confidenceIsTheProductOfItsParts() async throws {
    let review = try await DemonstrationTests.review(try DemonstrationTests.acts())
    for finding in review.findings {
      #expect(abs(finding.confidence - finding.confidenceParts.value) < 1e-12)
      if finding.verdict == .notAssessed {
        #expect(finding.confidence == 0)
      } else {
        #expect(finding.confidenceParts.margin >= 0.5)
      }
    }
  }
}
