import Legislation
import Standards

/// Scores a place where a pattern fits, term by term, and chooses the sentence to quote.
struct MatchScorer {
  let corpus: [ActIndex]
  let weights: ScoreWeights
  /// Concept to inverse document frequency over articles, 0-1.
  let rarity: [Double]

  func match(
    _ pattern: CompiledPattern, _ place: MatchPlace, sentences: [Int], eId: String, _ fit: PatternFit
  ) -> PatternMatch {
    let article = corpus[place.act].articles[place.article]
    let wanted = Set(pattern.wanted)
    let telling = tellingSentences(pattern, article, sentences, wanted)
    let quoted = telling.first ?? sentences.first ?? 0
    var terms = [ScoreTerm(.base, weights.base + ScoreWeights.logOdds(pattern.strength))]
    terms += conceptTerms(pattern, place, sentences, fit)
    func add(_ kind: ScoreTerm.Kind, _ value: Double) { if value != 0 { terms.append(ScoreTerm(kind, value)) } }

    let allGroups = pattern.groups + pattern.headingGroups
    let named = allGroups.filter { article.headingConcepts.containsAny($0.concepts) }.count
    if named > 0 { add(.heading, weights.heading * Double(named) / Double(allGroups.count)) }
    if let distance = spread(sentences, article, wanted) {
      add(.proximity, weights.proximity / (1 + Double(distance) / 10))
    }
    if !pattern.roles.isEmpty {
      let itself = article.sentences[quoted].concepts.containsAny(pattern.roles)
      add(itself ? .role : .roleNearby, itself ? weights.role : weights.roleNearby)
    }
    if let rarest = pattern.wanted.map({ rarity[$0] }).max() { add(.rarity, weights.rarity * rarest) }
    add(.focus, weights.focus * focus(article, wanted))
    if article.paragraphs.first?.sentences.contains(quoted) == true { add(.firstParagraph, weights.firstParagraph) }
    if corpus[place.act].act.kind.value.rawValue == pattern.principalKind {
      add(.principalKind, weights.principalKind)
    }
    if let boilerplate = corpus[place.act].lexicon.cues.boilerplate,
      article.sentences[quoted].concepts.contains(boilerplate)
    {
      add(.boilerplate, weights.boilerplate)
    }
    if article.sentences[quoted].isIntroduction { add(.introduction, weights.introduction) }
    let qualifying = qualifyingTerms(pattern, article.sentences[quoted], corpus[place.act].lexicon.cues, wanted)
    terms += qualifying
    if !fit.isVerified { add(.unverified, weights.unverified) }
    let logit = terms.reduce(0) { $0 + $1.value }
    // Many rules with an exception, or that merely allow, settle no more than one of them.
    let ceiling = ScoreWeights.logistic(
      qualifying.reduce(ScoreWeights.logOdds(pattern.strength + Self.headroom)) { $0 + $1.value })
    return PatternMatch(
      act: place.act, article: place.article, sentences: telling.isEmpty ? [quoted] : telling,
      eId: preciseId(pattern, article, quoted, eId), terms: terms, score: ScoreWeights.logistic(logit),
      strength: pattern.strength, isVerified: fit.isVerified, concepts: wanted, ceiling: ceiling,
      restsOn: fit.restsOn)
  }

  private func conceptTerms(
    _ pattern: CompiledPattern, _ place: MatchPlace, _ sentences: [Int], _ fit: PatternFit
  ) -> [ScoreTerm] {
    let article = corpus[place.act].articles[place.article]
    let ids = corpus[place.act].lexicon.conceptIds
    let share = weights.concepts / Double(max(1, pattern.groups.count))
    var terms: [ScoreTerm] = []
    for (number, group) in pattern.groups.enumerated() {
      if number == fit.inherited || number == fit.cited || number == fit.defined {
        let name = group.concepts.first.map { ids[$0] } ?? "group"
        let (source, weight): (ScoreTerm.Place, Double) =
          number == fit.inherited
          ? (.heading, weights.inherited)
          : number == fit.cited ? (.citedProvision, weights.cited) : (.definition, weights.defined)
        let factor = number == fit.inherited ? weights.headingFactor : weights.linkedFactor
        terms.append(ScoreTerm(.concept(name, source), share * factor + weight))
        continue
      }
      let name =
        group.concepts.first { concept in
          sentences.contains { article.sentences[$0].candidates.contains(concept) }
        }.map { ids[$0] } ?? "group"
      terms.append(ScoreTerm(.concept(name, .text), share * weights.factor(pattern.scope)))
    }
    return terms
  }

  /// The sentences with hits of the pattern, the one that carries the rule first: it has most of the groups in its
  /// own words, does not merely open a list, plays the role itself, and comes first.
  private func tellingSentences(
    _ pattern: CompiledPattern, _ article: ArticleUnit, _ sentences: [Int], _ wanted: Set<Int>
  ) -> [Int] {
    var ranked: [(place: Int, rank: Double)] = []
    for place in sentences {
      let sentence = article.sentences[place]
      let own = Set(sentence.hits.map(\.concept)).intersection(wanted)
      if own.isEmpty { continue }
      let groups = pattern.groups.filter { !own.isDisjoint(with: $0.concepts) }.count
      var rank = Double(groups)
      // A point answers for its introduction too.
      rank += 0.5 * Double(pattern.groups.filter { sentence.concepts.containsAny($0.concepts) }.count - groups)
      if sentence.isIntroduction { rank -= 0.9 }
      // The rule first, then what is excepted from it.
      let wantedHits = sentence.hits.filter { wanted.contains($0.concept) }
      if isExcepted(wantedHits, sentence) || isDenied(pattern, sentence, wantedHits) { rank -= 0.8 }
      if !pattern.roles.isEmpty && sentence.concepts.containsAny(pattern.roles) { rank += 0.4 }
      if !pattern.sanctions.isEmpty && sentence.concepts.containsAny(pattern.sanctions) { rank += 0.1 }
      ranked.append((place, rank))
    }
    return ranked.sorted { ($0.rank, -$0.place) > ($1.rank, -$1.place) }.map(\.place)
  }

  /// The point that carries a rule, where one alone has every group; otherwise the paragraph.
  private func preciseId(
    _ pattern: CompiledPattern, _ article: ArticleUnit, _ quoted: Int, _ eId: String
  ) -> String {
    let sentence = article.sentences[quoted]
    guard sentence.isListed, pattern.scope != .article,
      pattern.groups.allSatisfy({ sentence.concepts.containsAny($0.concepts) })
    else { return eId }
    return article.texts[sentence.text].eId
  }

  /// Mentions of the concepts per sentence of the article, at most 1.
  private func focus(_ article: ArticleUnit, _ wanted: Set<Int>) -> Double {
    var mentions = 0
    for sentence in article.sentences where sentence.hits.contains(where: { wanted.contains($0.concept) }) {
      mentions += 1
    }
    return Double(mentions) / Double(max(2, article.sentences.count))
  }

  /// Added to the strength of a pattern for what several provisions may settle together.
  private static let headroom = 0.08

  /// What permissions, denials, exclusions and exceptions take from a sentence as support for a rule.
  private func qualifyingTerms(
    _ pattern: CompiledPattern, _ sentence: SentenceUnit, _ cues: FrameCues, _ wanted: Set<Int>
  ) -> [ScoreTerm] {
    // A contrary rule is what is looked for.
    if pattern.isContrary { return [] }
    let own = sentence.hits.filter { wanted.contains($0.concept) }
    var terms: [ScoreTerm] = []
    if pattern.expectsDuty, isMerelyPermitted(pattern, sentence, own, cues) {
      terms.append(ScoreTerm(.permission, weights.permissive))
    }
    if isExcluded(pattern, sentence, own, cues) {
      terms.append(ScoreTerm(.exclusion, weights.exclusion))
    } else if isDenied(pattern, sentence, own) {
      terms.append(ScoreTerm(.denied, weights.denied))
    }
    if let exception = cues.exception, sentence.concepts.contains(exception) {
      if isExcepted(own, sentence) {
        terms.append(ScoreTerm(.insideException, weights.insideException))
      } else if isDiscretionary(sentence, cues) {
        terms.append(ScoreTerm(.discretion, weights.discretion))
      } else {
        terms.append(ScoreTerm(.exception, weights.exception))
      }
    }
    return terms
  }

  /// Whether the sentence says what something is not, or is not deemed to be. A wording that says "not" itself is what
  /// was looked for.
  private func isExcluded(
    _ pattern: CompiledPattern, _ sentence: SentenceUnit, _ own: [Hit], _ cues: FrameCues
  ) -> Bool {
    guard !pattern.acceptsDenial, let exclusion = cues.exclusion, sentence.concepts.contains(exclusion) else {
      return false
    }
    return !sentence.hits.contains { hit in
      guard hit.concept == exclusion else { return false }
      let negation = sentence.negations.first { $0 >= hit.word - 2 && $0 <= hit.lastWord + 2 }
      let first = min(hit.word, negation ?? hit.word)
      let last = max(hit.lastWord, negation ?? hit.lastWord)
      return own.contains { $0.word <= first && $0.lastWord >= last }
    }
  }

  /// Whether the main clause denies what the pattern asks for. A wording that denies itself, or a rule that forbids,
  /// may be what was looked for.
  private func isDenied(_ pattern: CompiledPattern, _ sentence: SentenceUnit, _ own: [Hit]) -> Bool {
    if pattern.acceptsDenial || pattern.asksForProhibition { return false }
    if sentence.isDeniedAbove { return true }
    let denials = sentence.denials.filter { denial in
      own.allSatisfy { $0.word > denial.negation || $0.lastWord < denial.negation }
    }
    return !denials.isEmpty && !stands(pattern, own, outside: denials.map(\.words), sentence)
  }

  /// Whether what a pattern found in a sentence stands as well without the clauses of some words.
  private func stands(
    _ pattern: CompiledPattern, _ own: [Hit], outside words: [ClosedRange<Int>], _ sentence: SentenceUnit
  ) -> Bool {
    if sentence.clauses.isEmpty { return false }
    let clauses = sentence.clauses.filter { clause in !words.contains { $0.overlaps(clause) } }
    let spared = Set(own.filter { hit in clauses.contains { $0.contains(hit.word) } }.map(\.concept))
    let found = Set(own.map(\.concept))
    return pattern.groups.allSatisfy { group in
      found.isDisjoint(with: group.concepts) || !spared.isDisjoint(with: group.concepts)
    }
  }

  /// Whether somebody else than the law sets how far an exception goes.
  private func isDiscretionary(_ sentence: SentenceUnit, _ cues: FrameCues) -> Bool {
    guard let discretion = cues.discretion, sentence.own.contains(discretion) else { return false }
    return sentence.hits.contains { hit in
      hit.concept == discretion && sentence.exceptions.contains { $0.contains(hit.start) }
    }
  }

  /// Whether all these hits stand inside exceptions.
  private func isExcepted(_ hits: [Hit], _ sentence: SentenceUnit) -> Bool {
    if hits.isEmpty || sentence.exceptions.isEmpty { return false }
    return hits.allSatisfy { hit in sentence.exceptions.contains { $0.contains(hit.start) } }
  }

  /// Whether a sentence allows what was found without demanding or promising it.
  private func isMerelyPermitted(
    _ pattern: CompiledPattern, _ sentence: SentenceUnit, _ own: [Hit], _ cues: FrameCues
  ) -> Bool {
    guard let permission = cues.permission, sentence.own.contains(permission) else { return false }
    if [cues.duty, cues.right, cues.prohibition].compactMap({ $0 }).contains(where: sentence.own.contains) {
      return false
    }
    let permitting = sentence.hits.filter { $0.concept == permission }.map { $0.word...$0.lastWord }
    return !stands(pattern, own, outside: permitting, sentence)
  }

  /// Words between the nearest hits of two different concepts in one sentence; `nil` for fewer than two.
  private func spread(_ sentences: [Int], _ article: ArticleUnit, _ wanted: Set<Int>) -> Int? {
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
