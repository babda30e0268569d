/// One word of a text: where it stands and in which sentence.
public struct Token: Sendable, Hashable {
  /// Offset of the first byte, in UTF-8 bytes from the start of the text.
  public let start: Int
  /// Offset behind the last byte.
  public let end: Int
  /// The sentence of the text that the word belongs to, counted from 0.
  public let sentence: Int
}

/// Splits text into words and sentences, as the matcher does; see `WordReader` for the rules.
public enum Tokenizer {
  public static func tokens(in text: borrowing String) -> [Token] {
    let reader = WordReader(language: .english) { _, _ in false }
    reader.read(copy text)
    return reader.lastWords.map { Token(start: Int($0.start), end: Int($0.end), sentence: Int($0.sentence)) }
  }
}
