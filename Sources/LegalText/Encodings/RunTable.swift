/// What is known of a run of bytes between ASCII separators.
struct RunEntry {
  /// The word form; meaningless for a composite run.
  var form: UInt32 = 0
  /// Bytes before the word and behind it that belong to the run (quotation marks).
  var lead: UInt8 = 0
  var trail: UInt8 = 0
  var flags: UInt8 = 0

  /// The run holds several words, or none, or marks that end a sentence.
  static let composite: UInt8 = 1
  /// The form can begin a phrase of the lexicon or a number.
  static let marked: UInt8 = 2
  static let beginsWithCapital: UInt8 = 4
  static let beginsWithDigit: UInt8 = 8
  /// One letter, or one or two digits: a full stop behind it ends no sentence.
  static let abbreviation: UInt8 = 16
  /// At most three letters: a full stop behind it ends no sentence when a digit follows.
  static let short: UInt8 = 32
}

/// The first sixteen bytes of a run, zero-filled, and its length: enough to tell most words apart in two comparisons.
struct RunKey {
  var first: UInt64 = 0
  var second: UInt64 = 0
  var length: Int = 0
  var hash: UInt64 = 0
}

/// A hash table from the bytes of a run to what is known of it: open addressing, no allocation per look-up.
///
/// The hash is seeded anew in every process, so that no text can be made to collide; results never depend on it.
struct RunTable: ~Copyable {
  private struct Slot {
    var first: UInt64 = 0
    var second: UInt64 = 0
    /// Zero marks a free slot.
    var length: UInt32 = 0
    /// Offset of the whole run in `longRuns`, for runs of more than sixteen bytes.
    var longRun: UInt32 = 0
    var entry = RunEntry()
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var capacity: Int
  private(set) var count = 0
  private var longRuns: [UInt8] = []
  let seed: UInt64
  let secondSeed: UInt64

  init() {
    capacity = 1 << 14
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
    var generator = SystemRandomNumberGenerator()
    seed = generator.next()
    secondSeed = generator.next() | 1
  }

  deinit { slots.deallocate() }

  /// Forgets every run and gives back what memory it can.
  mutating func removeAll() {
    slots.deallocate()
    capacity = 1 << 14
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
    count = 0
    longRuns = []
  }

  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// Fetches the place where a run of this hash stands if it is known; the value means nothing.
  @inline(__always)
  func touch(_ hash: UInt64) -> UInt32 { slots[Int(truncatingIfNeeded: hash) & (capacity &- 1)].length }

  /// The place of a run: its entry when known, `nil` otherwise. `run` points to the run's first byte.
  @inline(__always)
  func find(_ key: RunKey, _ run: UnsafePointer<UInt8>) -> RunEntry? {
    let mask = capacity &- 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots + place
      if slot.pointee.first == key.first && slot.pointee.second == key.second
        && Int(slot.pointee.length) == key.length
      {
        if key.length <= 16 || isSame(slot.pointee, run) { return slot.pointee.entry }
      }
      if slot.pointee.length == 0 { return nil }
      place = (place &+ 1) & mask
    }
  }

  @inline(never)
  private func isSame(_ slot: Slot, _ run: UnsafePointer<UInt8>) -> Bool {
    longRuns.withUnsafeBufferPointer { long in
      var index = 16
      let offset = Int(slot.longRun)
      while index < Int(slot.length) {
        if long[offset + index] != run[index] { return false }
        index += 1
      }
      return true
    }
  }

  /// Adds a run that is not in the table.
  mutating func insert(_ key: RunKey, _ run: UnsafePointer<UInt8>, _ entry: RunEntry) {
    if (count + 1) * 3 > capacity * 2 { grow() }
    var slot = Slot(first: key.first, second: key.second, length: UInt32(key.length), entry: entry)
    if key.length > 16 {
      slot.longRun = UInt32(longRuns.count)
      longRuns.append(contentsOf: UnsafeBufferPointer(start: run, count: key.length))
    }
    place(slot, hash: key.hash)
    count += 1
  }

  private func place(_ slot: Slot, hash: UInt64) {
    let mask = capacity - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].length != 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    let oldCapacity = capacity
    capacity *= 2
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
    for index in 0..<oldCapacity where old[index].length != 0 {
      let slot = old[index]
      place(slot, hash: hash(of: slot))
    }
    old.deallocate()
  }

  private func hash(of slot: Slot) -> UInt64 {
    if slot.length <= 16 { return hash(first: slot.first, second: slot.second, length: Int(slot.length)) }
    return longRuns.withUnsafeBufferPointer { long in
      guard let base = long.baseAddress else { return 0 }
      return hash(ofLong: base + Int(slot.longRun), first: slot.first, second: slot.second, length: Int(slot.length))
    }
  }

  @inline(__always)
  func hash(first: UInt64, second: UInt64, length: Int) -> UInt64 {
    Self.mix(first ^ seed, second ^ secondSeed ^ UInt64(truncatingIfNeeded: length))
  }

  /// The hash of a run of more than sixteen bytes.
  func hash(ofLong run: UnsafePointer<UInt8>, first: UInt64, second: UInt64, length: Int) -> UInt64 {
    var result = hash(first: first, second: second, length: length)
    var index = 16
    while index + 8 <= length {
      let word = UnsafeRawPointer(run + index).loadUnaligned(as: UInt64.self)
      result = Self.mix(result ^ word, secondSeed)
      index += 8
    }
    if index < length {
      var rest: UInt64 = 0
      var shift: UInt64 = 0
      while index < length {
        rest |= UInt64(run[index]) << shift
        shift += 8
        index += 1
      }
      result = Self.mix(result ^ rest, secondSeed)
    }
    return result
  }
}
