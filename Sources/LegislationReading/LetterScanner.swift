import LegalText

/// A character as Swift sees it, told from its first scalar.
struct Letter {
  let first: UInt32
  /// Nothing but the first scalar: no combining mark or joiner belongs to it.
  let isAlone: Bool
  /// Its bytes in UTF-8.
  let width: Int

  /// White space, whatever combines with it.
  var isBlank: Bool { Unicode.Scalar(first)?.isBlank ?? false }

  /// A hyphen, dash or minus.
  var isDash: Bool { isSign("-") || isAlone && (0x2010...0x2014).contains(first) && first != 0x2012 || isSign("−") }

  var asciiDigit: Int? { isAlone && (0x30...0x39).contains(first) ? Int(first) - 0x30 : nil }

  /// Whether this is the sign and nothing else.
  func isSign(_ sign: Unicode.Scalar) -> Bool { isAlone && first == sign.value }
}

/// Goes through a text by characters. To break a text into characters Swift asks the tables of Unicode about every pair
/// of scalars, and the first characters of each line are looked at several times; nearly all are scalars that nothing
/// combines with, which is seen from their numbers. Only the others are left to Swift.
struct LetterScanner {
  private let text: Substring
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Bytes that were gone through.
  private(set) var place = 0

  fileprivate init(_ text: Substring, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.bytes = bytes
  }

  mutating func next() -> Letter? {
    guard place < bytes.count else { return nil }
    let (first, length) = Letters.decode(bytes, place)
    let behind = place + length
    if Self.standsAlone(first), behind >= bytes.count || Self.standsAlone(Letters.decode(bytes, behind).scalar) {
      place = behind
      return Letter(first: first, isAlone: true, width: length)
    }
    // A slice begins with a character, so that only this one is looked at.
    let width = text.dropping(bytes: place).first?.utf8.count ?? length
    place += width
    return Letter(first: first, isAlone: width == length, width: width)
  }

  /// Whether no scalar of this kind joins another one before or behind it.
  private static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0x09, 0x0A, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x482, 0x48A...0x52F, 0x620...0x64A,
      0x660...0x66F, 0x671...0x6D5, 0x6EE...0x6FF, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x203A, 0x2070...0x209F,
      0x2116, 0x2212:
      true
    default: false
    }
  }
}

extension Substring {
  /// Gives the text to a scanner.
  func withLetters<Result>(_ body: (inout LetterScanner) -> Result) -> Result {
    let result = utf8.withContiguousStorageIfAvailable { bytes in
      var scanner = LetterScanner(self, bytes)
      return body(&scanner)
    }
    if let result { return result }
    var copy = String(self)
    return copy.withUTF8 { bytes in
      var scanner = LetterScanner(String(decoding: bytes, as: UTF8.self)[...], bytes)
      return body(&scanner)
    }
  }

  /// The first character.
  var firstLetter: Letter? { withLetters { $0.next() } }

  /// Without its first `count` bytes, at whose end a character ends.
  func dropping(bytes count: Int) -> Substring { self[utf8.index(startIndex, offsetBy: count)...] }

  /// Its first `count` bytes, at whose end a character ends.
  func beginning(bytes count: Int) -> Substring { self[..<utf8.index(startIndex, offsetBy: count)] }

  /// Without the characters at its start that may go.
  @inline(__always)
  func droppingLetters(while mayGo: (Letter) -> Bool) -> Substring {
    let count = withLetters { scanner in
      while let letter = scanner.next() {
        if !mayGo(letter) { return scanner.place - letter.width }
      }
      return scanner.place
    }
    return count == 0 ? self : dropping(bytes: count)
  }

  /// Without white space at its start.
  var droppingBlanks: Substring { droppingLetters { $0.isBlank } }
}
