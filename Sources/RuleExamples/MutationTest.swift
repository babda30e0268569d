import Legislation
import Standards

/// Leaves wordings out, one at a time, and asks whether the examples that need them notice.
///
/// An example *needs* a wording when it is the only verified one of its concept that occurs in the provision, and the
/// concept is the only one of its group that occurs, in every pattern that the provision could fit for an element or
/// defect which the example expects. What occurs is asked of the engine wording by wording, apart from the verdict.
public struct MutationTest: Sendable {
  private let ruleBase: RuleBase

  public init(ruleBase: RuleBase) { self.ruleBase = ruleBase }

  /// What became of a set of examples.
  public struct Results: Sendable {
    /// Every wording that an example needs, in the order of the examples.
    public let mutations: [Mutation]
    /// Those whose loss was not noticed.
    public let survivors: [Mutation]
  }

  /// Tries every wording that the examples need.
  public func run(_ examples: [Example]) async -> Results {
    await withTaskGroup(of: (Int, [(Mutation, Bool)]).self) { group in
      for (place, example) in examples.enumerated() {
        group.addTask {
          var tried: [(Mutation, Bool)] = []
          for mutation in await mutations(of: example) { tried.append((mutation, await isNoticed(mutation))) }
          return (place, tried)
        }
      }
      var all = [[(Mutation, Bool)]](repeating: [], count: examples.count)
      for await (place, tried) in group { all[place] = tried }
      let flat = all.flatMap { $0 }
      return Results(mutations: flat.map(\.0), survivors: flat.filter { !$0.1 }.map(\.0))
    }
  }

  /// The wordings that an example needs. Examples that cannot be read need none; the runner reports them.
  public func mutations(of example: Example) async -> [Mutation] {
    guard let requirement = ruleBase.requirement(example.requirement), let act = try? ExampleRunner.act(example)
    else {
      return []
    }
    let occurring = await occurrences(requirement, example, act)
    var carries: [Wording: [String]] = [:]
    for (id, patterns) in Self.expected(example, requirement) {
      for wording in Self.needed(patterns, occurring) { carries[wording, default: []].append(id) }
    }
    return carries.map { wording, ids in
      Mutation(example: example, concept: wording.concept, variant: wording.variant, carries: ids)
    }.sorted {
      ($0.concept, $0.variant.place.line, $0.variant.phrase) < ($1.concept, $1.variant.place.line, $1.variant.phrase)
    }
  }

  /// Whether the example notices that the wording is left out.
  public func isNoticed(_ mutation: Mutation) async -> Bool {
    guard let requirement = ruleBase.requirement(mutation.example.requirement) else { return false }
    var mutated = reduced(to: requirement)
    guard let place = mutated.concepts.firstIndex(where: { $0.id == mutation.concept }) else { return false }
    mutated.concepts[place].variants.removeAll { $0 == mutation.variant }
    return await !ExampleRunner(ruleBase: mutated, languages: [mutation.example.language]).run(mutation.example)
      .isEmpty
  }

  /// Only what one requirement needs: the engine judges it alike, and the lexicon is compiled in no time.
  private func reduced(to requirement: Requirement) -> RuleBase {
    let wanted = Set(requirement.patterns.flatMap(\.concepts))
    var result = ruleBase
    result.requirements = [requirement]
    result.concepts = ruleBase.concepts.filter { wanted.contains($0.id) }
    return result
  }

  // MARK: - What occurs

  struct Wording: Hashable {
    let concept: String
    let variant: Variant
  }

  /// Verified wordings that occur, per concept, in the text and in headings.
  struct Occurrences {
    var text: [String: Set<Wording>] = [:]
    var heading: [String: Set<Wording>] = [:]
  }

  private func occurrences(_ requirement: Requirement, _ example: Example, _ act: Act) async -> Occurrences {
    var probes: [Concept] = []
    var wordings: [String: Wording] = [:]
    for concept in reduced(to: requirement).concepts {
      for variant in concept.variants
      where variant.isVerified && example.language.lexiconLanguages.contains(variant.language) {
        let id = "wording-\(probes.count)"
        probes.append(Concept(id: id, title: "", variants: [variant]))
        wordings[id] = Wording(concept: concept.id, variant: variant)
      }
    }
    let hits = await ConceptTrace(requirement: requirement, ruleBase: ruleBase).trace(probes, in: act)
    var result = Occurrences()
    for (id, hits) in hits {
      guard let wording = wordings[id] else { continue }
      if hits.contains(where: { !$0.isInHeading }) { result.text[wording.concept, default: []].insert(wording) }
      if hits.contains(where: \.isInHeading) { result.heading[wording.concept, default: []].insert(wording) }
    }
    return result
  }

  // MARK: - What is needed

  private static func expected(_ example: Example, _ requirement: Requirement) -> [(String, [Pattern])] {
    var result: [(String, [Pattern])] = []
    for element in requirement.elements {
      switch element.condition {
      case .presence(let patterns):
        if example.covers.contains(element.id) { result.append((element.id, patterns)) }
      case .absence(let absence):
        if example.covers.contains(element.id) { result.append((element.id, absence.basis)) }
        // It is lacking because the contrary rule is there; without that rule its anchor would make it hold.
        if example.lacks.contains(element.id) && absence.basis.isEmpty {
          result.append((element.id, absence.unless))
        }
      }
    }
    for defect in requirement.defects where example.defects.contains(defect.code) {
      result.append((defect.code, requirement.defects.filter { $0.code == defect.code }.flatMap(\.patterns)))
    }
    return result
  }

  static func needed(_ patterns: [Pattern], _ occurring: Occurrences) -> Set<Wording> {
    var common: Set<Wording>?
    for pattern in patterns {
      guard let sole = soleCarriers(pattern, occurring) else { continue }
      common = common.map { $0.intersection(sole) } ?? sole
    }
    return common ?? []
  }

  /// The wordings without which the pattern cannot fit; `nil` when it does not fit anyway.
  private static func soleCarriers(_ pattern: Pattern, _ occurring: Occurrences) -> Set<Wording>? {
    var result: Set<Wording> = []
    for group in pattern.all {
      let wordings = group.concepts.reduce(into: Set<Wording>()) { found, concept in
        if !group.inHeading { found.formUnion(occurring.text[concept] ?? []) }
        // Beyond the sentence a heading stands in for words that the text below it lacks.
        if group.inHeading || pattern.scope != .sentence { found.formUnion(occurring.heading[concept] ?? []) }
      }
      if wordings.isEmpty { return nil }
      if wordings.count == 1 { result.formUnion(wordings) }
    }
    return result
  }
}
