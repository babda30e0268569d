import GRDB
import Review

/// What may leave the project for everybody: the one door to public outputs.
///
/// A report is public when it was called public and the organisation's last word on the item is public too: what was open
/// once and is confidential now stays inside, with everything said before. A report of which nobody said who may see it is
/// held back until somebody decides. Texts that may hold personal data stay inside unless they were called public.
public struct PublicTracker: Sendable {
  public let facts: ProjectFacts
  /// ISO date of the extract.
  public let date: String
  public let items: [TrackedItem]
  public let occurrences: [TrackerOccurrence]
  public let summary: TrackerSummary
  public let withheld: TrackerWithheld
  private let store: ProjectStore

  init(store: ProjectStore) throws(StoreError) {
    self.store = store
    facts = try store.facts()
    date = store.today
    items = try store.items()
    occurrences = try store.occurrences()
    summary = try store.summary(audience: .everybody, items: items)
    withheld = try store.withheld()
  }

  /// Gives every public report in the order in which they came, without holding them all in memory.
  /// - Parameter latestOnly: only the last word of each organisation on each item.
  public func forEachReport(latestOnly: Bool, _ body: (ProgressReport) -> Void) throws(StoreError) {
    try store.forEachReport(audience: .everybody, latestOnly: latestOnly, body)
  }

  /// The last words of all organisations on each item, by the item's code.
  public func latestReports() throws(StoreError) -> [String: [ProgressReport]] {
    var result: [String: [ProgressReport]] = [:]
    try forEachReport(latestOnly: true) { result[$0.item, default: []].append($0) }
    return result
  }
}

/// For whom something is put together.
public enum TrackerAudience: Sendable, Hashable { case everybody, team }

extension ProjectStore {
  public func publicTracker() throws(StoreError) -> PublicTracker { try PublicTracker(store: self) }

  /// What happened to items without a report, the oldest first.
  public func occurrences() throws(StoreError) -> [TrackerOccurrence] {
    try read { database in
      try Row.fetchAll(
        database,
        sql:
          "SELECT code, happenedOn, occurrence.kind, detail, changes FROM occurrence JOIN item ON item.id = occurrence.item ORDER BY happenedOn, occurrence.id"
      ).map { row in
        let changes: String? = row["changes"]
        return TrackerOccurrence(
          item: row["code"], happenedOn: row["happenedOn"], kind: try TrackerOccurrence.Kind(stored: row["kind"]),
          changes: try changes.map { try RunRows.decode([FindingChange].self, $0) } ?? [], sentence: row["detail"])
      }
    }
  }

  /// Gives every report that an audience may see.
  public func forEachReport(
    audience: TrackerAudience, latestOnly: Bool, _ body: (ProgressReport) -> Void
  ) throws(StoreError) {
    try read { database in
      let gate = audience == .everybody ? try PersonalDataGate(database) : nil
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT report.id, report.audit, item.code, organisation.name, \(TrackerRows.fieldNames.split(separator: ", ").map { "report.\($0)" }.joined(separator: ", "))
          FROM report JOIN item ON item.id = report.item JOIN organisation ON organisation.id = report.organisation
          WHERE \(Self.visible(audience, latestOnly: latestOnly)) ORDER BY report.id
          """)
      while let row = try rows.next() {
        var report = ProgressReport(
          id: row[0], item: row[2], organisation: row[3], fields: TrackerRows.fields(row, from: 4))
        if let gate { report.fields = gate.open(report, audit: row[1]).fields }
        body(report)
      }
    }
  }

  /// The condition of SQL for what an audience may see.
  static func visible(_ audience: TrackerAudience, latestOnly: Bool) -> String {
    func last(of row: String) -> String {
      "\(row).id = (SELECT max(id) FROM report AS later WHERE later.organisation = \(row).organisation AND later.item = \(row).item)"
    }
    var conditions: [String] = []
    if latestOnly { conditions.append(last(of: "report")) }
    if audience == .everybody {
      conditions.append("report.confidentiality = 'public'")
      // Few last words are confidential: SQLite looks for them once, not anew for each report. One number for both, as it
      // finds a pair among others by going through all of them.
      if !latestOnly {
        conditions.append(
          """
          (report.organisation << 32 | report.item) NOT IN (SELECT organisation << 32 | item FROM report AS word
            WHERE confidentiality <> 'public' AND \(last(of: "word")))
          """)
      }
    }
    return conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
  }
}
