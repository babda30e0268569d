extension String {
  /// Whether the bytes of `needle` stand in this string: literal search without locale or case.
  /// Foundation's `contains` folds every letter and took most of the time of reading a code.
  func containsBytes(of needle: String) -> Bool {
    var haystack = self
    var needle = needle
    return haystack.withUTF8 { text in
      needle.withUTF8 { word in
        guard let first = word.first else { return true }
        guard text.count >= word.count else { return false }
        var start = 0
        let last = text.count - word.count
        while start <= last {
          if text[start] == first {
            var offset = 1
            while offset < word.count && text[start + offset] == word[offset] { offset += 1 }
            if offset == word.count { return true }
          }
          start += 1
        }
        return false
      }
    }
  }
}
