import GRDB
import GRDBSQLite

/// A prepared statement that is run for very many rows of one change, through SQLite's own interface. GRDB boxes each
/// value of each row and asks a key path for it, which takes longer than all that SQLite does with the row.
///
/// It lives inside one call of `ProjectStore.record` or `read`; nobody observes the rows that it adds. Values are kept and
/// given as GRDB does: a text is UTF-8 and ends at its first zero.
package struct DirectStatement {
  private let database: Database
  private let statement: Statement
  /// The texts of one row, each with a zero behind it; SQLite reads them in place.
  private var bytes: [UInt8] = []
  /// Where each text begins in `bytes`.
  private var starts: [Int] = []

  package init(_ database: Database, sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
  }

  /// Adds one row: the first question marks of the statement are `numbers`, the others `texts`.
  package mutating func run(numbers: [Int64], texts: [String]) throws {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    for var text in texts {
      starts.append(bytes.count)
      text.withUTF8 { bytes.append(contentsOf: $0) }
      bytes.append(0)
    }
    let handle = statement.sqliteStatement
    // The pointers are good no longer than this call.
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    try bytes.withUnsafeBytes { buffer in
      try bind(numbers)
      var place = Int32(numbers.count)
      for start in starts {
        place += 1
        let text = buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        // Without a destructor SQLite makes no copy.
        try require(sqlite3_bind_text(handle, place, text, -1, nil), SQLITE_OK)
      }
      try require(sqlite3_step(handle), SQLITE_DONE)
    }
  }

  /// Gives the bytes of the first column of each row of the answer.
  /// - Parameter numbers: for the question marks of the statement.
  package func forEachText(numbers: [Int64], _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    try bind(numbers)
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      try require(code, SQLITE_ROW)
      // In this order: the text is made before its length is known.
      let text = sqlite3_column_text(handle, 0)
      try body(UnsafeRawBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, 0))))
    }
  }

  private func bind(_ numbers: [Int64]) throws {
    for (index, number) in numbers.enumerated() {
      try require(sqlite3_bind_int64(statement.sqliteStatement, Int32(index + 1), number), SQLITE_OK)
    }
  }

  private func require(_ code: Int32, _ wanted: Int32) throws {
    if code == wanted { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(database.sqliteConnection)),
      sql: statement.sql)
  }
}
