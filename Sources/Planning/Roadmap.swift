import LegalText
import Legislation
import Matching
import Standards

/// A provision of national law that a recommendation cites.
public struct CitedProvision: Sendable, Hashable {
  public let actTitle: String
  public let file: String
  public let article: String
  public let eId: String
  public let quote: String
  public let language: Language
  /// Defect code when the provision is quoted for what it defeats; empty when it supports an element.
  public let defect: String
}

/// What to change, where, why, how urgently, and how one will know.
public struct Recommendation: Sendable, Hashable {
  public let id: String
  public let requirement: Requirement
  public let verdict: Verdict
  public let reason: String
  public let provisions: [CitedProvision]
  public let missingElements: [LocalizedText]
  public let defects: [Defect]
  public let measure: RecommendationTemplate.Measure
}

/// A requirement that could not be judged, with what must be loaded.
public struct Unassessed: Sendable, Hashable {
  public let requirement: Requirement
  public let reason: String
}

/// Recommendations of one theme, the most urgent first.
public struct RoadmapSection: Sendable, Hashable {
  public let theme: Theme
  public let recommendations: [Recommendation]
}

/// The "Pillar 1" document: content only, without form or language.
public struct Roadmap: Sendable, Hashable {
  public let jurisdiction: String
  public let asOf: String
  public let ruleBaseVersion: String
  public let engineVersion: String
  public let acts: [Act]
  public let sections: [RoadmapSection]
  public let notAssessed: [Unassessed]

  public var recommendations: [Recommendation] { sections.flatMap(\.recommendations) }

  /// A recommendation for every gap, conflict and partial alignment; none for what is aligned; what could not be
  /// judged is listed apart.
  public static func make(review: ReviewResult, ruleBase: RuleBase) -> Roadmap {
    let requirements = Dictionary(ruleBase.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let acts = Dictionary(review.acts.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    var byTheme: [String: [Recommendation]] = [:]
    var notAssessed: [Unassessed] = []
    for finding in review.findings {
      guard let requirement = requirements[finding.requirement] else { continue }
      switch finding.verdict {
      case .aligned: continue
      case .notAssessed: notAssessed.append(Unassessed(requirement: requirement, reason: finding.reason))
      case .gap, .conflict, .partlyAligned:
        byTheme[requirement.theme, default: []].append(
          recommendation(finding, requirement, acts: acts, ruleBase: ruleBase))
      }
    }
    let sections = ruleBase.themes.compactMap { theme -> RoadmapSection? in
      guard let found = byTheme[theme.id] else { return nil }
      return RoadmapSection(
        theme: theme,
        recommendations: found.sorted {
          ($0.requirement.urgency.rawValue, $0.id) < ($1.requirement.urgency.rawValue, $1.id)
        })
    }
    return Roadmap(
      jurisdiction: review.jurisdiction, asOf: review.asOf, ruleBaseVersion: review.ruleBaseVersion,
      engineVersion: review.engineVersion, acts: review.acts, sections: sections, notAssessed: notAssessed)
  }

  private static func recommendation(
    _ finding: Finding, _ requirement: Requirement, acts: [String: Act], ruleBase: RuleBase
  ) -> Recommendation {
    func cite(_ evidence: Evidence, defect: String) -> CitedProvision {
      let act = acts[evidence.file]
      return CitedProvision(
        actTitle: act?.title ?? evidence.file, file: evidence.file, article: evidence.article, eId: evidence.eId,
        quote: evidence.fullQuote, language: act?.language.value ?? .english, defect: defect)
    }
    var cited: [CitedProvision] = []
    for defect in finding.defects { cited += defect.evidence.prefix(2).map { cite($0, defect: defect.code) } }
    for element in finding.elements where element.status == .covered || element.status == .partly {
      for evidence in element.evidence.prefix(1)
      where !cited.contains(where: { $0.file == evidence.file && $0.eId == evidence.eId }) {
        cited.append(cite(evidence, defect: ""))
      }
    }
    let missing = Set(finding.elements.filter { $0.status == .absent || $0.status == .partly }.map(\.id))
    return Recommendation(
      id: "R-\(requirement.id)", requirement: requirement, verdict: finding.verdict, reason: finding.reason,
      provisions: cited, missingElements: requirement.elements.filter { missing.contains($0.id) }.map(\.text),
      defects: finding.defects.map { found in
        ruleBase.defect(found.code)
          ?? Defect(code: found.code, title: LocalizedText([:]), meaning: LocalizedText([:]))
      },
      measure: requirement.recommendation.measure)
  }
}
