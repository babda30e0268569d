import LegalText

/// Numbers with units and the words or endings that make them a lower or an upper bound.
///
/// "from two to five years", "не менее трех лет", "uch yildan besh yilgacha": in languages with prepositions the bound
/// stands before its number, in the Turkic languages behind it or in its ending.
struct QuantityReader {
  struct Found {
    let quantity: ProvisionFrame.Quantity
    /// Numbers of its words, from the first number to the unit.
    let words: Range<Int>
  }

  private struct Item {
    var value: Double
    var first: Int
    var last: Int
    var bound: FormSymbols.Bound?
    var unit: (name: String, isAge: Bool, word: Int)?
  }

  let forms: FormSymbols
  let language: Language

  /// - Parameter isAgeNear: numbers of words that speak of a person's age.
  func quantities(
    _ words: UnsafeBufferPointer<Word>, _ range: Range<Int>, isAgeNear ages: [Int]
  ) -> [Found] {
    var items = self.items(words, range)
    for place in items.indices { items[place].bound = bound(items, place, words, range) }
    var result: [Found] = []
    var place = 0
    while place < items.count {
      var item = items[place]
      var minimum: Double?
      var maximum: Double?
      var end = place
      // Both ends of a range: "X to Y units", "X units to Y units", "X–Y units".
      if place + 1 < items.count, isRange(item, items[place + 1], words) {
        let upper = items[place + 1]
        minimum = item.value
        maximum = upper.value
        item.unit = item.unit ?? upper.unit
        item.last = upper.last
        end = place + 1
      } else {
        switch item.bound {
        case .lower: minimum = item.value
        case .upper: maximum = item.value
        case nil:
          minimum = item.value
          maximum = item.value
        }
      }
      place = end + 1
      // "at the age of 16" names no unit behind the number.
      let isAged = ages.contains { $0 < item.first && $0 >= item.first - 4 }
      guard let unit = item.unit ?? items[end].unit ?? (isAged ? ("year", true, item.last) : nil) else { continue }
      let last = max(item.last, unit.word)
      let isAge =
        unit.isAge || unit.name == "year" && ages.contains { $0 >= item.first - 4 && $0 <= last + 4 }
      result.append(
        Found(
          quantity: ProvisionFrame.Quantity(
            minimum: minimum, maximum: maximum, unit: unit.name == "age" ? "year" : unit.name, isAge: isAge),
          words: item.first..<last + 1))
    }
    return result
  }

  private func isRange(_ lower: Item, _ upper: Item, _ words: UnsafeBufferPointer<Word>) -> Bool {
    guard upper.first - max(lower.last, lower.unit?.word ?? 0) <= 4, upper.value > lower.value else { return false }
    if let first = lower.unit, let second = upper.unit, first.name != second.name { return false }
    if lower.bound == .upper || upper.bound == .lower { return false }
    if upper.bound == .upper { return true }
    // "between three and five years".
    if lower.bound == .lower && lower.unit == nil && upper.bound == nil { return true }
    // "3–5 лет": two numbers beside each other, one unit.
    return upper.bound == nil && lower.unit == nil && upper.first == lower.last + 1
  }

  private func items(_ words: UnsafeBufferPointer<Word>, _ range: Range<Int>) -> [Item] {
    var result: [Item] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard let (value, last) = forms.number(at: place, words, range) else {
        place += 1
        continue
      }
      var item = Item(value: value, first: place, last: last, bound: nil, unit: nil)
      var ahead = last + 1
      // "4-летний": the number and the unit may be one word or two.
      if let reading = forms.reading(words[last].form), let unit = reading.unit {
        item.unit = (unit, reading.isAge, last)
      }
      while item.unit == nil && ahead < range.upperBound && ahead <= last + 5 {
        if let reading = forms.reading(words[ahead].form) {
          if reading.number != nil { break }
          if let unit = reading.unit { item.unit = (unit, reading.isAge, ahead) }
        }
        ahead += 1
      }
      result.append(item)
      place = last + 1
    }
    return result
  }

  private func bound(
    _ items: [Item], _ place: Int, _ words: UnsafeBufferPointer<Word>, _ range: Range<Int>
  ) -> FormSymbols.Bound? {
    let item = items[place]
    let previous =
      place > 0
      ? max(items[place - 1].last, min(items[place - 1].unit?.word ?? 0, item.first - 1)) : range.lowerBound - 1
    let next = place + 1 < items.count ? items[place + 1].first : range.upperBound
    let unit = max(item.unit.map(\.word) ?? item.last, item.last)
    let before = Array((max(previous + 1, item.first - 4)..<max(previous + 1, item.first)).reversed())
    let after = Array((unit + 1)..<max(unit + 1, min(next, unit + 4)))
    guard language.numbersPrecede else {
      // What stands close before another number belongs to that one.
      return word(in: before, words, range)
        ?? (next > unit + 4 || place + 1 == items.count ? word(in: after, words, range, isEndingRead: false) : nil)
    }
    // Pashto has both: a preposition, and a word behind the noun that it governs.
    if language == .pashto, let bound = word(in: before, words, range) { return bound }
    // A word of comparison says more than the case that it governs: "yildan ortiq boʻlmagan".
    return word(in: after, words, range, isEndingRead: false) ?? ending(item.first...unit, words)
  }

  /// The first bound in these words, turned round where a negation stands beside it ("не менее", "kam boʻlmagan").
  private func word(
    in places: [Int], _ words: UnsafeBufferPointer<Word>, _ range: Range<Int>, isEndingRead: Bool = true
  ) -> FormSymbols.Bound? {
    func bound(_ place: Int) -> FormSymbols.Bound? {
      guard range.contains(place), let reading = forms.reading(words[place].form), let bound = reading.bound,
        isEndingRead || !reading.isBoundByEnding
      else { return nil }
      return bound
    }
    for place in places {
      guard bound(place) != nil else { continue }
      // "less than", "کمتر از": the comparison stands before its preposition.
      let telling = places.contains(place - 1) && bound(place - 1) != nil ? place - 1 : place
      let isTurned = [telling - 1, telling + 1].contains { neighbour in
        range.contains(neighbour) && forms.reading(words[neighbour].form)?.negates == true
      }
      return isTurned ? bound(telling)?.opposite : bound(telling)
    }
    return nil
  }

  /// The bound that the number or its unit carries in its ending.
  private func ending(_ places: ClosedRange<Int>, _ words: UnsafeBufferPointer<Word>) -> FormSymbols.Bound? {
    for place in places.reversed() {
      if let reading = forms.reading(words[place].form), reading.isBoundByEnding { return reading.bound }
    }
    return nil
  }
}
