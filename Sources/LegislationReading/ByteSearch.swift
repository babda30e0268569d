extension String {
  /// The beginning of the text, of at most `limit` bytes and without a letter cut in two.
  func cut(toBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = utf8.index(utf8.startIndex, offsetBy: limit)
    while end > startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return String(self[..<end])
  }

  /// Whether the string begins with the bytes of `start`: without the normalisation that `hasPrefix` looks for.
  func beginsWithBytes(of start: String) -> Bool {
    utf8.first == start.utf8.first && utf8.count >= start.utf8.count && utf8.starts(with: start.utf8)
  }

  /// Whether the bytes of `needle` stand in this string: literal search without locale or case.
  /// Foundation's `contains` folds every letter and took most of the time of reading a code.
  func containsBytes(of needle: String) -> Bool { firstPlace(of: needle) != nil }

  /// Where the bytes of `needle` first stand in this string, in bytes.
  func firstPlace(of needle: String) -> Int? {
    var haystack = self
    var needle = needle
    return haystack.withUTF8 { text in
      needle.withUTF8 { word in
        guard let first = word.first else { return 0 }
        guard text.count >= word.count else { return nil }
        var start = 0
        let last = text.count - word.count
        while start <= last {
          if text[start] == first {
            var offset = 1
            while offset < word.count && text[start + offset] == word[offset] { offset += 1 }
            if offset == word.count { return start }
          }
          start += 1
        }
        return nil
      }
    }
  }
}
