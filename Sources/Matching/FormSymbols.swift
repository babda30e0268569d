import LegalText

/// What the scanner knows of every word form it has met: the lexicon's symbols, and what it says of numbers and
/// negation. Grows by one entry per distinct form; reading it takes no hashing.
final class FormSymbols {
  struct Range {
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  struct Reading: Sendable {
    /// Value of a number in digits or words.
    var number: Double?
    var unit: String?
    /// A unit that counts the age of a person (`yosh`, `возраст`).
    var isAge = false
    /// A verb with the negation in its ending (`taqiqlanmaydi`).
    var isNegative = false
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
    if reading.number != nil || reading.unit != nil || reading.isNegative {
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

  func withTables<Result>(
    _ body: (UnsafeBufferPointer<Range>, UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    ranges.withUnsafeBufferPointer { ranges in symbols.withUnsafeBufferPointer { body(ranges, $0) } }
  }
}
