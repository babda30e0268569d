/// Words that stand in a name one behind the other, each by its stem: `кодекс … правонаруш` is in "Code <of the country>
/// on offences" in any case and number of its words.
struct NamePattern: Sendable {
  private enum Part: Sendable {
    /// A word that begins so; up to three letters are a whole word.
    case word(String)
    /// Up to `longestGap` words of any kind.
    case gap
  }

  private let parts: [Part]

  private static let longestGap = 6

  /// - Parameter text: stems separated by blanks, `…` for words between them.
  init(_ text: String) {
    parts = Self.words(of: text, gap: true).map { $0 == "…" ? .gap : .word($0) }
  }

  /// The words of a name in small letters, without apostrophes; a hyphen parts words.
  static func words(of text: String, gap: Bool = false) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
      if "ʻ‘’ʼ`'ʹ".contains(character) { continue }
      if character.isLetter || character.isNumber || gap && character == "…" {
        word.append(character == "ё" ? "е" : character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  func isIn(_ words: [String]) -> Bool {
    words.indices.contains { matches(words, from: $0, part: 0) }
  }

  /// Whether the words begin so.
  func begins(_ words: [String]) -> Bool { matches(words, from: 0, part: 0) }

  private func matches(_ words: [String], from start: Int, part: Int) -> Bool {
    var place = start
    for (index, next) in parts[part...].enumerated() {
      switch next {
      case .word(let stem):
        guard place < words.count, Self.has(words[place], stem) else { return false }
        place += 1
      case .gap:
        let last = min(place + Self.longestGap, words.count - 1)
        guard place <= last else { return false }
        return (place...last).contains { matches(words, from: $0, part: part + index + 1) }
      }
    }
    return true
  }

  private static func has(_ word: String, _ stem: String) -> Bool {
    stem.count <= 3 ? word == stem : word.hasPrefix(stem)
  }
}
