extension StringProtocol {
  /// The text in small letters, as `lowercased()` has it. Letters of ASCII, Latin-1, Cyrillic and the scripts without
  /// capitals are changed byte by byte, because every line of a code goes through here; a text with any other letter is
  /// left to the library.
  var smallLetters: String {
    var bytes = Array(utf8)
    let isDone = bytes.withUnsafeMutableBufferPointer { buffer in
      var place = 0
      while place < buffer.count {
        let width = Self.lower(buffer, place)
        if width == 0 { return false }
        place += width
      }
      return true
    }
    return isDone ? String(decoding: bytes, as: UTF8.self) : lowercased()
  }

  /// Makes the letter at `place` small where its small form has as many bytes.
  /// - Returns: the bytes of the letter; 0 for letters that are not known here.
  private static func lower(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ place: Int) -> Int {
    let first = bytes[place]
    if first < 0x80 {
      if (0x41...0x5A).contains(first) { bytes[place] = first + 0x20 }
      return 1
    }
    guard place + 1 < bytes.count else { return 0 }
    let second = bytes[place + 1]
    switch first {
    case 0xC2, 0xCA, 0xD8...0xDB: return 2
    case 0xC3:
      if (0x80...0x9E).contains(second), second != 0x97 { bytes[place + 1] = second + 0x20 }
      return 2
    case 0xD0, 0xD1, 0xD2, 0xD3:
      let small = smallCyrillic(UInt16(first & 0x1F) << 6 | UInt16(second & 0x3F))
      bytes[place] = 0xC0 | UInt8(small >> 6)
      bytes[place + 1] = 0x80 | UInt8(small & 0x3F)
      return 2
    // General punctuation: dashes, quotation marks.
    case 0xE2 where second == 0x80: return 3
    default: return 0
    }
  }

  /// The small form of a letter between U+0400 and U+04FF.
  private static func smallCyrillic(_ value: UInt16) -> UInt16 {
    switch value {
    case 0x400...0x40F: value + 0x50
    case 0x410...0x42F: value + 0x20
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x4FF: value | 1
    case 0x4C0: 0x4CF
    case 0x4C1...0x4CE: value & 1 == 1 ? value + 1 : value
    default: value
    }
  }
}
