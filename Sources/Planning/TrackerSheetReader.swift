import LegalText
import Review
import SpreadsheetReading
import Wordings

/// Reads the sheets of a returned tracker one after another. What it does not understand is a problem or a remark, never
/// an empty answer.
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

  private static let whatTitles = MessageCatalogue.inAnyLanguage(.trackerWhat).map(Blanks.folded)
  private static let dueTitles = MessageCatalogue.inAnyLanguage(.trackerDue).map(Blanks.folded)

  private static func text(_ titles: [String], _ row: SpreadsheetRow, _ table: SheetTable<ReportField>) -> String? {
    titles.lazy.compactMap { table.others[$0] }.first.map(row.text)
  }

  init(file: String, today: String) {
    self.file = file
    self.today = today
  }

  mutating func read(sheet: String, _ content: SheetContent) {
    if let mark = content.rows.first(where: { $0.text(0) == TrackerLabels.mark }) {
      head = (1...3).map(mark.text)
      return
    }
    for note in content.notes {
      keepRemark(note.text, place: note.cell.isEmpty ? sheet : "\(sheet)!\(note.cell)")
    }
    if let cell = content.behindTheLastColumn {
      add(problem: "stands behind the last column that is read; move it to the left", at: "\(sheet)!\(cell)")
    }
    guard
      let table = SheetTable(
        sheet: sheet, rows: content.rows, idTitle: TrackerLabels.idTitle,
        numberTitles: TrackerLabels.numberTitles, titles: Self.titles, others: TrackerLabels.otherTitles)
    else { return readOther(sheet: sheet, content.rows) }
    for row in table.above { keepRemark(row, sheet: sheet) }
    guard isWhole(table) else { return }
    let index = tables.count
    tables.append(TrackerReturn.Table(sheet: sheet, columns: table.columns))
    let language = TrackerLabels.language(of: titles(of: table, content.rows))
    refuseMergedAnswers(table, content)
    for row in table.rows {
      if problems.count >= Self.problemLimit { return }
      if rows.count >= TrackerReturn.rowLimit {
        return add(problem: "has more than \(TrackerReturn.rowLimit) rows", at: sheet)
      }
      let (id, number) = (table.id(row), table.number(row))
      if id.isEmpty && number.isEmpty {
        keepRemark(row, sheet: sheet)
      } else if !id.isEmpty, !number.isEmpty, Blanks.folded(id) != Blanks.folded(number) {
        add(
          problem:
            "the hidden identifier is '\(id.prefix(60))', the number '\(number.prefix(60))': rows were sorted or pasted in part; which is right?",
          at: table.place(table.numberColumn ?? 0, row))
      } else {
        add(id.isEmpty ? number : id, isByNumber: id.isEmpty, row, table, index, language)
      }
      keepUnknownColumns(row, table)
    }
  }

  private func titles(of table: SheetTable<ReportField>, _ rows: [SpreadsheetRow]) -> [String] {
    rows.first { $0.number == table.titleRow }.map { row in row.cells.indices.map(row.text) } ?? []
  }

  /// Whether every column of answers is there once: an answer under a title that nobody knows would be lost.
  private mutating func isWhole(_ table: SheetTable<ReportField>) -> Bool {
    let place = "\(table.sheet)!" + CellName.name(column: 0, row: table.titleRow)
    let missing = ReportField.allCases.filter { table.columns[$0] == nil }
    if !missing.isEmpty {
      let names = missing.map { TrackerLabels.titles($0).first ?? $0.name }.joined(separator: ", ")
      let others = table.unknown.sorted { $0.key < $1.key }.map { "'\($0.value.prefix(60))'" }
      add(
        problem: "the sheet is not understood: no column is called \(names)"
          + (others.isEmpty ? "" : "; not known: \(others.joined(separator: ", "))"), at: place)
    }
    if let title = table.twice.first {
      add(problem: "the title '\(title.prefix(60))' stands twice; keep one", at: place)
    }
    if table.idColumn == nil && table.numberColumn == nil {
      add(problem: "neither the hidden column '\(TrackerLabels.idTitle)' nor the numbers are there", at: place)
      return false
    }
    return missing.isEmpty && table.twice.isEmpty
  }

  /// A sheet without answers: what the program did not write on it is kept.
  private mutating func readOther(sheet: String, _ sheetRows: [SpreadsheetRow]) {
    let looksLikeAnswers = sheetRows.contains { row in
      let texts = row.cells.indices.map(row.text).filter { !$0.isEmpty }.prefix(2)
      return texts.count == 2 && texts.first == texts.last && texts.first?.wholeMatch(of: /\w+(?:-[\w.]+)+/) != nil
    }
    if looksLikeAnswers { return add(problem: "the row of titles is missing; use the file that was sent", at: sheet) }
    for row in sheetRows { keepRemark(row, sheet: sheet) }
  }

  private mutating func keepUnknownColumns(_ row: SpreadsheetRow, _ table: SheetTable<ReportField>) {
    for (column, title) in table.unknown.sorted(by: { $0.key < $1.key }) where !row.text(column).isEmpty {
      keepRemark("\(title): \(row.text(column))", place: table.place(column, row))
    }
    // Cells under no title at all, behind the table.
    for column in row.cells.indices.reversed() where column > (table.columns.values.max() ?? 0) {
      if table.unknown[column] != nil || row.text(column).isEmpty { continue }
      keepRemark(row.text(column), place: table.place(column, row))
    }
  }

  private mutating func refuseMergedAnswers(_ table: SheetTable<ReportField>, _ content: SheetContent) {
    for (cell, columns) in content.mergedSideways.sorted(by: { $0.key < $1.key }) {
      if table.columns.values.filter(columns.contains).count < 2 { continue }
      add(problem: "is merged over several answers; unmerge it and fill in each", at: "\(table.sheet)!\(cell)")
    }
  }

  private mutating func add(problem message: String, at place: String) {
    problems.append(ReturnProblem(file: file, place: place, message: message))
  }

  /// A row without an identifier was inserted by a person.
  private mutating func keepRemark(_ row: SpreadsheetRow, sheet: String) {
    let texts = row.cells.indices.map(row.text).filter { !$0.isEmpty && !TrackerLabels.isOwnText($0) }
    if texts.isEmpty { return }
    let column = row.cells.indices.first { !row.text($0).isEmpty } ?? 0
    keepRemark(
      texts.joined(separator: " | "), place: "\(sheet)!" + CellName.name(column: column, row: row.number))
  }

  private mutating func keepRemark(_ text: String, place: String) {
    if text.count > TrackerReturn.textLimit {
      add(problem: "a text of more than \(TrackerReturn.textLimit) characters", at: place)
    } else if remarks.count >= TrackerReturn.rowLimit {
      add(problem: "more than \(TrackerReturn.rowLimit) remarks", at: place)
    } else {
      remarks.append(TrackerReturn.Remark(place: place, text: text))
    }
  }

  private mutating func add(
    _ code: String, isByNumber: Bool, _ row: SpreadsheetRow, _ table: SheetTable<ReportField>, _ index: Int,
    _ language: Language
  ) {
    var fields: [String?] = []
    fields.reserveCapacity(ReportField.allCases.count)
    var doubt: TrackerReturn.Doubt?
    let reader = TrackerCellReader(today: today, countsFrom1904: countsFrom1904, language: language)
    for field in ReportField.allCases {
      guard let column = table.columns[field], let cell = row[column] else {
        fields.append("")
        if field == .confidentiality { doubt = .blank }
        continue
      }
      if field == .confidentiality {
        let read = reader.visibility(cell, row, column)
        doubt = read.doubt
        fields.append(read.value)
        continue
      }
      switch reader.value(of: cell, text: row.text(column), field) {
      case .success(let value): fields.append(value)
      case .failure(let problem):
        add(problem: problem.message, at: table.place(field, row))
        fields.append(nil)
      }
    }
    func said(_ field: ReportField) -> Bool { !(fields[field.rawValue] ?? "").isEmpty }
    if said(.status) || said(.law) || said(.practice) || said(.value) {
      for field in [ReportField.source, .reportedOn] where fields[field.rawValue] == "" {
        add(
          problem: field == .source ? "a report needs its source" : "a report needs its date",
          at: table.place(field, row))
      }
    }
    if let before = seen[code] {
      if rows[before].fields != fields {
        let other = tables[rows[before].table].sheet + " row \(rows[before].number)"
        add(
          problem: "\(code) stands twice with different content, also at \(other); keep one",
          at: table.place(table.numberColumn ?? 0, row))
      }
      return
    }
    seen[code] = rows.count
    rows.append(
      TrackerReturn.Row(
        item: code, isByNumber: isByNumber, table: index, number: row.number, fields: fields, doubt: doubt,
        shown: TrackerReturn.Shown(
          what: Self.text(Self.whatTitles, row, table), due: Self.text(Self.dueTitles, row, table))))
  }
}
