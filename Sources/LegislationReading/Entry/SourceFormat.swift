import Foundation

/// The formats that acts come in. The content decides where it can, then the ending of the file's name.
enum SourceFormat: Sendable, Hashable {
  case akomaNtoso, html, webArchive, markdown, plainText
  /// Documents that a program of the system turns into HTML or text first.
  case docx, openDocument, richText, pdf, word97
  /// Provisions as JSON objects, one a line.
  case jsonLines

  /// Endings of the names of files that are taken for acts.
  static let endings: Set<String> = [
    "xml", "akn", "md", "txt", "html", "htm", "mht", "mhtml", "docx", "odt", "rtf", "pdf", "doc", "jsonl", "ndjson",
  ]

  /// Whether a file is taken for an act by its name: it has one of the endings, or none at all. A blank behind a stop
  /// is a part of the name, as in "Law No. 5 on education".
  static func isTaken(_ name: String) -> Bool {
    let ending = URL(fileURLWithPath: name).pathExtension.lowercased()
    return ending.isEmpty || ending.contains(" ") || ending.utf8.count > longestEnding || endings.contains(ending)
  }

  private static let longestEnding = 8

  init(_ bytes: [UInt8], ending: String) {
    let head = bytes.prefix(8)
    if head.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = ending == "odt" ? .openDocument : .docx
    } else if head.starts(with: Array("{\\rtf".utf8)) {
      self = .richText
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .word97
    } else if ending == "mht" || ending == "mhtml"
      || ["html", "htm", "doc"].contains(ending) && WebArchive.isArchive(bytes)
    {
      self = WebArchive.isArchive(bytes) ? .webArchive : .html
    } else {
      switch ending {
      case "xml", "akn": self = .akomaNtoso
      case "md": self = .markdown
      // lex.uz calls its HTML a Word document.
      case "html", "htm", "doc": self = .html
      case "docx": self = .docx
      case "odt": self = .openDocument
      case "rtf": self = .richText
      case "pdf": self = .pdf
      case "jsonl", "ndjson": self = .jsonLines
      default: self = .plainText
      }
    }
  }

  /// The same, when the text is known: a name that says nothing is corrected by what stands in the file.
  func corrected(by text: String) -> SourceFormat {
    guard self == .plainText || self == .html else { return self }
    let start = text.prefix(2048).drop { $0.isWhitespace }
    if self == .plainText, start.hasPrefix("<?xml") || start.hasPrefix("<akomaNtoso") {
      return text.prefix(4096).contains("<html") ? .html : .akomaNtoso
    }
    let lowered = start.prefix(200).lowercased()
    if self == .plainText, lowered.hasPrefix("<!doctype html") || lowered.hasPrefix("<html") { return .html }
    return self
  }
}
