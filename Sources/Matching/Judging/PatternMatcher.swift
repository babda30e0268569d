import Legislation
import Standards

/// Finds the places of the corpus where a pattern fits.
struct PatternMatcher {
  let corpus: [ActIndex]
  let weights: ScoreWeights
  let citations: CitationLinks
  private let scorer: MatchScorer

  init(corpus: [ActIndex], weights: ScoreWeights, conceptCount: Int, citations: CitationLinks = CitationLinks()) {
    self.corpus = corpus
    self.weights = weights
    self.citations = citations.resolved(in: corpus)
    let articles = Double(max(1, corpus.reduce(0) { $0 + $1.articles.count }))
    let rarity = (0..<conceptCount).map { concept in
      let count = corpus.reduce(0) { $0 + $1.postings[concept].count }
      let frequency = Double(count) / articles
      // 1 for a concept in one article of a thousand or fewer, 0 for one in every article.
      return min(1, max(0, -ScoreWeights.logTen(max(frequency, 0.0001)) / 3))
    }
    scorer = MatchScorer(corpus: corpus, weights: weights, rarity: rarity)
  }

  /// All matches in acts of the pattern's kinds, at most one per paragraph (or article), best first.
  func matches(_ pattern: CompiledPattern) -> [PatternMatch] {
    var result: [PatternMatch] = []
    for (index, act) in corpus.enumerated() where pattern.kinds.contains(act.act.kind.value.rawValue) {
      for article in candidates(pattern, act: index) { result += matches(pattern, act: index, article: Int(article)) }
    }
    return result.sorted {
      ($0.score, -Double($0.act), -Double($0.article)) > ($1.score, -Double($1.act), -Double($1.article))
    }
  }

  /// Articles that have something of every group, found through the rarest group.
  private func candidates(_ pattern: CompiledPattern, act: Int) -> [Int32] {
    let index = corpus[act]
    let groups = pattern.groups + pattern.headingGroups + pattern.context
    if groups.isEmpty { return (0..<index.articles.count).map(Int32.init) }
    func size(_ group: CompiledPattern.Group) -> Int { group.concepts.reduce(0) { $0 + index.postings[$1].count } }
    guard let rarest = groups.min(by: { size($0) < size($1) }) else { return [] }
    var found = Set(rarest.concepts.flatMap { index.postings[$0] })
    // An article may lack the rarest group itself, and cite the provision that has it or use a term whose definition
    // has it.
    if pattern.groups.count > 1 && !pattern.isContrary {
      for definition in index.definitions where definition.concepts.containsAny(rarest.concepts) {
        found.formUnion(index.postings[definition.term])
      }
      for article in found {
        for citing in citations.citing(act: act, article: Int(article)) { found.insert(citing) }
      }
    }
    return found.sorted()
  }

  private func matches(_ pattern: CompiledPattern, act: Int, article index: Int) -> [PatternMatch] {
    let article = corpus[act].articles[index]
    guard isOnSubject(pattern, article, corpus[act].lexicon) else { return [] }
    for group in pattern.headingGroups where !article.headingConcepts.containsAny(group.concepts) { return [] }
    func stands(in surroundings: ConceptSet) -> Bool {
      pattern.context.allSatisfy {
        article.contextConcepts.containsAny($0.concepts) || surroundings.containsAny($0.concepts)
      } && !article.contextConcepts.containsAny(pattern.notContext) && !surroundings.containsAny(pattern.notContext)
    }
    let place = MatchPlace(act: act, article: index)
    if pattern.scope == .article {
      guard stands(in: article.concepts), reaches(pattern, place, texts: article.texts.indices) else { return [] }
      let numbers = article.paragraphs.flatMap(\.numbers)
      guard let fit = fit(pattern, article.concepts, article.candidates, numbers, place) else { return [] }
      let inRole = article.paragraphs.contains { plays(pattern, $0.concepts) }
      if !inRole { return [] }
      return [scorer.match(pattern, place, sentences: Array(article.sentences.indices), eId: article.eId, fit)]
    }
    var result: [PatternMatch] = []
    let isInContext = stands(in: article.concepts)
    for paragraph in article.paragraphs where plays(pattern, paragraph.concepts) {
      // The definitions of a list have nothing to do with one another.
      guard paragraph.isDefinition ? stands(in: paragraph.concepts) : isInContext else { continue }
      if pattern.scope == .paragraph {
        if let found = match(pattern, in: paragraph, place) { result.append(found) }
        continue
      }
      var best: PatternMatch?
      for number in paragraph.sentences {
        let sentence = article.sentences[number]
        guard reaches(pattern, place, texts: CollectionOfOne(sentence.text)),
          let fit = fit(pattern, sentence.concepts, sentence.candidates, sentence.numbers, nil)
        else { continue }
        let eId = article.texts[sentence.text].eId
        let found = scorer.match(pattern, place, sentences: [number], eId: eId, fit)
        if found.score > best?.score ?? -1 { best = found }
      }
      if let best { result.append(best) }
    }
    return result
  }

  /// The best fit in a paragraph. The points of a list do not complete one another: each stands with the words that
  /// open and close the list.
  private func match(
    _ pattern: CompiledPattern, in paragraph: ParagraphUnit, _ place: MatchPlace
  ) -> PatternMatch? {
    let texts = corpus[place.act].articles[place.article].sentences[paragraph.sentences].map(\.text)
    guard reaches(pattern, place, texts: texts),
      let whole = fit(pattern, paragraph.concepts, paragraph.candidates, paragraph.numbers, place)
    else { return nil }
    if paragraph.points < 2 {
      return scorer.match(pattern, place, sentences: Array(paragraph.sentences), eId: paragraph.eId, whole)
    }
    let article = corpus[place.act].articles[place.article]
    var best: PatternMatch?
    for point in 0..<paragraph.points {
      var own: [Int] = []
      var concepts = paragraph.concepts.emptied
      var candidates = concepts
      var numbers: [NumberReading] = []
      for number in paragraph.sentences {
        let sentence = article.sentences[number]
        guard sentence.point == nil || sentence.point == point else { continue }
        own.append(number)
        concepts.formUnion(sentence.concepts)
        candidates.formUnion(sentence.candidates)
        numbers += sentence.numbers
      }
      guard plays(pattern, concepts), let fit = fit(pattern, concepts, candidates, numbers, place) else { continue }
      let found = scorer.match(pattern, place, sentences: own, eId: paragraph.eId, fit)
      if found.score > best?.score ?? -1 { best = found }
    }
    return best
  }

  /// Whether an article's chapter is not about something remote from the pattern.
  private func isOnSubject(_ pattern: CompiledPattern, _ article: ArticleUnit, _ lexicon: Lexicon) -> Bool {
    if article.subjects.isEmpty { return pattern.subjects.isEmpty }
    if !pattern.subjects.isEmpty { return article.subjects.contains(where: pattern.subjects.contains) }
    return !article.subjects.allSatisfy { lexicon.subjects.remote.contains($0) && !pattern.admitted.contains($0) }
  }

  /// Whether some texts of an article cite by number an article that is about what the pattern asks for.
  private func reaches(_ pattern: CompiledPattern, _ place: MatchPlace, texts: some Sequence<Int>) -> Bool {
    if pattern.cites.isEmpty { return true }
    return Set(texts).contains { text in
      citations.cited(act: place.act, article: place.article, text: text).contains { target in
        let about = corpus[target.act].articles[target.article].headingConcepts
        return pattern.cites.allSatisfy { about.containsAny($0.concepts) }
      }
    }
  }

  /// How a pattern fits a stretch of law; `nil` when it does not.
  /// - Parameter place: where headings and cited provisions may supply one group that the text leaves out.
  private func fit(
    _ pattern: CompiledPattern, _ concepts: ConceptSet, _ candidates: ConceptSet, _ numbers: [NumberReading],
    _ place: MatchPlace?
  ) -> PatternFit? {
    if candidates.containsAny(pattern.none) { return nil }
    if let number = pattern.number {
      guard
        numbers.contains(where: {
          $0.unit == number.unit && $0.value >= number.minimum && $0.value <= number.maximum
        })
      else { return nil }
    }
    if pattern.groups.allSatisfy({ concepts.containsAny($0.concepts) }) { return PatternFit(isVerified: true) }
    if pattern.groups.allSatisfy({ candidates.containsAny($0.concepts) }) { return PatternFit(isVerified: false) }
    guard let place, !pattern.isContrary, pattern.groups.count > 1 else { return nil }
    let missing = pattern.groups.indices.filter { !concepts.containsAny(pattern.groups[$0].concepts) }
    guard missing.count == 1, let group = missing.first else { return nil }
    let article = corpus[place.act].articles[place.article]
    if article.headingConcepts.containsAny(pattern.groups[group].concepts) {
      return PatternFit(isVerified: true, inherited: group)
    }
    let cited = citations.cited(act: place.act, article: place.article).first {
      corpus[$0.act].articles[$0.article].concepts.containsAny(pattern.groups[group].concepts)
    }
    if let cited {
      return PatternFit(
        isVerified: true, cited: group, restsOn: MatchPlace(act: cited.act, article: cited.article))
    }
    let definition = corpus[place.act].definitions.first { definition in
      definition.article != place.article && concepts.contains(definition.term)
        && !pattern.groups[group].concepts.contains(definition.term)
        && definition.concepts.containsAny(pattern.groups[group].concepts)
    }
    return definition.map {
      PatternFit(
        isVerified: true, defined: group, restsOn: MatchPlace(act: place.act, article: $0.article))
    }
  }

  private func plays(_ pattern: CompiledPattern, _ concepts: ConceptSet) -> Bool {
    (pattern.roles.isEmpty || concepts.containsAny(pattern.roles))
      && (pattern.sanctions.isEmpty || concepts.containsAny(pattern.sanctions))
  }
}
