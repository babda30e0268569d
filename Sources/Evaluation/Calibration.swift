import Foundation
import Matching
import SeededRandom
import Standards

/// How sure and how right the scores are.
public struct ScoreQuality: Sendable, Hashable, Codable {
  public let examples: Int
  public let logLoss: Double
  /// Expected calibration error in ten bins.
  public let calibrationError: Double

  init(_ examples: [WeightedExample], _ values: [String: Double]) {
    self.examples = examples.count
    let items = examples.map { (probability: $0.probability(values), isRight: $0.isRight) }
    logLoss =
      items.reduce(0) { sum, item in
        sum - log(max(1e-12, item.isRight ? item.probability : 1 - item.probability))
      } / Double(max(1, examples.count))
    calibrationError = CalibrationError.expected(items) ?? 0
  }
}

/// Weights refitted from what persons decided, with what they change on requirements that the fit did not see.
public struct Calibration: Sendable {
  /// Fewer examples than this on one side are no ground to move a weight.
  public static let neededExamples = 10

  public let weights: ScoreWeights
  public let fittedBefore: ScoreQuality
  public let fittedAfter: ScoreQuality
  public let heldOutBefore: ScoreQuality
  public let heldOutAfter: ScoreQuality
  /// Requirements that the fit saw, and that it did not see.
  public let fitted: Int
  public let heldOut: Int

  /// Whether the refitted scores are no worse on what the fit did not see.
  public var isBetter: Bool { heldOutAfter.logLoss <= heldOutBefore.logLoss }

  /// - Parameters:
  ///   - review: findings made with `weights`.
  ///   - verdicts: signed verdicts; those of other countries are left out.
  ///   - gold: labels of provisions, which say more than verdicts; may be `nil`.
  ///   - heldOutShare: 0-1, of the requirements.
  ///   - penalty: how firmly the priors hold.
  public init(
    review: ReviewResult, weights: ScoreWeights, verdicts: VerdictTable, gold: GoldTable? = nil,
    heldOutShare: Double = 0.3, penalty: Double = 0.02, seed: UInt64 = 1
  ) throws(EvaluationError) {
    var examples = Self.examples(review, weights, verdicts)
    if let gold { examples += Self.examples(review, weights, gold) }
    let right = examples.filter(\.isRight).count
    guard right >= Self.neededExamples, examples.count - right >= Self.neededExamples else {
      throw .tooFewExamples(
        positive: right, negative: examples.count - right, needed: Self.neededExamples)
    }
    var generator = SeededGenerator(seed: seed)
    let requirements = Set(examples.map(\.requirement)).sorted().shuffled(using: &generator)
    let hidden = Set(requirements.prefix(Int((Double(requirements.count) * heldOutShare).rounded())))
    let seen = examples.filter { !hidden.contains($0.requirement) }
    let unseen = examples.filter { hidden.contains($0.requirement) }
    let fit = WeightFit(penalty: penalty).fit(seen, from: weights)
    do throws(ScoreWeightsError) { self.weights = try weights.replacing(fit) } catch {
      throw .badWeights(file: "fit", cause: "\(error)", mend: "raise the penalty")
    }
    let before = weights.values
    let after = self.weights.values
    fittedBefore = ScoreQuality(seen, before)
    fittedAfter = ScoreQuality(seen, after)
    heldOutBefore = ScoreQuality(unseen, before)
    heldOutAfter = ScoreQuality(unseen, after)
    fitted = requirements.count - hidden.count
    heldOut = hidden.count
  }

  /// What a verdict says of evidence: it stands for the best evidence of what it affirms, and against all evidence of
  /// what it denies. It is silent on the rest.
  private static func examples(
    _ review: ReviewResult, _ weights: ScoreWeights, _ verdicts: VerdictTable
  ) -> [WeightedExample] {
    var result: [WeightedExample] = []
    let findings = Dictionary(
      review.findings.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    for row in verdicts.rows where row.country == review.jurisdiction {
      guard let verdict = row.verdict, let finding = findings[row.requirement] else { continue }
      func add(_ evidence: some Sequence<Evidence>, _ isRight: Bool) {
        for item in evidence {
          result.append(
            WeightedExample(item, requirement: row.requirement, weights: weights, isRight: isRight))
        }
      }
      let contrary = finding.defects.filter(\.isConflict)
      switch verdict {
      case .aligned:
        for element in finding.elements where element.mandatory && element.status != .absent {
          add(element.evidence.prefix(1), true)
        }
      case .partlyAligned:
        for element in finding.elements where element.status == .covered { add(element.evidence.prefix(1), true) }
      case .gap:
        for element in finding.elements where element.status != .absent { add(element.evidence, false) }
      case .conflict: for defect in contrary { add(defect.evidence.prefix(1), true) }
      case .notAssessed: break
      }
      if verdict != .conflict && verdict != .notAssessed {
        for defect in contrary { add(defect.evidence, false) }
      }
    }
    return result
  }

  /// Evidence for a question that a person answered is right when its article is marked.
  private static func examples(
    _ review: ReviewResult, _ weights: ScoreWeights, _ gold: GoldTable
  ) -> [WeightedExample] {
    var result: [WeightedExample] = []
    for question in GoldQuestion.collect(gold, review: review).questions {
      guard let finding = review.findings.first(where: { $0.requirement == question.requirement }) else { continue }
      let evidence: [Evidence]
      switch question.kind {
      case .defect(let code): evidence = finding.defects.filter { $0.code == code }.flatMap(\.evidence)
      case .element(let id):
        evidence = finding.elements.filter { (id == nil || $0.id == id) && $0.status != .absent }.flatMap(\.evidence)
      }
      var seen: Set<Place> = []
      for item in evidence {
        let place = Place(file: item.file, article: item.article)
        guard seen.insert(place).inserted else { continue }
        result.append(
          WeightedExample(
            item, requirement: question.requirement, weights: weights, isRight: question.marked.contains(place)))
      }
    }
    return result
  }
}
