import Standards

/// How far the reviewers of a session agree among themselves and with the engine, in the independent first round.
public struct SessionAgreement: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    /// `all`, a theme's id, or a role.
    public let group: String
    /// Reviewers among themselves; `nil` where there is too little to compare.
    public let experts: KrippendorffAlpha?
    /// The engine against each reviewer.
    public let engine: KrippendorffAlpha?
  }

  public let round: Int
  public let all: Line
  public let themes: [Line]
  public let roles: [Line]

  /// Verdicts in order, from the law that contradicts to the law that does what is asked. Not assessed and not applicable
  /// have no place in it and count as missing.
  static func rank(_ verdict: ReviewerVerdict) -> Int? {
    switch verdict {
    case .conflict: 0
    case .gap: 1
    case .partlyAligned: 2
    case .aligned: 3
    case .notAssessed, .notApplicable: nil
    }
  }

  public static func compute(
    verdicts: [RoundVerdict], snapshots: [FindingSnapshot], ruleBase: RuleBase, round: Int = 1
  ) -> SessionAgreement {
    let verdicts = verdicts.filter { $0.round == round }
    let engine = Dictionary(
      snapshots.map { ($0.requirement, rank(ReviewerVerdict($0.verdict))) }, uniquingKeysWith: { first, _ in first })
    let themes = Dictionary(ruleBase.requirements.map { ($0.id, $0.theme) }, uniquingKeysWith: { first, _ in first })
    let byTheme = Dictionary(grouping: verdicts) { themes[$0.requirement] ?? "" }
    let byRole = Dictionary(grouping: verdicts) { $0.reviewer.role }
    return SessionAgreement(
      round: round, all: line("all", verdicts, engine),
      themes: ruleBase.themes.compactMap { theme in byTheme[theme.id].map { line(theme.id, $0, engine) } },
      roles: ReviewerRole.allCases.compactMap { role in byRole[role].map { line(role.rawValue, $0, engine) } })
  }

  private static func line(_ group: String, _ verdicts: [RoundVerdict], _ engine: [String: Int?]) -> Line {
    let requirements = Set(verdicts.map(\.requirement)).sorted()
    let place = Dictionary(zip(requirements, requirements.indices), uniquingKeysWith: { first, _ in first })
    var table: [String: [Int?]] = [:]
    var pairs: [[Int?]] = [[], []]
    for verdict in verdicts {
      let rank = rank(verdict.answer.verdict)
      if let index = place[verdict.requirement] {
        table[verdict.reviewer.name, default: Array(repeating: nil, count: requirements.count)][index] = rank
      }
      pairs[0].append(engine[verdict.requirement] ?? nil)
      pairs[1].append(rank)
    }
    return Line(
      group: group, experts: KrippendorffAlpha.compute(table.sorted { $0.key < $1.key }.map(\.value)),
      engine: KrippendorffAlpha.compute(pairs))
  }
}
