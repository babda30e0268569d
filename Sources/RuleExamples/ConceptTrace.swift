import LegalText
import Legislation
import Matching
import Standards

/// Asks the engine itself which concepts (or single wordings) occur in an act: every one becomes an element of a
/// requirement of its own, so that what is traced is what the engine would match.
struct ConceptTrace {
  /// Words that hit one concept.
  struct Hit: Hashable {
    /// Empty for a hit in a heading, which the engine does not quote.
    let words: String
    let isInHeading: Bool
    let isVerified: Bool
  }

  let requirement: Requirement
  let ruleBase: RuleBase

  /// Concepts of the requirement that occur in the act, with the words that hit.
  func concepts(in act: Act) async -> [String: [Hit]] {
    let wanted = Set(requirement.patterns.flatMap(\.concepts))
    return await trace(ruleBase.concepts.filter { wanted.contains($0.id) }, in: act)
  }

  /// Roles and sanctions, by the names used in patterns, that the cue words give to paragraphs of the act.
  func frames(in act: Act) async -> Set<String> {
    let names = ruleBase.frames.map { String($0.id.dropFirst("frame.".count)) }
    let patterns = names.map { name in
      var pattern = Pattern()
      pattern.roles = [name]
      return (name, pattern)
    }
    return Set(await evidence(patterns, concepts: [], in: act).filter { !$0.value.isEmpty }.keys)
  }

  /// Which of `concepts` occur in the act.
  func trace(_ concepts: [Concept], in act: Act) async -> [String: [Hit]] {
    var patterns: [(String, Pattern)] = []
    for concept in concepts {
      for inHeading in [false, true] {
        var pattern = Pattern()
        pattern.all = [Pattern.Group(concepts: [concept.id], inHeading: inHeading)]
        pattern.scope = .sentence
        patterns.append(((inHeading ? "heading:" : "") + concept.id, pattern))
      }
    }
    var result: [String: [Hit]] = [:]
    for (id, evidence) in await evidence(patterns, concepts: concepts, in: act) where !evidence.isEmpty {
      if id.hasPrefix("heading:") {
        result[String(id.dropFirst("heading:".count)), default: []]
          .append(Hit(words: "", isInHeading: true, isVerified: true))
        continue
      }
      for item in evidence {
        let isVerified = !item.terms.contains { $0.kind == .unverified }
        result[id, default: []] += item.hits.map { Hit(words: $0.words, isInHeading: false, isVerified: isVerified) }
      }
    }
    return result
  }

  private func evidence(_ patterns: [(String, Pattern)], concepts: [Concept], in act: Act) async -> [String:
    [Evidence]]
  {
    var probe = requirement
    probe.defects = []
    probe.elements = patterns.map { id, pattern in
      Element(id: id, text: LocalizedText([:]), mandatory: false, weight: 1, condition: .presence([pattern]))
    }
    let probeBase = RuleBase(
      version: ruleBase.version, requirements: [probe], concepts: concepts, frames: ruleBase.frames,
      subjects: ruleBase.subjects,
      numberWords: ruleBase.numberWords)
    let review = await Matcher(ruleBase: probeBase).review(
      acts: [act], country: ExampleRunner.country, asOf: ExampleRunner.asOf)
    return Dictionary(
      (review.findings.first?.elements ?? []).map { ($0.id, $0.evidence) }, uniquingKeysWith: { first, _ in first })
  }
}
