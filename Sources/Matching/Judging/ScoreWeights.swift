import Foundation

/// The weights of a provision's score: priors in one place, each with what it stands for.
///
/// The score of a match is the logistic of the sum of its terms. The values were set so that one full match of a
/// pattern of strength 0.9 in one sentence scores about .9 and a half-strength pattern about .55.
public struct ScoreWeights: Sendable, Hashable {
  /// Added to the log odds of the pattern's own strength.
  public var base = -1.4
  /// Shared by the groups of concepts that the pattern asks for, times the factor of where the group was found.
  public var concepts = 1.2
  public var sentenceFactor = 1.0
  public var paragraphFactor = 0.8
  public var articleFactor = 0.6
  /// For a group that only the article's heading names.
  public var headingFactor = 0.3
  /// For a group that only a cited provision or the definition of a used term has: one step away.
  public var linkedFactor = 0.5
  /// The heading of the article names the concepts: this, times the share of groups that it names.
  public var heading = 0.8
  /// The words stand close together: this, divided by one plus tenths of words between.
  public var proximity = 0.4
  /// The quoted sentence itself plays the role that the pattern asks for.
  public var role = 0.3
  /// Another sentence of the paragraph does.
  public var roleNearby = 0.1
  /// How rare the rarest concept is in the corpus, 0-1.
  public var rarity = 0.4
  /// How much of the article is about the concepts: this, times their mentions per sentence, at most one.
  public var focus = 0.4
  /// The first paragraph of an article carries its rule; what follows qualifies it.
  public var firstParagraph = 0.2
  /// The act is of the kind where the requirement chiefly lives.
  public var principalKind = 0.2
  /// The quoted words only open a list; its points carry the rule.
  public var introduction = -0.5
  /// The sentence has an exception.
  public var exception = -0.2
  /// The sentence has an exception whose limits an authority or a person sets.
  public var discretion = -2.6
  /// The concepts stand inside the exception.
  public var insideException = -1.5
  /// The sentence says what something is not, or is not deemed to be.
  public var exclusion = -3.4
  /// The main clause denies what it speaks of.
  public var denied = -3.6
  /// A group was found only in the heading.
  public var inherited = -0.5
  /// A group was found only in a provision that this one cites.
  public var cited = -0.3
  /// A group was found only in the definition of a term that the provision uses.
  public var defined = -0.8
  /// The sentence only tells which acts the legislation consists of, or that treaties prevail.
  public var boilerplate = -1.5
  /// The provision allows what the requirement asks the State to do.
  public var permissive = -2.4
  /// Only unverified variants support the match.
  public var unverified = -4.0

  public init() {}

  func factor(_ scope: PatternScope) -> Double {
    switch scope {
    case .sentence: sentenceFactor
    case .paragraph: paragraphFactor
    case .article: articleFactor
    }
  }

  static func logOdds(_ probability: Double) -> Double {
    let bounded = min(max(probability, 0.02), 0.98)
    return log(bounded / (1 - bounded))
  }

  static func logTen(_ value: Double) -> Double { log10(value) }

  static func logistic(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
