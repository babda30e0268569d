import LegalText

/// One text of the rule base in the languages of its documents; English and Russian are always there.
public struct LocalizedText: Sendable, Hashable {
  public let texts: [Language: String]

  public init(_ texts: [Language: String]) { self.texts = texts }

  /// The text in `language`, or in English where that language is missing.
  public subscript(_ language: Language) -> String { texts[language] ?? texts[.english] ?? "" }

  public var isEmpty: Bool { texts.values.allSatisfy(\.isEmpty) }
}
