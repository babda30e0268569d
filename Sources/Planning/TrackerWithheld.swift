import GRDB
import Review

/// What a publication leaves out.
public struct TrackerWithheld: Sendable, Hashable, Codable {
  /// An organisation's last word on an item of which nobody said who may see it.
  public struct Undecided: Sendable, Hashable, Codable {
    public let item: String
    public let organisation: String
    public let reportedOn: String
  }

  /// Last words that are confidential.
  public let confidential: Int
  /// Last words that wait for somebody to decide.
  public let undecided: [Undecided]
  /// Texts of last words that may hold personal data and were not called public.
  public let texts: Int
}

extension ProjectStore {
  /// What a publication leaves out of the last words of all organisations.
  public func withheld() throws(StoreError) -> TrackerWithheld {
    try read { database in
      let last = Self.visible(.team, latestOnly: true)
      let confidential =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM report WHERE confidentiality = 'confidential' AND \(last)") ?? 0
      let undecided = try Row.fetchAll(
        database,
        sql: """
          SELECT item.code, organisation.name, report.reportedOn FROM report JOIN item ON item.id = report.item
          JOIN organisation ON organisation.id = report.organisation
          WHERE confidentiality NOT IN ('confidential', 'public') AND \(last) ORDER BY item.code, organisation.name
          """
      ).map { TrackerWithheld.Undecided(item: $0[0], organisation: $0[1], reportedOn: $0[2]) }
      return TrackerWithheld(
        confidential: confidential, undecided: undecided, texts: try PersonalDataGate(database).count())
    }
  }

  /// Says who may see the last word of an organisation on an item; what was said before stays on record.
  public func decide(_ visibility: Confidentiality, item code: String, organisation: String) throws(StoreError) {
    try record("tracker.visibility", subject: "\(code) \(organisation)") { database, draft in
      let id = try TrackerRows.organisation(organisation, database)
      guard let item = try TrackerRows.ids(database)[code], var fields = try TrackerRows.latest(id, database)[item]
      else {
        throw StoreError.refused(.noReport(item: code, organisation: organisation))
      }
      draft.detail = ["from": fields[.confidentiality], "to": visibility.rawValue]
      draft.nothingChanged = fields[.confidentiality] == visibility.rawValue
      if draft.nothingChanged { return }
      // Texts that were taken over without being looked through stay behind the gate, whoever adds a row.
      let gate = try PersonalDataGate(database)
      for field in ReportField.freeTexts {
        let place = ["tracker", organisation, code, field.name]
        if gate.isClosed(fields[field], place: place, audit: 0) {
          try database.execute(
            sql: "INSERT INTO confirmation (place, digest, answer, audit) VALUES (?, ?, ?, ?)",
            arguments: [
              place.joined(separator: " | "), PersonalDataRecord.digest(place: place, text: fields[field]),
              PersonalDataAnswers.Answer.inside.rawValue, draft.sequence,
            ])
        }
      }
      fields[.confidentiality] = visibility.rawValue
      var insertion = try DirectStatement(
        database,
        sql:
          "INSERT INTO report (item, organisation, audit, \(TrackerRows.fieldNames)) VALUES (\(Array(repeating: "?", count: 3 + ReportField.allCases.count).joined(separator: ", ")))"
      )
      try insertion.run(numbers: [item, id, draft.sequence], texts: fields.values)
    }
  }
}

/// Keeps texts inside that may hold personal data and that nobody called public.
struct PersonalDataGate {
  private let answers: [String: PersonalDataAnswers.Answer]
  /// Entries of imports that were let through by one word for all, as earlier versions did: their texts are looked
  /// through here.
  private let unscreened: Set<Int64>
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    answers = try PersonalDataRecord.all(database)
    unscreened = try Set(
      Int64.fetchAll(
        database,
        sql: "SELECT sequence FROM audit WHERE action = 'tracker.import' AND detail NOT LIKE '%\"screen\":%'"))
  }

  /// The report with the texts that may leave.
  func open(_ report: ProgressReport, audit: Int64) -> ProgressReport {
    if answers.isEmpty && !unscreened.contains(audit) { return report }
    var report = report
    for field in ReportField.freeTexts {
      let place = ["tracker", report.organisation, report.item, field.name]
      if isClosed(report.fields[field], place: place, audit: audit) { report.fields[field] = "" }
    }
    return report
  }

  /// - Parameter audit: 0 where the text has to be looked through whatever import brought it.
  func isClosed(_ text: String, place: [String], audit: Int64) -> Bool {
    if text.isEmpty { return false }
    if !answers.isEmpty, let answer = answers[PersonalDataRecord.digest(place: place, text: text)] {
      return answer != .open
    }
    if audit != 0, !unscreened.contains(audit) { return false }
    return !PersonalDataScreen.find(in: text).isEmpty
  }

  /// Texts of public last words that stay inside.
  func count() throws -> Int {
    if answers.isEmpty && unscreened.isEmpty { return 0 }
    var count = 0
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT report.audit, item.code, organisation.name, \(TrackerRows.fieldNames) FROM report
        JOIN item ON item.id = report.item JOIN organisation ON organisation.id = report.organisation
        WHERE \(ProjectStore.visible(.everybody, latestOnly: true))
        """)
    while let row = try rows.next() {
      let fields = TrackerRows.fields(row, from: 3)
      for field in ReportField.freeTexts
      where isClosed(fields[field], place: ["tracker", row[2], row[1], field.name], audit: row[0]) {
        count += 1
      }
    }
    return count
  }
}
