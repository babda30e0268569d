import ConcurrentMapping
import GRDB
import Review

/// What an import of trackers did.
public struct TrackerImportResult: Sendable, Hashable, Codable {
  public struct Conflict: Sendable, Hashable, Codable {
    public let file: String
    public let place: String
    public let item: String
    public let field: String
    public let exported: String
    public let kept: String
    public let returned: String
  }

  /// Reports added.
  public var added = 0
  /// Files that were taken over before.
  public var known: [String] = []
  /// Both answers are kept on record; the one that was there stays in force.
  public var conflicts: [Conflict] = []
  /// Texts outside the rows of items; kept.
  public var remarks: [ReturnProblem] = []
}

extension ProjectStore {
  /// Merges returned workbooks: all of them or none. Later ones are read while earlier ones are merged.
  /// - Parameter personalDataConfirmed: whether somebody looked at what may be personal data in the free texts.
  /// - Throws: `StoreError.rejected` with every wrong cell of every file.
  public func importReports(
    files: [String], personalDataConfirmed: Bool
  ) throws(StoreError) -> TrackerImportResult {
    let today = today
    return try takeOver(personalDataConfirmed: personalDataConfirmed) { take in
      try ConcurrentMap.forEach(files) { file in
        Result { () throws(StoreError) in try TrackerReturn(file: file, today: today) }
      } _: {
        try take($0)
      }
    }
  }

  /// Merges workbooks that were read: all of them or none.
  /// - Parameter personalDataConfirmed: whether somebody looked at what may be personal data in the free texts.
  public func importReports(
    _ returns: [TrackerReturn], personalDataConfirmed: Bool
  ) throws(StoreError) -> TrackerImportResult {
    try takeOver(personalDataConfirmed: personalDataConfirmed) { take in
      for back in returns { try take(.success(back)) }
    }
  }

  /// - Parameter feed: gives the workbooks, one after another, to the function that it is given.
  private func takeOver(
    personalDataConfirmed: Bool, _ feed: ((Result<TrackerReturn, StoreError>) throws -> Void) throws -> Void
  ) throws(StoreError) -> TrackerImportResult {
    let project = try facts().id
    return try record("tracker.import") { database, draft in
      var work = try TrackerImportWork(
        database: database, project: project, audit: draft.sequence, now: now, screens: !personalDataConfirmed)
      var unreadable: [ReturnProblem] = []
      try feed { result in
        switch result {
        // Once a file is refused nothing is taken over; the others are read for what is wrong in them.
        case .success(let back): if unreadable.isEmpty { try work.take(back) }
        case .failure(.rejected(let problems)): unreadable += problems
        case .failure(let error): throw error
        }
      }
      if !unreadable.isEmpty { throw StoreError.rejected(unreadable) }
      if !work.problems.isEmpty { throw StoreError.rejected(work.problems) }
      let result = work.result
      draft.nothingChanged = result.known.count == work.digests.count
      draft.subject = work.organisations.joined(separator: "; ")
      draft.detail = [
        "files": work.digests.joined(separator: " "), "added": "\(result.added)",
        "conflicts": "\(result.conflicts.count)", "remarks": "\(result.remarks.count)",
      ]
      return result
    }
  }
}

/// One import at work, inside one transaction.
private struct TrackerImportWork {
  let database: Database
  let ids: [String: Int64]
  let project: String
  let audit: Int64
  let now: String
  /// Whether free texts are looked through for personal data.
  let screens: Bool
  var result = TrackerImportResult()
  var problems: [ReturnProblem] = []
  /// Of each workbook, in order.
  private(set) var organisations: [String] = []
  private(set) var digests: [String] = []
  private var insertion: DirectStatement
  /// Texts that were looked through; the same sentence stands in many rows.
  private var screened: [String: String] = [:]

  init(database: Database, project: String, audit: Int64, now: String, screens: Bool) throws {
    self.database = database
    ids = try TrackerRows.ids(database)
    self.project = project
    self.audit = audit
    self.now = now
    self.screens = screens
    let marks = Array(repeating: "?", count: 3 + ReportField.allCases.count).joined(separator: ", ")
    insertion = try DirectStatement(
      database, sql: "INSERT INTO report (item, organisation, audit, \(TrackerRows.fieldNames)) VALUES (\(marks))")
  }

  mutating func take(_ back: TrackerReturn) throws {
    organisations.append(back.organisation)
    digests.append(back.sha256)
    func problem(_ message: String) {
      problems.append(ReturnProblem(file: back.file, place: "file", message: message))
    }
    guard back.project == project else {
      return problem("belongs to another project; name that with --project")
    }
    let departure = try Row.fetchOne(
      database,
      sql:
        "SELECT organisation.id, name, lastReport FROM departure JOIN organisation ON organisation.id = departure.organisation WHERE departure.id = ?",
      arguments: [back.departure])
    guard let departure, departure["name"] as String == back.organisation else {
      return problem("was not exported from this project; export it again")
    }
    if try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM arrival WHERE sha256 = ?)", arguments: [back.sha256]) == true
    {
      result.known.append(back.file)
      return
    }
    let organisation: Int64 = departure["id"]
    try merge(back, organisation, lastReport: departure["lastReport"])
    try keepRemarks(back, organisation)
    try database.execute(
      sql: "INSERT INTO arrival VALUES (?, ?, ?, ?)", arguments: [back.sha256, back.departure, now, back.file])
  }

  private mutating func merge(_ back: TrackerReturn, _ organisation: Int64, lastReport: Int64) throws {
    let exported = try TrackerRows.latest(organisation, upTo: lastReport, database)
    let present = try TrackerRows.latest(organisation, database)
    let empty = ReportFields()
    for row in back.rows {
      guard let item = ids[row.item] else {
        problems.append(
          ReturnProblem(
            file: back.file, place: back.place(.status, row),
            message: "the identifier '\(row.item.prefix(60))' is unknown; use the file that was sent"))
        continue
      }
      let (sent, here) = (exported[item] ?? empty, present[item] ?? empty)
      let merge = TrackerMerge(exported: sent, present: here, returned: row.fields)
      let isChanged = merge.merged != here
      if !isChanged && merge.conflicts.isEmpty { continue }
      screen(back, row, against: here)
      if !merge.conflicts.isEmpty, try isOnRecord(row, item, organisation) { continue }
      for conflict in merge.conflicts { try keep(conflict, back, row, item, organisation) }
      if !isChanged { continue }
      try insertion.run(numbers: [item, organisation, audit], texts: merge.merged.values)
      result.added += 1
    }
  }

  /// Whether the row is a report that was taken over before: an old copy that came again.
  private func isOnRecord(_ row: TrackerReturn.Row, _ item: Int64, _ organisation: Int64) throws -> Bool {
    try Row.fetchAll(
      database, sql: "SELECT \(TrackerRows.fieldNames) FROM report WHERE organisation = ? AND item = ?",
      arguments: [organisation, item]
    ).contains { old in
      let fields = TrackerRows.fields(old, from: 0)
      return zip(ReportField.allCases, row.fields).allSatisfy { $1 == nil || $1 == fields[$0] }
    }
  }

  private mutating func keep(
    _ conflict: TrackerMerge.Conflict, _ back: TrackerReturn, _ row: TrackerReturn.Row, _ item: Int64,
    _ organisation: Int64
  ) throws {
    let place = back.place(conflict.field, row)
    result.conflicts.append(
      TrackerImportResult.Conflict(
        file: back.file, place: place, item: row.item, field: conflict.field.name, exported: conflict.exported,
        kept: conflict.kept, returned: conflict.returned))
    let isKnown = try Bool.fetchOne(
      database,
      sql:
        "SELECT EXISTS (SELECT 1 FROM disagreement WHERE item = ? AND organisation = ? AND field = ? AND kept = ? AND returned = ?)",
      arguments: [item, organisation, conflict.field.name, conflict.kept, conflict.returned])
    if isKnown == true { return }
    try database.execute(
      sql:
        "INSERT INTO disagreement (item, organisation, field, exported, kept, returned, place, audit) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        item, organisation, conflict.field.name, conflict.exported, conflict.kept, conflict.returned, place, audit,
      ])
  }

  private mutating func keepRemarks(_ back: TrackerReturn, _ organisation: Int64) throws {
    for remark in back.remarks {
      if let found = suspicion(remark.text) {
        problems.append(ReturnProblem(file: back.file, place: remark.place, message: found))
      }
      result.remarks.append(
        ReturnProblem(
          file: back.file, place: remark.place,
          message: "stands outside the rows of items and was kept as a remark: \(remark.text.prefix(80))"))
      let isKnown = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM remark WHERE organisation = ? AND text = ?)",
        arguments: [organisation, remark.text])
      if isKnown == true { continue }
      try database.execute(
        sql: "INSERT INTO remark (organisation, departure, place, text, audit) VALUES (?, ?, ?, ?, ?)",
        arguments: [organisation, back.departure, remark.place, remark.text, audit])
    }
  }

  private mutating func screen(_ back: TrackerReturn, _ row: TrackerReturn.Row, against present: ReportFields) {
    for field in [ReportField.value, .source, .comment] {
      guard let text = row.fields[field.rawValue], text != present[field], let found = suspicion(text) else {
        continue
      }
      problems.append(ReturnProblem(file: back.file, place: back.place(field, row), message: found))
    }
  }

  private mutating func suspicion(_ text: String) -> String? {
    if !screens || text.isEmpty { return nil }
    if let known = screened[text] { return known.isEmpty ? nil : known }
    let found = PersonalDataScreen.find(in: text).map(\.message).joined(separator: "; ")
    // Bounded: a file of only different texts must not fill the memory twice.
    if screened.count < 100_000 { screened[text] = found }
    return found.isEmpty ? nil : found
  }
}

extension ProjectStore {
  /// The cells for which an organisation gave two answers, the oldest first. `file` is the organisation.
  public func conflicts() throws(StoreError) -> [TrackerImportResult.Conflict] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT organisation.name, place, item.code, field, exported, kept, returned FROM disagreement
          JOIN item ON item.id = disagreement.item JOIN organisation ON organisation.id = disagreement.organisation
          ORDER BY disagreement.id
          """
      ).map { row in
        TrackerImportResult.Conflict(
          file: row[0], place: row[1], item: row[2], field: row[3], exported: row[4], kept: row[5], returned: row[6])
      }
    }
  }
}
