import Evaluation
import Foundation
import LegislationReading
import Matching
import Standards
import Testing

/// Refitting weights, and the files that carry them.
@Suite struct CalibrationTests {
  private static func evidence(_ article: String, heading: Double, rarity: Double) -> Evidence {
    let terms = [
      ScoreTerm(.base, 0.5), ScoreTerm(.heading, 0.8 * heading),
      ScoreTerm(.rarity, 0.4 * rarity),
    ]
    let logit = terms.reduce(0) { $0 + $1.value }
    return Evidence(
      act: "code", file: "code.txt", eId: "art_\(article)", article: article, spanStart: 0, spanEnd: 1, quote: "x",
      score: 1 / (1 + exp(-logit)), terms: terms, hits: [])
  }

  /// Forty requirements: whoever names the matter in the heading is right, whoever has a rare word is not.
  private static func review(_ ruleBase: RuleBase) -> (ReviewResult, GoldTable) {
    var findings: [Finding] = []
    var rows: [GoldRow] = []
    for (number, requirement) in ruleBase.requirements.prefix(40).enumerated() {
      guard let element = requirement.elements.first else { continue }
      let isRight = number % 2 == 0
      let item = evidence("1", heading: isRight ? 1 : 0, rarity: isRight ? 0 : 1)
      findings.append(
        Finding(
          requirement: requirement.id, verdict: .aligned, score: 0.7, confidence: 0.7, reason: .aligned(lacking: []),
          elements: [
            ElementFinding(
              id: element.id, mandatory: true, status: .covered, coverage: 0.7, evidence: [item], reason: nil)
          ], defects: [], searchedActs: ["code.txt"], searchedConcepts: [], nearest: []))
      rows.append(
        GoldRow(
          country: "XD", requirement: requirement.id, element: element.id, label: isRight ? .supports : .absent,
          act: isRight ? "code.txt" : "", article: isRight ? "1" : ""))
    }
    let text = "Уголовный кодекс\nСтатья 1. Изнасилование\nИзнасилование наказывается лишением свободы.\n"
    let acts =
      (try? ActReader().read(bytes: Array(text.utf8), fileName: "code.txt", country: "XD")).map { [$0] } ?? []
    let review = ReviewResult(
      jurisdiction: "XD", asOf: "2025-12-01", ruleBaseVersion: "1", engineVersion: "1", acts: acts, findings: findings
    )
    return (review, GoldTable(rows: rows))
  }

  @Test func whatPersonsConfirmGainsAndWhatTheyRejectLoses() throws {
    let (review, gold) = Self.review(try GoldTableTests.ruleBase.get())
    let prior = ScoreWeights()
    let calibration = try Calibration(review: review, weights: prior, verdicts: VerdictTable(rows: []), gold: gold)
    #expect(calibration.isBetter)
    #expect(calibration.heldOutAfter.logLoss < calibration.heldOutBefore.logLoss)
    #expect(calibration.fitted == 28)
    #expect(calibration.heldOut == 12)
    #expect(calibration.weights.heading > prior.heading)
    #expect(calibration.weights.rarity < prior.rarity)
    // A weight never changes its sign, and one that no example shows stays.
    #expect(calibration.weights.rarity >= 0)
    #expect(calibration.weights.proximity == prior.proximity)
  }

  @Test func theSameSeedGivesTheSameWeights() throws {
    let (review, gold) = Self.review(try GoldTableTests.ruleBase.get())
    let runs = try (0..<2).map { _ in
      try Calibration(
        review: review, weights: ScoreWeights(), verdicts: VerdictTable(rows: []), gold: gold, seed: 5)
    }
    #expect(runs[0].weights == runs[1].weights)
  }

  @Test func tooFewVerdictsMoveNothing() throws {
    let (review, _) = Self.review(try GoldTableTests.ruleBase.get())
    #expect(throws: EvaluationError.tooFewExamples(positive: 0, negative: 0, needed: 10)) {
      try Calibration(review: review, weights: ScoreWeights(), verdicts: VerdictTable(rows: []))
    }
  }

  @Test func aFileOfWeightsIsReadAsItWasWritten() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).json").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let weights = try ScoreWeights().replacing(["heading": 1.25, "base": -2])
    try weights.json(note: "test").write(to: URL(fileURLWithPath: path))
    #expect(try ScoreWeights(path: path) == weights)
    // Every weight has its name in the file.
    #expect(Mirror(reflecting: weights).children.count == weights.values.count)
  }

  @Test(arguments: [
    "{}", "[1]", "{\"schemaVersion\": 9, \"weights\": {}}", "{\"schemaVersion\": 1, \"weights\": {\"headling\": 1}}",
    "{\"schemaVersion\": 1, \"weights\": {\"heading\": 1e9}}",
  ])
  func badFilesOfWeightsAreRefused(text: String) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).json").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ScoreWeightsError.self) { try ScoreWeights(path: path) }
  }
}
