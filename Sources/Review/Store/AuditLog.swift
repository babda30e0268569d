import Foundation
import GRDB

/// What a change says about itself before it becomes an audit entry.
package struct AuditDraft {
  /// The number that the entry will have; rows of tables that only grow carry it.
  package let sequence: Int64
  package var subject: String
  package var detail: [String: String] = [:]
  /// Set where there was nothing to do; then no entry is made.
  package var nothingChanged = false

  init(sequence: Int64, subject: String) {
    self.sequence = sequence
    self.subject = subject
  }
}

/// What a check of the audit log found.
public struct AuditCheck: Sendable, Hashable, Encodable {
  public let entries: Int
  /// Hash of the last entry. Whoever notes it down can tell later whether entries were cut off behind it.
  public let head: String
  /// What is wrong, by entry; empty when all is well.
  public let problems: [AuditProblem]

  public init(entries: Int, head: String, problems: [AuditProblem]) {
    self.entries = entries
    self.head = head
    self.problems = problems
  }
}

/// The chain of audit entries.
enum AuditLog {
  static func append(
    _ draft: AuditDraft, action: String, actor: String, at: String, previous: String,
    to database: Database
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let detail = String(decoding: try encoder.encode(draft.detail), as: UTF8.self)
    let entry = AuditEntry(
      sequence: draft.sequence, at: at, actor: actor, action: action, subject: draft.subject, detail: detail,
      rows: try digest(of: draft.sequence, in: database), previous: previous, hash: "")
    try database.execute(
      sql: "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.sequence, at, actor, action, draft.subject, detail, entry.rows, previous, entry.expectedHash,
      ])
  }

  /// Digest of the rows that an entry added, over all tables that only grow.
  private static func digest(of sequence: Int64, in database: Database) throws -> String {
    var digest = FieldDigest()
    // A file of an earlier version has fewer tables.
    for table in ProjectSchema.grownTables where try database.tableExists(table) {
      // A row as JSON is one text, made by SQLite: no two rows give the same. Empty columns and tables without a row leave
      // no trace in it, so that a migration may add some and the digests of older entries still hold.
      let columns = try database.columns(in: table)
      let members = columns.map { "'\($0.name)', \($0.name)" }.joined(separator: ", ")
      // Only a row with an empty column needs the patch that drops it; it takes longer than all the rest.
      let mayBeEmpty = columns.filter { !$0.isNotNull }.map { "\($0.name) IS NULL" }.joined(separator: " OR ")
      let whole = "json_object(\(members))"
      let text = mayBeEmpty.isEmpty ? whole : "iif(\(mayBeEmpty), json_patch('{}', \(whole)), \(whole))"
      let rows = try DirectStatement(
        database, sql: "SELECT \(text) FROM \(table) WHERE audit = ? ORDER BY id")
      try rows.forEachText(numbers: [sequence]) { row in
        digest.add(table)
        digest.add(row)
      }
    }
    return digest.finish()
  }

  /// Checks the numbers, the chain and the rows of every entry.
  static func check(_ database: Database) throws -> AuditCheck {
    var problems: [AuditProblem] = []
    var previous = ""
    var count: Int64 = 0
    for entry in try entries(database) {
      count += 1
      if entry.sequence != count {
        problems.append(.missing(count, found: entry.sequence))
        count = entry.sequence
      }
      if entry.previous != previous {
        problems.append(.doesNotFollow(entry.sequence))
      }
      if entry.expectedHash != entry.hash {
        problems.append(.entryChanged(entry.sequence, action: entry.action, at: entry.at))
      }
      if try digest(of: entry.sequence, in: database) != entry.rows {
        problems.append(.rowsChanged(entry.sequence, action: entry.action, at: entry.at))
      }
      previous = entry.hash
    }
    for table in ProjectSchema.grownTables where try database.tableExists(table) {
      let loose =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM \(table) WHERE audit NOT IN (SELECT sequence FROM audit)") ?? 0
      if loose > 0 { problems.append(.orphans(table: table, count: loose)) }
    }
    return AuditCheck(entries: Int(count), head: previous, problems: problems)
  }

  static func entries(_ database: Database) throws -> [AuditEntry] {
    try Row.fetchAll(database, sql: "SELECT * FROM audit ORDER BY sequence").map { row in
      AuditEntry(
        sequence: row["sequence"], at: row["at"], actor: row["actor"], action: row["action"], subject: row["subject"],
        detail: row["detail"], rows: row["rows"], previous: row["previous"], hash: row["hash"])
    }
  }
}

extension ProjectStore {
  /// All changes, the oldest first.
  public func auditEntries() throws(StoreError) -> [AuditEntry] { try read(AuditLog.entries) }

  /// Checks the file, the references between its rows, and the audit chain.
  public func verify() throws(StoreError) -> AuditCheck {
    try read { database in
      let check = try AuditLog.check(database)
      var problems = check.problems
      let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      if integrity != ["ok"] { problems += integrity.map { .file($0) } }
      let loose = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
      if loose > 0 { problems.append(.references(count: loose)) }
      return AuditCheck(entries: check.entries, head: check.head, problems: problems)
    }
  }
}
