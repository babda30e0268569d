/// Every number that turns scores into a verdict, in one place. Coverage, strength and shares are 0-1.
enum Thresholds {
  /// Coverage from which an element is covered, and from which it is covered in part.
  static let covered = 0.6
  static let partly = 0.35
  /// Strength from which a match of a contrary rule, and a defect, counts.
  static let defect = 0.5
  /// What one match adds to the certainty of a defect, so that a full match gives the strength that the rule states.
  static let defectAllowance = 0.1
  /// Coverage of an element of absence whose subject no rule names.
  static let silence = 0.65
  /// Most that an element of absence is covered by the rule that the absent one would qualify.
  static let absenceCeiling = 0.85
  /// Shares of a requirement's elements, less what defects take, below which it is met in part only though everything
  /// essential was found, and from which nearly all was found.
  static let minimumShare = 0.55
  static let fullShare = 0.9
  /// Score from which supporting elements alone make a requirement partly aligned.
  static let supportingScore = 0.12
  /// Share of a requirement's essential concepts that need a verified wording in the language of an act.
  static let wordingShare = 0.5

  /// Evidence below this is not shown.
  static let shown = 0.3
  static let evidenceLimit = 10
  /// Probability from which a piece behind the highest score counts as evidence; below it the reader is told to see it also.
  static let likelyEvidence = 0.3
  /// Parts of one article that are shown as evidence of one element.
  static let perArticle = 2

  /// How far the coverage of the weakest essential element, a share and a defect's strength must pass a border for the
  /// verdict to be sure.
  static let coverageMargin = 0.3
  static let defectMargin = 0.4
  /// Readers who saw the same laws without the proposals agreed with about three of four that lie on a border (see
  /// Benchmarks/Gold).
  static let borderConfidence = 0.75
  /// Below this confidence an expert decides.
  static let abstention = 0.7
  /// What the kinds of act that were read, and the wordings that are verified, weigh in the completeness of a corpus:
  /// the share that is certain and the share that depends on them.
  static let kindsCertain = 0.8
  static let wordingsCertain = 0.7
}
