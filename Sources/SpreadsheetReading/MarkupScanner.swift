/// Walks over the XML of a workbook, one tag or text at a time, without copying. Only what spreadsheet programs write is
/// known: no document type, no entities but the five of XML and numbers.
struct MarkupScanner {
  enum Token {
    /// A start tag; `isEmpty` when it is its own end.
    case start(name: Range<Int>, attributes: Range<Int>, isEmpty: Bool)
    case end(name: Range<Int>)
    /// Text as it stands, with references; `isLiteral` in a CDATA section.
    case text(Range<Int>, isLiteral: Bool)
  }

  struct Failure: Error {
    let cause: String
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
  }

  /// The next token, `nil` at the end.
  mutating func next() throws(Failure) -> Token? {
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        let start = index
        while index < bytes.count && bytes[index] != 0x3C { index += 1 }
        if depth == 0 { continue }
        return .text(start..<index, isLiteral: false)
      }
      guard index + 1 < bytes.count else { break }
      switch bytes[index + 1] {
      case 0x3F: try skip(to: "?>")
      case 0x21:
        if stands("<!--") {
          try skip(to: "-->")
        } else if stands("<![CDATA[") {
          let start = index + 9
          try skip(to: "]]>")
          return .text(start..<index - 3, isLiteral: true)
        } else {
          throw Failure(cause: "it declares a document type")
        }
      case 0x2F:
        let start = index + 2
        let end = try endOfTag()
        depth -= 1
        if depth < 0 { throw Failure(cause: "an end tag without a start") }
        return .end(name: localName(start..<end))
      default:
        let start = index + 1
        let end = try endOfTag()
        let isEmpty = bytes[end - 1] == 0x2F
        let last = isEmpty ? end - 1 : end
        var nameEnd = start
        while nameEnd < last && bytes[nameEnd] > 0x20 { nameEnd += 1 }
        if !isEmpty { depth += 1 }
        return .start(name: localName(start..<nameEnd), attributes: nameEnd..<last, isEmpty: isEmpty)
      }
    }
    if depth != 0 { throw Failure(cause: "it ends within an element") }
    return nil
  }

  func `is`(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// The place of an attribute's value, by its name without a prefix.
  func attribute(_ name: StaticString, in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      while index < range.upperBound && bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < range.upperBound && bytes[index] != 0x3D { index += 1 }
      var nameEnd = index
      while nameEnd > start && bytes[nameEnd - 1] <= 0x20 { nameEnd -= 1 }
      index += 1
      while index < range.upperBound && bytes[index] <= 0x20 { index += 1 }
      guard index < range.upperBound else { return nil }
      let quote = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < range.upperBound && bytes[index] != quote { index += 1 }
      if self.is(localName(start..<nameEnd), name) { return valueStart..<min(index, range.upperBound) }
      index += 1
    }
    return nil
  }

  /// The text of a range, with references replaced.
  func string(_ range: Range<Int>, isLiteral: Bool = false) -> String {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    if isLiteral || !part.contains(0x26) { return String(decoding: part, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var index = 0
    while index < part.count {
      if part[index] == 0x26, let end = part[index...].prefix(12).firstIndex(of: 0x3B),
        let scalar = Self.scalar(String(decoding: part[index + 1..<end], as: UTF8.self))
      {
        result += Array(String(Character(scalar)).utf8)
        index = end + 1
      } else {
        result.append(part[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A whole number of at most nine digits.
  func integer(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var value = 0
    for index in range {
      let digit = Int(bytes[index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.first == "#" else { return nil }
      let digits = reference.dropFirst()
      let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }

  private func localName(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    for index in range where bytes[index] == 0x3A { start = index + 1 }
    while end > start && bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Goes behind the `>` that ends the tag; quotation marks hide one.
  /// - Returns: the place of the `>`.
  private mutating func endOfTag() throws(Failure) -> Int {
    var quote: UInt8 = 0
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        index += 1
        return index - 1
      }
      index += 1
    }
    throw Failure(cause: "it ends within a tag")
  }

  private func stands(_ word: StaticString) -> Bool { stands(word, at: index) }

  private func stands(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] { return false }
    return true
  }

  private mutating func skip(to word: StaticString) throws(Failure) {
    var place = index + 2
    while place < bytes.count && !stands(word, at: place) { place += 1 }
    guard place < bytes.count else { throw Failure(cause: "it ends within a comment or instruction") }
    index = place + word.utf8CodeUnitCount
  }
}
