import Standards

typealias PatternScope = Pattern.Scope

/// A pattern with concept ids replaced by indices of the lexicon.
struct CompiledPattern: Sendable {
  struct Group: Sendable {
    let concepts: [Int]
    let inHeading: Bool
  }

  let groups: [Group]
  let headingGroups: [Group]
  let context: [Group]
  let none: [Int]
  let notContext: [Int]
  /// What one article that the place cites by number must be about.
  let cites: [Group]
  /// Subjects that the place must have one of; empty for any.
  let subjects: [Int]
  /// Remote subjects that are none for this pattern.
  let admitted: [Int]
  let roles: [Int]
  let sanctions: [Int]
  let scope: PatternScope
  let number: Pattern.NumberCondition?
  let kinds: Set<String>
  let strength: Double
  /// The kind of act where the requirement chiefly lives.
  let principalKind: String?
  /// It looks for a contrary rule: what is excepted or excluded is what it is after.
  let isContrary: Bool
  /// It asks for what somebody must do, so that a mere permission does not answer it.
  let expectsDuty: Bool
  /// It asks for a rule that forbids, which may say so by a denial.
  let asksForProhibition: Bool
  /// What it asks for may be said by a denial or an exclusion.
  let acceptsDenial: Bool
  /// Concepts of the groups in text and heading.
  let wanted: [Int]
  /// The pattern's concepts in words, for "searched".
  let conceptIds: [String]

  /// Ids that the rule base does not define make a group that nothing matches; the linter names them.
  init(
    _ pattern: Pattern, indices: [String: Int], kinds requirementKinds: [String], isContrary: Bool = false,
    expectsDuty: Bool = false, subjects admitted: [String] = []
  ) {
    func compile(_ group: Pattern.Group) -> Group {
      Group(concepts: group.concepts.compactMap { indices[$0] }, inHeading: group.inHeading)
    }
    let all = pattern.all.map(compile)
    groups = all.filter { !$0.inHeading }
    headingGroups = all.filter(\.inHeading)
    context = pattern.context.map(compile)
    none = pattern.none.compactMap { indices[$0] }
    notContext = pattern.notContext.compactMap { indices[$0] }
    cites = pattern.cites.map(compile)
    let subjects = pattern.subjects.compactMap { indices["subject.\($0)"] }
    self.subjects = subjects
    self.admitted = admitted.compactMap { indices["subject.\($0)"] } + subjects
    roles = pattern.roles.compactMap { indices["frame.\($0)"] }
    sanctions = pattern.sanctions.compactMap { indices["frame.\($0)"] }
    scope = pattern.scope
    number = pattern.number
    kinds = Set(pattern.kinds.isEmpty ? requirementKinds : pattern.kinds)
    strength = pattern.strength
    principalKind = requirementKinds.first
    self.isContrary = isContrary
    self.expectsDuty =
      !isContrary && pattern.modality == .duty
      && (pattern.roles == ["duty"] || expectsDuty && pattern.roles.isEmpty)
    acceptsDenial = isContrary || pattern.polarity == .any
    asksForProhibition = pattern.roles.contains("prohibition")
    wanted = Set((groups + headingGroups).flatMap(\.concepts)).sorted()
    conceptIds = pattern.concepts
  }
}
