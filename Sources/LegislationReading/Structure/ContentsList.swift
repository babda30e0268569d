import Legislation

/// A run of article headings without bodies, repeated later with bodies, is a list of contents.
enum ContentsList {
  /// Takes the list out of the lines and enters it in the ledger.
  static func drop(_ lines: inout [ClassifiedLine], log: inout ReadingLog) {
    var firstHeading: (index: Int, candidate: HeadingCandidate)?
    var run = 0
    for (index, line) in lines.enumerated() {
      guard let candidate = line.article else {
        if firstHeading != nil, run < 3, line.text != nil { return }
        // What an amending act quotes is no entry of a list, and has its place in the ledger already.
        if firstHeading != nil, case .quote = line.role { return }
        continue
      }
      guard let first = firstHeading else {
        firstHeading = (index, candidate)
        continue
      }
      if run >= 2, candidate.digits == first.candidate.digits, candidate.inserted == first.candidate.inserted,
        isSame(candidate.title, first.candidate.title)
      {
        take(first.index, upTo: index, entries: run + 1, from: &lines, log: &log)
        return
      }
      run += 1
      // Bodies of articles between the headings: not a list.
      if run == 3, isBodied(lines[first.index...index]) { return }
    }
  }

  private static func isBodied(_ lines: ArraySlice<ClassifiedLine>) -> Bool {
    lines.contains { $0.text.map { PointMark.read($0.text) != nil } ?? false }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || one.lowercased().prefix(40) == other.lowercased().prefix(40)
  }

  private static func take(
    _ first: Int, upTo index: Int, entries: Int, from lines: inout [ClassifiedLine], log: inout ReadingLog
  ) {
    // Containers printed just above the repeated first article belong to the body.
    var start = index
    while start > first + 1, lines[start - 1].container != nil { start -= 1 }
    var from = first
    while from > 0, lines[from - 1].container != nil || isContentsWord(lines[from - 1]) { from -= 1 }
    // Title and preamble stand between the list and the body.
    var kept: [ClassifiedLine] = []
    for line in lines[from..<start] {
      if line.text != nil, !isContentsWord(line) {
        kept.append(line)
      } else {
        log.ledger.assign(line.line, to: .contents)
      }
    }
    lines.replaceSubrange(from..<start, with: kept)
    log.warn("contentsDropped", "\(entries)")
  }

  private static func isContentsWord(_ line: ClassifiedLine) -> Bool {
    guard line.line.text.utf8.count < 60, let word = HeadingWord(line.line.text) else { return false }
    return LineClassifier.contentsWords.contains(word.folded)
  }
}
