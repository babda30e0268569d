/// A sheet that has a row of titles, found by the titles of its columns, wherever people moved it. Blanks of any kind and
/// the size of letters do not matter in a title.
public struct SheetTable<Column: Hashable & Sendable>: Sendable {
  public let sheet: String
  /// Place of each known column, from 0.
  public let columns: [Column: Int]
  /// The rows behind the titles.
  public let rows: [SpreadsheetRow]
  /// The rows before the titles.
  public let above: [SpreadsheetRow]
  /// Places of the columns that are for reading only, by their title as it is compared.
  public let others: [String: Int]
  /// Titles that are not known, by their place.
  public let unknown: [Int: String]
  /// Titles that stand twice, as they are written.
  public let twice: [String]
  /// Row of the titles, as the spreadsheet program counts.
  public let titleRow: Int
  public let idColumn: Int?
  /// Column whose number a person sees.
  public let numberColumn: Int?

  /// Rows that are searched for the titles.
  static var headLimit: Int { 50 }
  /// Known titles by which a row is one of titles when that of the identifiers is gone.
  static var fewestTitles: Int { 3 }

  /// - Parameters:
  ///   - idTitle: the title that never changes.
  ///   - numberTitles: those of the column with the number that people see.
  ///   - titles: the titles that each column may have.
  ///   - others: titles of columns that are not read back.
  /// - Returns: `nil` where the sheet has no such row.
  public init?(
    sheet: String, rows: [SpreadsheetRow], idTitle: String, numberTitles: [String] = [],
    titles: [(Column, [String])], others: [String] = []
  ) {
    let id = Blanks.folded(idTitle)
    let numbers = Set(numberTitles.map(Blanks.folded))
    let known = titles.reduce(into: [String: Column]()) { all, entry in
      for title in entry.1 { all[Blanks.folded(title)] = entry.0 }
    }
    func folded(_ row: SpreadsheetRow) -> [String] { row.cells.indices.map { Blanks.folded(row.text($0)) } }
    let head = rows.prefix(Self.headLimit)
    guard
      let place = head.firstIndex(where: { folded($0).contains(id) })
        ?? head.firstIndex(where: { row in
          Set(folded(row).compactMap { known[$0] }).count >= Self.fewestTitles
        })
    else { return nil }
    let words = folded(rows[place])
    let ignored = Set(others.map(Blanks.folded))
    var columns: [Column: Int] = [:]
    var unknown: [Int: String] = [:]
    var places: [String: Int] = [:]
    var twice: [String] = []
    var idColumn: Int?
    var numberColumn: Int?
    for (column, word) in words.enumerated() where !word.isEmpty {
      if word == id {
        if idColumn == nil { idColumn = column } else { twice.append(rows[place].text(column)) }
      } else if let name = known[word] {
        if columns[name] == nil { columns[name] = column } else { twice.append(rows[place].text(column)) }
      } else if numbers.contains(word) {
        if numberColumn == nil { numberColumn = column }
      } else if ignored.contains(word) {
        if places[word] == nil { places[word] = column }
      } else {
        unknown[column] = rows[place].text(column)
      }
    }
    self.sheet = sheet
    self.columns = columns
    self.unknown = unknown
    self.others = places
    self.twice = twice
    self.idColumn = idColumn
    self.numberColumn = numberColumn
    self.rows = Array(rows[(place + 1)...])
    above = Array(rows[..<place])
    titleRow = rows[place].number
  }

  public func id(_ row: SpreadsheetRow) -> String { idColumn.map { row.text($0) } ?? "" }

  /// The number that a person sees.
  public func number(_ row: SpreadsheetRow) -> String { numberColumn.map { row.text($0) } ?? "" }

  public func cell(_ column: Column, _ row: SpreadsheetRow) -> SpreadsheetCell? {
    columns[column].flatMap { row[$0] }
  }

  public func text(_ column: Column, _ row: SpreadsheetRow) -> String { columns[column].map { row.text($0) } ?? "" }

  /// `Sheet!C12`.
  public func place(_ column: Column, _ row: SpreadsheetRow) -> String {
    place(columns[column] ?? idColumn ?? 0, row)
  }

  /// `Sheet!C12` of a column counted from 0.
  public func place(_ column: Int, _ row: SpreadsheetRow) -> String {
    "\(sheet)!" + CellName.name(column: column, row: row.number)
  }
}
