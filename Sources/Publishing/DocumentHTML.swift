import LegalText

/// A document as one page of HTML: self-contained, for a screen, a telephone, a reader aloud, and paper.
public struct DocumentHTML {
  private let document: Document
  private let messages: MessageCatalogue
  private var footnotes: [[Inline]] = []
  private var figures = 0
  /// How often a name was given to a part that can be scrolled; names of landmarks must differ.
  private var regions: [String: Int] = [:]
  private var parts: [String] = []

  private init(_ document: Document) {
    self.document = document
    messages = MessageCatalogue(document.language)
  }

  /// - Parameter withData: whether the machine-readable copy is embedded; a PDF carries it as an attachment instead.
  public static func render(_ document: Document, withData: Bool = true) -> String {
    var renderer = DocumentHTML(document)
    return renderer.page(withData: withData)
  }

  private mutating func page(withData: Bool) -> String {
    let language = document.language
    parts = ["<header><h1>\(Markup.html(document.title))</h1></header>"]
    if document.hasContents { parts.append(contents()) }
    for block in document.blocks { render(block) }
    if !footnotes.isEmpty { renderFootnotes() }
    let body = parts.joined(separator: "\n")
    var data = ""
    if withData, let json = document.data {
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
      \(DocumentStyle.css(document.orientation))
      </style>
      </head>
      <body>
      <a class="skip" href="#content">\(Markup.html(messages[.skipToContent]))</a>
      <main id="content">
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
      let inner = shown.map { field in
        "<div><dt>\(Markup.html(field.label))</dt><dd>\(inline(field.value))</dd></div>"
      }
      parts.append("<dl>\n\(inner.joined(separator: "\n"))\n</dl>")
    case .table(let table): render(table)
    case .quotation(let quotation):
      let source = inline(quotation.source)
      parts.append(
        "<figure class=\"law\"><figcaption>\(source)</figcaption><blockquote lang=\"\(quotation.language.webTag)\" dir=\"\(quotation.language.isRightToLeft ? "rtl" : "auto")\">\(Markup.html(quotation.text).replacing("\n", with: "<br>"))</blockquote></figure>"
      )
    case .figure(let figure):
      figures += 1
      let name = regionName(figure.caption)
      let drawing = figure.drawing.svg(name: "figure\(figures)", alternative: figure.alternative)
      parts.append(
        "<figure class=\"picture\"><figcaption>\(Markup.html(figure.caption))</figcaption>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\" style=\"--width: \(figure.drawing.width)px\">\(drawing)</div></figure>"
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
    parts.append(
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\"><table class=\"data\(size)\"><caption>\(Markup.html(table.caption))</caption><colgroup>\(widths.joined())</colgroup><thead><tr>\(heads.joined())</tr></thead><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table></div>"
    )
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
        result += isForeignHere(text) ? "<bdi>\(Markup.html(text))</bdi>" : Markup.html(text)
      case .strong(let text): result += "<strong>\(Markup.html(text))</strong>"
      case .emphasis(let text): result += "<em>\(Markup.html(text))</em>"
      case .code(let text): result += "<code dir=\"ltr\">\(Markup.html(text))</code>"
      case .link(let text, let anchor):
        result += "<a href=\"#\(Markup.anchor(anchor))\">\(Markup.html(text))</a>"
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
