import LegalText

/// What the clauses of a sentence tell: which words an exception takes in, whether a dash makes a definition, what is
/// denied, and how far that reaches.
struct ClauseReader {
  let lexicon: Lexicon
  private let denials: DenialReader
  private let divider: ClauseDivider

  init(lexicon: Lexicon, forms: FormSymbols) {
    self.lexicon = lexicon
    denials = DenialReader(lexicon: lexicon, forms: forms)
    divider = ClauseDivider(lexicon: lexicon, forms: forms)
  }

  /// Adds to a sentence what its clauses tell.
  func complete(
    _ sentence: inout SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>
  ) {
    if let exception = lexicon.cues.exception, sentence.candidates.contains(exception) {
      sentence.exceptions = exceptions(sentence, words, utf8, exception)
    }
    if let definition = lexicon.cues.definition, isDefinedByDash(sentence, words, utf8) {
      sentence.own.insert(definition)
      sentence.concepts.insert(definition)
      sentence.candidates.insert(definition)
    }
    denials.complete(&sentence, words, utf8)
    divider.complete(&sentence, words, utf8)
  }

  /// Byte ranges of the exceptions of a sentence: from the cue to the end of its clause or, where the verb ends the
  /// clause, from the clause's beginning to the cue.
  private func exceptions(
    _ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>, _ cue: Int
  ) -> [Range<Int>] {
    guard let first = sentence.words.first, let last = sentence.words.last else { return [] }
    let bounds = Int(words[first].start)..<min(Int(words[last].end), utf8.count)
    var result: [Range<Int>] = []
    for hit in sentence.hits.filter({ $0.concept == cue }).sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
      if let covered = result.last, hit.start < covered.upperBound { continue }
      var (start, end) = (hit.start, hit.end)
      if lexicon.language.numbersPrecede {
        while start > bounds.lowerBound && !isClauseMark(utf8[start - 1]) { start -= 1 }
        // A comma right before the cue belongs to the clause that it closes.
        if start > bounds.lowerBound && utf8[start..<hit.start].allSatisfy({ $0 == 0x20 }) {
          start -= 1
          while start > bounds.lowerBound && !isClauseMark(utf8[start - 1]) { start -= 1 }
        }
      } else {
        while end < bounds.upperBound && !isClauseMark(utf8[end]) { end += 1 }
      }
      result.append(start..<end)
    }
    return result
  }

  private func isClauseMark(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x3B }

  /// Words that may be defined before a dash.
  private static let longestTerm = 7

  /// "Term — what it means": a copula of Russian and of the languages that write law after its manner. A dash before a
  /// punishment is none.
  private func isDefinedByDash(
    _ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard lexicon.language != .english, sentence.words.count >= 4 else { return false }
    let cues = lexicon.cues
    let punishing =
      [cues.offence, cues.sanction, cues.prohibition].compactMap { $0 } + cues.sanctionKinds.map(\.concept)
    if sentence.candidates.containsAny(punishing) { return false }
    let last = min(sentence.words.lowerBound + Self.longestTerm, sentence.words.upperBound - 2)
    if last <= sentence.words.lowerBound { return false }
    for place in sentence.words.lowerBound..<last {
      let gap = Int(words[place].end)..<Int(words[place + 1].start)
      guard gap.count >= 2, gap.upperBound <= utf8.count else { continue }
      let bytes = utf8[gap]
      if bytes.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x3A }) { return false }
      // An en or em dash, or a hyphen between spaces.
      let isDash =
        zip(bytes.indices, bytes).contains { index, byte in
          byte == 0xE2 && index + 2 < gap.upperBound && utf8[index + 1] == 0x80
            && (utf8[index + 2] == 0x93 || utf8[index + 2] == 0x94)
        } || bytes.contains(0x2D) && bytes.first == 0x20
      if isDash { return true }
    }
    return false
  }
}
