import Legislation

/// Signature, place and date behind the last provision: not law.
enum Signatures {
  private static let offices = [
    "президент", "prezident", "премьер", "председател", "раиси", "toraga", "torag", "speaker", "президенті",
    "төраға", "төрага", "hökümet", "bosh vazir", "бош вазир", "министр", "ministr", "вазири", "رئیس جمهور", "وزیر",
  ]

  /// Where the signatures begin; the end of the lines when there are none.
  static func start(_ lines: [ClassifiedLine], from first: Int) -> Int {
    let lowest = max(first + 1, lines.count - 8)
    guard lowest < lines.count else { return lines.count }
    for index in lowest..<lines.count where isSignature(lines[index]) {
      let isTail = lines[index...].allSatisfy {
        $0.text.map { $0.text.utf8.count < 240 && !isSentence($0.text) } ?? false
      }
      if isTail { return index }
    }
    return lines.count
  }

  private static func isSignature(_ line: ClassifiedLine) -> Bool {
    guard let text = line.text?.text, text.utf8.count < 200, !isSentence(text) else { return false }
    guard HeadingWord(text)?.isCapital ?? false else { return false }
    // Office and name stand apart.
    if text.contains("     ") || text.hasByte(0x09) { return true }
    let lowered = text.lowercased()
    return offices.contains { lowered.containsBytes(of: $0) }
  }

  private static func isSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return (last == "." && !text.hasSuffix("г.") && !text.hasSuffix("sh.")) || last == ";" || last == ":"
      || PointMark.read(text) != nil
  }
}
