import LegalText

/// One text of the rule base in the languages of its documents; English and Russian are always there.
public struct LocalizedText: Sendable, Hashable {
  public let texts: [Language: String]

  public init(_ texts: [Language: String]) { self.texts = texts }

  /// The text in `language`; where that is missing, in the language that its readers share, or else in English.
  public subscript(_ language: Language) -> String {
    texts[language] ?? texts[language.sharedLanguage] ?? texts[.english] ?? ""
  }

  public var isEmpty: Bool { texts.values.allSatisfy(\.isEmpty) }
}
