import Standards

/// Says in one line which parts of a pattern a provision has, and by which words.
enum PatternDescription {
  static func describe(_ pattern: Pattern, hits: [String: [ConceptTrace.Hit]], frames: Set<String>) -> String {
    func part(_ concepts: [String], inHeading: Bool) -> String {
      let name = (inHeading ? "heading:" : "") + concepts.joined(separator: "|")
      let found = concepts.flatMap { hits[$0] ?? [] }.filter { $0.isInHeading == inHeading }
      if found.isEmpty { return "✗ \(name)" }
      let words = Set(found.filter { !$0.words.isEmpty }.map { ($0.isVerified ? "" : "? ") + "«\($0.words)»" })
      return "✓ \(name) \(words.sorted().joined(separator: " "))"
    }
    var parts = pattern.all.map { part($0.concepts, inHeading: $0.inHeading) }
    parts += pattern.context.map { group in
      let isThere = group.concepts.contains { !(hits[$0] ?? []).isEmpty }
      return "\(isThere ? "✓" : "✗") context \(group.concepts.joined(separator: "|"))"
    }
    for concept in pattern.none + pattern.notContext where !(hits[concept] ?? []).isEmpty {
      let words = Set((hits[concept] ?? []).map(\.words)).sorted().joined(separator: "» «")
      parts.append("! excluded concept \(concept) «\(words)»")
    }
    for names in [pattern.roles, pattern.sanctions] where !names.isEmpty {
      let seen = names.filter(frames.contains)
      parts.append("\(seen.isEmpty ? "✗" : "✓") role \(names.joined(separator: "|"))")
    }
    if let number = pattern.number { parts.append("number of \(number.unit) \(number.minimum)…\(number.maximum)") }
    return "\(pattern.scope.rawValue): " + parts.joined(separator: "; ")
  }
}
