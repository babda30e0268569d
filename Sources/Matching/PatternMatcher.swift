import Legislation
import Standards

/// One place where a pattern fits, scored.
struct PatternMatch: Sendable {
  let act: Int
  let article: Int
  /// Sentences whose hits are the evidence.
  let sentences: [Int]
  let eId: String
  let terms: [ScoreTerm]
  let score: Double
  let strength: Double
  let isVerified: Bool
  let concepts: Set<Int>
}

/// Finds the places of the corpus where a pattern fits.
struct PatternMatcher {
  let corpus: [ActIndex]
  let weights: ScoreWeights
  /// Concept to inverse document frequency over articles, 0-1.
  let rarity: [Double]

  init(corpus: [ActIndex], weights: ScoreWeights, conceptCount: Int) {
    self.corpus = corpus
    self.weights = weights
    let articles = Double(max(1, corpus.reduce(0) { $0 + $1.articles.count }))
    rarity = (0..<conceptCount).map { concept in
      let count = corpus.reduce(0) { $0 + $1.postings[concept].count }
      let frequency = Double(count) / articles
      // 1 for a concept in one article of a thousand or fewer, 0 for one in every article.
      return min(1, max(0, -ScoreWeights.logTen(max(frequency, 0.0001)) / 3))
    }
  }

  /// All matches in acts of the pattern's kinds, at most one per paragraph (or article), best first.
  func matches(_ pattern: CompiledPattern) -> [PatternMatch] {
    var result: [PatternMatch] = []
    for (index, act) in corpus.enumerated() where pattern.kinds.contains(act.act.kind.value.rawValue) {
      for article in candidates(pattern, in: act) { result += matches(pattern, act: index, article: Int(article)) }
    }
    return result.sorted {
      ($0.score, -Double($0.act), -Double($0.article)) > ($1.score, -Double($1.act), -Double($1.article))
    }
  }

  /// Articles that have something of every group, found through the rarest group.
  private func candidates(_ pattern: CompiledPattern, in act: ActIndex) -> [Int32] {
    let groups = pattern.groups + pattern.headingGroups + pattern.context
    if groups.isEmpty { return (0..<act.articles.count).map(Int32.init) }
    let lists = groups.map { group in group.concepts.map { act.postings[$0] } }
    guard let rarest = lists.min(by: { $0.reduce(0) { $0 + $1.count } < $1.reduce(0) { $0 + $1.count } }) else {
      return []
    }
    return Array(Set(rarest.flatMap { $0 })).sorted()
  }

  private func matches(_ pattern: CompiledPattern, act: Int, article index: Int) -> [PatternMatch] {
    let article = corpus[act].articles[index]
    for group in pattern.context
    where !article.contextConcepts.containsAny(group.concepts)
      && !article.concepts.containsAny(group.concepts)
    {
      return []
    }
    for group in pattern.headingGroups where !article.headingConcepts.containsAny(group.concepts) { return [] }
    if article.contextConcepts.containsAny(pattern.notContext) || article.concepts.containsAny(pattern.notContext) {
      return []
    }
    if pattern.scope == .article {
      guard let verified = fit(pattern, article.concepts, article.candidates, article.paragraphs.flatMap(\.numbers))
      else { return [] }
      let inRole = article.paragraphs.contains { plays(pattern, $0.concepts) }
      if !inRole { return [] }
      return [match(pattern, act, index, sentences: article.sentences.indices, eId: article.eId, verified)]
    }
    var result: [PatternMatch] = []
    for paragraph in article.paragraphs where plays(pattern, paragraph.concepts) {
      if pattern.scope == .paragraph {
        if let verified = fit(pattern, paragraph.concepts, paragraph.candidates, paragraph.numbers) {
          result.append(match(pattern, act, index, sentences: paragraph.sentences, eId: paragraph.eId, verified))
        }
        continue
      }
      var best: PatternMatch?
      for place in paragraph.sentences {
        let sentence = article.sentences[place]
        guard let verified = fit(pattern, sentence.concepts, sentence.candidates, sentence.numbers) else { continue }
        let eId = article.texts[sentence.text].eId
        let found = match(pattern, act, index, sentences: place..<place + 1, eId: eId, verified)
        if found.score > best?.score ?? -1 { best = found }
      }
      if let best { result.append(best) }
    }
    return result
  }

  /// `true` when verified variants suffice, `false` when unverified ones are needed, `nil` when it does not fit.
  private func fit(
    _ pattern: CompiledPattern, _ concepts: ConceptSet, _ candidates: ConceptSet, _ numbers: [NumberReading]
  ) -> Bool? {
    if candidates.containsAny(pattern.none) { return nil }
    if let number = pattern.number {
      guard
        numbers.contains(where: {
          $0.unit == number.unit && $0.value >= number.minimum && $0.value <= number.maximum
        })
      else { return nil }
    }
    if pattern.groups.allSatisfy({ concepts.containsAny($0.concepts) }) { return true }
    return pattern.groups.allSatisfy { candidates.containsAny($0.concepts) } ? false : nil
  }

  private func plays(_ pattern: CompiledPattern, _ concepts: ConceptSet) -> Bool {
    (pattern.roles.isEmpty || concepts.containsAny(pattern.roles))
      && (pattern.sanctions.isEmpty || concepts.containsAny(pattern.sanctions))
  }

  private func match(
    _ pattern: CompiledPattern, _ act: Int, _ index: Int, sentences: Range<Int>, eId: String, _ isVerified: Bool
  ) -> PatternMatch {
    let article = corpus[act].articles[index]
    let ids = corpus[act].lexicon.conceptIds
    let wanted = Set(pattern.groups.flatMap(\.concepts) + pattern.headingGroups.flatMap(\.concepts))
    var terms = [ScoreTerm(name: "base", value: weights.base + ScoreWeights.logOdds(pattern.strength))]
    let share = weights.concepts * weights.factor(pattern.scope) / Double(max(1, pattern.groups.count))
    for group in pattern.groups {
      let name =
        group.concepts.first { concept in
          sentences.contains { article.sentences[$0].candidates.contains(concept) }
        }.map { ids[$0] } ?? "group"
      terms.append(ScoreTerm(name: "concept \(name)", value: share))
    }
    if article.headingConcepts.containsAny(Array(wanted)) {
      terms.append(ScoreTerm(name: "heading", value: weights.heading))
    }
    if let distance = spread(sentences, article, wanted) {
      terms.append(ScoreTerm(name: "proximity", value: weights.proximity / (1 + Double(distance) / 10)))
    }
    if !pattern.roles.isEmpty { terms.append(ScoreTerm(name: "role", value: weights.role)) }
    if let rarest = wanted.map({ rarity[$0] }).max() {
      terms.append(ScoreTerm(name: "rarity", value: weights.rarity * rarest))
    }
    if let cue = pattern.exceptionCue, sentences.count == 1,
      article.sentences[sentences.lowerBound].concepts.contains(cue)
    {
      terms.append(ScoreTerm(name: "exception", value: weights.exception))
    }
    if !isVerified { terms.append(ScoreTerm(name: "unverified wording", value: weights.unverified)) }
    let logit = terms.reduce(0) { $0 + $1.value }
    // The sentence with most of the concepts is quoted, not the introduction of a list that only opens it.
    let telling = sentences.map { place in
      (place, Set(article.sentences[place].hits.map(\.concept)).intersection(wanted).count)
    }.filter { $0.1 > 0 }.sorted { ($0.1, -$0.0) > ($1.1, -$1.0) }.map(\.0)
    return PatternMatch(
      act: act, article: index, sentences: telling.isEmpty ? Array(sentences.prefix(1)) : telling, eId: eId,
      terms: terms, score: ScoreWeights.logistic(logit), strength: pattern.strength, isVerified: isVerified,
      concepts: wanted)
  }

  /// Words between the first hits of two different concepts in one sentence; `nil` for fewer than two.
  private func spread(_ sentences: Range<Int>, _ article: ArticleUnit, _ wanted: Set<Int>) -> Int? {
    var best: Int?
    for place in sentences {
      let hits = article.sentences[place].hits.filter { wanted.contains($0.concept) }.sorted { $0.word < $1.word }
      for (left, right) in zip(hits, hits.dropFirst()) where left.concept != right.concept {
        best = min(best ?? .max, right.word - left.word)
      }
    }
    return best
  }
}
