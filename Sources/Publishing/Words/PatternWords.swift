import Standards

/// A pattern in words that an expert can check, with links to its concepts.
struct PatternWords {
  let messages: HandbookMessages
  /// Ids of concepts that have an entry to link to.
  let concepts: Set<String>

  func html(_ pattern: Pattern) -> String {
    var parts: [String] = []
    let groups = pattern.all.map { group in
      names(group.concepts) + (group.inHeading ? " (\(messages.inHeading))" : "")
    }
    if !groups.isEmpty { parts.append(groups.joined(separator: " + ")) }
    if !pattern.none.isEmpty { parts.append("\(messages.without) \(names(pattern.none))") }
    if !pattern.context.isEmpty {
      parts.append("\(messages.around): " + pattern.context.map { names($0.concepts) }.joined(separator: " + "))
    }
    if !pattern.notContext.isEmpty { parts.append("\(messages.notAround): \(names(pattern.notContext))") }
    if !pattern.roles.isEmpty { parts.append("\(messages.role) \(plain(pattern.roles))") }
    if !pattern.sanctions.isEmpty { parts.append("\(messages.sanction) \(plain(pattern.sanctions))") }
    if let number = pattern.number {
      let upper = number.maximum < Double(Int32.max) ? "\(whole(number.maximum))" : "…"
      parts.append("\(messages.number) \(whole(number.minimum))–\(upper) (\(Markup.html(number.unit)))")
    }
    if !pattern.kinds.isEmpty { parts.append("[\(plain(pattern.kinds))]") }
    return "\(messages.scope(pattern.scope)): " + parts.joined(separator: "; ")
  }

  private func names(_ ids: [String]) -> String {
    ids.map { id in
      let text = Markup.html(id)
      return concepts.contains(id) ? "<a href=\"#concept-\(text)\">\(text)</a>" : text
    }.joined(separator: " \(messages.or) ")
  }

  private func plain(_ names: [String]) -> String {
    names.map { "<code>\(Markup.html($0))</code>" }.joined(separator: " \(messages.or) ")
  }

  private func whole(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}
