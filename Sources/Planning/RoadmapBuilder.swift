import LegalText
import Legislation
import Matching
import Review
import Standards

/// Reviewed findings to a roadmap: a recommendation for every gap, conflict and partial alignment, none for what is
/// aligned; what could not be judged is listed with what must be loaded.
public struct RoadmapBuilder: Sendable {
  private let ruleBase: RuleBase
  private let requirements: [String: Requirement]

  public init(ruleBase: RuleBase) {
    self.ruleBase = ruleBase
    requirements = Dictionary(ruleBase.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameters:
  ///   - findings: in the order of the rule base; those of unknown requirements are left out.
  ///   - review: the run that they come from; its acts, dates and versions are taken.
  public func build(_ findings: [ReviewedFinding], review: ReviewResult) -> Roadmap {
    let acts = CitedActs(review.acts)
    var drafts: [Recommendation] = []
    var notAssessed: [Unassessed] = []
    var notApplicable: [AnsweredRequirement] = []
    var tallies: [String: [ReviewerVerdict: Int]] = [:]
    for reviewed in findings {
      guard let requirement = requirements[reviewed.finding.requirement] else { continue }
      tallies[requirement.theme, default: [:]][reviewed.verdict, default: 0] += 1
      switch reviewed.verdict {
      case .aligned: continue
      case .notAssessed: notAssessed.append(unassessed(reviewed, requirement, review.acts))
      case .notApplicable: notApplicable.append(answer(reviewed, requirement, country: review.jurisdiction))
      case .gap, .conflict, .partlyAligned: drafts.append(draft(reviewed, requirement, acts, review.jurisdiction))
      }
    }
    let merged = RecommendationMerger(order: ruleBase.requirements.map(\.id)).merge(drafts)
    let ordered = RecommendationOrder.arrange(merged)
    let sections = ruleBase.themes.compactMap { theme -> RoadmapSection? in
      let found = ordered.filter { $0.theme == theme.id }
      if found.isEmpty { return nil }
      return RoadmapSection(
        theme: theme,
        recommendations: found.enumerated().sorted {
          ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset)
        }.map(\.element))
    }
    return Roadmap(
      jurisdiction: review.jurisdiction, asOf: review.asOf, ruleBaseVersion: review.ruleBaseVersion,
      engineVersion: review.engineVersion, acts: review.acts, partyStatus: partyStatus(review.jurisdiction),
      tallies: ruleBase.themes.compactMap { theme in
        tallies[theme.id].map { ThemeTally(theme: theme, counts: $0) }
      },
      kinds: kindCoverage(findings, review.acts), sections: sections, actSections: actSections(ordered),
      order: ordered.map(\.id), followUp: FollowUpSelection.select(ordered).map(\.id), notAssessed: notAssessed,
      notApplicable: notApplicable, signedCount: findings.filter { $0.signed != nil }.count,
      reviewAgain: findings.filter(\.reviewAgain).map(\.finding.requirement),
      findingCount: findings.count)
  }

  /// What was found for one requirement; `nil` for one that the rule base does not know.
  func answer(_ reviewed: ReviewedFinding, country: String) -> AnsweredRequirement? {
    requirements[reviewed.finding.requirement].map { answer(reviewed, $0, country: country) }
  }

  private func draft(
    _ reviewed: ReviewedFinding, _ requirement: Requirement, _ acts: CitedActs, _ country: String
  ) -> Recommendation {
    let provisions = acts.provisions(reviewed.finding)
    let template = requirement.recommendation
    let target = acts.target(for: requirement, provisions: provisions)
    // Where an act of the kind is there already, it is amended rather than enacted anew.
    let measure = template.measure == .enact && target.file != nil ? .amend : template.measure
    return Recommendation(
      id: requirement.id.hasPrefix("R-") ? requirement.id : "R-\(requirement.id)", theme: requirement.theme,
      lead: answer(reviewed, requirement, country: country), target: target, measure: measure,
      provisions: provisions,
      urgency: reviewed.signed?.urgency.flatMap(Urgency.init(rawValue:)) ?? requirement.urgency, term: template.term)
  }

  private func answer(_ reviewed: ReviewedFinding, _ requirement: Requirement, country: String)
    -> AnsweredRequirement
  {
    let finding = reviewed.finding
    let open = Set(finding.elements.filter { $0.status == .absent || $0.status == .partly }.map(\.id))
    let missing = requirement.elements.filter { open.contains($0.id) }
    return AnsweredRequirement(
      requirement: requirement, force: ruleBase.force(of: requirement, for: country), verdict: reviewed.verdict,
      signed: reviewed.signed, reviewAgain: reviewed.reviewAgain, reason: reviewed.statedReason,
      missing: missing.filter(\.mandatory) + missing.filter { !$0.mandatory },
      defects: finding.defects.map { found in
        ruleBase.defect(found.code)
          ?? Defect(code: found.code, title: LocalizedText([:]), meaning: LocalizedText([:]))
      }, searchedActs: finding.searchedActs)
  }

  private func unassessed(_ reviewed: ReviewedFinding, _ requirement: Requirement, _ acts: [Act]) -> Unassessed {
    Unassessed(
      requirement: requirement, reason: reviewed.statedReason,
      kindsToLoad: Unassessed.kindsToLoad(reviewed.finding, requirement, acts), isSigned: reviewed.signed != nil)
  }

  private func partyStatus(_ country: String) -> [PartyStatus] {
    ruleBase.instruments.filter { $0.kind == .treaty }.map { instrument in
      PartyStatus(instrument: instrument, party: instrument.parties.first { $0.country == country })
    }
  }

  private func kindCoverage(_ findings: [ReviewedFinding], _ acts: [Act]) -> [KindCoverage] {
    var needed: [ActKind: Int] = [:]
    for reviewed in findings {
      guard let kind = requirements[reviewed.finding.requirement]?.kinds.first.flatMap(ActKind.init(rawValue:))
      else { continue }
      needed[kind, default: 0] += 1
    }
    return ActKind.allCases.compactMap { kind in
      guard let count = needed[kind] else { return nil }
      let read = acts.filter { $0.kind.value == kind }
      let coverage: Coverage? =
        read.contains { $0.coverage.value == .whole } ? .whole : (read.isEmpty ? nil : .excerpt)
      return KindCoverage(kind: kind, requirements: count, coverage: coverage)
    }.sorted { ($1.requirements, $0.kind.rawValue) < ($0.requirements, $1.kind.rawValue) }
  }

  private func actSections(_ ordered: [Recommendation]) -> [ActSection] {
    var targets: [AmendmentTarget] = []
    var groups: [AmendmentTarget: [String]] = [:]
    for item in ordered {
      if groups[item.target] == nil { targets.append(item.target) }
      groups[item.target, default: []].append(item.id)
    }
    // Acts that were read first, the most concerned first.
    return targets.map { ActSection(target: $0, recommendations: groups[$0] ?? []) }.enumerated().sorted {
      left, right in
      let leftRank = (left.element.target.file == nil ? 1 : 0, -left.element.recommendations.count, left.offset)
      let rightRank = (right.element.target.file == nil ? 1 : 0, -right.element.recommendations.count, right.offset)
      return leftRank < rightRank
    }.map(\.element)
  }
}
