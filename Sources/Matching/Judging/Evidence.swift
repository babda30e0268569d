/// A provision that speaks for (or against) an element, with what was seen in it.
public struct Evidence: Sendable, Hashable {
  /// Work of the act.
  public let act: String
  public let file: String
  public let eId: String
  /// Number of the article as Akoma Ntoso writes it (`126-1`).
  public let article: String
  /// UTF-8 byte offsets [start, end) of the quote in the act's text as read.
  public let spanStart: Int
  public let spanEnd: Int
  public let quote: String
  /// 0-1, the logistic of the sum of `terms`.
  public let score: Double
  public let terms: [ScoreTerm]
  /// The words of the law that hit, each with the concept it stands for.
  public let hits: [ConceptHitQuote]
  /// The words that open the list to which the quoted point belongs; empty where the quote is no point.
  public let introduction: String

  /// 0-1: how often articles that were found in such a way were marked by careful readers who saw the law alone. `nil`
  /// for provisions that are shown without a claim, as the nearest ones.
  public internal(set) var probability: Double?

  /// The provision whose words, cited or defined there, complete the quote; `nil` where the quote stands alone.
  public let restsOn: SupportingProvision?

  /// The quote behind the words that open its list, as a reader needs it.
  public var fullQuote: String { introduction.isEmpty ? quote : introduction + "\n" + quote }

  public init(
    act: String, file: String, eId: String, article: String, spanStart: Int, spanEnd: Int, quote: String,
    score: Double, terms: [ScoreTerm], hits: [ConceptHitQuote], introduction: String = "",
    restsOn: SupportingProvision? = nil
  ) {
    self.restsOn = restsOn
    self.introduction = introduction
    self.act = act
    self.file = file
    self.eId = eId
    self.article = article
    self.spanStart = spanStart
    self.spanEnd = spanEnd
    self.quote = quote
    self.score = score
    self.terms = terms
    self.hits = hits
  }
}

/// A provision that completes another: cited by it, or defining a term that it uses.
public struct SupportingProvision: Sendable, Hashable {
  public let file: String
  public let eId: String
  public let article: String

  public init(file: String, eId: String, article: String) {
    self.file = file
    self.eId = eId
    self.article = article
  }
}

/// Words of the law that a concept's variant matched.
public struct ConceptHitQuote: Sendable, Hashable, Codable {
  public let concept: String
  public let words: String
  public let spanStart: Int
  public let spanEnd: Int
  /// Whether an expert verified the variant.
  public let isVerified: Bool

  public init(concept: String, words: String, spanStart: Int, spanEnd: Int, isVerified: Bool = true) {
    self.isVerified = isVerified
    self.concept = concept
    self.words = words
    self.spanStart = spanStart
    self.spanEnd = spanEnd
  }
}
