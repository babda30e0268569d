import Legislation

/// Lines of a plain or Markdown text to the tree of an act.
struct StructureBuilder {
  struct Result {
    var title = ""
    var preamble = ""
    var provisions: [Provision] = []
    var warnings: [ReadingWarning] = []
    var repealedSince: String?
    var latestDate: String?
  }

  private enum Line {
    case heading(HeadingCandidate, SourceLine)
    case note(SourceLine)
    case text(SourceLine)

    var isHeading: Bool {
      if case .heading = self { return true }
      return false
    }

    var text: SourceLine? {
      if case .text(let line) = self { return line }
      return nil
    }

    /// The heading of a container of articles.
    var container: HeadingCandidate? {
      if case .heading(let candidate, _) = self, candidate.kind != .article { return candidate }
      return nil
    }
  }

  private struct OpenArticle {
    var provision: Provision
    var body: [SourceLine] = []
  }

  private var result = Result()
  private var usedIds: Set<String> = []

  static func build(_ lines: [SourceLine]) -> Result {
    var builder = StructureBuilder()
    builder.run(lines)
    return builder.result
  }

  private mutating func run(_ source: [SourceLine]) {
    var classified = classify(source)
    dropContentsList(&classified)
    let articleHeadings = classified.compactMap { line -> HeadingCandidate? in
      if case .heading(let candidate, _) = line, candidate.kind == .article { return candidate }
      return nil
    }
    let readings = ArticleSequence.resolve(articleHeadings)
    tellResolved(readings)
    let first = classified.firstIndex(where: \.isHeading) ?? classified.count
    readHead(classified[..<first])
    assemble(classified[first...], readings)
    tellGaps()
  }

  // MARK: - Lines

  private mutating func classify(_ source: [SourceLine]) -> [Line] {
    var lines: [Line] = []
    var isComment = false
    var quoteDepth = 0
    for line in source {
      if EditorialNote.isFurniture(line.text) { continue }
      if line.hints.contains(.note) {
        if let date = EditorialNote.latestDate(line.text), date > result.latestDate ?? "" { result.latestDate = date }
        lines.append(.note(line))
        continue
      }
      if isComment {
        isComment = false
        if HeadingRecognition.candidate(line.text) == nil {
          lines.append(.note(line))
          continue
        }
      }
      if EditorialNote.announcesComment(line.text) {
        isComment = true
        continue
      }
      if EditorialNote.isNote(line.text) {
        if let date = EditorialNote.latestDate(line.text), date > result.latestDate ?? "" { result.latestDate = date }
        lines.append(.note(line))
        continue
      }
      // Articles inside quotation marks belong to the act that is amended.
      let opens = line.text.first.map { "«\"“„".contains($0) } ?? false
      if quoteDepth == 0 && !opens, let candidate = HeadingRecognition.candidate(line.text) {
        lines.append(.heading(candidate, line))
        continue
      }
      if opens && quoteDepth == 0 && isUnclosed(line.text) {
        quoteDepth = 1
      } else if quoteDepth == 1, closes(line.text) {
        quoteDepth = 0
      }
      lines.append(.text(line))
    }
    return lines
  }

  private func isUnclosed(_ text: String) -> Bool {
    let body = text.dropFirst()
    return !body.contains { "»\"”“".contains($0) } && HeadingRecognition.candidate(String(body)) != nil
  }

  private func closes(_ text: String) -> Bool {
    let tail = text.suffix(3)
    return tail.contains { "»\"”".contains($0) }
  }

  /// A run of article headings without bodies, repeated later with bodies, is a list of contents.
  private mutating func dropContentsList(_ lines: inout [Line]) {
    var firstHeading: (index: Int, candidate: HeadingCandidate)?
    var run = 0
    for (index, line) in lines.enumerated() {
      guard case .heading(let candidate, _) = line, candidate.kind == .article else {
        if line.text != nil, firstHeading != nil, run < 3 { return }
        continue
      }
      if let first = firstHeading {
        if run >= 2, candidate.digits == first.candidate.digits, candidate.title == first.candidate.title {
          // Containers printed just above the repeated first article belong to the body.
          var start = index
          while start > 0, lines[start - 1].container != nil { start -= 1 }
          var from = first.index
          while from > 0, let above = lines[from - 1].text, isContentsWord(above.text) { from -= 1 }
          // Title and preamble stand between the list and the body.
          let kept = lines[from..<start].filter { line in line.text.map { !isContentsWord($0.text) } ?? false }
          lines.replaceSubrange(from..<start, with: kept)
          result.warnings.append(
            ReadingWarning(
              code: "contentsDropped", message: "a list of contents with \(run + 1) entries was left out"))
          return
        }
        run += 1
      } else {
        firstHeading = (index, candidate)
      }
    }
  }

  private func isContentsWord(_ text: String) -> Bool {
    ["оглавление", "содержание", "mundarija", "мундарижа", "contents", "мазмұны", "мазмуну", "мундариҷа"]
      .contains(text.lowercased().trimmingBlanks)
  }

  // MARK: - Head

  private mutating func readHead(_ lines: ArraySlice<Line>) {
    var titleLines: [String] = []
    var preamble: [String] = []
    for line in lines {
      guard case .text(let line) = line else { continue }
      let lowered = line.text.lowercased()
      if lowered.contains("hujjat kuchini") || lowered.hasPrefix("утратил силу") || lowered.hasPrefix("күші жойылды")
        || lowered.hasPrefix("документ утратил силу") || lowered.hasPrefix("акт утратил силу")
        || lowered.hasPrefix("күчүн жоготту")
      {
        result.repealedSince = EditorialNote.latestDate(line.text) ?? "0000-01-01"
        result.warnings.append(
          ReadingWarning(
            code: "repealed", message: "the file says that the act has no force: \(line.text)", line: line.number))
        continue
      }
      if line.headingLevel != nil || preamble.isEmpty && isTitleLine(line.text, position: titleLines.count) {
        // The name is often printed twice, as a page title and in capitals.
        if !titleLines.contains(where: { $0.lowercased() == line.text.lowercased() }) { titleLines.append(line.text) }
      } else {
        preamble.append(line.text)
      }
    }
    result.title = titleLines.prefix(4).joined(separator: " ")
    result.preamble = preamble.joined(separator: "\n")
  }

  /// Lines of a title are short, few, and end without a mark.
  private func isTitleLine(_ text: String, position: Int) -> Bool {
    guard text.count < 200, position < 4 else { return false }
    return position == 0 || text[...].isAllCapitals
      || position < 2 && text.last.map { $0.isLetter || $0 == ")" } ?? false
  }

  // MARK: - Tree

  private mutating func assemble(_ lines: ArraySlice<Line>, _ readings: [ArticleSequence.Reading]) {
    var stack: [Provision] = []
    var roots: [Provision] = []
    var article: OpenArticle?
    var nextReading = 0
    var pendingTitle = false

    func put(_ provision: Provision) {
      if stack.isEmpty { roots.append(provision) } else { stack[stack.count - 1].children.append(provision) }
    }
    func closeContainer() { if let container = stack.popLast() { put(container) } }
    func closeArticle() {
      guard var closing = article else { return }
      article = nil
      closing.provision.children = ArticleBody.paragraphs(closing.body, article: closing.provision.eId)
      let notes = closing.provision.notes
      let isEmpty = closing.body.isEmpty
      if isEmpty
        && (notes.contains(where: EditorialNote.saysRepealed)
          || EditorialNote.saysRepealed(closing.provision.heading))
        || closing.body.count == 1 && EditorialNote.isRepealStatement(closing.body[0].text)
      {
        closing.provision.status = .removed
      }
      put(closing.provision)
    }

    for line in lines {
      switch line {
      case .heading(let candidate, let source) where candidate.kind == .article:
        closeArticle()
        let reading = readings[nextReading]
        nextReading += 1
        if reading.isUnsure {
          result.warnings.append(
            ReadingWarning(
              code: "numberOutOfOrder", message: "article \(candidate.mark) does not follow the one before it",
              line: source.number))
        }
        let eId = EId.unique("art_\(reading.number)", &usedIds)
        article = OpenArticle(
          provision: Provision(
            kind: .article, eId: eId, mark: candidate.mark, number: reading.number, heading: candidate.title))
        pendingTitle = false
      case .heading(let candidate, _):
        closeArticle()
        while let top = stack.last, rank(top.kind) >= rank(candidate.kind) { closeContainer() }
        let own =
          "\(candidate.kind.identifierPrefix)_\(candidate.digits.map(String.init) ?? EId.slug(candidate.mark))"
        let parent = stack.last.map { $0.eId + "__" } ?? ""
        stack.append(
          Provision(
            kind: candidate.kind, eId: EId.unique(parent + own, &usedIds), mark: candidate.mark,
            number: candidate.digits.map { ProvisionNumber($0, candidate.inserted) }, heading: candidate.title))
        pendingTitle = candidate.title.isEmpty
      case .note(let source):
        if article != nil {
          article?.provision.notes.append(source.text)
        } else if !stack.isEmpty {
          stack[stack.count - 1].notes.append(source.text)
        }
      case .text(let source):
        if article != nil {
          article?.body.append(source)
        } else if !stack.isEmpty {
          let top = stack.count - 1
          if pendingTitle || stack[top].heading[...].isAllCapitals && source.text[...].isAllCapitals {
            stack[top].heading += (stack[top].heading.isEmpty ? "" : " ") + source.text
            pendingTitle = false
          } else {
            stack[top].append(source)
          }
        } else {
          result.preamble += (result.preamble.isEmpty ? "" : "\n") + source.text
        }
      }
    }
    closeArticle()
    while !stack.isEmpty { closeContainer() }
    result.provisions = roots
  }

  private func rank(_ kind: ProvisionKind) -> Int {
    switch kind {
    case .part, .book, .title: 0
    case .section: 1
    case .subsection: 2
    case .chapter: 3
    case .subchapter: 4
    case .division: 5
    default: 6
    }
  }

  // MARK: - Warnings

  private mutating func tellResolved(_ readings: [ArticleSequence.Reading]) {
    let resolved = readings.filter(\.isResolved)
    if resolved.isEmpty { return }
    let sample = resolved.prefix(3).map(\.number.description).joined(separator: ", ")
    result.warnings.append(
      ReadingWarning(
        code: "numberResolvedBySequence",
        message:
          "\(resolved.count) article numbers had lost their superscript and were restored from the order (\(sample) …)"
      ))
  }

  private mutating func tellGaps() {
    let bases = result.provisions.flatMap { $0.preorder() }.filter { $0.kind == .article }.compactMap {
      $0.number?.base
    }
    guard let first = bases.first, let last = bases.max(), last > first else { return }
    let present = Set(bases)
    let missing = (first...last).filter { !present.contains($0) }
    if missing.isEmpty { return }
    result.warnings.append(
      ReadingWarning(
        code: "numbersMissing",
        message:
          "article numbers missing from the text: \(missing.prefix(20).map(String.init).joined(separator: ", "))\(missing.count > 20 ? " …" : "")"
      ))
  }
}
