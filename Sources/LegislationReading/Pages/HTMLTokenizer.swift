/// HTML text to tags and text, in one pass, without loss: every byte belongs to exactly one token.
///
/// Nothing is refused and nothing is dropped. What cannot be a tag is text: a `<` without its `>`, a quotation mark
/// that never closes, a comment that never ends. Time is linear, because no search runs over the same bytes twice.
struct HTMLTokenizer {
  enum Kind: Sendable, Hashable {
    case start(name: String, isClosed: Bool)
    case end(name: String)
    case text
    /// Comments, document types, processing instructions: nothing a reader of the page sees.
    case markup
    /// The content of `script` and `style`.
    case script
  }

  struct Token: Sendable, Hashable {
    let kind: Kind
    let range: Range<Int>
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The element whose content is not HTML, while inside it.
  private var rawElement: String?
  /// Ends that were looked for in vain: they need not be looked for again.
  private var hasNoCommentEnd = false
  private var rawElementsWithoutEnd: Set<String> = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Token? {
    guard index < bytes.count else { return nil }
    if let element = rawElement {
      rawElement = nil
      if let end = rawEnd(of: element), end > index {
        let start = index
        index = end
        return Token(kind: .script, range: start..<end)
      }
    }
    let start = index
    if bytes[index] == 0x3C, let token = tag() { return token }
    // A `<` that opens no tag is text like any other letter.
    index = max(index, start + 1)
    while index < bytes.count && bytes[index] != 0x3C { index += 1 }
    return Token(kind: .text, range: start..<index)
  }

  // MARK: - Tags

  private mutating func tag() -> Token? {
    let start = index
    guard start + 1 < bytes.count else { return nil }
    let second = bytes[start + 1]
    if second == 0x21 { return declaration() }
    if second == 0x3F {
      guard let end = closing(from: start + 2) else { return nil }
      return token(.markup, start, end)
    }
    let isEnd = second == 0x2F
    var place = start + (isEnd ? 2 : 1)
    let nameStart = place
    while place < bytes.count, isNameByte(bytes[place], isFirst: place == nameStart), place - nameStart < 64 {
      place += 1
    }
    guard place > nameStart, let end = closing(from: place) else { return nil }
    let name = String(
      decoding: bytes[nameStart..<place].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    if isEnd { return token(.end(name: name), start, end) }
    let isClosed = bytes[end - 2] == 0x2F
    if (name == "script" || name == "style") && !isClosed { rawElement = name }
    return token(.start(name: name, isClosed: isClosed), start, end)
  }

  private mutating func token(_ kind: Kind, _ start: Int, _ end: Int) -> Token {
    index = end
    return Token(kind: kind, range: start..<end)
  }

  /// The place behind the `>` of the tag. A `>` inside a quoted value does not count, unless the value runs into the
  /// next tag: then a quotation mark is missing and the first `>` ends the tag. `nil` when there is none.
  private func closing(from place: Int) -> Int? {
    var firstInQuotes: Int?
    var quote: UInt8 = 0
    var afterEquals = false
    var index = place
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C { break }
      if quote != 0 {
        if byte == quote { quote = 0 }
        if byte == 0x3E && firstInQuotes == nil { firstInQuotes = index + 1 }
      } else if byte == 0x3E {
        return index + 1
      } else if (byte == 0x22 || byte == 0x27) && afterEquals {
        quote = byte
      }
      if byte == 0x3D { afterEquals = true } else if byte > 0x20 { afterEquals = false }
      index += 1
    }
    return firstInQuotes
  }

  private mutating func declaration() -> Token? {
    let start = index
    if stands("<!--", at: start) {
      if hasNoCommentEnd { return token(.markup, start, start + 4) }
      var place = start + 2
      while place + 2 < bytes.count {
        if bytes[place] == 0x2D, bytes[place + 1] == 0x2D, bytes[place + 2] == 0x3E, place >= start + 2 {
          return token(.markup, start, place + 3)
        }
        place += 1
      }
      hasNoCommentEnd = true
      return token(.markup, start, start + 4)
    }
    guard let end = closing(from: start + 2) else { return nil }
    return token(.markup, start, end)
  }

  private mutating func rawEnd(of element: String) -> Int? {
    if rawElementsWithoutEnd.contains(element) { return nil }
    let name = Array(element.utf8)
    var place = index
    while place + 2 + name.count <= bytes.count {
      if bytes[place] == 0x3C, bytes[place + 1] == 0x2F,
        name.indices.allSatisfy({ bytes[place + 2 + $0] | 0x20 == name[$0] })
      {
        return place
      }
      place += 1
    }
    rawElementsWithoutEnd.insert(element)
    return nil
  }

  private func stands(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] { return false }
    return true
  }

  private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0x30...0x39, 0x3A, 0x2D, 0x5F: !isFirst
    default: false
    }
  }

  // MARK: - Attributes

  /// The attributes of a start tag that readers of laws ask for, names in lower case, the first of each name.
  static func attributes(_ tag: UnsafeBufferPointer<UInt8>.SubSequence) -> [String: String] {
    var result: [String: String] = [:]
    var index = tag.startIndex + 1
    let end = tag.endIndex - 1
    while index < end, tag[index] > 0x20, tag[index] != 0x2F { index += 1 }
    while index < end {
      while index < end, tag[index] <= 0x20 || tag[index] == 0x2F { index += 1 }
      let nameStart = index
      while index < end, tag[index] > 0x20, tag[index] != 0x3D { index += 1 }
      let name = tag[nameStart..<index]
      while index < end, tag[index] <= 0x20 { index += 1 }
      var value: UnsafeBufferPointer<UInt8>.SubSequence = tag[index..<index]
      if index < end, tag[index] == 0x3D {
        index += 1
        while index < end, tag[index] <= 0x20 { index += 1 }
        if index < end, tag[index] == 0x22 || tag[index] == 0x27 {
          let quote = tag[index]
          index += 1
          let start = index
          while index < end, tag[index] != quote { index += 1 }
          value = tag[start..<index]
          index += 1
        } else {
          let start = index
          while index < end, tag[index] > 0x20 { index += 1 }
          value = tag[start..<index]
        }
      }
      if name.isEmpty {
        index = max(index, nameStart + 1)
        continue
      }
      if result.count < 64 {
        let key = String(decoding: name, as: UTF8.self).lowercased()
        if result[key] == nil { result[key] = String(decoding: value.prefix(2048), as: UTF8.self) }
      }
    }
    return result
  }
}
