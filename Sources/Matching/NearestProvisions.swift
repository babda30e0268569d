import ConcurrentMapping
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
  fileprivate static let headingFactor = 3.0

  private struct Posting {
    let document: Int
    let count: Double
  }

  /// Act and article of every document.
  private let documents: [(act: Int, article: Int)]
  /// Per concept, the documents that share a word with one of its wordings and the best score of one, ascending by
  /// document.
  private let scores: [String: [(document: Int, score: Double)]]

  /// - Parameter concepts: ids of all concepts that will be asked for; other words are counted in lengths only.
  init(corpus: [ActIndex], concepts: Set<String>, ruleBase: RuleBase) {
    let wanted = ruleBase.concepts.filter { concepts.contains($0.id) }
    var keys: [Language: [[UInt64]]] = [:]
    for lexicon in corpus.map(\.lexicon) where keys[lexicon.language] == nil {
      let sources = lexicon.language.lexiconLanguages
      let stemmer = lexicon.makeStemmer()
      keys[lexicon.language] = wanted.map { concept in
        concept.variants.filter { sources.contains($0.language) }
          .flatMap { lexicon.keys(of: $0.phrase, stemmer: stemmer) }
      }
    }
    let countedKeys = keys.mapValues { Set($0.joined()) }
    let counts = ConcurrentMap.map(corpus, weight: { $0.articles.count }) { index throws(Never) in
      let counted = countedKeys[index.lexicon.language] ?? []
      return index.articles.map { WordCounts($0, index.forms, counted) }
    }.map { $0.get() }
    documents = counts.indices.flatMap { act in counts[act].indices.map { (act, $0) } }
    let lengths = counts.joined().map(\.length)
    let averageLength = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
    var postings: [Language: [UInt64: [Posting]]] = [:]
    var document = 0
    for (act, articles) in counts.enumerated() {
      for article in articles {
        for (key, count) in article.counts {
          postings[corpus[act].lexicon.language, default: [:]][key, default: []].append(
            Posting(document: document, count: count))
        }
        document += 1
      }
    }
    let total = Double(lengths.count)
    let languages = keys.keys.sorted { $0.rawValue < $1.rawValue }
    let best = ConcurrentMap.map(Array(wanted.indices)) { [keys, postings] place throws(Never) in
      var best: [Int: Double] = [:]
      for language in languages {
        for key in Set(keys[language]?[place] ?? []) {
          guard let list = postings[language]?[key] else { continue }
          let frequency = Double(list.count)
          let rarity = log(1 + (total - frequency + 0.5) / (frequency + 0.5))
          for posting in list {
            let norm =
              Self.saturation
              * (1 - Self.lengthShare + Self.lengthShare * lengths[posting.document] / averageLength)
            let score = rarity * posting.count * (Self.saturation + 1) / (posting.count + norm)
            best[posting.document] = max(best[posting.document] ?? 0, score)
          }
        }
      }
      return best.sorted { $0.key < $1.key }.map { (document: $0.key, score: $0.value) }
    }
    scores = Dictionary(
      zip(wanted.map(\.id), best.map { $0.get() }), uniquingKeysWith: { first, _ in first })
  }

  /// The articles that share most with the wordings of `concepts`, best first.
  /// - Parameter files: the acts to look in.
  func nearest(
    to concepts: [String], corpus: [ActIndex], files: Set<String>, limit: Int
  ) -> [(act: Int, article: Int, terms: [ScoreTerm])] {
    var found: [Int: [ScoreTerm]] = [:]
    for concept in concepts {
      for (document, score) in scores[concept] ?? [] {
        found[document, default: []].append(ScoreTerm(name: concept, value: score))
      }
    }
    var sums: [(document: Int, sum: Double)] = []
    for (document, terms) in found where files.contains(corpus[documents[document].act].act.file) {
      // In one order, so that the sum does not depend on that of the concepts.
      sums.append((document, terms.map(\.value).sorted().reduce(0, +)))
    }
    sums.sort { $0.sum == $1.sum ? $0.document < $1.document : $0.sum > $1.sum }
    return sums.prefix(limit).map { item in
      let terms = (found[item.document] ?? []).sorted { ($0.value, $1.name) > ($1.value, $0.name) }
      return (documents[item.document].act, documents[item.document].article, terms)
    }
  }
}

/// How often the wanted words and pairs of neighbours stand in an article, and how long it is.
private struct WordCounts: Sendable {
  private(set) var counts: [UInt64: Double] = [:]
  private(set) var length = 0.0

  init(_ article: ArticleUnit, _ forms: FormSymbols.Table, _ wanted: Set<UInt64>) {
    count(article.words, weight: 1, forms, wanted)
    count(article.headingWords, weight: NearestProvisions.headingFactor, forms, wanted)
  }

  private mutating func count(
    _ words: [UInt32], weight: Double, _ forms: FormSymbols.Table, _ wanted: Set<UInt64>
  ) {
    var previous: ArraySlice<Int32> = []
    for word in words {
      if word == ArticleUnit.noForm {
        previous = []
        continue
      }
      length += weight
      let own = forms.symbols(of: word)
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
  }
}
