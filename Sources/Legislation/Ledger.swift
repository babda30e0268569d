/// Where every byte of an act's text as read went: the proof that nothing was lost and nothing was counted twice.
///
/// Each UTF-8 byte of the decoded text ends in exactly one bucket; `unaccounted` bytes are a defect of the reader.
public struct Ledger: Sendable, Hashable {
  /// What a stretch of the source became.
  public enum Bucket: UInt8, Sendable, Hashable, CaseIterable, Codable {
    case unaccounted
    /// The number of a provision with the word and marks around it (`Статья 5.`, `1)`).
    case number
    case heading
    case text
    /// Editorial notes and comments of the publisher.
    case note
    /// A list of contents that repeats the headings.
    case contents
    /// Page furniture: running titles, buttons, status cards.
    case furniture
    /// Title, preamble and adoption formula before the first provision, signatures behind the last.
    case frontMatter
    /// Hyphens and breaks that were repaired when lines were joined.
    case hyphen
    /// Tags, attributes and punctuation of HTML, XML or Markdown; never words of the law.
    case markup
    /// White space between the other stretches.
    case space
  }

  private var bytes: [UInt8]
  /// Bytes that a reader tried to put into a second bucket; 0 unless the reader has a defect.
  public private(set) var assignedTwice = 0

  /// A ledger for a text of `length` UTF-8 bytes, all of them unaccounted for.
  public init(length: Int) { bytes = [UInt8](repeating: Bucket.unaccounted.rawValue, count: length) }

  /// Puts the bytes of `range` into `bucket`. Bytes that are in a bucket already stay there and are counted in
  /// `assignedTwice`; what lies outside the text is ignored.
  public mutating func assign(_ range: Range<Int>, to bucket: Bucket) {
    for place in range.clamped(to: 0..<bytes.count) {
      if bytes[place] == Bucket.unaccounted.rawValue {
        bytes[place] = bucket.rawValue
      } else {
        assignedTwice += 1
      }
    }
  }

  /// The bucket of a byte.
  public func bucket(at byte: Int) -> Bucket { Bucket(rawValue: bytes[byte]) ?? .unaccounted }

  /// Characters of `text` (Unicode scalars), the text that the ledger was made for, per bucket.
  public func scalarCounts(in text: String) -> [Bucket: Int] {
    var counts: [Bucket: Int] = [:]
    for (place, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 && place < bytes.count {
      counts[bucket(at: place), default: 0] += 1
    }
    return counts
  }

  /// The stretches of `bucket`, in order.
  public func ranges(of bucket: Bucket) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for place in bytes.indices {
      if bytes[place] == bucket.rawValue {
        if start == nil { start = place }
      } else if let begun = start {
        result.append(begun..<place)
        start = nil
      }
    }
    if let start { result.append(start..<bytes.count) }
    return result
  }
}
