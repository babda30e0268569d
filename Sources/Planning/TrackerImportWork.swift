import GRDB
import Review
import SpreadsheetReading

/// One import at work, inside one transaction.
struct TrackerImportWork {
  let database: Database
  let ids: [String: Int64]
  let project: String
  let audit: Int64
  let now: String
  /// Of all workbooks.
  var result = TrackerImportResult()
  /// Of each workbook that was taken over, in order.
  private(set) var organisations: [String] = []
  private(set) var digests: [String] = []
  private let items: [String: TrackedItem]
  private var insertion: DirectStatement
  private var personalData: PersonalDataRecord
  /// Of the workbook at hand.
  private var problems: [ReturnProblem] = []
  private var file = TrackerImportResult()

  init(
    database: Database, project: String, audit: Int64, now: String, personalData: PersonalDataAnswers
  ) throws {
    self.database = database
    ids = try TrackerRows.ids(database)
    items = try TrackerRows.items(database).reduce(into: [:]) { $0[$1.code] = $1 }
    self.project = project
    self.audit = audit
    self.now = now
    self.personalData = try PersonalDataRecord(database, audit: audit, given: personalData)
    let marks = Array(repeating: "?", count: 3 + ReportField.allCases.count).joined(separator: ", ")
    insertion = try DirectStatement(
      database, sql: "INSERT INTO report (item, organisation, audit, \(TrackerRows.fieldNames)) VALUES (\(marks))")
  }

  /// - Returns: whether the workbook was taken over; what was written for one that was not has to be undone.
  mutating func take(_ back: TrackerReturn) throws -> Bool {
    problems = []
    file = TrackerImportResult()
    personalData.begin()
    try read(back)
    if problems.isEmpty {
      result.add(file)
      return true
    }
    personalData.undo()
    result.refused += problems
    return false
  }

  private mutating func read(_ back: TrackerReturn) throws {
    guard back.project == project else {
      problems.append(ReturnProblem(file: back.file, .otherProject))
      problems += back.problems
      return
    }
    let departure = try Row.fetchOne(
      database,
      sql:
        "SELECT organisation.id, name, lastReport FROM departure JOIN organisation ON organisation.id = departure.organisation WHERE departure.id = ?",
      arguments: [back.departure])
    guard let departure, departure["name"] as String == back.organisation else {
      problems.append(ReturnProblem(file: back.file, .notExported))
      problems += back.problems
      return
    }
    if try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM arrival WHERE sha256 = ?)", arguments: [back.sha256]) == true
    {
      file.known.append(back.file)
      return
    }
    problems = back.problems
    let organisation: Int64 = departure["id"]
    try merge(back, organisation, lastReport: departure["lastReport"])
    for remark in back.remarks { try keep(remark, back, organisation) }
    if !problems.isEmpty { return }
    organisations.append(back.organisation)
    digests.append(back.sha256)
    try database.execute(
      sql: "INSERT INTO arrival VALUES (?, ?, ?, ?)", arguments: [back.sha256, back.departure, now, back.file])
  }

  private mutating func merge(_ back: TrackerReturn, _ organisation: Int64, lastReport: Int64) throws {
    let exported = try TrackerRows.latest(organisation, upTo: lastReport, database)
    let present = try TrackerRows.latest(organisation, database)
    let empty = ReportFields()
    for row in back.rows {
      guard let item = ids[row.item] else {
        if row.isByNumber, row.fields.allSatisfy({ $0?.isEmpty == true }) {
          try keep(.init(place: back.place(.status, row), text: row.item), back, organisation)
        } else {
          problems.append(
            ReturnProblem(file: back.file, place: back.place(.status, row), .unknownItem(row.item)))
        }
        continue
      }
      for text in changedTexts(row) {
        try keep(.init(place: back.place(.status, row), text: text), back, organisation)
      }
      let (sent, here) = (exported[item] ?? empty, present[item] ?? empty)
      let merge = TrackerMerge(exported: sent, present: here, returned: row.fields)
      if merge.merged == here && merge.conflicts.isEmpty { continue }
      try screen(back, row, against: here)
      if !merge.conflicts.isEmpty, try isOnRecord(row, item, organisation) { continue }
      for conflict in merge.conflicts { try keep(conflict, back, row, item, organisation) }
      var merged = merge.merged
      // What nobody called public is not.
      if merged[.confidentiality].isEmpty { merged[.confidentiality] = Confidentiality.confidential.rawValue }
      if merged == here { continue }
      try insertion.run(numbers: [item, organisation, audit], texts: merged.values)
      file.added += 1
      if let doubt = row.doubt, merged[.confidentiality] == Confidentiality.confidential.rawValue {
        file.confidentialByDefault += 1
        if doubt != .visibilityBlank {
          file.doubtfulVisibility.append(
            ReturnProblem(file: back.file, place: back.place(.confidentiality, row), doubt))
        }
      }
    }
  }

  /// What people wrote over texts that are for reading only.
  private func changedTexts(_ row: TrackerReturn.Row) -> [String] {
    guard let item = items[row.item] else { return [] }
    var texts: [String] = []
    if let what = row.shown.what, !what.isEmpty {
      let folded = Blanks.folded(what)
      if !item.content.title.values.contains(where: { Blanks.folded($0) == folded }) {
        texts.append("\(row.item): \(what)")
      }
    }
    if let due = row.shown.due, due != item.content.dueOn {
      switch SpreadsheetDate.read(.text(due), countsFrom1904: false) {
      case .date(item.content.dueOn): break
      default: if !due.isEmpty { texts.append("\(row.item): \(due)") }
      }
    }
    return texts
  }

  /// Whether the row is a report that was taken over before: an old copy that came again.
  private func isOnRecord(_ row: TrackerReturn.Row, _ item: Int64, _ organisation: Int64) throws -> Bool {
    try Row.fetchAll(
      database, sql: "SELECT \(TrackerRows.fieldNames) FROM report WHERE organisation = ? AND item = ?",
      arguments: [organisation, item]
    ).contains { old in
      let fields = TrackerRows.fields(old, from: 0)
      return zip(ReportField.allCases, row.fields).allSatisfy {
        $1 == nil || $1 == fields[$0] || ($0 == .confidentiality && $1 == "")
      }
    }
  }

  private mutating func keep(
    _ conflict: TrackerMerge.Conflict, _ back: TrackerReturn, _ row: TrackerReturn.Row, _ item: Int64,
    _ organisation: Int64
  ) throws {
    let place = back.place(conflict.field, row)
    file.conflicts.append(
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

  private mutating func keep(_ remark: TrackerReturn.Remark, _ back: TrackerReturn, _ organisation: Int64) throws {
    if let found = try personalData.look(at: remark.text, place: ["remark", back.organisation]) {
      problems.append(
        ReturnProblem(file: back.file, place: remark.place, found.fault, suspect: found.suspect))
    }
    file.remarks.append(
      ReturnProblem(file: back.file, place: remark.place, .keptAsRemark(remark.text)))
    let isKnown = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM remark WHERE organisation = ? AND text = ?)",
      arguments: [organisation, remark.text])
    if isKnown == true { return }
    try database.execute(
      sql: "INSERT INTO remark (organisation, departure, place, text, audit) VALUES (?, ?, ?, ?, ?)",
      arguments: [organisation, back.departure, remark.place, remark.text, audit])
  }

  private mutating func screen(_ back: TrackerReturn, _ row: TrackerReturn.Row, against present: ReportFields) throws
  {
    for field in ReportField.freeTexts {
      guard let text = row.fields[field.rawValue], text != present[field],
        let found = try personalData.look(at: text, place: ["tracker", back.organisation, row.item, field.name])
      else { continue }
      problems.append(
        ReturnProblem(
          file: back.file, place: back.place(field, row), found.fault, suspect: found.suspect))
    }
  }
}
