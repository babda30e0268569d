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

  /// - Parameters:
  ///   - restarts: places at which the numbers begin anew (annexes).
  ///   - anchors: numbers behind which the first heading may be inserted (quotations).
  static func resolve(
    _ headings: [HeadingCandidate], restarts: Set<Int> = [], anchors: [Int] = []
  ) -> [Reading] {
    var result: [Reading] = []
    result.reserveCapacity(headings.count)
    var previous: ProvisionNumber?
    for (index, heading) in headings.enumerated() {
      if restarts.contains(index) { previous = nil }
      let digits = heading.digits ?? (previous?.base ?? 0) + 1
      if !heading.inserted.isEmpty {
        let number = ProvisionNumber(digits, heading.inserted)
        result.append(Reading(number: number, isResolved: false, isUnsure: previous.map { number <= $0 } ?? false))
        previous = number
        continue
      }
      let reading: Reading
      if let last = heading.last {
        let isForward = previous.map { digits > $0.base } ?? true
        reading = Reading(number: ProvisionNumber(digits), isResolved: false, isUnsure: !isForward)
        result.append(reading)
        if isForward { previous = ProvisionNumber(last) }
        continue
      }
      if previous == nil, let anchored = anchored(digits, anchors) {
        reading = Reading(number: anchored, isResolved: true, isUnsure: false)
      } else {
        reading = read(digits, previous, headings, index)
      }
      result.append(reading)
      if !reading.isUnsure || previous == nil { previous = reading.number }
    }
    return result
  }

  private static func read(
    _ digits: Int, _ previous: ProvisionNumber?, _ headings: [HeadingCandidate], _ index: Int
  ) -> Reading {
    let plain = ProvisionNumber(digits)
    guard let previous else { return Reading(number: plain, isResolved: false, isUnsure: false) }
    if digits == previous.base + 1 { return Reading(number: plain, isResolved: false, isUnsure: false) }
    let upcoming = headings[(index + 1)...].prefix(60)
    if let glued = glued(digits, previous),
      upcoming.isEmpty
        || upcoming.contains(where: { next in
          // What follows returns to the plain sequence just behind the base, as it does when insertions end.
          next.digits.map { $0 > glued.base && $0 <= glued.base + 6 && $0 < digits } ?? false
        }) || isRun(from: glued, behind: previous, digits, upcoming)
    {
      return Reading(number: glued, isResolved: true, isUnsure: false)
    }
    // A gap in the numbers: articles that were repealed and dropped from the text; over a wide one, the next
    // headings must go on from here.
    if digits <= previous.base { return Reading(number: plain, isResolved: false, isUnsure: true) }
    let goesOn = upcoming.first.flatMap(\.digits).map { $0 > digits && $0 <= digits + 3 } ?? false
    return Reading(number: plain, isResolved: false, isUnsure: digits > previous.base + 40 && !goesOn)
  }

  /// The insertion that the digits may stand for, behind the predecessor or one of the next few bases.
  private static func glued(_ digits: Int, _ previous: ProvisionNumber) -> ProvisionNumber? {
    for base in previous.base...(previous.base + 3) {
      guard let inserted = insertion(digits, behind: base), inserted <= 60 else { continue }
      let number = ProvisionNumber(base, [inserted])
      let last = base == previous.base && previous.isInserted ? previous.places[1] : 0
      if number > previous && inserted > last && inserted <= last + 6 { return number }
    }
    return nil
  }

  /// Whether the headings go on as insertions behind one base and then return to smaller numbers, over a gap that
  /// repealed articles left, or end the act so.
  private static func isRun(
    from glued: ProvisionNumber, behind previous: ProvisionNumber, _ digits: Int,
    _ upcoming: ArraySlice<HeadingCandidate>
  ) -> Bool {
    var last = glued.places[1]
    for next in upcoming {
      guard next.inserted.isEmpty, let own = next.digits else { return false }
      if let inserted = insertion(own, behind: glued.base), inserted == last + 1 {
        last = inserted
      } else {
        return own > glued.base && own <= glued.base + widestGap && own < digits
      }
    }
    // Nothing returns to the plain numbers: only a run, or what goes on with one; no act has so many articles.
    let first = glued.places[1]
    let goesOn = previous.isInserted && previous.base == glued.base && first == previous.places[1] + 1
    return glued.base >= 100 && (goesOn || first == 1 && last > first)
  }

  private static let widestGap = 60

  private static func anchored(_ digits: Int, _ anchors: [Int]) -> ProvisionNumber? {
    // The number itself may be named; then nothing was lost.
    if anchors.contains(digits) { return nil }
    for base in anchors {
      if let inserted = insertion(digits, behind: base), inserted <= 20 { return ProvisionNumber(base, [inserted]) }
    }
    return nil
  }

  /// 1 for 1261 behind 126.
  private static func insertion(_ digits: Int, behind base: Int) -> Int? {
    guard base > 0 else { return nil }
    var scale = 10
    while scale <= 1000 {
      if digits / scale == base {
        let rest = digits % scale
        return rest >= scale / 10 && rest > 0 ? rest : nil
      }
      scale *= 10
    }
    return nil
  }
}
