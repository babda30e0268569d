/// JSON with the keys in the order given.
enum JSONText {
  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(Markup.json($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  static func array(_ items: [String], isOnLines: Bool = false) -> String {
    if items.isEmpty { return "[]" }
    return isOnLines ? "[\n" + items.joined(separator: ",\n") + "\n]" : "[" + items.joined(separator: ", ") + "]"
  }

  static func strings(_ items: [String]) -> String { array(items.map(Markup.json)) }

  static func optional(_ text: String?) -> String { text.map(Markup.json) ?? "null" }
}
