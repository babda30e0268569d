import Standards

/// The time that a term means when it is counted from the date of the law. It is a general span: exact dates are
/// people's to set.
public struct TermSpan: Sendable, Hashable {
  /// ISO date at which it begins.
  public let from: String
  /// ISO date at which it ends; `nil` where it has no end.
  public let to: String?

  /// - Parameter asOf: ISO date.
  /// - Returns: `nil` where the date is none.
  public init?(_ term: RecommendationTemplate.Term, asOf: String) {
    func later(_ years: Int) -> String? {
      let parts = asOf.split(separator: "-").map { Int($0) ?? 0 }
      guard asOf.count == 10, parts.count == 3, parts[0] > 0 else { return nil }
      // A leap day has its anniversary on the last day of February.
      let tail = asOf.suffix(6) == "-02-29" ? "-02-28" : asOf.suffix(6)
      return "\(parts[0] + years)\(tail)"
    }
    guard let first = later(1), let third = later(3) else { return nil }
    switch term {
    case .short: (from, to) = (asOf, first)
    case .medium: (from, to) = (first, third)
    case .long: (from, to) = (third, nil)
    }
  }
}
