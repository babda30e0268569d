/// Phrases that are looked for together, byte by byte and in one pass: the time does not grow with their number.
///
/// Each place of the text is hashed by its next four bytes; only where a phrase begins with bytes of that hash is it
/// compared. The lists of words that mark notes and repeals have dozens of phrases, and every line is asked for them.
struct PhraseSet: Sendable {
  /// In the order of their hashes.
  private let phrases: [[UInt8]]
  /// The list that each phrase comes from.
  private let lists: [Int]
  /// For each hash, where its phrases begin in `phrases`; one more than there are hashes.
  private let starts: [UInt16]
  private let shortest: Int

  /// - Parameter phrases: none shorter than four bytes, which would never be found.
  init(_ phrases: [String]) { self.init(lists: [phrases]) }

  /// - Parameter lists: several lists, to know which of them a text has a phrase of.
  init(lists: [[String]]) {
    let hashed = lists.enumerated().flatMap { list, phrases in phrases.map { (list: list, bytes: Array($0.utf8)) } }
      .filter { $0.bytes.count >= 4 }
      .map { (hash: Self.hash($0.bytes[0], $0.bytes[1], $0.bytes[2], $0.bytes[3]), list: $0.list, bytes: $0.bytes) }
      .sorted { ($0.hash, $0.list) < ($1.hash, $1.list) }
    self.phrases = hashed.map(\.bytes)
    self.lists = hashed.map(\.list)
    var starts: [UInt16] = []
    var next = 0
    for hash in 0...Self.hashes {
      while next < hashed.count, hashed[next].hash < hash { next += 1 }
      starts.append(UInt16(truncatingIfNeeded: next))
    }
    self.starts = starts
    shortest = hashed.map(\.bytes.count).min() ?? 0
  }

  private static let hashes = 1 << 10

  @inline(__always)
  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Int {
    let word = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | UInt32(fourth) << 24
    return Int((word &* 0x9E37_79B1) >> 22)
  }

  /// Whether any of the phrases stands in the text.
  func isIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isIn($0) }
  }

  /// The same for bytes.
  func isIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { firstList(in: bytes, stopsAtAny: true) != nil }

  /// The first of the lists of which a phrase stands in the text.
  func firstList(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { firstList(in: $0) }
  }

  /// The same for bytes.
  func firstList(in bytes: UnsafeBufferPointer<UInt8>) -> Int? { firstList(in: bytes, stopsAtAny: false) }

  private func firstList(in bytes: UnsafeBufferPointer<UInt8>, stopsAtAny: Bool) -> Int? {
    guard !phrases.isEmpty, bytes.count >= shortest else { return nil }
    return starts.withUnsafeBufferPointer { starts in
      var best: Int?
      var place = 0
      while place + 4 <= bytes.count {
        let hash = Self.hash(bytes[place], bytes[place + 1], bytes[place + 2], bytes[place + 3])
        if starts[hash] != starts[hash + 1] {
          for index in Int(starts[hash])..<Int(starts[hash + 1])
          where lists[index] < best ?? .max && stands(index, bytes, place) {
            if stopsAtAny || lists[index] == 0 { return lists[index] }
            best = lists[index]
          }
        }
        place += 1
      }
      return best
    }
  }

  private func stands(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let phrase = phrases[index]
    guard place + phrase.count <= bytes.count else { return false }
    for offset in phrase.indices where bytes[place + offset] != phrase[offset] { return false }
    return true
  }
}
