import LegalText

/// A term of art with its wordings in the languages of the laws.
public struct Concept: Sendable, Hashable {
  public let id: String
  public let title: String
  public var variants: [Variant]
  public let place: SourcePlace

  public init(id: String, title: String, variants: [Variant], place: SourcePlace = .unknown) {
    self.id = id
    self.title = title
    self.variants = variants
    self.place = place
  }
}

/// One wording of a concept in one language.
public struct Variant: Sendable, Hashable {
  public let language: Language
  public let phrase: String
  /// Phrases that cancel the hit when they stand in the same sentence.
  public let notWhen: [String]
  /// Code of the page where the wording was seen.
  public let source: String?
  /// Unverified variants raise candidates only.
  public let isVerified: Bool
  public let place: SourcePlace

  public init(
    language: Language, phrase: String, notWhen: [String] = [], source: String? = nil, isVerified: Bool = true,
    place: SourcePlace = .unknown
  ) {
    self.language = language
    self.phrase = phrase
    self.notWhen = notWhen
    self.source = source
    self.isVerified = isVerified
    self.place = place
  }
}
