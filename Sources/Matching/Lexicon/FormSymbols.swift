import LegalText

/// What the scanner knows of every word form it has met: the lexicon's symbols, and what it says of numbers and
/// negation. Grows by one entry per distinct form; reading it takes no hashing.
final class FormSymbols {
  struct Range: Sendable {
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// The symbols of all forms known at one moment.
  struct Table: Sendable {
    let ranges: [Range]
    let symbols: [Int32]

    /// The symbols of a form; none for a number that is no form.
    func symbols(of form: UInt32) -> ArraySlice<Int32> {
      guard form < ranges.count else { return [] }
      let range = ranges[Int(form)]
      return symbols[Int(range.start)..<Int(range.start + range.count)]
    }
  }

  /// What is known now.
  var table: Table { Table(ranges: ranges, symbols: symbols) }

  struct Reading: Sendable, Hashable {
    /// Value of a number in digits or words.
    var number: Double?
    var unit: String?
    /// A unit that counts the age of a person (`yosh`, `возраст`).
    var isAge = false
    /// A verb with the negation in its ending (`taqiqlanmaydi`).
    var isNegative = false
    /// A participle, verbal noun or adjective with the negation in its ending (`зорламаған`, `келісімсіз`): no denial of
    /// its clause.
    var isNegativeParticiple = false
    /// A predicate, which a negation beside it denies (`обеспечивает`).
    var isFinite = false
    /// A word that begins a condition or a relative clause (`если`, `which`).
    var isSubordinator = false
    /// A word that joins two clauses (`and`, `но`).
    var isCoordinator = false
    /// A verb in the form of a predicate without doubt (`выдаётся`), which no noun shares.
    var isPredicate = false
    /// A word or ending that makes a number a bound (`до`, `-gacha`).
    var bound: Bound?
    /// It is one by its ending.
    var isBoundByEnding = false
    /// A word that turns a bound round (`не менее`, `kam boʻlmagan`).
    var negates = false
  }

  /// The side from which a number bounds.
  enum Bound: Sendable {
    case lower, upper

    var opposite: Bound { self == .lower ? .upper : .lower }
  }

  private let lexicon: Lexicon
  private let stemmer: Stemmer
  private var ranges: [Range] = []
  private var symbols: [Int32] = []
  /// Form to its place in `readings`; most forms have none.
  private var readingPlaces: [Int32] = []
  private var readings: [Reading] = []

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    stemmer = lexicon.makeStemmer()
  }

  /// Adds the next form; whether a phrase or a number can begin with it.
  func add(_ folded: String) -> Bool {
    let stem = stemmer.stem(folded)
    let own = lexicon.symbols(of: folded, stem: stem)
    ranges.append(Range(start: UInt32(symbols.count), count: UInt32(own.count)))
    symbols += own
    var reading = Reading()
    reading.number = lexicon.number(folded: folded, stem: stem)
    if reading.number == nil, let unit = lexicon.unit(folded: folded, stem: stem) {
      reading.unit = unit.unit
      reading.isAge = unit.isAge
    }
    reading.isNegative = lexicon.isNegative(folded: folded)
    reading.isNegativeParticiple = lexicon.isNegativeParticiple(folded: folded)
    reading.isFinite = lexicon.isFinite(folded: folded)
    reading.isSubordinator = lexicon.isSubordinator(folded: folded)
    reading.isCoordinator = lexicon.isCoordinator(folded: folded)
    reading.isPredicate = lexicon.isPredicate(folded: folded)
    if let (bound, isEnding) = lexicon.bound(folded: folded) {
      reading.bound = bound
      reading.isBoundByEnding = isEnding
    }
    reading.negates = lexicon.negatesBound(folded: folded)
    if reading != Reading() {
      readingPlaces.append(Int32(readings.count))
      readings.append(reading)
    } else {
      readingPlaces.append(-1)
    }
    return own.contains(where: lexicon.automaton.begins)
  }

  func removeAll() {
    ranges.removeAll(keepingCapacity: true)
    symbols.removeAll(keepingCapacity: true)
    readingPlaces.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
  }

  /// What a form says of numbers and negation, if anything.
  func reading(_ form: UInt32) -> Reading? {
    let place = readingPlaces[Int(form)]
    return place < 0 ? nil : readings[Int(place)]
  }

  /// The number in digits or words that begins at a word, with its last word: "o'n sakkiz", "сто пятьдесят".
  func number(
    at place: Int, _ words: UnsafeBufferPointer<Word>, _ range: Swift.Range<Int>
  ) -> (value: Double, last: Int)? {
    guard var value = reading(words[place].form)?.number else { return nil }
    var last = place
    // Smaller values add up; "ikki yuz": a larger one multiplies.
    while last + 1 < range.upperBound, let more = reading(words[last + 1].form)?.number {
      if more >= 1 && more < 10 && value >= 10 && value.truncatingRemainder(dividingBy: 10) == 0
        || more < 100 && value >= 100 && value.truncatingRemainder(dividingBy: 100) == 0
      {
        value += more
      } else if (more == 100 || more == 1000) && value < 10 {
        value *= more
      } else {
        break
      }
      last += 1
    }
    return (value, last)
  }

  func withTables<Result>(
    _ body: (UnsafeBufferPointer<Range>, UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    ranges.withUnsafeBufferPointer { ranges in symbols.withUnsafeBufferPointer { body(ranges, $0) } }
  }
}
