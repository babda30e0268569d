import Evaluation
import Foundation
import Legislation
import LegislationReading
import Matching
import Standards
import Testing

/// The harness on the demonstration country and on findings written out by hand.
@Suite struct EvaluatorTests {
  @Test func theEngineBeatsSimpleSearchesOnTheDemonstrationCountry() async throws {
    let ruleBase = try GoldTableTests.ruleBase.get()
    let folder = GoldTableTests.root + "/Benchmarks/Gold/demonstration"
    let acts = try ActReader().readDirectory(GoldTableTests.root + "/Laws/demonstration", country: "XD").acts
    let review = await Matcher(ruleBase: ruleBase).review(acts: acts, country: "XD", asOf: "2025-12-01")
    let gold = try GoldTable(CommaSeparatedTable(path: folder + ".csv"), ruleBase: ruleBase)
    let verdicts = try VerdictTable(CommaSeparatedTable(path: folder + "-verdicts.csv"), ruleBase: ruleBase)
    let report = Evaluator(review: review, ruleBase: ruleBase, bootstrap: Bootstrap(rounds: 20))
      .report(gold: gold, verdicts: verdicts)
    #expect(report.rows == gold.rows.count)
    #expect(report.rowsLeftOut == 0)
    #expect(report.warnings.isEmpty, "\(report.warnings)")
    let all = try #require(report.retrieval.first { $0.name == "all" })
    let engine = try #require(all.systems["engine"]?.f2?.value)
    for baseline in ["anyKeyword", "bm25", "bm25Pairs"] {
      let other = try #require(all.systems[baseline]?.f2?.value)
      #expect(engine > other, "\(baseline)")
      // The baselines are honest ones: they find something.
      #expect(other > 0.05, "\(baseline)")
    }
    let whole = try #require(report.verdicts.first { $0.name == "all" })
    #expect((whole.engine.accuracy?.value ?? 0) > (whole.anyKeyword.accuracy?.value ?? 1))
    #expect((whole.engine.accuracy?.value ?? 0) > whole.commonest)
    #expect(report.retrieval.contains { $0.name == "language ru" })
    #expect(report.retrieval.contains { $0.name == "theme marriage" })
    #expect(try JSONEncoder().encode(report).count > 1000)
  }

  private static func evidence(_ article: String, _ score: Double) -> Evidence {
    Evidence(
      act: "code", file: "code.txt", eId: "art_\(article)", article: article, spanStart: 0, spanEnd: 1, quote: "x",
      score: score, terms: [], hits: [])
  }

  private static func element(_ id: String, _ status: ElementStatus, _ evidence: [Evidence]) -> ElementFinding {
    ElementFinding(id: id, mandatory: true, status: status, coverage: 0.5, evidence: evidence, reason: nil)
  }

  /// IC-36-1.e1: two marked, 118 asserted, 119 shown too low to be asserted. e3: nothing marked, 118 asserted.
  /// e7 is an absence that failed: what contradicts it is no evidence for it. D01: 118 marked and found.
  @Test func questionsAreCountedAsWrittenOut() async throws {
    let ruleBase = try GoldTableTests.ruleBase.get()
    let text = "Code\nArticle 118. Rape\nRape.\nArticle 119. Acts\nActs.\n"
    let act = try ActReader().read(bytes: Array(text.utf8), fileName: "code.txt", country: "XD", language: .english)
    let finding = Finding(
      requirement: "IC-36-1", verdict: .conflict, score: 0, confidence: 0.9, reason: .conflict(defect: "D"),
      elements: [
        Self.element("IC-36-1.e1", .partly, [Self.evidence("118", 0.8), Self.evidence("119", 0.4)]),
        Self.element("IC-36-1.e3", .covered, [Self.evidence("118", 0.7)]),
        Self.element("IC-36-1.e7", .absent, [Self.evidence("118", 0.9)]),
      ],
      defects: [DefectFinding(code: "D01", strength: 0.9, isConflict: true, evidence: [Self.evidence("118", 0.9)])],
      searchedActs: ["code.txt"], searchedConcepts: [], nearest: [])
    let review = ReviewResult(
      jurisdiction: "XD", asOf: "2025-12-01", ruleBaseVersion: "1", engineVersion: "1", acts: [act],
      findings: [finding])
    func row(_ element: String?, _ label: GoldLabel, _ article: String = "", act: String = "CODE") -> GoldRow {
      GoldRow(
        country: "XD", requirement: "IC-36-1", element: element, label: label, act: act, article: article, line: 2)
    }
    let report = Evaluator(review: review, ruleBase: ruleBase, bootstrap: Bootstrap(rounds: 0)).report(
      gold: GoldTable(
        rows: [
          row("IC-36-1.e1", .supports, "118"), row("IC-36-1.e1", .supports, "119"), row("IC-36-1.e3", .absent),
          row("IC-36-1.e7", .absent), row(nil, .defect("D01"), "118"),
          row("IC-36-1.e4", .supports, "7", act: "other"),
          GoldRow(country: "UZ", requirement: "IC-36-1", element: nil, label: .absent),
        ], file: "gold.csv"),
      verdicts: VerdictTable(rows: [
        VerdictTable.Row(country: "XD", requirement: "IC-36-1", verdict: .conflict),
        VerdictTable.Row(country: "UZ", requirement: "IC-36-1", verdict: .gap),
      ]))
    let engine = try #require(report.retrieval.first?.systems["engine"])
    #expect(report.rows == 5)
    #expect(report.rowsLeftOut == 2)
    #expect(report.warnings == ["gold.csv: 1 rows left out: no act other is loaded"])
    #expect(engine.questions == 4)
    #expect(engine.answered == 2)
    // Asserted: e1 118, e3 118, D01 118; right two of three; marked three.
    #expect(abs((engine.precision?.value ?? 0) - 2.0 / 3.0) < 1e-9)
    #expect(abs((engine.recall?.value ?? 0) - 2.0 / 3.0) < 1e-9)
    #expect(abs((engine.recallAt1?.value ?? 0) - 0.75) < 1e-9)
    #expect(abs((engine.recallAt3?.value ?? 0) - 1) < 1e-9)
    #expect(report.verdicts.first?.engine.count == 1)
    #expect(report.verdicts.first?.engine.accuracy?.value == 1)
    #expect(report.disagreements.map(\.question) == ["IC-36-1.e1", "IC-36-1.e3"])
  }
}
