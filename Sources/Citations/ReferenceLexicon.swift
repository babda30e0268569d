import LegalText
import Legislation

/// The words of references in one language: units, ordinals, conjunctions, months.
///
/// Agglutinating languages give stems and the endings that may follow in any order; the others give every form.
final class ReferenceLexicon: Sendable {
  let language: Language
  let alphabet: ReferenceAlphabet
  /// The unit stands before its number (`статья 5`), not behind it (`5-modda`).
  let isUnitFirst: Bool
  private let words: WordTree
  private let endings: WordTree

  /// The lexicon of a language; made once each.
  static func of(_ language: Language) -> ReferenceLexicon { all[language] ?? ReferenceLexicon(language) }

  private static let all: [Language: ReferenceLexicon] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, ReferenceLexicon($0)) })

  private init(_ language: Language) {
    let source = ReferenceVocabulary.of(language)
    let alphabet = ReferenceAlphabet(language)
    self.language = language
    self.alphabet = alphabet
    isUnitFirst = source.isUnitFirst
    var words = WordTree()
    for (form, meaning) in source.forms { words.insert(Self.classes(form, alphabet), meaning, takesEndings: false) }
    for (stem, meaning) in source.stems { words.insert(Self.classes(stem, alphabet), meaning, takesEndings: true) }
    var endings = WordTree()
    for ending in source.endings { endings.insert(Self.classes(ending, alphabet), .linking, takesEndings: false) }
    self.words = words
    self.endings = endings
  }

  private static func classes(_ word: String, _ alphabet: ReferenceAlphabet) -> [UInt8] {
    word.unicodeScalars.map { alphabet.letterClass($0.value) }.filter { $0 != 0 && $0 != ReferenceAlphabet.ignored }
  }

  /// The meaning of a word given as letter classes: a known form, or the longest stem that endings complete.
  func meaning(_ word: ArraySlice<UInt8>) -> ReferenceWord? {
    var node = 0
    var candidates: [(ReferenceWord, Int)] = []
    for index in word.indices {
      guard let next = words.child(node, word[index]) else {
        node = -1
        break
      }
      node = next
      if let found = words.meaning(node) {
        if index + 1 == word.endIndex { return found.word }
        if found.takesEndings { candidates.append((found.word, index + 1)) }
      }
    }
    for (word_, end) in candidates.reversed() where isEndings(word[end...], depth: 0) { return word_ }
    return nil
  }

  private func isEndings(_ rest: ArraySlice<UInt8>, depth: Int) -> Bool {
    if rest.isEmpty { return true }
    if depth == 5 || rest.count > 14 { return false }
    var node = 0
    for index in rest.indices {
      guard let next = endings.child(node, rest[index]) else { return false }
      node = next
      if endings.meaning(node) != nil, isEndings(rest[(index + 1)...], depth: depth + 1) { return true }
    }
    return false
  }
}

/// A tree of words over letter classes.
struct WordTree: Sendable {
  private var children: [[UInt8: Int]] = [[:]]
  private var meanings: [(word: ReferenceWord, takesEndings: Bool)?] = [nil]
  /// The node for two first classes, or -1.
  private var firstTwo = [Int32](repeating: -1, count: 256 * 256)

  mutating func insert(_ word: [UInt8], _ meaning: ReferenceWord, takesEndings: Bool) {
    guard let initial = word.first else { return }
    var node = 0
    for (place, letter) in word.enumerated() {
      if let next = children[node][letter] {
        node = next
      } else {
        children.append([:])
        meanings.append(nil)
        children[node][letter] = children.count - 1
        node = children.count - 1
      }
      if place == 1 { firstTwo[Int(initial) << 8 | Int(letter)] = Int32(node) }
    }
    if meanings[node] == nil { meanings[node] = (meaning, takesEndings) }
  }

  func mayBegin(_ letter: UInt8, _ second: UInt8) -> Bool { firstTwo[Int(letter) << 8 | Int(second)] >= 0 }
  func child(_ node: Int, _ letter: UInt8) -> Int? { children[node][letter] }
  func meaning(_ node: Int) -> (word: ReferenceWord, takesEndings: Bool)? { meanings[node] }
}

extension ReferenceLexicon {
  /// Whether a word of two or more letters that begins like this can have a meaning.
  func mayBegin(_ letter: UInt8, _ second: UInt8) -> Bool { words.mayBegin(letter, second) }
}
