/// Numbers of acts as texts print them: `№ 226-V`, `N 83`, `O‘RQ-138-sonli`, `254-II-son`, `162-ФЗ`.
public enum LawNumber {
  /// The first number of an act in a text, without the sign and the word for "number".
  public static func first(in text: Substring) -> (number: String, range: Range<Substring.Index>)? {
    guard hasSign(text) else { return nil }
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "№" || text[index] == "N" && isLone(text, index) {
        var start = text.index(after: index)
        while start < text.endIndex, text[start].isWhitespace { start = text.index(after: start) }
        let end = wordEnd(text, start)
        let number = trimmed(text[start..<end])
        if number.contains(where: \.isNumber) { return (String(number), index..<end) }
      }
      if isWordStart(text, index) {
        let end = wordEnd(text, index)
        let word = text[index..<end]
        for marker in ["-son", "-сон"] where word.utf8.contains(0x2D) {
          if let found = word.firstRange(of: marker), word[..<found.lowerBound].contains(where: \.isNumber) {
            return (String(word[..<found.lowerBound]), index..<end)
          }
        }
        index = end == index ? text.index(after: index) : end
        continue
      }
      index = text.index(after: index)
    }
    return nil
  }

  /// Whether a byte of the text can belong to a sign of a number: most words behind a date have none.
  private static func hasSign(_ text: Substring) -> Bool {
    text.utf8.contains { $0 == 0x4E || $0 == 0x2D } || text.unicodeScalars.contains("№")
  }

  private static func isLone(_ text: Substring, _ index: Substring.Index) -> Bool {
    let next = text.index(after: index)
    let isAfterBlank = index == text.startIndex || text[text.index(before: index)].isWhitespace
    return isAfterBlank && next < text.endIndex && (text[next].isWhitespace || text[next].isNumber)
  }

  private static func isWordStart(_ text: Substring, _ index: Substring.Index) -> Bool {
    text[index].isLetter || text[index].isNumber
  }

  private static func wordEnd(_ text: Substring, _ start: Substring.Index) -> Substring.Index {
    var index = start
    while index < text.endIndex, !text[index].isWhitespace, !",;()«»\"“”".contains(text[index]) {
      index = text.index(after: index)
    }
    return index
  }

  private static func trimmed(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, last == "." || last == ":" { word = word.dropLast() }
    return word
  }
}
