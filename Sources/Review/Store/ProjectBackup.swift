import Foundation
import GRDB

/// Copies of project files that can be trusted: each is checked before it gets its name.
extension ProjectStore {
  /// Writes a copy while others may go on writing to the project.
  /// - Returns: the check of the copy.
  public func backup(to target: String) throws(StoreError) -> AuditCheck {
    if FileManager.default.fileExists(atPath: target) { throw .alreadyThere(file: target) }
    let draft = target + ".\(UUID().uuidString).draft"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    try Self.attempt(target) {
      let copy = try DatabaseQueue(path: draft)
      try database.backup(to: copy)
      // A copy travels as one file: without a log beside it.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    }
    let check = try Self.check(draft, named: target)
    try Self.attempt(target) { try FileManager.default.moveItem(atPath: draft, toPath: target) }
    return check
  }

  /// Puts a copy in the place of a project.
  /// - Parameter replaces: whether a project that is there is set aside under the name that is returned.
  public static func restore(
    _ backup: String, to file: String, replaces: Bool
  ) throws(StoreError) -> (check: AuditCheck, setAside: String?) {
    guard FileManager.default.fileExists(atPath: backup) else { throw .notFound(file: backup) }
    let manager = FileManager.default
    let isThere = manager.fileExists(atPath: file)
    if isThere && !replaces { throw .alreadyThere(file: file) }
    let draft = file + ".\(UUID().uuidString).draft"
    defer { try? manager.removeItem(atPath: draft) }
    try attempt(file) { try manager.copyItem(atPath: backup, toPath: draft) }
    let found = try check(draft, named: backup)
    guard found.problems.isEmpty else { throw .damaged(file: backup, cause: found.problems[0].description) }
    var setAside: String?
    if isThere {
      let store = try ProjectStore(file: file, actor: "restore")
      var number = 1
      while manager.fileExists(atPath: "\(file).earlier-\(number)") { number += 1 }
      let name = "\(file).earlier-\(number)"
      _ = try store.backup(to: name)
      setAside = name
      try attempt(file) {
        try store.database.close()
        for ending in ["-wal", "-shm"] where manager.fileExists(atPath: file + ending) {
          try manager.removeItem(atPath: file + ending)
        }
        // One step for whoever looks meanwhile; `moveItem` would refuse, as the file is there.
        if rename(draft, file) != 0 { throw StoreError.failed(file: file, cause: "cannot be replaced") }
      }
    } else {
      try attempt(file) { try manager.moveItem(atPath: draft, toPath: file) }
    }
    return (found, setAside)
  }

  private static func check(_ file: String, named name: String) throws(StoreError) -> AuditCheck {
    let store: ProjectStore
    // Opened for writing the file would get a log beside it again.
    do throws(StoreError) { store = try ProjectStore(file: file, actor: "check", readsOnly: true) } catch {
      throw .damaged(file: name, cause: error.description)
    }
    let check = try store.verify()
    try attempt(name) { try store.database.close() }
    return check
  }
}
