import Legislation

/// Two reviews beside each other: which verdicts changed, and through which provisions of which acts.
///
/// The two may be of one country at two dates, of two corpora, or of the law in force and the same law with a bill in
/// it. Acts are told to be the same by their FRBR work, and where one side has no such work by their kind, if each
/// side has only one act of it left.
public struct ReviewComparison: Sendable, Hashable, Codable {
  /// How a verdict moved.
  public enum Movement: String, Sendable, Hashable, Codable, CaseIterable {
    /// A gap, conflict or partial alignment that is aligned now.
    case closed
    /// Better than before, not yet aligned.
    case improved
    /// A gap or conflict where the law was aligned, wholly or partly.
    case opened
    /// Worse than before in another way: aligned to partly aligned, gap to conflict.
    case regressed
    /// Could not be judged before and is now.
    case newlyAssessed
    /// Was judged before and cannot be judged now.
    case noLongerAssessed
    case unchanged

    /// Whether what was judged on both sides is worse now.
    public var isWorse: Bool { self == .opened || self == .regressed }
    /// Whether what was judged on both sides is better now.
    public var isBetter: Bool { self == .closed || self == .improved }

    public init(from before: Verdict, to after: Verdict) {
      func rank(_ verdict: Verdict) -> Int {
        switch verdict {
        case .conflict, .notAssessed: 0
        case .gap: 1
        case .partlyAligned: 2
        case .aligned: 3
        }
      }
      if before == after {
        self = .unchanged
      } else if before == .notAssessed {
        self = .newlyAssessed
      } else if after == .notAssessed {
        self = .noLongerAssessed
      } else if rank(after) > rank(before) {
        self = after == .aligned ? .closed : .improved
      } else {
        self = before != .gap && after != .partlyAligned ? .opened : .regressed
      }
    }
  }

  /// What identifies one of the two reviews.
  public struct Side: Sendable, Hashable, Codable {
    public let jurisdiction: String
    public let asOf: String
    public let ruleBaseVersion: String
    public let engineVersion: String

    init(_ review: ReviewResult) {
      jurisdiction = review.jurisdiction
      asOf = review.asOf
      ruleBaseVersion = review.ruleBaseVersion
      engineVersion = review.engineVersion
    }
  }

  /// One requirement on both sides.
  public struct Change: Sendable, Hashable, Codable {
    public let requirement: String
    public let before: Verdict
    public let after: Verdict
    public let movement: Movement
    public let scoreBefore: Double
    public let scoreAfter: Double
    /// Elements whose status changed, in the order of the requirement.
    public let elements: [ElementChange]
    /// Codes of defects that are found now and were not, and the reverse.
    public let defectsAppeared: [String]
    public let defectsGone: [String]
    /// Provisions through which it changed: those whose words differ first.
    public let through: [ProvisionChange]
  }

  /// The status of one element on both sides.
  public struct ElementChange: Sendable, Hashable, Codable {
    public let id: String
    public let before: ElementStatus
    public let after: ElementStatus
  }

  public let before: Side
  public let after: Side
  /// Acts that differ, in the order of their file names.
  public let acts: [ActChange]
  /// Requirements whose verdict, elements or defects changed, in the order of the rule base.
  public let changes: [Change]
  /// Requirements that stayed as they were.
  public let unchanged: Int

  /// Whether rules or engine differ too, so that not every change comes from the law.
  public var rulesDiffer: Bool {
    before.ruleBaseVersion != after.ruleBaseVersion || before.engineVersion != after.engineVersion
  }

  /// Requirements whose verdict itself moved in one way.
  public func count(_ movement: Movement) -> Int {
    movement == .unchanged
      ? unchanged + changes.filter { $0.movement == .unchanged }.count
      : changes.filter { $0.movement == movement }.count
  }

  /// Compares; requirements that only one side knows are left out.
  public init(before: ReviewResult, after: ReviewResult) {
    self.before = Side(before)
    self.after = Side(after)
    let pairs = ActPairing(before: before.acts, after: after.acts)
    acts = pairs.changes
    let later = Dictionary(after.findings.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [Change] = []
    var unchanged = 0
    for finding in before.findings {
      guard let other = later[finding.requirement] else { continue }
      if let change = Self.change(finding, other, pairs) { changes.append(change) } else { unchanged += 1 }
    }
    self.changes = changes
    self.unchanged = unchanged
  }

  private static func change(_ before: Finding, _ after: Finding, _ pairs: ActPairing) -> Change? {
    let movement = Movement(from: before.verdict, to: after.verdict)
    let statuses = Dictionary(after.elements.map { ($0.id, $0.status) }, uniquingKeysWith: { first, _ in first })
    let elements = before.elements.compactMap { element -> ElementChange? in
      guard let status = statuses[element.id], status != element.status else { return nil }
      return ElementChange(id: element.id, before: element.status, after: status)
    }
    let codes = (Set(before.defects.map(\.code)), Set(after.defects.map(\.code)))
    let appeared = codes.1.subtracting(codes.0).sorted()
    let gone = codes.0.subtracting(codes.1).sorted()
    if movement == .unchanged && elements.isEmpty && appeared.isEmpty && gone.isEmpty { return nil }
    let moved = Set(elements.map(\.id))
    let defects = Set(appeared + gone)
    return Change(
      requirement: before.requirement, before: before.verdict, after: after.verdict, movement: movement,
      scoreBefore: before.score, scoreAfter: after.score, elements: elements, defectsAppeared: appeared,
      defectsGone: gone,
      through: pairs.provisions(
        before: evidence(before, elements: moved, defects: defects),
        after: evidence(after, elements: moved, defects: defects)))
  }

  /// The evidence of what changed, each with the element or defect that it speaks for.
  private static func evidence(
    _ finding: Finding, elements: Set<String>, defects: Set<String>
  ) -> [(part: String, evidence: Evidence)] {
    finding.elements.filter { elements.contains($0.id) }.flatMap { element in
      element.evidence.map { (element.id, $0) }
    }
      + finding.defects.filter { defects.contains($0.code) }.flatMap { defect in
        defect.evidence.map { (defect.code, $0) }
      }
  }
}
