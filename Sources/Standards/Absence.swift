/// The condition of an element that asks for something not to be in the law.
///
/// Silence speaks only where the subject is regulated at all, which `anchor` or `field` shows, and where the acts were
/// read whole.
public struct Absence: Sendable, Hashable {
  /// The rule that the contrary one would qualify. Standing without it, it is evidence and is quoted.
  public let anchor: [Pattern]
  /// Provisions that only show that an act regulates the subject. They say nothing about the element itself, so they
  /// are needed but never quoted.
  public let field: [Pattern]
  /// The contrary rules.
  public let unless: [Pattern]

  public init(anchor: [Pattern], field: [Pattern] = [], unless: [Pattern]) {
    self.anchor = anchor
    self.field = field
    self.unless = unless
  }

  /// What shows that the question arises.
  public var basis: [Pattern] { anchor + field }
  /// Every pattern of the condition.
  public var patterns: [Pattern] { basis + unless }
}
