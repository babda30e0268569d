import Standards

/// An example together with a wording that it cannot do without.
public struct Mutation: Sendable, Hashable, CustomStringConvertible {
  public let example: Example
  /// Id of the concept.
  public let concept: String
  public let variant: Variant
  /// Elements and defects that the wording carries in the example.
  public let carries: [String]

  public var description: String {
    "\(example.place): \(example.requirement) [\(example.language.rawValue)]: still passes without `\(variant.phrase)` of "
      + "`\(concept)` (\(variant.place)), which carries \(carries.joined(separator: ", "))"
  }
}
