/// One line of the decoded text.
struct SourceLine: Sendable, Hashable {
  /// Without white space at both ends.
  var text: String
  /// Offset of `text` in the decoded text, in UTF-8 bytes.
  var offset: Int
  /// From 1.
  var number: Int
  /// Level of a Markdown heading, 1-6; `nil` for other lines.
  var headingLevel: Int?

  /// Non-empty lines, trimmed, with their offsets; white space inside is left as it is.
  static func lines(of text: String) -> [SourceLine] {
    var result: [SourceLine] = []
    let utf8 = Array(text.utf8)
    var start = 0
    var number = 1
    while start <= utf8.count {
      var end = start
      while end < utf8.count && utf8[end] != 0x0A { end += 1 }
      var first = start
      var last = end
      while first < last, let width = blank(utf8, first, last) { first += width }
      while last > first, let width = trailingBlank(utf8, first, last) { last -= width }
      if first < last {
        result.append(
          SourceLine(text: String(decoding: utf8[first..<last], as: UTF8.self), offset: first, number: number))
      }
      start = end + 1
      number += 1
    }
    return result
  }

  /// Drops the first `count` letters and the blanks behind them.
  func dropping(_ count: Int) -> SourceLine {
    let rest = text.dropFirst(count).drop { $0.isWhitespace }
    var line = self
    line.offset += text.utf8.count - rest.utf8.count
    line.text = String(rest)
    return line
  }

  private static func blank(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    if bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0C { return 1 }
    if index + 1 < end && bytes[index] == 0xC2 && bytes[index + 1] == 0xA0 { return 2 }
    return nil
  }

  private static func trailingBlank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    let last = bytes[end - 1]
    if last == 0x20 || last == 0x09 || last == 0x0C { return 1 }
    if last == 0xA0 && end - 2 >= start && bytes[end - 2] == 0xC2 { return 2 }
    return nil
  }
}
