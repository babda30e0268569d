import Legislation
import Matching
import Review
import Standards

/// One line of the table of concordance.
public struct ConcordanceRow: Sendable, Hashable {
  public let answer: AnsweredRequirement
  public let provisions: [CitedProvision]
  /// The recommendation that will close it; `nil` where nothing has to be done or nothing can be said yet.
  public let recommendation: Recommendation?
  /// Kinds of act to load where it was not assessed.
  public let kindsToLoad: [ActKind]
}

/// Every requirement against the national law, in the order of the standards' articles.
public struct Concordance: Sendable, Hashable {
  public let roadmap: Roadmap
  public let rows: [ConcordanceRow]

  /// Roadmap and table of a run, with the verdicts that reviewers signed.
  public static func make(review: ReviewResult, ruleBase: RuleBase, verdicts: [SignedVerdict] = []) -> Concordance {
    let findings = Roadmap.reviewed(review, verdicts, ruleBase)
    let roadmap = RoadmapBuilder(ruleBase: ruleBase).build(findings, review: review)
    return make(findings, roadmap: roadmap, ruleBase: ruleBase)
  }

  /// - Parameters:
  ///   - findings: as given to the builder of the roadmap.
  ///   - roadmap: made of the same findings.
  public static func make(
    _ findings: [ReviewedFinding], roadmap: Roadmap, ruleBase: RuleBase
  ) -> Concordance {
    let acts = CitedActs(roadmap.acts)
    let builder = RoadmapBuilder(ruleBase: ruleBase)
    var recommendations: [String: Recommendation] = [:]
    for item in roadmap.recommendations {
      for answer in item.answers { recommendations[answer.requirement.id] = item }
    }
    let unassessed = Dictionary(
      roadmap.notAssessed.map { ($0.requirement.id, $0.kindsToLoad) }, uniquingKeysWith: { first, _ in first })
    let rows = findings.compactMap { reviewed -> ConcordanceRow? in
      guard let answer = builder.answer(reviewed, country: roadmap.jurisdiction) else { return nil }
      return ConcordanceRow(
        answer: answer, provisions: acts.provisions(reviewed.finding).filter { $0.role != .nearest },
        recommendation: recommendations[answer.requirement.id],
        kindsToLoad: unassessed[answer.requirement.id] ?? [])
    }
    let instruments = Dictionary(
      ruleBase.instruments.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    func key(_ row: ConcordanceRow) -> (Int, Int, String) {
      guard let first = row.answer.requirement.references.first else {
        return (Int.max, 0, row.answer.requirement.id)
      }
      // An obligation of a treaty before a recommendation that reads it.
      let place = instruments[first.instrument] ?? Int.max
      return (place, Int(first.article.prefix { $0.isNumber }) ?? 0, first.article + " " + row.answer.requirement.id)
    }
    let sorted = rows.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    return Concordance(roadmap: roadmap, rows: sorted)
  }
}
