import Wordings

/// A document as Markdown (pipe tables, footnotes, fenced data) that shows foreign text as it is.
public struct DocumentMarkdown {
  private let messages: MessageCatalogue
  private var footnotes: [String] = []
  private var lines: [String] = []

  private init(_ document: Document) { messages = MessageCatalogue(document.language) }

  public static func render(_ document: Document) -> String {
    var renderer = DocumentMarkdown(document)
    return renderer.page(document)
  }

  private mutating func page(_ document: Document) -> String {
    lines = ["# \(Markup.markdown(document.title))", ""]
    if document.hasContents {
      lines += ["## \(Markup.markdown(messages[.contents]))", ""]
      for item in document.contents {
        let indent = String(repeating: "  ", count: max(0, item.level - 2))
        lines.append("\(indent)- [\(Markup.markdown(item.text))](#\(Markup.anchor(item.anchor)))")
      }
      lines.append("")
    }
    for block in document.blocks { render(block) }
    lines += footnotes.enumerated().map { "[^\($0.offset + 1)]: \($0.element)" }
    if let data = document.data {
      // A run of the fence's sign inside the data would end it; JSON can say the sign by its number.
      lines += ["", "## \(Markup.markdown(messages[.data]))", "", "```json"]
      lines += [data.replacing("`", with: "\\u0060").replacing("<", with: "\\u003c"), "```"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func render(_ block: Block) {
    switch block {
    case .heading(let level, let text, let anchor):
      let inner = inline(text)
      lines += ["<a id=\"\(Markup.anchor(anchor))\"></a>", ""]
      lines += ["\(String(repeating: "#", count: min(max(level, 2), 6))) \(inner)", ""]
    case .paragraph(let text):
      lines += [inline(text), ""]
    case .notice(let text):
      lines += ["**!** \(inline(text))", ""]
    case .list(let items):
      for item in items { lines.append("- \(inline(item))") }
      lines.append("")
    case .fields(let fields):
      for field in fields where !field.isEmpty {
        lines.append("- **\(Markup.markdown(field.label))**: \(inline(field.value))")
      }
      lines.append("")
    case .table(let table):
      lines += ["**\(Markup.markdown(table.caption))**", ""]
      lines.append("| \(table.columns.map { Markup.markdown($0.title) }.joined(separator: " | ")) |")
      lines.append("|\(table.columns.map { _ in "---" }.joined(separator: "|"))|")
      for row in table.rows {
        let cells = row.map { inline($0) }
        lines.append("| \(cells.joined(separator: " | ")) |")
      }
      lines.append("")
    case .quotation(let quotation):
      lines += ["\(inline(quotation.source)):", ""]
      lines += quotation.text.split(separator: "\n").flatMap { ["> \(Markup.markdown(String($0)))", ">"] }.dropLast()
      lines.append("")
    case .figure(let figure):
      lines += ["**\(Markup.markdown(figure.caption))**: \(Markup.markdown(figure.alternative))", ""]
    case .group(_, let blocks):
      for block in blocks { render(block) }
    }
  }

  private mutating func inline(_ runs: [Inline]) -> String {
    var result = ""
    for run in runs {
      switch run {
      case .text(let text), .foreign(let text, _): result += Markup.markdown(text)
      case .strong(let text), .verdict(let text, _): result += text.isEmpty ? "" : "**\(Markup.markdown(text))**"
      case .emphasis(let text): result += text.isEmpty ? "" : "*\(Markup.markdown(text))*"
      case .code(let text): result += Markup.markdown(text)
      case .link(let text, let anchor): result += "[\(Markup.markdown(text))](#\(Markup.anchor(anchor)))"
      case .footnote(let inner):
        let text = inline(inner)
        footnotes.append(text)
        result += "[^\(footnotes.count)]"
      case .lineBreak: result += "<br>"
      }
    }
    return result
  }
}
