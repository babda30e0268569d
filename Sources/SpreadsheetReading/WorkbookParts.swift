import Foundation

/// Reads the parts of a workbook that say what its sheets are.
enum WorkbookParts {

  private static func scan(
    _ part: String, _ archive: ZipReader, _ body: (inout MarkupScanner) throws(MarkupScanner.Failure) -> Void
  ) throws(SpreadsheetError) {
    let bytes = try archive.markup(part)
    let failure = bytes.withUnsafeBufferPointer { buffer -> String? in
      var scanner = MarkupScanner(buffer)
      do throws(MarkupScanner.Failure) { try body(&scanner) } catch { return error.cause }
      return nil
    }
    if let failure { throw .damaged(file: archive.file, part: part, cause: failure) }
  }

  /// Relation to the part that it names.
  static func relations(_ archive: ZipReader) throws(SpreadsheetError) -> [String: String] {
    try relations("xl/_rels/workbook.xml.rels", below: "xl/", archive)
  }

  private static func relations(
    _ part: String, below folder: String, _ archive: ZipReader
  ) throws(SpreadsheetError) -> [String: String] {
    var targets: [String: String] = [:]
    try scan(part, archive) { scanner throws(MarkupScanner.Failure) in
      while let token = try scanner.next() {
        guard case .start(let name, let attributes, _) = token, scanner.is(name, "Relationship"),
          let id = scanner.attribute("Id", in: attributes), let target = scanner.attribute("Target", in: attributes)
        else { continue }
        let path = scanner.string(target).replacing("\\", with: "/")
        let isOneUp = path.hasPrefix("../")
        targets[scanner.string(id)] =
          path.hasPrefix("/") ? String(path.dropFirst()) : isOneUp ? "xl/" + path.dropFirst(3) : folder + path
      }
    }
    return targets
  }

  static func sheets(
    _ archive: ZipReader, targets: [String: String]
  ) throws(SpreadsheetError) -> (sheets: [Spreadsheet.Sheet], countsFrom1904: Bool) {
    var sheets: [Spreadsheet.Sheet] = []
    var countsFrom1904 = false
    try scan("xl/workbook.xml", archive) { scanner throws(MarkupScanner.Failure) in
      while let token = try scanner.next() {
        guard case .start(let name, let attributes, _) = token else { continue }
        if scanner.is(name, "workbookPr"), let value = scanner.attribute("date1904", in: attributes) {
          countsFrom1904 = ["1", "true"].contains(scanner.string(value))
        } else if scanner.is(name, "sheet"), let title = scanner.attribute("name", in: attributes),
          // `sheetId` ends in another name; the relation is `r:id`.
          let id = scanner.attribute("id", in: attributes), let part = targets[scanner.string(id)],
          part.lowercased().hasPrefix("xl/worksheets/")
        {
          let state = scanner.attribute("state", in: attributes).map { scanner.string($0) } ?? "visible"
          sheets.append(
            Spreadsheet.Sheet(name: scanner.string(title), isHidden: state != "visible", part: part))
        }
      }
    }
    return (sheets, countsFrom1904)
  }

  /// The table of shared texts; readings for pronunciation are left out.
  static func strings(_ archive: ZipReader) throws(SpreadsheetError) -> [String] {
    var strings: [String] = []
    try scan("xl/sharedStrings.xml", archive) { scanner throws(MarkupScanner.Failure) in
      var current = ""
      var isText = false
      var isReading = false
      while let token = try scanner.next() {
        switch token {
        case .start(let name, _, let isEmpty):
          if scanner.is(name, "si") {
            current = ""
            if isEmpty { strings.append("") }
          } else if scanner.is(name, "t") {
            isText = !isEmpty
          } else if scanner.is(name, "rPh") {
            isReading = !isEmpty
          }
        case .end(let name):
          if scanner.is(name, "si") {
            strings.append(current)
          } else if scanner.is(name, "t") {
            isText = false
          } else if scanner.is(name, "rPh") {
            isReading = false
          }
        case .text(let range, let isLiteral):
          if isText && !isReading { current += scanner.string(range, isLiteral: isLiteral) }
        }
      }
    }
    return strings.map { CellEscapes.decode($0) }
  }

  /// How each style of a cell shows a number.
  static func looks(_ archive: ZipReader) throws(SpreadsheetError) -> [NumberLook] {
    var formats: [Int: NumberLook] = [:]
    var looks: [NumberLook] = []
    var isInCells = false
    try scan("xl/styles.xml", archive) { scanner throws(MarkupScanner.Failure) in
      while let token = try scanner.next() {
        switch token {
        case .start(let name, let attributes, let isEmpty):
          func number(_ attribute: StaticString) -> Int? {
            scanner.attribute(attribute, in: attributes).flatMap { scanner.integer($0) }
          }
          if scanner.is(name, "numFmt"), let id = number("numFmtId"),
            let code = scanner.attribute("formatCode", in: attributes)
          {
            formats[id] = NumberLook(format: scanner.string(code))
          } else if scanner.is(name, "cellXfs") {
            isInCells = !isEmpty
          } else if isInCells, scanner.is(name, "xf") {
            let id = number("numFmtId") ?? 0
            looks.append(formats[id] ?? NumberLook(builtIn: id))
          }
        case .end(let name): if scanner.is(name, "cellXfs") { isInCells = false }
        case .text: continue
        }
      }
    }
    return looks
  }

  /// Notes on the cells of a sheet and texts of the boxes that lie over it.
  static func notes(of part: String, _ archive: ZipReader) throws(SpreadsheetError) -> [SheetContent.Note] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/") + "/"
    let relations = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    if !archive.has(relations) { return [] }
    var notes: [SheetContent.Note] = []
    for target in try Self.relations(relations, below: folder, archive).values.sorted() where archive.has(target) {
      let name = target.lowercased()
      // An answer in a thread stands as a note too, for older programs; of a thread without one the thread is read.
      if name.contains("comment") {
        notes += try texts(target, archive, each: ["comment", "threadedComment"], of: ["t", "text"])
      } else if name.contains("drawings/drawing") {
        notes += try texts(target, archive, each: ["txBody"], of: ["t"])
      }
    }
    return notes.reduce(into: []) { kept, note in
      let isTold = kept.contains { $0.cell == note.cell && $0.text.contains(note.text) }
      if !isTold { kept.append(note) }
    }
  }

  private static func texts(
    _ part: String, _ archive: ZipReader, each elements: [StaticString], of texts: [StaticString]
  ) throws(SpreadsheetError) -> [SheetContent.Note] {
    var notes: [SheetContent.Note] = []
    var cell = ""
    var text = ""
    var depth = 0
    try scan(part, archive) { scanner throws(MarkupScanner.Failure) in
      while let token = try scanner.next() {
        switch token {
        case .start(let name, let attributes, let isEmpty):
          if isEmpty { continue }
          if elements.contains(where: { scanner.is(name, $0) }) {
            cell = scanner.attribute("ref", in: attributes).map { scanner.string($0) } ?? ""
            text = ""
          } else if texts.contains(where: { scanner.is(name, $0) }) {
            depth += 1
          }
        case .end(let name):
          if elements.contains(where: { scanner.is(name, $0) }) {
            let told = text.trimmingCharacters(in: .whitespacesAndNewlines)
            if !told.isEmpty, notes.count < Spreadsheet.mergeLimit { notes.append(.init(cell: cell, text: told)) }
          } else if texts.contains(where: { scanner.is(name, $0) }) {
            depth -= 1
          } else if scanner.is(name, "p"), !text.isEmpty {
            text += "\n"
          }
        case .text(let range, let isLiteral): if depth > 0 { text += scanner.string(range, isLiteral: isLiteral) }
        }
      }
    }
    return notes
  }
}
