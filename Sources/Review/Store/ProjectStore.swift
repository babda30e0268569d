import Foundation
import GRDB

/// A project file: one SQLite database in which everything that people decided and reported is kept. Several programs may
/// have it open; one writes at a time, and waits for the other.
public struct ProjectStore: Sendable {
  public let file: String
  /// Who acts; stands in the audit log.
  public let actor: String
  let database: any DatabaseWriter
  /// Whether the file lies where nothing can be written: then a copy in memory is read, and nothing is recorded.
  public let isReadOnly: Bool
  private let clock: @Sendable () -> Date

  /// How long a writer waits for another before it gives up with `StoreError.busy`, in seconds.
  public static let patience = 10.0

  /// Opens a project. On read-only media it can still be read.
  /// - Parameters:
  ///   - actor: who acts; empty where nobody is known, then nothing can be recorded.
  ///   - patience: seconds to wait for another writer.
  ///   - readsOnly: leaves the file as it is, whatever its place allows.
  public init(
    file: String, actor: String, patience: Double = Self.patience, readsOnly: Bool = false,
    clock: @escaping @Sendable () -> Date = Date.init
  ) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: file) else { throw .notFound(file: file) }
    try Self.requireProject(file)
    self.file = file
    self.actor = actor
    self.clock = clock
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    let manager = FileManager.default
    isReadOnly = readsOnly || !manager.isWritableFile(atPath: file) || !manager.isWritableFile(atPath: folder)
    if isReadOnly {
      database = try Self.attempt(file) { try Self.copyInMemory(file) }
      return
    }
    database = try Self.attempt(file) {
      let pool = try DatabasePool(path: file, configuration: Self.configuration(patience: patience))
      if try pool.read(ProjectSchema.migrator.hasBeenSuperseded) { throw StoreError.newerSchema(file: file) }
      if try !pool.read(ProjectSchema.migrator.hasCompletedMigrations) { try ProjectSchema.migrator.migrate(pool) }
      return pool
    }
  }

  private init(_ other: ProjectStore, actor: String) {
    file = other.file
    self.actor = actor
    database = other.database
    clock = other.clock
    isReadOnly = other.isReadOnly
  }

  /// The same project, opened once, in the name of another person: for a program that serves several.
  public func acting(as actor: String) -> ProjectStore { ProjectStore(self, actor: actor) }

  /// A copy of a file in whose place nothing can be written; SQLite would have to write beside it.
  private static func copyInMemory(_ file: String) throws -> DatabaseQueue {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent("tarazu-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("copy.sqlite").path
    // What was committed last may still lie in the log.
    for ending in ["", "-wal"] where manager.fileExists(atPath: file + ending) {
      try manager.copyItem(atPath: file + ending, toPath: copy + ending)
      try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy + ending)
    }
    let source = try DatabaseQueue(path: copy)
    let memory = try DatabaseQueue(configuration: configuration(patience: patience))
    try source.backup(to: memory)
    try source.close()
    if try memory.read(ProjectSchema.migrator.hasBeenSuperseded) { throw StoreError.newerSchema(file: file) }
    try ProjectSchema.migrator.migrate(memory)
    return memory
  }

  /// Makes a project file. It is complete when it gets its name, and never replaces a file.
  public static func create(
    file: String, title: String, country: String, actor: String, clock: @escaping @Sendable () -> Date = Date.init
  ) throws(StoreError) -> ProjectStore {
    if FileManager.default.fileExists(atPath: file) { throw .alreadyThere(file: file) }
    let facts = ProjectFacts(
      id: UUID().uuidString.lowercased(), title: title, country: country, madeAt: clock().ISO8601Format())
    let draft = file + ".\(UUID().uuidString).draft"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    try attempt(file) {
      let queue = try DatabaseQueue(path: draft, configuration: configuration(patience: patience))
      try ProjectSchema.migrator.migrate(queue)
      try queue.write { database in
        for (name, value) in [
          ("id", facts.id), ("title", title), ("country", country), ("madeAt", facts.madeAt),
        ] { try database.execute(sql: "INSERT INTO fact VALUES (?, ?)", arguments: [name, value]) }
      }
      try queue.close()
      try FileManager.default.moveItem(atPath: draft, toPath: file)
    }
    let store = try ProjectStore(file: file, actor: actor, clock: clock)
    try store.record("project.make", subject: facts.id) { _, draft in
      draft.detail = ["title": title, "country": country]
    }
    return store
  }

  /// The present time, ISO, UTC.
  package var now: String { clock().ISO8601Format() }
  /// The present day, ISO.
  public var today: String { String(now.prefix(10)) }

  public func facts() throws(StoreError) -> ProjectFacts {
    let facts = try read { database in
      try Row.fetchAll(database, sql: "SELECT name, value FROM fact").reduce(into: [String: String]()) {
        $0[$1["name"]] = $1["value"]
      }
    }
    return ProjectFacts(
      id: facts["id"] ?? "", title: facts["title"] ?? "", country: facts["country"] ?? "",
      madeAt: facts["madeAt"] ?? "")
  }

  package func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    try Self.attempt(file) { try database.read(body) }
  }

  /// Makes one change: all of it with its audit entry, or nothing.
  /// - Parameter subject: what it is about; the body may name it in the draft, where it knows only then.
  @discardableResult
  package func record<Result>(
    _ action: String, subject: String = "", _ body: (Database, inout AuditDraft) throws -> Result
  ) throws(StoreError) -> Result {
    if isReadOnly {
      throw .refused(.readOnlyPlace(file: file))
    }
    if actor.allSatisfy(\.isWhitespace) {
      throw .refused(.nobodyActs)
    }
    return try Self.attempt(file) {
      try database.write { database in
        let last = try Row.fetchOne(
          database, sql: "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
        var draft = AuditDraft(sequence: (last?["sequence"] ?? 0) + 1, subject: subject)
        let result = try body(database, &draft)
        if draft.nothingChanged { return result }
        try AuditLog.append(
          draft, action: action, actor: actor, at: now, previous: last?["hash"] ?? "",
          to: database)
        return result
      }
    }
  }

  private static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // What a person typed must outlive a power cut, not only a crash.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      // 64 MB: the pages that an import of many workbooks changes stay at hand; by itself SQLite keeps 2 MB.
      try database.execute(sql: "PRAGMA cache_size = -65536")
    }
    return configuration
  }

  /// Looks at the head of the file before SQLite does, which would take an empty file for an empty database.
  private static func requireProject(_ file: String) throws(StoreError) {
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw .notAProject(file: file, .unreadable)
    }
    defer { try? handle.close() }
    let head = (try? handle.read(upToCount: 72)) ?? Data()
    guard head.count == 72, head.starts(with: Data("SQLite format 3\0".utf8)) else {
      throw .notAProject(file: file, .notSQLite)
    }
    let number = head[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard number == UInt32(ProjectSchema.applicationID) else {
      throw .notAProject(file: file, .otherProgram)
    }
  }

  /// Runs work on a database and gives its errors the words of `StoreError`.
  static func attempt<Result>(_ file: String, _ body: () throws -> Result) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(file: file)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw .damaged(file: file, cause: error.message ?? "unreadable")
      default: throw .failed(file: file, cause: error.message ?? "SQLite error \(error.resultCode.rawValue)")
      }
    } catch {
      throw .failed(file: file, cause: error.localizedDescription)
    }
  }
}
