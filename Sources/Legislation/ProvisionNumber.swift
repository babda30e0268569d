/// The number of a provision as the law counts it: a base and the numbers of what was inserted behind it.
///
/// `126¹`, `126-1`, `126.1` and a `1261` that lost its superscript are one number, written `126-1` as Akoma Ntoso's
/// naming convention does. Numbers compare place by place, so that 73 < 73-1 < 74.
public struct ProvisionNumber: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Base first, then insertions; never empty.
  public let places: [Int]

  public init(_ base: Int, _ inserted: [Int] = []) { places = inserted.isEmpty ? [base] : [base] + inserted }

  /// Reads `126`, `126-1`, `82-1-1`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard !numbers.isEmpty, numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    places = numbers
  }

  public var base: Int { places.first ?? 0 }
  public var isInserted: Bool { places.count > 1 }
  public var description: String {
    isInserted ? places.map(String.init).joined(separator: "-") : String(base)
  }

  public static func < (left: ProvisionNumber, right: ProvisionNumber) -> Bool {
    left.places.lexicographicallyPrecedes(right.places)
  }
}
