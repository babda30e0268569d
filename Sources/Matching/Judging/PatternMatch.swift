/// An article of a corpus, by the numbers of its act and of its place in it.
struct MatchPlace: Sendable, Hashable {
  let act: Int
  let article: Int
}

/// One place where a pattern fits, scored.
struct PatternMatch: Sendable {
  let act: Int
  let article: Int
  /// Sentences whose hits are the evidence, the one to quote first.
  let sentences: [Int]
  let eId: String
  let terms: [ScoreTerm]
  let score: Double
  let strength: Double
  let isVerified: Bool
  let concepts: Set<Int>
  /// How far the match, and any number of its like, can settle an element, 0-1.
  var ceiling = 0.98
  /// The provision that supplies what this one leaves out.
  var restsOn: MatchPlace?
}

/// Which groups of a pattern the text itself has.
struct PatternFit {
  /// Verified variants suffice.
  let isVerified: Bool
  /// The group that only the heading of the article has.
  var inherited: Int?
  /// The group that only a cited provision has.
  var cited: Int?
  /// The group that only the definition of a term has which the text uses.
  var defined: Int?
  /// The provision that has the group which the text leaves out.
  var restsOn: MatchPlace?
}
