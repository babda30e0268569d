/// Tells at once that a word is none of a list, from its length and its outer bytes: hashing a word of another script
/// than Latin takes many times as long, and nearly every word is none of the list.
struct WordFilter: Sendable {
  private var bits: [UInt64] = [UInt64](repeating: 0, count: 64)

  init(_ words: some Sequence<String>) {
    for word in words {
      let place = Self.place(word.utf8)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// Whether the word may be one of the list; the list itself must then be asked.
  func mayHold(_ word: String) -> Bool {
    let place = Self.place(word.utf8)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  /// A number below 4,096 from length, first two and last two bytes.
  @inline(__always)
  private static func place(_ bytes: String.UTF8View) -> Int {
    let count = bytes.count
    guard count >= 2 else { return count }
    let start = bytes.startIndex
    let end = bytes.index(start, offsetBy: count - 2)
    var mixed = UInt32(bytes[start]) | UInt32(bytes[bytes.index(after: start)]) << 8
    mixed |= UInt32(bytes[end]) << 16 | UInt32(bytes[bytes.index(after: end)]) << 24
    return Int((mixed &* 0x9E37_79B1 ^ UInt32(truncatingIfNeeded: count) &* 0x85EB_CA6B) >> 20)
  }
}

/// A list of words with its filter.
struct WordList: Sendable {
  private let words: Set<String>
  private let filter: WordFilter

  init(_ words: some Sequence<String>) {
    self.words = Set(words)
    filter = WordFilter(self.words)
  }

  func contains(_ word: String) -> Bool { filter.mayHold(word) && words.contains(word) }
}

/// A table of words with its filter.
struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private let values: [String: Value]
  private let filter: WordFilter

  /// The first of two entries for a word counts.
  init(dictionaryLiteral elements: (String, Value)...) {
    values = Dictionary(elements, uniquingKeysWith: { first, _ in first })
    filter = WordFilter(values.keys)
  }

  var keys: some Sequence<String> { values.keys }

  subscript(word: String) -> Value? { filter.mayHold(word) ? values[word] : nil }
}
