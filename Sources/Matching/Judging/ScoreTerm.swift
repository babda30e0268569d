/// One part of a provision's score; the terms of a piece of evidence sum to its logit.
public struct ScoreTerm: Sendable, Hashable {
  /// What a term stands for: the weight that it comes from, and the concept and place where it has one.
  public enum Kind: Sendable, Hashable {
    /// The strength of the pattern.
    case base
    /// A group of concepts that the pattern asks for, found there.
    case concept(String, Place)
    /// A concept's wordings in a provision that was ranked by its words alone.
    case wording(String)
    case heading, proximity, role, roleNearby, rarity, focus, firstParagraph, principalKind, boilerplate, introduction
    case permission, exclusion, denied, insideException, discretion, exception, unverified
  }

  /// Where a group of concepts was found.
  public enum Place: Sendable, Hashable {
    /// In the words that the pattern looks at.
    case text
    /// In the heading of the article only.
    case heading
    /// In a provision that this one cites.
    case citedProvision
    /// In the definition of a term that the provision uses.
    case definition
  }

  public let kind: Kind
  /// What it adds to the logit.
  public let value: Double

  public init(_ kind: Kind, _ value: Double) {
    self.kind = kind
    self.value = value
  }

  /// The name of the term in `findings.json` and in explanations.
  public var name: String {
    switch kind {
    case .base: "base"
    case .concept(let id, .text): "concept \(id)"
    case .concept(let id, .heading): "concept \(id) in the heading"
    case .concept(let id, .citedProvision): "concept \(id) in a cited provision"
    case .concept(let id, .definition): "concept \(id) in a definition of the act"
    case .wording(let id): id
    case .heading: "heading"
    case .proximity: "proximity"
    case .role, .roleNearby: "role"
    case .rarity: "rarity"
    case .focus: "focus"
    case .firstParagraph: "first paragraph"
    case .principalKind: "kind of act"
    case .boilerplate: "boilerplate"
    case .introduction: "introduction"
    case .permission: "may, not must"
    case .exclusion: "exclusion"
    case .denied: "denied"
    case .insideException: "inside an exception"
    case .discretion: "exception at discretion"
    case .exception: "exception"
    case .unverified: "unverified wording"
    }
  }
}
