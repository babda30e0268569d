/// The eIds that an act has so far.
struct UsedIdentifiers: Sendable {
  private var taken: Set<String> = []
  /// For identifiers that were asked for more than once, the last number that was given out behind them: a file in
  /// which one number stands a hundred thousand times must not take a hundred thousand looks for each.
  private var lastNumbers: [String: Int] = [:]

  func contains(_ identifier: String) -> Bool { taken.contains(identifier) }

  /// Takes the identifier as it is.
  /// - Returns: whether it was free.
  mutating func insert(_ identifier: String) -> Bool { taken.insert(identifier).inserted }

  /// Takes the identifier, or the first free one of `_2`, `_3` … behind it.
  mutating func take(_ identifier: String) -> String {
    if taken.insert(identifier).inserted { return identifier }
    var number = lastNumbers[identifier, default: 1] + 1
    while !taken.insert("\(identifier)_\(number)").inserted { number += 1 }
    lastNumbers[identifier] = number
    return "\(identifier)_\(number)"
  }
}
