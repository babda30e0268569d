import LegalText
import Review
import SpreadsheetReading

/// Reads the sheets of a returned tracker one after another.
struct TrackerSheetReader {
  let file: String
  let today: String
  var countsFrom1904 = false
  private(set) var head: [String]?
  private(set) var tables: [TrackerReturn.Table] = []
  private(set) var rows: [TrackerReturn.Row] = []
  private(set) var remarks: [TrackerReturn.Remark] = []
  private(set) var problems: [ReturnProblem] = []
  /// Row by code, to find codes that stand twice.
  private var seen: [String: Int] = [:]

  /// Errors behind this many are not listed: the file is another one, or was filled in by another rule.
  private static let problemLimit = 200

  private static let titles: [(ReportField, [String])] = ReportField.allCases.map { field in
    (field, TrackerLabels.titles(field))
  }

  init(file: String, today: String) {
    self.file = file
    self.today = today
  }

  mutating func read(sheet: String, rows sheetRows: [SpreadsheetRow]) {
    if let mark = sheetRows.first(where: { $0.text(0) == TrackerLabels.mark }) {
      head = (1...3).map(mark.text)
      return
    }
    guard
      let table = SheetTable(sheet: sheet, rows: sheetRows, idTitle: TrackerLabels.idTitle, titles: Self.titles)
    else { return }
    let index = tables.count
    tables.append(TrackerReturn.Table(sheet: sheet, columns: table.columns))
    for row in table.rows {
      if problems.count >= Self.problemLimit { return }
      if rows.count >= TrackerReturn.rowLimit {
        problems.append(
          ReturnProblem(file: file, place: sheet, message: "has more than \(TrackerReturn.rowLimit) rows"))
        return
      }
      let code = table.id(row)
      if code.isEmpty {
        keepRemark(row, sheet: sheet)
      } else {
        add(code, row, table, index)
      }
    }
  }

  /// A row without an identifier was inserted by a person.
  private mutating func keepRemark(_ row: SpreadsheetRow, sheet: String) {
    let text = row.cells.indices.map(row.text).filter { !$0.isEmpty }.joined(separator: " | ")
    if text.isEmpty { return }
    let column = row.cells.indices.first { !row.text($0).isEmpty } ?? 0
    let place = "\(sheet)!" + CellName.name(column: column, row: row.number)
    if text.count > TrackerReturn.textLimit {
      problems.append(
        ReturnProblem(file: file, place: place, message: "a text of more than \(TrackerReturn.textLimit) characters"))
    } else {
      remarks.append(TrackerReturn.Remark(place: place, text: text))
    }
  }

  private mutating func add(
    _ code: String, _ row: SpreadsheetRow, _ table: SheetTable<ReportField>, _ index: Int
  ) {
    var fields: [String?] = []
    fields.reserveCapacity(ReportField.allCases.count)
    for field in ReportField.allCases {
      guard let column = table.columns[field] else {
        fields.append(nil)
        continue
      }
      guard let cell = row[column] else {
        fields.append("")
        continue
      }
      switch value(of: cell, text: row.text(column), field) {
      case .success(let value): fields.append(value)
      case .failure(let problem):
        problems.append(ReturnProblem(file: file, place: table.place(field, row), message: problem.message))
        fields.append(nil)
      }
    }
    func said(_ field: ReportField) -> Bool { !(fields[field.rawValue] ?? "").isEmpty }
    if said(.status) || said(.law) || said(.practice) || said(.value) {
      for field in [ReportField.source, .reportedOn] where fields[field.rawValue] == "" {
        problems.append(
          ReturnProblem(
            file: file, place: table.place(field, row),
            message: field == .source ? "a report needs its source" : "a report needs its date"))
      }
    }
    if let before = seen[code] {
      if rows[before].fields != fields {
        let other = tables[rows[before].table].sheet + " row \(rows[before].number)"
        problems.append(
          ReturnProblem(
            file: file, place: "\(table.sheet) row \(row.number)",
            message: "\(code) stands twice with different content, also at \(other); keep one"))
      }
      return
    }
    seen[code] = rows.count
    rows.append(TrackerReturn.Row(item: code, table: index, number: row.number, fields: fields))
  }

  private struct CellProblem: Error {
    let message: String
  }

  /// The code of a cell's value.
  private func value(of cell: SpreadsheetCell, text: String, _ field: ReportField) -> Result<String, CellProblem> {
    if case .error(let error) = cell {
      return .failure(CellProblem(message: "the spreadsheet program shows the error \(error)"))
    }
    if text.isEmpty { return .success("") }
    switch field {
    case .status, .law, .practice:
      return choice(ProgressStatus.read(text)?.rawValue, text, field)
    case .confidence: return choice(ReportConfidence.read(text)?.rawValue, text, field)
    case .confidentiality: return choice(Confidentiality.read(text)?.rawValue, text, field)
    case .reportedOn:
      switch SpreadsheetDate.read(cell, countsFrom1904: countsFrom1904) {
      case .date(let date) where date > today: return .failure(CellProblem(message: "\(date) is in the future"))
      case .date(let date): return .success(date)
      case .ambiguous:
        return .failure(CellProblem(message: "'\(text)': day or month first? write it as 2026-03-01"))
      case .none: return .failure(CellProblem(message: "'\(text)' is no date; write it as 2026-03-01"))
      }
    case .value, .source, .comment:
      if text.count > TrackerReturn.textLimit {
        return .failure(CellProblem(message: "a text of more than \(TrackerReturn.textLimit) characters"))
      }
      return .success(text)
    }
  }

  private func choice(_ code: String?, _ text: String, _ field: ReportField) -> Result<String, CellProblem> {
    if let code { return .success(code) }
    let known = TrackerLabels.choices(field, .english).joined(separator: ", ")
    return .failure(CellProblem(message: "'\(text.prefix(60))' is not one of: \(known)"))
  }
}
