import LegalText

/// Divides a sentence into its clauses: "he leaves the home; the address is not disclosed".
///
/// A semicolon ends a clause, and so does a word that joins ("and") right before a predicate. Another comma or joining
/// word does where a predicate stands on both sides of it, as far as the cue words of the frames and the negations
/// tell; without one the words go on with the clause before.
struct ClauseDivider {
  let lexicon: Lexicon
  let forms: FormSymbols

  /// Adds its clauses to a sentence of which a part is denied or permitted.
  func complete(
    _ sentence: inout SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>
  ) {
    let isPermitted = lexicon.cues.permission.map(sentence.candidates.contains) ?? false
    guard isPermitted || !sentence.denials.isEmpty else { return }
    let clauses = clauses(sentence, words, utf8)
    if clauses.count > 1 { sentence.clauses = clauses }
  }

  private func clauses(
    _ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    let predicates = predicates(sentence, words)
    let endsWithVerb = lexicon.language.verbEndsClause
    var result: [Range<Int>] = []
    for segment in segments(sentence, words, utf8) {
      let isPredicated = predicates.contains { segment.words.contains($0.upperBound) }
      let joined = segment.words.lowerBound + 1
      let isSeparate =
        segment.isSeparate || segment.isJoined && predicates.contains { $0.lowerBound == joined }
      if let last = result.last, !isSeparate {
        let isLastPredicated = predicates.contains {
          last.contains($0.upperBound) && (!endsWithVerb || $0.upperBound == last.upperBound - 1)
        }
        if !isPredicated || !isLastPredicated {
          result[result.count - 1] = last.lowerBound..<segment.words.upperBound
          continue
        }
      }
      result.append(segment.words)
    }
    return result
  }

  /// Words that carry a predicate: what must, may or may not be, denials, and verbs that show it by their ending.
  private func predicates(_ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>) -> [ClosedRange<Int>] {
    var result = sentence.denials.map(\.words)
    for hit in sentence.hits where lexicon.cues.isModal(hit.concept) { result.append(hit.word...hit.lastWord) }
    for place in sentence.words where forms.reading(words[place].form)?.isPredicate == true {
      result.append(place...place)
    }
    return result
  }

  private struct Segment {
    let words: Range<Int>
    /// A semicolon stands before it.
    let isSeparate: Bool
    /// It begins with a word that joins.
    let isJoined: Bool
  }

  private func segments(
    _ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> [Segment] {
    var result: [Segment] = []
    var start = sentence.words.lowerBound
    var (isSeparate, isJoined) = (false, false)
    var opensList = false
    for place in sentence.words.dropFirst() {
      let gap = Int(words[place - 1].end)..<Int(words[place].start)
      guard gap.upperBound <= utf8.count else { break }
      // What a clause before a colon says, it says of all that follows.
      if gap.contains(where: { ClauseMark.isColon(utf8, $0) }) { opensList = true }
      let isSemicolon = !opensList && gap.contains { ClauseMark.isSemicolon(utf8, $0) }
      let joins = !opensList && forms.reading(words[place].form)?.isCoordinator == true
      let isComma = !opensList && gap.contains { ClauseMark.isComma(utf8, $0) }
      guard isSemicolon || joins || isComma else { continue }
      result.append(Segment(words: start..<place, isSeparate: isSeparate, isJoined: isJoined))
      (start, isSeparate, isJoined) = (place, isSemicolon, joins)
    }
    result.append(Segment(words: start..<sentence.words.upperBound, isSeparate: isSeparate, isJoined: isJoined))
    return result
  }
}
