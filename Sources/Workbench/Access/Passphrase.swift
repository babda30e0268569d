import Crypto
import CryptoExtras
import Foundation

/// A passphrase that is known only by its scrypt key.
struct Passphrase: Sendable {
  private let salt: [UInt8]
  private let key: SymmetricKey

  init(_ text: String) throws {
    salt = Secret.bytes(16)
    key = try Self.derive(text, salt)
  }

  func isSame(_ text: String) -> Bool {
    guard let other = try? Self.derive(text, salt) else { return false }
    // SymmetricKey compares in a time that does not tell how much is equal.
    return other == key
  }

  /// 16 MB and some tens of milliseconds a try.
  private static func derive(_ text: String, _ salt: [UInt8]) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Data(text.utf8), salt: salt, outputByteCount: 32, rounds: 1 << 14, blockSize: 8, parallelism: 1)
  }
}

/// Random bytes that nobody can guess.
enum Secret {
  static func bytes(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
  }

  /// 256 bits in hexadecimal digits.
  static func token() -> String { text(bytes(32)) }

  /// What is kept of a token, so that looking it up tells nothing about the ones that are near.
  static func mark(_ token: String) -> String { text(Array(SHA256.hash(data: Data(token.utf8)))) }

  private static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
