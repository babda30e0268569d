/// A sheet that has a row of titles, found by the title of its column of identifiers, wherever people moved it.
public struct SheetTable<Column: Hashable & Sendable>: Sendable {
  public let sheet: String
  /// Place of each known column, from 0.
  public let columns: [Column: Int]
  /// The rows behind the titles.
  public let rows: [SpreadsheetRow]
  private let idColumn: Int

  /// Rows that are searched for the titles.
  static var headLimit: Int { 50 }

  /// - Parameters:
  ///   - idTitle: the title that never changes.
  ///   - titles: the titles that each column may have.
  /// - Returns: `nil` where the sheet has no such row.
  public init?(sheet: String, rows: [SpreadsheetRow], idTitle: String, titles: [(Column, [String])]) {
    guard
      let head = rows.prefix(Self.headLimit).firstIndex(where: { row in
        row.cells.indices.contains { row.text($0).lowercased() == idTitle }
      })
    else { return nil }
    let row = rows[head]
    guard let idColumn = row.cells.indices.first(where: { row.text($0).lowercased() == idTitle }) else { return nil }
    var columns: [Column: Int] = [:]
    for place in row.cells.indices {
      let text = row.text(place).lowercased()
      for (column, names) in titles where columns[column] == nil && names.contains(where: { $0.lowercased() == text })
      {
        columns[column] = place
      }
    }
    self.sheet = sheet
    self.columns = columns
    self.rows = Array(rows[(head + 1)...])
    self.idColumn = idColumn
  }

  public func id(_ row: SpreadsheetRow) -> String { row.text(idColumn) }

  public func cell(_ column: Column, _ row: SpreadsheetRow) -> SpreadsheetCell? {
    columns[column].flatMap { row[$0] }
  }

  public func text(_ column: Column, _ row: SpreadsheetRow) -> String { columns[column].map { row.text($0) } ?? "" }

  /// `Sheet!C12`.
  public func place(_ column: Column, _ row: SpreadsheetRow) -> String {
    "\(sheet)!" + CellName.name(column: columns[column] ?? idColumn, row: row.number)
  }
}
