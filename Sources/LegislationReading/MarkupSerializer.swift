/// A tree to XML text in UTF-8. Whatever the strings hold, the result is well-formed: markup characters are escaped and
/// characters that XML forbids become U+FFFD.
struct MarkupSerializer {
  private var bytes: [UInt8] = []
  /// Characters that XML does not allow and that were replaced.
  private(set) var replaced = 0

  static func serialize(_ document: MarkupDocument) -> (bytes: [UInt8], replaced: Int) {
    var serializer = MarkupSerializer()
    serializer.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    for node in document.prolog {
      serializer.write(node)
      serializer.put("\n")
    }
    serializer.write(.element(document.root))
    serializer.put("\n")
    for node in document.epilog {
      serializer.write(node)
      serializer.put("\n")
    }
    return (serializer.bytes, serializer.replaced)
  }

  private enum Step {
    case node(MarkupNode)
    case end(MarkupElement)
  }

  /// Walks with a stack of its own: depth is bounded by the document only.
  private mutating func write(_ node: MarkupNode) {
    var stack: [Step] = [.node(node)]
    while let step = stack.popLast() {
      switch step {
      case .end(let element):
        put("</")
        putName(element.prefix, element.name)
        put(">")
      case .node(.text(let text)): escape(text, inAttribute: false)
      case .node(.comment(let text)):
        // Two hyphens end a comment.
        put("<!--")
        escapeFree(text.replacing("--", with: "- -"))
        put(text.hasSuffix("-") ? " -->" : "-->")
      case .node(.instruction(let target, let data)):
        put("<?")
        put(target)
        if !data.isEmpty {
          put(" ")
          escapeFree(data.replacing("?>", with: "? >"))
        }
        put("?>")
      case .node(.element(let element)):
        start(element)
        if element.content.isEmpty { continue }
        stack.append(.end(element))
        for child in element.content.reversed() { stack.append(.node(child)) }
      }
    }
  }

  private mutating func start(_ element: MarkupElement) {
    put("<")
    putName(element.prefix, element.name)
    for declaration in element.declarations {
      put(declaration.prefix.isEmpty ? " xmlns" : " xmlns:\(declaration.prefix)")
      putValue(declaration.namespace)
    }
    for attribute in element.attributes {
      put(" ")
      putName(attribute.prefix, attribute.name)
      putValue(attribute.value)
    }
    put(element.content.isEmpty ? "/>" : ">")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func putName(_ prefix: String, _ name: String) {
    if !prefix.isEmpty {
      put(prefix)
      put(":")
    }
    put(name)
  }

  private mutating func putValue(_ value: String) {
    put("=\"")
    escape(value, inAttribute: true)
    put("\"")
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for (index, byte) in buffer.enumerated() {
        let escaped: StaticString
        switch byte {
        case 0x26: escaped = "&amp;"
        case 0x3C: escaped = "&lt;"
        case 0x3E: escaped = "&gt;"
        case 0x22 where inAttribute: escaped = "&quot;"
        case 0x09 where inAttribute: escaped = "&#9;"
        case 0x0A where inAttribute: escaped = "&#10;"
        case 0x0D: escaped = "&#13;"
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F:
          escaped = "\u{FFFD}"
          replaced += 1
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xBE, 0xBF:
          guard index >= 2, buffer[index - 1] == 0xBF, buffer[index - 2] == 0xEF else { continue }
          bytes.append(contentsOf: buffer[start..<index - 2])
          bytes.append(contentsOf: "\u{FFFD}".utf8)
          replaced += 1
          start = index + 1
          continue
        default: continue
        }
        bytes.append(contentsOf: buffer[start..<index])
        escaped.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: buffer[start...])
    }
  }

  /// Text where nothing can be escaped; only what XML forbids is replaced.
  private mutating func escapeFree(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: bytes.append(contentsOf: String(scalar).utf8)
      default:
        bytes.append(contentsOf: "\u{FFFD}".utf8)
        replaced += 1
      }
    }
  }
}
