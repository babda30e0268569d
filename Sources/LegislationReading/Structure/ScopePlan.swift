import Legislation

/// Where the body begins, and where article numbers begin anew: annexes, approved texts inside a decree, numbering by
/// chapter.
struct ScopePlan {
  /// Marks texts of their own that no heading announces: articles that start again at 1.
  init(_ lines: inout [ClassifiedLine], isQuotation: Bool) {
    if isQuotation { return }
    var inserted: [Int] = []
    var last = 0
    var previousArticle = 0
    var containers: [ProvisionKind: Int] = [:]
    for index in lines.indices {
      if case .attachment = lines[index].role {
        last = 0
        containers = [:]
      }
      guard let heading = lines[index].article, let digits = heading.digits else { continue }
      var isByChapter = false
      // By index: a slice that is still held would make a copy of all lines when one of them changes.
      for above in previousArticle..<index {
        guard let container = lines[above].container, let number = container.digits else { continue }
        isByChapter = isByChapter || number == (containers[container.kind] ?? 0) + 1 && number > 1
        containers[container.kind] = number
      }
      if digits == 1, heading.inserted.isEmpty, last >= 2, !isByChapter, goesOn(lines, index) {
        inserted.append(start(of: index, in: &lines))
        containers = [:]
        last = 1
      } else {
        last = heading.last ?? digits
      }
      previousArticle = index
    }
    if inserted.isEmpty { return }
    var result: [ClassifiedLine] = []
    result.reserveCapacity(lines.count + inserted.count)
    var next = 0
    for index in lines.indices {
      while next < inserted.count, inserted[next] <= index {
        next += 1
        if case .attachment = lines[index].role { continue }
        let place = lines[index].line
        let empty = SourceLine(text: "", offset: place.offset, number: place.number)
        let heading = AttachmentHeading(mark: "", number: nil, titleStart: 0, isApproval: false)
        result.append(ClassifiedLine(role: .attachment(heading), line: empty))
      }
      result.append(lines[index])
    }
    lines = result
  }

  /// The next article is number 2, or there is none.
  private func goesOn(_ lines: [ClassifiedLine], _ index: Int) -> Bool {
    guard let next = lines[(index + 1)...].first(where: { $0.article != nil })?.article else { return true }
    return next.digits == 2 || next.digits == 1
  }

  /// The first line of the text that begins with this article: its title and containers stand above.
  private func start(of article: Int, in lines: inout [ClassifiedLine]) -> Int {
    var start = article
    while start > 0 {
      let above = lines[start - 1]
      if above.container != nil {
        start -= 1
      } else if let text = above.text,
        text.headingLevel != nil || text.text[...].isAllCapitals && PointMark.read(text.text) == nil
      {
        start -= 1
      } else {
        break
      }
    }
    let first = lines[start]
    if first.text != nil || first.heading?.level != nil, start < article {
      let heading = AttachmentHeading(mark: "", number: nil, titleStart: 0, isApproval: false)
      lines[start].role = .attachment(heading)
    }
    return start
  }

  /// Places in the list of articles at which the numbers begin anew.
  func restarts(_ lines: [ClassifiedLine]) -> Set<Int> {
    var result: Set<Int> = []
    var count = 0
    var isNew = false
    var hasContainer = false
    for line in lines {
      if case .attachment = line.role { isNew = true }
      if line.container != nil { hasContainer = true }
      guard let article = line.article else { continue }
      if isNew || hasContainer && article.digits == 1 && article.inserted.isEmpty { result.insert(count) }
      isNew = false
      hasContainer = false
      count += 1
    }
    return result
  }

  /// Index of the first line of the body: a heading, or the first numbered point of an act without articles.
  func bodyStart(_ lines: [ClassifiedLine]) -> Int {
    var structure: Int?
    var quote: Int?
    var point: Int?
    var firstArticle: Int?
    var attachment: Int?
    for (index, line) in lines.enumerated() {
      switch line.role {
      case .heading(let heading):
        structure = structure ?? index
        if heading.kind == .article { firstArticle = firstArticle ?? index }
      case .attachment:
        structure = structure ?? index
        attachment = attachment ?? index
      case .quote: quote = quote ?? index
      case .text:
        if point == nil, firstArticle == nil, let mark = PointMark.read(line.line.text),
          mark.number.map({ $0.base == 1 }) ?? true
        {
          point = index
        }
      default: break
      }
      if firstArticle != nil && attachment != nil { break }
    }
    var start = structure ?? lines.count
    let pointsFirst = firstArticle == nil || attachment.map { $0 < firstArticle ?? .max } ?? false
    if pointsFirst, let point { start = min(start, point) }
    if let quote, quote <= start { start = max(0, quote - (quote > 0 && lines[quote - 1].text != nil ? 1 : 0)) }
    return start < lines.count ? start : plainStart(lines)
  }

  /// A text without any structure: everything behind the title is body.
  private func plainStart(_ lines: [ClassifiedLine]) -> Int {
    var position = 0
    for (index, line) in lines.enumerated() {
      guard let text = line.text else { continue }
      if text.headingLevel == nil, !ActHead.isTitleLine(text.text, position: position) { return index }
      position += 1
    }
    return lines.count
  }
}
