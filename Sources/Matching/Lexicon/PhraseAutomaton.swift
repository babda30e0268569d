import LegalText

/// One place where a phrase of the lexicon fits: numbers of the phrase and of its first and last word.
struct PhraseMatch: Sendable, Hashable {
  let phrase: Int32
  let firstWord: Int32
  let lastWord: Int32
}

/// All phrases of a lexicon as one tree over symbols, walked from every word that can begin a phrase.
///
/// An edge says how many other words may stand before its word. Phrases that begin alike share their beginning, so
/// that the cost of a text hardly depends on the number of phrases.
struct PhraseAutomaton: Sendable {
  /// Words that may stand in between, by the class of the edge.
  static let gaps = [0, 3, 8]

  /// Symbol to the node behind it, -1 when no phrase begins with it.
  private let roots: [Int32]
  private let nodes: [Node]
  private let outputs: [Int32]
  /// Open addressing over (node, class, symbol); a free place has the key `UInt64.max`.
  private let edgeKeys: [UInt64]
  private let edgeNodes: [Int32]

  private struct Node: Sendable {
    /// Phrases that end here, as a range of `outputs`.
    var outputStart: Int32
    var outputCount: UInt16
    /// Classes of edges that leave the node, as bits.
    var edgeClasses: UInt8
  }

  /// - Parameters:
  ///   - phrases: per phrase its places, each the symbols of which any one fits, with the words allowed before.
  ///   - symbolCount: symbols are numbered below this.
  init(phrases: [[(symbols: [Int32], gap: Int)]], symbolCount: Int) {
    var roots = [Int32](repeating: -1, count: symbolCount)
    var edges: [UInt64: Int32] = [:]
    var classes: [UInt8] = []
    var ends: [[Int32]] = []
    func newNode() -> Int32 {
      classes.append(0)
      ends.append([])
      return Int32(classes.count - 1)
    }
    for (number, places) in phrases.enumerated() {
      var nodes: Set<Int32> = []
      for (position, place) in places.enumerated() {
        var next: Set<Int32> = []
        for symbol in Set(place.symbols).sorted() {
          if position == 0 {
            if roots[Int(symbol)] < 0 { roots[Int(symbol)] = newNode() }
            next.insert(roots[Int(symbol)])
            continue
          }
          let edgeClass = Self.gaps.firstIndex { $0 >= place.gap } ?? Self.gaps.count - 1
          for node in nodes.sorted() {
            let key = Self.key(node, edgeClass, symbol)
            if let known = edges[key] {
              next.insert(known)
            } else {
              let created = newNode()
              edges[key] = created
              classes[Int(node)] |= 1 << UInt8(edgeClass)
              next.insert(created)
            }
          }
        }
        nodes = next
      }
      for node in nodes { ends[Int(node)].append(Int32(number)) }
    }
    self.roots = roots
    var outputs: [Int32] = []
    var all: [Node] = []
    for (list, edgeClasses) in zip(ends, classes) {
      let own = list.prefix(Int(UInt16.max))
      all.append(
        Node(outputStart: Int32(outputs.count), outputCount: UInt16(own.count), edgeClasses: edgeClasses))
      outputs += own
    }
    self.outputs = outputs
    nodes = all
    var capacity = 16
    while capacity < edges.count * 2 + 2 { capacity *= 2 }
    var keys = [UInt64](repeating: .max, count: capacity)
    var targets = [Int32](repeating: -1, count: capacity)
    for (key, node) in edges.sorted(by: { $0.key < $1.key }) {
      var place = Self.place(key, capacity)
      while keys[place] != .max { place = (place + 1) & (capacity - 1) }
      keys[place] = key
      targets[place] = node
    }
    edgeKeys = keys
    edgeNodes = targets
  }

  /// Whether a phrase begins with the symbol.
  func begins(_ symbol: Int32) -> Bool { roots[Int(symbol)] >= 0 }

  private static func key(_ node: Int32, _ edgeClass: Int, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 34 | UInt64(edgeClass) << 32 | UInt64(UInt32(bitPattern: symbol))
  }

  @inline(__always)
  private static func place(_ key: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32) & (capacity &- 1)
  }

  /// Every phrase in a text, in the order of first words. A phrase never crosses the end of a sentence; of several
  /// ways to fit a phrase with gaps from one first word the shortest is given.
  /// - Parameters:
  ///   - words: the words of the text.
  ///   - starts: numbers of the words where a phrase may begin.
  ///   - forms: what each form's symbols are.
  func match(
    words: UnsafeBufferPointer<Word>, starts: UnsafeBufferPointer<UInt32>, forms: FormSymbols,
    into result: inout [PhraseMatch]
  ) {
    forms.withTables { ranges, symbols in
      withTables { roots, nodes, outputs, edgeKeys, edgeNodes in
        let walk = Walk(
          words: words, ranges: ranges, symbols: symbols, nodes: nodes, outputs: outputs, edgeKeys: edgeKeys,
          edgeNodes: edgeNodes)
        for start in starts {
          let first = Int(start)
          let range = ranges[Int(words[first].form)]
          let before = result.count
          var place = Int(range.start)
          let end = place &+ Int(range.count)
          while place < end {
            let node = roots[Int(symbols[place])]
            place &+= 1
            if node >= 0 { walk.visit(node, at: first, from: first, before, &result) }
          }
        }
      }
    }
  }

  private func withTables(
    _ body: (
      UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Node>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<UInt64>,
      UnsafeBufferPointer<Int32>
    ) -> Void
  ) {
    roots.withUnsafeBufferPointer { roots in
      nodes.withUnsafeBufferPointer { nodes in
        outputs.withUnsafeBufferPointer { outputs in
          edgeKeys.withUnsafeBufferPointer { keys in
            edgeNodes.withUnsafeBufferPointer { body(roots, nodes, outputs, keys, $0) }
          }
        }
      }
    }
  }

  /// The tables of the automaton and of one text, without the cost of arrays.
  private struct Walk {
    let words: UnsafeBufferPointer<Word>
    let ranges: UnsafeBufferPointer<FormSymbols.Range>
    let symbols: UnsafeBufferPointer<Int32>
    let nodes: UnsafeBufferPointer<Node>
    let outputs: UnsafeBufferPointer<Int32>
    let edgeKeys: UnsafeBufferPointer<UInt64>
    let edgeNodes: UnsafeBufferPointer<Int32>

    func visit(_ place: Int32, at current: Int, from first: Int, _ before: Int, _ result: inout [PhraseMatch]) {
      let node = nodes[Int(place)]
      if node.outputCount > 0 { emit(node, first, current, before, &result) }
      var classes = node.edgeClasses
      while classes != 0 {
        let edgeClass = classes.trailingZeroBitCount
        classes &= classes &- 1
        let limit = min(current &+ 1 &+ PhraseAutomaton.gap(edgeClass), words.count &- 1)
        var next = current &+ 1
        while next <= limit && words[next].sentence == words[current].sentence {
          let range = ranges[Int(words[next].form)]
          var symbol = Int(range.start)
          let end = symbol &+ Int(range.count)
          while symbol < end {
            let child = child(place, edgeClass, symbols[symbol])
            if child >= 0 { visit(child, at: next, from: first, before, &result) }
            symbol &+= 1
          }
          next &+= 1
        }
      }
    }

    @inline(__always)
    private func child(_ node: Int32, _ edgeClass: Int, _ symbol: Int32) -> Int32 {
      let key = PhraseAutomaton.key(node, edgeClass, symbol)
      var place = PhraseAutomaton.place(key, edgeKeys.count)
      while true {
        if edgeKeys[place] == key { return edgeNodes[place] }
        if edgeKeys[place] == .max { return -1 }
        place = (place &+ 1) & (edgeKeys.count &- 1)
      }
    }

    private func emit(_ node: Node, _ first: Int, _ last: Int, _ before: Int, _ result: inout [PhraseMatch]) {
      for phrase in outputs[Int(node.outputStart)..<Int(node.outputStart) &+ Int(node.outputCount)] {
        let found = PhraseMatch(phrase: phrase, firstWord: Int32(first), lastWord: Int32(last))
        if let known = result[before...].firstIndex(where: { $0.phrase == phrase && $0.firstWord == Int32(first) }) {
          if found.lastWord < result[known].lastWord { result[known] = found }
        } else {
          result.append(found)
        }
      }
    }
  }

  @inline(__always)
  private static func gap(_ edgeClass: Int) -> Int { edgeClass == 0 ? 0 : edgeClass == 1 ? 3 : 8 }
}
