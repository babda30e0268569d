import Crypto
import Foundation

/// One change of a project: who, when, what. Its hash covers the hash of the entry before it and a digest of the rows
/// that it added.
public struct AuditEntry: Sendable, Hashable, Codable {
  /// 1, 2, 3 … without a hole.
  public let sequence: Int64
  /// ISO time, UTC.
  public let at: String
  public let actor: String
  /// `session.open`, `tracker.import` …
  public let action: String
  public let subject: String
  /// JSON object with facts about the change.
  public let detail: String
  /// SHA-256, in hex, of the rows that the change added to tables that only grow.
  public let rows: String
  /// Hash of the entry before, empty for the first.
  public let previous: String
  public let hash: String

  /// The hash that the other fields give.
  var expectedHash: String {
    var digest = FieldDigest()
    for field in ["\(sequence)", at, actor, action, subject, detail, rows, previous] { digest.add(field) }
    return digest.finish()
  }
}

/// SHA-256 over fields, each led by its length, so that no two lists of fields give the same bytes.
struct FieldDigest {
  private var hash = SHA256()
  /// What was not hashed yet: the hash takes few large pieces much faster than many small ones.
  private var waiting: [UInt8] = []

  private static let piece = 1 << 16

  mutating func add(_ field: String) {
    var field = field
    field.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  mutating func add(_ field: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(field.count).littleEndian) { waiting.append(contentsOf: $0) }
    waiting.append(contentsOf: field)
    if waiting.count >= Self.piece { flush() }
  }

  /// The digest of all fields.
  mutating func finish() -> String {
    flush()
    return hash.finalize().hexadecimal
  }

  private mutating func flush() {
    waiting.withUnsafeBytes { hash.update(bufferPointer: $0) }
    waiting.removeAll(keepingCapacity: true)
  }
}

extension SHA256.Digest {
  /// Two small digits of base sixteen for each byte.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    for byte in self {
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
