import Legislation

/// The mark at the start of a line of an article: `1.`, `(1)`, `1)`, `1-1)`, `а)`, `ii)`, `۱-`.
struct PointMark: Sendable, Hashable {
  enum Shape: UInt8, Sendable, Hashable {
    /// `1.`
    case stop
    /// `(1)`
    case enclosed
    /// `1)`
    case bracket
    /// `۱-`, as Afghan acts print points.
    case dash
    /// `а)`
    case letter
    /// `(a)`
    case enclosedLetter
  }

  let shape: Shape
  /// As printed, without the closing sign.
  let text: String
  /// The number that was understood; `nil` for letters.
  let number: ProvisionNumber?
  /// Bytes up to the words of the provision.
  let length: Int

  /// Whether a line begins with digits and `)`, or with digits, a stop and a blank: the mark of a point or paragraph in
  /// every language, never the number of a heading that names its kind behind it.
  static func isPlain(_ line: String) -> Bool {
    var isBehindStop = false
    var hasDigit = false
    for byte in line.utf8.prefix(8) {
      if isBehindStop { return byte == 0x20 }
      switch byte {
      case 0x30...0x39: hasDigit = true
      case 0x29: return hasDigit
      case 0x2E where hasDigit: isBehindStop = true
      default: return false
      }
    }
    return false
  }

  /// Reads the mark of a line; `nil` where it begins with words. Only the first bytes are looked at.
  static func read(_ line: String) -> PointMark? {
    guard let first = line.utf8.first else { return nil }
    // Digits, an opening bracket, or a letter that a closing sign follows within a few bytes.
    if first != 0x28 && !(0x30...0x39).contains(first) && first != 0xD9 && first != 0xDB {
      let hasClosing = line.utf8.withContiguousStorageIfAvailable { bytes in
        for place in 0..<min(bytes.count, 9) where bytes[place] == 0x29 { return true }
        return false
      }
      if hasClosing == false { return nil }
    }
    let mark = line.utf8.withContiguousStorageIfAvailable { bytes -> PointMark? in
      var reader = Reader(bytes: bytes.prefix(40))
      return reader.mark()
    }
    if let mark { return mark }
    var copy = line
    copy.makeContiguousUTF8()
    return read(copy)
  }

  private struct Reader {
    /// The beginning of the line; the first byte has the index 0.
    let bytes: Slice<UnsafeBufferPointer<UInt8>>
    var place = 0

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func mark() -> PointMark? {
      let isEnclosed = byte == 0x28
      if isEnclosed { place += 1 }
      let start = place
      guard let (number, isArabic) = numbers() else { return letters(from: start, isEnclosed: isEnclosed) }
      let end = place
      if isArabic || isEnclosed { skipBlanks() }
      guard let closing = byte else { return nil }
      let shape: Shape
      switch closing {
      // "1344)" is a year: points are not counted by thousands.
      case 0x29 where number.base < 1000: shape = isEnclosed ? .enclosed : .bracket
      case 0x2E where !isEnclosed && number.base < 2000:
        shape = .stop
        guard startsSentence(place + 1) else { return nil }
      case 0x2D where !isEnclosed && number.base < 200 && (isArabic || isArabicText(place + 1)): shape = .dash
      default: return nil
      }
      place += 1
      skipBlanks()
      return PointMark(shape: shape, text: text(start..<end), number: number, length: place)
    }

    /// Digits with insertions: `1`, `1-1`, `15.1`, `3¹`.
    private mutating func numbers() -> (ProvisionNumber, isArabic: Bool)? {
      guard let (base, isArabic) = digits() else { return nil }
      var inserted: [Int] = []
      if let raised = superscript() { inserted.append(raised) }
      while inserted.count < 4, let width = separator() {
        let before = place
        place += width
        guard let (next, _) = digits() else {
          place = before
          break
        }
        inserted.append(next)
      }
      return (ProvisionNumber(base, inserted), isArabic)
    }

    private mutating func digits() -> (Int, isArabic: Bool)? {
      var value = 0
      var count = 0
      var isArabic = false
      while place < bytes.count, count < 5 {
        if (0x30...0x39).contains(bytes[place]) {
          value = value * 10 + Int(bytes[place] - 0x30)
          place += 1
        } else if place + 1 < bytes.count, bytes[place] == 0xDB, (0xB0...0xB9).contains(bytes[place + 1]) {
          value = value * 10 + Int(bytes[place + 1] - 0xB0)
          place += 2
          isArabic = true
        } else if place + 1 < bytes.count, bytes[place] == 0xD9, (0xA0...0xA9).contains(bytes[place + 1]) {
          value = value * 10 + Int(bytes[place + 1] - 0xA0)
          place += 2
          isArabic = true
        } else {
          break
        }
        count += 1
      }
      return count == 0 || count == 5 ? nil : (value, isArabic)
    }

    private mutating func superscript() -> Int? {
      var value: Int?
      while place < bytes.count {
        let digit: Int
        let width: Int
        if bytes[place] == 0xC2, place + 1 < bytes.count, [0xB9, 0xB2, 0xB3].contains(bytes[place + 1]) {
          digit = bytes[place + 1] == 0xB9 ? 1 : Int(bytes[place + 1]) - 0xB0
          width = 2
        } else if place + 2 < bytes.count, bytes[place] == 0xE2, bytes[place + 1] == 0x81,
          (0xB0...0xB9).contains(bytes[place + 2])
        {
          digit = Int(bytes[place + 2]) - 0xB0
          width = 3
        } else {
          break
        }
        value = min((value ?? 0) * 10 + digit, 9999)
        place += width
      }
      return value
    }

    /// Bytes of a hyphen, dash or point.
    private func separator() -> Int? {
      guard let byte else { return nil }
      if byte == 0x2D || byte == 0x2E { return 1 }
      guard byte == 0xE2, place + 2 < bytes.count else { return nil }
      let isDash = bytes[place + 1] == 0x80 && (0x90...0x94).contains(bytes[place + 2])
      let isMinus = bytes[place + 1] == 0x88 && bytes[place + 2] == 0x92
      return isDash || isMinus ? 3 : nil
    }

    private mutating func skipBlanks() {
      while place < bytes.count {
        if bytes[place] == 0x20 || bytes[place] == 0x09 {
          place += 1
        } else if bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 {
          place += 2
        } else if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80,
          bytes[place + 2] <= 0x8A || bytes[place + 2] == 0xAF
        {
          // Thin, narrow and other typesetter's spaces.
          place += 3
        } else {
          return
        }
      }
    }

    /// Behind a stop: the end, a blank, a capital, a quotation mark.
    private func startsSentence(_ index: Int) -> Bool {
      guard index < bytes.count else { return true }
      switch bytes[index] {
      case 0x20, 0x09, 0x22, 0x28, 0xC2, 0x41...0x5A, 0xD8...0xDB: return true
      case 0xD0: return index + 1 < bytes.count && bytes[index + 1] < 0xB0
      case 0xD2, 0xD3, 0xC3...0xC5: return true
      default: return false
      }
    }

    private func isArabicText(_ index: Int) -> Bool {
      var index = index
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      return index < bytes.count && (0xD8...0xDB).contains(bytes[index])
    }

    /// `а)`, `a)`, `g‘)`, `ii)`, `а-1)`, `الف)`.
    private mutating func letters(from start: Int, isEnclosed: Bool) -> PointMark? {
      place = start
      var count = 0
      var isRoman = true
      var isArabic = false
      while let byte, count < 4 {
        let width: Int
        switch byte {
        case 0x61...0x7A, 0x41...0x5A:
          width = 1
          isRoman = isRoman && [0x69, 0x76, 0x78].contains(byte)
        case 0xC3...0xC5, 0xD0...0xD3: width = 2
        case 0xD8...0xDB:
          width = 2
          isArabic = true
        default: width = 0
        }
        if width == 0 || place + width > bytes.count { break }
        if width == 2 { isRoman = false }
        place += width
        count += 1
      }
      guard count == 1 || count > 1 && (isRoman || isArabic && count <= 3) else { return nil }
      var end = place
      // An apostrophe that belongs to the letter, or an insertion behind it.
      if byte == 0x27 {
        place += 1
        end = place
      } else if byte == 0xE2 || byte == 0xCA, !isArabic {
        let width = byte == 0xCA ? 2 : 3
        if separator() == nil, place + width < bytes.count, bytes[place + width] == 0x29 {
          place += width
          end = place
        }
      }
      if superscript() != nil {
        end = place
      } else if let width = separator() {
        place += width
        guard digits() != nil else { return nil }
        end = place
      }
      if isArabic { skipBlanks() }
      guard byte == 0x29 else { return nil }
      place += 1
      skipBlanks()
      return PointMark(
        shape: isEnclosed ? .enclosedLetter : .letter, text: text(start..<end), number: nil, length: place)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  }
}
