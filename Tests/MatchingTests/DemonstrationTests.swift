import Foundation
import Legislation
import LegislationReading
import Matching
import Standards
import Testing

/// The demonstration country against the table that a lawyer would sign.
@Suite struct DemonstrationTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Loaded once for all tests.
  private static let loaded = Result { try RuleBaseLoader(folder: root + "/Standards").load() }

  static func ruleBase() throws -> RuleBase { try loaded.get() }
  static func acts() throws -> [Act] {
    try ActReader().readDirectory(root + "/Laws/demonstration", country: "XD").acts
  }

  static func review(_ acts: [Act]) async throws -> ReviewResult {
    await Matcher(ruleBase: try ruleBase()).review(acts: acts, country: "XD", asOf: "2025-12-01")
  }

  @Test func findingsAgreeWithTheExpectedTable() async throws {
    let review = try await Self.review(try Self.acts())
    let table = try String(contentsOfFile: Self.root + "/Laws/demonstration/expected-findings.csv", encoding: .utf8)
    for line in table.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let finding = try #require(review.findings.first { $0.requirement == cells[0] })
      #expect(finding.verdict.rawValue == cells[1], "\(cells[0]): \(finding.reason)")
      if !cells[4].isEmpty { #expect(finding.defects.contains { $0.code == cells[4] }, "\(cells[0])") }
      if !cells[2].isEmpty {
        let evidence = finding.elements.flatMap(\.evidence) + finding.defects.flatMap(\.evidence)
        #expect(
          evidence.contains { $0.file == cells[3] && $0.article == cells[2] }, "\(cells[0]): article \(cells[2])")
      }
    }
  }

  @Test func termsSumToTheLogitAndQuotesAreInTheLaw() async throws {
    let acts = try Self.acts()
    let review = try await Self.review(acts)
    for finding in review.findings {
      for evidence in finding.elements.flatMap(\.evidence) + finding.defects.flatMap(\.evidence) {
        let logit = evidence.terms.reduce(0) { $0 + $1.value }
        #expect(abs(1 / (1 + exp(-logit)) - evidence.score) < 1e-9)
        let act = try #require(acts.first { $0.file == evidence.file })
        let provision = try #require(act.provision(eId: evidence.eId), "\(evidence.eId)")
        #expect(provision.preorder().contains { $0.text.contains(evidence.quote) }, "\(evidence.eId)")
      }
      for element in finding.elements {
        #expect(element.evidence.map(\.score) == element.evidence.map(\.score).sorted(by: >))
      }
    }
  }

  @Test func orderOfActsDoesNotMatter() async throws {
    let acts = try Self.acts()
    let forward = try await Self.review(acts)
    let backward = try await Self.review(acts.reversed())
    #expect(forward.findings == backward.findings)
  }

  @Test func anActThatIsNotLoadedGivesNotAssessedNeverGap() async throws {
    let review = try await Self.review(try Self.acts().filter { $0.kind.value != .criminalCode })
    let finding = try #require(review.findings.first { $0.requirement == "IC-36-1" })
    #expect(finding.verdict == .notAssessed)
    #expect(finding.reason == .noAct(kinds: ["criminalCode"]))
  }

  @Test func anExcerptNeverGivesAGap() async throws {
    let acts = try Self.acts().map { act in
      var act = act
      act.coverage = Sourced(.excerpt, from: .sidecar)
      return act
    }
    let review = try await Self.review(acts)
    #expect(!review.findings.contains { $0.verdict == .gap })
  }

  @Test func aRepealedArticleIsNeverEvidence() async throws {
    let acts = try Self.acts().map { Self.changing($0, eId: "art_136") { $0.status = .removed } }
    let review = try await Self.review(acts)
    let finding = try #require(review.findings.first { $0.requirement == "IC-37-1" })
    #expect(!finding.elements.flatMap(\.evidence).contains { $0.article == "136" })
    #expect(finding.verdict == .gap)
  }

  @Test func aQuotedArticleIsNoNormOfTheCarrier() async throws {
    let acts = try Self.acts().map { Self.changing($0, eId: "art_137") { $0.isQuoted = true } }
    let review = try await Self.review(acts)
    let finding = try #require(review.findings.first { $0.requirement == "R-BRIDEKIDNAP" })
    #expect(finding.verdict != .conflict)
  }

  @Test func removingTheContraryRuleMovesTheVerdict() async throws {
    let acts = try Self.acts().map {
      Self.changing($0, eId: "art_13__para_2") { $0.text = "The registry keeps a list." }
    }
    let review = try await Self.review(acts)
    let finding = try #require(review.findings.first { $0.requirement == "CEDAW-16-2a" })
    #expect(finding.verdict == .aligned || finding.verdict == .partlyAligned)
    let other = try #require(review.findings.first { $0.requirement == "IC-36-1" })
    #expect(other.verdict == .partlyAligned)
  }

  @Test func aRepealedActIsListedButNotEvidence() async throws {
    let acts = try Self.acts().map { act in
      var act = act
      if act.kind.value == .domesticViolenceAct { act.repealedSince = "2025-01-01" }
      return act
    }
    let review = try await Self.review(acts)
    let finding = try #require(review.findings.first { $0.requirement == "IC-24" })
    #expect(finding.verdict == .notAssessed)
    #expect(review.acts.count == acts.count)
  }

  private static func changing(_ act: Act, eId: String, _ change: (inout Provision) -> Void) -> Act {
    var act = act
    func walk(_ list: inout [Provision]) {
      for index in list.indices {
        if list[index].eId == eId, act.kind.value != .domesticViolenceAct, act.kind.value != .equalityAct {
          change(&list[index])
        }
        walk(&list[index].children)
      }
    }
    var provisions = act.provisions
    walk(&provisions)
    act.provisions = provisions
    return act
  }
}
