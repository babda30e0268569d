import LegalText
import Legislation

/// One line of the decoded text: the meeting point of the formats and the reading of structure.
///
/// A reader of HTML or DOCX makes one line of each block and says with `pieces` which bytes of the source the text
/// stands for; the reading of plain text makes one of each printed line.
struct SourceLine: Sendable, Hashable {
  /// What the format knows of a line beyond its words.
  struct Hints: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    /// The whole line is bold.
    static let bold = Hints(rawValue: 1)
    /// The mark-up says that this is a note of the publisher.
    static let note = Hints(rawValue: 2)
    /// A row of a table.
    static let tableRow = Hints(rawValue: 4)
    /// Navigation, buttons, counters.
    static let furniture = Hints(rawValue: 8)
    /// An entry of a list of contents.
    static let contents = Hints(rawValue: 16)
    /// The format gives whole paragraphs: a line is never the rest of the one before.
    static let wholeBlock = Hints(rawValue: 32)
    /// The words were looked at, and are no heading.
    static let noHeading = Hints(rawValue: 64)
    /// Those that say what the line is.
    static let told: Hints = [.note, .furniture, .contents]
  }

  /// A run of the text and the bytes of the source that it stands for.
  struct Piece: Sendable, Hashable {
    /// First byte in the line's text.
    var start: Int
    /// First byte in the decoded text.
    var source: Int
    /// Bytes of the decoded text; differs from those of the line's text where an entity was resolved.
    var length: Int
  }

  /// Without white space at both ends.
  var text: String
  /// In order, covering the text; empty when the text is one run of the source that starts at `offset`.
  var pieces: [Piece]
  /// Offset of `text` in the decoded text, in UTF-8 bytes.
  var offset: Int
  // Narrow, as a text of a megabyte may have half a million lines, and each is kept in several lists.
  private let narrowNumber: UInt32
  var hints: Hints
  private var narrowLevel: UInt8

  /// From 1.
  var number: Int { Int(narrowNumber) }

  /// Level of a heading that the format marks as one (Markdown, HTML), 1-6; `nil` for other lines.
  var headingLevel: Int? {
    get { narrowLevel == 0 ? nil : Int(narrowLevel) }
    set { narrowLevel = UInt8(truncatingIfNeeded: newValue ?? 0) }
  }

  init(
    text: String, offset: Int, number: Int, headingLevel: Int? = nil, hints: Hints = [], pieces: [Piece] = []
  ) {
    self.text = text
    self.pieces = pieces
    self.offset = offset
    narrowNumber = UInt32(truncatingIfNeeded: number)
    self.hints = hints
    narrowLevel = UInt8(truncatingIfNeeded: headingLevel ?? 0)
  }

  /// Non-empty lines, trimmed, with their offsets; white space inside is left as it is.
  static func lines(of text: String) -> [SourceLine] {
    var result: [SourceLine] = []
    var text = text
    text.withUTF8 { utf8 in
      result.reserveCapacity(utf8.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) })
      var start = 0
      var number = 1
      while start <= utf8.count {
        var end = start
        while end < utf8.count && utf8[end] != 0x0A { end += 1 }
        var first = start
        var last = end
        while first < last, let width = blank(utf8, first, last) { first += width }
        while last > first, let width = trailingBlank(utf8, first, last) { last -= width }
        if first < last {
          let line = UnsafeBufferPointer(rebasing: utf8[first..<last])
          result.append(SourceLine(text: String(decoding: line, as: UTF8.self), offset: first, number: number))
        }
        start = end + 1
        number += 1
      }
    }
    return result
  }

  /// Bytes of the source that a part of the text stands for, in order; mark-up between pieces is left out.
  func sourceRanges(_ range: Range<Int>) -> [Range<Int>] {
    if pieces.isEmpty { return [offset + range.lowerBound..<offset + range.upperBound] }
    var result: [Range<Int>] = []
    let total = text.utf8.count
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : total
      let low = max(range.lowerBound, piece.start)
      let high = min(range.upperBound, end)
      if low >= high { continue }
      let first = piece.source + min(low - piece.start, piece.length)
      let last = high == end ? piece.source + piece.length : piece.source + min(high - piece.start, piece.length)
      if first < last { result.append(first..<last) }
    }
    return result
  }

  /// Drops the first `count` bytes and the blanks behind them.
  func dropping(bytes count: Int) -> SourceLine {
    let utf8 = text.utf8
    // By scalars: a blank with a combining mark behind it is one character, and the mark is no blank.
    let kept = text.unicodeScalars[utf8.index(utf8.startIndex, offsetBy: count)...].drop {
      $0.isBlank
    }
    return slice(utf8.distance(from: utf8.startIndex, to: kept.startIndex)..<utf8.count)
  }

  /// A part of the line, given in bytes of its text.
  func slice(_ range: Range<Int>) -> SourceLine {
    var line = self
    line.hints.remove(.noHeading)
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    line.text = String(text[start..<utf8.index(start, offsetBy: range.count)])
    if pieces.isEmpty {
      line.offset += range.lowerBound
      return line
    }
    var kept: [Piece] = []
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : utf8.count
      let low = max(range.lowerBound, piece.start)
      let high = min(range.upperBound, end)
      if low >= high { continue }
      let skipped = min(low - piece.start, piece.length)
      let taken = high == end ? piece.length - skipped : min(high - piece.start, piece.length) - skipped
      kept.append(Piece(start: low - range.lowerBound, source: piece.source + skipped, length: taken))
    }
    line.pieces = kept
    line.offset = kept.first?.source ?? offset
    return line
  }

  /// This line and `next` as one: `joiner` stands between the words and is of no source byte.
  func joined(with next: SourceLine, joiner: String, dropping tail: Int = 0) -> SourceLine {
    var line = tail == 0 ? self : slice(0..<text.utf8.count - tail)
    line.hints.remove(.noHeading)
    if line.pieces.isEmpty { line.pieces = [Piece(start: 0, source: line.offset, length: line.text.utf8.count)] }
    let start = line.text.utf8.count + joiner.utf8.count
    line.text += joiner + next.text
    if next.pieces.isEmpty {
      line.pieces.append(Piece(start: start, source: next.offset, length: next.text.utf8.count))
    } else {
      for piece in next.pieces {
        line.pieces.append(Piece(start: start + piece.start, source: piece.source, length: piece.length))
      }
    }
    return line
  }

  /// The line without some runs of its text, given in order and apart; what is left keeps its place in the source.
  func removing(_ runs: [Range<Int>]) -> SourceLine {
    if runs.isEmpty { return self }
    let total = text.utf8.count
    var kept: [Range<Int>] = []
    var place = 0
    for run in runs {
      if run.lowerBound > place { kept.append(place..<run.lowerBound) }
      place = run.upperBound
    }
    if place < total { kept.append(place..<total) }
    var line = self
    line.hints.remove(.noHeading)
    let bytes = Array(text.utf8)
    var words: [UInt8] = []
    words.reserveCapacity(total)
    line.pieces = []
    forEachPart(of: kept) { piece, low, high, isEnd in
      let skipped = min(low - piece.start, piece.length)
      let taken = isEnd ? piece.length - skipped : min(high - piece.start, piece.length) - skipped
      line.pieces.append(Piece(start: words.count, source: piece.source + skipped, length: taken))
      words += bytes[low..<high]
    }
    line.text = String(decoding: words, as: UTF8.self)
    line.offset = line.pieces.first?.source ?? offset
    return line
  }

  /// Bytes of the source that parts of the text stand for; the parts are given in order and apart.
  func sourceRanges(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    forEachPart(of: ranges) { piece, low, high, isEnd in
      let first = piece.source + min(low - piece.start, piece.length)
      let last = isEnd ? piece.source + piece.length : piece.source + min(high - piece.start, piece.length)
      if first < last { result.append(first..<last) }
    }
    return result
  }

  /// Goes once through the pieces and the ranges: what of each piece lies in a range, and whether it is its end.
  private func forEachPart(of ranges: [Range<Int>], _ body: (Piece, Int, Int, Bool) -> Void) {
    let total = text.utf8.count
    let pieces = pieces.isEmpty ? [Piece(start: 0, source: offset, length: total)] : pieces
    var index = 0
    for range in ranges {
      while index < pieces.count {
        let end = index + 1 < pieces.count ? pieces[index + 1].start : total
        let low = max(range.lowerBound, pieces[index].start)
        let high = min(range.upperBound, end)
        if low < high { body(pieces[index], low, high, high == end) }
        if end > range.upperBound { break }
        index += 1
      }
    }
  }

  /// Without white space at both ends.
  var trimmed: SourceLine {
    let bytes = text.utf8
    let scalars = text.unicodeScalars
    let kept = scalars.drop { $0.isBlank }
    var end = text.endIndex
    while end > kept.startIndex, scalars[scalars.index(before: end)].isBlank {
      end = scalars.index(before: end)
    }
    let start = bytes.distance(from: text.startIndex, to: kept.startIndex)
    let length = bytes.distance(from: kept.startIndex, to: end)
    return length == bytes.count ? self : slice(start..<start + length)
  }

  private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
    let byte = bytes[index]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    if index + 1 < end && byte == 0xC2 && bytes[index + 1] == 0xA0 { return 2 }
    if index + 2 < end && byte == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] <= 0x8B { return 3 }
    if index + 2 < end && byte == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF { return 3 }
    return nil
  }

  private static func trailingBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let last = bytes[end - 1]
    if last == 0x20 || (0x09...0x0D).contains(last) { return 1 }
    if last == 0xA0 && end - 2 >= start && bytes[end - 2] == 0xC2 { return 2 }
    if last & 0xC0 == 0x80 && end - 3 >= start && blank(bytes, end - 3, end) == 3 { return 3 }
    return nil
  }
}

extension Ledger {
  /// Puts a part of a line, given in bytes of its text, into a bucket. Who left mark-up or a hyphen between the pieces
  /// of a line has put it into its bucket already.
  mutating func assign(_ line: SourceLine, _ range: Range<Int>? = nil, to bucket: Bucket) {
    if line.pieces.isEmpty {
      let range = range ?? 0..<line.text.utf8.count
      assign(line.offset + range.lowerBound..<line.offset + range.upperBound, to: bucket)
    } else {
      for part in line.sourceRanges(range ?? 0..<line.text.utf8.count) { assign(part, to: bucket) }
    }
  }
}
