import ConcurrentMapping
import Foundation
import LegalText
import Legislation
import Standards

/// Acts and rule base to findings: the engine.
public struct Matcher: Sendable {
  /// The version of the engine, printed in every document.
  public static let engineVersion = "0.1.0"

  public let ruleBase: RuleBase
  public let weights: ScoreWeights

  /// Lexicons compiled ahead, for callers that review many small acts.
  private let lexicons: [Language: Lexicon]

  /// - Parameter languages: languages whose lexicon is compiled now; the others are compiled by each review.
  public init(ruleBase: RuleBase, weights: ScoreWeights = ScoreWeights(), languages: Set<Language> = []) {
    self.ruleBase = ruleBase
    self.weights = weights
    lexicons = Self.compiled(languages, ruleBase)
  }

  private static func compiled(_ languages: Set<Language>, _ ruleBase: RuleBase) -> [Language: Lexicon] {
    let lexicons = ConcurrentMap.map(Array(languages)) { language throws(Never) in
      Lexicon(ruleBase: ruleBase, language: language)
    }
    return Dictionary(lexicons.map { ($0.get().language, $0.get()) }, uniquingKeysWith: { first, _ in first })
  }

  /// A finding for every requirement. Acts not in force at `asOf` are listed but never evidence.
  /// - Parameters:
  ///   - acts: in any order; the result does not depend on it.
  ///   - country: code of ISO 3166, upper case.
  ///   - asOf: ISO date.
  ///   - requirements: ids to judge; `nil` for all.
  ///   - citations: resolved citations between the acts, of which one step is followed; read here when left out.
  public func review(
    acts: [Act], country: String, asOf: String, requirements: Set<String>? = nil,
    citations: CitationLinks? = nil
  ) async -> ReviewResult {
    let acts = acts.sorted { $0.file < $1.file }
    let inForce = acts.filter { $0.isInForce(on: asOf) }
    // Citations are resolved while lexicons are compiled, which one thread does alone.
    async let links = Self.links(citations, inForce)
    let languages = Set(inForce.map(\.language.value)).subtracting(lexicons.keys)
    let known = lexicons.merging(Self.compiled(languages, ruleBase)) { first, _ in first }
    let corpus = scan(inForce, lexicons: known)
    let ids = ruleBase.terms.map(\.id)
    let indices = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    let matcher = PatternMatcher(
      corpus: corpus, weights: weights, conceptCount: ids.count, citations: await links)
    let builder = EvidenceBuilder(corpus: corpus)
    let wanted = ruleBase.requirements.filter { requirements?.contains($0.id) ?? true }
    let versions = ParallelVersions(acts: corpus.map(\.act), binding: ruleBase.bindingLanguages[country] ?? [])
    var findings = await evaluate(
      wanted, matcher: matcher, builder: builder, indices: indices, versions: versions)
    addNearest(to: &findings, corpus: corpus, builder: builder)
    return ReviewResult(
      jurisdiction: country, asOf: asOf, ruleBaseVersion: ruleBase.version, engineVersion: Self.engineVersion,
      acts: acts, findings: findings)
  }

  private static func links(_ given: CitationLinks?, _ acts: [Act]) async -> CitationLinks {
    if let given { return given }
    return await CitationLinks.reading(acts)
  }

  /// Provisions shown for an expert who doubts that something is missing.
  private static let nearestLimit = 5

  /// Every gap, and every finding without any evidence, gets the provisions nearest in wording.
  private func addNearest(to findings: inout [Finding], corpus: [ActIndex], builder: EvidenceBuilder) {
    let open = findings.indices.filter { place in
      findings[place].verdict == .gap || findings[place].elements.allSatisfy(\.evidence.isEmpty)
    }.filter { !findings[$0].searchedActs.isEmpty }
    if open.isEmpty { return }
    let index = NearestProvisions(
      corpus: corpus, concepts: Set(open.flatMap { findings[$0].searchedConcepts }), ruleBase: ruleBase)
    let asked = open.map { (concepts: findings[$0].searchedConcepts, files: Set(findings[$0].searchedActs)) }
    let answers = ConcurrentMap.map(asked) { asked throws(Never) in
      index.nearest(to: asked.concepts, corpus: corpus, files: asked.files, limit: Self.nearestLimit)
    }
    for (place, ranked) in zip(open, answers) {
      findings[place].nearest = ranked.get().compactMap { item in
        let article = corpus[item.act].articles[item.article]
        let ids = corpus[item.act].lexicon.conceptIds
        let named = Set(item.concepts.map(\.concept))
        let concepts = Set(ids.indices.filter { named.contains(ids[$0]) })
        let telling = article.sentences.indices.max { left, right in
          let counts = [left, right].map { place in
            Set(article.sentences[place].hits.map(\.concept)).intersection(concepts).count
          }
          return (counts[0], right) < (counts[1], left)
        }
        guard let telling else { return nil }
        let terms = item.concepts.map { ScoreTerm(.wording($0.concept), $0.value) }
        let logit = terms.reduce(0) { $0 + $1.value }
        return builder.evidence(
          PatternMatch(
            act: item.act, article: item.article, sentences: [telling], eId: article.eId, terms: terms,
            score: ScoreWeights.logistic(logit), strength: 0, isVerified: true, concepts: concepts))
      }
    }
  }

  /// The acts side by side, in as many shares as there are processors: one scanner reads a share, so that it meets
  /// most word forms once only.
  private func scan(_ acts: [Act], lexicons: [Language: Lexicon]) -> [ActIndex] {
    let shares = Self.shares(of: acts, count: max(1, ProcessInfo.processInfo.activeProcessorCount))
    let scanned = ConcurrentMap.map(shares) { places throws(Never) in
      var scanners: [Language: ActScanner] = [:]
      return places.compactMap { place -> (Int, ActIndex)? in
        let language = acts[place].language.value
        guard let lexicon = lexicons[language] else { return nil }
        let scanner = scanners[language] ?? ActScanner(lexicon: lexicon)
        scanners[language] = scanner
        return (place, scanner.scan(acts[place]))
      }
    }
    return scanned.flatMap { $0.get() }.sorted { $0.0 < $1.0 }.map { $0.1 }
  }

  /// Places of acts in shares of about the same length: the longest act goes first, each to the share that is shortest.
  private static func shares(of acts: [Act], count: Int) -> [[Int]] {
    let lengths = acts.map { $0.ledger?.length ?? $0.provisions.count }
    var shares = [(length: Int, places: [Int])](repeating: (0, []), count: min(count, acts.count))
    for place in acts.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
      guard let shortest = shares.indices.min(by: { shares[$0].length < shares[$1].length }) else { break }
      shares[shortest].length += lengths[place]
      shares[shortest].places.append(place)
    }
    return shares.map(\.places)
  }

  private func evaluate(
    _ requirements: [Requirement], matcher: PatternMatcher, builder: EvidenceBuilder, indices: [String: Int],
    versions: ParallelVersions
  ) async -> [Finding] {
    await withTaskGroup(of: (Int, Finding).self) { group in
      for (place, requirement) in requirements.enumerated() {
        group.addTask {
          let evaluator = RequirementEvaluator(
            requirement: requirement, matcher: matcher, builder: builder, indices: indices, versions: versions)
          return (place, evaluator.finding())
        }
      }
      var result = [Finding?](repeating: nil, count: requirements.count)
      for await (place, finding) in group { result[place] = finding }
      return result.compactMap { $0 }
    }
  }
}
