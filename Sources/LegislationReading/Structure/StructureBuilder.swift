import Legislation

/// Lines of a text to the tree of an act.
struct StructureBuilder {
  struct Result {
    var title = ""
    var preamble = ""
    var provisions: [Provision] = []
    var repealedSince: String?
    var latestDate: String?
  }

  /// How deep quotations inside quotations are read as structure; deeper ones are text.
  private static let deepestQuotation = 3

  private let quotationDepth: Int
  private var result = Result()

  /// - Parameters:
  ///   - lines: in the order of the text, from any format.
  ///   - log: receives the bucket of every byte of the lines, and warnings.
  static func build(_ lines: [SourceLine], log: inout ReadingLog) -> Result {
    var builder = StructureBuilder(quotationDepth: 0)
    let lines = Watermark.remove(lines, log: &log)
    builder.run(LineRepair.mend(lines, log: &log), anchors: [], log: &log)
    return builder.result
  }

  private init(quotationDepth: Int) { self.quotationDepth = quotationDepth }

  private var isQuotation: Bool { quotationDepth > 0 }

  private mutating func run(_ source: [SourceLine], anchors: [Int], log: inout ReadingLog) {
    var lines = LineClassifier.classify(source, isQuotation: isQuotation, log: &log)
    if !isQuotation { ContentsList.drop(&lines, log: &log) }
    HeadingStyle.settle(&lines)
    HeadingStyle.demoteReferences(&lines)
    let plan = ScopePlan(&lines, isQuotation: isQuotation)
    HeadingLines.join(&lines)
    let headings = lines.compactMap(\.article)
    let readings = ArticleSequence.resolve(headings, restarts: plan.restarts(lines), anchors: anchors)
    tellResolved(readings, log: &log)
    var first = 0
    if !isQuotation {
      first = plan.bodyStart(lines)
      let head = ActHead(lines[..<first], log: &log)
      result.title = head.title
      result.preamble = head.preamble
      result.repealedSince = head.repealedSince
    }
    let depth = quotationDepth
    var assembler = TreeAssembler(readings: readings) { block, log in
      Self.quotation(block, depth: depth + 1, log: &log)
    }
    let end = isQuotation ? lines.count : Signatures.start(lines, from: first)
    assembler.assemble(lines[first..<end], log: &log)
    for line in lines[end...] { log.ledger.assign(line.line, to: .frontMatter) }
    result.provisions = assembler.roots
    if !isQuotation {
      tellGaps(log: &log)
      tellDate(lines)
    }
  }

  /// The provisions of a quotation, under a `quotedStructure` with relative eIds.
  private static func quotation(_ block: QuotedBlock, depth: Int, log: inout ReadingLog) -> Provision {
    var provision = Provision(kind: .quotedStructure, isQuoted: true)
    if depth > deepestQuotation {
      for line in block.lines {
        log.ledger.assign(line, to: .text)
        provision.append(line)
      }
      return provision
    }
    var builder = StructureBuilder(quotationDepth: depth)
    builder.run(block.lines, anchors: block.anchors, log: &log)
    // Handed over, as a second owner would make a copy of each provision that is marked.
    swap(&provision.children, &builder.result.provisions)
    for index in provision.children.indices { provision.children[index].changeAll { $0.isQuoted = true } }
    return provision
  }

  // MARK: - Warnings

  private func tellResolved(_ readings: [ArticleSequence.Reading], log: inout ReadingLog) {
    let resolved = readings.filter(\.isResolved)
    if resolved.isEmpty { return }
    let sample = resolved.prefix(3).map(\.number.description).joined(separator: ", ")
    log.warn(
      "numberResolvedBySequence", "\(resolved.count)", sample)
  }

  private func tellGaps(log: inout ReadingLog) {
    var bases: Set<Int> = []
    func collect(_ provision: Provision) {
      if provision.kind == .article {
        if let base = provision.number?.base { bases.insert(base) }
      } else if provision.kind.isContainer {
        for child in provision.children { collect(child) }
      }
    }
    for provision in result.provisions where provision.kind != .attachment { collect(provision) }
    guard let first = bases.min(), let last = bases.max(), last > first, last - first < 100_000 else { return }
    let missing = (first...last).filter { !bases.contains($0) }
    if missing.isEmpty { return }
    let list = missing.prefix(20).map(String.init).joined(separator: ", ")
    log.warn("numbersMissing", list + (missing.count > 20 ? " …" : ""))
  }

  private mutating func tellDate(_ lines: [ClassifiedLine]) {
    for line in lines {
      guard case .note = line.role, let date = EditorialNote.latestDate(line.line.text) else { continue }
      if date > result.latestDate ?? "" { result.latestDate = date }
    }
  }
}
