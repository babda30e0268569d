import LegalText

/// Splits text into the words and marks that references are made of, in one pass over its bytes.
struct ReferenceLexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: ReferenceLexicon
  private var tokens: [ReferenceToken] = []
  private var index = 0
  private var letters: [UInt8] = []

  /// The tokens of a text; their places are UTF-8 bytes of it.
  static func tokens(in text: String, language: Language) -> [ReferenceToken] {
    var text = text
    return text.withUTF8 { bytes in
      var lexer = ReferenceLexer(bytes: bytes, lexicon: .of(language))
      lexer.run()
      return lexer.tokens
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, lexicon: ReferenceLexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    letters.reserveCapacity(64)
  }

  private mutating func run() {
    while index < bytes.count {
      let (scalar, length) = Letters.decode(bytes, index)
      if Self.digit(scalar) != nil {
        number()
      } else {
        let letter = lexicon.alphabet.letterClass(scalar)
        if letter > ReferenceAlphabet.apostrophe && letter != ReferenceAlphabet.ignored {
          word()
        } else {
          mark(scalar, length)
        }
      }
    }
  }

  private mutating func add(_ kind: ReferenceToken.Kind, _ start: Int, _ end: Int) {
    if kind == .other, let last = tokens.last, last.kind == .other {
      tokens[tokens.count - 1].end = end
    } else {
      tokens.append(ReferenceToken(kind: kind, start: start, end: end))
    }
  }

  // MARK: - Marks

  private mutating func mark(_ scalar: UInt32, _ length: Int) {
    let start = index
    index += length
    switch scalar {
    case 0x20, 0x09, 0x0D, 0xA0, 0x200B...0x200F, 0xAD: break
    case 0x2C, 0x060C: add(.comma, start, index)
    case 0x28: add(.open, start, index)
    case 0x29: add(.close, start, index)
    case 0x2D, 0x2010...0x2015, 0x2212: add(.dash, start, index)
    case 0x22, 0xAB, 0xBB, 0x201C...0x201E, 0x2018, 0x2019, 0x27: add(.quote, start, index)
    case 0x2116: add(.numberSign, start, index)
    case 0x2E:
      if case .word(let word)? = tokens.last?.kind, tokens.last?.end == start {
        switch word {
        case .shortUnit, .year, .issue: return
        default: break
        }
      }
      add(.stop, start, index)
    case 0x0A: if !goesOn(over: start) { add(.stop, start, index) }
    case 0x3B, 0x3A, 0x21, 0x3F, 0x061B, 0x061F, 0x06D4: add(.stop, start, index)
    default: add(.other, start, index)
    }
  }

  /// Whether a sentence continues across a line break: official sites print each linked number on a line of its own
  /// ("статьями⏎114⏎(частью первой),⏎123"). The line before must not end a sentence, and the next one must begin with
  /// what no sentence begins with, or follow such a number.
  private func goesOn(over place: Int) -> Bool {
    var before = place
    while before > 0, [0x20, 0x09, 0x0D].contains(bytes[before - 1]) { before -= 1 }
    guard before > 0 else { return false }
    switch bytes[before - 1] {
    case 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x0A: return false
    default: break
    }
    var after = place + 1
    while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x09 || bytes[after] == 0x0D { after += 1 }
    guard after < bytes.count else { return false }
    switch bytes[after] {
    case 0x28, 0x2C: return true
    case 0x30...0x39:
      // "1. …" and "1) …" open a point of a list.
      var end = after
      while end < bytes.count, (0x30...0x39).contains(bytes[end]) || bytes[end] == 0x2D { end += 1 }
      return end >= bytes.count || bytes[end] != 0x2E && bytes[end] != 0x29
    default:
      // A word in small letters carries on with what a number or a comma left open.
      let isOpen = bytes[before - 1] == 0x2C || bytes[before - 1] == 0x29 || (0x30...0x39).contains(bytes[before - 1])
      return isOpen && !Letters.isCapital(Letters.decode(bytes, after).scalar)
        && Letters.category(Letters.decode(bytes, after).scalar) == .letter
    }
  }

  // MARK: - Words

  private mutating func word() {
    let start = index
    letters.removeAll(keepingCapacity: true)
    var count = 0
    var firstScalar: UInt32 = 0
    var isRoman = true
    while index < bytes.count {
      let (scalar, length) = Letters.decode(bytes, index)
      let letter = lexicon.alphabet.letterClass(scalar)
      if letter == 0 { break }
      if letter == ReferenceAlphabet.apostrophe, !isLetter(at: index + length) { break }
      if letter != ReferenceAlphabet.ignored {
        if count == 0 { firstScalar = scalar }
        if letters.count < 48 { letters.append(letter) }
        if isRoman, Self.roman(scalar) == nil { isRoman = false }
        count += 1
      }
      index += length
    }
    if count == 1 {
      single(firstScalar, start)
      return
    }
    if isRoman, count <= 7, let value = romanValue(start, index) {
      add(.number(value, inserted: [], hasHyphen: false), start, index)
      return
    }
    guard letters.count > 1, count == letters.count, lexicon.mayBegin(letters[0], letters[1]),
      let meaning = lexicon.meaning(letters[...])
    else {
      add(.other, start, index)
      return
    }
    // "ýa-da" is one conjunction.
    if meaning == .conjunction, index < bytes.count, bytes[index] == 0x2D, isLetter(at: index + 1) {
      index += 1
      while index < bytes.count, isLetter(at: index) { index += Letters.decode(bytes, index).length }
    }
    add(.word(meaning), start, index)
  }

  private func isLetter(at place: Int) -> Bool {
    guard place < bytes.count else { return false }
    let letter = lexicon.alphabet.letterClass(Letters.decode(bytes, place).scalar)
    return letter > ReferenceAlphabet.apostrophe
  }

  /// A word of one letter: the letter of a point when it stands in quotation marks or before a bracket.
  private mutating func single(_ scalar: UInt32, _ start: Int) {
    let next = index < bytes.count ? Letters.decode(bytes, index).scalar : 0
    let isQuoted = tokens.last.map { $0.kind == .quote && $0.end == start } ?? false && Self.closesQuote(next)
    if next == 0x29 || isQuoted, let value = Unicode.Scalar(scalar) {
      add(.letter(Character(Character(value).lowercased())), start, index)
    } else if let value = Self.roman(scalar), value <= 10 {
      add(.number(value, inserted: [], hasHyphen: false), start, index)
    } else if scalar == 0x4E {
      add(.numberSign, start, index)
    } else if let meaning = lexicon.meaning(letters[...]) {
      add(.word(meaning), start, index)
    } else {
      add(.other, start, index)
    }
  }

  private static func closesQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x22 || scalar == 0xBB || scalar == 0x201C || scalar == 0x201D || scalar == 0x27 || scalar == 0x2019
  }

  private static func roman(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x49, 0x406: 1
    case 0x56: 5
    case 0x58, 0x425: 10
    case 0x4C: 50
    case 0x43, 0x421: 100
    default: nil
    }
  }

  private func romanValue(_ start: Int, _ end: Int) -> Int? {
    var values: [Int] = []
    var place = start
    while place < end {
      let (scalar, length) = Letters.decode(bytes, place)
      guard let value = Self.roman(scalar) else { return nil }
      values.append(value)
      place += length
    }
    var total = 0
    for (place, value) in values.enumerated() {
      total += place + 1 < values.count && values[place + 1] > value ? -value : value
    }
    return total > 0 ? total : nil
  }

  // MARK: - Numbers

  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0x0660...0x0669: Int(scalar - 0x0660)
    case 0x06F0...0x06F9: Int(scalar - 0x06F0)
    default: nil
    }
  }

  private func digits(at place: Int) -> (value: Int, count: Int, end: Int)? {
    var value = 0
    var count = 0
    var place = place
    while place < bytes.count {
      let (scalar, length) = Letters.decode(bytes, place)
      guard let digit = Self.digit(scalar) else { break }
      if count < 9 { value = value * 10 + digit }
      count += 1
      place += length
    }
    return count == 0 ? nil : (value, count, place)
  }

  private func raised(at place: Int) -> (value: Int, end: Int)? {
    var value = 0
    var found = false
    var place = place
    while place < bytes.count {
      let (scalar, length) = Letters.decode(bytes, place)
      let digit: Int
      switch scalar {
      case 0xB9: digit = 1
      case 0xB2, 0xB3: digit = Int(scalar) - 0xB0
      case 0x2070, 0x2074...0x2079: digit = Int(scalar) - 0x2070
      default: return found ? (value, place) : nil
      }
      value = min(value * 10 + digit, 9999)
      found = true
      place += length
    }
    return found ? (value, place) : nil
  }

  private mutating func number() {
    let start = index
    guard let first = digits(at: index) else { return }
    index = first.end
    if let parts = joined(first, by: 0x2E) ?? joined(first, by: 0x2F) {
      let separator = bytes[first.end]
      if let date = LegalDate.numeric(parts.values.map(\.value), digits: parts.values.map(\.count)) {
        index = parts.end
        add(.date(date), start, index)
        return
      }
      if separator == 0x2F || parts.values.count > 3 || parts.values.contains(where: { $0.count > 3 }) {
        index = parts.end
        add(.other, start, index)
        return
      }
      index = parts.end
      add(
        .number(first.value, inserted: parts.values.dropFirst().map(\.value), hasHyphen: false), start, index)
      return
    }
    if first.count > 6 {
      add(.other, start, index)
      return
    }
    var inserted: [Int] = []
    var hasHyphen = false
    if let superscript = raised(at: index) {
      inserted.append(superscript.value)
      index = superscript.end
    }
    while inserted.count < 3, index < bytes.count {
      let (scalar, length) = Letters.decode(bytes, index)
      guard scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011, let next = digits(at: index + length),
        next.count <= 4
      else { break }
      inserted.append(next.value)
      index = next.end
      hasHyphen = true
    }
    add(.number(first.value, inserted: inserted, hasHyphen: hasHyphen), start, index)
  }

  /// Numbers joined by one mark without blanks: `127.1`, `28.11.2025`, `03/24/963/0735`.
  private func joined(
    _ first: (value: Int, count: Int, end: Int), by mark: UInt8
  ) -> (values: [(value: Int, count: Int)], end: Int)? {
    var values = [(value: first.value, count: first.count)]
    var end = first.end
    while values.count < 6, end + 1 < bytes.count, bytes[end] == mark, let next = digits(at: end + 1) {
      values.append((next.value, next.count))
      end = next.end
    }
    return values.count > 1 ? (values, end) : nil
  }
}
