import LegalText
import Legislation

/// A line with what it is in the act.
struct ClassifiedLine: Sendable {
  enum Role: Sendable {
    // Kept outside the line, as most lines are text and all of them are moved several times.
    indirect case heading(HeadingCandidate)
    indirect case attachment(AttachmentHeading)
    /// A note of the publisher.
    case note
    /// The beginning of a note that is law ("Примечание."), with the bytes of its word.
    indirect case articleNote(Int)
    case text
    indirect case quote(QuotedBlock)
  }

  var role: Role
  var line: SourceLine

  var heading: HeadingCandidate? {
    if case .heading(let candidate) = role { return candidate }
    return nil
  }

  var article: HeadingCandidate? { heading.flatMap { $0.kind == .article ? $0 : nil } }

  /// The heading of a container of articles.
  var container: HeadingCandidate? { heading.flatMap { $0.kind == .article ? nil : $0 } }

  var text: SourceLine? {
    if case .text = role { return line }
    return nil
  }
}

/// Says of each line what it is: heading, note, furniture, quotation, text.
struct LineClassifier {
  private let source: [SourceLine]
  private let isQuotation: Bool
  private var result: [ClassifiedLine] = []
  private var isComment = false
  private var hasBody = false
  private var lastArticle: Int?
  /// The last line of text, while it may announce a quotation.
  private var lastText: String?
  private var log: ReadingLog

  /// - Parameter isQuotation: the lines are a quotation themselves; annexes and furniture are not looked for.
  static func classify(
    _ source: [SourceLine], isQuotation: Bool, log: inout ReadingLog
  ) -> [ClassifiedLine] {
    var classifier = LineClassifier(source: source, isQuotation: isQuotation, log: log)
    // One owner, so that writing into the log copies nothing.
    log = ReadingLog(length: 0)
    classifier.run()
    log = classifier.log
    return classifier.result
  }

  private init(source: [SourceLine], isQuotation: Bool, log: ReadingLog) {
    self.source = source
    self.isQuotation = isQuotation
    self.log = log
    result.reserveCapacity(source.count)
  }

  private mutating func run() {
    var index = 0
    while index < source.count {
      if let next = quotation(at: index) {
        index = next
        continue
      }
      classify(source[index], at: index)
      index += 1
    }
  }

  /// Nothing but the mark of a point is recognised in fewer bytes.
  private static let shortestMeaning = 3

  private mutating func classify(_ line: SourceLine, at index: Int) {
    if line.text.utf8.count < Self.shortestMeaning, line.headingLevel == nil, line.hints.isDisjoint(with: .told),
      !isComment
    {
      append(text: line)
      return
    }
    if line.hints.contains(.furniture) || EditorialNote.isFurniture(line.text) {
      log.ledger.assign(line, to: .furniture)
      return
    }
    if line.hints.contains(.contents) || isContentsEntry(line) || isContentsTitle(line, at: index) {
      log.ledger.assign(line, to: .contents)
      return
    }
    if isComment {
      isComment = false
      if HeadingRecognition.candidate(line.text) == nil {
        append(.note, line)
        return
      }
    }
    if EditorialNote.announcesComment(line.text) {
      isComment = true
      log.ledger.assign(line, to: .note)
      return
    }
    if line.hints.contains(.note) || EditorialNote.isNote(line.text) {
      append(.note, line)
      return
    }
    let spaced = LineRepair.joiningSpacedLetters(line)
    let word = HeadingWord(line.text)
    let candidate =
      line.headingLevel.map { HeadingRecognition.candidate((spaced ?? line).text, level: $0) }
      ?? (spaced.map { HeadingRecognition.candidate($0.text) }
        ?? (line.hints.contains(.noHeading) ? nil : HeadingRecognition.candidate(line.text, word: word)))
    if let candidate {
      if candidate.kind != .hcontainer || hasBody {
        if candidate.kind == .article { lastArticle = candidate.digits ?? lastArticle.map { $0 + 1 } }
        hasBody = true
        lastText = candidate.title
        append(.heading(candidate), spaced ?? line)
        return
      }
    }
    if hasBody && !isQuotation, let attachment = AttachmentHeading.read(line.text, word: word),
      !attachment.isApproval || beginsAnew(behind: index)
    {
      append(.attachment(attachment), line)
      lastArticle = nil
      lastText = nil
      return
    }
    if let length = EditorialNote.articleNote(line.text, word: word) {
      append(.articleNote(length), line)
      lastText = line.text
      return
    }
    append(text: line)
  }

  private mutating func append(text line: SourceLine) {
    if !hasBody, PointMark.read(line.text) != nil { hasBody = true }
    append(.text, line)
    lastText = line.text
  }

  /// Whether the next heading or mark is a number 1: behind "Утверждено …" a text of its own begins.
  private func beginsAnew(behind index: Int) -> Bool {
    if let before = result.last?.text?.text.unicodeScalars.last, [",", "—", "–", "-"].contains(before) {
      return false
    }
    for line in source[(index + 1)...].prefix(14) {
      if let heading = HeadingRecognition.candidate(line.text) { return heading.digits == 1 }
      if let mark = PointMark.read(line.text) { return mark.number?.places == [1] }
    }
    return false
  }

  private mutating func append(_ role: ClassifiedLine.Role, _ line: SourceLine) {
    result.append(ClassifiedLine(role: role, line: line))
  }

  /// A heading that leads to a page: "Моддаи 5. Мафҳумҳо ........ 13".
  private func isContentsEntry(_ line: SourceLine) -> Bool {
    guard let last = line.text.utf8.last else { return false }
    if (0x30...0x39).contains(last) {
      let head = line.text.utf8.reversed().drop { (0x30...0x39).contains($0) }
      var dots = 0
      var blanks = 0
      for byte in head {
        switch byte {
        // A point, or a byte of the sign for three.
        case 0x2E, 0xE2, 0x80, 0xA6: dots += 1
        case 0x20: blanks += 1
        case 0x09: blanks += 3
        default:
          // Without leaders the page's number stands apart, and the line begins as a heading does.
          return dots >= 3
            || blanks >= 3 && line.text.utf8.count - head.count <= 4
              && HeadingRecognition.candidate(line.text) != nil
        }
      }
      return dots >= 3
    }
    // The whole list in one line, behind its title.
    guard !hasBody, line.text.utf8.count > 60, let word = HeadingWord(line.text) else { return false }
    return Self.contentsWords.contains(word.folded)
  }

  /// The title of a list of contents, above its first entry.
  private func isContentsTitle(_ line: SourceLine, at index: Int) -> Bool {
    guard !hasBody, line.text.utf8.count < 60, index + 1 < source.count, isContentsEntry(source[index + 1]),
      let word = HeadingWord(line.text)
    else { return false }
    return Self.contentsWords.contains(word.folded) && line.text.utf8.count - word.length <= 2
  }

  static let contentsWords = WordList([
    "оглавление", "содержание", "mundarija", "мундарижа", "contents", "мазмұны", "мазмуну", "мундариҷа",
    "mazmuny", "فهرست",
  ])

  // MARK: - Quotations

  /// Reads the quotation that begins in line `start`.
  /// - Returns: the line behind it; `nil` where no quotation of provisions begins.
  private mutating func quotation(at start: Int) -> Int? {
    let line = source[start]
    guard let opening = openingPlace(line) else { return nil }
    let body = line.slice(opening..<line.text.utf8.count)
    guard let mark = body.text.unicodeScalars.first else { return nil }
    let inner = body.dropping(bytes: mark.utf8.count)
    let announced = opening > 0 || AmendingCue.announces(lastText)
    let heading = HeadingRecognition.candidate(inner.text)
    let isStructural = heading != nil || PointMark.read(inner.text) != nil
    guard announced || isStructural else { return nil }
    var depth = QuoteDepth()
    depth.read(body.text)
    // Words that are replaced stand in quotation marks inside a sentence; a quotation of provisions ends its line.
    if depth.depth == 0 && !depth.closesAtEnd { return nil }
    var end = start
    var isClosed = depth.depth == 0
    var quotedArticle = heading.flatMap { $0.kind == .article ? $0.digits : nil }
    // The lines behind the first, which are asked again whether they are headings when the quotation is read.
    var quoted: [SourceLine] = []
    while !isClosed && end + 1 < source.count {
      var next = source[end + 1]
      let text = next.text
      let heading = next.hints.contains(.noHeading) ? nil : HeadingRecognition.candidate(text)
      if heading == nil { next.hints.insert(.noHeading) }
      let article = heading.flatMap { $0.kind == .article ? $0 : nil }
      if depth.closesAtEnd, endsQuotation(before: text, article: article) {
        isClosed = true
        break
      }
      if returnsToCarrier(text, article: article, quotedArticle: quotedArticle) { break }
      end += 1
      quoted.append(next)
      if let article { quotedArticle = article.digits }
      depth.read(text)
      isClosed = depth.depth == 0 && depth.closesAtEnd
    }
    if !isClosed && end + 1 == source.count { isClosed = depth.closesAtEnd }
    if !isClosed {
      log.warn(
        "quoteUnclosed", "\(source[end].number)",
        line: line.number)
    }
    appendQuotation(start: start, opening: opening, mark: mark, behind: quoted, isClosed: isClosed)
    return end + 1
  }

  /// Where the opening mark stands: at the start of the line, or behind the colon that announces it.
  private func openingPlace(_ line: SourceLine) -> Int? {
    guard let first = line.text.unicodeScalars.first else { return nil }
    if QuoteDepth.isOpening(first) { return 0 }
    if !line.text.hasByte(0x3A) { return nil }
    let scalars = line.text.unicodeScalars
    var index = scalars.startIndex
    // A line announces one quotation; more marks than this are no announcement.
    var tries = 0
    while tries < 16, let colon = scalars[index...].firstIndex(of: ":") {
      var next = scalars.index(after: colon)
      while next < scalars.endIndex, scalars[next].isBlank { next = scalars.index(after: next) }
      if next < scalars.endIndex, QuoteDepth.isOpening(scalars[next]) {
        tries += 1
        let inner = String(scalars[scalars.index(after: next)...].prefix(400))
        if HeadingRecognition.candidate(inner) != nil || PointMark.read(inner) != nil,
          AmendingCue.isIn(String(scalars[..<colon]))
        {
          return line.text.utf8.distance(from: line.text.startIndex, to: next)
        }
      }
      index = scalars.index(after: colon)
    }
    return nil
  }

  /// The closing mark of an inner quotation also closes the outer one, as Russian prints it: the act goes on behind.
  /// - Parameter article: the heading of an article that the next line is.
  private func endsQuotation(before text: String, article: HeadingCandidate?) -> Bool {
    if let first = text.unicodeScalars.first, QuoteDepth.isOpening(first) { return true }
    if let article, article.digits == nextArticle { return true }
    return AmendingCue.isIn(text)
  }

  private var nextArticle: Int? { lastArticle.map { $0 + 1 } }

  /// The line goes on with the carrying act although no closing mark was seen.
  private func returnsToCarrier(_ text: String, article: HeadingCandidate?, quotedArticle: Int?) -> Bool {
    if let digits = article?.digits { return digits == nextArticle && digits != quotedArticle.map { $0 + 1 } }
    return PointMark.read(text) != nil && AmendingCue.isIn(text)
  }

  private mutating func appendQuotation(
    start: Int, opening: Int, mark: Unicode.Scalar, behind: [SourceLine], isClosed: Bool
  ) {
    let line = source[start]
    if opening > 0 {
      let carrier = line.slice(0..<line.text[...].beginning(bytes: opening).trimmedLength)
      classify(carrier, at: start)
    }
    let anchors = AmendingCue.numbers(lastText ?? "")
    var lines = [line.slice(opening..<line.text.utf8.count)]
    lines += behind
    log.ledger.assign(lines[0], 0..<mark.utf8.count, to: .markup)
    lines[0] = lines[0].dropping(bytes: mark.utf8.count)
    if isClosed, let last = lines.last {
      var kept = Self.lengthWithoutClosing(last.text)
      // A mark that closes nothing.
      var surplus = Self.surplusClosings(lines) - 1
      while surplus > 0 {
        let length = Self.lengthWithoutClosing(String(decoding: last.text.utf8.prefix(kept), as: UTF8.self))
        if length >= kept { break }
        kept = length
        surplus -= 1
      }
      log.ledger.assign(last, kept..<last.text.utf8.count, to: .markup)
      lines[lines.count - 1] = last.slice(0..<kept)
    }
    lines.removeAll { $0.text.isEmpty }
    let block = QuotedBlock(lines: lines, isClosed: isClosed, anchors: anchors)
    result.append(ClassifiedLine(role: .quote(block), line: line))
    lastText = nil
    hasBody = true
  }

  /// Closing marks less opening ones, of those that show their direction.
  private static func surplusClosings(_ lines: [SourceLine]) -> Int {
    var surplus = 0
    for line in lines {
      for scalar in line.text.unicodeScalars {
        if scalar == "»" { surplus += 1 } else if scalar == "«" { surplus -= 1 }
      }
    }
    return surplus
  }

  /// Bytes up to the closing mark and the punctuation behind it.
  private static func lengthWithoutClosing(_ text: String) -> Int {
    let scalars = text.unicodeScalars
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let before = scalars.index(before: end)
      let scalar = scalars[before]
      guard [";", ".", ",", " ", "\u{A0}", ")"].contains(scalar) else { break }
      end = before
    }
    guard end > scalars.startIndex else { return text.utf8.count }
    let before = scalars.index(before: end)
    guard ["»", "”", "“", "\""].contains(scalars[before]) else { return text.utf8.count }
    return text.utf8.distance(from: text.startIndex, to: before)
  }
}

extension Substring {
  /// Bytes up to the last character that is no blank.
  fileprivate var trimmedLength: Int {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return utf8.distance(from: startIndex, to: end)
  }
}
