import LegalText

/// The number at the start of some text, as it is printed.
struct NumberReading: Sendable, Hashable {
  let digits: Int?
  let inserted: [Int]
  /// Bytes that it takes up.
  let length: Int
  /// It was a word or a Roman number.
  let isWord: Bool

  /// Reads `126`, `126-1`, `15.1`, `15¹`, `18 1 -`, `З09-3`, Arabic-Indic digits, Roman numbers and ordinal words.
  static func leading(_ text: Substring) -> NumberReading? {
    guard let first = text.unicodeScalars.first else { return nil }
    // "З09": the letter stands for a digit only where another digit follows.
    guard HeadingWord.isDigit(first) || lookAlike(first.value) != nil else { return word(text) }
    if let plain = plain(text) { return plain }
    let letters = letters(text)
    var index = 0
    guard let base = digits(letters, &index) else { return word(text) }
    var inserted: [Int] = []
    if let raised = superscript(letters, &index) { inserted.append(raised) }
    while inserted.count < 3, index + 1 < letters.count, letters[index].isDash || letters[index].isSign(".") {
      var ahead = index + 1
      guard let next = digits(letters, &ahead) else { break }
      inserted.append(next)
      index = ahead
    }
    // "18 1 -modda": a superscript that became a word of its own.
    if inserted.isEmpty, index + 1 < letters.count, letters[index].isBlank {
      var ahead = index + 1
      if let next = digits(letters, &ahead) {
        var probe = ahead
        while probe < letters.count && letters[probe].isBlank { probe += 1 }
        if probe < letters.count && (letters[probe].isDash || letters[probe].isSign(".")) {
          inserted.append(next)
          index = ahead
        }
      }
    }
    let length = letters[..<index].reduce(0) { $0 + $1.width }
    return NumberReading(digits: base, inserted: inserted, length: length, isWord: false)
  }

  /// The characters at the start of which a number may consist, and the one behind them.
  private static func letters(_ text: Substring) -> [Letter] {
    text.withLetters { scanner in
      var result: [Letter] = []
      result.reserveCapacity(8)
      while result.count < 40, let letter = scanner.next() {
        result.append(letter)
        let goesOn =
          letter.isDash || letter.isSign(".") || letter.isBlank || value(letter) != nil || raised(letter) != nil
        if !goesOn { break }
      }
      return result
    }
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
    let end = text.withLetters { scanner -> Int? in
      while let letter = scanner.next() {
        if letter.isBlank || [".", ":", ")", "-"].contains(where: { letter.isSign($0) }) {
          return scanner.place - letter.width
        }
        if scanner.place > 40 { return nil }
      }
      return scanner.place
    }
    guard let end else { return nil }
    let head = text.beginning(bytes: end)
    if let value = RomanNumber.value(head) {
      return NumberReading(digits: value, inserted: [], length: end, isWord: true)
    }
    // Ordinal words may be several ("بیست و هفتم", "двадцать первая"): the longest that the table knows.
    return OrdinalWords.leading(text, head: end).map { value, length in
      NumberReading(digits: value, inserted: [], length: length, isWord: true)
    }
  }

  private static func digits(_ letters: [Letter], _ index: inout Int) -> Int? {
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
  private static func lookAlike(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x417: 3
    case 0x41E, 0x4F: 0
    default: nil
    }
  }

  /// The digit that a character is or may stand for.
  private static func value(_ letter: Letter) -> Int? {
    if let value = letter.asciiDigit { return value }
    switch letter.first {
    case 0x0660...0x0669: return Int(letter.first - 0x0660)
    case 0x06F0...0x06F9: return Int(letter.first - 0x06F0)
    default: return letter.isAlone ? lookAlike(letter.first) : nil
    }
  }

  private static func digit(_ letters: [Letter], _ index: Int, isFirst: Bool) -> Int? {
    let letter = letters[index]
    guard let value = value(letter) else { return nil }
    guard letter.isAlone, lookAlike(letter.first) != nil else { return value }
    // Only between digits, or before one.
    let next = index + 1 < letters.count ? letters[index + 1].asciiDigit : nil
    let previous = isFirst || index == 0 ? nil : letters[index - 1].asciiDigit
    if isFirst ? next != nil : previous != nil && (next != nil || index + 1 == letters.count) { return value }
    if !isFirst, previous != nil, index + 1 < letters.count,
      letters[index + 1].isSign("-") || letters[index + 1].isSign(".")
    {
      return value
    }
    return nil
  }

  /// The digit that a character prints raised.
  private static func raised(_ letter: Letter) -> Int? {
    guard letter.isAlone else { return nil }
    switch letter.first {
    case 0xB9: return 1
    case 0xB2, 0xB3: return Int(letter.first) - 0xB0
    case 0x2070, 0x2074...0x2079: return Int(letter.first) - 0x2070
    default: return nil
    }
  }

  private static func superscript(_ letters: [Letter], _ index: inout Int) -> Int? {
    var value = 0
    var count = 0
    while index < letters.count, count < 6, let digit = raised(letters[index]) {
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
