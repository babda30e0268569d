/// The symbols of a lexicon by stem, by exact form and by beginning of the word.
struct SymbolTable: Sendable {
  private let stems: [String: Int32]
  private let exactForms: [String: Int32]
  private let beginnings: BeginningTree
  let count: Int

  init(stems: [String: Int32], exactForms: [String: Int32], beginnings: [String: Int32], count: Int) {
    self.stems = stems
    self.exactForms = exactForms
    self.count = count
    self.beginnings = BeginningTree(beginnings.map { (Array($0.key.utf8), $0.value) })
  }

  func symbols(of folded: String, stem: String) -> [Int32] {
    var result: [Int32] = []
    if let symbol = stems[stem] { result.append(symbol) }
    if let symbol = exactForms[folded] { result.append(symbol) }
    beginnings.forEach(of: folded.utf8) { symbol, _ in result.append(symbol) }
    return result
  }
}

/// Finds which of many beginnings a word has, in one walk over its bytes.
struct BeginningTree: Sendable {
  /// (node, byte) to node. The root is 0.
  private let edges: [UInt64: UInt32]
  private let values: [UInt32: Int32]

  init(_ entries: [(bytes: [UInt8], value: Int32)]) {
    var edges: [UInt64: UInt32] = [:]
    var values: [UInt32: Int32] = [:]
    var next: UInt32 = 1
    for (bytes, value) in entries {
      var node: UInt32 = 0
      for byte in bytes {
        let key = UInt64(node) << 8 | UInt64(byte)
        if let known = edges[key] {
          node = known
        } else {
          edges[key] = next
          node = next
          next += 1
        }
      }
      values[node] = value
    }
    self.edges = edges
    self.values = values
  }

  /// Every beginning of the word, shortest first, with its length in bytes.
  func forEach(of word: some Sequence<UInt8>, _ body: (_ value: Int32, _ length: Int) -> Void) {
    var node: UInt32 = 0
    var length = 0
    for byte in word {
      guard let next = edges[UInt64(node) << 8 | UInt64(byte)] else { return }
      node = next
      length += 1
      if let value = values[node] { body(value, length) }
    }
  }

  /// The longest beginning of the word with its length in bytes.
  func longest(of word: some Sequence<UInt8>) -> (value: Int32, length: Int)? {
    var result: (Int32, Int)?
    forEach(of: word) { result = ($0, $1) }
    return result
  }
}
