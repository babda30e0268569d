import Foundation
import Legislation

/// Gives a document the identifiers of Akoma Ntoso's naming convention and takes its internal references along.
///
/// The chain begins at the article, whose numbers run through an act, and inside attachments and quotations at these.
/// What has no number takes its position among its like. Doing it twice changes nothing more.
public struct IdentifierRewriter {
  /// The new identifier of each old one, where they differ.
  public private(set) var renamed: [String: String] = [:]

  private var used = UsedIdentifiers()

  /// - Returns: the document with new identifiers, and what was renamed.
  public static func rewrite(_ document: AkomaNtosoDocument) -> (
    document: AkomaNtosoDocument, renamed: [String: String]
  ) {
    var rewriter = IdentifierRewriter()
    var result = document
    rewriter.identify(&result.tree.root, parent: "", isRestricted: false, position: 0)
    let renamed = rewriter.renamed
    if !renamed.isEmpty { Self.redirect(&result.tree.root, renamed) }
    return (result, renamed)
  }

  /// Abbreviations of the convention; elements that are not here keep the identifier that they have.
  private static let prefixes: [String: String] = [
    "article": "art", "section": "sec", "subsection": "subsec", "chapter": "chp", "subchapter": "subchp",
    "paragraph": "para", "subparagraph": "subpara", "clause": "cl", "subclause": "subcl", "division": "dvs",
    "subdivision": "subdvs", "part": "part", "subpart": "subpart", "book": "book", "tome": "tome", "title": "title",
    "subtitle": "subtitle", "point": "point", "indent": "indent", "alinea": "alinea", "rule": "rule",
    "subrule": "subrule", "proviso": "proviso", "list": "list", "sublist": "sublist", "level": "level",
    "transitional": "transitional", "hcontainer": "hcontainer", "attachment": "att", "component": "cmp",
    "quotedStructure": "qstr", "wrapUp": "wrapup", "blockList": "list", "item": "item",
  ]
  /// Elements in which article numbers begin anew.
  private static let restricting: Set<String> = ["attachment", "component", "quotedStructure"]

  /// Depth is bounded by the parser's limit of 256.
  private mutating func identify(
    _ element: inout MarkupElement, parent: String, isRestricted: Bool, position: Int
  ) {
    var parent = parent
    if let prefix = Self.prefixes[element.name], element.namespace == AkomaNtosoReader.namespace {
      let own = element.name == "wrapUp" ? prefix : "\(prefix)_\(number(of: element, position: position))"
      let startsChain = parent.isEmpty || element.name == "article" && !isRestricted
      let eId = used.take(startsChain ? own : "\(parent)__\(own)")
      if let old = element.attribute("eId"), old != eId { renamed[old] = eId }
      element.setAttribute("eId", eId)
      parent = eId
    } else if let old = element.attribute("eId") {
      keep(old, of: &element)
    }
    let isInside = isRestricted || Self.restricting.contains(element.name)
    var positions: [String: Int] = [:]
    for index in element.content.indices {
      guard case .element(var child) = element.content[index] else { continue }
      element.content[index] = .text("")
      positions[child.name, default: 0] += 1
      identify(&child, parent: parent, isRestricted: isInside, position: positions[child.name, default: 1])
      element.content[index] = .element(child)
    }
  }

  /// Other elements keep their identifier; one that began with the old identifier of a container begins with the new.
  private mutating func keep(_ old: String, of element: inout MarkupElement) {
    var eId = old
    var end = old.endIndex
    while let place = old[..<end].range(of: "__", options: .backwards)?.lowerBound {
      if let container = renamed[String(old[..<place])] {
        eId = container + old[place...]
        break
      }
      end = place
    }
    eId = used.take(eId)
    if eId != old { renamed[old] = eId }
    element.setAttribute("eId", eId)
  }

  private func number(of element: MarkupElement, position: Int) -> String {
    guard let num = element.first("num") else { return String(position) }
    if let number = ProvisionMark.number(of: num) { return number.description }
    let mark = AkomaNtosoText.text(of: num)
    return mark.isEmpty ? String(position) : EId.slug(mark)
  }

  private static func redirect(_ element: inout MarkupElement, _ renamed: [String: String]) {
    for index in element.attributes.indices
    where element.attributes[index].prefix.isEmpty && element.attributes[index].value.hasPrefix("#") {
      let targets = element.attributes[index].value.split(separator: " ").map { target in
        renamed[String(target.dropFirst())].map { "#" + $0 } ?? String(target)
      }
      element.attributes[index].value = targets.joined(separator: " ")
    }
    for index in element.content.indices {
      guard case .element(var child) = element.content[index] else { continue }
      element.content[index] = .text("")
      redirect(&child, renamed)
      element.content[index] = .element(child)
    }
  }
}
