/// One thing that the linter found wrong or missing in the rule base.
public struct LintIssue: Sendable, Hashable, Codable, CustomStringConvertible {
  public enum Severity: String, Sendable, Hashable, Codable { case error, warning }

  /// What kind of fault it is, for counting and filtering.
  public enum Rule: String, Sendable, Hashable, Codable, CaseIterable {
    case identifier, reference, vocabulary, value, text, wording, source, collision, unused, example, completeness
  }

  public let severity: Severity
  public let rule: Rule
  public let place: SourcePlace
  /// The id in whose definition it was found.
  public let subject: String
  public let message: String
  public let mend: String

  public var description: String {
    let place = place.description
    return "\(place.isEmpty ? "" : "\(place): ")\(severity.rawValue): \(subject): \(message); \(mend)"
  }
}
