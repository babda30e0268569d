import Legislation
import Matching
import SeededRandom
import Standards

/// What a change to the decisive article did to the findings.
public struct MutationTrial: Sendable, Hashable {
  public let mutation: LawMutation
  public let file: String
  public let article: String
  public let requirement: String
  /// The element that the article carried, or the code of the defect that it showed.
  public let target: String
  public let verdictBefore: Verdict
  public let verdictAfter: Verdict
  /// Coverage of the element or strength of the defect, 0-1.
  public let before: Double
  public let after: Double
  /// Requirements that neither quoted the article nor rested on it and changed their verdict none the less.
  public let unrelatedChanges: [String]

  /// The element is less covered, or the defect weaker, and the verdict is no better founded than it was.
  public var isRight: Bool { after < before - 1e-9 && unrelatedChanges.isEmpty }

  /// One row of a table.
  public var row: String {
    let verdicts = verdictBefore == verdictAfter ? verdictBefore.rawValue : "\(verdictBefore) → \(verdictAfter)"
    let values = [before, after].map { "\((($0 * 1000).rounded()) / 1000)" }.joined(separator: " → ")
    let others = unrelatedChanges.isEmpty ? "" : "; unrelated: \(unrelatedChanges.joined(separator: ", "))"
    return
      "\(isRight ? "right" : "WRONG")  \(mutation.rawValue)  \(file) \(article)  \(target)  \(values)  \(verdicts)\(others)"
  }
}

/// Finds the articles on which findings rest, changes them one at a time and looks at the findings again.
public struct MutationRun: Sendable {
  private let matcher: Matcher
  private let country: String
  private let asOf: String

  public init(matcher: Matcher, country: String, asOf: String) {
    self.matcher = matcher
    self.country = country
    self.asOf = asOf
  }

  /// An article without which an element would not be found, or that alone shows a defect.
  private struct Decisive: Hashable {
    let mutation: LawMutation
    let file: String
    let eId: String
    let article: String
    let requirement: String
    let target: String
    let isDefect: Bool
    /// What the finding quotes of the article.
    let evidence: [Evidence]
  }

  /// - Parameter perKind: at most so many changes of each kind, drawn with `seed`.
  public func trials(_ acts: [Act], perKind: Int, seed: UInt64) async -> [MutationTrial] {
    let base = await matcher.review(acts: acts, country: country, asOf: asOf)
    let found = base.findings.flatMap { decisive($0, acts) }
    var generator = SeededGenerator(seed: seed)
    var result: [MutationTrial] = []
    for mutation in LawMutation.allCases {
      var chosen: [(Decisive, Act)] = []
      for item in found.filter({ $0.mutation == mutation }).shuffled(using: &generator) {
        guard chosen.count < perKind else { break }
        guard let act = acts.first(where: { $0.file == item.file }),
          let changed = mutation.apply(to: act, article: item.eId),
          item.evidence.allSatisfy({ isChanged($0, by: mutation, act) })
        else { continue }
        chosen.append((item, changed))
      }
      for (item, changed) in chosen {
        let mutated = acts.map { $0.file == changed.file ? changed : $0 }
        let after = await matcher.review(acts: mutated, country: country, asOf: asOf)
        if let trial = trial(item, base, after) { result.append(trial) }
      }
    }
    return result
  }

  /// Whether the change reaches every sentence on which evidence rests. A list of which one point is negated still says
  /// the rest, and a lawyer would read it so.
  private func isChanged(_ evidence: Evidence, by mutation: LawMutation, _ act: Act) -> Bool {
    guard mutation == .negate else { return true }
    let wording = MutatedWording(language: act.language.value)
    let telling = MutatedWording.sentences(evidence.quote).filter { sentence in
      evidence.hits.contains { sentence.contains($0.words) }
    }
    if telling.isEmpty { return wording.text(evidence.introduction, mutation) != nil }
    return telling.allSatisfy { wording.text($0, mutation) != nil }
      || wording.text(evidence.introduction, mutation) != nil
  }

  private func decisive(_ finding: Finding, _ acts: [Act]) -> [Decisive] {
    var result: [Decisive] = []
    func add(_ evidence: [Evidence], _ target: String, isDefect: Bool) {
      let asserted = evidence.filter { $0.score >= Evaluator.assertedScore && !$0.article.isEmpty }
      let places = Set(asserted.map { Place(file: $0.file, article: $0.article) })
      guard places.count == 1, let best = asserted.first,
        let act = acts.first(where: { $0.file == best.file }),
        let article = act.articles.first(where: { $0.number?.description == best.article })
      else { return }
      let speaksOfAge = ["18", "восемнадцат", "sakkiz", "eighteen"].contains { word in
        best.quote.lowercased().contains(word)
      }
      for mutation in LawMutation.allCases {
        switch mutation {
        case .negate, .except: if isDefect { continue }
        case .lowerAge: if isDefect || !speaksOfAge || !asksForAge(finding.requirement, target) { continue }
        case .delete, .repeal, .quote: break
        }
        result.append(
          Decisive(
            mutation: mutation, file: best.file, eId: article.eId, article: best.article,
            requirement: finding.requirement, target: target, isDefect: isDefect, evidence: asserted))
      }
    }
    for element in finding.elements where element.status == .covered || element.status == .partly {
      guard let rule = self.element(finding.requirement, element.id), case .presence = rule.condition else {
        continue
      }
      add(element.evidence, element.id, isDefect: false)
    }
    for defect in finding.defects where defect.isConflict { add(defect.evidence, defect.code, isDefect: true) }
    return result
  }

  private func element(_ requirement: String, _ id: String) -> Element? {
    matcher.ruleBase.requirement(requirement)?.elements.first { $0.id == id }
  }

  /// Whether every pattern of the element wants a number of eighteen years.
  private func asksForAge(_ requirement: String, _ id: String) -> Bool {
    guard let patterns = element(requirement, id)?.patterns, !patterns.isEmpty else { return false }
    return patterns.allSatisfy { ($0.number?.minimum ?? 0) >= 17 && ($0.number?.minimum ?? 99) <= 18 }
  }

  private func trial(_ item: Decisive, _ base: ReviewResult, _ after: ReviewResult) -> MutationTrial? {
    guard let old = base.findings.first(where: { $0.requirement == item.requirement }),
      let new = after.findings.first(where: { $0.requirement == item.requirement })
    else { return nil }
    let later = Dictionary(after.findings.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    // A finding that quotes the article before or after the change rests on it.
    let unrelated = base.findings.filter { finding in
      guard finding.requirement != item.requirement, !quotes(finding, item),
        let changed = later[finding.requirement], changed.verdict != finding.verdict
      else { return false }
      return !quotes(changed, item)
    }.map(\.requirement)
    return MutationTrial(
      mutation: item.mutation, file: item.file, article: item.article, requirement: item.requirement,
      target: item.isDefect ? "\(item.requirement) \(item.target)" : item.target, verdictBefore: old.verdict,
      verdictAfter: new.verdict, before: value(item, old), after: value(item, new), unrelatedChanges: unrelated)
  }

  private func value(_ item: Decisive, _ finding: Finding) -> Double {
    if item.isDefect { return finding.defects.first { $0.code == item.target }?.strength ?? 0 }
    return finding.elements.first { $0.id == item.target }?.coverage ?? 0
  }

  private func quotes(_ finding: Finding, _ item: Decisive) -> Bool {
    (finding.elements.flatMap(\.evidence) + finding.defects.flatMap(\.evidence)).contains { evidence in
      evidence.file == item.file && evidence.article == item.article
        || evidence.restsOn.map { $0.file == item.file && $0.eId == item.eId } ?? false
    }
  }
}
