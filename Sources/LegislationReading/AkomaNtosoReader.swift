/// Akoma Ntoso XML to acts, through libxml2 with nothing loaded from outside.
///
/// Version 3.0 is read as it is. Its drafts (`…/3.0/WD17`, `…/3.0/CSD02` and their like) have the same elements and are
/// read under the final namespace; version 2.0 names identifiers `id` instead of `eId` and is read with that difference.
/// Version 1.0 and other vocabularies are refused.
enum AkomaNtosoReader {
  static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  static let version2 = "http://www.akomantoso.org/2.0"

  /// The tree of a document, with the namespace of a draft or of version 2.0 replaced by the final one.
  /// - Returns: the tree and the namespace that stood there.
  static func parse(_ text: String, file: String) throws(ReadingError) -> (tree: MarkupDocument, namespace: String) {
    try MarkupGuard.check(text, file: file)
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

  /// The line break behind the declaration stays, so that the lines that errors name are those of the file.
  private static func withoutDeclaration(_ text: String) -> Substring {
    guard text.hasPrefix("<?xml"), let end = text.range(of: "?>") else { return text[...] }
    var rest = text[end.upperBound...]
    // White space before the root is allowed only without a declaration, and then it is harmless.
    if rest.first == "\r" { rest = rest.dropFirst() }
    return rest
  }
}
