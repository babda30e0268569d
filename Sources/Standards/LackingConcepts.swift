import LegalText

/// What keeps the core requirements from being answered in a language: the concepts without a verified wording, ranked
/// by how many requirements wait for them.
public struct LackingConcepts: Sendable, Hashable, Codable {
  public struct Item: Sendable, Hashable, Codable {
    public let concept: String
    /// Ids of the core requirements with an essential element that needs it.
    public let requirements: [String]
    /// Whether an unverified wording is there, which a reader may confirm.
    public let hasCandidate: Bool
  }

  public let language: Language
  /// The most wanted first.
  public let items: [Item]

  public init(ruleBase: RuleBase, language: Language) {
    self.language = language
    var verified: Set<String> = []
    var candidates: Set<String> = []
    for concept in ruleBase.concepts {
      for variant in concept.variants where language.lexiconLanguages.contains(variant.language) {
        if variant.isVerified { verified.insert(concept.id) } else { candidates.insert(concept.id) }
      }
    }
    var waiting: [String: Set<String>] = [:]
    for requirement in ruleBase.requirements where requirement.tier == .core {
      for element in requirement.elements where element.mandatory {
        for concept in Self.missing(element, verified) { waiting[concept, default: []].insert(requirement.id) }
      }
    }
    items = waiting.map { concept, requirements in
      Item(concept: concept, requirements: requirements.sorted(), hasCandidate: candidates.contains(concept))
    }.sorted { ($0.requirements.count, $1.concept) > ($1.requirements.count, $0.concept) }
  }

  /// The concepts that the pattern nearest to being readable lacks.
  private static func missing(_ element: Element, _ verified: Set<String>) -> Set<String> {
    func nearest(_ patterns: [Pattern]) -> Set<String> {
      let lacking = patterns.map { pattern in
        (pattern.all + pattern.context).filter { group in !group.concepts.contains { verified.contains($0) } }
      }
      guard let least = lacking.min(by: { $0.count < $1.count }) else { return [] }
      return Set(least.flatMap(\.concepts))
    }
    switch element.condition {
    case .presence(let patterns): return nearest(patterns)
    case .absence(let absence):
      return nearest(absence.unless).union(absence.basis.isEmpty ? [] : nearest(absence.basis))
    }
  }
}
