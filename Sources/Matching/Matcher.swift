import LegalText
import Legislation
import Standards

/// Acts and rule base to findings: the engine.
public struct Matcher: Sendable {
  /// The version of the engine, printed in every document.
  public static let engineVersion = "0.1.0"

  public let ruleBase: RuleBase
  public let weights: ScoreWeights

  public init(ruleBase: RuleBase, weights: ScoreWeights = ScoreWeights()) {
    self.ruleBase = ruleBase
    self.weights = weights
  }

  /// A finding for every requirement. Acts not in force at `asOf` are listed but never evidence.
  /// - Parameters:
  ///   - acts: in any order; the result does not depend on it.
  ///   - country: code of ISO 3166, upper case.
  ///   - asOf: ISO date.
  ///   - requirements: ids to judge; `nil` for all.
  public func review(acts: [Act], country: String, asOf: String, requirements: Set<String>? = nil) async -> Review {
    let acts = acts.sorted { $0.file < $1.file }
    let inForce = acts.filter { $0.isInForce(on: asOf) }
    let languages = Set(inForce.map(\.language.value))
    var lexicons: [Language: Lexicon] = [:]
    for language in languages { lexicons[language] = Lexicon(ruleBase: ruleBase, language: language) }
    let corpus = await scan(inForce, lexicons: lexicons)
    let ids = (ruleBase.concepts + ruleBase.frames).map(\.id)
    let indices = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    let matcher = PatternMatcher(corpus: corpus, weights: weights, conceptCount: ids.count)
    let builder = EvidenceBuilder(corpus: corpus)
    let wanted = ruleBase.requirements.filter { requirements?.contains($0.id) ?? true }
    let findings = await evaluate(wanted, matcher: matcher, builder: builder, indices: indices)
    return Review(
      jurisdiction: country, asOf: asOf, ruleBaseVersion: ruleBase.version, engineVersion: Self.engineVersion,
      acts: acts, findings: findings)
  }

  private func scan(_ acts: [Act], lexicons: [Language: Lexicon]) async -> [ActIndex] {
    await withTaskGroup(of: (Int, ActIndex?).self) { group in
      for (place, act) in acts.enumerated() {
        group.addTask {
          guard let lexicon = lexicons[act.language.value] else { return (place, nil) }
          return (place, ActScanner(lexicon: lexicon).scan(act))
        }
      }
      var result = [ActIndex?](repeating: nil, count: acts.count)
      for await (place, index) in group { result[place] = index }
      return result.compactMap { $0 }
    }
  }

  private func evaluate(
    _ requirements: [Requirement], matcher: PatternMatcher, builder: EvidenceBuilder, indices: [String: Int]
  ) async -> [Finding] {
    await withTaskGroup(of: (Int, Finding).self) { group in
      for (place, requirement) in requirements.enumerated() {
        group.addTask {
          let evaluator = RequirementEvaluator(
            requirement: requirement, matcher: matcher, builder: builder, indices: indices)
          return (place, evaluator.finding())
        }
      }
      var result = [Finding?](repeating: nil, count: requirements.count)
      for await (place, finding) in group { result[place] = finding }
      return result.compactMap { $0 }
    }
  }
}
