import GRDB
import Matching
import Review
import Standards

/// Something that happened to an item without a report: the law that it is about changed.
public struct TrackerOccurrence: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable {
    case lawChanged
    /// The proposed verdict became better.
    case lawImproved
    /// The proposed verdict became worse.
    case lawRegressed

    /// - Throws: `DatabaseError` for a word that no version of the program wrote.
    init(stored word: String) throws {
      guard let kind = Kind(rawValue: word) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown kind of event `\(word)`")
      }
      self = kind
    }
  }

  public let item: String
  /// ISO date.
  public let happenedOn: String
  public let kind: Kind
  /// What is other; empty for what a project of an earlier version noted.
  public let changes: [FindingChange]
  /// The sentence that an earlier version kept instead of the changes; empty since.
  public let sentence: String
}

extension ProjectStore {
  /// Notes on each recommendation what became other in its law between two runs. Noting it again changes nothing.
  /// - Returns: what was noted now.
  public func noteLawChanges(from earlier: StoredRun, to later: StoredRun) throws(StoreError) -> [TrackerOccurrence] {
    try note(
      LawChange.all(
        from: try snapshots(run: earlier.id), to: try snapshots(run: later.id),
        rulesDiffer: earlier.ruleBase != later.ruleBase || earlier.engine != later.engine),
      on: later.asOf, subject: "\(earlier.asOf) to \(later.asOf)")
  }

  /// The same for two reviews that the project does not keep, as `tarazu compare` makes them.
  /// - Parameter ruleBase: the rules by which both were made.
  public func noteLawChanges(
    from earlier: ReviewResult, to later: ReviewResult, ruleBase: RuleBase
  ) throws(StoreError) -> [TrackerOccurrence] {
    let requirements = Dictionary(ruleBase.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func snapshots(_ review: ReviewResult) -> [FindingSnapshot] {
      review.findings.map { FindingSnapshot($0, requirement: requirements[$0.requirement]) }
    }
    return try note(
      LawChange.all(
        from: snapshots(earlier), to: snapshots(later),
        rulesDiffer: earlier.ruleBaseVersion != later.ruleBaseVersion || earlier.engineVersion != later.engineVersion),
      on: later.asOf, subject: "\(earlier.asOf) to \(later.asOf)")
  }

  private func note(
    _ changes: [String: LawChange], on date: String, subject: String
  ) throws(StoreError) -> [TrackerOccurrence] {
    try record("tracker.lawChanges", subject: subject) { database, draft in
      let ids = try TrackerRows.ids(database)
      var noted: [TrackerOccurrence] = []
      for item in try TrackerRows.items(database) where item.kind == .recommendation {
        guard let change = changes[item.content.requirement], let id = ids[item.code] else { continue }
        let value = try RunRows.encode(change.changes)
        // What an earlier version noted has no value to compare: one event of its kind on that day is the same event.
        let isKnown = try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (SELECT 1 FROM occurrence WHERE item = ? AND happenedOn = ?
              AND (changes = ? OR changes IS NULL AND kind = ?))
            """,
          arguments: [id, date, value, change.kind.rawValue])
        if isKnown == true { continue }
        try database.execute(
          sql: "INSERT INTO occurrence (item, happenedOn, kind, detail, changes, audit) VALUES (?, ?, ?, '', ?, ?)",
          arguments: [id, date, change.kind.rawValue, value, draft.sequence])
        noted.append(
          TrackerOccurrence(
            item: item.code, happenedOn: date, kind: change.kind, changes: change.changes, sentence: ""))
      }
      draft.nothingChanged = noted.isEmpty
      draft.detail = ["noted": "\(noted.count)"]
      return noted
    }
  }
}

/// What became other in the law behind one requirement.
private struct LawChange {
  let kind: TrackerOccurrence.Kind
  let changes: [FindingChange]

  /// The changes by requirement; what only one side knows is left out.
  static func all(
    from earlier: [FindingSnapshot], to later: [FindingSnapshot], rulesDiffer: Bool
  ) -> [String: LawChange] {
    let after = Dictionary(later.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    return earlier.reduce(into: [:]) { changes, old in
      guard let new = after[old.requirement] else { return }
      changes[old.requirement] = LawChange(from: old, to: new, rulesDiffer: rulesDiffer || old.rule != new.rule)
    }
  }

  /// A verdict that moved under other rules says nothing of the law; only other words of a cited provision do then.
  private init?(from old: FindingSnapshot, to new: FindingSnapshot, rulesDiffer: Bool) {
    changes = rulesDiffer ? old.rewordings(in: new) : old.judgementChanges(in: new) + old.citationChanges(in: new)
    if changes.isEmpty { return nil }
    let movement = ReviewComparison.Movement(from: old.verdict, to: new.verdict)
    kind =
      if rulesDiffer { .lawChanged } else if movement.isWorse { .lawRegressed } else if movement.isBetter {
        .lawImproved
      } else { .lawChanged }
  }
}
