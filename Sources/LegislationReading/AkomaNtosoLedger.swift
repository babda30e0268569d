import Legislation

/// Where every byte of an XML document went.
///
/// The document is known to be well-formed, so tags, comments and text follow each other without doubt; the bucket of a
/// stretch of text is that of the innermost element that has one.
enum AkomaNtosoLedger {
  private static let buckets: [String: Ledger.Bucket] = [
    "num": .number, "heading": .heading, "subheading": .heading, "crossHeading": .heading, "authorialNote": .note,
    "remark": .note, "note": .note, "toc": .contents, "meta": .markup, "coverPage": .frontMatter,
    "preface": .frontMatter, "preamble": .frontMatter, "conclusions": .frontMatter, "header": .frontMatter,
  ]

  static func ledger(of text: String) -> Ledger {
    let bytes = Array(text.utf8)
    var ledger = Ledger(length: bytes.count)
    var stack: [Ledger.Bucket] = [.text]
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        let start = index
        while index < bytes.count && bytes[index] != 0x3C { index += 1 }
        assign(bytes, start..<index, to: stack.last ?? .text, &ledger)
        continue
      }
      let start = index
      if has(bytes, index, "<!--") {
        index = end(bytes, index + 4, "-->")
        ledger.assign(start..<index, to: .markup)
      } else if has(bytes, index, "<![CDATA[") {
        index = end(bytes, index + 9, "]]>")
        ledger.assign(start..<min(start + 9, index), to: .markup)
        if index - 3 > start + 9 { assign(bytes, start + 9..<index - 3, to: stack.last ?? .text, &ledger) }
        ledger.assign(max(start + 9, index - 3)..<index, to: .markup)
      } else if has(bytes, index, "<?") {
        index = end(bytes, index + 2, "?>")
        ledger.assign(start..<index, to: .markup)
      } else {
        index = endOfTag(bytes, index)
        ledger.assign(start..<index, to: .markup)
        if start + 1 < bytes.count, bytes[start + 1] == 0x2F {
          if stack.count > 1 { stack.removeLast() }
        } else if index >= 2, bytes[index - 2] != 0x2F {
          stack.append(bucket(name(bytes, start + 1), inside: stack.last ?? .text))
        }
      }
    }
    ledger.settle(text)
    return ledger
  }

  /// Metadata stays metadata but for the notes in it, notes stay notes; what is quoted inside a body is text again.
  private static func bucket(_ name: String, inside outer: Ledger.Bucket) -> Ledger.Bucket {
    switch outer {
    case .markup: name == "notes" ? .note : outer
    case .note, .contents, .frontMatter: outer
    default: buckets[name] ?? outer
    }
  }

  private static func assign(
    _ bytes: [UInt8], _ range: Range<Int>, to bucket: Ledger.Bucket, _ ledger: inout Ledger
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let isSpace = isBlank(bytes[start])
      var end = start + 1
      while end < range.upperBound && isBlank(bytes[end]) == isSpace { end += 1 }
      ledger.assign(start..<end, to: isSpace ? .space : bucket)
      start = end
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func name(_ bytes: [UInt8], _ start: Int) -> String {
    var first = start
    var end = start
    while end < bytes.count, !isBlank(bytes[end]), bytes[end] != 0x3E, bytes[end] != 0x2F {
      if bytes[end] == 0x3A { first = end + 1 }
      end += 1
    }
    return String(decoding: bytes[first..<end], as: UTF8.self)
  }

  /// A `>` inside a quoted value does not end a tag.
  private static func endOfTag(_ bytes: [UInt8], _ start: Int) -> Int {
    var quote: UInt8 = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return index
      }
    }
    return index
  }

  private static func end(_ bytes: [UInt8], _ from: Int, _ mark: StaticString) -> Int {
    var index = from
    while index < bytes.count {
      if has(bytes, index, mark) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return bytes.count
  }

  private static func has(_ bytes: [UInt8], _ index: Int, _ mark: StaticString) -> Bool {
    guard index + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return mark.withUTF8Buffer { buffer in buffer.indices.allSatisfy { bytes[index + $0] == buffer[$0] } }
  }
}
