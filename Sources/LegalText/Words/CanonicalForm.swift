import Foundation

/// Normalization form C of Unicode, in time linear in the text.
enum CanonicalForm {
  /// Bytes after which a piece ends at the next boundary.
  private static let shortPiece = 256
  /// Bytes after which a piece ends without one. No writing has such runs of marks: the Stream-Safe Text Format
  /// (Unicode Standard Annex #15, section 13) allows thirty in a row.
  private static let longestRun = 1024

  /// A line in form C. Foundation moves all that stands behind a character which it composes, so that a long line of
  /// combining marks took the square of its length: the line is given to it in short pieces, parted before characters
  /// that nothing before them combines with.
  static func append(_ line: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    var start = 0
    var needsForm = false
    func flush(to end: Int) {
      let piece = UnsafeBufferPointer(rebasing: line[start..<end])
      if needsForm {
        result.append(contentsOf: String(decoding: piece, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
      } else {
        result.append(contentsOf: piece)
      }
      start = end
      needsForm = false
    }
    var place = 0
    while place < line.count {
      let (value, width) = Letters.decode(line, place)
      let differs = value >= 0x80 && mayDiffer(value)
      // Marks for symbols are the same in form C, yet other marks change places with them.
      let isBoundary = !differs && !(0x20D0...0x20FF).contains(value)
      if place - start >= (isBoundary ? shortPiece : longestRun) { flush(to: place) }
      if differs { needsForm = true }
      place += width
    }
    flush(to: line.count)
  }

  /// Whether a character may be other in form C, alone or behind another: combining marks and the few doubles.
  /// Errs on the side of looking.
  static func mayDiffer(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x02FF, 0x0400...0x0482, 0x048A...0x052F, 0x0600...0x060F, 0x061B...0x064A, 0x0660...0x066F,
      0x0671...0x06D5, 0x06EE...0x06FF, 0x2002...0x2125, 0x2127...0x2129, 0x212C...0x2328,
      0x232B...0x2ADB, 0x2ADD...0x2BFF, 0x1E00...0x1EFF,
      0xFFFD:
      false
    default: true
    }
  }
}
