import LegalText

/// A piece of a document that stands on its own lines.
public indirect enum Block: Sendable, Hashable {
  /// Level 2 and below; level 1 is the document's title. The anchor is unique in the document.
  case heading(level: Int, text: [Inline], anchor: String)
  case paragraph([Inline])
  /// A paragraph that must not be overlooked.
  case notice([Inline])
  case list([[Inline]])
  case fields([Field])
  case table(DocumentTable)
  case quotation(Quotation)
  case figure(Figure)
  /// Blocks that belong together (one recommendation).
  case group(anchor: String, blocks: [Block])

  /// A heading of plain text.
  public static func heading(_ level: Int, _ text: String, anchor: String) -> Block {
    .heading(level: level, text: [.text(text)], anchor: anchor)
  }

  /// A paragraph of plain text.
  public static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }
}

/// A run of text inside a block.
public indirect enum Inline: Sendable, Hashable {
  case text(String)
  case strong(String)
  case emphasis(String)
  /// An identifier: an eId, a hash.
  case code(String)
  /// A link to a heading or group of the same document.
  case link(String, anchor: String)
  /// Words of another language, with their own direction.
  case foreign(String, Language)
  /// A short word in a frame whose form (not colour) tells the verdict.
  case verdict(String, kind: String)
  case footnote([Inline])
  case lineBreak

  /// The words without form; a footnote has none.
  public var plainText: String {
    switch self {
    case .text(let text), .strong(let text), .emphasis(let text), .code(let text), .link(let text, _),
      .foreign(let text, _), .verdict(let text, _):
      text
    case .footnote: ""
    case .lineBreak: "\n"
    }
  }
}

/// A name and what stands under it.
public struct Field: Sendable, Hashable {
  public let label: String
  public let value: [Inline]

  public init(_ label: String, _ value: [Inline]) {
    self.label = label
    self.value = value
  }

  public init(_ label: String, _ value: String) { self.init(label, [.text(value)]) }

  public var isEmpty: Bool { value.allSatisfy { $0.plainText.isEmpty } }
}

/// A table with a caption, one row of heads and, where asked, heads at the beginning of rows.
public struct DocumentTable: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    public let title: String
    /// Share of the width, in any unit.
    public let weight: Double

    public init(_ title: String, weight: Double = 1) {
      self.title = title
      self.weight = weight
    }
  }

  public let caption: String
  public let columns: [Column]
  /// Each as long as `columns`; a shorter row is filled up with empty cells.
  public let rows: [[[Inline]]]
  /// Whether the first cell of a row is its head.
  public let hasRowHeads: Bool

  public init(caption: String, columns: [Column], rows: [[[Inline]]], hasRowHeads: Bool = true) {
    self.caption = caption
    self.columns = columns
    self.rows = rows.map { row in
      Array(row.prefix(columns.count)) + Array(repeating: [], count: max(0, columns.count - row.count))
    }
    self.hasRowHeads = hasRowHeads
  }
}

/// Words of a law in their own language, with the place they are from.
public struct Quotation: Sendable, Hashable {
  public let text: String
  public let language: Language
  public let source: [Inline]

  public init(text: String, language: Language, source: [Inline]) {
    self.text = text
    self.language = language
    self.source = source
  }
}

/// A picture for those who look, with the same said in words and, where given, in a table.
public struct Figure: Sendable, Hashable {
  public let caption: String
  public let drawing: Drawing
  /// What the picture shows, in a sentence or a few.
  public let alternative: String

  public init(caption: String, drawing: Drawing, alternative: String) {
    self.caption = caption
    self.drawing = drawing
    self.alternative = alternative
  }
}
