import LegalText

/// The form of a phrase in which the engine compares it: folded and stemmed words with their gaps.
struct PhraseStems {
  private let language: Language
  private let stemmer: Stemmer

  init(language: Language) {
    self.language = language
    stemmer = Stemmer(language: language)
  }

  /// Equal for phrases that match the same words.
  func key(of phrase: String) -> String {
    phrase.split(separator: " ").map { word in
      if word == ".." || word == "..." { return String(word) }
      return word.split(separator: "|").map { form(String($0)) }.sorted().joined(separator: "|")
    }.joined(separator: " ")
  }

  private func form(_ word: String) -> String {
    if word.hasPrefix("=") { return "=" + Folding.fold(String(word.dropFirst()), language: language) }
    if word.hasSuffix("*") { return Folding.fold(String(word.dropLast()), language: language) + "*" }
    return stemmer.stem(Folding.fold(word, language: language))
  }
}
