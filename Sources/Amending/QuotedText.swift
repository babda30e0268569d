/// A clause with its quotations taken out, so that verbs and references are sought in the clause's own words only.
struct QuotedText {
  /// The clause with `⟦n⟧` for the n-th quotation.
  let skeleton: String
  let quotes: [String]

  init(_ text: String) {
    var skeleton = ""
    var quotes: [String] = []
    var current = ""
    var closers: [Character] = []
    for character in text {
      if let closer = closers.last, Self.isCloser(character, for: closer) {
        closers.removeLast()
        if closers.isEmpty {
          quotes.append(current)
          skeleton += "⟦\(quotes.count - 1)⟧"
          current = ""
        } else {
          current.append(character)
        }
      } else if let closer = Self.closer(of: character), closers.isEmpty || character != "\"" {
        if !closers.isEmpty { current.append(character) }
        closers.append(closer)
      } else if closers.isEmpty {
        skeleton.append(character)
      } else {
        current.append(character)
      }
    }
    if !closers.isEmpty { quotes.append(current) }
    self.skeleton = skeleton
    self.quotes = quotes
  }

  /// How many quotations are open at the end of a text: 0 when all are closed.
  static func openQuotes(_ text: String) -> Int {
    var closers: [Character] = []
    for character in text {
      if let closer = closers.last, isCloser(character, for: closer) {
        closers.removeLast()
      } else if let closer = closer(of: character), closers.isEmpty || character != "\"" {
        closers.append(closer)
      }
    }
    return closers.count
  }

  private static func closer(of character: Character) -> Character? {
    switch character {
    case "«": "»"
    case "„": "“"
    case "“": "”"
    case "\"": "\""
    default: nil
    }
  }

  private static func isCloser(_ character: Character, for closer: Character) -> Bool {
    character == closer || closer == "“" && character == "”"
  }
}
