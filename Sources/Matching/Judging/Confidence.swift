/// How far a proposed verdict may be trusted, 0-1, as a product that can be read part by part.
public struct Confidence: Sendable, Hashable, Codable {
  /// How far the finding stands from the border of another verdict: .75 on the border, 1 far from it.
  public let margin: Double
  /// The weakest language of the acts that were read.
  public let language: Double
  /// Share of the kinds of act, where the requirement lives, that were read whole, and of its wordings that are
  /// verified in their languages.
  public let completeness: Double

  public static let none = Confidence(margin: 0, language: 0, completeness: 0)

  public init(margin: Double, language: Double, completeness: Double) {
    self.margin = margin
    self.language = language
    self.completeness = completeness
  }

  public var value: Double { margin * language * completeness }

  /// Below this an expert decides; the proposal is only the beginning of the answer.
  public static let abstainBelow = Thresholds.abstention
}

extension Confidence {
  /// The margin of a quantity over the border that it passed: `border` on the border, one at `far`.
  static func margin(_ distance: Double, far: Double) -> Double {
    Thresholds.borderConfidence
      + (1 - Thresholds.borderConfidence) * min(1, max(0, distance) / far)
  }
}
