import Standards

/// One expectation of an example that the engine did not meet.
public struct ExampleFailure: Sendable, Hashable, CustomStringConvertible {
  public let example: Example
  /// What the example expects, with the id of the element or the code of the defect.
  public let expected: String
  /// What the engine found instead.
  public let found: String
  /// What it saw: the parts of the patterns with the words that hit them.
  public let details: [String]

  public var description: String {
    (["\(example.place): \(example.requirement) [\(example.language.rawValue)]: expected \(expected); found \(found)"]
      + details.map { "    " + $0 }).joined(separator: "\n")
  }
}
