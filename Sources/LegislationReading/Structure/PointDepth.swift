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
    /// The last mark at each open level, from the outermost, by its number in the sequence.
    var open = SIMD8<Int32>()
    var levels = 0
    var cost = 0.0
    /// Where the depths so far are kept: an index into the trail.
    var trail: Int32 = -1

    func mark(_ depth: Int) -> Int { Int(open[depth]) }
  }

  private struct Step {
    let depth: Int32
    let previous: Int32
  }

  private static let width = 8
  /// At most 8, for which a reading has places.
  private static let deepest = 5

  /// - Returns: a depth for each mark, 0 for the outermost, never more than one below its predecessor's.
  static func solve(_ entries: [Entry]) -> [Int] {
    if isPlain(entries) { return [Int](repeating: 0, count: entries.count) }
    var steps: [Step] = []
    steps.reserveCapacity(entries.count * width)
    var readings = [Reading()]
    var next: [Reading] = []
    var prices = Prices(entries)
    for number in entries.indices {
      prices.begin(number)
      next.removeAll(keepingCapacity: true)
      for reading in readings {
        choices(reading, &prices) { depth, cost in
          let total = reading.cost + cost
          // Equal costs keep their order, so that the result is the same in every run.
          var place = next.count
          while place > 0, next[place - 1].cost > total { place -= 1 }
          if place == width { return }
          if next.count == width { next.removeLast() }
          var longer = reading
          longer.open[depth] = Int32(truncatingIfNeeded: number)
          longer.levels = depth + 1
          longer.cost = total
          next.insert(longer, at: place)
        }
      }
      for index in next.indices {
        steps.append(Step(depth: Int32(truncatingIfNeeded: next[index].levels - 1), previous: next[index].trail))
        next[index].trail = Int32(truncatingIfNeeded: steps.count - 1)
      }
      swap(&readings, &next)
    }
    var depths: [Int] = []
    depths.reserveCapacity(entries.count)
    var trail = readings.first?.trail ?? -1
    while trail >= 0 {
      let step = steps[Int(trail)]
      depths.append(Int(step.depth))
      trail = step.previous
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

  /// What it costs to go on with one mark, worked out once for each mark that it may follow: the readings share most of
  /// their open levels.
  private struct Prices {
    let entries: [Entry]
    private(set) var number = 0
    /// The price of opening a list with the mark.
    private(set) var beginning = 0.0
    private var known: [(last: Int, price: Double?)] = []

    init(_ entries: [Entry]) { self.entries = entries }

    /// Goes on to the mark with this number.
    mutating func begin(_ number: Int) {
      self.number = number
      beginning = PointDepth.beginning(entries[number].mark)
      known.removeAll(keepingCapacity: true)
    }

    /// The price of going on from the mark with the number `last`; `nil` where that cannot be.
    mutating func following(_ last: Int) -> Double? {
      if let found = known.first(where: { $0.last == last }) { return found.price }
      let price = PointDepth.follows(entries[number].mark, entries[last].mark)
      known.append((last, price))
      return price
    }
  }

  /// The depths that the mark may have behind a reading, with their prices.
  private static func choices(
    _ reading: Reading, _ prices: inout Prices, _ body: (_ depth: Int, _ cost: Double) -> Void
  ) {
    let entries = prices.entries
    let mark = entries[prices.number].mark
    let isAnnounced = entries[prices.number].isAnnounced
    var isFound = false
    // Deeper levels first: where nothing else decides, a mark belongs to the innermost list.
    if reading.levels < deepest {
      let reopened = (0..<reading.levels).contains { entries[reading.mark($0)].mark.shape == mark.shape }
      let announced = reading.levels == 0 || isAnnounced ? 0 : 0.45
      let isRoman =
        mark.text == "i" && reading.levels > 0 && entries[reading.mark(reading.levels - 1)].mark.text == "h"
      body(reading.levels, prices.beginning + announced + (reopened ? 0.3 : 0) + (isRoman ? 0.6 : 0))
      isFound = true
    }
    for depth in (0..<reading.levels).reversed() {
      guard let cost = prices.following(reading.mark(depth)) else { continue }
      let unanswered = isAnnounced && depth == reading.levels - 1 ? 0.7 : 0
      body(depth, cost + 0.05 * Double(reading.levels - 1 - depth) + unanswered)
      isFound = true
    }
    if !isFound { body(0, 6) }
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
