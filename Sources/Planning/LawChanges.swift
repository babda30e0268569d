import GRDB
import Matching
import Review

/// Something that happened to an item without a report: the law that it is about changed.
public struct TrackerOccurrence: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable {
    case lawChanged
    /// The proposed verdict became worse.
    case lawRegressed
  }

  public let item: String
  /// ISO date.
  public let happenedOn: String
  public let kind: Kind
  public let detail: String
}

extension ProjectStore {
  /// Notes on each recommendation what became other in its law between two runs. Noting it again changes nothing.
  /// - Returns: what was noted now.
  public func noteLawChanges(from earlier: StoredRun, to later: StoredRun) throws(StoreError) -> [TrackerOccurrence] {
    let differences = try differences(from: earlier.id, to: later.id)
    let before = Dictionary(
      try snapshots(run: earlier.id).map { ($0.requirement, $0.verdict) }, uniquingKeysWith: { $1 })
    let after = Dictionary(
      try snapshots(run: later.id).map { ($0.requirement, $0.verdict) }, uniquingKeysWith: { $1 })
    return try record("tracker.lawChanges", subject: "\(earlier.asOf) to \(later.asOf)") { database, draft in
      let ids = try TrackerRows.ids(database)
      var noted: [TrackerOccurrence] = []
      for item in try TrackerRows.items(database) where item.kind == .recommendation {
        guard let changes = differences[item.content.requirement], let id = ids[item.code] else { continue }
        let isWorse =
          if let old = before[item.content.requirement], let new = after[item.content.requirement] {
            Self.rank(new) < Self.rank(old)
          } else {
            false
          }
        let occurrence = TrackerOccurrence(
          item: item.code, happenedOn: later.asOf, kind: isWorse ? .lawRegressed : .lawChanged,
          detail: changes.joined(separator: "; "))
        let isKnown = try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM occurrence WHERE item = ? AND happenedOn = ? AND detail = ?)",
          arguments: [id, occurrence.happenedOn, occurrence.detail])
        if isKnown == true { continue }
        try database.execute(
          sql: "INSERT INTO occurrence (item, happenedOn, kind, detail, audit) VALUES (?, ?, ?, ?, ?)",
          arguments: [id, occurrence.happenedOn, occurrence.kind.rawValue, occurrence.detail, draft.sequence])
        noted.append(occurrence)
      }
      draft.nothingChanged = noted.isEmpty
      draft.detail = ["noted": "\(noted.count)"]
      return noted
    }
  }

  /// Not assessed is neither better nor worse than anything; it counts as the best, so that only a judged verdict is worse.
  private static func rank(_ verdict: Verdict) -> Int {
    switch verdict {
    case .conflict: 0
    case .gap: 1
    case .partlyAligned: 2
    case .aligned, .notAssessed: 3
    }
  }
}
