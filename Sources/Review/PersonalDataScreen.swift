import Foundation

/// Something in a free text that may name or betray a person.
public struct PersonalDataSuspicion: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case name, telephone, electronicAddress, address, identityNumber, caseNumber
    /// The text could not be looked through: whether it holds personal data is not known.
    case notScreened
  }

  public let kind: Kind
  /// The words at hand, shortened.
  public let words: String
}

/// Warns of personal data in free texts. It errs on the side of warning; it cannot promise to find everything.
public enum PersonalDataScreen {
  /// The patterns of a kind are one expression, compiled once; `nil` where this computer's library refuses one: then
  /// every text is suspicious.
  private static let expressions: [(PersonalDataSuspicion.Kind, NSRegularExpression?)] =
    PersonalDataSuspicion.Kind.allCases.filter { $0 != .notScreened }.map { kind in
      let parts = PersonalDataPatterns.all.filter { $0.0 == kind }.map { "(?:\($0.1))" }
      // Names are told by their capital letters.
      let options: NSRegularExpression.Options = kind == .name || kind == .identityNumber ? [] : [.caseInsensitive]
      return (kind, try? NSRegularExpression(pattern: parts.joined(separator: "|"), options: options))
    }

  /// Stands in the audit log of what was screened.
  package static let version = "2"

  static var allPatternsCompile: Bool { expressions.allSatisfy { $0.1 != nil } }

  /// Texts are looked at up to this length, in UTF-16 units; what is longer is refused elsewhere.
  private static let lengthLimit = 40_000

  private static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: continue
      case 0x2010...0x2015, 0x2212: result.append("-")
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: result.append(" ")
      default:
        // Digits of every script are the same number.
        let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil
        result.append(digit.flatMap { Unicode.Scalar(UInt32($0) + 0x30) } ?? scalar)
      }
    }
    return String(result)
  }

  /// What may be personal data; each kind once per text.
  public static func find(in text: String) -> [PersonalDataSuspicion] {
    if text.utf8.count < 5 { return [] }
    let hasDigit = text.unicodeScalars.contains { $0.properties.numericType == .decimal }
    let hasAt = text.utf8.contains(0x40) || text.contains("(at") || text.contains("[at") || text.contains("собака")
    // Blanks that nobody sees and hyphens of any kind must not hide a number.
    let plain = plain(text)
    let whole = NSString(string: plain)
    let range = NSRange(location: 0, length: min(whole.length, lengthLimit))
    var found: [PersonalDataSuspicion] = []
    for (kind, expression) in expressions {
      switch kind {
      case .telephone, .address, .identityNumber, .caseNumber: if !hasDigit { continue }
      case .electronicAddress: if !hasAt { continue }
      case .name, .notScreened: break
      }
      guard let expression else {
        found.append(PersonalDataSuspicion(kind: .notScreened, words: String(text.prefix(40))))
        continue
      }
      guard let match = expression.firstMatch(in: plain, range: range) else { continue }
      found.append(PersonalDataSuspicion(kind: kind, words: String(whole.substring(with: match.range).prefix(40))))
    }
    if whole.length > lengthLimit {
      found.append(PersonalDataSuspicion(kind: .notScreened, words: String(text.prefix(40))))
    }
    return found
  }
}
