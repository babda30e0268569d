import Foundation
import LegalText
import Standards

/// Ranks the articles of a corpus by BM25 over the stems of a requirement's own wordings, single and in pairs.
///
/// It answers one question: where would an expert look first when the machine found nothing? So it asks for the words
/// of the wordings one by one, not for whole wordings, and knows no roles. Built once per review, only when a finding
/// needs it. The parameters are the usual ones of BM25 (k1 1.5, b 0.75); pairs of neighbours and words of the heading
/// count as in the study of matching.
struct NearestProvisions {
  private static let saturation = 1.5
  private static let lengthShare = 0.75
  /// A word of the heading counts as this many of the text.
  private static let headingFactor = 3.0

  private struct Posting {
    let document: Int
    var count: Double
  }

  /// Act and article of every document.
  private var documents: [(act: Int, article: Int)] = []
  private var lengths: [Double] = []
  /// Per language: symbol, or pair of symbols, to where it stands.
  private var postings: [Language: [UInt64: [Posting]]] = [:]
  private let averageLength: Double

  init(corpus: [ActIndex]) {
    var total = 0.0
    for (act, index) in corpus.enumerated() {
      let language = index.lexicon.language
      let scanner = PhraseScanner(lexicon: index.lexicon)
      for (article, unit) in index.articles.enumerated() {
        let document = documents.count
        documents.append((act, article))
        var counts: [UInt64: Double] = [:]
        var length = 0.0
        for text in unit.texts { length += scanner.count(text.text, weight: 1, into: &counts) }
        length += scanner.count(unit.heading, weight: Self.headingFactor, into: &counts)
        lengths.append(length)
        total += length
        for (key, count) in counts {
          postings[language, default: [:]][key, default: []].append(Posting(document: document, count: count))
        }
      }
    }
    averageLength = max(1, total / Double(max(1, documents.count)))
  }

  /// The articles that share most with the wordings of `concepts`, best first.
  /// - Parameter files: the acts to look in.
  func nearest(
    to concepts: [String], corpus: [ActIndex], files: Set<String>, ruleBase: RuleBase, limit: Int
  ) -> [(act: Int, article: Int, terms: [ScoreTerm])] {
    var scores: [Int: [ScoreTerm]] = [:]
    let wanted = ruleBase.concepts.filter { concepts.contains($0.id) }
    for language in postings.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard let lexicon = corpus.first(where: { $0.lexicon.language == language })?.lexicon else { continue }
      for concept in wanted {
        var best: [Int: Double] = [:]
        for variant in concept.variants where language.lexiconLanguages.contains(variant.language) {
          for key in lexicon.keys(of: variant.phrase) {
            for (document, score) in self.scores(key, language) { best[document] = max(best[document] ?? 0, score) }
          }
        }
        for (document, score) in best {
          scores[document, default: []].append(ScoreTerm(name: concept.id, value: score))
        }
      }
    }
    return scores.filter { files.contains(corpus[documents[$0.key].act].act.file) }
      .map { (document: $0.key, terms: $0.value.sorted { ($0.value, $1.name) > ($1.value, $0.name) }) }
      .sorted { left, right in
        let sums = (left.terms.reduce(0) { $0 + $1.value }, right.terms.reduce(0) { $0 + $1.value })
        return sums.0 == sums.1 ? left.document < right.document : sums.0 > sums.1
      }
      .prefix(limit).map { (documents[$0.document].act, documents[$0.document].article, $0.terms) }
  }

  private func scores(_ key: UInt64, _ language: Language) -> [(Int, Double)] {
    guard let list = postings[language]?[key], !documents.isEmpty else { return [] }
    let frequency = Double(list.count)
    let rarity = log(1 + (Double(documents.count) - frequency + 0.5) / (frequency + 0.5))
    return list.map { posting in
      let norm =
        Self.saturation * (1 - Self.lengthShare + Self.lengthShare * lengths[posting.document] / averageLength)
      return (posting.document, rarity * posting.count * (Self.saturation + 1) / (posting.count + norm))
    }
  }
}

extension PhraseScanner {
  /// Adds the symbols of a text and its pairs of neighbours to `counts`; the words of the text.
  fileprivate func count(_ text: String, weight: Double, into counts: inout [UInt64: Double]) -> Double {
    scan(text) { words, _ in
      forms.withTables { ranges, symbols in
        var previous: [Int32] = []
        for word in words {
          let range = ranges[Int(word.form)]
          let own = Array(symbols[Int(range.start)..<Int(range.start + range.count)])
          for symbol in own {
            counts[Lexicon.key(symbol), default: 0] += weight
            for before in previous { counts[Lexicon.key(before, symbol), default: 0] += weight }
          }
          previous = own
        }
        return Double(words.count) * weight
      }
    }
  }
}
