import Foundation

extension String {
  /// The beginning of the text, of at most `limit` bytes and without a letter cut in two.
  func cut(toBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = utf8.index(utf8.startIndex, offsetBy: limit)
    while end > startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return String(self[..<end])
  }

  /// Whether a byte stands in the text: a look at its bytes in one run, as views of a string give them one by one.
  func hasByte(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      guard let start = bytes.baseAddress else { return false }
      return memchr(start, Int32(byte), bytes.count) != nil
    } ?? utf8.contains(byte)
  }

  /// Whether the string begins with the bytes of `start`: without the normalisation that `hasPrefix` looks for.
  func beginsWithBytes(of start: String) -> Bool {
    utf8.first == start.utf8.first && utf8.count >= start.utf8.count && utf8.starts(with: start.utf8)
  }

  /// Whether the bytes of `needle` stand in this string: literal search without locale or case.
  /// Foundation's `contains` folds every letter and took most of the time of reading a code.
  func containsBytes(of needle: String) -> Bool { place(ofBytes: needle) != nil }

  /// Where the bytes of `needle` first stand, as a number of bytes.
  func place(ofBytes needle: String) -> Int? {
    var haystack = self
    var needle = needle
    return haystack.withUTF8 { text in
      needle.withUTF8 { word in
        guard let final = word.last else { return 0 }
        let reach = word.count - 1
        guard text.count > reach else { return nil }
        // The last byte is looked at first: most letters of Cyrillic and Arabic begin with the same byte.
        for start in 0..<text.count - reach where text[start + reach] == final {
          var offset = 0
          while offset < reach && text[start + offset] == word[offset] { offset += 1 }
          if offset == reach { return start }
        }
        return nil
      }
    }
  }
}
