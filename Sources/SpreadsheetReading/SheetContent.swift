/// All that people may have written on one sheet.
public struct SheetContent: Sendable, Hashable {
  /// A text that stands beside the cells: a note on one, or a box that lies over the sheet.
  public struct Note: Sendable, Hashable {
    /// Name of the cell that it belongs to; empty for a box.
    public let cell: String
    public let text: String
  }

  /// Rows that have a cell, in the order of the file. Cells that were merged downwards hold the text of the first.
  public internal(set) var rows: [SpreadsheetRow] = []
  public internal(set) var notes: [Note] = []
  /// Ranges that were merged sideways, with a text in them, by their first cell.
  public internal(set) var mergedSideways: [String: ClosedRange<Int>] = [:]
  /// The first cell behind the last column that is read.
  public internal(set) var behindTheLastColumn: String?

  /// Gives every cell of a range that was merged what its first cell holds.
  mutating func spread(_ ranges: [CellRange]) {
    if ranges.isEmpty { return }
    let places = Dictionary(rows.indices.map { (rows[$0].number, $0) }, uniquingKeysWith: { first, _ in first })
    for range in ranges {
      let first = places[range.rows.lowerBound].map { rows[$0] }
      let cell = first?[range.columns.lowerBound]
      let isCalculated = first?.calculated.contains(range.columns.lowerBound) == true
      if range.columns.count > 1, cell != nil {
        mergedSideways[CellName.name(column: range.columns.lowerBound, row: range.rows.lowerBound)] = range.columns
      }
      for number in range.rows {
        guard let place = places[number] else { continue }
        rows[place].merged.formUnion(range.columns)
        guard let cell, number != range.rows.lowerBound else { continue }
        rows[place].set(cell, range.columns.lowerBound)
        if isCalculated { rows[place].calculated.insert(range.columns.lowerBound) }
      }
    }
  }
}

/// A range of cells; columns from 0, rows from 1.
struct CellRange: Sendable, Hashable {
  let columns: ClosedRange<Int>
  let rows: ClosedRange<Int>

  /// `B2:B5`; `nil` for anything else, and for ranges larger than a sheet of this project has rows.
  init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let first = CellName.place(parts[0]), let last = CellName.place(parts[1]),
      first.column <= last.column, first.row <= last.row, last.row - first.row < 1_100_000
    else { return nil }
    columns = first.column...last.column
    rows = first.row...last.row
  }
}
