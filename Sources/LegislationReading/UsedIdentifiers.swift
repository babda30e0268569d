/// The eIds that an act has so far.
struct UsedIdentifiers: Sendable {
  /// Each identifier with the last number that was given out behind it, 1 where it was asked for once: a file in which
  /// one number stands a hundred thousand times must not take a hundred thousand looks for each.
  private var taken: [String: Int] = [:]

  /// - Parameter count: identifiers that are expected.
  init(reserving count: Int = 0) {
    if count > 0 { taken.reserveCapacity(count) }
  }

  func contains(_ identifier: String) -> Bool { taken[identifier] != nil }

  /// Takes the identifier as it is.
  /// - Returns: whether it was free.
  mutating func insert(_ identifier: String) -> Bool { Self.claim(&taken[identifier, default: 0]) }

  /// Takes the identifier, or the first free one of `_2`, `_3` … behind it.
  mutating func take(_ identifier: String) -> String {
    var number = Self.count(&taken[identifier, default: 0])
    if number == 1 { return identifier }
    let beginning = identifier + "_"
    let first = number
    while true {
      let numbered = beginning + String(number)
      if Self.claim(&taken[numbered, default: 0]) {
        if number > first { taken[identifier] = number }
        return numbered
      }
      number += 1
    }
  }

  // An entry is looked up once and changed where it stands: hashing the identifiers is what takes the time.

  private static func claim(_ number: inout Int) -> Bool {
    if number > 0 { return false }
    number = 1
    return true
  }

  private static func count(_ number: inout Int) -> Int {
    number += 1
    return number
  }
}
