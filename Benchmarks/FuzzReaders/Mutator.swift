import SeededRandom

/// Inputs made from good ones by changes of the kind that accidents and attackers make.
struct Mutator {
  /// Largest input, in bytes.
  static let sizeLimit = 1 << 20

  let seeds: [[UInt8]]
  let dictionary: [[UInt8]]

  /// The input of a number: the same for ever.
  func input(_ number: UInt64) -> [UInt8] {
    // Stirred, as the numbers of inputs follow each other.
    var random = SeededGenerator(seed: number &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1)
    guard let first = seeds.randomElement(using: &random) else { return [] }
    var bytes = first
    // Some inputs are few changes to a good file, some are noise; one in forty is large, to see hangs.
    for _ in 0..<(1 + random.below(random.below(8) == 0 ? 60 : 6)) { change(&bytes, &random) }
    if random.below(40) == 0 { enlarge(&bytes, &random) }
    return Array(bytes.prefix(Self.sizeLimit))
  }

  private func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = random.below(bytes.count + 1)
    switch random.below(11) {
    case 0: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 1: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.below(64)))
    case 3: bytes.removeSubrange(place...)
    case 4...6:
      if let word = dictionary.randomElement(using: &random) { bytes.insert(contentsOf: word, at: place) }
    case 7:
      let end = min(bytes.count, place + random.below(200))
      bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
    case 8:
      guard let other = seeds.randomElement(using: &random) else { return }
      let start = random.below(other.count)
      bytes.insert(contentsOf: other[start..<min(other.count, start + random.below(400))], at: place)
    case 9:
      guard let word = dictionary.randomElement(using: &random) else { return }
      let run = (0..<(1 + random.below(300))).flatMap { _ in word }
      bytes.insert(contentsOf: run, at: place)
    default:
      for _ in 0..<random.below(20) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
    }
  }

  /// Repeats a stretch until the input has about a megabyte.
  private func enlarge(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let start = random.below(bytes.count)
    var stretch = Array(bytes[start..<min(bytes.count, start + 1 + random.below(120))])
    if random.below(2) == 0, let word = dictionary.randomElement(using: &random) { stretch = word }
    while bytes.count < Self.sizeLimit { bytes.append(contentsOf: stretch) }
  }
}

extension SeededGenerator {
  fileprivate mutating func below(_ bound: Int) -> Int { bound <= 0 ? 0 : Int(next() % UInt64(bound)) }
}
