import Review
import Standards

/// Roadmaps of several countries side by side: what they lack together, and whose law can be an example.
public struct RegionalRoadmap: Sendable, Hashable {
  /// The verdicts of all countries on one requirement.
  public struct MatrixRow: Sendable, Hashable {
    public let requirement: Requirement
    /// By code of country; a country without a finding has none.
    public let verdicts: [String: ReviewerVerdict]
  }

  /// A requirement that several countries do not meet in full.
  public struct SharedGap: Sendable, Hashable {
    public let requirement: Requirement
    public let countries: [String]
    /// Countries whose law meets it.
    public let leaders: [String]
  }

  /// A country whose provision can be an example to others.
  public struct Leader: Sendable, Hashable {
    public let requirement: Requirement
    public let country: String
    public let provisions: [CitedProvision]
    /// Countries that do not meet the requirement in full.
    public let followers: [String]
  }

  /// One theme in which a common model provision would help.
  public struct Proposal: Sendable, Hashable {
    public let theme: Theme
    public let gaps: [SharedGap]
  }

  public let countries: [Concordance]
  public let matrix: [MatrixRow]
  public let sharedGaps: [SharedGap]
  public let leaders: [Leader]
  public let proposals: [Proposal]

  /// Codes of the countries in the order given.
  public var codes: [String] { countries.map(\.roadmap.jurisdiction) }

  public static func make(_ countries: [Concordance], ruleBase: RuleBase) -> RegionalRoadmap {
    let rows = countries.map { country in
      Dictionary(country.rows.map { ($0.answer.requirement.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    var matrix: [MatrixRow] = []
    var gaps: [SharedGap] = []
    var leaders: [Leader] = []
    for requirement in ruleBase.requirements {
      var verdicts: [String: ReviewerVerdict] = [:]
      for (country, found) in zip(countries, rows) {
        if let row = found[requirement.id] { verdicts[country.roadmap.jurisdiction] = row.answer.verdict }
      }
      if verdicts.isEmpty { continue }
      matrix.append(MatrixRow(requirement: requirement, verdicts: verdicts))
      let codes = countries.map(\.roadmap.jurisdiction)
      let open = codes.filter { code in
        switch verdicts[code] {
        case .gap, .conflict, .partlyAligned: true
        default: false
        }
      }
      let aligned = codes.filter { verdicts[$0] == .aligned }
      if open.count > 1 { gaps.append(SharedGap(requirement: requirement, countries: open, leaders: aligned)) }
      if open.isEmpty { continue }
      for (country, found) in zip(countries, rows) where aligned.contains(country.roadmap.jurisdiction) {
        // Only what can be cited is an example.
        guard let provisions = found[requirement.id]?.provisions.filter({ $0.defectCode == nil }), !provisions.isEmpty
        else { continue }
        leaders.append(
          Leader(
            requirement: requirement, country: country.roadmap.jurisdiction, provisions: provisions, followers: open))
      }
    }
    let urgent = gaps.enumerated().sorted { left, right in
      (left.element.requirement.urgency.rawValue, -left.element.countries.count, left.offset)
        < (right.element.requirement.urgency.rawValue, -right.element.countries.count, right.offset)
    }.map(\.element)
    let proposals = ruleBase.themes.compactMap { theme -> Proposal? in
      let found = urgent.filter { $0.requirement.theme == theme.id }
      return found.isEmpty ? nil : Proposal(theme: theme, gaps: found)
    }
    return RegionalRoadmap(
      countries: countries, matrix: matrix, sharedGaps: urgent, leaders: leaders, proposals: proposals)
  }
}
