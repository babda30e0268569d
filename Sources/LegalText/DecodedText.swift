/// The text of a file after its encoding was decided, with the decision and what it rests on.
///
/// Line ends are `\n` and the text is in Unicode normalisation form C, so that neither the encoding nor the line ends
/// of a file can change a verdict.
public struct DecodedText: Sendable, Hashable {
  public let text: String
  /// The encoding as it was decided, by its usual name (`UTF-8`, `UTF-16LE`, `windows-1251`).
  public let encoding: String
  /// What decided it: a byte order mark, well-formedness, or letter statistics.
  public let evidence: String
  public let warnings: [String]

  public init(text: String, encoding: String, evidence: String, warnings: [String] = []) {
    self.text = text
    self.encoding = encoding
    self.evidence = evidence
    self.warnings = warnings
  }
}

/// Why bytes could not be read as text.
public enum DecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  case empty
  case binary(offset: Int)

  public var description: String {
    switch self {
    case .empty: "the file is empty; give the text of an act"
    case .binary(let offset):
      "byte \(offset) is not text; this looks like a binary file: convert it to text, Markdown, HTML or AKN XML first"
    }
  }
}
