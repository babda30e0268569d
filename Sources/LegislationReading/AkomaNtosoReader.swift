import LegalText
import Legislation

/// Akoma Ntoso XML to acts, through libxml2 with nothing loaded from outside.
///
/// Version 3.0 is read as it is. Its drafts (`…/3.0/WD17`, `…/3.0/CSD02` and their like) have the same elements and are
/// read under the final namespace; version 2.0 names identifiers `id` instead of `eId` and is read with that difference.
/// Version 1.0 and other vocabularies are refused.
enum AkomaNtosoReader {
  static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  static let version2 = "http://www.akomantoso.org/2.0"

  /// Largest tag in bytes and most attributes: libxml2 takes quadratic time over attributes.
  private static let tagLimit = 16 << 10
  private static let attributeLimit = 256

  /// - Returns: whether the document records how the act was first read, so that nothing is left to guess.
  static func read(_ decoded: DecodedText, file: String, into act: inout Act) throws(ReadingError) -> Bool {
    let document = try AkomaNtosoDocument(text: decoded.text, file: file)
    act = document.act(completing: act)
    return document.hasReadingRecord
  }

  /// The tree of a document, with the namespace of a draft or of version 2.0 replaced by the final one.
  /// - Returns: the tree and the namespace that stood there.
  static func parse(_ text: String, file: String) throws(ReadingError) -> (tree: MarkupDocument, namespace: String) {
    try scanTags(text, file: file)
    // The text is UTF-8 by now, whatever the declaration says.
    var tree = try MarkupParser.parse(Array(withoutDeclaration(text).utf8), file: file)
    let found = tree.root.namespace
    guard found == namespace || found.hasPrefix(namespace + "/") || found == version2 else {
      throw .unknownNamespace(file: file, namespace: found)
    }
    if found != namespace { replaceNamespace(found, in: &tree.root) }
    return (tree, found)
  }

  /// Depth is bounded by the parser's limit of 256.
  private static func replaceNamespace(_ old: String, in element: inout MarkupElement) {
    if element.namespace == old { element.namespace = namespace }
    for index in element.declarations.indices where element.declarations[index].namespace == old {
      element.declarations[index].namespace = namespace
    }
    for index in element.content.indices {
      if case .element(var child) = element.content[index] {
        element.content[index] = .text("")
        replaceNamespace(old, in: &child)
        element.content[index] = .element(child)
      }
    }
  }

  /// Refuses declarations of document types and entities, and tags made to be slow, before libxml2 sees them.
  private static func scanTags(_ text: String, file: String) throws(ReadingError) {
    let bytes = Array(text.utf8)
    var index = 0
    var line = 1
    while index < bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      guard bytes[index] == 0x3C else {
        index += 1
        continue
      }
      if hasPrefix(bytes, index, "<!DOCTYPE") || hasPrefix(bytes, index, "<!ENTITY") {
        throw .refusedDoctype(file: file, line: line)
      }
      if hasPrefix(bytes, index, "<!--") || hasPrefix(bytes, index, "<![CDATA[") {
        index += 4
        continue
      }
      var end = index + 1
      var equals = 0
      while end < bytes.count && bytes[end] != 0x3E {
        if bytes[end] == 0x3D { equals += 1 }
        end += 1
        if end - index > tagLimit {
          throw .refusedTag(file: file, line: line, cause: "a tag longer than \(tagLimit) bytes")
        }
      }
      if equals > attributeLimit {
        throw .refusedTag(file: file, line: line, cause: "a tag with more than \(attributeLimit) attributes")
      }
      line += bytes[index..<min(end, bytes.count)].count { $0 == 0x0A }
      index = end
    }
  }

  private static func hasPrefix(_ bytes: [UInt8], _ index: Int, _ word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() {
        var found = bytes[index + offset]
        if (0x61...0x7A).contains(found) { found -= 0x20 }
        var wanted = byte
        if (0x61...0x7A).contains(wanted) { wanted -= 0x20 }
        if found != wanted { return false }
      }
      return true
    }
  }

  /// The line break behind the declaration stays, so that the lines that errors name are those of the file.
  private static func withoutDeclaration(_ text: String) -> Substring {
    guard text.hasPrefix("<?xml"), let end = text.range(of: "?>") else { return text[...] }
    var rest = text[end.upperBound...]
    // White space before the root is allowed only without a declaration, and then it is harmless.
    if rest.first == "\r" { rest = rest.dropFirst() }
    return rest
  }
}
