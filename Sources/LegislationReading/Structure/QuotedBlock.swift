import LegalText

/// Lines that an amending act quotes for another act: never norms of the act that carries them.
struct QuotedBlock: Sendable, Hashable {
  /// Without the quotation marks at both ends.
  var lines: [SourceLine]
  /// A closing mark was found.
  var isClosed: Bool
  /// Numbers named in the line that announces the quotation ("119-njy maddasyndan soň"), to read a number that lost
  /// its superscript.
  var anchors: [Int]
}

/// Counts quotation marks through a text.
struct QuoteDepth: Sendable {
  private(set) var depth = 0
  /// The last mark that was seen closes a quotation and only punctuation follows it in the line.
  private(set) var closesAtEnd = false

  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "«" || scalar == "\"" || scalar == "“" || scalar == "„"
  }

  /// Goes through one line.
  mutating func read(_ text: some StringProtocol) {
    closesAtEnd = false
    var previous: Unicode.Scalar?
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      switch scalar {
      case "«", "„":
        depth += 1
        closesAtEnd = false
      case "»", "”": close()
      case "\"", "“":
        let opens = previous.map { $0.isBlank || "(«„\"–—-:".unicodeScalars.contains($0) } ?? true
        let isBeforeWord = next < scalars.endIndex && !scalars[next].isBlank
        if opens && isBeforeWord {
          depth += 1
          closesAtEnd = false
        } else {
          close()
        }
      case ";", ".", ",", ")": break
      default: if !scalar.isBlank { closesAtEnd = false }
      }
      previous = scalar
      index = next
    }
  }

  private mutating func close() {
    depth = max(0, depth - 1)
    closesAtEnd = true
  }
}
