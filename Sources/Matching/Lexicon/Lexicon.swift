import LegalText
import Standards

/// The variants of one text language, compiled for matching: symbols for stems, exact forms and beginnings of words,
/// and all phrases over these symbols as one automaton.
///
/// Built once per language and shared between threads; the scanner adds nothing to it.
public final class Lexicon: Sendable {
  /// What a phrase stands for.
  struct Phrase: Sendable {
    /// Index into `conceptIds`.
    let concept: Int
    let isVerified: Bool
    /// Only cancels others in its sentence; never a hit.
    let isCancelling: Bool
    /// Phrases that cancel this one in the same sentence, as indices into `phrases`.
    let cancelledBy: [Int32]
    /// Its last word carries a negation itself (`hisoblanmaydi`).
    let endsNegative: Bool
  }

  let language: Language
  /// Concept ids; the index is what phrases and patterns carry.
  let conceptIds: [String]
  let phrases: [Phrase]
  let automaton: PhraseAutomaton
  let cues: FrameCues
  /// Subjects of headings.
  let subjects: SubjectCues
  /// Concepts that have a verified variant in this language.
  let coveredConcepts: Set<Int>
  private let words: LanguageWords
  private let stemmingRules: StemmingRules
  private let symbolTable: SymbolTable

  init(ruleBase: RuleBase, language: Language) {
    self.language = language
    let concepts = ruleBase.terms
    conceptIds = concepts.map(\.id)
    cues = FrameCues(conceptIds: conceptIds)
    subjects = SubjectCues(ruleBase.subjects, conceptIds: conceptIds)
    let words = LanguageWords(ruleBase: ruleBase, language: language)
    self.words = words
    var variants: [(concept: Int, variant: Variant)] = []
    for source in language.lexiconLanguages {
      for (index, concept) in concepts.enumerated() {
        for variant in concept.variants where variant.language == source { variants.append((index, variant)) }
      }
    }
    stemmingRules = StemmingRules(
      language: language, citationForms: Self.citationForms(variants.map(\.variant), language: language),
      irregular: words.irregular)
    let compiler = PhraseCompiler(language: language, stemmer: Stemmer(stemmingRules))
    var phrases: [Phrase] = []
    var places: [[(symbols: [Int32], gap: Int)]] = []
    for (concept, variant) in variants {
      guard let compiled = compiler.compile(variant.phrase) else { continue }
      var cancelledBy: [Int32] = []
      for phrase in variant.notWhen {
        guard let cancelling = compiler.compile(phrase) else { continue }
        cancelledBy.append(Int32(phrases.count))
        places.append(cancelling.places)
        phrases.append(
          Phrase(concept: concept, isVerified: true, isCancelling: true, cancelledBy: [], endsNegative: false))
      }
      places.append(compiled.places)
      phrases.append(
        Phrase(
          concept: concept, isVerified: variant.isVerified, isCancelling: false, cancelledBy: cancelledBy,
          endsNegative: compiled.lastWords.contains(where: words.carriesNegation)))
    }
    self.phrases = phrases
    coveredConcepts = Set(variants.filter { $0.variant.isVerified }.map(\.concept))
    symbolTable = compiler.symbols()
    automaton = PhraseAutomaton(phrases: places, symbolCount: symbolTable.count)
  }

  /// A stemmer of the language that stops at the lexicon's citation forms.
  func makeStemmer() -> Stemmer { Stemmer(stemmingRules) }

  /// The unit of time that a word names, if any.
  func unit(folded: String, stem: String) -> (unit: String, isAge: Bool)? { words.unit(folded: folded, stem: stem) }

  /// The value of a number in digits or in words, with or without a case ending.
  func number(folded: String, stem: String) -> Double? { words.number(folded: folded, stem: stem) }

  /// The side from which a word makes a number a bound, if it does, and whether by its ending.
  func bound(folded: String) -> (bound: FormSymbols.Bound, isEnding: Bool)? { words.bound(folded) }

  /// Whether a word turns such a bound round.
  func negatesBound(folded: String) -> Bool { words.negatesBound(folded) }

  /// Whether a word is a verb with the negation in its ending.
  func isNegative(folded: String) -> Bool { words.isNegative(folded) }

  /// Whether a word is a participle, verbal noun or adjective with the negation in its ending.
  func isNegativeParticiple(folded: String) -> Bool { words.isNegativeParticiple(folded) }

  /// Whether a word ends as a predicate does.
  func isFinite(folded: String) -> Bool { words.isFinite(folded) }

  /// Whether a word begins a condition or a relative clause.
  func isSubordinator(folded: String) -> Bool { words.isSubordinator(folded) }

  /// Whether a word joins two clauses.
  func isCoordinator(folded: String) -> Bool { words.isCoordinator(folded) }

  /// Whether a word is a predicate by its ending alone.
  func isPredicate(folded: String) -> Bool { words.isPredicate(folded) }

  /// The symbols that a folded word carries: its stem, its exact form, every beginning that the lexicon knows.
  func symbols(of folded: String, stem: String) -> [Int32] { symbolTable.symbols(of: folded, stem: stem) }

  /// Keys of a wording's words and of its pairs of neighbours, for an index of words.
  func keys(of phrase: String, stemmer: Stemmer) -> [UInt64] {
    var result: [UInt64] = []
    var previous: [Int32] = []
    for word in phrase.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "|" }) where !word.hasPrefix("..") {
      let folded = Folding.fold(word.filter { $0 != "=" && $0 != "*" }, language: language)
      let own = symbols(of: folded, stem: stemmer.stem(folded))
      for symbol in own {
        result.append(Self.key(symbol))
        for before in previous { result.append(Self.key(before, symbol)) }
      }
      previous = own
    }
    return result
  }

  static func key(_ symbol: Int32) -> UInt64 { UInt64(UInt32(bitPattern: symbol)) | 1 << 63 }

  /// The symbol whose key this is; `nil` for the key of a pair.
  static func symbol(ofSingle key: UInt64) -> Int? { key >> 63 == 1 ? Int(UInt32(truncatingIfNeeded: key)) : nil }

  static func key(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 31 | UInt64(UInt32(bitPattern: right))
  }

  /// Wordings of one plain word are given in their dictionary form; stems may stop there.
  private static func citationForms(_ variants: [Variant], language: Language) -> Set<String> {
    var result: Set<String> = []
    for variant in variants {
      let phrase = variant.phrase
      if phrase.contains(where: { $0 == " " || $0 == "*" || $0 == "=" || $0 == "|" || $0 == "-" }) { continue }
      result.insert(Folding.fold(phrase, language: language))
    }
    return result
  }
}
