import Matching

/// One thing that is other in a later finding for the same requirement.
public enum FindingChange: Sendable, Hashable, Codable {
  case verdict(from: Verdict, to: Verdict)
  /// A status is `nil` where one of the two findings does not know the element.
  case element(id: String, from: ElementStatus?, to: ElementStatus?)
  case defectGone(code: String)
  case defectFound(code: String)
  /// The rule base words the requirement in another way.
  case ruleReworded
  case noLongerCited(article: String, file: String)
  case newlyCited(article: String, file: String)
  /// The provision has other words.
  case provisionReworded(article: String, file: String)
}
