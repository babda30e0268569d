import Legislation

/// What stands before the first provision: title, preamble, statements about the act's force.
struct ActHead {
  var title = ""
  var preamble = ""
  var repealedSince: String?

  init(_ lines: ArraySlice<ClassifiedLine>, log: inout ReadingLog) {
    var titleLines: [String] = []
    var seen: Set<String> = []
    var preamble: [String] = []
    for classified in lines {
      let line = classified.line
      if case .note = classified.role {
        log.ledger.assign(line, to: .note)
        continue
      }
      log.ledger.assign(line, to: .frontMatter)
      if let since = Self.repeal(line.text) {
        repealedSince = since
        log.warn("repealed", variant: "Line", line.text, line: line.number)
        continue
      }
      if NoticeLine.isNotice(line.text) { continue }
      if SelfDescription.opens(line.text) {
        preamble.append(line.text)
        continue
      }
      if line.headingLevel != nil || preamble.isEmpty && Self.isTitleLine(line.text, position: titleLines.count) {
        // The name is often printed twice, as a page title and in capitals.
        if seen.insert(line.text.smallLetters).inserted { titleLines.append(line.text) }
      } else {
        preamble.append(line.text)
      }
    }
    if titleLines.count > 1, let first = titleLines.first, NoticeLine.isLetterhead(first) { titleLines.removeFirst() }
    title = titleLines.prefix(4).joined(separator: " ")
    self.preamble = preamble.joined(separator: "\n")
  }

  /// The date since which the act has no force, when the line says that it has none.
  private static func repeal(_ text: String) -> String? {
    guard text.utf8.count < 600 else { return nil }
    let lowered = text.smallLetters
    // The title of a repealed act often says so in brackets.
    if inTitle.contains(where: { lowered.containsBytes(of: $0) }) {
      return EditorialNote.latestDate(text) ?? "0000-01-01"
    }
    guard lowered.containsBytes(of: "hujjat kuchini") || repeals.contains(where: { lowered.beginsWithBytes(of: $0) })
    else { return nil }
    return EditorialNote.latestDate(text) ?? "0000-01-01"
  }

  private static let inTitle = [
    "(утратил силу", "(утратила силу", "(күші жойылған", "(күшін жойған", "(күчүн жоготкон",
  ]

  private static let repeals = [
    "утратил силу", "күші жойылды", "документ утратил силу", "акт утратил силу", "күчүн жоготту",
  ]

  /// Lines of a title are short, few, and end without a mark.
  static func isTitleLine(_ text: String, position: Int) -> Bool {
    guard text.utf8.count < 400, position < 4 else { return false }
    // "ПРИКАЗЫВАЮ:" begins the text.
    if text.utf8.last == 0x3A && position > 0 { return false }
    return position == 0 || text[...].isAllCapitals
      || position < 2 && text.last.map { $0.isLetter || $0 == ")" } ?? false
  }
}
