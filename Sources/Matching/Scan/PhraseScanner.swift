import LegalText

/// Reads texts of one language and finds the phrases of the lexicon in them: the engine's first pass.
///
/// One scanner serves one task; texts are read one after the other, and what is known of word forms is kept between
/// them. The cost is linear in the text; memory is bounded, because the forms are forgotten when there are too many.
public final class PhraseScanner {
  let lexicon: Lexicon
  let forms: FormSymbols
  private let reader: WordReader
  private var matches: [PhraseMatch] = []
  private let forgetsByItself: Bool

  /// - Parameter forgetsByItself: whether forms may be forgotten, and numbered anew, between any two texts; otherwise
  ///   only when the owner calls `forgetWhenFull`.
  init(lexicon: Lexicon, forgetsByItself: Bool = true) {
    self.lexicon = lexicon
    self.forgetsByItself = forgetsByItself
    let forms = FormSymbols(lexicon: lexicon)
    self.forms = forms
    reader = WordReader(language: lexicon.language) { _, folded in forms.add(folded) }
  }

  /// Finds every phrase of a text; `body` sees the words and the matches while they last.
  func scan<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<Word>, [PhraseMatch]) -> Result
  ) -> Result {
    if forgetsByItself { forgetWhenFull() }
    reader.read(text)
    return match(body)
  }

  /// The same over bytes of UTF-8.
  func scan<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<Word>, [PhraseMatch]) -> Result
  ) -> Result {
    if forgetsByItself { forgetWhenFull() }
    reader.read(bytes)
    return match(body)
  }

  private func match<Result>(_ body: (UnsafeBufferPointer<Word>, [PhraseMatch]) -> Result) -> Result {
    matches.removeAll(keepingCapacity: true)
    lexicon.automaton.match(
      words: reader.lastWords, starts: reader.lastMarks, forms: forms, into: &matches)
    return body(reader.lastWords, matches)
  }

  /// Forgets the forms when there are too many; those numbered before mean nothing any more.
  func forgetWhenFull() {
    if reader.isFull {
      forms.removeAll()
      reader.forget()
    }
  }
}
