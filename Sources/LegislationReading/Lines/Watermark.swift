/// Letters of a watermark that a scan of an Arabic-script gazette left among the words: "KU … AC" of the mark ACKU.
enum Watermark {
  /// Lines without the letters of the watermark; they go to the page's furniture.
  ///
  /// A mark is believed when it stands on lines of its own and, whole or in parts, at the ends of other lines.
  static func remove(_ lines: [SourceLine], log: inout ReadingLog) -> [SourceLine] {
    let arabic = lines.count { isArabic($0.text) }
    guard arabic * 2 > lines.count else { return lines }
    var alone: [String: Int] = [:]
    var atEnds = 0
    for line in lines {
      let (first, last) = ends(line.text)
      guard first != nil || last != nil else { continue }
      atEnds += 1
      if let first, first.count == line.text.utf8.count {
        alone[String(decoding: first.bytes, as: UTF8.self), default: 0] += 1
      }
    }
    guard atEnds >= 3,
      let mark = alone.filter({ $0.value >= 2 && $0.key.utf8.count >= 3 }).max(by: {
        ($0.value, $0.key) < ($1.value, $1.key)
      })?.key
    else { return lines }
    var result: [SourceLine] = []
    result.reserveCapacity(lines.count)
    var count = 0
    for line in lines {
      let total = line.text.utf8.count
      let (first, last) = ends(line.text)
      var start = 0
      var end = total
      if let first, isPart(first.bytes, of: mark) { start = first.count }
      if start < total, let last, isPart(last.bytes, of: mark) { end = total - last.count }
      if start == 0 && end == total {
        result.append(line)
        continue
      }
      count += 1
      if start > 0 { log.ledger.assign(line, 0..<start, to: .furniture) }
      if end < total { log.ledger.assign(line, end..<total, to: .furniture) }
      let rest = start < end ? line.slice(start..<end).trimmed : line.slice(0..<0)
      if !rest.text.isEmpty { result.append(rest) }
    }
    log.warn("watermark", "\(mark)", "\(count)")
    return result
  }

  private struct Token {
    let bytes: [UInt8]
    var count: Int { bytes.count }
  }

  /// The capital Latin letters at both ends of a line, where they are a word of their own.
  private static func ends(_ text: String) -> (first: Token?, last: Token?) {
    func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    let bytes = text.utf8
    var first: Token?
    var last: Token?
    let head = bytes.prefix(13).prefix(while: isCapital)
    if (2...12).contains(head.count), head.count == bytes.count || bytes.dropFirst(head.count).first == 0x20 {
      first = Token(bytes: Array(head))
    }
    let tail = bytes.suffix(13).reversed().prefix(while: isCapital)
    if (2...12).contains(tail.count), tail.count == bytes.count || bytes.dropLast(tail.count).last == 0x20 {
      last = Token(bytes: tail.reversed())
    }
    return (first, last)
  }

  private static func isPart(_ bytes: [UInt8], of mark: String) -> Bool {
    mark.containsBytes(of: String(decoding: bytes, as: UTF8.self))
  }

  /// The first letter that is no Latin capital is Arabic.
  private static func isArabic(_ text: String) -> Bool {
    for byte in text.utf8.prefix(80) {
      switch byte {
      // Small letters of ASCII and the beginnings of Latin and Cyrillic ones.
      case 0x61...0x7A, 0xC3...0xC9, 0xD0...0xD3: return false
      case 0xD8...0xDB: return true
      default: continue
      }
    }
    return false
  }
}
