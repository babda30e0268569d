import LegalText
import Legislation
import Matching

/// The paragraphs that both versions of parallel acts have: wordings of the first, phrases of the second.
struct ParallelParagraphs {
  struct Wording {
    let words: String
    var concepts: Set<String>
  }

  struct Paragraph {
    /// Wordings that the rule base knows in the first version, by their stems.
    let wordings: [String: Wording]
    /// Phrases of the second, by their stems, as written.
    let phrases: [String: String]
    /// Language of the phrases.
    let language: Language
    let place: AlignedTerm.Place
  }

  /// Longer paragraphs associate everything with everything.
  static let longest = 120

  private(set) var all: [Paragraph] = []

  init(_ pairs: [ParallelActs.Pair], _ screening: Screening) {
    for pair in pairs {
      guard let screener = screening.screener(for: pair.first.language.value) else { continue }
      let language = pair.second.language.value
      let (own, other) = (Stemmer(language: pair.first.language.value), Stemmer(language: language))
      let twins = Self.provisions(pair.second)
      for (eId, text) in Self.provisions(pair.first) {
        guard let twin = twins[eId] else { continue }
        let tokens = Tokenizer.tokens(in: twin)
        if tokens.isEmpty || tokens.count > Self.longest { continue }
        all.append(
          Paragraph(
            wordings: Self.wordings(text, screener, own), phrases: Self.phrases(twin, tokens, other),
            language: language, place: AlignedTerm.Place(file: pair.second.file, eId: eId)))
      }
    }
    all.sort { ($0.place.file, $0.place.eId) < ($1.place.file, $1.place.eId) }
  }

  /// Texts and headings of the provisions in force by their eIds, which both languages share.
  private static func provisions(_ act: Act) -> [String: String] {
    var result: [String: String] = [:]
    for article in act.articles where article.status == .inForce {
      for provision in article.preorder() where provision.status == .inForce && !provision.isQuoted {
        if !provision.text.isEmpty { result[provision.eId] = provision.text }
        if !provision.heading.isEmpty { result[provision.eId + "#heading"] = provision.heading }
      }
    }
    return result
  }

  private static func wordings(_ text: String, _ screener: Screener, _ stemmer: Stemmer) -> [String: Wording] {
    let bytes = Array(text.utf8)
    var result: [String: Wording] = [:]
    for hit in screener.screen(text).hits where hit.isVerified {
      let words = String(decoding: bytes[hit.start..<hit.end], as: UTF8.self).lowercased()
      let key = Tokenizer.tokens(in: words).map { token in
        let word = String(decoding: Array(words.utf8)[token.start..<token.end], as: UTF8.self)
        return stemmer.stem(Folding.fold(word, language: stemmer.language))
      }.joined(separator: " ")
      result[key, default: Wording(words: words, concepts: [])].concepts.insert(hit.concept)
    }
    return result
  }

  private static func phrases(_ text: String, _ tokens: [Token], _ stemmer: Stemmer) -> [String: String] {
    let bytes = Array(text.utf8)
    let words = tokens.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self).lowercased() }
    let stems = words.map { stemmer.stem(Folding.fold($0, language: stemmer.language)) }
    var result: [String: String] = [:]
    for start in words.indices {
      for length in 1...3 where start + length <= words.count {
        let range = start..<start + length
        guard tokens[start].sentence == tokens[range.upperBound - 1].sentence, isContent(words[start]),
          isContent(words[range.upperBound - 1])
        else { continue }
        let key = stems[range].joined(separator: " ")
        if result[key] == nil { result[key] = words[range].joined(separator: " ") }
      }
    }
    return result
  }

  /// Short words at the edges are particles and conjunctions.
  private static func isContent(_ word: String) -> Bool { word.count >= 3 && word.contains(where: \.isLetter) }
}
