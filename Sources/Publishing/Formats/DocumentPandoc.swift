import Wordings

/// A document as the syntax tree that pandoc reads: no text passes through a mark-up, so none can act as such.
struct DocumentPandoc {
  /// Version of pandoc's tree, which differs from that of the program.
  let treeVersion: [Int]
  private let document: Document
  private let messages: MessageCatalogue

  /// - Parameter program: what `pandoc --version` says first (`pandoc 2.17.1.1`).
  init(_ document: Document, program: String) {
    self.document = document
    messages = MessageCatalogue(document.language)
    let major = program.split(separator: " ").dropFirst().first?.split(separator: ".").first.flatMap { Int($0) } ?? 3
    treeVersion = major < 3 ? [1, 22] : [1, 23]
  }

  /// - Parameter pictures: file names of the pictures in the order of the figures; empty where they cannot be shown.
  func render(pictures: [String]) -> String {
    var pictures = pictures[...]
    var blocks: [String] = []
    if document.hasContents { blocks.append(contents()) }
    for block in document.blocks { blocks += render(block, &pictures) }
    var meta = [
      "\"title\":{\"t\":\"MetaInlines\",\"c\":[\(string(document.title))]}",
      "\"lang\":{\"t\":\"MetaString\",\"c\":\(Markup.json(document.language.webTag))}",
    ]
    if document.language.isRightToLeft { meta.append("\"dir\":{\"t\":\"MetaString\",\"c\":\"rtl\"}") }
    return
      "{\"pandoc-api-version\":[\(treeVersion.map(String.init).joined(separator: ","))],\"meta\":{\(meta.joined(separator: ","))},\"blocks\":[\(blocks.joined(separator: ",\n"))]}"
  }

  private func render(_ block: Block, _ pictures: inout ArraySlice<String>) -> [String] {
    switch block {
    case .heading(let level, let text, let anchor):
      return [node("Header", "[\(max(1, level - 1)),\(attributes(anchor: anchor)),[\(inlines(text))]]")]
    case .paragraph(let text): return [node("Para", "[\(inlines(text))]")]
    case .notice(let text): return [styled("Notice", [node("Para", "[\(inlines(text))]")])]
    case .list(let items):
      if items.isEmpty { return [] }
      return [
        node("BulletList", "[\(items.map { "[\(node("Plain", "[\(inlines($0))]"))]" }.joined(separator: ","))]")
      ]
    case .fields(let fields):
      let rows = fields.filter { !$0.isEmpty }.map { [[Inline.strong($0.label)], $0.value] }
      if rows.isEmpty { return [] }
      return [table(caption: "", heads: [], weights: [0.26, 0.74], rows: rows, hasRowHeads: true)]
    case .table(let content):
      let total = max(content.columns.reduce(0) { $0 + $1.weight }, 0.001)
      return [
        table(
          caption: content.caption, heads: content.columns.map(\.title),
          weights: content.columns.map { $0.weight / total }, rows: content.rows, hasRowHeads: content.hasRowHeads)
      ]
    case .quotation(let quotation):
      var lines: [String] = []
      for line in quotation.text.split(separator: "\n") { lines.append(node("Para", "[\(string(String(line)))]")) }
      let direction = quotation.language.isRightToLeft ? ",[\"dir\",\"rtl\"]" : ",[\"dir\",\"ltr\"]"
      let attributes = "[\"\",[],[[\"lang\",\(Markup.json(quotation.language.webTag))]\(direction)]]"
      return [
        styled("Law Source", [node("Para", "[\(inlines(quotation.source))]")]),
        node("Div", "[\(attributes),[\(node("BlockQuote", "[\(lines.joined(separator: ","))]"))]]"),
      ]
    case .figure(let figure):
      let title = styled("Picture Title", [node("Para", "[\(string(figure.caption))]")])
      guard let picture = pictures.popFirst() else {
        return [title, node("Para", "[\(string(figure.alternative))]")]
      }
      let size = "[\"\",[],[[\"width\",\"100%\"]]]"
      let image = node("Image", "[\(size),[\(string(figure.alternative))],[\(Markup.json(picture)),\"\"]]")
      // Not alone in its paragraph: pandoc would set the text alternative below it as a caption.
      return [title, styled("Picture", [node("Para", "[\(image),\(string("\u{200B}"))]")])]
    case .group(let anchor, let blocks):
      var inner: [String] = []
      for block in blocks { inner += render(block, &pictures) }
      return [node("Div", "[\(attributes(anchor: anchor)),[\(inner.joined(separator: ","))]]")]
    }
  }

  /// A list of contents as a field of Word with its entries in place, so that it is there before any field is updated.
  private func contents() -> String {
    let items = document.contents
    let direction = document.language.isRightToLeft ? "<w:bidi/>" : ""
    var paragraphs = [
      "<w:p><w:pPr><w:pStyle w:val=\"TOCHeading\"/>\(direction)</w:pPr><w:r><w:t>\(Markup.html(messages[.contents]))</w:t></w:r></w:p>"
    ]
    for (index, item) in items.enumerated() {
      var runs = ""
      if index == 0 {
        runs +=
          "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\">TOC \\o \"1-2\" \\h \\z \\u</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      }
      runs +=
        "<w:hyperlink w:anchor=\"\(Markup.anchor(item.anchor))\"><w:r><w:t xml:space=\"preserve\">\(Markup.html(item.text))</w:t></w:r></w:hyperlink>"
      if index == items.count - 1 { runs += "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" }
      paragraphs.append(
        "<w:p><w:pPr><w:pStyle w:val=\"TOC\(max(1, item.level - 1))\"/>\(direction)</w:pPr>\(runs)</w:p>")
    }
    return node("RawBlock", "[\"openxml\",\(Markup.json(paragraphs.joined()))]")
  }

  private func table(caption: String, heads: [String], weights: [Double], rows: [[[Inline]]], hasRowHeads: Bool)
    -> String
  {
    func cell(_ runs: [Inline], bold: Bool = false) -> String {
      let content = inlines(runs)
      let inner = bold ? node("Strong", "[\(content)]") : content
      return "[[\"\",[],[]],{\"t\":\"AlignDefault\"},1,1,[\(node("Plain", "[\(inner)]"))]]"
    }
    let head = heads.isEmpty ? "" : "[[\"\",[],[]],[\(heads.map { cell([.text($0)]) }.joined(separator: ","))]]"
    let body = rows.map { row in
      let cells = row.enumerated().map { cell($0.element, bold: hasRowHeads && $0.offset == 0 && !heads.isEmpty) }
      return "[[\"\",[],[]],[\(cells.joined(separator: ","))]]"
    }
    let specifications = weights.map { weight in
      "[{\"t\":\"AlignDefault\"},{\"t\":\"ColWidth\",\"c\":\(Double(Int((weight * 10_000).rounded())) / 10_000)}]"
    }
    let title = caption.isEmpty ? "" : node("Plain", "[\(string(caption))]")
    return node(
      "Table",
      "[[\"\",[],[]],[null,[\(title)]],[\(specifications.joined(separator: ","))],[[\"\",[],[]],[\(head)]],[[[\"\",[],[]],\(hasRowHeads ? 1 : 0),[],[\(body.joined(separator: ","))]]],[[\"\",[],[]],[]]]"
    )
  }

  private func inlines(_ runs: [Inline]) -> String {
    runs.map { run in
      switch run {
      case .text(let text): string(text)
      case .strong(let text): node("Strong", "[\(string(text))]")
      case .verdict(let text, _): node("Strong", "[\(string("[" + text + "]"))]")
      case .emphasis(let text): node("Emph", "[\(string(text))]")
      case .code(let text): node("Code", "[[\"\",[],[]],\(Markup.json(Markup.clean(text)))]")
      case .link(let text, let anchor):
        node("Link", "[[\"\",[],[]],[\(string(text))],[\(Markup.json("#" + Markup.anchor(anchor))),\"\"]]")
      case .foreign(let text, let language):
        node(
          "Span",
          "[[\"\",[],[[\"lang\",\(Markup.json(language.webTag))],[\"dir\",\"\(language.isRightToLeft ? "rtl" : "ltr")\"]]],[\(string(text))]]"
        )
      case .footnote(let inner): node("Note", "[\(node("Para", "[\(inlines(inner))]"))]")
      case .lineBreak: "{\"t\":\"LineBreak\"}"
      }
    }.joined(separator: ",")
  }

  private func string(_ text: String) -> String {
    node("Str", Markup.json(Markup.clean(text).replacing("\n", with: " ")))
  }

  private func node(_ type: String, _ content: String) -> String { "{\"t\":\"\(type)\",\"c\":\(content)}" }

  private func attributes(anchor: String) -> String { "[\(Markup.json(Markup.anchor(anchor))),[],[]]" }

  private func styled(_ style: String, _ blocks: [String]) -> String {
    node("Div", "[[\"\",[],[[\"custom-style\",\(Markup.json(style))]]],[\(blocks.joined(separator: ","))]]")
  }
}
