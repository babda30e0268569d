/// The keys of one mapping with their values, in the order of the file.
///
/// A list and no dictionary: a mapping of the rule base has few keys, and there are twenty thousand of them to read
/// whenever the program starts.
struct YAMLMapping {
  typealias Entry = (key: String, value: YAMLValue)

  let entries: [Entry]

  subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }

  /// The value of a key that must be there.
  func required(_ key: String, in parent: YAMLValue) throws(StandardsError) -> YAMLValue {
    guard let value = self[key] else { throw parent.error("`\(key)` is missing", mend: "add `\(key):`") }
    return value
  }

  func localized(_ key: String) throws(StandardsError) -> LocalizedText {
    try self[key]?.localized() ?? LocalizedText([:])
  }

  func strings(_ key: String) throws(StandardsError) -> [String] { try self[key]?.strings() ?? [] }
}
