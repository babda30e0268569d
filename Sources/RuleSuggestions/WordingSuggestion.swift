import LegalText

/// A phrase of the law that may be a wording which a concept lacks. A person decides; nothing is added.
public struct WordingSuggestion: Sendable, Hashable, Codable {
  /// Id of the concept whose wording it may be.
  public let concept: String
  public let language: Language
  /// As it stands in the first place, in small letters.
  public let phrase: String
  /// Sentences with it in which the rule's other parts occur and this concept does not.
  public let near: Int
  /// All sentences with it in the acts read.
  public let total: Int
  /// How far it prefers these sentences (log-likelihood ratio; 3.8 is chance in one of twenty cases).
  public let association: Double
  /// A word of it is a form of a word in a known wording of the concept.
  public let isLikeKnown: Bool
  public let file: String
  public let article: String
  /// The sentence of the first place.
  public let quote: String
}
