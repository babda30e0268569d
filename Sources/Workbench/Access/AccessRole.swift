/// What somebody may do in the workbench.
public enum AccessRole: String, Sendable, Hashable, CaseIterable {
  /// Leads the session: rounds, decisions, closing, links.
  case chair
  /// Judges what is assigned.
  case reviewer
  /// Reads.
  case observer
}

/// Somebody who has signed in.
public struct Visitor: Sendable, Hashable {
  public let name: String
  public let role: AccessRole

  public init(name: String, role: AccessRole) {
    self.name = name
    self.role = role
  }
}
