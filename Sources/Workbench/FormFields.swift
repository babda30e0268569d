/// The fields of a query or of a posted form (application/x-www-form-urlencoded).
public struct FormFields: Sendable, Hashable {
  private let fields: [String: [String]]

  /// Most fields that are read; the rest of a longer form is left.
  static let limit = 500

  public init(_ text: String) {
    var fields: [String: [String]] = [:]
    for part in text.split(separator: "&").prefix(Self.limit) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      fields[Self.decoded(pair[0]), default: []].append(pair.count > 1 ? Self.decoded(pair[1]) : "")
    }
    self.fields = fields
  }

  subscript(_ name: String) -> String? { fields[name]?.first }

  /// The first value with the line ends of this program, without blanks around it; empty where there is none.
  func text(_ name: String) -> String {
    (self[name] ?? "").replacing("\r\n", with: "\n").trimmingPrefix(while: \.isWhitespace).trimmingSuffix()
  }

  /// Values of the fields whose names begin with a prefix, by the rest of the name.
  func values(after prefix: String) -> [String: String] {
    fields.reduce(into: [:]) { found, field in
      if field.key.hasPrefix(prefix), let value = field.value.first {
        found[String(field.key.dropFirst(prefix.count))] = value
      }
    }
  }

  /// Percent-encoding and "+" undone; what is no UTF-8 becomes the replacement character.
  static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Substring {
  fileprivate func trimmingSuffix() -> String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
