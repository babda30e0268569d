import LegalText
import Legislation

/// Puts together headings that are printed over several lines, on the line above or on the line below.
enum HeadingLines {
  static func join(_ lines: inout [ClassifiedLine]) {
    // What is put together takes less room: it moves to the front of the same array.
    var count = 0
    func keep(_ line: ClassifiedLine) {
      lines[count] = line
      count += 1
    }
    var index = 0
    while index < lines.count {
      guard case .heading(let heading) = lines[index].role else {
        if count < index { lines.swapAt(count, index) }
        count += 1
        index += 1
        continue
      }
      let line = lines[index]
      index += 1
      if heading.kind == .article, heading.title.isEmpty {
        if isArabic(line.line.text), count > 0, let above = lines[count - 1].text,
          isTitleAbove(above.text, count > 1 ? lines[count - 2] : nil)
        {
          // Afghan acts print the heading of an article above its number.
          count -= 1
          keep(joined(above, with: line, heading))
          continue
        }
        if index + 1 < lines.count, let below = lines[index].text, isTitleBelow(below.text),
          lines[index + 1].text != nil
        {
          keep(joined(line, heading, with: below))
          index += 1
          continue
        }
      }
      var whole = line
      // The rest of a heading that goes on in the next line with a small letter.
      while index < lines.count, let current = whole.heading, !current.title.isEmpty, let next = lines[index].text,
        goesOn(current.title, next.text), !next.hints.contains(.wholeBlock)
      {
        whole = joined(whole, current, with: next)
        index += 1
      }
      keep(whole)
    }
    lines.removeSubrange(count...)
  }

  /// Heading and title as one line: the title stands behind.
  private static func joined(
    _ line: ClassifiedLine, _ heading: HeadingCandidate, with below: SourceLine
  ) -> ClassifiedLine {
    let source = line.line.joined(with: below, joiner: " ")
    let start = heading.title.isEmpty ? line.line.text.utf8.count + 1 : heading.titleStart
    return ClassifiedLine(role: .heading(heading.titled(at: start, of: source.text)), line: source)
  }

  /// The title stands above: in the joined line it comes behind, with its own place in the source.
  private static func joined(
    _ above: SourceLine, with line: ClassifiedLine, _ heading: HeadingCandidate
  ) -> ClassifiedLine {
    let source = line.line.joined(with: above, joiner: " ")
    return ClassifiedLine(
      role: .heading(heading.titled(at: line.line.text.utf8.count + 1, of: source.text)), line: source)
  }

  private static func isArabic(_ text: String) -> Bool {
    text.unicodeScalars.prefix(12).contains { (0x620...0x6D3).contains($0.value) }
  }

  /// A short line without a stop, behind the end of a sentence or another heading.
  private static func isTitleAbove(_ text: String, _ before: ClassifiedLine?) -> Bool {
    guard text.utf8.count < 200, endsOpen(text), PointMark.read(text) == nil else { return false }
    guard let before else { return true }
    // The line is all that the article above it says.
    if let article = before.article, article.title.isEmpty { return false }
    guard let last = before.text?.text.unicodeScalars.last else { return true }
    return !["،", ",", ":", "؛", ";"].contains(last)
  }

  private static func isTitleBelow(_ text: String) -> Bool {
    guard text.utf8.count < 300, endsOpen(text), PointMark.read(text) == nil else { return false }
    return text.unicodeScalars.first.map { $0.isCapitalLetter || (0x600...0x6FF).contains($0.value) } ?? false
  }

  private static func endsOpen(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return last.isAnyLetter || last == ")" || last == "»"
  }

  private static func goesOn(_ title: String, _ next: String) -> Bool {
    guard let last = title.unicodeScalars.last, let first = next.unicodeScalars.first else { return false }
    guard last.isAnyLetter || last == "," || last == "-" else { return false }
    // A heading breaks where the line is full; definitions begin with a small letter too, and have a dash.
    guard (45...800).contains(title.utf8.count), next.utf8.count < 300, first.isSmallLetter,
      PointMark.read(next) == nil
    else { return false }
    return ![" – ", " — ", " - "].contains { next.containsBytes(of: $0) }
  }
}

extension HeadingCandidate {
  /// The same heading with the words of `line` from `start` on as its title.
  fileprivate func titled(at start: Int, of line: String) -> HeadingCandidate {
    HeadingCandidate(
      kind: kind, mark: mark, digits: digits, inserted: inserted,
      title: String(line[...].dropping(bytes: start)), titleStart: start, last: last,
      isWeak: isWeak, hasGap: hasGap, level: level)
  }
}
