import Foundation
import LegalText
import Legislation
import Matching
import Standards

/// Reads two language versions of the same acts paragraph by paragraph, and proposes for each wording found in one the
/// words that stand for it in the other.
///
/// A wording and its counterpart stand in the same paragraphs. Phrases of up to three words are ranked by how far the
/// paragraphs of both coincide; time is linear in the text read. A person decides, and nothing is added.
public struct TermAlignment: Sendable {
  /// Fewer paragraphs in common than this say nothing.
  static let leastShared = 2
  /// Log-likelihood ratio below which a coincidence may be chance (one of a thousand cases).
  static let leastAssociation = 10.8

  private let screening: Screening
  private let known: [Language: [String: Set<String>]]

  /// - Parameter languages: those of the acts that will be read.
  public init(ruleBase: RuleBase, languages: Set<Language>) {
    screening = Screening(ruleBase: ruleBase, languages: languages.sorted { $0.rawValue < $1.rawValue })
    var known: [Language: [String: Set<String>]] = [:]
    for language in languages {
      let stemmer = Stemmer(language: language)
      for concept in ruleBase.concepts {
        for variant in concept.variants where language.lexiconLanguages.contains(variant.language) {
          let words = variant.phrase.split(separator: " ").filter { !$0.hasPrefix(".") }
          for word in words.flatMap({ $0.split { $0 == "|" || $0 == "-" } }).map(String.init) {
            let folded = Folding.fold(word.replacing("*", with: "").replacing("=", with: ""), language: language)
            known[language, default: [:]][concept.id, default: []].insert(stemmer.stem(folded))
          }
        }
      }
    }
    self.known = known
  }

  /// Proposals by wording, those with the most paragraphs first.
  /// - Parameter most: how many for one wording.
  public func align(_ pairs: [ParallelActs.Pair], most: Int = 3) -> [AlignedTerm] {
    let paragraphs = ParallelParagraphs(pairs, screening)
    var places: [String: [Int]] = [:]
    for (number, paragraph) in paragraphs.all.enumerated() {
      for key in paragraph.wordings.keys { places[key, default: []].append(number) }
    }
    var frequency: [String: Int] = [:]
    for paragraph in paragraphs.all {
      for phrase in paragraph.phrases.keys { frequency[phrase, default: 0] += 1 }
    }
    var result: [AlignedTerm] = []
    for (key, numbers) in places where numbers.count >= Self.leastShared {
      if let term = term(key, numbers, paragraphs, frequency, most) { result.append(term) }
    }
    return result.sorted { ($0.paragraphs, $1.wording) > ($1.paragraphs, $0.wording) }
  }

  private func term(
    _ key: String, _ numbers: [Int], _ paragraphs: ParallelParagraphs, _ frequency: [String: Int], _ most: Int
  ) -> AlignedTerm? {
    guard let first = numbers.first, let wording = paragraphs.all[first].wordings[key] else { return nil }
    var shared: [String: Int] = [:]
    for number in numbers { for phrase in paragraphs.all[number].phrases.keys { shared[phrase, default: 0] += 1 } }
    let language = paragraphs.all[first].language
    let proposals = shared.compactMap { phrase, both -> (AlignedTerm.Proposal, Double)? in
      let total = frequency[phrase] ?? both
      let association = LogLikelihood.ratio(
        both: both, first: numbers.count, second: total, all: paragraphs.all.count)
      guard both >= Self.leastShared, association >= Self.leastAssociation,
        let number = numbers.first(where: { paragraphs.all[$0].phrases[phrase] != nil }),
        let words = paragraphs.all[number].phrases[phrase]
      else { return nil }
      let dice = 2 * Double(both) / Double(numbers.count + total)
      let stems = phrase.split(separator: " ").map(String.init)
      let isKnown = wording.concepts.contains { concept in
        let known = known[language]?[concept] ?? []
        return stems.contains { stem in known.contains { stem == $0 || ($0.count > 3 && stem.hasPrefix($0)) } }
      }
      let proposal = AlignedTerm.Proposal(
        phrase: words, shared: both, total: total, association: (association * 10).rounded() / 10, isKnown: isKnown)
      // Of phrases that stand in the same paragraphs the longer says more.
      return (proposal, dice + 0.02 * Double(stems.count))
    }
    let ranked = proposals.sorted { ($0.1, $1.0.phrase) > ($1.1, $0.0.phrase) }.map(\.0)
    if ranked.isEmpty { return nil }
    return AlignedTerm(
      wording: wording.words, concepts: wording.concepts.sorted(), language: language, paragraphs: numbers.count,
      places: numbers.prefix(3).map { paragraphs.all[$0].place }, proposals: Array(ranked.prefix(most)))
  }
}

/// A wording of one version with the phrases that may stand for it in the other.
public struct AlignedTerm: Sendable, Hashable, Codable {
  public struct Proposal: Sendable, Hashable, Codable {
    /// As it stands in the first place, in small letters.
    public let phrase: String
    /// Paragraphs in which both stand, and in which the phrase stands at all.
    public let shared: Int
    public let total: Int
    /// Log-likelihood ratio of their standing together.
    public let association: Double
    /// A word of it belongs to a wording that the concept has in this language, verified or not.
    public let isKnown: Bool
  }

  public struct Place: Sendable, Hashable, Codable {
    public let file: String
    public let eId: String
  }

  /// As the first place has it.
  public let wording: String
  /// Ids of the concepts that it is a wording of.
  public let concepts: [String]
  /// Language of the proposals.
  public let language: Language
  /// How many paragraphs have the wording.
  public let paragraphs: Int
  /// The first of them, in the version that the proposals are from.
  public let places: [Place]
  /// The likeliest first.
  public let proposals: [Proposal]
}

/// How far two things stand together more often than chance would have it (Dunning's log-likelihood ratio).
enum LogLikelihood {
  static func ratio(both: Int, first: Int, second: Int, all: Int) -> Double {
    let cells = [
      (both, first, second), (first - both, first, all - second), (second - both, all - first, second),
      (all - first - second + both, all - first, all - second),
    ]
    var sum = 0.0
    for (observed, row, column) in cells where observed > 0 {
      sum += Double(observed) * log(Double(observed) * Double(all) / (Double(row) * Double(column)))
    }
    // Things that avoid each other are associated too, but that says nothing here.
    return both * all > first * second ? 2 * sum : 0
  }
}
