/// A stretch of a page between two breaks: a paragraph, a heading, a cell. Bytes as UTF-8, with the place of each in
/// the source.
struct HTMLBlock: Sendable {
  /// What the mark-up says of a stretch of text.
  struct Marks: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    static let body = Marks(rawValue: 1)
    static let furniture = Marks(rawValue: 2)
    static let hidden = Marks(rawValue: 4)
    /// A note by the element that holds the whole block.
    static let note = Marks(rawValue: 8)
    /// A note by an element inside the block, which ends with the block at the latest.
    static let inlineNote = Marks(rawValue: 16)
    static let title = Marks(rawValue: 32)
    static let adoption = Marks(rawValue: 64)
    static let status = Marks(rawValue: 128)
    static let heading = Marks(rawValue: 256)
    static let bold = Marks(rawValue: 512)
    static let superscript = Marks(rawValue: 1024)
    static let pageTitle = Marks(rawValue: 2048)

    /// What tells one part of a block from another: a note or a button inside a paragraph is a part of its own.
    var category: Marks {
      intersection([.furniture, .hidden, .note, .inlineNote, .title, .adoption, .status, .pageTitle])
    }
  }

  var marks: Marks
  /// 1-6 for `h1`-`h6`.
  var headingLevel: Int?
  var isRow = false
  /// A cell that says in a second language what the cell beside it says.
  var isParallel = false
  /// `id` or `name` of the element or of an anchor in it.
  var anchor: String?
  /// Text with `\n` for `<br>`, white space folded.
  private(set) var text: [UInt8] = []
  private(set) var pieces: [SourceLine.Piece] = []
  /// Letters outside bold type; a block is bold when there are none.
  var plainLetters = 0

  init(marks: Marks, headingLevel: Int?) {
    self.marks = marks
    self.headingLevel = headingLevel
  }

  var isEmpty: Bool { !text.contains { $0 != 0x20 && $0 != 0x0A } }

  /// Adds bytes that stand in the source as they are.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) {
    let start = text.count
    if let last = pieces.last, last.source + (start - last.start) == bytes.startIndex,
      last.length == start - last.start
    {
      pieces[pieces.count - 1].length += bytes.count
    } else {
      pieces.append(SourceLine.Piece(start: start, source: bytes.startIndex, length: bytes.count))
    }
    text.append(contentsOf: bytes)
  }

  /// Adds bytes that stand for other bytes of the source, or for none of it.
  mutating func append(_ bytes: some Sequence<UInt8>, for source: Range<Int>) {
    pieces.append(SourceLine.Piece(start: text.count, source: source.lowerBound, length: source.count))
    text.append(contentsOf: bytes)
  }

  /// One space or line break for a run of white space; none at the beginning or behind another.
  mutating func appendBlank(_ byte: UInt8, for source: Range<Int>) {
    guard let last = text.last else { return }
    if last == 0x20 || last == 0x0A {
      guard byte == 0x0A, last == 0x20 else { return }
      text[text.count - 1] = 0x0A
      return
    }
    append(CollectionOfOne(byte), for: source)
  }

  /// Adds another block behind this one.
  mutating func append(_ other: HTMLBlock) {
    let shift = text.count
    for var piece in other.pieces {
      piece.start += shift
      pieces.append(piece)
    }
    text.append(contentsOf: other.text.map { $0 == 0x0A ? 0x20 : $0 })
    plainLetters += other.plainLetters
    anchor = anchor ?? other.anchor
  }

  /// The bytes `range` of the text as a line, without the white space at its ends; `nil` when nothing else is in it.
  func line(_ range: Range<Int>) -> (range: Range<Int>, text: String, pieces: [SourceLine.Piece])? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] == 0x20 || text[start] == 0x0A { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
    if start == end { return nil }
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      let next = middle + 1 < pieces.count ? pieces[middle + 1].start : text.count
      if next <= start { low = middle + 1 } else { high = middle }
    }
    var result: [SourceLine.Piece] = []
    while low < pieces.count, pieces[low].start < end {
      var piece = pieces[low]
      let next = low + 1 < pieces.count ? pieces[low + 1].start : text.count
      let isVerbatim = next - piece.start == piece.length
      if piece.start < start {
        if isVerbatim {
          piece.source += start - piece.start
          piece.length -= start - piece.start
        }
        piece.start = start
      }
      if next > end && isVerbatim { piece.length -= next - end }
      piece.start -= start
      result.append(piece)
      low += 1
    }
    return (start..<end, String(decoding: text[start..<end].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self), result)
  }
}
