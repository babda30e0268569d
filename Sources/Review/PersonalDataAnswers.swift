import Crypto
import Foundation
import GRDB

/// A text that may hold personal data, with the place where somebody wrote it.
public struct SuspectText: Sendable, Hashable, Codable {
  /// Tells the text and its place apart from all others: the same text by the same hand needs one answer.
  public let id: String
  public let text: String
  /// The words that raised the suspicion.
  public let words: String
}

/// What people said about texts that may hold personal data, one by one.
public struct PersonalDataAnswers: Sendable, Hashable {
  public enum Answer: String, Sendable, Hashable, Codable, CaseIterable {
    /// It harms nobody inside the project; it stays out of all that is published.
    case inside
    /// It harms nobody at all.
    case open = "public"
  }

  public static let none = PersonalDataAnswers()

  /// By the id of the text.
  public var answers: [String: Answer]

  public init(_ answers: [String: Answer] = [:]) { self.answers = answers }
}

/// Answers on record: which texts were looked at and what was said of each.
package struct PersonalDataRecord {
  private var known: [String: PersonalDataAnswers.Answer]
  private let given: PersonalDataAnswers
  private let database: Database
  private let audit: Int64
  /// Texts that were looked through; the same sentence stands in many rows.
  private var screened: [String: [PersonalDataSuspicion]] = [:]
  /// What was put on record since `begin`, with what stood there.
  private var changed: [(digest: String, before: PersonalDataAnswers.Answer?)] = []

  /// Whether anything was put on record since `begin`.
  package var hasRecorded: Bool { !changed.isEmpty }

  package init(_ database: Database, audit: Int64, given: PersonalDataAnswers) throws {
    self.database = database
    self.audit = audit
    self.given = given
    known = try Self.all(database)
  }

  /// Digest of a text with the place where it belongs.
  package static func digest(place: [String], text: String) -> String {
    var digest = FieldDigest()
    for part in place + [text] { digest.add(part) }
    return digest.finish()
  }

  /// The last answer to each text, by its digest.
  package static func all(_ database: Database) throws -> [String: PersonalDataAnswers.Answer] {
    try Row.fetchAll(database, sql: "SELECT digest, answer FROM confirmation ORDER BY id").reduce(into: [:]) {
      // What a newer version may have written stays inside.
      $0[$1["digest"]] = PersonalDataAnswers.Answer(rawValue: $1["answer"]) ?? .inside
    }
  }

  /// Begins a piece of work that may be undone.
  package mutating func begin() { changed = [] }

  /// Forgets what was put on record since `begin`; its rows are undone by whoever undoes the others.
  package mutating func undo() {
    for change in changed.reversed() { known[change.digest] = change.before }
    changed = []
  }

  /// Looks a text through. An answer that somebody gave goes on record.
  /// - Parameter place: who wrote it, and where.
  /// - Returns: what nobody answered yet.
  package mutating func look(at text: String, place: [String]) throws -> (fault: ReturnFault, suspect: SuspectText)? {
    if text.isEmpty { return nil }
    let found = suspicions(text)
    guard let first = found.first else { return nil }
    let digest = Self.digest(place: place, text: text)
    let id = String(digest.prefix(16))
    if let answer = given.answers[id] {
      if known[digest] != answer {
        try database.execute(
          sql: "INSERT INTO confirmation (place, digest, answer, audit) VALUES (?, ?, ?, ?)",
          arguments: [place.joined(separator: " | "), digest, answer.rawValue, audit])
        changed.append((digest, known[digest]))
        known[digest] = answer
      }
      return nil
    }
    if known[digest] != nil { return nil }
    return (
      .personalData(found), SuspectText(id: id, text: text, words: first.words)
    )
  }

  private mutating func suspicions(_ text: String) -> [PersonalDataSuspicion] {
    if let known = screened[text] { return known }
    let found = PersonalDataScreen.find(in: text)
    // Bounded: a file of only different texts must not fill the memory twice.
    if screened.count < 100_000 { screened[text] = found }
    return found
  }
}
