import CLibXML2
import LegalText
import Legislation

/// Akoma Ntoso 3.0 XML to acts, through libxml2 with nothing loaded from outside.
enum AkomaNtosoReader {
  static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  private static let older = "http://www.akomantoso.org/2.0"

  static func read(_ decoded: DecodedText, file: String, into act: inout Act) throws(ReadingError) {
    try MarkupGuard.check(decoded.text, file: file)
    // The text is UTF-8 by now, whatever the declaration says.
    let text = withoutDeclaration(decoded.text)
    let bytes = Array(text.utf8)
    // Errors are read from the context; libxml2 must not print them.
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue)
    guard let context = xmlNewParserCtxt() else { throw .unreadable(file: file, cause: "libxml2 has no memory") }
    defer { xmlFreeParserCtxt(context) }
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        xmlCtxtReadMemory(context, characters.baseAddress, Int32(characters.count), nil, "UTF-8", options)
      }
    }
    defer { if let document { xmlFreeDoc(document) } }
    guard let document, context.pointee.wellFormed == 1, let root = xmlDocGetRootElement(document) else {
      let line = Int(context.pointee.lastError.line)
      let cause = context.pointee.lastError.message.map { String(cString: $0) } ?? "no root element"
      throw .malformedXML(file: file, line: line, cause: cause.trimmingCharacters(in: ["\n", " "]))
    }
    let found = root.pointee.ns.flatMap { $0.pointee.href }.map { String(cString: $0) } ?? ""
    if found != namespace {
      guard found.hasPrefix(namespace) || found == older else {
        throw .unknownNamespace(file: file, namespace: found)
      }
      act.warnings.append(
        ReadingWarning(code: "namespace", message: "namespace \(found) was read as Akoma Ntoso 3.0", line: 1))
    }
    var builder = AkomaNtosoBuilder(act: act)
    builder.read(XMLElement(root))
    act = builder.act
  }

  private static func withoutDeclaration(_ text: String) -> Substring {
    guard text.hasPrefix("<?xml"), let end = text.range(of: "?>") else { return text[...] }
    return text[end.upperBound...]
  }
}

/// An element of a libxml2 tree; valid while its document is.
struct XMLElement {
  private let node: xmlNodePtr

  init(_ node: xmlNodePtr) { self.node = node }

  var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

  var children: [XMLElement] {
    var result: [XMLElement] = []
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { result.append(XMLElement(child)) }
      next = child.pointee.next
    }
    return result
  }

  func attribute(_ name: String) -> String? {
    guard let value = xmlGetProp(node, name) else { return nil }
    defer { tarazu_xml_free(value) }
    return String(cString: value)
  }

  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// Descendants of this name, in document order.
  func descendants(_ name: String) -> [XMLElement] {
    var result: [XMLElement] = []
    var stack: [XMLElement] = [self]
    while let next = stack.popLast() {
      if next.name == name { result.append(next) }
      stack.append(contentsOf: next.children.reversed())
    }
    return result
  }

  /// The text of this element with white space folded, blocks parted by line ends, without notes and quoted structures.
  func text(leavingOut names: Set<String> = ["authorialNote", "quotedStructure", "remark", "noteRef"]) -> String {
    var result = ""
    var stack: [(node: xmlNodePtr, isEnd: Bool)] = [(node, false)]
    while let (current, isEnd) = stack.popLast() {
      let name = current.pointee.name.map { String(cString: $0) } ?? ""
      if isEnd {
        if Self.blocks.contains(name), !result.isEmpty, result.last != "\n" { result += "\n" }
        continue
      }
      switch current.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        let content = current.pointee.content.map { String(cString: $0) } ?? ""
        for word in content.split(
          omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" })
        {
          if word.isEmpty {
            if let last = result.last, last != " ", last != "\n" { result += " " }
          } else {
            result += word
            result += " "
          }
        }
        if let last = content.last, !last.isWhitespace, result.last == " " { result.removeLast() }
      case XML_ELEMENT_NODE where current == node || !names.contains(name):
        stack.append((current, true))
        var children: [xmlNodePtr] = []
        var next = current.pointee.children
        while let child = next {
          children.append(child)
          next = child.pointee.next
        }
        for child in children.reversed() { stack.append((child, false)) }
      default: break
      }
    }
    return result.trimmingCharacters(in: [" ", "\n"])
  }

  private static let blocks: Set<String> = [
    "p", "li", "item", "tr", "block", "intro", "content", "wrapUp", "heading", "num",
  ]
}
