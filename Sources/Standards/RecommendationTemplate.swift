/// What to do where a requirement is not met.
public struct RecommendationTemplate: Sendable, Hashable {
  public enum Measure: String, Sendable, Hashable, Codable { case amend, repeal, enact, byLaw }
  public enum Term: String, Sendable, Hashable, Codable { case short, medium, long }

  public let measure: Measure
  public let term: Term
  /// Kind of act to change; empty for the kind where the requirement chiefly lives.
  public let law: String
  public let change: LocalizedText
  public let responsible: LocalizedText
  /// Bodies and groups to hear before the change, survivors' organisations among them.
  public let consulted: LocalizedText
  public let indicator: LocalizedText
  public let verification: LocalizedText
}
