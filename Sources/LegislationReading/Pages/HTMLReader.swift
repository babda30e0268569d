import Foundation
import LegalText
import Legislation

/// A page of an official database, or any other HTML, to lines of law with what the mark-up knows of them.
///
/// Every byte of the page is in a line, or in the ledger as mark-up, furniture, space or soft hyphen.
struct HTMLReader {
  /// A page as it was read.
  struct Page {
    var lines: [SourceLine] = []
    /// Everything that is in no line.
    var ledger: Ledger
    var facts = PageFacts()
    /// Name of the profile that read the page.
    var profile: String
    var warnings: [ReadingWarning] = []
  }

  private var page: Page
  private let profile: PageProfile
  private let lineStarts: [Int]
  /// Notes that stand before the article they speak of.
  private var waiting: [SourceLine] = []

  /// Reads the decoded text of a page.
  static func read(_ text: String) -> Page {
    var profile = PageProfile.of(text)
    var text = text
    return text.withUTF8 { bytes in
      let lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
      let builder = HTMLBlockBuilder(bytes, profile: profile)
      let selection = select(builder.blocks, profile)
      if selection.bodyIsMissing { profile = .general }
      var reader = HTMLReader(
        page: Page(ledger: builder.ledger, profile: profile.name), profile: profile, lineStarts: lineStarts)
      reader.page.warnings = selection.warnings
      reader.page.facts.country = profile.country
      reader.page.facts.identifier = identifier(builder.addresses, profile)
      for (block, use) in zip(builder.blocks, selection.uses) { reader.put(block, use) }
      reader.page.lines += reader.waiting
      if reader.tellsCut(bytes) {
        reader.page.warnings.append(
          ReadingWarning(code: "truncated"))
      }
      return reader.page
    }
  }

  private init(page: Page, profile: PageProfile, lineStarts: [Int]) {
    self.page = page
    self.profile = profile
    self.lineStarts = lineStarts
  }

  private func tellsCut(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let open = bytes.lastIndex(of: 0x3C) else { return false }
    let tail = bytes[open...]
    guard !tail.contains(0x3E), open + 1 < bytes.count else { return false }
    let next = bytes[open + 1]
    return (0x41...0x5A).contains(next & 0xDF) || next == 0x2F
  }

  // MARK: - Which blocks are the law

  private enum Use { case line, note, title, adoption, status, pageTitle, furniture }

  private struct Selection {
    var uses: [Use] = []
    var bodyIsMissing = false
    var warnings: [ReadingWarning] = []
  }

  /// What each block is used for. Mark-up that would put the law itself among the furniture is not believed.
  private static func select(_ blocks: [HTMLBlock], _ profile: PageProfile) -> Selection {
    let isHeading = blocks.map { block in
      !block.marks.contains(.pageTitle) && !block.isParallel
        && HeadingRecognition.candidate(String(decoding: block.text.prefix(160), as: UTF8.self))?.kind == .article
    }
    func isFurniture(_ block: HTMLBlock) -> Bool { block.marks.contains(.furniture) || block.marks.contains(.hidden) }
    var selection = Selection()
    if blocks.contains(where: \.isParallel) {
      selection.warnings.append(
        ReadingWarning(
          code: "parallelText"))
    }
    var furnitureIsTrusted = true
    let headings = blocks.indices.filter { isHeading[$0] }
    let hiddenHeadings = headings.filter { isFurniture(blocks[$0]) }
    let letters = { (indices: [Int]) in indices.reduce(0) { $0 + blocks[$1].text.count } }
    let shown = blocks.indices.filter { !isFurniture(blocks[$0]) && !blocks[$0].marks.contains(.pageTitle) }
    if hiddenHeadings.count * 2 > headings.count || shown.isEmpty || letters(shown) < 40 && blocks.count > shown.count
    {
      furnitureIsTrusted = false
      selection.warnings.append(
        ReadingWarning(
          code: "furnitureRead"))
    } else if blocks.contains(where: { $0.marks.contains(.hidden) && !$0.marks.contains(.furniture) }) {
      selection.warnings.append(
        ReadingWarning(code: "hiddenText"))
    }
    // The body begins where the profile says, and does not end before its last article.
    var body = blocks.indices.filter { blocks[$0].marks.contains(.body) }
    if profile.hasBody {
      let inside = Set(body)
      let outside = headings.filter { !inside.contains($0) && !(furnitureIsTrusted && isFurniture(blocks[$0])) }
      if let first = body.first, let last = body.last {
        if let late = outside.last(where: { $0 > last }) {
          body = Array(first...late)
          selection.warnings.append(
            ReadingWarning(
              code: "bodyEndedEarly")
          )
        }
        if outside.contains(where: { $0 < first }), inside.isDisjoint(with: headings) { body = [] }
      }
      selection.bodyIsMissing = body.isEmpty
      if body.isEmpty {
        selection.warnings.append(
          ReadingWarning(
            code: "bodyMissing", facts: [profile.name]))
      }
    }
    let bodySet = Set(body)
    let hasBody = profile.hasBody && !body.isEmpty
    selection.uses = blocks.indices.map { index in
      let marks = blocks[index].marks
      if marks.contains(.pageTitle) { return .pageTitle }
      if blocks[index].isParallel { return .furniture }
      if furnitureIsTrusted && isFurniture(blocks[index]) { return .furniture }
      if marks.contains(.status) { return .status }
      if marks.contains(.adoption) { return .adoption }
      if marks.contains(.note) || marks.contains(.inlineNote) {
        return hasBody && !bodySet.contains(index) ? .furniture : .note
      }
      if marks.contains(.title) { return .title }
      return hasBody && !bodySet.contains(index) ? .furniture : .line
    }
    return selection
  }

  // MARK: - Blocks to lines

  private mutating func put(_ block: HTMLBlock, _ use: Use) {
    switch use {
    case .furniture:
      // Banners over the text say that an act has no force any more.
      if block.text.count < 400 {
        let text = String(decoding: block.text, as: UTF8.self)
        if saysRepealed(text) { page.facts.readStatus(text) }
      }
      assign(block, to: .furniture)
    case .status:
      page.facts.readStatus(String(decoding: block.text, as: UTF8.self))
      assign(block, to: .furniture)
    case .pageTitle:
      page.facts.readAdoption(String(decoding: block.text, as: UTF8.self))
      assign(block, to: .furniture)
    case .adoption:
      page.facts.readAdoption(String(decoding: block.text, as: UTF8.self))
      lines(of: block, hints: [.wholeBlock])
    case .title:
      if block.text.contains(where: { $0 >= 0x30 }) {
        let title = String(decoding: block.text.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self).trimmingBlanks
        if page.facts.title.utf8.count < 2_000, !page.facts.title.containsBytes(of: title) {
          page.facts.title += (page.facts.title.isEmpty ? "" : " ") + title
        }
      }
      lines(of: block, hints: [.wholeBlock, .bold], level: block.headingLevel ?? 1)
    case .note: note(block)
    case .line:
      var hints: SourceLine.Hints = [.wholeBlock]
      if block.isRow { hints.insert(.tableRow) }
      if block.plainLetters == 0 || block.marks.contains(.heading) { hints.insert(.bold) }
      lines(of: block, hints: hints, level: block.headingLevel)
    }
  }

  private func saysRepealed(_ text: String) -> Bool {
    var facts = PageFacts()
    facts.readStatus(text)
    return facts.status == .repealed
  }

  /// A note belongs to what stands before it, except an announcement of what is to come, which stands before its
  /// article; a link to an older edition is furniture.
  private mutating func note(_ block: HTMLBlock) {
    let text = String(decoding: block.text.prefix(400), as: UTF8.self).trimmingBlanks
    if EditorialNote.isFurniture(text) || EditorialNote.announcesComment(text) && block.text.count < 40 {
      assign(block, to: .furniture)
      return
    }
    let before = page.lines.count
    lines(of: block, hints: [.wholeBlock, .note], level: nil)
    if announces(text) {
      waiting += page.lines[before...]
      page.lines.removeSubrange(before...)
    }
  }

  private func announces(_ text: String) -> Bool {
    if text.hasPrefix("Сноска") || text.hasPrefix("Ескерту.") { return false }
    return profile.name == PageProfile.adilet.name
  }

  private mutating func lines(of block: HTMLBlock, hints: SourceLine.Hints, level: Int? = nil) {
    var kept: [Range<Int>] = []
    defer { trim(block, kept: kept) }
    for range in lineRanges(of: block, isHeading: level != nil || hints.contains(.bold)) {
      guard let (range, text, pieces) = block.line(range), let first = pieces.first else { continue }
      kept.append(range)
      var line = SourceLine(
        text: text, offset: first.source, number: number(of: first.source), headingLevel: level, hints: hints,
        pieces: pieces)
      let candidate = hints.contains(.note) ? nil : HeadingRecognition.candidate(text)
      if candidate?.kind == .article, !waiting.isEmpty {
        // What was announced for this article goes behind its heading; older announcements stay before.
        page.lines.append(line)
        page.lines += waiting
        waiting = []
        continue
      }
      if !waiting.isEmpty && !hints.contains(.note) && candidate == nil {
        page.lines += waiting
        waiting = []
      }
      if line.hints.contains(.note) { line.headingLevel = nil }
      page.lines.append(line)
    }
  }

  /// The lines of a block: `<br>` breaks a paragraph, but in a heading it breaks the title as well, so there a new line
  /// begins only where the next heading does.
  private func lineRanges(of block: HTMLBlock, isHeading: Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in block.text.indices where block.text[place] == 0x0A {
      ranges.append(start..<place)
      start = place + 1
    }
    ranges.append(start..<block.text.count)
    guard isHeading, ranges.count > 1 else { return ranges }
    var joined: [Range<Int>] = []
    for range in ranges {
      let text = String(decoding: block.text[range].prefix(400), as: UTF8.self).trimmingBlanks
      if block.text[range].allSatisfy({ $0 == 0x20 || $0 == 0x0A }) { continue }
      if let last = joined.last, HeadingRecognition.candidate(text) == nil {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// White space outside the kept stretches of a block, which the page wrote as entities.
  private mutating func trim(_ block: HTMLBlock, kept: [Range<Int>]) {
    var next = 0
    for piece in block.pieces where piece.length > 0 {
      while next < kept.count, kept[next].upperBound <= piece.start { next += 1 }
      if next < kept.count, kept[next].contains(piece.start) { continue }
      // A run that begins with a kept letter was cut by `line`; one that begins outside is white space up to its end.
      guard block.text[piece.start] == 0x20 || block.text[piece.start] == 0x0A else { continue }
      page.ledger.assign(piece.source..<(piece.source + piece.length), to: .space)
    }
  }

  private mutating func assign(_ block: HTMLBlock, to bucket: Ledger.Bucket) {
    for piece in block.pieces { page.ledger.assign(piece.source..<(piece.source + piece.length), to: bucket) }
  }

  private func number(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - Identifier

  private static func identifier(_ addresses: [String], _ profile: PageProfile) -> String? {
    for address in addresses {
      for mark in profile.addressMarks {
        guard let range = address.range(of: mark) else { continue }
        let token = address[range.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        if token.contains(where: \.isNumber) { return String(token) }
      }
    }
    return nil
  }
}
