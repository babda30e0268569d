import LegalText
import Legislation
import LegislationReading

/// Reads a chapter, section or other container of articles that an amending act quotes.
enum QuotedContainer {
  /// The container that a quotation consists of; `nil` where it is something else or more than one.
  /// - Parameter clause: the instruction with the quotation in it; its numbers tell how a number that lost its
  ///   superscript is meant.
  static func read(_ block: String, in clause: String, language: Language) -> Provision? {
    quoted(clause, language: language) ?? alone(block, language: language)
  }

  /// The container in the one quoted structure that the reader of acts sees in a clause.
  private static func quoted(_ clause: String, language: Language) -> Provision? {
    guard
      let act = try? ActReader().read(bytes: Array(clause.utf8), fileName: "clause.txt", language: language)
    else { return nil }
    let structures = act.allProvisions.filter { $0.kind == .quotedStructure }
    guard structures.count == 1, let structure = structures.first, structure.text.isEmpty else { return nil }
    return only(structure.children)
  }

  private static func alone(_ block: String, language: Language) -> Provision? {
    guard let act = try? ActReader().read(bytes: Array(block.utf8), fileName: "quotation.txt", language: language),
      act.preamble.isEmpty, act.title.isEmpty
    else { return nil }
    return only(act.provisions)
  }

  private static func only(_ provisions: [Provision]) -> Provision? {
    guard provisions.count == 1, let first = provisions.first, first.kind.isContainer, first.kind != .attachment,
      first.kind != .hcontainer, first.number != nil
    else { return nil }
    return first.asOwn
  }
}

extension Provision {
  /// The articles below, at any depth.
  var articlesBelow: [Provision] { preorder().filter { $0.kind == .article } }

  /// The same container under another eId. Article numbers run through an act: articles get the eIds that they would
  /// have anywhere in it, containers below are prefixed by this one.
  func placed(at eId: String) -> Provision {
    var copy = self
    copy.eId = eId
    copy.children = children.map { child in
      if child.kind == .article, let number = child.number { return child.renamed(to: "art_\(number)") }
      if child.kind.isContainer {
        return child.placed(at: "\(eId)__\(child.kind.identifierPrefix)_\(EId.slug(child.mark))")
      }
      return child.renamed(to: "\(eId)__\(child.kind.identifierPrefix)_\(EId.slug(child.mark))")
    }
    return copy
  }
}
