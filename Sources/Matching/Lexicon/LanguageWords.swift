import LegalText
import Standards

/// Words of one language that are read by meaning, not by concept: numbers, units, irregular forms, negative endings.
struct LanguageWords: Sendable {
  let irregular: [String: String]
  private let values: [String: Double]
  /// Units by stem, and by beginning for units of four letters and more.
  private let unitStems: [String: String]
  private let units: [String]
  private let unitBeginnings: BeginningTree
  private let numbers: [Double]
  private let numberBeginnings: BeginningTree
  /// Endings, read from the end of the word.
  private let negativeEndings: BeginningTree
  private let negativeParticiples: BeginningTree
  /// What negative participles begin with behind the stem: their endings without the last letters.
  private let negativeBeginnings: Set<String>
  private let finiteEndings: BeginningTree
  private let predicateEndings: BeginningTree
  private let subordinators: Set<String>
  private let coordinators: Set<String>
  private let bounds: [String: FormSymbols.Bound]
  /// Endings that bound a number, read from the end of the word.
  private let boundEndings: BeginningTree
  private let boundNegations: Set<String>
  private let boundNegationEndings: BeginningTree

  init(ruleBase: RuleBase, language: Language) {
    var numbers = NumberWords()
    for source in language.lexiconLanguages {
      guard let words = ruleBase.numberWords[source] else { continue }
      numbers.values.merge(words.values) { first, _ in first }
      numbers.units.merge(words.units) { first, _ in first }
      numbers.irregular.merge(words.irregular) { first, _ in first }
      numbers.negativeEndings += words.negativeEndings
      numbers.negativeParticiples += words.negativeParticiples
      numbers.finiteEndings += words.finiteEndings
      numbers.subordinators += words.subordinators
      numbers.coordinators += words.coordinators
      numbers.predicateEndings += words.predicateEndings
      numbers.minimumWords += words.minimumWords
      numbers.maximumWords += words.maximumWords
      numbers.turningWords += words.turningWords
    }
    irregular = numbers.irregular
    values = numbers.values
    let stemmer = Stemmer(StemmingRules(language: language, irregular: numbers.irregular))
    unitStems = Dictionary(
      numbers.units.sorted { $0.key < $1.key }.map { (stemmer.stem($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    let longUnits = numbers.units.filter { $0.key.count >= 4 }.sorted { $0.key < $1.key }
    units = longUnits.map(\.value)
    unitBeginnings = BeginningTree(longUnits.enumerated().map { (Array($1.key.utf8), Int32($0)) })
    let longNumbers = numbers.values.filter { $0.key.count >= 3 }.sorted { $0.key < $1.key }
    self.numbers = longNumbers.map(\.value)
    numberBeginnings = BeginningTree(longNumbers.enumerated().map { (Array($1.key.utf8), Int32($0)) })
    negativeEndings = BeginningTree(numbers.negativeEndings.map { (Array($0.utf8.reversed()), 1) })
    negativeParticiples = BeginningTree(numbers.negativeParticiples.map { (Array($0.utf8.reversed()), 1) })
    negativeBeginnings = Set(
      numbers.negativeParticiples.filter { $0.count > 4 }.map { String($0.prefix($0.count - 3)) })
    finiteEndings = BeginningTree(numbers.finiteEndings.map { (Array($0.utf8.reversed()), 1) })
    predicateEndings = BeginningTree(numbers.predicateEndings.map { (Array($0.utf8.reversed()), 1) })
    subordinators = Set(numbers.subordinators)
    coordinators = Set(numbers.coordinators)
    var bounds: [String: FormSymbols.Bound] = [:]
    var endings: [(bytes: [UInt8], value: Int32)] = []
    for (list, bound) in [(numbers.minimumWords, FormSymbols.Bound.lower), (numbers.maximumWords, .upper)] {
      for word in list {
        if word.hasPrefix("-") {
          endings.append((Array(word.dropFirst().utf8.reversed()), bound == .lower ? 0 : 1))
        } else {
          bounds[word] = bound
        }
      }
    }
    self.bounds = bounds
    boundEndings = BeginningTree(endings)
    boundNegations = Set(numbers.turningWords.filter { !$0.hasPrefix("-") })
    boundNegationEndings = BeginningTree(
      numbers.turningWords.filter { $0.hasPrefix("-") }.map { (Array($0.dropFirst().utf8.reversed()), 1) })
  }

  /// `age` is a unit of years that counts a person's age.
  func unit(folded: String, stem: String) -> (unit: String, isAge: Bool)? {
    guard
      let unit = unitStems[stem] ?? unitBeginnings.longest(of: folded.utf8).map({ units[Int($0.value)] })
    else { return nil }
    return unit == "age" ? ("year", true) : (unit, false)
  }

  func number(folded: String, stem: String) -> Double? {
    if let value = values[folded] ?? values[stem] { return value }
    let digits = folded.utf8.prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty { return digits.count <= 9 ? Double(String(Substring(digits))) : nil }
    guard let found = numberBeginnings.longest(of: folded.utf8) else { return nil }
    // A case ending may follow, not another word.
    let isCyrillic = folded.utf8.first.map { $0 >= 0x80 } ?? false
    return folded.utf8.count - found.length <= (isCyrillic ? 8 : 4) ? numbers[Int(found.value)] : nil
  }

  /// The side on which a word bounds a number, and whether it is its ending that does.
  func bound(_ folded: String) -> (bound: FormSymbols.Bound, isEnding: Bool)? {
    if let bound = bounds[folded] { return (bound, false) }
    guard let ending = boundEndings.longest(of: folded.utf8.reversed()), folded.utf8.count > ending.length + 1 else {
      return nil
    }
    return (ending.value == 0 ? .lower : .upper, true)
  }

  func negatesBound(_ folded: String) -> Bool {
    if boundNegations.contains(folded) { return true }
    guard let ending = boundNegationEndings.longest(of: folded.utf8.reversed()) else { return false }
    return folded.utf8.count > ending.length + 1
  }

  /// Whether a word ends as a predicate does, which a negation beside it denies.
  func isFinite(_ folded: String) -> Bool { finiteEndings.longest(of: folded.utf8.reversed()) != nil }

  /// Whether a word begins a condition or a relative clause.
  func isSubordinator(_ folded: String) -> Bool { subordinators.contains(folded) }

  /// Whether a word joins two clauses.
  func isCoordinator(_ folded: String) -> Bool { coordinators.contains(folded) }

  /// Whether a word is a predicate by its ending alone.
  func isPredicate(_ folded: String) -> Bool { predicateEndings.longest(of: folded.utf8.reversed()) != nil }

  /// Whether a word is a participle, verbal noun or adjective that carries a negation.
  func isNegativeParticiple(_ folded: String) -> Bool {
    guard let ending = negativeParticiples.longest(of: folded.utf8.reversed()) else { return false }
    return folded.utf8.count > ending.length + 1
  }

  /// Whether the last word of a phrase says the negation itself: by its ending, or because it is the beginning of a
  /// negative form (`тұрма*`).
  func carriesNegation(_ folded: String) -> Bool {
    if isNegative(folded) || isNegativeParticiple(folded) { return true }
    return negativeBeginnings.contains { folded.hasSuffix($0) && folded.count > $0.count + 1 }
  }

  /// Whether a word is a predicate that carries its negation.
  func isNegative(_ folded: String) -> Bool {
    guard let ending = negativeEndings.longest(of: folded.utf8.reversed()) else { return false }
    return folded.utf8.count > ending.length + 1
  }
}
