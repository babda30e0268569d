/// One word of a text: where it stands and in which sentence.
public struct Token: Sendable, Hashable {
  /// Offset of the first byte, in UTF-8 bytes from the start of the text.
  public let start: Int
  /// Offset behind the last byte.
  public let end: Int
  /// The sentence of the text that the word belongs to, counted from 0.
  public let sentence: Int
}

/// Splits text into words and sentences in one pass over its UTF-8 bytes.
///
/// Words are runs of letters, digits and inner apostrophes; hyphens part words. A sentence ends at `.`, `!`, `?`, `؟`
/// or `۔` before white space and a capital letter (or at the end), unless the word before is a short abbreviation or
/// a number; the scripts without capitals end at the mark alone.
public enum Tokenizer {
  public static func tokens(in text: borrowing String) -> [Token] {
    var result: [Token] = []
    let utf8 = Array(text.utf8)
    result.reserveCapacity(utf8.count / 8)
    var index = 0
    var sentence = 0
    var start = -1
    var pendingEnd = false
    while index < utf8.count {
      let (scalar, length) = decode(utf8, index)
      switch category(scalar) {
      case .letter:
        if start < 0 {
          if pendingEnd {
            if beginsSentence(scalar) { sentence += 1 }
            pendingEnd = false
          }
          start = index
        }
      case .inner
      where start >= 0 && index + length < utf8.count
        && category(decode(utf8, index + length).0) == .letter:
        break
      default:
        if start >= 0 {
          result.append(Token(start: start, end: index, sentence: sentence))
          start = -1
        }
        if isTerminator(scalar), let last = result.last, last.end == index || scalar != 0x2E {
          pendingEnd = scalar != 0x2E || !isAbbreviation(utf8, last)
        }
      }
      index += length
    }
    if start >= 0 { result.append(Token(start: start, end: utf8.count, sentence: sentence)) }
    return result
  }

  private enum Category { case letter, inner, other }

  private static func isTerminator(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x061F || scalar == 0x06D4
  }

  private static func isAbbreviation(_ utf8: [UInt8], _ token: Token) -> Bool {
    // One letter ("г.", "р.") or digits ("1.") do not end a sentence.
    let length = token.end - token.start
    if length <= 2 && utf8[token.start] > 0x7F || length == 1 { return true }
    return utf8[token.start..<token.end].allSatisfy { (0x30...0x39).contains($0) } && length <= 2
  }

  private static func beginsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE, 0x0400...0x042F: true
    case 0x0460...0x052F, 0x0100...0x017F:
      Unicode.Scalar(scalar).map { $0.properties.isUppercase } ?? false
    case 0x0600...0x06FF: true
    case 0x30...0x39: true
    default: false
    }
  }

  private static func category(_ scalar: UInt32) -> Category {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
    case 0x27, 0x60, 0x2018, 0x2019, 0x02B9, 0x02BB, 0x02BC, 0xAD, 0x200B, 0x200C, 0x200D: .inner
    case 0..<0xAA: .other
    case 0xC0...0x024F, 0x0300...0x036F: scalar == 0xD7 || scalar == 0xF7 ? .other : .letter
    case 0x0400...0x052F: .letter
    case 0x0620...0x0669, 0x066E...0x06D3, 0x06D5...0x06DC, 0x06E5...0x06E8, 0x06EE...0x06FF, 0x0750...0x077F,
      0xFB50...0xFDFF, 0xFE70...0xFEFC:
      .letter
    case 0x00AA, 0x00B5, 0x00BA: .letter
    default: .other
    }
  }

  @inline(__always)
  private static func decode(_ bytes: [UInt8], _ index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
}
