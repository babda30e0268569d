/// What one language says, from its parts.
enum WordingTable {
  /// - Parameter parts: tables that share no key; of a key that two of them hold, the first counts.
  static func joined(_ parts: [[MessageKey: String]]) -> [MessageKey: String] {
    parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
  }
}
