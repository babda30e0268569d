import LegalText

/// Finds the words with which a sentence denies what it speaks of: "is not provided", "не предоставляется",
/// "qilinmaydi".
///
/// Only the main clause counts: what a condition or a relative clause denies says when the rule holds, not that it does
/// not.
struct DenialReader {
  let lexicon: Lexicon
  let forms: FormSymbols

  /// Adds to a sentence the words that deny.
  func complete(
    _ sentence: inout SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>
  ) {
    let denying = candidates(sentence, words, utf8)
    if denying.isEmpty { return }
    sentence.denials += denying.filter { denial in
      !isTold(denial.predicate, sentence) && !isSubordinate(denial.predicate, sentence, words, utf8)
    }
  }

  private func candidates(
    _ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> [Denial] {
    var result: [Denial] = []
    if lexicon.language.negationFollowsVerb {
      // The predicate ends the sentence and carries its negation, or the word behind it does.
      for place in sentence.negations
      where !lexicon.language.verbEndsClause || endsClause(place, sentence, words, utf8) {
        result.append(Denial(negation: place, predicate: place))
      }
      for place in sentence.words where forms.reading(words[place].form)?.isNegative == true {
        result.append(Denial(negation: place, predicate: place))
      }
    } else {
      for place in sentence.negations where place + 1 < sentence.words.upperBound {
        if forms.reading(words[place + 1].form)?.isFinite == true {
          result.append(Denial(negation: place, predicate: place + 1))
        }
      }
    }
    if let denial = lexicon.cues.denial {
      for hit in sentence.hits where hit.concept == denial {
        result.append(Denial(negation: hit.lastWord, predicate: deniedWord(hit, sentence)))
      }
    }
    return result
  }

  /// Where the negation stands before the verb, the word behind it is what is denied.
  private func deniedWord(_ hit: Hit, _ sentence: SentenceUnit) -> Int {
    lexicon.language.negationFollowsVerb ? hit.lastWord : min(hit.lastWord + 1, sentence.words.upperBound - 1)
  }

  /// Whether another cue says already what the negation means ("не допускается", "is not deemed"), or was turned round
  /// by it ("is not prohibited").
  private func isTold(_ place: Int, _ sentence: SentenceUnit) -> Bool {
    let cues = lexicon.cues
    let follows = lexicon.language.negationFollowsVerb
    return sentence.hits.contains { hit in
      let last = follows ? hit.lastWord + 1 : hit.lastWord
      return hit.word <= place && last >= place && cues.isRole(hit.concept)
    }
  }

  /// Whether the clause of a word, back to the last mark between clauses, begins as a condition or a relative clause.
  private func isSubordinate(
    _ place: Int, _ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var word = place
    while word >= sentence.words.lowerBound {
      if forms.reading(words[word].form)?.isSubordinator == true { return true }
      if word == sentence.words.lowerBound { return false }
      let gap = Int(words[word - 1].end)..<Int(words[word].start)
      guard gap.upperBound <= utf8.count else { return false }
      if gap.contains(where: { Self.isClauseMark(utf8, $0) }) { return false }
      word -= 1
    }
    return false
  }

  /// Whether no word of its clause follows: "majbur emas" denies, "haqiqiy emas deb topish" names something.
  private func endsClause(
    _ place: Int, _ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard place + 1 < sentence.words.upperBound else { return true }
    let gap = Int(words[place].end)..<Int(words[place + 1].start)
    return gap.upperBound <= utf8.count && gap.contains { Self.isClauseMark(utf8, $0) }
  }

  /// A comma, semicolon, colon or opening bracket.
  private static func isClauseMark(_ utf8: UnsafeBufferPointer<UInt8>, _ byte: Int) -> Bool {
    ClauseMark.isComma(utf8, byte) || ClauseMark.isSemicolon(utf8, byte) || ClauseMark.isColon(utf8, byte)
      || utf8[byte] == 0x28
  }
}
