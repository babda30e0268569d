/// A set of concept indices as bits.
struct ConceptSet: Sendable, Hashable {
  private var words: [UInt64]

  /// An empty set of the same capacity.
  var emptied: ConceptSet { ConceptSet(capacity: words.count * 64) }

  init(capacity: Int) { words = [UInt64](repeating: 0, count: (capacity + 63) / 64) }

  mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

  func contains(_ index: Int) -> Bool { words[index >> 6] & (1 << UInt64(index & 63)) != 0 }

  mutating func formUnion(_ other: ConceptSet) {
    for place in words.indices { words[place] |= other.words[place] }
  }

  func union(_ other: ConceptSet) -> ConceptSet {
    var result = self
    result.formUnion(other)
    return result
  }

  /// Whether any of `indices` is in the set.
  func containsAny(_ indices: [Int]) -> Bool { indices.contains { contains($0) } }

  /// The members in ascending order.
  var members: [Int] {
    var result: [Int] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }
}
