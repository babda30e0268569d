/// The number at the start of some text, as it is printed.
struct NumberReading: Sendable, Hashable {
  let digits: Int?
  let inserted: [Int]
  /// Letters that it takes up.
  let length: Int
  /// It was a word or a Roman number.
  let isWord: Bool

  /// Reads `126`, `126-1`, `15.1`, `15¹`, `18 1 -`, `З09-3`, Arabic-Indic digits, Roman numbers and ordinal words.
  static func leading(_ text: Substring) -> NumberReading? {
    guard let first = text.unicodeScalars.first else { return nil }
    // "З09": the letter stands for a digit only where another digit follows.
    guard HeadingWord.isDigit(first) || lookAlikes[Character(first)] != nil else { return word(text) }
    if let plain = plain(text) { return plain }
    let letters = Array(text.prefix(40))
    var index = 0
    guard let base = digits(letters, &index) else { return word(text) }
    var inserted: [Int] = []
    if let raised = superscript(letters, &index) { inserted.append(raised) }
    while inserted.count < 3, index + 1 < letters.count, "-‐‑–—−.".contains(letters[index]) {
      var ahead = index + 1
      guard let next = digits(letters, &ahead) else { break }
      inserted.append(next)
      index = ahead
    }
    // "18 1 -modda": a superscript that became a word of its own.
    if inserted.isEmpty, index + 1 < letters.count, letters[index].isWhitespace {
      var ahead = index + 1
      if let next = digits(letters, &ahead) {
        var probe = ahead
        while probe < letters.count && letters[probe].isWhitespace { probe += 1 }
        if probe < letters.count && "-‐‑–—−".contains(letters[probe]) {
          inserted.append(next)
          index = ahead
        }
      }
    }
    return NumberReading(digits: base, inserted: inserted, length: index, isWord: false)
  }

  /// Up to six digits with nothing behind them that could go on with the number: what nearly every number is.
  private static func plain(_ text: Substring) -> NumberReading? {
    var bytes = text.utf8.makeIterator()
    var value = 0
    var count = 0
    var next = bytes.next()
    while let byte = next, (0x30...0x39).contains(byte) {
      if count == 6 { return nil }
      value = value * 10 + Int(byte - 0x30)
      count += 1
      next = bytes.next()
    }
    guard count > 0 else { return nil }
    if let byte = next {
      guard byte < 0x80, byte != 0x4F else { return nil }
      switch bytes.next() {
      case nil: break
      case let after? where after < 0x80: if after == 0x4F || (0x30...0x39).contains(after) { return nil }
      // Cyrillic, but for the letters that stand for digits.
      case 0xD0?: if let last = bytes.next(), last == 0x97 || last == 0x9E { return nil }
      case 0xD1?: break
      default: return nil
      }
    }
    return NumberReading(digits: value, inserted: [], length: count, isWord: false)
  }

  private static func word(_ text: Substring) -> NumberReading? {
    let end = text.firstIndex { $0.isWhitespace || $0 == "." || $0 == ":" || $0 == ")" || $0 == "-" } ?? text.endIndex
    let head = text[..<end]
    if head.utf8.count > 40 { return nil }
    if let value = RomanNumber.value(head) {
      return NumberReading(digits: value, inserted: [], length: head.count, isWord: true)
    }
    // Ordinal words may be several ("بیست و هفتم", "двадцать первая"): the longest that the table knows.
    guard OrdinalWords.begins(head) else { return nil }
    var candidates: [Substring] = [head]
    var rest = text[end...]
    for _ in 0..<4 {
      rest = rest.drop { $0.isWhitespace }
      let next = rest.firstIndex { $0.isWhitespace || $0 == "." || $0 == ":" } ?? rest.endIndex
      candidates.append(text[..<next])
      rest = rest[next...]
    }
    for candidate in candidates.reversed() {
      if let value = OrdinalWords.value(candidate) {
        return NumberReading(digits: value, inserted: [], length: candidate.count, isWord: true)
      }
    }
    return nil
  }

  private static func digits(_ letters: [Character], _ index: inout Int) -> Int? {
    var value = 0
    var count = 0
    while index < letters.count, count < 7 {
      guard let digit = digit(letters, index, isFirst: count == 0) else { break }
      value = value * 10 + digit
      count += 1
      index += 1
    }
    return count == 0 ? nil : value
  }

  /// Letters printed for digits: Cyrillic З for 3, О and Latin O for 0.
  private static let lookAlikes: [Character: Int] = ["З": 3, "О": 0, "O": 0]

  private static func digit(_ letters: [Character], _ index: Int, isFirst: Bool) -> Int? {
    let character = letters[index]
    if let value = character.asciiDigit { return value }
    if let value = lookAlikes[character] {
      // Only between digits, or before one.
      let next = index + 1 < letters.count ? letters[index + 1].asciiDigit : nil
      let previous = isFirst || index == 0 ? nil : letters[index - 1].asciiDigit
      if isFirst ? next != nil : previous != nil && (next != nil || index + 1 == letters.count) { return value }
      if !isFirst, previous != nil, index + 1 < letters.count, "-.".contains(letters[index + 1]) { return value }
      return nil
    }
    guard let scalar = character.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x0660...0x0669: return Int(scalar.value - 0x0660)
    case 0x06F0...0x06F9: return Int(scalar.value - 0x06F0)
    default: return nil
    }
  }

  private static let raised: [Character: Int] = [
    "⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9,
  ]

  private static func superscript(_ letters: [Character], _ index: inout Int) -> Int? {
    var value = 0
    var count = 0
    while index < letters.count, count < 6, let digit = raised[letters[index]] {
      value = value * 10 + digit
      count += 1
      index += 1
    }
    return count > 0 ? value : nil
  }
}

extension Character {
  var asciiDigit: Int? {
    guard let value = asciiValue, (0x30...0x39).contains(value) else { return nil }
    return Int(value) - 0x30
  }
}

/// Roman numbers, written in Latin letters or in the Cyrillic letters that look like them.
enum RomanNumber {
  static func value(_ text: Substring) -> Int? {
    guard let first = text.unicodeScalars.first, digit(first) != nil, text.utf8.count <= 16 else { return nil }
    var total = 0
    var previous = 0
    for scalar in text.unicodeScalars.reversed() {
      guard let value = digit(scalar) else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total > 0 ? total : nil
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "I", "І", "Ӏ": 1
    case "V", "Ѵ": 5
    case "X", "Х": 10
    case "L": 50
    case "C", "С": 100
    case "D": 500
    case "M", "М": 1000
    default: nil
    }
  }
}
