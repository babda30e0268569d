import Legislation

/// What is written down while an act is read: where each byte went, and what a reader should know.
struct ReadingLog: Sendable {
  var ledger: Ledger
  var warnings: [ReadingWarning] = []

  /// For a text of `length` UTF-8 bytes.
  init(length: Int) { ledger = Ledger(length: length) }

  /// Says of each kind of warning how many were left out.
  mutating func tellOmitted() {
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.limitPerCode {
      warnings.append(
        ReadingWarning(
          code: code, variant: ReadingWarning.moreOfThisKind, facts: ["\(count - Self.limitPerCode)"]))
    }
    counts = [:]
  }

  /// Goes on with what a reader of a format has written down.
  init(_ ledger: Ledger) { self.ledger = ledger }

  /// Warnings of one kind beyond this number say nothing new; they are counted and not kept.
  static let limitPerCode = 500
  private var counts: [String: Int] = [:]

  mutating func warn(_ code: String, variant: String = "", _ facts: String..., line: Int? = nil) {
    counts[code, default: 0] += 1
    if counts[code, default: 0] > Self.limitPerCode { return }
    warnings.append(ReadingWarning(code: code, variant: variant, facts: facts, line: line))
  }
}
