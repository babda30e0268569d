import Standards
import Wordings

/// A pattern in words that an expert can check, with links to its concepts.
struct PatternWords {
  let messages: MessageCatalogue
  /// Ids of concepts that have an entry to link to.
  let concepts: Set<String>

  /// The anchor of a concept's entry.
  static func anchor(concept id: String) -> String { "concept-\(id)" }

  func inlines(_ pattern: Pattern) -> [Inline] {
    var parts: [[Inline]] = []
    let groups = pattern.all.map { group in
      names(group.concepts) + (group.inHeading ? [.text(" (\(messages[.handbookInHeading]))")] : [])
    }
    if !groups.isEmpty { parts.append(joined(groups, " + ")) }
    if !pattern.none.isEmpty { parts.append(named(.handbookWithout, names(pattern.none), sign: "")) }
    if !pattern.context.isEmpty {
      parts.append(named(.handbookAround, joined(pattern.context.map { names($0.concepts) }, " + ")))
    }
    if !pattern.notContext.isEmpty { parts.append(named(.handbookNotAround, names(pattern.notContext))) }
    if !pattern.roles.isEmpty { parts.append(named(.handbookRole, codes(pattern.roles), sign: "")) }
    if !pattern.sanctions.isEmpty { parts.append(named(.handbookSanction, codes(pattern.sanctions), sign: "")) }
    if let number = pattern.number {
      let upper = number.maximum < Double(Int32.max) ? whole(number.maximum) : "…"
      parts.append([.text("\(messages[.handbookNumber]) \(whole(number.minimum))–\(upper) (\(number.unit))")])
    }
    if !pattern.kinds.isEmpty { parts.append([.text("[")] + codes(pattern.kinds) + [.text("]")]) }
    return [.text("\(messages[scope(pattern.scope)]): ")] + joined(parts, "; ")
  }

  /// Patterns, each on a line of its own.
  func lines(_ patterns: [Pattern]) -> [Inline] {
    Array(patterns.map(inlines).joined(separator: [.lineBreak]))
  }

  private func scope(_ scope: Pattern.Scope) -> MessageKey {
    switch scope {
    case .sentence: .handbookInSentence
    case .paragraph: .handbookInParagraph
    case .article: .handbookInArticle
    }
  }

  private func named(_ key: MessageKey, _ inner: [Inline], sign: String = ":") -> [Inline] {
    [.text("\(messages[key])\(sign) ")] + inner
  }

  private func names(_ ids: [String]) -> [Inline] {
    joined(
      ids.map { [concepts.contains($0) ? .link($0, anchor: Self.anchor(concept: $0)) : .text($0)] },
      " \(messages[.handbookOr]) ")
  }

  private func codes(_ names: [String]) -> [Inline] {
    joined(names.map { [.code($0)] }, " \(messages[.handbookOr]) ")
  }

  private func joined(_ parts: [[Inline]], _ separator: String) -> [Inline] {
    Array(parts.joined(separator: [.text(separator)]))
  }

  private func whole(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
}
