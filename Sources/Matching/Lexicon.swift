import LegalText
import Standards

/// The variants of one text language, compiled for matching: symbols for stems, exact forms and beginnings of words,
/// and phrases over these symbols found by their first word.
///
/// Built once per language and shared between threads; the scanner adds nothing to it.
final class Lexicon: Sendable {
  /// One compiled wording. Places are sets of symbols; a gap is the number of other words allowed before a place.
  struct Phrase: Sendable {
    let concept: Int
    let places: [[Int32]]
    let gaps: [Int]
    let isVerified: Bool
    /// Phrases that cancel this one in the same sentence, as indices into `cancelling`.
    let notWhen: [Int]
  }

  let language: Language
  /// Concept ids; the index is what phrases and patterns carry.
  let conceptIds: [String]
  let phrases: [Phrase]
  let cancelling: [Phrase]
  /// First symbol to phrases that begin with it.
  let byFirstSymbol: [Int32: [Int]]
  let cancellingByFirstSymbol: [Int32: [Int]]
  private let stemSymbols: [String: Int32]
  private let formSymbols: [String: Int32]
  /// Beginnings of words with their symbols, grouped by length.
  private let prefixSymbols: [String: Int32]
  private let prefixLengths: [Int]
  let numberWords: NumberWords
  /// Units by stem, and by beginning for words of four letters and more, longest first.
  private let unitStems: [String: String]
  private let unitBeginnings: [(beginning: String, unit: String)]
  private let numberBeginnings: [(beginning: String, value: Double)]
  /// Concepts that have a verified variant in this language.
  let coveredConcepts: Set<Int>

  init(ruleBase: RuleBase, language: Language) {
    self.language = language
    let concepts = ruleBase.concepts + ruleBase.frames
    conceptIds = concepts.map(\.id)
    var numbers = NumberWords()
    var builder = Builder(language: language)
    var covered: Set<Int> = []
    var phrases: [Phrase] = []
    var cancelling: [Phrase] = []
    for source in language.lexiconLanguages {
      if let words = ruleBase.numberWords[source] {
        numbers.values.merge(words.values) { first, _ in first }
        numbers.units.merge(words.units) { first, _ in first }
      }
      for (index, concept) in concepts.enumerated() {
        for variant in concept.variants where variant.language == source {
          if variant.isVerified { covered.insert(index) }
          var cancels: [Int] = []
          for phrase in variant.notWhen {
            guard let compiled = builder.compile(phrase) else { continue }
            cancels.append(cancelling.count)
            cancelling.append(
              Phrase(
                concept: index, places: compiled.places, gaps: compiled.gaps, isVerified: true, notWhen: []))
          }
          guard let compiled = builder.compile(variant.phrase) else { continue }
          phrases.append(
            Phrase(
              concept: index, places: compiled.places, gaps: compiled.gaps, isVerified: variant.isVerified,
              notWhen: cancels))
        }
      }
    }
    numberWords = numbers
    unitStems = Dictionary(
      numbers.units.sorted { $0.key < $1.key }.map { (builder.stemmer.stem($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    unitBeginnings = numbers.units.filter { $0.key.count >= 4 }
      .sorted { ($0.key.count, $0.key) > ($1.key.count, $1.key) }.map { (beginning: $0.key, unit: $0.value) }
    numberBeginnings = numbers.values.filter { $0.key.count >= 3 }
      .sorted { ($0.key.count, $0.key) > ($1.key.count, $1.key) }.map { (beginning: $0.key, value: $0.value) }
    coveredConcepts = covered
    self.phrases = phrases
    self.cancelling = cancelling
    byFirstSymbol = Self.firstSymbols(of: phrases)
    cancellingByFirstSymbol = Self.firstSymbols(of: cancelling)
    stemSymbols = builder.stems
    formSymbols = builder.forms
    prefixSymbols = builder.prefixes
    prefixLengths = Set(builder.prefixes.keys.map(\.count)).sorted()
  }

  /// The unit of time that a word names, if any.
  func unit(folded: String, stem: String) -> String? {
    unitStems[stem] ?? unitBeginnings.first { folded.hasPrefix($0.beginning) }?.unit
  }

  /// The value of a number in digits or in words, with or without a case ending.
  func number(folded: String, stem: String) -> Double? {
    if let value = numberWords.values[folded] ?? numberWords.values[stem] { return value }
    let digits = folded.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty { return digits.count <= 6 ? Double(digits) : nil }
    return numberBeginnings.first {
      folded.hasPrefix($0.beginning) && folded.count <= $0.beginning.count + 4
    }?.value
  }

  private static func firstSymbols(of phrases: [Phrase]) -> [Int32: [Int]] {
    var result: [Int32: [Int]] = [:]
    for (index, phrase) in phrases.enumerated() {
      for symbol in phrase.places.first ?? [] { result[symbol, default: []].append(index) }
    }
    return result
  }

  /// The symbols that a folded word carries: its stem, its exact form, every beginning that the lexicon knows.
  func symbols(of folded: String, stem: String) -> [Int32] {
    var result: [Int32] = []
    if let symbol = stemSymbols[stem] { result.append(symbol) }
    if let symbol = formSymbols[folded] { result.append(symbol) }
    if !prefixLengths.isEmpty {
      let letters = Array(folded)
      for length in prefixLengths where length <= letters.count {
        if let symbol = prefixSymbols[String(letters[0..<length])] { result.append(symbol) }
      }
    }
    return result
  }

  /// Numbers symbols while phrases are compiled.
  private struct Builder {
    let language: Language
    let stemmer: Stemmer
    var stems: [String: Int32] = [:]
    var forms: [String: Int32] = [:]
    var prefixes: [String: Int32] = [:]
    var next: Int32 = 0

    init(language: Language) {
      self.language = language
      stemmer = Stemmer(language: language)
    }

    mutating func compile(_ text: String) -> (places: [[Int32]], gaps: [Int])? {
      var places: [[Int32]] = []
      var gaps: [Int] = []
      var gap = 0
      for word in text.split(separator: " ") {
        if word == ".." {
          gap = 3
          continue
        }
        if word == "..." {
          gap = 8
          continue
        }
        for chain in split(word) {
          var symbols: [Int32] = []
          for alternative in chain { if let symbol = symbol(alternative) { symbols.append(symbol) } }
          if symbols.isEmpty { continue }
          places.append(symbols)
          gaps.append(gap)
          gap = 0
        }
      }
      return places.isEmpty ? nil : (places, gaps)
    }

    /// Hyphenated words are several tokens in the text, so they are several places here.
    private func split(_ word: Substring) -> [[String]] {
      if word.contains("|") { return [word.split(separator: "|").map(String.init)] }
      let marked = word.hasPrefix("=") ? "=" : ""
      return word.drop { $0 == "=" }.split { $0 == "-" || $0 == "‑" || $0 == "–" }.map { [marked + $0] }
    }

    private mutating func symbol(_ word: String) -> Int32? {
      if word.hasPrefix("=") {
        let folded = Folding.fold(String(word.dropFirst()), language: language)
        return folded.isEmpty ? nil : intern(folded, \.forms)
      }
      if word.hasSuffix("*") {
        let folded = Folding.fold(String(word.dropLast()), language: language)
        return folded.isEmpty ? nil : intern(folded, \.prefixes)
      }
      let folded = Folding.fold(word.filter { !"«»\"“”„,.;:()[]".contains($0) }, language: language)
      return folded.isEmpty ? nil : intern(stemmer.stem(folded), \.stems)
    }

    private mutating func intern(_ key: String, _ table: WritableKeyPath<Builder, [String: Int32]>) -> Int32 {
      if let known = self[keyPath: table][key] { return known }
      self[keyPath: table][key] = next
      next += 1
      return next - 1
    }
  }
}
