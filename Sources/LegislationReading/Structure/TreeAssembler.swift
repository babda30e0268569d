import LegalText
import Legislation

/// Classified lines to the tree of provisions, with eIds.
///
/// The chain of an eId starts at the article, because article numbers run through the whole act; annexes and
/// quotations number anew and prefix theirs. A note to an article that is law becomes an `hcontainer` behind the
/// paragraphs, with paragraphs of its own.
struct TreeAssembler {
  typealias Quoted = (QuotedBlock, inout ReadingLog) -> Provision

  private struct Container {
    var provision: Provision
    var items: [ArticleBody.Item] = []
    /// Lines of the title may still follow; how many.
    var pendingTitleLines = 0
    var level: Int?
    /// Prefix of the eIds of articles and paragraphs in it.
    var scope: String
  }

  private struct Note {
    var heading: String
    var items: [ArticleBody.Item] = []
  }

  private struct Article {
    var provision: Provision
    let heading: HeadingCandidate
    let line: SourceLine
    var items: [ArticleBody.Item] = []
    var notes: [Note] = []
  }

  private(set) var roots: [Provision] = []
  private let readings: [ArticleSequence.Reading]
  private let quoted: Quoted
  private var nextReading = 0
  private var stack: [Container] = []
  private var article: Article?
  private var rootItems: [ArticleBody.Item] = []
  private var usedIds = UsedIdentifiers()
  private var attachments = 0
  /// Articles made for the numbers inside ranges ("Статьи 5-7").
  private var rangeArticles = 0
  /// More than any act drops.
  private static let rangeLimit = 5_000

  /// - Parameters:
  ///   - readings: the numbers of the articles, in their order.
  ///   - quoted: reads a quotation into its provision.
  init(readings: [ArticleSequence.Reading], quoted: @escaping Quoted) {
    self.readings = readings
    self.quoted = quoted
  }

  mutating func assemble(_ lines: ArraySlice<ClassifiedLine>, log: inout ReadingLog) {
    for line in lines {
      switch line.role {
      case .heading(let heading) where heading.kind == .article: open(article: heading, line.line, &log)
      case .heading(let heading): open(container: heading, line.line, &log)
      case .attachment(let heading): open(attachment: heading, line.line, &log)
      case .note: add(note: line.line, &log)
      case .articleNote(let length): open(note: length, line.line, &log)
      case .text: add(.line(line.line), &log)
      case .quote(let block): add(.quote(block), &log)
      }
    }
    closeArticle(&log)
    closeContainers(to: 0, &log)
    flushRoot(&log)
  }

  // MARK: - Opening

  private mutating func open(article heading: HeadingCandidate, _ line: SourceLine, _ log: inout ReadingLog) {
    closeArticle(&log)
    flushItems(&log)
    let reading = readings[nextReading]
    nextReading += 1
    if reading.isUnsure {
      log.warn(
        "numberOutOfOrder", heading.mark, line: line.number)
    }
    if heading.hasGap && heading.inserted.isEmpty {
      log.warn(
        "superscriptLost", heading.mark,
        line: line.number)
    }
    var eId = "\(scope)art_\(reading.number)"
    if usedIds.contains(eId), let container = stack.last, container.provision.kind != .attachment {
      // Numbers that begin anew in each chapter.
      eId = "\(container.provision.eId)__art_\(reading.number)"
    }
    eId = usedIds.take(eId)
    article = Article(
      provision: Provision(
        kind: .article, eId: eId, mark: heading.mark, number: reading.number, heading: heading.title),
      heading: heading, line: line)
  }

  private mutating func open(container heading: HeadingCandidate, _ line: SourceLine, _ log: inout ReadingLog) {
    closeArticle(&log)
    let rank = Self.rank(heading.kind, heading.level)
    var keep = stack.count
    while keep > 0, stack[keep - 1].provision.kind != .attachment,
      Self.rank(stack[keep - 1].provision.kind, stack[keep - 1].level) >= rank
    {
      keep -= 1
    }
    closeContainers(to: keep, &log)
    flushItems(&log)
    log.ledger.assign(line, 0..<heading.titleStart, to: .number)
    log.ledger.assign(line, heading.titleStart..<line.text.utf8.count, to: .heading)
    let number = heading.digits.map { ProvisionNumber($0, heading.inserted) }
    let own =
      heading.level == nil
      ? "\(heading.kind.identifierPrefix)_\(number?.description ?? EId.slug(heading.mark))" : "hcontainer_1"
    let parent = stack.last.map { $0.provision.eId + "__" } ?? ""
    let provision = Provision(
      kind: heading.kind, eId: usedIds.take(parent + own), mark: heading.mark, number: number,
      heading: heading.title)
    stack.append(
      Container(
        provision: provision, pendingTitleLines: heading.title.isEmpty ? 1 : 0, level: heading.level, scope: scope))
  }

  private mutating func open(attachment heading: AttachmentHeading, _ line: SourceLine, _ log: inout ReadingLog) {
    closeArticle(&log)
    closeContainers(to: 0, &log)
    flushRoot(&log)
    attachments += 1
    log.ledger.assign(line, 0..<heading.titleStart, to: .number)
    log.ledger.assign(line, heading.titleStart..<line.text.utf8.count, to: .heading)
    let title = line.text[...].dropping(bytes: heading.titleStart)
    let number = heading.mark.isEmpty ? "\(attachments)" : EId.slug(heading.mark)
    let eId = usedIds.take("att_\(number)")
    stack.append(
      Container(
        provision: Provision(
          kind: .attachment, eId: eId, mark: heading.mark, number: heading.number.map { ProvisionNumber($0) },
          heading: String(title)),
        pendingTitleLines: 6, scope: eId + "__"))
  }

  private mutating func open(note length: Int, _ line: SourceLine, _ log: inout ReadingLog) {
    guard article != nil else {
      add(.line(line), &log)
      return
    }
    log.ledger.assign(line, 0..<length, to: .heading)
    var note = Note(heading: String(line.slice(0..<length).text).trimmingCharacters(in: [" ", ".", ":", "\u{A0}"]))
    if length < line.text.utf8.count { note.items.append(.line(line.slice(length..<line.text.utf8.count))) }
    article?.notes.append(note)
  }

  // MARK: - Lines

  private mutating func add(_ item: ArticleBody.Item, _ log: inout ReadingLog) {
    // A copy of the article held here would make every line copy all lines before it.
    if let notes = article?.notes.count {
      if notes == 0 { article?.items.append(item) } else { article?.notes[notes - 1].items.append(item) }
      return
    }
    guard let top = stack.indices.last else {
      rootItems.append(item)
      return
    }
    if case .line(let line) = item, stack[top].items.isEmpty, stack[top].provision.children.isEmpty,
      isTitle(line, of: stack[top])
    {
      // A note stands between the number of a chapter and its name; the name comes behind it.
      if stack[top].provision.kind != .attachment, Self.isBracketedNote(line.text) {
        add(note: line, &log)
        return
      }
      let heading = stack[top].provision.heading
      stack[top].provision.heading = heading.isEmpty ? line.text : heading + " " + line.text
      stack[top].pendingTitleLines = max(0, stack[top].pendingTitleLines - 1)
      log.ledger.assign(line, to: .heading)
      return
    }
    stack[top].pendingTitleLines = 0
    stack[top].items.append(item)
  }

  private static func isBracketedNote(_ text: String) -> Bool {
    text.utf8.first == 0x28 && text.utf8.last == 0x29 || NoticeLine.isNotice(text)
  }

  private func isTitle(_ line: SourceLine, of container: Container) -> Bool {
    if line.hints.contains(.tableRow) || PointMark.read(line.text) != nil { return false }
    let heading = container.provision.heading
    if container.provision.kind == .attachment {
      guard container.pendingTitleLines > 0, line.text.utf8.count < 400, let last = line.text.unicodeScalars.last
      else { return false }
      return last.isAnyLetter || HeadingWord.isDigit(last) || last == "»" || last == "\"" || last == ")"
    }
    return container.pendingTitleLines > 0
      || heading.utf8.count < 1_000 && heading[...].isAllCapitals && line.text[...].isAllCapitals
  }

  private mutating func add(note line: SourceLine, _ log: inout ReadingLog) {
    log.ledger.assign(line, to: .note)
    if article != nil {
      article?.provision.notes.append(line.text)
    } else if !stack.isEmpty {
      stack[stack.count - 1].provision.notes.append(line.text)
    }
  }

  // MARK: - Closing

  private mutating func put(_ provision: Provision) {
    if stack.isEmpty { roots.append(provision) } else { stack[stack.count - 1].provision.children.append(provision) }
  }

  private mutating func closeArticle(_ log: inout ReadingLog) {
    guard var open = article.take() else { return }
    let title = open.provision.heading
    let says = open.provision.notes.contains(where: EditorialNote.saysRepealed) || EditorialNote.saysRepealed(title)
    if Self.isText(title, hasBody: !open.items.isEmpty || !open.notes.isEmpty, isRepeal: says) {
      // "Статья 5. Настоящий Закон вступает в силу …": words of law, not a heading.
      open.provision.heading = ""
      open.items.insert(
        .line(open.line.slice(open.heading.titleStart..<open.line.text.utf8.count)), at: 0)
    } else {
      log.ledger.assign(open.line, open.heading.titleStart..<open.line.text.utf8.count, to: .heading)
    }
    log.ledger.assign(open.line, 0..<open.heading.titleStart, to: .number)
    let isEmpty = open.items.isEmpty && open.notes.isEmpty
    if isEmpty && says || Self.isRepealed(open.items) { open.provision.status = .removed }
    open.provision.children = ArticleBody.paragraphs(
      open.items, parent: open.provision.eId + "__", log: &log, quoted: quoted)
    for (index, note) in open.notes.enumerated() {
      let eId = "\(open.provision.eId)__hcontainer_\(index + 1)"
      open.provision.children.append(
        Provision(
          kind: .hcontainer, eId: eId, heading: note.heading,
          children: ArticleBody.paragraphs(note.items, parent: eId + "__", log: &log, quoted: quoted)))
    }
    put(open.provision)
    if let last = open.heading.last, let first = open.heading.digits, first < last,
      rangeArticles + last - first <= Self.rangeLimit
    {
      rangeArticles += last - first
      for number in first + 1...last {
        put(
          Provision(
            kind: .article, eId: usedIds.take("\(scope)art_\(number)"), mark: "\(number)",
            number: ProvisionNumber(number), heading: open.provision.heading, status: open.provision.status))
      }
    }
  }

  private static func isRepealed(_ items: [ArticleBody.Item]) -> Bool {
    guard items.count == 1, case .line(let line) = items[0] else { return false }
    return EditorialNote.isRepealStatement(line.text)
  }

  /// A title that announces something, or that is all there is and ends as a sentence, is text.
  private static func isText(_ title: String, hasBody: Bool, isRepeal: Bool) -> Bool {
    guard let last = title.unicodeScalars.last else { return false }
    if last == ":" || last == ";" { return true }
    return last == "." && !hasBody && !isRepeal
  }

  private mutating func closeContainers(to depth: Int, _ log: inout ReadingLog) {
    while stack.count > depth {
      flushItems(&log, isClosing: true)
      var provision = stack.removeLast().provision
      if provision.children.isEmpty && provision.text.isEmpty
        && (provision.notes.contains(where: EditorialNote.saysRepealed)
          || EditorialNote.saysRepealed(provision.heading))
      {
        provision.status = .removed
      }
      put(provision)
    }
  }

  /// Lines that stand in a container outside its articles: numbered ones, and those of a container without articles,
  /// are paragraphs; a line between the heading and the first article is the container's own text.
  private mutating func flushItems(_ log: inout ReadingLog, isClosing: Bool = false) {
    guard let top = stack.indices.last else {
      flushRoot(&log)
      return
    }
    let items = stack[top].items
    if items.isEmpty { return }
    stack[top].items = []
    let isOwnText =
      !isClosing && stack[top].provision.children.isEmpty
      && items.allSatisfy { item in
        guard case .line(let line) = item else { return false }
        return PointMark.read(line.text) == nil
      }
    if isOwnText {
      for case .line(let line) in items {
        log.ledger.assign(line, to: .text)
        stack[top].provision.append(line)
      }
      return
    }
    let paragraphs = self.paragraphs(items, in: stack[top].provision.eId + "__", &log)
    stack[top].provision.children += paragraphs
  }

  private mutating func flushRoot(_ log: inout ReadingLog) {
    if rootItems.isEmpty { return }
    let items = rootItems
    rootItems = []
    roots += paragraphs(items, in: "", &log)
  }

  /// Paragraphs outside articles: numbers run through the act, or begin anew in each container.
  private mutating func paragraphs(
    _ items: [ArticleBody.Item], in container: String, _ log: inout ReadingLog
  ) -> [Provision] {
    var parent = scope
    if case .line(let line)? = items.first {
      let number = PointMark.read(line.text)?.number?.description
      if number == nil || usedIds.contains("\(scope)para_\(number ?? "1")") { parent = container }
    }
    var result = ArticleBody.paragraphs(items, parent: parent, log: &log, quoted: quoted)
    for index in result.indices {
      let eId = usedIds.take(result[index].eId)
      if eId != result[index].eId { result[index].rename(to: eId) }
    }
    return result
  }

  private var scope: String { stack.last?.scope ?? "" }

  private static func rank(_ kind: ProvisionKind, _ level: Int?) -> Int {
    if let level { return 6 + level }
    switch kind {
    case .attachment: return -1
    case .part, .book, .title: return 0
    case .section: return 1
    case .subsection: return 2
    case .chapter: return 3
    case .subchapter: return 4
    case .division: return 5
    default: return 6
    }
  }
}
