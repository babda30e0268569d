import LegalText
import Legislation

/// The lines of one article to paragraphs and points.
///
/// A paragraph is a numbered part (`1.`, `(1)`) or an unnumbered one. An unnumbered part ends with a full stop; a line
/// that ends with a dash, colon, semicolon or comma goes on in the next line: disposition, points and sanction of an
/// offence are one part. A line behind the points of an open part is its wrap-up. Lines without a mark of their own
/// are the alineas of the provision in whose text they stand, one line of the text each.
struct ArticleBody {
  enum Item: Sendable {
    case line(SourceLine)
    indirect case quote(QuotedBlock)
  }

  private enum Entry {
    case point(PointMark, SourceLine, isAnnounced: Bool)
    /// Goes on with the text of the point before.
    case more(SourceLine)
    case wrapUp(SourceLine)
    indirect case quote(Provision)
  }

  /// What a paragraph still needs to know while its lines come in.
  private struct Draft {
    var isNumbered = false
    var entries: [Entry] = []
    var lastText = ""
    var hasPoints = false
    var isInWrapUp = false
  }

  /// The paragraphs, and a draft for each of them.
  private var provisions: [Provision] = []
  private var drafts: [Draft] = []

  /// Paragraphs of the article with eIds; nothing is lost: every line is in some text.
  /// - Parameters:
  ///   - parent: prefix of the eIds, with its joiner (`art_5__`), or empty.
  ///   - quoted: reads a quoted block into its provision, with relative eIds.
  static func paragraphs(
    _ items: [Item], parent: String, log: inout ReadingLog,
    quoted: (QuotedBlock, inout ReadingLog) -> Provision
  ) -> [Provision] {
    var body = ArticleBody()
    if items.count > longArticle { body.reserve(items.count) }
    let marks = items.map { item -> PointMark? in
      guard case .line(let line) = item, !line.hints.contains(.tableRow) else { return nil }
      return PointMark.read(line.text)
    }
    let parts = partShapes(items, marks)
    for (item, mark) in zip(items, marks) {
      switch item {
      case .quote(let block): body.add(quote: quoted(block, &log), isClosed: block.isClosed)
      case .line(let line):
        guard let mark else {
          log.ledger.assign(line, to: .text)
          body.add(text: line)
          continue
        }
        log.ledger.assign(line, 0..<mark.length, to: .number)
        let rest = line.slice(mark.length..<line.text.utf8.count)
        log.ledger.assign(rest, to: .text)
        if startsWithLookAlike(rest.text) {
          log.warn(
            "lookAlike", String(rest.text.prefix(12)),
            line: line.number)
        }
        if parts.contains(mark.shape) {
          body.open(rest, mark: mark)
        } else {
          body.add(point: mark, rest)
        }
      }
    }
    return body.finish(parent: parent)
  }

  /// "3адачами": a digit in front of a small Cyrillic letter.
  private static func startsWithLookAlike(_ text: String) -> Bool {
    guard text.utf8.first == 0x33, let next = text.unicodeScalars.dropFirst().first else { return false }
    return (0x430...0x44F).contains(next.value)
  }

  /// Which marks open a part of the article rather than a point.
  private static func partShapes(_ items: [Item], _ marks: [PointMark?]) -> Set<PointMark.Shape> {
    var isIntroduced = false
    var isFirst = true
    for (item, mark) in zip(items, marks) {
      if let mark, mark.shape == .stop || mark.shape == .enclosed {
        // "… the following: / 1. …": points of the part before, which has no number.
        return isIntroduced && mark.number?.places == [1] ? [] : [mark.shape]
      }
      if case .line(let line) = item { isIntroduced = mark == nil && line.text.utf8.last == 0x3A && isFirst }
      if mark != nil { isFirst = false }
    }
    // "1) … . 2) … ." without an introduction: parts, as Tajik codes and Afghan laws print them.
    guard let first = marks.first.flatMap({ $0 }), first.shape == .bracket, first.number?.places == [1] else {
      return []
    }
    if marks.contains(where: { $0?.shape == .dash }) { return [.bracket] }
    var previous: SourceLine?
    for (item, mark) in zip(items, marks) {
      guard case .line(let line) = item else { continue }
      if mark?.shape == .bracket, let last = previous?.text.utf8.last, last != 0x2E, last != 0x21, last != 0x3F {
        return []
      }
      previous = line
    }
    return [.bracket]
  }

  // MARK: - Lines

  /// Articles of so many lines get room for all of them at once; growing costs as much again.
  private static let longArticle = 1_000

  private mutating func reserve(_ count: Int) {
    provisions.reserveCapacity(count)
    drafts.reserveCapacity(count)
  }

  /// Begins a paragraph with its first line.
  private mutating func open(_ line: SourceLine, mark: PointMark? = nil) {
    var provision = Provision(kind: .paragraph, mark: mark?.text ?? "", number: mark?.number)
    provision.append(line)
    provisions.append(provision)
    drafts.append(Draft(isNumbered: mark != nil, lastText: line.text))
  }

  /// Begins a paragraph that has no words of its own.
  private mutating func openEmpty(lastText: String) {
    provisions.append(Provision(kind: .paragraph))
    drafts.append(Draft(lastText: lastText))
  }

  private mutating func add(text line: SourceLine) {
    guard !drafts.isEmpty else {
      open(line)
      return
    }
    let last = drafts.count - 1
    let goesOn = Self.continues(drafts[last].lastText, line)
    if !drafts[last].hasPoints {
      if goesOn || drafts[last].isNumbered {
        provisions[last].append(line)
      } else {
        open(line)
        return
      }
    } else if Self.endsWithDash(drafts[last].lastText) || drafts[last].isInWrapUp && goesOn
      || Self.isSanction(line.text, after: drafts[last].lastText)
    {
      drafts[last].entries.append(.wrapUp(line))
      drafts[last].isInWrapUp = true
    } else if goesOn {
      drafts[last].entries.append(.more(line))
    } else if drafts[last].isNumbered {
      drafts[last].entries.append(.wrapUp(line))
      drafts[last].isInWrapUp = true
    } else {
      open(line)
      return
    }
    drafts[last].lastText = line.text
  }

  private mutating func add(point mark: PointMark, _ rest: SourceLine) {
    if drafts.isEmpty { openEmpty(lastText: ":") }
    let last = drafts.count - 1
    let announced = drafts[last].lastText.utf8.last == 0x3A
    drafts[last].entries.append(.point(mark, rest, isAnnounced: announced))
    drafts[last].hasPoints = true
    drafts[last].isInWrapUp = false
    drafts[last].lastText = rest.text
  }

  private mutating func add(quote: Provision, isClosed: Bool) {
    if drafts.isEmpty { openEmpty(lastText: "") }
    let last = drafts.count - 1
    drafts[last].entries.append(.quote(quote))
    drafts[last].lastText = isClosed ? "." : ";"
  }

  private static func continues(_ text: String, _ next: SourceLine) -> Bool {
    guard let last = text.unicodeScalars.last else { return true }
    switch last {
    case "—", "–", "-", ":", ";", ",": return true
    case _ where next.hints.contains(.tableRow): return true
    case ".", "!", "?", "»", "\"": return false
    default:
      // Hard-wrapped text: the line ends in the middle of a sentence.
      if next.hints.contains(.wholeBlock) { return false }
      return next.text.unicodeScalars.first.map { $0.isSmallLetter || $0 == "§" } ?? false
    }
  }

  private static func endsWithDash(_ text: String) -> Bool {
    text.unicodeScalars.last.map { $0 == "—" || $0 == "–" || $0 == "-" } ?? false
  }

  /// Words with which the sanction of an offence begins in the languages that put it first.
  private static let sanctionBeginnings = [
    "наказыва", "влеч", "карается", "караются", "shall be punish", "is punish",
  ]

  private static func isSanction(_ text: String, after last: String) -> Bool {
    guard let end = last.utf8.last, end == 0x2C || end == 0x3B || end == 0x2E else { return false }
    return sanctionBeginnings.contains { text.hasPrefix($0) }
  }

  // MARK: - Tree

  private mutating func finish(parent: String) -> [Provision] {
    let isRising = hasRisingNumbers
    var used = UsedIdentifiers(reserving: isRising ? 0 : drafts.count)
    let beginning = parent + "para_"
    for index in drafts.indices {
      let eId = beginning + (provisions[index].number?.description ?? String(index + 1))
      provisions[index].eId = isRising ? eId : used.take(eId)
      if !drafts[index].entries.isEmpty {
        provisions[index].children = Self.tree(drafts[index].entries, parent: provisions[index].eId)
      }
      if provisions[index].children.isEmpty && EditorialNote.isRepealStatement(provisions[index].text) {
        provisions[index].status = .removed
      }
    }
    // Handed over, as a second owner would make a copy of each paragraph.
    let result = provisions
    provisions = []
    return result
  }

  /// Whether each number is greater than the one before, as in nearly every article: then no identifier comes twice.
  private var hasRisingNumbers: Bool {
    var last = -1
    for index in provisions.indices {
      let number = provisions[index].number
      if number?.isInserted == true { return false }
      let base = number?.base ?? index + 1
      if base <= last { return false }
      last = base
    }
    return true
  }

  private static func tree(_ entries: [Entry], parent: String) -> [Provision] {
    let depths = PointDepth.solve(
      entries.compactMap { entry in
        guard case .point(let mark, _, let isAnnounced) = entry else { return nil }
        return PointDepth.Entry(mark: mark, isAnnounced: isAnnounced)
      })
    var roots: [Provision] = []
    var open: [Provision] = []
    var nextPoint = 0
    func close(to depth: Int) {
      while open.count > depth {
        let done = open.removeLast()
        if open.isEmpty { roots.append(done) } else { open[open.count - 1].children.append(done) }
      }
    }
    for entry in entries {
      switch entry {
      case .point(let mark, let line, _):
        close(to: depths[nextPoint])
        nextPoint += 1
        var point = Provision(kind: .point, mark: mark.text, number: mark.number)
        point.append(line)
        if EditorialNote.isRepealStatement(line.text) { point.status = .removed }
        open.append(point)
      case .more(let line):
        if open.isEmpty { open.append(Provision(kind: .alinea)) }
        open[open.count - 1].append(line)
      case .wrapUp(let line):
        close(to: 0)
        if roots.last?.kind != .wrapUp { roots.append(Provision(kind: .wrapUp)) }
        roots[roots.count - 1].append(line)
      case .quote(let quote):
        if open.isEmpty { roots.append(quote) } else { open[open.count - 1].children.append(quote) }
      }
    }
    close(to: 0)
    identify(&roots, parent: parent)
    return roots
  }

  private static func identify(_ children: inout [Provision], parent: String) {
    let isAlone = children.count == 1
    var used = UsedIdentifiers(reserving: isAlone ? 0 : children.count)
    let beginning = parent + "__"
    var quotes = 0
    var lines = 0
    for index in children.indices {
      let own: String
      switch children[index].kind {
      case .wrapUp: own = "wrapup"
      case .quotedStructure:
        quotes += 1
        own = "qstr_" + String(quotes)
      case .alinea:
        lines += 1
        own = "alinea_" + String(lines)
      default: own = children[index].kind.identifierPrefix + "_" + EId.slug(children[index].mark)
      }
      let eId = isAlone ? beginning + own : used.take(beginning + own)
      if children[index].kind == .quotedStructure {
        for below in children[index].children.indices {
          children[index].children[below].changeAll { $0.eId = eId + "__" + $0.eId }
        }
      } else if !children[index].children.isEmpty {
        identify(&children[index].children, parent: eId)
      }
      children[index].eId = eId
    }
  }
}

extension Provision {
  /// Adds a line to the text, remembering where it stood.
  mutating func append(_ line: SourceLine) {
    if !text.isEmpty { text += "\n" }
    let start = text.utf8.count
    if line.pieces.isEmpty {
      segments.append(TextSegment(start: start, source: line.offset))
    } else {
      for piece in line.pieces { segments.append(TextSegment(start: start + piece.start, source: piece.source)) }
    }
    text += line.text
  }
}
