import Legislation

/// Markdown to lines: heading marks, bold, anchors and escapes are taken off, the text stays.
enum MarkdownLines {
  static func clean(_ lines: [SourceLine], log: inout ReadingLog) -> [SourceLine] {
    var result: [SourceLine] = []
    result.reserveCapacity(lines.count)
    var isFrontMatter = false
    for (index, original) in lines.enumerated() {
      if index == 0 && original.text == "---" && closesFrontMatter(lines) {
        isFrontMatter = true
        log.ledger.assign(original, to: .markup)
        continue
      }
      if isFrontMatter {
        isFrontMatter = original.text != "---"
        log.ledger.assign(original, to: isFrontMatter ? .furniture : .markup)
        continue
      }
      if isOnlyMarkup(original.text) {
        log.ledger.assign(original, to: .markup)
        continue
      }
      let line = clean(original, log: &log)
      if !line.text.isEmpty { result.append(line) }
    }
    return result
  }

  private static func closesFrontMatter(_ lines: [SourceLine]) -> Bool {
    lines.prefix(200).dropFirst().contains { $0.text == "---" }
  }

  /// Rules, anchors, rows of dashes under the head of a table.
  private static func isOnlyMarkup(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case 0x3C: return text.hasPrefix("<a ") && text.hasSuffix("</a>") && text.contains("></a>")
    case 0x2D, 0x2A, 0x5F, 0x3D, 0x7C, 0x3A, 0x2B:
      return text.utf8.count >= 3
        && text.utf8.allSatisfy { [0x2D, 0x2A, 0x5F, 0x3D, 0x7C, 0x3A, 0x2B, 0x20].contains($0) }
    default: return false
    }
  }

  private static func clean(_ original: SourceLine, log: inout ReadingLog) -> SourceLine {
    var line = original
    func strip(_ count: Int) {
      let rest = line.dropping(bytes: count)
      log.ledger.assign(line, 0..<count, to: .markup)
      line = rest
    }
    guard var first = line.text.utf8.first else { return line }
    if first == 0x3E {
      let head = line.text.utf8.prefix { $0 == 0x3E || $0 == 0x20 || $0 == 0x09 }
      strip(head.reversed().drop { $0 != 0x3E }.count)
      first = line.text.utf8.first ?? 0
    }
    if first == 0x23 {
      let marks = line.text.utf8.prefix { $0 == 0x23 }.count
      if marks <= 6, line.text.utf8.dropFirst(marks).first == 0x20 {
        strip(marks)
        line.headingLevel = marks
      }
    } else if first == 0x7C {
      line.hints.insert(.tableRow)
    } else if (first == 0x2A || first == 0x2B) && line.text.utf8.dropFirst().first == 0x20 {
      strip(1)
    }
    let runs = inlineMarkup(line.text)
    if !runs.isEmpty {
      let isBold =
        runs.first.map { $0.lowerBound == 0 && $0.count == 2 } ?? false
        && runs.last.map { $0.upperBound == line.text.utf8.count } ?? false
      if isBold { line.hints.insert(.bold) }
      for run in runs { log.ledger.assign(line, run, to: .markup) }
      line = raised(line, runs)
    }
    return line
  }

  /// Runs of bytes that are mark-up: pairs of asterisks, escapes, tags of raised numbers and of line breaks.
  private static func inlineMarkup(_ text: String) -> [Range<Int>] {
    if !text.hasByte(0x2A), !text.hasByte(0x5C), !text.hasByte(0x3C) { return [] }
    var runs: [Range<Int>] = []
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x2A where place + 1 < bytes.count && bytes[place + 1] == 0x2A:
        runs.append(place..<place + 2)
        place += 2
      case 0x5C
      where place + 1 < bytes.count
        && [0x2E, 0x2D, 0x2A, 0x23, 0x28, 0x29, 0x5B, 0x5D, 0x5F, 0x2B, 0x60].contains(
          bytes[place + 1])
        || place + 1 < bytes.count && (0x30...0x39).contains(bytes[place + 1]):
        runs.append(place..<place + 1)
        place += 2
      case 0x3C:
        if let length = tag(bytes, place) {
          runs.append(place..<place + length)
          place += length
        } else {
          place += 1
        }
      default: place += 1
      }
    }
    return runs
  }

  private static let tags: [[UInt8]] = [
    "<sup>", "</sup>", "<sub>", "</sub>", "<br>", "<br/>", "<br />", "<b>", "</b>",
    "<i>", "</i>", "<u>", "</u>",
  ].map { Array($0.utf8) }

  /// The length of a tag that only lays out the text; `nil` for other uses of the sign.
  private static func tag(_ bytes: [UInt8], _ place: Int) -> Int? {
    for tag in tags where place + tag.count <= bytes.count && bytes[place..<place + tag.count].elementsEqual(tag) {
      return tag.count
    }
    guard place + 3 < bytes.count, bytes[place + 1] == 0x61, bytes[place + 2] == 0x20,
      let close = bytes[place...].prefix(300).firstIndex(of: 0x3E)
    else {
      return bytes[place...].starts(with: Array("</a>".utf8)) ? 4 : nil
    }
    return close + 1 - place
  }

  /// The line without mark-up; digits between tags of a superscript become raised digits.
  private static func raised(_ line: SourceLine, _ runs: [Range<Int>]) -> SourceLine {
    let bytes = Array(line.text.utf8)
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    var pieces: [SourceLine.Piece] = []
    var place = 0
    // Lines of Markdown are one run of the source.
    func take(_ range: Range<Int>, isRaised: Bool) {
      if range.isEmpty { return }
      pieces.append(
        SourceLine.Piece(start: words.count, source: line.offset + range.lowerBound, length: range.count))
      if isRaised, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) {
        for byte in bytes[range] { words.append(contentsOf: Self.digits[Int(byte - 0x30)].utf8) }
      } else {
        words.append(contentsOf: bytes[range])
      }
    }
    var isRaised = false
    for run in runs {
      take(place..<run.lowerBound, isRaised: isRaised)
      isRaised = bytes[run].elementsEqual("<sup>".utf8)
      place = run.upperBound
    }
    take(place..<bytes.count, isRaised: false)
    var result = line
    result.text = String(decoding: words, as: UTF8.self)
    result.pieces = pieces
    result.offset = pieces.first?.source ?? line.offset
    return result
  }

  private static let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}
