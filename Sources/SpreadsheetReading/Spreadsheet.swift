import Foundation

/// An XLSX workbook, read sheet by sheet. Formulas count as their last result; of styles only how they show a number is
/// looked at; macros are not, and nothing outside the file is.
public struct Spreadsheet: Sendable {
  /// Columns behind this one are not read.
  public static let columnLimit = 256
  /// Merged ranges behind this many are not looked at.
  static let mergeLimit = 100_000
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
  private let looks: [NumberLook]

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
    looks = archive.has("xl/styles.xml") ? try WorkbookParts.looks(archive) : []
  }

  /// All rows of a sheet that have a cell, in the order of the file.
  public func rows(_ sheet: Sheet) throws(SpreadsheetError) -> [SpreadsheetRow] { try content(sheet).rows }

  /// All that stands on a sheet.
  public func content(_ sheet: Sheet) throws(SpreadsheetError) -> SheetContent {
    let bytes = try archive.markup(sheet.part)
    var content = SheetContent()
    let failure = bytes.withUnsafeBufferPointer { buffer -> String? in
      var reader = SheetRowReader(buffer, strings: strings, looks: looks, countsFrom1904: countsFrom1904)
      do throws(MarkupScanner.Failure) { try reader.read { content.rows.append($0) } } catch { return error.cause }
      content.behindTheLastColumn = reader.behindTheLastColumn
      content.spread(reader.merges)
      return nil
    }
    if let failure { throw .damaged(file: file, part: "sheet \(sheet.name)", cause: failure) }
    content.notes = try WorkbookParts.notes(of: sheet.part, archive)
    return content
  }
}
