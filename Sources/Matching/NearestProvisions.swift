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
  /// Per language, the keys of every wording of the concepts asked for.
  private let keys: [Language: [String: [[UInt64]]]]

  /// - Parameter concepts: ids of all concepts that will be asked for; other words are counted in lengths only.
  init(corpus: [ActIndex], concepts: Set<String>, ruleBase: RuleBase) {
    var total = 0.0
    let wanted = ruleBase.concepts.filter { concepts.contains($0.id) }
    var keys: [Language: [String: [[UInt64]]]] = [:]
    for lexicon in corpus.map(\.lexicon) where keys[lexicon.language] == nil {
      let sources = lexicon.language.lexiconLanguages
      for concept in wanted {
        keys[lexicon.language, default: [:]][concept.id] = concept.variants
          .filter { sources.contains($0.language) }.map { lexicon.keys(of: $0.phrase) }
      }
    }
    self.keys = keys
    let countedKeys = keys.mapValues { Set($0.values.joined().joined()) }
    for (act, index) in corpus.enumerated() {
      let language = index.lexicon.language
      let scanner = PhraseScanner(lexicon: index.lexicon)
      let counted = countedKeys[language] ?? []
      for (article, unit) in index.articles.enumerated() {
        let document = documents.count
        documents.append((act, article))
        var counts: [UInt64: Double] = [:]
        var length = 0.0
        for text in unit.texts { length += scanner.count(counted, in: text.text, weight: 1, into: &counts) }
        length += scanner.count(counted, in: unit.heading, weight: Self.headingFactor, into: &counts)
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
    to concepts: [String], corpus: [ActIndex], files: Set<String>, limit: Int
  ) -> [(act: Int, article: Int, terms: [ScoreTerm])] {
    var scores: [Int: [ScoreTerm]] = [:]
    for language in postings.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      for concept in concepts {
        var best: [Int: Double] = [:]
        for key in (keys[language]?[concept] ?? []).joined() {
          for (document, score) in self.scores(key, language) { best[document] = max(best[document] ?? 0, score) }
        }
        for (document, score) in best {
          scores[document, default: []].append(ScoreTerm(name: concept, value: score))
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
  /// Adds the wanted symbols of a text and its wanted pairs of neighbours to `counts`; the words of the text.
  fileprivate func count(
    _ wanted: Set<UInt64>, in text: String, weight: Double, into counts: inout [UInt64: Double]
  ) -> Double {
    scan(text) { words, _ in
      forms.withTables { ranges, symbols in
        var previous: [Int32] = []
        for word in words {
          let range = ranges[Int(word.form)]
          let own = Array(symbols[Int(range.start)..<Int(range.start + range.count)])
          for symbol in own {
            let key = Lexicon.key(symbol)
            // A pair is asked for only with both of its words.
            guard wanted.contains(key) else { continue }
            counts[key, default: 0] += weight
            for before in previous {
              let pair = Lexicon.key(before, symbol)
              if wanted.contains(pair) { counts[pair, default: 0] += weight }
            }
          }
          previous = own
        }
        return Double(words.count) * weight
      }
    }
  }
}
