import LegalText

/// A term of art with its wordings in the languages of the laws.
public struct Concept: Sendable, Hashable {
  public let id: String
  public let title: String
  public let variants: [Variant]
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
}
