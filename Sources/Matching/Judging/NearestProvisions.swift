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
  /// Per concept, the best score that one of its wordings has in each document.
  private let scores: [String: [Double]]

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
    let countedKeys = keys.mapValues { WantedKeys($0.joined()) }
    let counts = ConcurrentMap.map(corpus, weight: { $0.articles.count }) { index throws(Never) in
      let counted = countedKeys[index.lexicon.language] ?? WantedKeys([])
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
      var best = [Double](repeating: 0, count: lengths.count)
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
            best[posting.document] = max(best[posting.document], score)
          }
        }
      }
      return best
    }
    scores = Dictionary(
      zip(wanted.map(\.id), best.map { $0.get() }), uniquingKeysWith: { first, _ in first })
  }

  /// The articles that share most with the wordings of `concepts`, best first.
  /// - Parameter files: the acts to look in.
  func nearest(
    to concepts: [String], corpus: [ActIndex], files: Set<String>, limit: Int
  ) -> [(act: Int, article: Int, concepts: [(concept: String, value: Double)])] {
    let columns = concepts.compactMap { concept in scores[concept].map { (concept: concept, scores: $0) } }
    var sums = [Double](repeating: 0, count: documents.count)
    for column in columns {
      for document in documents.indices { sums[document] += column.scores[document] }
    }
    let found = documents.indices.filter { document in
      sums[document] > 0 && files.contains(corpus[documents[document].act].act.file)
    }.sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1] }
    return found.prefix(limit).map { document in
      let terms = columns.filter { $0.scores[document] > 0 }
        .map { (concept: $0.concept, value: $0.scores[document]) }
        .sorted { ($0.value, $1.concept) > ($1.value, $0.concept) }
      return (documents[document].act, documents[document].article, terms)
    }
  }
}

/// The keys asked for: those of single words as a table by symbol, those of pairs as a set.
private struct WantedKeys: Sendable {
  private var singles: [Bool] = []
  private(set) var pairs: Set<UInt64> = []

  init(_ keys: some Sequence<UInt64>) {
    for key in keys {
      guard let symbol = Lexicon.symbol(ofSingle: key) else {
        pairs.insert(key)
        continue
      }
      if symbol >= singles.count { singles += [Bool](repeating: false, count: symbol + 1 - singles.count) }
      singles[symbol] = true
    }
  }

  func has(_ symbol: Int32) -> Bool { symbol < singles.count && singles[Int(symbol)] }
}

/// How often the wanted words and pairs of neighbours stand in an article, and how long it is.
private struct WordCounts: Sendable {
  private(set) var counts: [UInt64: Double] = [:]
  private(set) var length = 0.0

  init(_ article: ArticleUnit, _ forms: FormSymbols.Table, _ wanted: WantedKeys) {
    count(article.words, weight: 1, forms, wanted)
    count(article.headingWords, weight: NearestProvisions.headingFactor, forms, wanted)
  }

  private mutating func count(
    _ words: [UInt32], weight: Double, _ forms: FormSymbols.Table, _ wanted: WantedKeys
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
        // A pair is asked for only with both of its words.
        guard wanted.has(symbol) else { continue }
        counts[Lexicon.key(symbol), default: 0] += weight
        for before in previous where wanted.has(before) {
          let pair = Lexicon.key(before, symbol)
          if wanted.pairs.contains(pair) { counts[pair, default: 0] += weight }
        }
      }
      previous = own
    }
  }
}
