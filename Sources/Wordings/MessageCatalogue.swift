import LegalText
import Legislation

/// The fixed wordings of the program in one language. English and Russian are complete; what a language that is begun
/// does not say yet is said in the language that its readers are most likely to share.
///
/// ```swift
/// let messages = MessageCatalogue(.russian)
/// messages[.roadmapTitle]            // "Дорожная карта правовой реформы"
/// messages(.signedOf, "3", "124")    // numbered values, so that the order of words can differ
/// ```
public struct MessageCatalogue: Sendable {
  public let language: Language
  private let table: [MessageKey: String]
  private let fallback: [MessageKey: String]

  public init(_ language: Language) {
    self.language = language
    table = Self.table(of: language)
    fallback = Self.table(of: language.sharedLanguage)
  }

  /// What a language says itself; a new language is a table in a file of its own and a line here.
  public static func table(of language: Language) -> [MessageKey: String] {
    switch language {
    case .english: English.table
    case .russian: Russian.table
    case .kazakh: Kazakh.table
    case .kyrgyz: Kyrgyz.table
    case .tajik: Tajik.table
    case .uzbekLatin: Uzbek.table
    case .turkmen: Turkmen.table
    case .dari: Dari.table
    case .uzbekCyrillic, .pashto: [:]
    }
  }

  /// Languages whose wordings a native lawyer has read; every page in another says that nobody has yet.
  public static let verified: Set<Language> = [.english, .russian]

  /// The wordings that a language lacks.
  public static func missing(in language: Language) -> [MessageKey] {
    let table = table(of: language)
    return MessageKey.allCases.filter { table[$0] == nil }
  }

  /// Languages in which every wording is there.
  public static var complete: [Language] { Language.allCases.filter { missing(in: $0).isEmpty } }

  public subscript(_ key: MessageKey) -> String { table[key] ?? fallback[key] ?? key.rawValue }

  /// The wording with its places filled: `{0}`, `{1}` … stand for the values in their order, and
  /// `{0:organisation|organisations}` for the form of a noun that fits the number in that value: two forms in English
  /// (one, other), three in Russian (одна, две, пять).
  public func callAsFunction(_ key: MessageKey, _ values: any CustomStringConvertible...) -> String {
    fill(key, values.map(\.description))
  }

  /// The wording with a list of values in its places.
  public func filled(_ key: MessageKey, _ values: [String]) -> String { fill(key, values) }

  func fill(_ key: MessageKey, _ values: [String]) -> String {
    // Parts between the marks are joined once, so that a value that holds a mark is not filled again.
    var result = ""
    var rest = self[key][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let mark = rest[rest.index(after: open)..<close].split(separator: ":", maxSplits: 1)
      if let place = mark.first.flatMap({ Int($0) }), values.indices.contains(place) {
        result += mark.count == 1 ? values[place][...] : PluralForm.choose(mark[1], number: values[place])
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The name of a country by its code; the code itself for one that no catalogue knows.
  public func country(_ code: String) -> String { MessageKey(rawValue: "country\(code)").map { self[$0] } ?? code }

  public func kind(_ kind: ActKind) -> String { word("kind", kind.rawValue) }

  public func status(_ status: ActStatus) -> String { word("act", status.rawValue) }

  public func source(_ source: MetadataSource) -> String { word("source", source.rawValue) }

  /// The word of a case; keys of such words are a room and the name of the case.
  private func word(_ room: String, _ name: String) -> String {
    MessageKey(rawValue: room + name.prefix(1).uppercased() + name.dropFirst()).map { self[$0] } ?? name
  }

  /// What the languages say for a key: of words that are read back, whatever language they were written in.
  public static func inAnyLanguage(_ key: MessageKey) -> [String] {
    Language.allCases.compactMap { table(of: $0)[key] }
  }

  /// Values by the words that any language has for them, and by their codes, in small letters: for what is read back.
  public static func values<Value: CaseIterable & RawRepresentable<String>>(
    by key: (Value) -> MessageKey
  ) -> [String: Value] {
    Value.allCases.reduce(into: [:]) { words, value in
      for word in [value.rawValue] + inAnyLanguage(key(value)) { words[word.lowercased()] = value }
    }
  }

  public func coverage(_ coverage: Coverage) -> String {
    self[coverage == .whole ? .coverageWhole : .coverageExcerpt]
  }
}
