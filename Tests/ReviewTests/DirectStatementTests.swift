import GRDB
import Testing

@testable import Review

@Suite struct DirectStatementTests {
  private func database() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(
        sql:
          "CREATE TABLE row (id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, a TEXT, b TEXT CHECK (b <> 'no'))"
      )
    }
    return queue
  }

  private let sql = "INSERT INTO row (number, a, b) VALUES (?, ?, ?)"

  @Test func itKeepsWhatGRDBKeeps() throws {
    let texts = [
      "", "a", "it's \"so\" \\", "Ўзбек 👩‍⚖️", "e\u{301}", "cut\u{0}here", String(repeating: "long ", count: 50_000),
    ]
    let queue = try database()
    try queue.write { database in
      var statement = try DirectStatement(database, sql: sql)
      for (index, text) in texts.enumerated() {
        try statement.run(numbers: [Int64(index)], texts: [text, String(text.reversed())])
        try database.execute(sql: sql, arguments: [index + 100, text, String(text.reversed())])
      }
      for index in texts.indices {
        let same =
          "SELECT count(DISTINCT hex(a) || ' ' || hex(b) || typeof(a) || typeof(b)) FROM row WHERE number % 100 = ?"
        #expect(try Int.fetchOne(database, sql: same, arguments: [index]) == 1)
      }
      var found: [String] = []
      try DirectStatement(database, sql: "SELECT a FROM row WHERE number < ? ORDER BY id").forEachText(numbers: [100])
      {
        found.append(String(decoding: $0, as: UTF8.self))
      }
      #expect(found == (try String.fetchAll(database, sql: "SELECT a FROM row WHERE number < 100 ORDER BY id")))
    }
  }

  @Test func aRefusedRowIsAnErrorAndTheStatementIsGoodAfterIt() throws {
    let queue = try database()
    try queue.write { database in
      var statement = try DirectStatement(database, sql: sql)
      try statement.run(numbers: [1], texts: ["a", "b"])
      for row in [(Int64(1), "b"), (2, "no")] {
        do {
          try statement.run(numbers: [row.0], texts: ["a", row.1])
          Issue.record("accepted")
        } catch let error as DatabaseError { #expect(error.resultCode == .SQLITE_CONSTRAINT) }
      }
      #expect(throws: DatabaseError.self) { try statement.run(numbers: [3], texts: ["a", "b", "one too many"]) }
      try statement.run(numbers: [4], texts: ["a", "b"])
      #expect(try Int64.fetchAll(database, sql: "SELECT number FROM row ORDER BY number") == [1, 4])
    }
  }

  /// The chains of projects that are there rest on this form: eight bytes of length, the lowest first, then the field.
  @Test func theFormOfADigestStays() {
    var digest = FieldDigest()
    for field in ["", "a", String(repeating: "я", count: 70_000)] { digest.add(field) }
    #expect(digest.finish() == "8512f2c5298bb200b68d2ef5f1fa1ee8f415ff89437c8c289fc2ab1346350c56")
  }
}
