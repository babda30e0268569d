import LegalText
import Wordings

/// A document as one page of HTML: self-contained, for a screen, a telephone, a reader aloud, and paper.
public struct DocumentHTML {
  /// What the page is made for.
  public enum Medium: Sendable, Hashable {
    /// Looked at and listened to; carries the machine-readable copy of its data.
    case screen
    /// Set on paper by a program, whose time grows with the number of elements: as few of them as show the same. The
    /// copy of the data is attached to the file instead.
    case paper
  }

  private let document: Document
  private let medium: Medium
  private let messages: MessageCatalogue
  private var footnotes: [[Inline]] = []
  private var figures = 0
  /// How often a name was given to a part that can be scrolled; names of landmarks must differ.
  private var regions: [String: Int] = [:]
  private var parts: [String] = []

  private init(_ document: Document, _ medium: Medium) {
    self.document = document
    self.medium = medium
    messages = MessageCatalogue(document.language)
  }

  public static func render(_ document: Document, for medium: Medium = .screen) -> String {
    var renderer = DocumentHTML(document, medium)
    return renderer.page()
  }

  private mutating func page() -> String {
    let language = document.language
    parts = ["<header><h1>\(Markup.html(document.title))</h1></header>"]
    if document.hasContents { parts.append(contents()) }
    for block in document.blocks { render(block) }
    if !footnotes.isEmpty { renderFootnotes() }
    let body = parts.joined(separator: "\n")
    var data = ""
    if medium == .screen, let json = document.data {
      data =
        "<script type=\"application/json\" id=\"data\">\n\(json.replacing("<", with: "\\u003c").replacing("&", with: "\\u0026"))\n</script>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.webTag)" dir="\(language.isRightToLeft ? "rtl" : "ltr")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.html(document.title))</title>
      <style>
      \(medium == .screen ? DocumentStyle.screen(document.orientation) : DocumentStyle.paper(document.orientation))
      </style>
      </head>
      <body>
      \(medium == .screen ? "<a class=\"skip\" href=\"#content\">\(Markup.html(messages[.skipToContent]))</a>\n" : "")<main id="content">
      \(body)
      </main>
      \(data)</body>
      </html>

      """
  }

  private func contents() -> String {
    let items = document.contents.map { item in
      "<li class=\"level\(item.level)\"><a href=\"#\(Markup.anchor(item.anchor))\">\(Markup.html(item.text))</a></li>"
    }
    return
      "<nav class=\"contents\" aria-label=\"\(Markup.html(messages[.contents]))\"><h2 id=\"contents\">\(Markup.html(messages[.contents]))</h2><ul>\n\(items.joined(separator: "\n"))\n</ul></nav>"
  }

  private mutating func render(_ block: Block) {
    switch block {
    case .heading(let level, let text, let anchor):
      let level = min(max(level, 2), 6)
      let inner = inline(text)
      parts.append("<h\(level) id=\"\(Markup.anchor(anchor))\">\(inner)</h\(level)>")
    case .paragraph(let text):
      let inner = inline(text)
      parts.append("<p>\(inner)</p>")
    case .notice(let text):
      let inner = inline(text)
      parts.append("<p class=\"notice\">\(inner)</p>")
    case .list(let items):
      if items.isEmpty { return }
      let inner = items.map { "<li>\(inline($0))</li>" }
      parts.append("<ul>\n\(inner.joined(separator: "\n"))\n</ul>")
    case .fields(let fields):
      let shown = fields.filter { !$0.isEmpty }
      if shown.isEmpty { return }
      if medium == .paper {
        for field in shown {
          let inner = inline(field.value)
          parts.append("<p class=\"field\"><b>\(Markup.html(field.label))</b> \(inner)</p>")
        }
        return
      }
      let inner = shown.map { field in
        "<div><dt>\(Markup.html(field.label))</dt><dd>\(inline(field.value))</dd></div>"
      }
      parts.append("<dl>\n\(inner.joined(separator: "\n"))\n</dl>")
    case .table(let table): render(table)
    case .quotation(let quotation):
      let source = inline(quotation.source)
      let words =
        "<blockquote lang=\"\(quotation.language.webTag)\" dir=\"\(quotation.language.isRightToLeft ? "rtl" : "auto")\">\(Markup.html(quotation.text).replacing("\n", with: "<br>"))</blockquote>"
      parts.append(
        medium == .paper
          ? "<p class=\"source\">\(source)</p>\(words)"
          : "<figure class=\"law\"><figcaption>\(source)</figcaption>\(words)</figure>")
    case .figure(let figure):
      figures += 1
      let name = regionName(figure.caption)
      let drawing = figure.drawing.svg(name: "figure\(figures)", alternative: figure.alternative)
      parts.append(
        "<figure class=\"picture\"><figcaption>\(Markup.html(figure.caption))</figcaption>\n\(scrolling(drawing, name: name, style: "--width: \(figure.drawing.width)px"))</figure>"
      )
    case .group(let anchor, let blocks):
      parts.append("<article id=\"\(Markup.anchor(anchor))\">")
      for block in blocks { render(block) }
      parts.append("</article>")
    }
  }

  private mutating func render(_ table: DocumentTable) {
    let name = regionName(table.caption)
    let total = table.columns.reduce(0) { $0 + $1.weight }
    let widths = table.columns.map { column in
      "<col style=\"width:\(Int((column.weight / max(total, 0.001) * 100).rounded()))%\">"
    }
    let heads = table.columns.map { "<th scope=\"col\">\(Markup.html($0.title))</th>" }
    var rows: [String] = []
    for row in table.rows {
      let cells = row.enumerated().map { index, cell in
        let inner = inline(cell)
        return index == 0 && table.hasRowHeads ? "<th scope=\"row\">\(inner)</th>" : "<td>\(inner)</td>"
      }
      rows.append("<tr>\(cells.joined())</tr>")
    }
    let size = table.columns.count > 5 ? " large" : (table.columns.count > 3 ? " middle" : "")
    let inner =
      "<table class=\"data\(size)\"><caption>\(Markup.html(table.caption))</caption><colgroup>\(widths.joined())</colgroup><thead><tr>\(heads.joined())</tr></thead><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
    parts.append(scrolling(inner, name: name))
  }

  /// A part that may be wider than the screen, in a frame that scrolls by itself and can be reached from the keyboard.
  private func scrolling(_ inner: String, name: String, style: String = "") -> String {
    if medium == .paper { return inner }
    let form = style.isEmpty ? "" : " style=\"\(style)\""
    return
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\"\(form)>\(inner)</div>"
  }

  private mutating func renderFootnotes() {
    parts.append(
      "<section class=\"notes\" aria-label=\"\(Markup.html(messages[.footnotes]))\"><h2 id=\"notes\">\(Markup.html(messages[.footnotes]))</h2><ol>"
    )
    var index = 0
    while index < footnotes.count {
      let number = index + 1
      let inner = inline(footnotes[index])
      parts.append(
        "<li id=\"note-\(number)\">\(inner) <a href=\"#noteref-\(number)\" aria-label=\"\(Markup.html(messages[.backToText])) \(number)\">↩</a></li>"
      )
      index += 1
    }
    parts.append("</ol></section>")
  }

  private mutating func inline(_ runs: [Inline]) -> String {
    var result = ""
    for run in runs {
      switch run {
      case .text(let text):
        // What is still said in English on a page from right to left keeps its own order.
        result += isForeignHere(text) ? isolated(text) : Markup.html(text)
      case .strong(let text): result += "<strong>\(Markup.html(text))</strong>"
      case .emphasis(let text): result += "<em>\(Markup.html(text))</em>"
      case .code(let text): result += "<code dir=\"ltr\">\(Markup.html(text))</code>"
      case .link(let text, let anchor):
        result += "<a href=\"#\(Markup.anchor(anchor))\">\(Markup.html(text))</a>"
      case .foreign(let text, let language)
      where medium == .paper && !language.isRightToLeft && !document.language.isRightToLeft:
        result += Markup.html(text)
      case .foreign(let text, let language):
        result +=
          "<bdi lang=\"\(language.webTag)\" dir=\"\(language.isRightToLeft ? "rtl" : "auto")\">\(Markup.html(text))</bdi>"
      case .verdict(let text, let kind):
        result += "<span class=\"verdict \(Markup.anchor(kind))\">\(Markup.html(text))</span>"
      case .footnote(let inner):
        footnotes.append(inner)
        let number = footnotes.count
        result +=
          "<sup><a href=\"#note-\(number)\" id=\"noteref-\(number)\" aria-label=\"\(Markup.html(messages[.footnote])) \(number)\">\(number)</a></sup>"
      case .lineBreak: result += "<br>"
      }
    }
    return result
  }

  /// Spaces at the ends stay outside, as they part the words from what stands around them.
  private func isolated(_ text: String) -> String {
    let head = text.prefix(while: \.isWhitespace)
    let tail = text.dropFirst(head.count).reversed().prefix(while: \.isWhitespace).reversed()
    let words = text.dropFirst(head.count).dropLast(tail.count)
    return "\(head)<bdi>\(Markup.html(String(words)))</bdi>\(String(tail))"
  }

  private func isForeignHere(_ text: String) -> Bool {
    guard document.language.isRightToLeft else { return false }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return !letters.isEmpty && !letters.contains { (0x0590...0x08FF).contains($0.value) || $0.value >= 0xFB1D }
  }

  private mutating func regionName(_ caption: String) -> String {
    let count = (regions[caption] ?? 0) + 1
    regions[caption] = count
    return Markup.html(count == 1 ? caption : "\(caption) (\(count))")
  }
}
