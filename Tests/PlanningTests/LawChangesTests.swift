import Foundation
import Matching
import Planning
import Review
import Standards
import Testing

@Suite struct LawChangesTests {
  private static func finding(_ verdict: Verdict, quote: String) -> Finding {
    let evidence = Evidence(
      act: "/akn/xd/act/1", file: "law.txt", eId: "art_1", article: "1", spanStart: 0, spanEnd: 5, quote: quote,
      score: 0.9, terms: [], hits: [])
    return Finding(
      requirement: "IC-1", verdict: verdict, score: 0.5, confidence: 0.5,
      reason: .gap(searched: ["law.txt"], missing: ["IC-1.e1"]),
      elements: [
        ElementFinding(
          id: "IC-1.e1", mandatory: true, status: .partly, coverage: 0.5, evidence: [evidence], reason: nil)
      ], defects: [], searchedActs: [], searchedConcepts: [], nearest: [])
  }

  private static func review(
    _ verdict: Verdict, quote: String = "Violence is prohibited.", asOf: String, rules: String = "1"
  ) -> ReviewResult {
    ReviewResult(
      jurisdiction: "XD", asOf: asOf, ruleBaseVersion: rules, engineVersion: "1", acts: [],
      findings: [finding(verdict, quote: quote)])
  }

  /// A project that follows one recommendation, in a folder that the body sees removed behind it.
  private func withProject(_ body: (ProjectStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tarazu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ProjectStore.create(
      file: folder.path + "/tarazu.sqlite", title: "Test", country: "XD", actor: "test")
    _ = try store.follow([
      TrackedItem(
        code: "R-IC-1", kind: .recommendation,
        content: TrackedItem.Content(title: [:], theme: "a", themeTitle: [:], requirement: "IC-1", urgency: "A"))
    ])
    try body(store)
  }

  /// The kind of event for each way in which a verdict may move: the same ways that a comparison of reviews knows.
  @Test(arguments: [
    (Verdict.aligned, Verdict.partlyAligned, TrackerOccurrence.Kind.lawRegressed),
    (.aligned, .gap, .lawRegressed), (.gap, .conflict, .lawRegressed), (.gap, .partlyAligned, .lawImproved),
    (.conflict, .aligned, .lawImproved), (.notAssessed, .conflict, .lawChanged),
    (.notAssessed, .aligned, .lawChanged),
    (.aligned, .notAssessed, .lawChanged), (.conflict, .notAssessed, .lawChanged),
  ])
  func aVerdictThatMovesIsAnEvent(before: Verdict, after: Verdict, kind: TrackerOccurrence.Kind) throws {
    try withProject { store in
      let runs = try [
        store.record(Self.review(before, asOf: "2025-12-01"), ruleBase: RuleBase()),
        store.record(Self.review(after, asOf: "2026-03-01"), ruleBase: RuleBase()),
      ]
      let noted = try store.noteLawChanges(from: runs[0], to: runs[1])
      #expect(noted.map(\.item) == ["R-IC-1"])
      #expect(noted.map(\.happenedOn) == ["2026-03-01"])
      #expect(noted.map(\.kind) == [kind])
      #expect(noted.map(\.changes) == [[.verdict(from: before, to: after)]])
      #expect(try store.noteLawChanges(from: runs[0], to: runs[1]).isEmpty, "noted once")
      #expect(
        try store.noteLawChanges(
          from: Self.review(before, asOf: "2025-12-01"), to: Self.review(after, asOf: "2026-03-01"),
          ruleBase: RuleBase()
        ).isEmpty, "a comparison sees the same")
      #expect(try store.occurrences() == noted)
      #expect(try store.verify().problems.isEmpty)
    }
  }

  @Test func otherWordsUnderTheSameVerdictAreAnEvent() throws {
    try withProject { store in
      let noted = try store.noteLawChanges(
        from: Self.review(.aligned, asOf: "2025-12-01"),
        to: Self.review(.aligned, quote: "Violence is a private matter.", asOf: "2026-03-01"), ruleBase: RuleBase())
      #expect(noted.map(\.kind) == [.lawChanged])
      #expect(noted.map(\.changes) == [[.provisionReworded(article: "1", file: "law.txt")]])
    }
  }

  @Test func otherRulesAreNoChangeOfTheLaw() throws {
    try withProject { store in
      let before = Self.review(.aligned, asOf: "2025-12-01")
      #expect(
        try store.noteLawChanges(
          from: before, to: Self.review(.gap, asOf: "2026-03-01", rules: "2"), ruleBase: RuleBase()
        ).isEmpty)
      let both = try store.noteLawChanges(
        from: before, to: Self.review(.gap, quote: "Violence is a private matter.", asOf: "2026-03-01", rules: "2"),
        ruleBase: RuleBase())
      #expect(both.map(\.kind) == [.lawChanged], "which of the two moved the verdict is not known")
    }
  }
}
