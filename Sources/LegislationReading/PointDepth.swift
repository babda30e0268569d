import Legislation

/// Finds how deep each point of a list stands, from the whole sequence of marks.
///
/// One mark says little: `1)` may open a list inside point 2 or go on with the outer one. The solver carries the few
/// cheapest readings along the sequence and keeps the cheapest at the end; a mark that follows its predecessor costs
/// nothing, gaps, unannounced lists and jumps cost more. The time is linear in the number of marks.
enum PointDepth {
  struct Entry: Sendable {
    let mark: PointMark
    /// The line before ends with a colon: it announces a list.
    let isAnnounced: Bool
  }

  private struct Reading {
    /// The last mark at each open level, from the outermost.
    var open: [PointMark]
    var cost: Double
    /// Where the depths so far are kept: an index into the trail.
    var trail: Int
  }

  private struct Step {
    let depth: Int
    let previous: Int
  }

  private static let width = 8
  private static let deepest = 5

  /// - Returns: a depth for each mark, 0 for the outermost, never more than one below its predecessor's.
  static func solve(_ entries: [Entry]) -> [Int] {
    if isPlain(entries) { return [Int](repeating: 0, count: entries.count) }
    var steps: [Step] = []
    var readings = [Reading(open: [], cost: 0, trail: -1)]
    for entry in entries {
      var next: [Reading] = []
      let beginning = beginning(entry.mark)
      for reading in readings {
        for (depth, cost) in choices(reading.open, entry, beginning: beginning) {
          var open: [PointMark] = []
          open.reserveCapacity(depth + 1)
          open += reading.open[..<depth]
          open.append(entry.mark)
          steps.append(Step(depth: depth, previous: reading.trail))
          next.append(Reading(open: open, cost: reading.cost + cost, trail: steps.count - 1))
        }
      }
      // Equal costs keep their order, so that the result is the same in every run.
      let ordered = next.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      readings = ordered.prefix(width).map(\.element)
    }
    var depths: [Int] = []
    var trail = readings.first?.trail ?? -1
    while trail >= 0 {
      depths.append(steps[trail].depth)
      trail = steps[trail].previous
    }
    return depths.reversed()
  }

  /// One list without sublists, by far the commonest case.
  private static func isPlain(_ entries: [Entry]) -> Bool {
    for index in entries.indices.dropFirst() {
      let mark = entries[index].mark
      if mark.shape != entries[0].mark.shape || follows(mark, entries[index - 1].mark) != 0 { return false }
    }
    return true
  }

  /// - Parameter beginning: the price of opening a list with this mark.
  private static func choices(
    _ open: [PointMark], _ entry: Entry, beginning: Double
  ) -> [(depth: Int, cost: Double)] {
    var result: [(Int, Double)] = []
    // Deeper levels first: where nothing else decides, a mark belongs to the innermost list.
    if open.count < deepest {
      let reopened = open.contains { $0.shape == entry.mark.shape }
      let announced = open.isEmpty || entry.isAnnounced ? 0 : 0.45
      let roman = entry.mark.text == "i" && open.last?.text == "h" ? 0.6 : 0
      result.append((open.count, beginning + announced + (reopened ? 0.3 : 0) + roman))
    }
    for depth in open.indices.reversed() {
      guard let cost = follows(entry.mark, open[depth]) else { continue }
      let unanswered = entry.isAnnounced && depth == open.count - 1 ? 0.7 : 0
      result.append((depth, cost + 0.05 * Double(open.count - 1 - depth) + unanswered))
    }
    if result.isEmpty { result.append((0, 6)) }
    return result
  }

  /// The price of opening a list with this mark.
  private static func beginning(_ mark: PointMark) -> Double {
    if let number = mark.number { return number.places == [1] ? 0.1 : number.base == 1 ? 0.6 : 2.5 }
    return LetterOrder.isFirst(mark.text) ? 0.1 : 2.5
  }

  /// The price of going on from `last` with `mark`; `nil` where that cannot be.
  static func follows(_ mark: PointMark, _ last: PointMark) -> Double? {
    guard mark.shape == last.shape else { return nil }
    switch (mark.number, last.number) {
    case (let number?, let previous?):
      if number <= previous { return nil }
      let jump = number.base - previous.base
      if jump == 0 { return 0 }
      if jump == 1 { return number.isInserted ? 0.8 : 0 }
      return jump <= 4 ? 0.8 + 0.1 * Double(jump) : 3
    case (nil, nil):
      guard let distance = LetterOrder.distance(from: last.text, to: mark.text) else { return nil }
      return distance <= 1 ? 0 : distance <= 3 ? 0.8 : 3
    default: return nil
    }
  }
}
