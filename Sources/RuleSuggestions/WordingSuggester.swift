import Foundation
import LegalText
import Legislation
import Matching
import Standards

/// Looks in real law for wordings that the concepts of a requirement lack.
///
/// A pattern asks for several things together. Where all but one of them stand in a sentence, the missing one may be
/// there in words that the rule base does not know. Phrases of up to three words that stand in such sentences more
/// often than elsewhere are proposed for the missing concepts. Time is linear in the text read.
public struct WordingSuggester: Sendable {
  private let requirement: Requirement
  private let concepts: [String: Concept]
  private let screening: Screening
  private let languages: Set<Language>

  /// - Parameter languages: those of the acts that will be read.
  public init(requirement: Requirement, ruleBase: RuleBase, languages: Set<Language>) {
    self.requirement = requirement
    self.languages = languages
    let wanted = Set(requirement.patterns.flatMap(\.concepts))
    let own = ruleBase.concepts.filter { wanted.contains($0.id) }
    concepts = Dictionary(own.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    screening = Screening(
      ruleBase: RuleBase(
        version: ruleBase.version, requirements: [requirement], concepts: own, frames: ruleBase.frames,
        subjects: ruleBase.subjects,
        numberWords: ruleBase.numberWords),
      languages: languages.sorted { $0.rawValue < $1.rawValue })
  }

  /// Proposals, by concept in the order of the rules, the strongest first.
  /// - Parameters:
  ///   - acts: all in force are read; sentences of the requirement's kinds of act count as near.
  ///   - most: how many for one concept in one language.
  public func suggest(in acts: [Act], most: Int = 10) -> [WordingSuggestion] {
    let reader = NearMissReader(screening: screening)
    let kinds = Set(requirement.kinds + requirement.alsoKinds)
    var result: [WordingSuggestion] = []
    for language in languages.sorted(by: { $0.rawValue < $1.rawValue }) {
      var near: [NearMissReader.Sentence] = []
      var other: [NearMissReader.Sentence] = []
      for act in acts where act.language.value == language && act.status.value == .inForce {
        let sentences = reader.sentences(of: act)
        if kinds.contains(act.kind.value.rawValue) { near += sentences } else { other += sentences }
      }
      for id in order() {
        guard let concept = concepts[id] else { continue }
        let partners = partners(of: id)
        if partners.isEmpty { continue }
        let isNear = near.map { sentence in
          !sentence.concepts.contains(id)
            && partners.contains { $0.allSatisfy { !sentence.concepts.isDisjoint(with: $0) } }
        }
        result += Self.proposals(near, isNear, other, concept, language).prefix(most)
      }
    }
    return result
  }

  /// Concepts asked for, in the order in which the rules first name them.
  private func order() -> [String] {
    var seen: Set<String> = []
    return asking().flatMap { $0.all.flatMap(\.concepts) }.filter { seen.insert($0).inserted }
  }

  /// What a pattern asks for beside the concept, one list of groups per pattern.
  private func partners(of concept: String) -> [[[String]]] {
    asking().compactMap { pattern in
      guard pattern.all.contains(where: { $0.concepts.contains(concept) }) else { return nil }
      let others = pattern.all.filter { !$0.concepts.contains(concept) }.map(\.concepts)
      return others.isEmpty ? nil : others
    }
  }

  private func asking() -> [Pattern] {
    requirement.elements.flatMap(\.patterns) + requirement.defects.flatMap(\.patterns)
  }

  // MARK: - Counting

  private struct Count {
    var near = 0
    var total = 0
    var place: (sentence: Int, start: Int, length: Int)?
  }

  private static func proposals(
    _ sentences: [NearMissReader.Sentence], _ isNear: [Bool], _ other: [NearMissReader.Sentence], _ concept: Concept,
    _ language: Language
  ) -> [WordingSuggestion] {
    let nearCount = isNear.filter { $0 }.count
    if nearCount == 0 { return [] }
    var counts: [String: Count] = [:]
    for (number, sentence) in sentences.enumerated() where isNear[number] {
      for (key, start, length) in phrases(sentence) {
        counts[key, default: Count()].near += 1
        if counts[key]?.place == nil { counts[key]?.place = (number, start, length) }
      }
    }
    for sentence in sentences + other {
      for (key, _, _) in phrases(sentence) where counts[key] != nil { counts[key]?.total += 1 }
    }
    let all = sentences.count + other.count
    let known = knownStems(concept, language)
    var result: [(suggestion: WordingSuggestion, rank: Double)] = []
    for (_, count) in counts {
      guard let place = count.place else { continue }
      let sentence = sentences[place.sentence]
      let range = place.start..<place.start + place.length
      let association = logLikelihood(near: count.near, total: count.total, nearAll: nearCount, all: all)
      let isLikeKnown = sentence.stems[range].contains(where: known.contains)
      // What occurs once says nothing, unless a word of it is known already.
      if association < 3.8 || (count.near < 2 && !isLikeKnown) { continue }
      // What stands elsewhere five times as often belongs to the language of all laws.
      if count.near * 5 < count.total { continue }
      let suggestion = WordingSuggestion(
        concept: concept.id, language: language, phrase: sentence.words[range].joined(separator: " "),
        near: count.near, total: count.total, association: (association * 10).rounded() / 10,
        isLikeKnown: isLikeKnown, file: sentence.file, article: sentence.article, quote: sentence.text)
      result.append((suggestion, association * (isLikeKnown ? 3 : 1)))
    }
    return result.sorted { ($0.rank, $1.suggestion.phrase) > ($1.rank, $0.suggestion.phrase) }.map(\.suggestion)
  }

  /// Phrases of one to three words that are no part of a known wording, each once.
  private static func phrases(_ sentence: NearMissReader.Sentence) -> [(key: String, start: Int, length: Int)] {
    var seen: Set<String> = []
    var result: [(key: String, start: Int, length: Int)] = []
    for start in sentence.stems.indices {
      for length in 1...3 where start + length <= sentence.stems.count {
        let range = start..<start + length
        if range.contains(where: sentence.known.contains) { break }
        // Short words at the edges are particles and conjunctions.
        guard isContentWord(sentence.words[start]), isContentWord(sentence.words[start + length - 1]) else {
          continue
        }
        let key = sentence.stems[range].joined(separator: " ")
        if seen.insert(key).inserted { result.append((key, start, length)) }
      }
    }
    return result
  }

  private static func isContentWord(_ word: String) -> Bool { word.count >= 4 && word.allSatisfy(\.isLetter) }

  private static func knownStems(_ concept: Concept, _ language: Language) -> Set<String> {
    let stemmer = Stemmer(language: language)
    var result: Set<String> = []
    for variant in concept.variants where language.lexiconLanguages.contains(variant.language) {
      for word in variant.phrase.split(whereSeparator: { $0 == " " || $0 == "|" }) {
        let letters = word.filter { $0 != "*" && $0 != "=" && $0 != "." }
        if letters.count >= 4 { result.insert(stemmer.stem(Folding.fold(String(letters), language: language))) }
      }
    }
    return result
  }

  /// Dunning's log-likelihood ratio of a phrase in near sentences against the rest; 0 when it avoids them.
  static func logLikelihood(near: Int, total: Int, nearAll: Int, all: Int) -> Double {
    let rest = all - nearAll
    let elsewhere = max(0, total - near)
    let expectedNear = Double(nearAll) * Double(total) / Double(max(1, all))
    let expectedElsewhere = Double(rest) * Double(total) / Double(max(1, all))
    if Double(near) <= expectedNear { return 0 }
    func part(_ seen: Int, _ expected: Double) -> Double {
      seen == 0 || expected <= 0 ? 0 : Double(seen) * log(Double(seen) / expected)
    }
    return 2 * (part(near, expectedNear) + part(elsewhere, expectedElsewhere))
  }
}
