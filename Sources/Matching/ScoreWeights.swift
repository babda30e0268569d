import Foundation

/// The weights of a provision's score: priors in one place, each with what it stands for.
///
/// The score of a match is the logistic of the sum of its terms. The values were set so that one full match of a
/// pattern of strength 0.9 in one sentence scores about .9 and a half-strength pattern about .55.
public struct ScoreWeights: Sendable, Hashable {
  /// Added to the log odds of the pattern's own strength.
  public var base = -1.0
  /// Shared by the groups of concepts that the pattern asks for, times the factor of its scope.
  public var concepts = 1.2
  public var sentenceFactor = 1.0
  public var paragraphFactor = 0.8
  public var articleFactor = 0.6
  /// One of the concepts stands in the heading of the article too.
  public var heading = 0.8
  /// The words stand close together: this, divided by one plus tenths of words between.
  public var proximity = 0.4
  /// The paragraph plays the role that the pattern asks for.
  public var role = 0.3
  /// How rare the rarest concept is in the corpus, 0-1.
  public var rarity = 0.4
  /// The sentence opens an exception.
  public var exception = -0.3
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
