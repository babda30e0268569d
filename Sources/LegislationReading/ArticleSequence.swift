import Legislation

/// Decides what the numbers of article headings are, from their order.
///
/// Superscripts are lost in exports (`1261-modda` between 126 and 127 is 126¹). A number is read as its predecessor's
/// successor where that is possible; digits that begin with the predecessor's are read as an insertion when what
/// follows supports it; what stays unsure keeps its digits and is flagged, never merged.
enum ArticleSequence {
  struct Reading: Sendable, Hashable {
    let number: ProvisionNumber
    /// The superscript was restored from the order.
    let isResolved: Bool
    /// The number does not follow from the one before.
    let isUnsure: Bool
  }

  static func resolve(_ headings: [HeadingCandidate]) -> [Reading] {
    var result: [Reading] = []
    var previous: ProvisionNumber?
    for (index, heading) in headings.enumerated() {
      let digits = heading.digits ?? (previous?.base ?? 0) + 1
      if !heading.inserted.isEmpty {
        let number = ProvisionNumber(digits, heading.inserted)
        result.append(Reading(number: number, isResolved: false, isUnsure: previous.map { number <= $0 } ?? false))
        previous = number
        continue
      }
      let reading = read(digits, previous, upcoming: headings[(index + 1)...].prefix(60).compactMap(\.digits))
      result.append(reading)
      if !reading.isUnsure || previous == nil { previous = reading.number }
    }
    return result
  }

  private static func read(_ digits: Int, _ previous: ProvisionNumber?, upcoming: [Int]) -> Reading {
    let plain = ProvisionNumber(digits)
    guard let previous else { return Reading(number: plain, isResolved: false, isUnsure: false) }
    if digits == previous.base + 1 { return Reading(number: plain, isResolved: false, isUnsure: false) }
    if let glued = glued(digits, previous), supports(glued, digits, upcoming) {
      return Reading(number: glued, isResolved: true, isUnsure: false)
    }
    // A gap in the numbers: articles that were repealed and dropped from the text.
    let isForward = digits > previous.base && digits <= previous.base + 40
    return Reading(number: plain, isResolved: false, isUnsure: !isForward)
  }

  /// The insertion that the digits may stand for, behind the predecessor or one of the next few bases.
  private static func glued(_ digits: Int, _ previous: ProvisionNumber) -> ProvisionNumber? {
    let text = String(digits)
    for base in previous.base...(previous.base + 3) {
      let prefix = String(base)
      guard text.count > prefix.count, text.hasPrefix(prefix) else { continue }
      let rest = text.dropFirst(prefix.count)
      guard rest.first != "0", let inserted = Int(rest), inserted <= 60 else { continue }
      let number = ProvisionNumber(base, [inserted])
      let last = base == previous.base && previous.isInserted ? previous.places[1] : 0
      if number > previous && inserted > last && inserted <= last + 6 { return number }
    }
    return nil
  }

  /// What follows returns to the plain sequence just behind the base, as it does when insertions end.
  private static func supports(_ number: ProvisionNumber, _ digits: Int, _ upcoming: [Int]) -> Bool {
    upcoming.isEmpty || upcoming.contains { $0 > number.base && $0 <= number.base + 6 && $0 < digits }
  }
}
