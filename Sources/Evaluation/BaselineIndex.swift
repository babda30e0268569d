import Foundation
import LegalText
import Legislation
import Standards

/// The systems that the engine is measured against: what any search over the same wordings would find.
public enum Baseline: String, Sendable, Hashable, CaseIterable, Codable {
  /// An article that has any verified wording of any concept of the question.
  case anyKeyword
  /// Articles ranked by BM25 over the stems of those wordings.
  case bm25
  /// The same with pairs of neighbouring stems.
  case bm25Pairs
}

/// Articles as bags of stems. It shares words, folding and stems with the engine and nothing else: no frames, no scopes,
/// no verdicts.
struct BaselineIndex {
  /// The usual parameters of BM25.
  private static let saturation = 1.5
  private static let lengthShare = 0.75

  private struct Document {
    let place: Place
    let language: Language
    let length: Double
  }

  /// One place of a wording: the terms that may stand there, and how many other words may stand before.
  private struct Step {
    let terms: [Int32]
    let gap: Int
  }

  private var documents: [Document] = []
  private var terms: [Language: [String: Int32]] = [:]
  /// Per language: term to document to positions, ascending.
  private var positions: [Language: [Int32: [Int: [Int32]]]] = [:]
  private var pairs: [Language: [UInt64: [Int: Double]]] = [:]
  private let ruleBase: RuleBase
  private var averageLength = 1.0

  init(acts: [Act], ruleBase: RuleBase) {
    self.ruleBase = ruleBase
    var total = 0.0
    let languages = Set(acts.map { Self.family($0.language.value) }).sorted { $0.rawValue < $1.rawValue }
    for language in languages {
      let stemmer = Self.stemmer(language, ruleBase)
      var known: [String: String] = [:]
      for act in acts where Self.family(act.language.value) == language {
        for article in act.articles where article.status == .inForce {
          let document = documents.count
          let text = article.preorder().filter { !$0.isQuoted && $0.status == .inForce }
            .map { $0.heading + "\n" + $0.text }.joined(separator: "\n")
          let stems = Self.words(text, language: act.language.value).map { word -> String in
            if let stem = known[word] { return stem }
            let stem = stemmer.stem(word)
            known[word] = stem
            return stem
          }
          var previous: Int32?
          for (place, stem) in stems.enumerated() {
            let term = number(stem, language)
            positions[language, default: [:]][term, default: [:]][document, default: []].append(Int32(place))
            if let previous {
              pairs[language, default: [:]][Self.pair(previous, term), default: [:]][document, default: 0] += 1
            }
            previous = term
          }
          documents.append(
            Document(
              place: Place(file: act.file, article: article.number?.description ?? ""), language: language,
              length: Double(stems.count)))
          total += Double(stems.count)
        }
      }
    }
    averageLength = max(1, total / Double(max(1, documents.count)))
  }

  /// Uzbek in either script is folded to one.
  private static func family(_ language: Language) -> Language {
    language == .uzbekCyrillic ? .uzbekLatin : language
  }

  private static func words(_ text: String, language: Language) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(in: text).map { token in
      Folding.fold(String(decoding: bytes[token.start..<token.end], as: UTF8.self), language: language)
    }
  }

  private mutating func number(_ stem: String, _ language: Language) -> Int32 {
    if let known = terms[language]?[stem] { return known }
    let next = Int32(terms[language]?.count ?? 0)
    terms[language, default: [:]][stem] = next
    return next
  }

  private static func pair(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }

  // MARK: - Questions

  /// Articles for a question, best first, with their scores; only those of `files`.
  func ranking(_ baseline: Baseline, concepts: [String], files: Set<String>) -> [(place: Place, score: Double)] {
    var scores: [Int: Double] = [:]
    let wanted = Set(concepts)
    for language in positions.keys {
      var counted: Set<UInt64> = []
      for concept in ruleBase.concepts where wanted.contains(concept.id) {
        var hits: Set<Int> = []
        for variant in concept.variants
        where variant.isVerified && Self.family(variant.language) == language {
          let steps = self.steps(variant.phrase, language)
          if steps.isEmpty { continue }
          if baseline == .anyKeyword {
            hits.formUnion(occurrences(steps, language))
            continue
          }
          for step in steps {
            for term in step.terms where counted.insert(UInt64(UInt32(bitPattern: term))).inserted {
              add(positions[language]?[term]?.mapValues { Double($0.count) } ?? [:], to: &scores)
            }
          }
          guard baseline == .bm25Pairs else { continue }
          for (left, right) in zip(steps, steps.dropFirst()) where right.gap == 0 {
            for first in left.terms {
              for second in right.terms {
                let key = Self.pair(first, second)
                guard let found = pairs[language]?[key], counted.insert(key | 1 << 63).inserted else { continue }
                add(found, to: &scores)
              }
            }
          }
        }
        for document in hits { scores[document, default: 0] += 1 }
      }
    }
    return scores.filter { files.contains(documents[$0.key].place.file) }
      .sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }.map { (documents[$0.key].place, $0.value) }
  }

  private func add(_ counts: [Int: Double], to scores: inout [Int: Double]) {
    let frequency = Double(counts.count)
    let rarity = log(1 + (Double(documents.count) - frequency + 0.5) / (frequency + 0.5))
    for (document, count) in counts {
      let norm =
        Self.saturation * (1 - Self.lengthShare + Self.lengthShare * documents[document].length / averageLength)
      scores[document, default: 0] += rarity * count * (Self.saturation + 1) / (count + norm)
    }
  }

  /// Documents in which the steps follow one another.
  private func occurrences(_ steps: [Step], _ language: Language) -> [Int] {
    guard let table = positions[language], let first = steps.first else { return [] }
    var ends = merged(first, table)
    for step in steps.dropFirst() {
      let next = merged(step, table)
      var kept: [Int: [Int32]] = [:]
      for (document, places) in ends {
        guard let candidates = next[document] else { continue }
        let known = Set(places)
        let fitting = candidates.filter { place in
          (0...Int32(step.gap)).contains { known.contains(place - 1 - $0) }
        }
        if !fitting.isEmpty { kept[document] = fitting }
      }
      ends = kept
      if ends.isEmpty { return [] }
    }
    return Array(ends.keys)
  }

  private func merged(_ step: Step, _ table: [Int32: [Int: [Int32]]]) -> [Int: [Int32]] {
    var result: [Int: [Int32]] = [:]
    for term in step.terms { result.merge(table[term] ?? [:]) { $0 + $1 } }
    return result
  }

  private static func stemmer(_ language: Language, _ ruleBase: RuleBase) -> Stemmer {
    Stemmer(StemmingRules(language: language, irregular: ruleBase.numberWords[language]?.irregular ?? [:]))
  }

  /// A wording in the syntax of the rule base as steps over the terms that the acts have; empty when a place has none.
  private func steps(_ phrase: String, _ language: Language) -> [Step] {
    let vocabulary = terms[language] ?? [:]
    let stemmer = Self.stemmer(language, ruleBase)
    var steps: [Step] = []
    var gap = 0
    for word in phrase.split(separator: " ") {
      if word == ".." || word == "..." {
        gap = word == ".." ? 3 : 8
        continue
      }
      let places = word.contains("|") ? [word.split(separator: "|")] : word.split(separator: "-").map { [$0] }
      for alternatives in places {
        var found: Set<Int32> = []
        for alternative in alternatives {
          let bare = Folding.fold(String(alternative.filter { $0 != "=" && $0 != "*" }), language: language)
          if bare.isEmpty { continue }
          if alternative.hasSuffix("*") {
            for (stem, term) in vocabulary
            where stem.hasPrefix(bare) || bare.hasPrefix(stem) && stem.count + 2 >= bare.count {
              found.insert(term)
            }
          } else if let term = vocabulary[stemmer.stem(bare)] {
            found.insert(term)
          }
        }
        if found.isEmpty { return [] }
        steps.append(Step(terms: found.sorted(), gap: gap))
        gap = 0
      }
    }
    return steps
  }
}
