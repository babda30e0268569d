import LegalText

/// Turns the words and phrases of a text into sentences with concepts, numbers and the polarity of their cues.
struct SentenceReader {
  let lexicon: Lexicon
  let forms: FormSymbols
  private let empty: ConceptSet
  private let negationFollows: Bool

  init(lexicon: Lexicon, forms: FormSymbols) {
    self.lexicon = lexicon
    self.forms = forms
    empty = ConceptSet(capacity: lexicon.conceptIds.count)
    negationFollows = lexicon.language.negationFollowsVerb
  }

  /// The sentences of one text, in order.
  func sentences(_ words: UnsafeBufferPointer<Word>, _ matches: [PhraseMatch]) -> [SentenceUnit] {
    var result: [SentenceUnit] = []
    var start = 0
    var match = 0
    while start < words.count {
      var end = start
      while end < words.count && words[end].sentence == words[start].sentence { end += 1 }
      var matchEnd = match
      while matchEnd < matches.count && Int(matches[matchEnd].firstWord) < end { matchEnd += 1 }
      result.append(sentence(words, start..<end, matches[match..<matchEnd]))
      match = matchEnd
      start = end
    }
    return result
  }

  private func sentence(
    _ words: UnsafeBufferPointer<Word>, _ range: Range<Int>, _ matches: ArraySlice<PhraseMatch>
  ) -> SentenceUnit {
    var result = SentenceUnit(text: 0, words: range, own: empty, concepts: empty, candidates: empty)
    var cancelling: Set<Int32> = []
    for match in matches {
      let phrase = lexicon.phrases[Int(match.phrase)]
      if phrase.isCancelling { cancelling.insert(match.phrase) }
      if phrase.concept == lexicon.cues.negation && !phrase.isCancelling {
        result.negations.append(Int(match.firstWord))
      }
    }
    for match in matches {
      let phrase = lexicon.phrases[Int(match.phrase)]
      if phrase.isCancelling || phrase.cancelledBy.contains(where: cancelling.contains) { continue }
      guard let concept = meaning(of: match, phrase, words, range, matches, result.negations) else { continue }
      let first = Int(match.firstWord)
      let last = Int(match.lastWord)
      // "Has no right" and "may not" forbid, and say of what they name that it is not so.
      if concept == lexicon.cues.prohibition && phrase.concept != concept {
        let negation = result.negations.first { isBeside($0, match, words, range, matches) } ?? last
        result.denials.append(Denial(negation: negation, predicate: negationFollows ? last : first))
      }
      result.hits.append(
        Hit(
          concept: concept, start: Int(words[first].start), end: Int(words[last].end), word: first, lastWord: last,
          isVerified: phrase.isVerified))
      result.candidates.insert(concept)
      if phrase.isVerified { result.own.insert(concept) }
    }
    result.concepts = result.own
    result.numbers = numbers(words, range)
    return result
  }

  /// The concept that a match stands for once negation is heard; `nil` when nothing is left of it.
  private func meaning(
    of match: PhraseMatch, _ phrase: Lexicon.Phrase, _ words: UnsafeBufferPointer<Word>, _ range: Range<Int>,
    _ matches: ArraySlice<PhraseMatch>, _ negations: [Int]
  ) -> Int? {
    let last = Int(match.lastWord)
    let reading = forms.reading(words[last].form)
    let isNegativeForm =
      !phrase.endsNegative && (reading?.isNegative == true || reading?.isNegativeParticiple == true)
    guard lexicon.cues.isPolar(phrase.concept) else {
      if isNegativeForm { return nil }
      return !lexicon.cues.isCue(phrase.concept) && isDenied(match, words, matches, negations) ? nil : phrase.concept
    }
    // A longer cue around this one ("mumkin emas" around "mumkin") says what the words mean.
    for other in matches where other.firstWord <= match.firstWord && other.lastWord >= match.lastWord {
      let longer = lexicon.phrases[Int(other.phrase)]
      if other.lastWord - other.firstWord > match.lastWord - match.firstWord && !longer.isCancelling
        && longer.concept != phrase.concept && lexicon.cues.isPolar(longer.concept)
        && isNegating(other, negations, longer)
      {
        return nil
      }
    }
    let isNegated =
      isNegativeForm || negations.contains { isBeside($0, match, words, range, matches) }
    return isNegated ? lexicon.cues.negated(phrase.concept) : phrase.concept
  }

  /// Whether a negation stands right before words that are no cue: "not enrolled" is not said of the enrolled. A
  /// negated predicate is none of these: it denies its whole clause.
  private func isDenied(
    _ match: PhraseMatch, _ words: UnsafeBufferPointer<Word>, _ matches: ArraySlice<PhraseMatch>, _ negations: [Int]
  ) -> Bool {
    let negation = Int(match.firstWord) - 1
    guard !negationFollows, negations.contains(negation) else { return false }
    if forms.reading(words[Int(match.firstWord)].form)?.isFinite == true { return false }
    return !matches.contains { other in
      other.firstWord < negation && other.lastWord >= negation
        && lexicon.phrases[Int(other.phrase)].concept == lexicon.cues.denial
    }
  }

  private func isNegating(_ match: PhraseMatch, _ negations: [Int], _ phrase: Lexicon.Phrase) -> Bool {
    phrase.endsNegative || negations.contains { $0 >= Int(match.firstWord) && $0 <= Int(match.lastWord) }
  }

  /// Whether a negating word bears on a cue: beside it, or with one auxiliary between.
  private func isBeside(
    _ negation: Int, _ match: PhraseMatch, _ words: UnsafeBufferPointer<Word>, _ range: Range<Int>,
    _ matches: ArraySlice<PhraseMatch>
  ) -> Bool {
    let distance = negationFollows ? negation - Int(match.lastWord) : Int(match.firstWord) - negation
    if distance == 1 { return true }
    guard distance == 2, let auxiliary = lexicon.cues.auxiliary else { return false }
    let between = Int32(negationFollows ? negation - 1 : negation + 1)
    return matches.contains {
      $0.firstWord == between && $0.lastWord == between
        && lexicon.phrases[Int($0.phrase)].concept == auxiliary
    }
  }

  // MARK: - Numbers

  /// Numbers in digits or words followed, within three words, by a unit of time: both ends of a range get it.
  private func numbers(_ words: UnsafeBufferPointer<Word>, _ range: Range<Int>) -> [NumberReading] {
    var result: [NumberReading] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard let (value, last) = forms.number(at: place, words, range) else {
        place += 1
        continue
      }
      var ahead = last + 1
      while ahead < range.upperBound && ahead <= last + 4 {
        if let reading = forms.reading(words[ahead].form), let unit = reading.unit {
          result.append(NumberReading(value: value, unit: unit, isAge: reading.isAge, word: place))
          break
        }
        ahead += 1
      }
      place = last + 1
    }
    return result
  }
}

extension Language {
  /// Whether numbers and exceptions stand before the word that they belong to, as verbs end the sentence.
  var numbersPrecede: Bool {
    switch self {
    case .english, .russian, .tajik, .dari: false
    case .kazakh, .kyrgyz, .uzbekLatin, .uzbekCyrillic, .turkmen, .pashto: true
    }
  }

  /// Whether a clause ends with its verb, so that a negation inside it names something and denies nothing.
  var verbEndsClause: Bool {
    switch self {
    case .kazakh, .kyrgyz, .uzbekLatin, .uzbekCyrillic, .turkmen: true
    case .english, .russian, .tajik, .dari, .pashto: false
    }
  }

  /// Whether the word that negates stands behind the verb (`taqiqlangan emas`, `манъ нест`), not before it (`не запрещено`).
  var negationFollowsVerb: Bool {
    switch self {
    case .english, .russian: false
    case .kazakh, .kyrgyz, .uzbekLatin, .uzbekCyrillic, .turkmen, .tajik, .dari, .pashto: true
    }
  }
}
