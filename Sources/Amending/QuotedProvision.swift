import LegalText
import Legislation
import LegislationReading

/// Reads the provisions that an amending act quotes, with the reader that reads whole acts.
enum QuotedProvision {
  /// The articles of a quoted text; empty when it does not begin with one.
  /// - Parameter clause: the instruction with the quotation in it. Its numbers tell how a number that lost its
  ///   superscript is meant: behind article 2, `21` is 2-1.
  static func articles(_ block: String, in clause: String, language: Language) -> [Provision] {
    let quoted = quotedArticles(clause, language: language)
    return quoted.isEmpty ? articles(block, language: language) : quoted
  }

  private static func quotedArticles(_ clause: String, language: Language) -> [Provision] {
    let quoted = structure(in: clause, language: language)
    return quoted.allSatisfy { $0.kind == .article } ? quoted.map(\.asOwn) : []
  }

  /// What the one quoted structure holds that the reader of acts sees in a clause; nothing where it sees several, or
  /// one that begins with words.
  static func structure(in clause: String, language: Language) -> [Provision] {
    guard
      let act = try? ActReader().read(bytes: Array(clause.utf8), fileName: "clause.txt", language: language)
    else { return [] }
    let structures = act.allProvisions.filter { $0.kind == .quotedStructure }
    guard structures.count == 1, let structure = structures.first, structure.text.isEmpty else { return [] }
    return structure.children
  }

  private static func articles(_ block: String, language: Language) -> [Provision] {
    guard let act = try? ActReader().read(bytes: Array(block.utf8), fileName: "quotation.txt", language: language),
      act.preamble.isEmpty, let first = act.articles.first
    else { return [] }
    // The first line must be the heading of the first article.
    let line = block.split(separator: "\n").first.map(String.init) ?? ""
    guard line.contains(first.mark.split(separator: "-").first.map(String.init) ?? first.mark), act.title.isEmpty
    else {
      return []
    }
    return act.articles.map(\.asOwn)
  }

  /// One provision of a kind from a quoted text, with its mark taken off.
  static func read(
    _ block: String, in clause: String, like kind: ProvisionKind, mark: String, language: Language
  ) -> Provision? {
    if kind == .article {
      let articles = articles(block, in: clause, language: language)
      return articles.count == 1 ? articles.first : nil
    }
    guard kind == .paragraph || kind == .point || kind == .alinea else { return nil }
    let lines = block.split(separator: "\n").map(String.init)
    guard let first = lines.first else { return nil }
    let (own, rest) = takeMark(first)
    if let own, fold(own) != fold(mark) { return nil }
    let body = ([rest] + lines.dropFirst()).joined(separator: "\n")
    if kind == .paragraph, lines.count > 1 {
      // Points below: read as the only part of an article, by the reader's own rules.
      let heading = heading("1", "", language)
      if let act = try? ActReader().read(
        bytes: Array((heading + "\n" + body).utf8), fileName: "quotation.txt", language: language),
        let article = act.articles.first, article.children.count == 1, let only = article.children.first
      {
        var part = only
        part.mark = own ?? (only.mark.isEmpty ? mark : only.mark)
        part.number = ProvisionNumber(part.mark) ?? only.number
        return part
      }
      return nil
    }
    return Provision(kind: kind, eId: "new", mark: own ?? mark, number: ProvisionNumber(own ?? mark), text: body)
  }

  /// A heading without the word and number of its provision and without the full stop behind it.
  static func heading(_ block: String) -> String {
    guard let dot = block.range(of: ". "), block[..<dot.lowerBound].contains(where: \.isNumber),
      block[..<dot.lowerBound].count < 24
    else { return block }
    return String(block[dot.upperBound...])
  }

  /// `3.`, `2-1)`, `(3)`, `б)` at the start of a line.
  private static func takeMark(_ line: String) -> (mark: String?, rest: String) {
    let body = line.hasPrefix("(") ? line.dropFirst() : line[...]
    guard let end = body.firstIndex(where: { $0 == ")" || $0 == "." || $0.isWhitespace }),
      body[end] == ")" || body[end] == "."
    else { return (nil, line) }
    let mark = String(body[..<end])
    let isLetter = mark.count == 1 && mark.first?.isLetter ?? false && body[end] == ")"
    guard ProvisionNumber(mark) != nil || isLetter else { return (nil, line) }
    return (mark, String(body[body.index(after: end)...].drop(while: \.isWhitespace)))
  }

  private static func fold(_ mark: String) -> String {
    mark.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// The heading line of an article as the laws of a language print it.
  static func heading(_ number: String, _ title: String, _ language: Language) -> String {
    let tail = title.isEmpty ? "" : " " + title
    return switch language {
    case .russian: "Статья \(number).\(tail)"
    case .kazakh: "\(number)-бап.\(tail)"
    case .kyrgyz: "\(number)-берене.\(tail)"
    case .tajik: "Моддаи \(number).\(tail)"
    case .uzbekLatin: "\(number)-modda.\(tail)"
    case .uzbekCyrillic: "\(number)-модда.\(tail)"
    case .turkmen: "\(number)-nji madda.\(tail)"
    case .dari, .pashto: "ماده \(number):\(tail)"
    case .english: "Article \(number).\(tail)"
    }
  }

  /// ASCII for an eId; letters of other scripts as the reader of acts writes them.
  static func slug(_ mark: String) -> String { EId.slug(mark) }
}

extension Provision {
  /// The same as a provision of the act itself: not quoted, and without places in the text that quoted it.
  var asOwn: Provision {
    var copy = self
    copy.changeAll {
      $0.isQuoted = false
      $0.segments = []
    }
    return copy
  }
}
