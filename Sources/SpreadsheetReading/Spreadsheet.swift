import Foundation

/// An XLSX workbook, read sheet by sheet. Formulas count as their last result; styles, drawings and macros are not looked
/// at; nothing outside the file is.
public struct Spreadsheet: Sendable {
  /// Columns behind this one are not read.
  public static let columnLimit = 64
  public static let sheetLimit = 200
  /// Longest text of a cell that spreadsheet programs keep.
  public static let textLimit = 32_767

  public struct Sheet: Sendable, Hashable {
    public let name: String
    public let isHidden: Bool
    let part: String
  }

  public let file: String
  public let sheets: [Sheet]
  /// Whether days are counted from 1904 and not from 1900.
  public let countsFrom1904: Bool
  private let archive: ZipReader
  private let strings: [String]

  public init(file: String) throws(SpreadsheetError) {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe) } catch {
      throw .unreadable(file: file, cause: error.localizedDescription)
    }
    if data.count > ZipReader.fileLimit {
      throw .tooLarge(file: file, part: "file", limit: "\(ZipReader.fileLimit >> 20) MB")
    }
    try self.init(bytes: Array(data), file: file)
  }

  public init(bytes: [UInt8], file: String) throws(SpreadsheetError) {
    let archive = try ZipReader(bytes: bytes, file: file)
    guard archive.has("xl/workbook.xml") else {
      throw .notAWorkbook(
        file: file, cause: archive.has("content.xml") ? "it is an OpenDocument file" : "it has no xl/workbook.xml")
    }
    self.file = file
    self.archive = archive
    let targets = try WorkbookParts.relations(archive)
    let book = try WorkbookParts.sheets(archive, targets: targets)
    if book.sheets.count > Self.sheetLimit {
      throw .tooLarge(file: file, part: "xl/workbook.xml", limit: "\(Self.sheetLimit) sheets")
    }
    sheets = book.sheets
    countsFrom1904 = book.countsFrom1904
    strings = archive.has("xl/sharedStrings.xml") ? try WorkbookParts.strings(archive) : []
  }

  /// All rows of a sheet that have a cell, in the order of the file.
  public func rows(_ sheet: Sheet) throws(SpreadsheetError) -> [SpreadsheetRow] {
    var rows: [SpreadsheetRow] = []
    try forEachRow(sheet) { rows.append($0) }
    return rows
  }

  /// Gives each row in turn; the sheet is never whole in memory as rows.
  public func forEachRow(_ sheet: Sheet, _ body: (SpreadsheetRow) -> Void) throws(SpreadsheetError) {
    let bytes = try archive.read(sheet.part)
    let failure = bytes.withUnsafeBufferPointer { buffer -> String? in
      var reader = SheetRowReader(buffer, strings: strings)
      do throws(MarkupScanner.Failure) { try reader.read(body) } catch { return error.cause }
      return nil
    }
    if let failure { throw .damaged(file: file, part: "sheet \(sheet.name)", cause: failure) }
  }
}

/// Reads the parts of a workbook that say what its sheets are.
enum WorkbookParts {

  private static func scan(
    _ part: String, _ archive: ZipReader, _ body: (inout MarkupScanner) throws(MarkupScanner.Failure) -> Void
  ) throws(SpreadsheetError) {
    let bytes = try archive.read(part)
    let failure = bytes.withUnsafeBufferPointer { buffer -> String? in
      var scanner = MarkupScanner(buffer)
      do throws(MarkupScanner.Failure) { try body(&scanner) } catch { return error.cause }
      return nil
    }
    if let failure { throw .damaged(file: archive.file, part: part, cause: failure) }
  }

  /// Relation to the part that it names.
  static func relations(_ archive: ZipReader) throws(SpreadsheetError) -> [String: String] {
    var targets: [String: String] = [:]
    try scan("xl/_rels/workbook.xml.rels", archive) { scanner throws(MarkupScanner.Failure) in
      while let token = try scanner.next() {
        guard case .start(let name, let attributes, _) = token, scanner.is(name, "Relationship"),
          let id = scanner.attribute("Id", in: attributes), let target = scanner.attribute("Target", in: attributes)
        else { continue }
        let path = scanner.string(target)
        targets[scanner.string(id)] = path.hasPrefix("/") ? String(path.dropFirst()) : "xl/" + path
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
          part.hasPrefix("xl/worksheets/")
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
}
