import Foundation
import GRDB
import Matching
import Standards

/// A run of the engine as the project keeps it.
public struct StoredRun: Sendable, Hashable, Codable {
  public let id: Int64
  public let at: String
  public let asOf: String
  public let ruleBase: String
  public let engine: String
}

extension ProjectStore {
  /// Keeps the findings of a run. A run with the same findings as the last one is not kept twice.
  public func record(_ review: ReviewResult, ruleBase: RuleBase) throws(StoreError) -> StoredRun {
    try record("run.record", subject: review.asOf) { database, draft in
      let requirements = Dictionary(
        ruleBase.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let snapshots = review.findings.map { FindingSnapshot($0, requirement: requirements[$0.requirement]) }
      if let last = try RunRows.last(database), last.asOf == review.asOf, last.ruleBase == review.ruleBaseVersion,
        last.engine == review.engineVersion
      {
        let hashes = try RunRows.hashes(last.id, database)
        if hashes == Dictionary(snapshots.map { ($0.requirement, $0.hash) }, uniquingKeysWith: { first, _ in first })
        {
          draft.nothingChanged = true
          return last
        }
      }
      let at = now
      try database.execute(
        sql: "INSERT INTO run (at, asOf, ruleBase, engine) VALUES (?, ?, ?, ?)",
        arguments: [at, review.asOf, review.ruleBaseVersion, review.engineVersion])
      let id = database.lastInsertedRowID
      let insert = try database.makeStatement(
        sql: "INSERT INTO finding (run, requirement, hash, snapshot) VALUES (?, ?, ?, ?)")
      for snapshot in snapshots {
        try insert.execute(arguments: [id, snapshot.requirement, snapshot.hash, try RunRows.encode(snapshot)])
      }
      draft.detail = ["run": "\(id)", "findings": "\(snapshots.count)", "ruleBase": review.ruleBaseVersion]
      return StoredRun(
        id: id, at: at, asOf: review.asOf, ruleBase: review.ruleBaseVersion, engine: review.engineVersion)
    }
  }

  public func lastRun() throws(StoreError) -> StoredRun? { try read(RunRows.last) }

  /// The findings of a run, in the order of their requirements.
  public func snapshots(run: Int64) throws(StoreError) -> [FindingSnapshot] {
    try read { try RunRows.snapshots(run, $0) }
  }
}

/// Reading the rows of runs.
package enum RunRows {
  static func last(_ database: Database) throws -> StoredRun? {
    try Row.fetchOne(database, sql: "SELECT * FROM run ORDER BY id DESC LIMIT 1").map { row in
      StoredRun(id: row["id"], at: row["at"], asOf: row["asOf"], ruleBase: row["ruleBase"], engine: row["engine"])
    }
  }

  static func hashes(_ run: Int64, _ database: Database) throws -> [String: String] {
    try Row.fetchAll(database, sql: "SELECT requirement, hash FROM finding WHERE run = ?", arguments: [run])
      .reduce(into: [:]) { $0[$1["requirement"]] = $1["hash"] }
  }

  static func snapshots(_ run: Int64, _ database: Database) throws -> [FindingSnapshot] {
    let decoder = JSONDecoder()
    return try String.fetchAll(
      database, sql: "SELECT snapshot FROM finding WHERE run = ? ORDER BY requirement", arguments: [run]
    ).map { try decoder.decode(FindingSnapshot.self, from: Data($0.utf8)) }
  }

  package static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  package static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
