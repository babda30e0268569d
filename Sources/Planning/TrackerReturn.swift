import Crypto
import Foundation
import Review
import SpreadsheetReading

/// A tracker's workbook that came back, read and checked cell by cell.
public struct TrackerReturn: Sendable {
  public struct Row: Sendable {
    /// Code of the item.
    public let item: String
    /// Whether only the number that people see says which item it is.
    let isByNumber: Bool
    /// Where the row stands; `place(_:_:)` makes it readable.
    let table: Int
    let number: Int
    /// `nil` where the cell has an error.
    public let fields: [String?]
    /// Why nobody can tell who may see the row; `nil` where its cell says so.
    public let doubt: ReturnFault?
    /// What stands in the columns that are for reading only.
    let shown: Shown
  }

  /// Texts of columns that are for reading only, where the workbook still has them.
  struct Shown: Sendable, Hashable {
    var what: String?
    var due: String?
  }

  /// Something that a person wrote outside the rows of items: it is kept.
  public struct Remark: Sendable, Hashable {
    public let place: String
    public let text: String
  }

  struct Table: Sendable {
    let sheet: String
    let columns: [ReportField: Int]
  }

  public let file: String
  /// SHA-256 of the file, in hex.
  public let sha256: String
  public let project: String
  /// The export that it is an answer to.
  public let departure: String
  public let organisation: String
  public let rows: [Row]
  public let remarks: [Remark]
  /// What is wrong in it, cell by cell; nothing of a workbook with problems is taken over.
  public let problems: [ReturnProblem]
  let tables: [Table]

  /// Longest free text, in characters.
  static let textLimit = 10_000
  static let rowLimit = 200_000

  /// Name of a row's cell: `Violence!F12`.
  func place(_ field: ReportField, _ row: Row) -> String {
    let table = tables[row.table]
    return "\(table.sheet)!" + CellName.name(column: table.columns[field] ?? 0, row: row.number)
  }

  /// - Parameter today: ISO date; later reports are errors.
  /// - Throws: `StoreError.rejected` where it is no workbook of a tracker.
  public init(file: String, today: String) throws(StoreError) {
    func reject(_ fault: ReturnFault) -> StoreError { .rejected([ReturnProblem(file: file, fault)]) }
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: file)) } catch {
      throw reject(.unreadable(cause: error.localizedDescription))
    }
    var reader = TrackerSheetReader(file: file, today: today)
    do throws(SpreadsheetError) {
      let book = try Spreadsheet(bytes: Array(data), file: file)
      reader.countsFrom1904 = book.countsFrom1904
      for sheet in book.sheets { reader.read(sheet: sheet.name, try book.content(sheet)) }
    } catch { throw reject(.spreadsheet(error)) }
    guard let head = reader.head, head.count == 3 else {
      throw reject(.notATracker)
    }
    if reader.rows.isEmpty && reader.problems.isEmpty {
      throw reject(.noAnswers(title: TrackerLabels.idTitle))
    }
    self.file = file
    sha256 = SHA256.hash(data: data).hexadecimal
    project = head[0]
    departure = head[1]
    organisation = head[2]
    rows = reader.rows
    remarks = reader.remarks
    problems = reader.problems
    tables = reader.tables
  }
}
