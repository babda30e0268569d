import CLibXML2

/// XML text to a tree, through libxml2 with nothing loaded from outside and no entity expanded.
enum MarkupParser {
  /// Parses a whole document.
  /// - Parameter bytes: UTF-8, without regard to what a declaration in it says.
  /// - Throws: `ReadingError.malformedXML` with the line of the first error.
  static func parse(_ bytes: [UInt8], file: String) throws(ReadingError) -> MarkupDocument {
    // Errors are read from the context; libxml2 must not print them. Entities are never replaced, nothing is fetched,
    // and the library's guards against huge nodes and deep nesting stay on.
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_BIG_LINES.rawValue)
    guard let context = xmlNewParserCtxt() else { throw .unreadable(file: file, cause: "libxml2 has no memory") }
    defer { xmlFreeParserCtxt(context) }
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        xmlCtxtReadMemory(context, characters.baseAddress, Int32(characters.count), nil, "UTF-8", options)
      }
    }
    defer { if let document { xmlFreeDoc(document) } }
    // A document may be returned in spite of an error; both are asked.
    guard let document, context.pointee.wellFormed == 1, let root = xmlDocGetRootElement(document) else {
      let line = Int(context.pointee.lastError.line)
      let cause = context.pointee.lastError.message.map { String(cString: $0) } ?? "no root element"
      throw .malformedXML(file: file, line: max(line, 1), cause: cause.trimmingCharacters(in: ["\n", " "]))
    }
    var result = MarkupDocument(root: element(root))
    var isBehind = false
    var next = document.pointee.children
    while let node = next {
      next = node.pointee.next
      if node == root {
        isBehind = true
      } else if let other = markup(node) {
        if isBehind { result.epilog.append(other) } else { result.prolog.append(other) }
      }
    }
    return result
  }

  /// Depth is bounded by libxml2's own limit of 256.
  private static func element(_ node: xmlNodePtr) -> MarkupElement {
    var result = MarkupElement(
      prefix: string(node.pointee.ns?.pointee.prefix), name: string(node.pointee.name),
      namespace: string(node.pointee.ns?.pointee.href), line: Int(xmlGetLineNo(node)))
    var declaration = node.pointee.nsDef
    while let found = declaration {
      result.declarations.append(
        MarkupElement.Declaration(
          prefix: string(found.pointee.prefix), namespace: string(found.pointee.href)))
      declaration = found.pointee.next
    }
    var attribute = node.pointee.properties
    while let found = attribute {
      var value = ""
      // Without entities a value is one text node.
      var part = found.pointee.children
      while let text = part {
        value += string(text.pointee.content)
        part = text.pointee.next
      }
      result.attributes.append(
        MarkupElement.Attribute(
          prefix: string(found.pointee.ns?.pointee.prefix), name: string(found.pointee.name), value: value))
      attribute = found.pointee.next
    }
    // Sections of character data part a text into many nodes; it is put together once.
    var words = ""
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      guard let content = markup(child) else { continue }
      if case .text(let more) = content {
        words += more
        continue
      }
      if !words.isEmpty { result.content.append(.text(words)) }
      words = ""
      result.content.append(content)
    }
    if !words.isEmpty { result.content.append(.text(words)) }
    return result
  }

  private static func markup(_ node: xmlNodePtr) -> MarkupNode? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE: .element(element(node))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text(string(node.pointee.content))
    case XML_COMMENT_NODE: .comment(string(node.pointee.content))
    case XML_PI_NODE: .instruction(target: string(node.pointee.name), data: string(node.pointee.content))
    default: nil
    }
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }

  private static func string(_ characters: UnsafeMutablePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
