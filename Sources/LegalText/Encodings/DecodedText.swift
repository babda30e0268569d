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
  /// The encoding that the file declares of itself, as written; `nil` when it declares none.
  public let declared: String?
  /// Mistakes of earlier programs that were undone, in the order in which they were undone.
  public let repairs: [String]
  /// The font for which the text was typed, when its letters had to be given back.
  public let legacyFont: LegacyFont?
  public let warnings: [String]

  public init(
    text: String, encoding: String, evidence: String, declared: String? = nil, repairs: [String] = [],
    legacyFont: LegacyFont? = nil, warnings: [String] = []
  ) {
    self.text = text
    self.encoding = encoding
    self.evidence = evidence
    self.declared = declared
    self.repairs = repairs
    self.legacyFont = legacyFont
    self.warnings = warnings
  }
}

/// Why bytes could not be read as text.
public enum DecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  case empty
  case binary(offset: Int)
  /// Text that an earlier program read with the wrong table and that cannot be had back in full.
  case mojibake(line: Int, sample: String)
  /// Punctuation without the words: the letters were dropped or became question marks.
  case lettersLost(letters: Int, characters: Int)

  public var description: String {
    switch self {
    case .empty: "the file is empty; give the text of an act"
    case .binary(let offset):
      "byte \(offset) is not text; this looks like a binary file: convert it to text, Markdown, HTML or AKN XML first"
    case .mojibake(let line, let sample):
      "line \(line) was spoiled by a wrong encoding before it was saved (\"\(sample)\") and cannot be restored in full; "
        + "save the page again from its source"
    case .lettersLost(let letters, let characters):
      "only \(letters) of \(characters) characters are letters or digits: the words were lost before the file was "
        + "saved; save it again from its source"
    }
  }
}
