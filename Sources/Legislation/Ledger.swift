/// Where every byte of an act's text as read went: the proof that nothing was lost and nothing was counted twice.
///
/// Each UTF-8 byte of the decoded text ends in exactly one bucket; `unaccounted` bytes are a defect of the reader.
/// The ledger keeps stretches, not bytes, so that it costs a few entries for each line of the text.
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
    /// Page furniture: running titles, buttons, status cards, data heads of files.
    case furniture
    /// Title, preamble and adoption formula before the first provision, signatures behind the last.
    case frontMatter
    /// Hyphens and breaks that were repaired when lines were joined.
    case hyphen
    /// Tags, attributes and punctuation of HTML, XML or Markdown; never words of the law.
    case markup
    /// White space between the other stretches.
    case space

    /// The name used in listings and in JSON.
    public var name: String { String(describing: self) }
  }

  /// A run of bytes in one bucket.
  public struct Stretch: Sendable, Hashable {
    public let range: Range<Int>
    public let bucket: Bucket
  }

  /// UTF-8 bytes of the text that the ledger is of.
  public let length: Int
  /// In the order of the text once `settle` was called, without gaps or overlaps from then on.
  public private(set) var stretches: [Stretch] = []
  /// Bytes that a reader put into a second bucket; 0 unless the reader has a defect. Known once settled.
  public private(set) var assignedTwice = 0
  /// Characters (Unicode scalars) per bucket, known once settled.
  public private(set) var characters: [Bucket: Int] = [:]

  /// A ledger for a text of `length` UTF-8 bytes, all of them unaccounted for.
  public init(length: Int) { self.length = length }

  /// Puts the bytes of `range` into `bucket`; what lies outside the text is ignored.
  public mutating func assign(_ range: Range<Int>, to bucket: Bucket) {
    let range = range.clamped(to: 0..<length)
    if range.isEmpty { return }
    if let last = stretches.last, last.bucket == bucket, last.range.upperBound == range.lowerBound {
      stretches[stretches.count - 1] = Stretch(range: last.range.lowerBound..<range.upperBound, bucket: bucket)
    } else {
      stretches.append(Stretch(range: range, bucket: bucket))
    }
  }

  /// Closes the ledger: orders the stretches, counts what two of them claim (the one that begins first keeps it), puts
  /// white space between stretches into `space` and everything else that nobody claimed into `unaccounted`.
  /// - Parameter text: the text that the ledger was made for.
  public mutating func settle(_ text: String) {
    let isOrdered = zip(stretches, stretches.dropFirst()).allSatisfy {
      $0.range.upperBound <= $1.range.lowerBound
    }
    if !isOrdered { stretches.sort { $0.range.lowerBound < $1.range.lowerBound } }
    var settled: [Stretch] = []
    settled.reserveCapacity(stretches.count * 2)
    var covered = 0
    var twice = 0
    var text = text
    text.withUTF8 { bytes in
      for stretch in stretches {
        let start = max(stretch.range.lowerBound, covered)
        twice += min(stretch.range.upperBound, covered) - min(stretch.range.lowerBound, covered)
        if start >= stretch.range.upperBound { continue }
        Self.fill(covered..<start, of: bytes, into: &settled)
        if let last = settled.last, last.bucket == stretch.bucket, last.range.upperBound == start {
          settled[settled.count - 1] = Stretch(
            range: last.range.lowerBound..<stretch.range.upperBound, bucket: last.bucket)
        } else {
          settled.append(Stretch(range: start..<stretch.range.upperBound, bucket: stretch.bucket))
        }
        covered = stretch.range.upperBound
      }
      Self.fill(covered..<length, of: bytes, into: &settled)
      var counts = [Int](repeating: 0, count: Bucket.allCases.count)
      for stretch in settled {
        var count = 0
        for place in stretch.range.clamped(to: 0..<bytes.count) where bytes[place] & 0xC0 != 0x80 { count += 1 }
        counts[Int(stretch.bucket.rawValue)] += count
      }
      characters = Dictionary(uniqueKeysWithValues: Bucket.allCases.map { ($0, counts[Int($0.rawValue)]) })
    }
    stretches = settled
    assignedTwice = twice
  }

  /// The bytes of a gap: runs of white space, and what is not.
  private static func fill(_ gap: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, into result: inout [Stretch]) {
    var place = gap.lowerBound
    let end = min(gap.upperBound, bytes.count)
    while place < end {
      var next = place
      while next < end, let width = blankWidth(bytes, next, end) { next += width }
      if next > place {
        result.append(Stretch(range: place..<next, bucket: .space))
        place = next
      }
      while next < end, blankWidth(bytes, next, end) == nil { next += 1 }
      if next > place {
        result.append(Stretch(range: place..<next, bucket: .unaccounted))
        place = next
      }
    }
  }

  /// Bytes of the blank or invisible character at `place`; `nil` when there is none.
  private static func blankWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Int? {
    let first = bytes[place]
    if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
    if first == 0xC2, place + 1 < end, bytes[place + 1] == 0xA0 || bytes[place + 1] == 0x85 { return 2 }
    guard place + 2 < end else { return nil }
    let second = bytes[place + 1]
    let third = bytes[place + 2]
    switch (first, second) {
    case (0xE2, 0x80) where third <= 0x8F || third == 0xA8 || third == 0xA9 || third == 0xAF: return 3
    case (0xE2, 0x81) where third == 0x9F || third == 0xA0: return 3
    case (0xE3, 0x80) where third == 0x80: return 3
    case (0xEF, 0xBB) where third == 0xBF: return 3
    default: return nil
    }
  }

  /// The bucket of a byte of a settled ledger.
  public func bucket(at byte: Int) -> Bucket {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count && stretches[low].range.contains(byte) ? stretches[low].bucket : .unaccounted
  }

  /// Bytes per bucket of a settled ledger.
  public var byteCounts: [Bucket: Int] {
    stretches.reduce(into: [:]) { $0[$1.bucket, default: 0] += $1.range.count }
  }

  /// Bytes that no reader claimed; 0 unless the reader has a defect.
  public var unaccounted: Int { byteCounts[.unaccounted] ?? 0 }

  /// The stretches of `bucket`, in order.
  public func ranges(of bucket: Bucket) -> [Range<Int>] {
    stretches.compactMap { $0.bucket == bucket ? $0.range : nil }
  }
}
