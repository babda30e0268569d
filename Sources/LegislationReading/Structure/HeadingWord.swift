import LegalText

/// The first word of a line, folded for a look-up in the vocabulary of headings.
struct HeadingWord: Sendable, Hashable {
  /// Lower case, one form of each apostrophe and of each Arabic letter, look-alikes of the other script repaired.
  let folded: String
  /// Bytes that the word takes up in the line.
  let length: Int
  /// The first letter is a capital, or has no case.
  let isCapital: Bool
  let isArabic: Bool
  /// The word is an abbreviation with its stop ("Ст.").
  let endsWithStop: Bool

  /// `nil` where the line does not begin with a letter, or the word is longer than any in the vocabulary.
  init?(_ text: some StringProtocol) {
    let word = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldedLetters.capacity) { bytes in
      var letters = FoldedLetters(bytes)
      return Self.read(text, into: &letters)
    }
    guard let word else { return nil }
    self = word
  }

  private static func read(_ text: some StringProtocol, into letters: inout FoldedLetters) -> HeadingWord? {
    var length = 0
    var isFirst = true
    var capital = true
    var hasLatin = false
    var hasCyrillic = false
    var arabic = false
    var stop = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: hasLatin = true
      case 0x400...0x4FF: hasCyrillic = true
      case 0x620...0x64A, 0x66E...0x6D3, 0x6D5: arabic = true
      // Apostrophes inside a word, joiners, vowel signs and the hamza that stands on a final heh.
      case 0x27, 0x60, 0x2018, 0x2019, 0x2BB, 0x2BC, 0x200C, 0xAD, 0x64B...0x65F:
        if isFirst { return nil }
      case 0x2E:
        if length <= 4, ["ст", "art", "sec"].contains(letters.text) {
          stop = true
          length += 1
        }
        fallthrough
      default:
        if isFirst { return nil }
        return HeadingWord(letters.text, length, capital, hasLatin && hasCyrillic, arabic, stop)
      }
      if isFirst { capital = arabic || scalar.isCapitalLetter }
      isFirst = false
      length += scalar.utf8.count
      if length > 40 { return nil }
      letters.append(scalar)
    }
    if isFirst { return nil }
    return HeadingWord(letters.text, length, capital, hasLatin && hasCyrillic, arabic, stop)
  }

  private init(_ folded: String, _ length: Int, _ capital: Bool, _ isMixed: Bool, _ arabic: Bool, _ stop: Bool) {
    self.folded = isMixed ? Self.repaired(folded) : folded
    self.length = length
    isCapital = capital
    isArabic = arabic
    endsWithStop = stop
  }

  /// Letters of the other script that look the same, in a word that mixes both: the commoner script wins.
  private static func repaired(_ word: String) -> String {
    let latin = word.unicodeScalars.count { $0.value < 0x250 }
    let cyrillic = word.unicodeScalars.count { (0x400...0x4FF).contains($0.value) }
    let isLatin = latin > cyrillic
    var result = ""
    result.unicodeScalars.reserveCapacity(latin + cyrillic)
    for scalar in word.unicodeScalars {
      result.unicodeScalars.append((isLatin ? latinTwin(of: scalar) : cyrillicTwin(of: scalar)) ?? scalar)
    }
    return result
  }

  private static func cyrillicTwin(of letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "a": "а"
    case "b": "в"
    case "c": "с"
    case "e": "е"
    case "h": "н"
    case "i": "і"
    case "k": "к"
    case "m": "м"
    case "o": "о"
    case "p": "р"
    case "t": "т"
    case "x": "х"
    case "y": "у"
    default: nil
    }
  }

  private static func latinTwin(of letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "а": "a"
    case "с": "c"
    case "е": "e"
    case "і": "i"
    case "к": "k"
    case "м": "m"
    case "о": "o"
    case "р": "p"
    case "т": "t"
    case "х": "x"
    case "у": "y"
    default: nil
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }

  static func isArabic(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x600...0x6FF).contains($0.value) } ?? false
  }
}

/// The letters of one word, folded and put together as bytes: a line of a code asks for its first word several times.
private struct FoldedLetters {
  /// Three times the bytes of the longest word that is read: the small letter of one of two bytes has three at most.
  static let capacity = 128

  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  var text: String { String(decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self) }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x27, 0x60, 0x2018, 0x2019, 0x2BB, 0x2BC: add(0x2BB)
    case 0x200C, 0xAD, 0x64B...0x65F: break
    case 0x64A, 0x649: add(0x6CC)
    case 0x643: add(0x6A9)
    case 0x6C0, 0x6C1, 0x6C2, 0x6D5, 0x629: add(0x647)
    // Letters without case, and small ones.
    case 0x620...0x6D3, 0x430...0x45F, 0xDF...0xF6, 0xF8...0xFF: add(scalar.value)
    case 0x61...0x7A: add(byte: UInt8(scalar.value))
    case 0x41...0x5A: add(byte: UInt8(scalar.value + 32))
    case 0x410...0x42F, 0xC0...0xD6, 0xD8...0xDE: add(scalar.value + 32)
    case 0x400...0x40F: add(scalar.value + 80)
    // The small letter follows its capital.
    case 0x48A...0x4BF, 0x4D0...0x4FF, 0x14A...0x177: add(scalar.value | 1)
    default: for byte in scalar.properties.lowercaseMapping.utf8 { add(byte: byte) }
    }
  }

  private mutating func add(byte: UInt8) {
    guard count < bytes.count else { return }
    bytes[count] = byte
    count += 1
  }

  /// A letter of two bytes.
  private mutating func add(_ value: UInt32) {
    add(byte: 0xC0 | UInt8(value >> 6))
    add(byte: 0x80 | UInt8(value & 0x3F))
  }
}
