import Legislation

/// What is written down while an act is read: where each byte went, and what a reader should know.
struct ReadingLog: Sendable {
  var ledger: Ledger
  var warnings: [ReadingWarning] = []

  /// For a text of `length` UTF-8 bytes.
  init(length: Int) { ledger = Ledger(length: length) }

  /// Goes on with what a reader of a format has written down.
  init(_ ledger: Ledger) { self.ledger = ledger }

  mutating func warn(_ code: String, _ message: String, line: Int? = nil) {
    warnings.append(ReadingWarning(code: code, message: message, line: line))
  }
}
