import LegalText
import Legislation

/// Mends what printing did to lines before they are read: words broken at the end of a line, invisible characters
/// inside words, words printed with a blank between their letters.
enum LineRepair {
  /// - Parameter text: the decoded text, to know at once that there is nothing to mend.
  static func mend(_ lines: [SourceLine], log: inout ReadingLog) -> [SourceLine] {
    // Stays empty while nothing was mended: most texts need nothing, and are handed back as they are.
    var result: [SourceLine] = []
    var isMended = false
    var compounds: Set<String>?
    var repaired = 0
    var glued: (line: SourceLine, count: Int)?
    for index in lines.indices {
      let visible = withoutInvisible(lines[index], log: &log)
      var line = visible ?? lines[index]
      var isChanged = visible != nil
      if !line.text.isEmpty, isLetterSpaced(line), let joined = joiningSpacedLetters(line) {
        line = joined
        isChanged = true
      }
      let width = isMended ? result.last.flatMap { brokenHyphen($0, line) } : brokenHyphen(lines, before: index, line)
      if !isMended, isChanged || line.text.isEmpty || width != nil {
        isMended = true
        result.reserveCapacity(lines.count)
        result += lines[..<index]
      }
      if line.text.isEmpty { continue }
      if hasLostSpaces(line.text) { glued = (glued?.line ?? line, (glued?.count ?? 0) + 1) }
      guard let width, let last = result.last else {
        if isMended { result.append(line) }
        continue
      }
      // A compound that stands with its hyphen elsewhere in the act keeps it.
      let known: Set<String>
      if let compounds {
        known = compounds
      } else {
        known = hyphenated(lines)
        compounds = known
      }
      let word = lastWord(last.text.dropLast()) + "-" + firstWord(line.text[...])
      if known.contains(word.lowercased()) {
        result[result.count - 1] = last.joined(with: line, joiner: "")
      } else {
        let end = last.text.utf8.count
        for range in last.sourceRanges(end - width..<end) { log.ledger.assign(range, to: .hyphen) }
        result[result.count - 1] = last.joined(with: line, joiner: "", dropping: width)
        repaired += 1
      }
    }
    if let glued {
      log.warn(
        "spacesLost", "\(glued.count)",
        line: glued.line.number)
    }
    if repaired > 0 { log.warn("dehyphenated", "\(repaired)") }
    return isMended ? result : lines
  }

  private static func brokenHyphen(_ lines: [SourceLine], before index: Int, _ next: SourceLine) -> Int? {
    index > 0 ? brokenHyphen(lines[index - 1], next) : nil
  }

  /// Bytes of the hyphen at the end of `line`, when a word was broken there that `next` goes on with.
  private static func brokenHyphen(_ line: SourceLine, _ next: SourceLine) -> Int? {
    // Printed lines are short; a chain of breaks that never ends is no text.
    guard line.text.utf8.count < 4096, !line.hints.contains(.wholeBlock), line.headingLevel == nil,
      next.headingLevel == nil
    else { return nil }
    let end = line.text.utf8.last
    guard end == 0x2D || end == 0x90 || end == 0x91 || end == 0xAD else { return nil }
    let scalars = line.text.unicodeScalars
    guard let hyphen = scalars.last, ["-", "\u{2010}", "\u{2011}", "\u{AD}"].contains(hyphen),
      let before = scalars.dropLast().last, before.isAnyLetter,
      let after = next.text.unicodeScalars.first, after.isSmallLetter, PointMark.read(next.text) == nil
    else { return nil }
    return hyphen.utf8.count
  }

  /// Words with a hyphen inside a line, folded to lower case.
  private static func hyphenated(_ lines: [SourceLine]) -> Set<String> {
    var result: Set<String> = []
    for line in lines where line.text.hasByte(0x2D) {
      for word in line.text.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
        if let hyphen = word.firstIndex(of: "-"), hyphen != word.startIndex, word.last != "-" {
          result.insert(word.lowercased())
        }
      }
    }
    return result
  }

  private static func lastWord(_ text: Substring) -> Substring {
    var start = text.endIndex
    while start > text.startIndex, text[text.index(before: start)].isLetter { start = text.index(before: start) }
    return text[start...]
  }

  private static func firstWord(_ text: Substring) -> Substring { text.prefix { $0.isLetter } }

  /// Soft hyphens, zero-width spaces and byte order marks inside a line split words for whoever reads them.
  /// - Returns: `nil` where the line stays as it is.
  private static func withoutInvisible(_ line: SourceLine, log: inout ReadingLog) -> SourceLine? {
    if !mayHoldInvisible(line.text) { return nil }
    var runs: [Range<Int>] = []
    var hyphens: [Range<Int>] = []
    var directions: [Range<Int>] = []
    var place = 0
    let total = line.text.utf8.count
    for scalar in line.text.unicodeScalars {
      let run = place..<place + scalar.utf8.count
      // A soft hyphen at the end of the line is a broken word and is mended with the next line.
      if scalar == "\u{AD}" && run.upperBound < total || scalar == "\u{200B}" || scalar == "\u{FEFF}"
        || scalar == "\u{2060}"
      {
        runs.append(run)
        hyphens.append(run)
      } else if isDirection(scalar) {
        // Marks of writing direction order what is seen, not what is said.
        runs.append(run)
        directions.append(run)
      }
      place = run.upperBound
    }
    if runs.isEmpty { return nil }
    for range in line.sourceRanges(hyphens) { log.ledger.assign(range, to: .hyphen) }
    for range in line.sourceRanges(directions) { log.ledger.assign(range, to: .space) }
    return line.removing(runs).trimmed
  }

  /// Whether the text has the bytes of a soft hyphen, a zero-width sign, a byte order mark or a mark of direction.
  private static func mayHoldInvisible(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var place = Letters.skipASCII(bytes, from: 0)
      while place + 1 < bytes.count {
        switch (bytes[place], bytes[place + 1]) {
        case (0xC2, 0xAD), (0xD8, 0x9C), (0xEF, 0xBB), (0xE2, 0x81): return true
        case (0xE2, 0x80):
          guard place + 2 < bytes.count else { break }
          let third = bytes[place + 2]
          if third == 0x8B || third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third) { return true }
        default: break
        }
        place += 1
        if bytes[place] < 0x80 { place = Letters.skipASCII(bytes, from: place) }
      }
      return false
    } ?? true
  }

  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// "Ф А С Л И  II.": the line with its letters joined into words; `nil` where it is not printed so.
  static func joiningSpacedLetters(_ line: SourceLine) -> SourceLine? {
    let utf8 = line.text.utf8
    guard utf8.count < 400, utf8.count > 6, isSecondBlank(line.text) else { return nil }
    // Cheap test on the first letters: letter, blank, letter, blank, letter.
    var probe = line.text.unicodeScalars.makeIterator()
    for index in 0..<5 {
      guard let scalar = probe.next() else { return nil }
      if index % 2 == 1 ? scalar != " " : !scalar.isAnyLetter { return nil }
    }
    var runs: [Range<Int>] = []
    let words = Array(line.text.unicodeScalars)
    var place = 0
    for (index, scalar) in words.enumerated() {
      if scalar == " ", index > 0, index + 1 < words.count, words[index - 1].isAnyLetter,
        words[index + 1].isAnyLetter, isSingle(words, index - 1), isSingle(words, index + 1)
      {
        runs.append(place..<place + 1)
      }
      place += scalar.utf8.count
    }
    return runs.count < 2 ? nil : line.removing(runs)
  }

  /// Whether what stands behind the first letter may be a blank, by its first byte.
  private static func isSecondBlank(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    switch text.utf8.dropFirst(width).first {
    case 0x20?, 0x09?, 0xC2?, 0xE1?, 0xE2?, 0xE3?: return true
    default: return false
    }
  }

  /// Nothing but letters with blanks between, four at least.
  private static func isLetterSpaced(_ line: SourceLine) -> Bool {
    guard line.text.utf8.count < 400, line.text.utf8.count >= 7, isSecondBlank(line.text),
      !line.hints.contains(.tableRow)
    else { return false }
    var letters = 0
    var wasLetter = false
    for scalar in line.text.unicodeScalars {
      if scalar.isAnyLetter {
        if wasLetter { return false }
        wasLetter = true
        letters += 1
      } else {
        if !scalar.isBlank { return false }
        wasLetter = false
      }
    }
    return letters >= 4
  }

  /// A word longer than any of the region's languages, or a long one with a capital in its middle.
  private static func hasLostSpaces(_ text: String) -> Bool {
    let isLong = text.utf8.withContiguousStorageIfAvailable { hasLongRun($0) } ?? true
    if !isLong { return false }
    return text.split(whereSeparator: { !$0.isLetter }).contains { word in
      let letters = word.unicodeScalars
      if letters.count >= 45 { return true }
      guard letters.count >= 20 else { return false }
      return zip(letters, letters.dropFirst()).contains { $0.isSmallLetter && $1.isCapitalLetter }
    }
  }

  /// Whether more than 38 bytes follow each other that are letters or parts of letters. Every 39th byte is looked at
  /// first, as a run must reach one.
  private static func hasLongRun(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let least = 39
    var probe = least - 1
    while probe < bytes.count {
      if bytes[probe] > 0x40 {
        var start = probe
        while start > 0, bytes[start - 1] > 0x40 { start -= 1 }
        var end = probe + 1
        while end < bytes.count, end - start < least, bytes[end] > 0x40 { end += 1 }
        if end - start >= least { return true }
        probe = end + least
      } else {
        probe += least
      }
    }
    return false
  }

  private static func isSingle(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    (index == 0 || scalars[index - 1] == " ") && (index + 1 == scalars.count || scalars[index + 1] == " ")
  }
}
