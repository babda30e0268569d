import LegalText
import Standards

/// Words of one language that are read by meaning, not by concept: numbers, units, irregular forms, negative endings.
struct LanguageWords: Sendable {
  let irregular: [String: String]
  private let values: [String: Double]
  /// Units by stem, and by beginning for words of four letters and more, longest first.
  private let unitStems: [String: String]
  private let unitBeginnings: [(beginning: String, unit: String)]
  private let numberBeginnings: [(beginning: String, value: Double)]
  private let negativeEndings: [String]

  init(ruleBase: RuleBase, language: Language) {
    var numbers = NumberWords()
    for source in language.lexiconLanguages {
      guard let words = ruleBase.numberWords[source] else { continue }
      numbers.values.merge(words.values) { first, _ in first }
      numbers.units.merge(words.units) { first, _ in first }
      numbers.irregular.merge(words.irregular) { first, _ in first }
      numbers.negativeEndings += words.negativeEndings
    }
    irregular = numbers.irregular
    values = numbers.values
    negativeEndings = numbers.negativeEndings
    let stemmer = Stemmer(language: language, irregular: numbers.irregular)
    unitStems = Dictionary(
      numbers.units.sorted { $0.key < $1.key }.map { (stemmer.stem($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    unitBeginnings = numbers.units.filter { $0.key.count >= 4 }
      .sorted { ($0.key.count, $0.key) > ($1.key.count, $1.key) }.map { (beginning: $0.key, unit: $0.value) }
    numberBeginnings = numbers.values.filter { $0.key.count >= 3 }
      .sorted { ($0.key.count, $0.key) > ($1.key.count, $1.key) }.map { (beginning: $0.key, value: $0.value) }
  }

  /// `age` is a unit of years that counts a person's age.
  func unit(folded: String, stem: String) -> (unit: String, isAge: Bool)? {
    guard let unit = unitStems[stem] ?? unitBeginnings.first(where: { folded.hasPrefix($0.beginning) })?.unit else {
      return nil
    }
    return unit == "age" ? ("year", true) : (unit, false)
  }

  func number(folded: String, stem: String) -> Double? {
    if let value = values[folded] ?? values[stem] { return value }
    let digits = folded.utf8.prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty { return digits.count <= 9 ? Double(String(Substring(digits))) : nil }
    guard let first = folded.first else { return nil }
    return numberBeginnings.first {
      $0.beginning.first == first && folded.hasPrefix($0.beginning) && folded.count <= $0.beginning.count + 4
    }?.value
  }

  func isNegative(_ folded: String) -> Bool {
    negativeEndings.contains { folded.hasSuffix($0) && folded.count > $0.count + 1 }
  }
}
