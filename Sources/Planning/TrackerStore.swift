import Foundation
import GRDB
import Review

/// A workbook that left for an organisation.
public struct TrackerDeparture: Sendable, Hashable {
  public let id: String
  public let project: String
  public let organisation: String
  /// Items with what is on record of the organisation.
  public let rows: [(item: TrackedItem, fields: ReportFields)]

  public static func == (left: TrackerDeparture, right: TrackerDeparture) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What following a roadmap changed.
public struct TrackerUpdate: Sendable, Hashable, Codable {
  public let added: Int
  public let refreshed: Int
  /// Items whose recommendation is no longer made; they stay.
  public let noLongerRecommended: [String]
}

extension ProjectStore {
  /// Adds items and refreshes the texts of those that are there; nothing is removed. A due date that is set stays.
  public func follow(_ items: [TrackedItem]) throws(StoreError) -> TrackerUpdate {
    try record("tracker.follow", subject: "\(items.count) items") { database, draft in
      var known = try TrackerRows.items(database).reduce(into: [String: TrackedItem]()) { $0[$1.code] = $1 }
      let before = Set(known.keys)
      var ids = try TrackerRows.ids(database)
      var added = 0
      var refreshed = 0
      for var item in items {
        if let there = known[item.code] {
          if item.content.dueOn.isEmpty { item.content.dueOn = there.content.dueOn }
          if there.content == item.content { continue }
          try database.execute(
            sql: "UPDATE item SET content = ? WHERE code = ?",
            arguments: [try TrackerRows.encode(item.content), item.code])
          refreshed += 1
        } else {
          try database.execute(
            sql: "INSERT INTO item (code, kind, parent, content) VALUES (?, ?, ?, ?)",
            arguments: [
              item.code, item.kind.rawValue, item.parent.flatMap { ids[$0] }, try TrackerRows.encode(item.content),
            ])
          ids[item.code] = database.lastInsertedRowID
          known[item.code] = item
          added += 1
        }
      }
      let wanted = Set(items.map(\.code))
      draft.nothingChanged = added + refreshed == 0
      draft.detail = ["added": "\(added)", "refreshed": "\(refreshed)"]
      return TrackerUpdate(
        added: added, refreshed: refreshed, noLongerRecommended: before.subtracting(wanted).sorted())
    }
  }

  /// Sets the day by which an item is due.
  public func setDue(_ code: String, on date: String) throws(StoreError) {
    try record("tracker.due", subject: code) { database, draft in
      guard var item = try TrackerRows.items(database).first(where: { $0.code == code }) else {
        throw StoreError.refused(.noItem(code))
      }
      draft.detail = ["from": item.content.dueOn, "to": date]
      draft.nothingChanged = item.content.dueOn == date
      item.content.dueOn = date
      try database.execute(
        sql: "UPDATE item SET content = ? WHERE code = ?", arguments: [try TrackerRows.encode(item.content), code])
    }
  }

  public func items() throws(StoreError) -> [TrackedItem] { try read(TrackerRows.items) }

  /// Notes that a workbook leaves for an organisation, and gives what goes into it.
  public func depart(organisation: String, language: String) throws(StoreError) -> TrackerDeparture {
    let project = try facts().id
    if organisation.allSatisfy(\.isWhitespace) || organisation.count > 200 {
      throw .refused(.organisationNameNeeded(limit: 200))
    }
    return try record("tracker.export", subject: organisation) { database, draft in
      let items = try TrackerRows.items(database)
      if items.isEmpty {
        throw StoreError.refused(.followsNothing)
      }
      try database.execute(sql: "INSERT OR IGNORE INTO organisation (name) VALUES (?)", arguments: [organisation])
      let organisationID = try TrackerRows.organisation(organisation, database)
      let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM report") ?? 0
      let lastItem = try Int64.fetchOne(database, sql: "SELECT max(id) FROM item") ?? 0
      let id = UUID().uuidString.lowercased()
      try database.execute(
        sql: "INSERT INTO departure VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [id, organisationID, now, language, last, lastItem])
      draft.detail = ["departure": id]
      let reports = try TrackerRows.latest(organisationID, upTo: last, database)
      let ids = try TrackerRows.ids(database)
      return TrackerDeparture(
        id: id, project: project, organisation: organisation,
        rows: items.map { item in (item, ids[item.code].flatMap { reports[$0] } ?? ReportFields()) })
    }
  }
}

/// Reading the rows of the tracker.
enum TrackerRows {
  static let fieldNames = ReportField.allCases.map(\.name).joined(separator: ", ")

  static func encode(_ content: TrackedItem.Content) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(content), as: UTF8.self)
  }

  /// In the order in which they were added: below each recommendation its milestones and indicators.
  static func items(_ database: Database) throws -> [TrackedItem] {
    let decoder = JSONDecoder()
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT item.code, item.kind, item.content, parent.code AS parentCode FROM item
        LEFT JOIN item AS parent ON parent.id = item.parent ORDER BY coalesce(item.parent, item.id), item.id
        """)
    return try rows.map { row in
      let content: String = row["content"]
      return TrackedItem(
        code: row["code"], kind: TrackedItem.Kind(rawValue: row["kind"]) ?? .recommendation,
        parent: row["parentCode"],
        content: try decoder.decode(TrackedItem.Content.self, from: Data(content.utf8)))
    }
  }

  static func ids(_ database: Database) throws -> [String: Int64] {
    try Row.fetchAll(database, sql: "SELECT id, code FROM item").reduce(into: [:]) { $0[$1["code"]] = $1["id"] }
  }

  static func organisation(_ name: String, _ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT id FROM organisation WHERE name = ?", arguments: [name]) ?? 0
  }

  /// The last report of an organisation on each item, by the item's number.
  static func latest(_ organisation: Int64, upTo last: Int64 = .max, _ database: Database) throws -> [Int64:
    ReportFields]
  {
    var result: [Int64: ReportFields] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT item, \(fieldNames) FROM report WHERE id IN
          (SELECT max(id) FROM report WHERE organisation = ? AND id <= ? GROUP BY item)
        """, arguments: [organisation, last])
    while let row = try rows.next() { result[row[0]] = fields(row, from: 1) }
    return result
  }

  /// The fields of a row whose columns begin at `offset`.
  static func fields(_ row: Row, from offset: Int) -> ReportFields {
    var fields = ReportFields()
    for field in ReportField.allCases { fields[field] = row[offset + field.rawValue] }
    return fields
  }
}
