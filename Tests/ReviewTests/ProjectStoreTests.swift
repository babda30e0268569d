import Foundation
import GRDB
import Testing

@testable import Review

@Suite struct ProjectStoreTests {
  /// Changes a project behind the program's back.
  private func tamper(_ file: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: file)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func aNewProjectKnowsItsFactsAndVerifies() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let facts = try store.facts()
    #expect(facts.country == "XD")
    #expect(facts.title == "Review of the demonstration country")
    let check = try store.verify()
    #expect(check.problems.isEmpty)
    #expect(check.entries == 1)
    #expect(try store.auditEntries().map(\.action) == ["project.make"])
    #expect(throws: StoreError.alreadyThere(file: place.file)) { _ = try place.create() }
  }

  @Test func otherFilesAreNotTakenForProjects() throws {
    let place = try TemporaryProject()
    #expect(throws: StoreError.notFound(file: place.file)) { _ = try ProjectStore(file: place.file, actor: "x") }
    try Data().write(to: URL(fileURLWithPath: place.file))
    #expect(throws: StoreError.notAProject(file: place.file, .notSQLite)) {
      _ = try ProjectStore(file: place.file, actor: "x")
    }
    try FileManager.default.removeItem(atPath: place.file)
    try tamper(place.file, "CREATE TABLE other (id INTEGER)")
    #expect(throws: StoreError.notAProject(file: place.file, .otherProgram)) {
      _ = try ProjectStore(file: place.file, actor: "x")
    }
  }

  @Test func aNewerSchemaIsRefused() throws {
    let place = try TemporaryProject()
    _ = try place.create()
    try tamper(place.file, "INSERT INTO grdb_migrations VALUES ('9: from the future')")
    #expect(throws: StoreError.newerSchema(file: place.file)) { _ = try ProjectStore(file: place.file, actor: "x") }
  }

  @Test func theAuditLogOnlyGrows() throws {
    let place = try TemporaryProject()
    _ = try place.create()
    #expect(throws: DatabaseError.self) { try tamper(place.file, "UPDATE audit SET actor = 'somebody else'") }
    #expect(throws: DatabaseError.self) { try tamper(place.file, "DELETE FROM audit") }
  }

  @Test(arguments: [
    "UPDATE audit SET actor = 'somebody else' WHERE sequence = 2", "DELETE FROM audit WHERE sequence = 2",
    "UPDATE audit SET hash = 'x' WHERE sequence = 2",
  ])
  func aChangedAuditLogIsFound(sql: String) throws {
    let place = try TemporaryProject()
    let store = try place.create()
    for number in 1...3 { try store.record("test.change", subject: "\(number)") { _, _ in } }
    #expect(try store.verify().problems.isEmpty)
    try tamper(
      place.file,
      "DROP TRIGGER audit_refuses_update; DROP TRIGGER audit_refuses_delete; PRAGMA foreign_keys = 0; \(sql)")
    #expect(try !store.verify().problems.isEmpty)
  }

  @Test func aFailedChangeLeavesNothing() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    #expect(throws: StoreError.refused(.noneMissing)) {
      try store.record("test.change", subject: "") { database, _ in
        try database.execute(sql: "INSERT INTO organisation (name) VALUES ('A')")
        throw StoreError.refused(.noneMissing)
      }
    }
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM organisation") } == 0)
    #expect(try store.auditEntries().count == 1)
  }

  @Test func aSecondWriterIsToldThatTheProjectIsBusy() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let impatient = try ProjectStore(file: place.file, actor: "second", patience: 0.05)
    try store.record("test.change", subject: "") { _, _ in
      #expect(throws: StoreError.busy(file: place.file)) {
        try impatient.record("test.change", subject: "") { _, _ in }
      }
    }
    try impatient.record("test.change", subject: "") { _, _ in }
    #expect(try store.verify().problems.isEmpty)
    #expect(try store.auditEntries().map(\.actor) == ["test", "test", "second"])
  }

  @Test func manyWritersLoseNothing() async throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let file = place.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let other = try ProjectStore(file: file, actor: "writer \(writer)")
          for number in 0..<10 { try other.record("test.change", subject: "\(number)") { _, _ in } }
        }
      }
      try await group.waitForAll()
    }
    let check = try store.verify()
    #expect(check.entries == 41)
    #expect(check.problems.isEmpty)
  }

  @Test func backupAndRestoreGiveTheSameProject() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let copy = place.folder + "/copy.sqlite"
    let head = try store.backup(to: copy).head
    #expect(throws: StoreError.alreadyThere(file: copy)) { _ = try store.backup(to: copy) }
    try store.record("test.change", subject: "later") { _, _ in }
    #expect(throws: StoreError.alreadyThere(file: place.file)) {
      _ = try ProjectStore.restore(copy, to: place.file, replaces: false)
    }
    let result = try ProjectStore.restore(copy, to: place.file, replaces: true)
    #expect(result.check.head == head)
    #expect(result.setAside == place.file + ".earlier-1")
    #expect(try ProjectStore(file: place.file, actor: "x").auditEntries().count == 1)
    #expect(try ProjectStore(file: place.file + ".earlier-1", actor: "x").auditEntries().count == 2)
    let fresh = place.folder + "/fresh.sqlite"
    #expect(try ProjectStore.restore(copy, to: fresh, replaces: false).setAside == nil)
    #expect(try ProjectStore(file: fresh, actor: "x").verify().head == head)
  }

  @Test func aDamagedBackupIsNotRestored() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let copy = place.folder + "/copy.sqlite"
    _ = try store.backup(to: copy)
    try tamper(copy, "DROP TRIGGER audit_refuses_update; UPDATE audit SET actor = 'somebody else'")
    #expect(throws: StoreError.self) {
      _ = try ProjectStore.restore(copy, to: place.folder + "/new.sqlite", replaces: false)
    }
    #expect(!FileManager.default.fileExists(atPath: place.folder + "/new.sqlite"))
  }

  @Test func aBackupIsOneFileWithoutALog() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let target = place.folder + "/backup.sqlite"
    #expect(try store.backup(to: target).problems.isEmpty)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: target))
    #expect(bytes[18] == 1 && bytes[19] == 1, "the head of the file says: no write-ahead log")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder).filter { $0.hasPrefix("backup") }.count == 1)
  }

  @Test func whatCannotBeWrittenCanBeReadAndVerified() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let before = try FileManager.default.contentsOfDirectory(atPath: place.folder).sorted()
    let reading = try ProjectStore(file: place.file, actor: "", readsOnly: true)
    #expect(try reading.facts() == store.facts())
    #expect(try reading.verify() == store.verify(), "what lies in the log is read too")
    #expect(throws: StoreError.self) { try reading.record("test.change") { _, _ in } }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder).sorted() == before)
  }

  @Test func nothingIsSignedByNobody() throws {
    let place = try TemporaryProject()
    _ = try place.create()
    let store = try ProjectStore(file: place.file, actor: " ")
    #expect(throws: StoreError.self) { try store.record("test.change") { _, _ in } }
    #expect(try store.auditEntries().count == 1)
  }
}
