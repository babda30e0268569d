import LegalText
import Legislation
import Matching
import Standards

/// Reads the sentences of acts in force with the concepts that the engine finds in them.
struct NearMissReader {
  struct Sentence {
    let words: [String]
    /// The same words, folded and stemmed.
    let stems: [String]
    let concepts: Set<String>
    /// Words that belong to a known wording, by place.
    let known: Set<Int>
    let file: String
    let article: String
    let text: String
  }

  /// Longer sentences are lists; what stands in them says little of its neighbours.
  static let longestSentence = 80

  let screening: Screening

  func sentences(of act: Act) -> [Sentence] {
    let language = act.language.value
    guard let screener = screening.screener(for: language) else { return [] }
    let stemmer = Stemmer(language: language)
    var result: [Sentence] = []
    for article in act.articles where article.status == .inForce {
      let number = article.number?.description ?? article.mark
      for provision in article.preorder() where provision.status == .inForce && !provision.isQuoted {
        for text in [provision.heading, provision.text] where !text.isEmpty {
          result += read(text, screener, stemmer, language) { words, stems, concepts, known, quote in
            Sentence(
              words: words, stems: stems, concepts: concepts, known: known, file: act.file, article: number,
              text: quote)
          }
        }
      }
    }
    return result
  }

  private func read(
    _ text: String, _ screener: Screener, _ stemmer: Stemmer, _ language: Language,
    _ make: ([String], [String], Set<String>, Set<Int>, String) -> Sentence
  ) -> [Sentence] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: text)
    let hits = screener.screen(text).hits
    var result: [Sentence] = []
    var first = 0
    while first < tokens.count {
      var end = first
      while end < tokens.count && tokens[end].sentence == tokens[first].sentence { end += 1 }
      let own = tokens[first..<end]
      first = end
      guard let start = own.first?.start, let stop = own.last?.end, own.count <= Self.longestSentence else {
        continue
      }
      let words = own.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self).lowercased() }
      var known: Set<Int> = []
      var concepts: Set<String> = []
      for hit in hits where hit.start >= start && hit.end <= stop {
        concepts.insert(hit.concept)
        for (place, token) in own.enumerated() where token.start >= hit.start && token.end <= hit.end {
          known.insert(place)
        }
      }
      let stems = words.map { stemmer.stem(Folding.fold($0, language: language)) }
      result.append(make(words, stems, concepts, known, String(decoding: bytes[start..<stop], as: UTF8.self)))
    }
    return result
  }
}
