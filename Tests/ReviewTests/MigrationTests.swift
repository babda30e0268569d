import Foundation
import GRDB
import Testing

@testable import Review

/// Projects of earlier versions stay readable: the fixture is a file as version 1 of the schema wrote it, with rows in
/// every table, and is never written again.
@Suite struct MigrationTests {
  private static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/project-version-1.sql")

  private static let tables = [
    "fact", "audit", "run", "finding", "session", "participant", "assignment", "verdict", "adjudication",
    "organisation", "item", "departure", "arrival", "report", "remark", "disagreement", "occurrence",
  ]

  /// The file of an earlier version under the name of the project.
  private func restore(_ place: TemporaryProject) throws {
    // The rows stand in the order of the tables' names, which is not that of the references.
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: place.file, configuration: configuration)
    let text = try String(contentsOf: Self.fixture, encoding: .utf8)
    try queue.writeWithoutTransaction { try $0.execute(sql: text) }
    try queue.close()
  }

  /// Every row of every table as JSON text, without columns that were added later.
  private func rows(_ database: Database) throws -> [String: [String]] {
    try Self.tables.reduce(into: [:]) { result, table in
      let columns = try database.columns(in: table).map { "'\($0.name)', \($0.name)" }.joined(separator: ", ")
      result[table] = try String.fetchAll(
        database, sql: "SELECT json_patch('{}', json_object(\(columns))) FROM \(table)"
      ).sorted()
    }
  }

  @Test func aProjectOfTheFirstVersionIsOpenedWithEveryRow() throws {
    let place = try TemporaryProject()
    try restore(place)
    let queue = try DatabaseQueue(path: place.file)
    let before = try queue.read(rows)
    try queue.close()
    for table in Self.tables { #expect(before[table]?.isEmpty == false, "the fixture has rows in \(table)") }
    let store = try ProjectStore(file: place.file, actor: "test")
    #expect(try store.read(rows) == before)
    #expect(try store.verify().problems.isEmpty)
    #expect(try store.sessions().map(\.stage) == [.closed])
    #expect(try store.signedVerdicts().map(\.reviewer).isEmpty == false)
    try store.record("test.change", subject: "") { _, _ in }
    #expect(try store.verify().problems.isEmpty, "the chain goes on behind the old entries")
  }

  /// What a later version may do to a project: add tables, and columns that may be empty.
  @Test func aMigrationKeepsEveryRowAndTheChain() throws {
    let place = try TemporaryProject()
    try restore(place)
    let queue = try DatabaseQueue(path: place.file)
    let before = try queue.read(rows)
    let head = try queue.read(AuditLog.check).head
    var migrator = ProjectSchema.migrator
    migrator.registerMigration("later: a column and a table") { database in
      try database.execute(
        sql: """
          ALTER TABLE report ADD COLUMN attachment TEXT;
          ALTER TABLE verdict ADD COLUMN place TEXT;
          CREATE TABLE place (name TEXT PRIMARY KEY) WITHOUT ROWID;
          """)
    }
    try migrator.migrate(queue)
    #expect(try queue.read(rows) == before)
    let check = try queue.read(AuditLog.check)
    #expect(check.problems.isEmpty)
    #expect(check.head == head)
    // A row that uses the new column is covered by the chain like any other.
    try queue.write { database in
      let sequence = Int64(check.entries + 1)
      try database.execute(
        sql: """
          INSERT INTO report (item, organisation, status, law, practice, value, source, reportedOn, confidence,
            confidentiality, comment, audit, attachment)
          SELECT item, organisation, status, law, practice, value, source, reportedOn, confidence, confidentiality,
            comment, \(sequence), 'letter.pdf' FROM report LIMIT 1
          """)
      try AuditLog.append(
        AuditDraft(sequence: sequence, subject: ""), action: "test", actor: "test", at: "2026-01-01", previous: head,
        to: database)
    }
    #expect(try queue.read(AuditLog.check).problems.isEmpty)
    try queue.write { database in
      try database.execute(
        sql: "DROP TRIGGER report_refuses_update; UPDATE report SET attachment = 'x' WHERE attachment IS NOT NULL")
    }
    #expect(try queue.read(AuditLog.check).problems.count == 1)
    try queue.close()
    #expect(throws: StoreError.newerSchema(file: place.file)) { _ = try ProjectStore(file: place.file, actor: "x") }
  }
}
