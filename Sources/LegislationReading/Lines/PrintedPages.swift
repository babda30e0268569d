import LegalText

/// The lines of a document that was printed on pages: running titles and page numbers are told from the law by their
/// repetition at the edges of pages.
enum PrintedPages {
  /// Lines at the top and at the bottom of a page that may be running titles.
  private static let edge = 3

  /// Lines with the hint `furniture` where they are running titles or page numbers.
  /// - Parameter text: pages separated by form feeds.
  static func lines(of text: String) -> [SourceLine] {
    let starts = pageStarts(text)
    guard starts.count > 1 else { return SourceLine.lines(of: text) }
    var lines = SourceLine.lines(of: String(decoding: text.utf8.map { $0 == 0x0C ? 0x0A : $0 }, as: UTF8.self))
    // Line numbers at which pages begin, in the order of lines.
    var pages: [[Int]] = []
    var next = 0
    for page in starts.indices {
      let end = page + 1 < starts.count ? starts[page + 1] : Int.max
      var indices: [Int] = []
      while next < lines.count, lines[next].offset < end {
        indices.append(next)
        next += 1
      }
      pages.append(indices)
    }
    var repeated: [String: Int] = [:]
    let edges = pages.map { page in
      Self.edges(of: page).map { edge in (line: edge.line, key: key(lines[edge.line].text, edge.place)) }
    }
    for edge in edges.joined() { repeated[edge.key, default: 0] += 1 }
    let least = max(3, (pages.count * 3) / 10)
    for edge in edges.joined() {
      let text = lines[edge.line].text
      // A heading may stand at the edge of a page, and "Article 5" differs from "Article 9" by its number only.
      if isPageNumber(text)
        || repeated[edge.key, default: 0] >= least && text.count < 160 && HeadingRecognition.candidate(text) == nil
      {
        lines[edge.line].hints.insert(.furniture)
      }
    }
    return lines
  }

  private static func pageStarts(_ text: String) -> [Int] {
    var starts = [0]
    guard text.hasByte(0x0C) else { return starts }
    var text = text
    text.withUTF8 { bytes in
      for offset in bytes.indices where bytes[offset] == 0x0C { starts.append(offset) }
    }
    return starts
  }

  /// The outer lines of a page with their places: from 1 down from its top, from -1 up from its bottom.
  private static func edges(of page: [Int]) -> [(line: Int, place: Int)] {
    let top = page.prefix(edge).enumerated().map { (line: $1, place: $0 + 1) }
    let bottom = page.suffix(edge).reversed().enumerated().map { (line: $1, place: -$0 - 1) }
    return top + bottom
  }

  /// The line without its numbers, and its place: running titles differ from page to page by the page's number, and
  /// stand in the same place.
  private static func key(_ text: String, _ place: Int) -> String {
    var kept = "\(place) ".unicodeScalars
    for scalar in text.unicodeScalars where !scalar.isBlank && !scalar.isNumberSign { kept.append(scalar) }
    return String(kept).smallLetters
  }

  /// A number alone, or between dashes: `12`, `- 12 -`, `стр. 12`.
  private static func isPageNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 60, text.count <= 12, text.contains(where: \.isNumber) else { return false }
    let rest = text.filter { !$0.isNumber && !$0.isWhitespace && !"-–—./|".contains($0) }.lowercased()
    return ["", "стр", "с", "page", "бет", "b", "bet", "саҳ", "ص"].contains(rest)
  }
}
