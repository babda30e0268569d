/// Looks through XML before libxml2 sees it and refuses what is made to harm: declarations of document types and
/// entities, comments with hyphens inside, tags inside tags, and tags so long or so full of attributes that libxml2
/// would take quadratic time over them.
///
/// One pass over the bytes, no allocation; 60,000 attributes in one tag are refused at the 257th.
struct MarkupGuard {
  /// Longest tag, in bytes from `<` to `>`.
  static let tagLimit = 16 << 10
  /// Most attributes of one tag.
  static let attributeLimit = 256

  /// Checks the UTF-8 text of a document.
  /// - Throws: `ReadingError.refusedDoctype` or `.refusedTag`, with the line.
  static func check(_ text: String, file: String) throws(ReadingError) {
    var text = text
    let found = text.withUTF8 { bytes -> Refusal? in
      var guarding = MarkupGuard(bytes: bytes)
      return guarding.firstRefusal()
    }
    guard let found else { return }
    let line = 1 + text.utf8.prefix(found.offset).reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    switch found.cause {
    case .declaration: throw .refusedDoctype(file: file, line: line)
    case .longTag: throw .refusedTag(file: file, line: line, cause: "a tag longer than \(tagLimit) bytes")
    case .attributes:
      throw .refusedTag(file: file, line: line, cause: "a tag with more than \(attributeLimit) attributes")
    case .comment:
      throw .malformedXML(file: file, line: line, cause: "two hyphens inside a comment")
    case .openingInTag:
      throw .malformedXML(file: file, line: line, cause: "a `<` inside a tag, where only `&lt;` may stand")
    case .nul: throw .refusedTag(file: file, line: line, cause: "a NUL byte, which no XML document has")
    }
  }

  private enum Cause { case declaration, longTag, attributes, comment, openingInTag, nul }

  private struct Refusal {
    let cause: Cause
    let offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func firstRefusal() -> Refusal? {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0 { return Refusal(cause: .nul, offset: index) }
      guard byte == 0x3C else {
        index += 1
        continue
      }
      if stands("<!--") {
        if let refusal = comment() { return refusal }
      } else if stands("<![CDATA[") {
        skip(to: "]]>")
      } else if stands("<!") {
        // Nothing else that begins so belongs into a document without a document type.
        return Refusal(cause: .declaration, offset: index)
      } else if let refusal = tag() {
        return refusal
      }
    }
    return nil
  }

  /// One tag or processing instruction; a `>` or `=` between quotation marks is part of a value.
  ///
  /// libxml2 goes on behind a `<` in a tag and may find a comment there that the tag hides from this look.
  private mutating func tag() -> Refusal? {
    let start = index
    if start + 1 < bytes.count && bytes[start + 1] == 0x3F {
      skip(to: "?>")
      return index - start > Self.tagLimit ? Refusal(cause: .longTag, offset: start) : nil
    }
    var quote: UInt8 = 0
    var attributes = 0
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C { return Refusal(cause: .openingInTag, offset: start) }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        index += 1
        return nil
      } else if byte == 0x3D {
        attributes += 1
        if attributes > Self.attributeLimit { return Refusal(cause: .attributes, offset: start) }
      }
      index += 1
      if index - start > Self.tagLimit { return Refusal(cause: .longTag, offset: start) }
    }
    return nil
  }

  /// One comment. libxml2 copies all of a comment for each pair of hyphens inside it, which takes minutes for a
  /// megabyte; such a comment is not well-formed in any case.
  private mutating func comment() -> Refusal? {
    let start = index
    index += 4
    while index + 1 < bytes.count {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D {
        guard index + 2 < bytes.count else { break }
        if bytes[index + 2] != 0x3E { return Refusal(cause: .comment, offset: start) }
        index += 3
        return nil
      }
      index += 1
    }
    index = bytes.count
    return nil
  }

  private func stands(_ word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Goes behind the next `word`, or to the end, where libxml2 will tell of the missing end.
  private mutating func skip(to word: StaticString) {
    index += 2
    while index < bytes.count && !stands(word) { index += 1 }
    index = min(index + word.utf8CodeUnitCount, bytes.count)
  }
}
