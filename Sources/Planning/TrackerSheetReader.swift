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
      add(.behindTheLastColumn, at: "\(sheet)!\(cell)")
    }
    guard
      let table = SheetTable(
        sheet: sheet, rows: content.rows, idTitle: TrackerLabels.idTitle,
        numberTitles: TrackerLabels.numberTitles, titles: Self.titles, others: TrackerLabels.otherTitles)
    else { return readOther(sheet: sheet, content.rows) }
    for row in table.above { keepRemark(row, sheet: sheet) }
    let language = TrackerLabels.language(of: titles(of: table, content.rows))
    guard isWhole(table, language) else { return }
    let index = tables.count
    tables.append(TrackerReturn.Table(sheet: sheet, columns: table.columns))
    refuseMergedAnswers(table, content)
    for row in table.rows {
      if problems.count >= Self.problemLimit { return }
      if rows.count >= TrackerReturn.rowLimit {
        return add(.tooManyRows(limit: TrackerReturn.rowLimit), at: sheet)
      }
      let (id, number) = (table.id(row), table.number(row))
      if id.isEmpty && number.isEmpty {
        keepRemark(row, sheet: sheet)
      } else if !id.isEmpty, !number.isEmpty, Blanks.folded(id) != Blanks.folded(number) {
        add(.identifiersDiffer(hidden: id, number: number), at: table.place(table.numberColumn ?? 0, row))
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
  private mutating func isWhole(_ table: SheetTable<ReportField>, _ language: Language) -> Bool {
    let place = "\(table.sheet)!" + CellName.name(column: 0, row: table.titleRow)
    let missing = ReportField.allCases.filter { table.columns[$0] == nil }
    if !missing.isEmpty {
      add(
        .columnsMissing(
          missing.map { TrackerLabels.title($0, language) },
          unknown: table.unknown.sorted { $0.key < $1.key }.map(\.value)), at: place)
    }
    if let title = table.twice.first {
      add(.titleTwice(title), at: place)
    }
    if table.idColumn == nil && table.numberColumn == nil {
      add(.noIdentifiers(title: TrackerLabels.idTitle), at: place)
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
    if looksLikeAnswers { return add(.titlesMissing, at: sheet) }
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
      add(.mergedAnswers, at: "\(table.sheet)!\(cell)")
    }
  }

  private mutating func add(_ fault: ReturnFault, at place: String) {
    problems.append(ReturnProblem(file: file, place: place, fault))
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
      add(.textTooLong(limit: TrackerReturn.textLimit), at: place)
    } else if remarks.count >= TrackerReturn.rowLimit {
      add(.tooManyRemarks(limit: TrackerReturn.rowLimit), at: place)
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
    var doubt: ReturnFault?
    let reader = TrackerCellReader(today: today, countsFrom1904: countsFrom1904, language: language)
    for field in ReportField.allCases {
      guard let column = table.columns[field], let cell = row[column] else {
        fields.append("")
        if field == .confidentiality { doubt = .visibilityBlank }
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
        add(problem.fault, at: table.place(field, row))
        fields.append(nil)
      }
    }
    func said(_ field: ReportField) -> Bool { !(fields[field.rawValue] ?? "").isEmpty }
    if said(.status) || said(.law) || said(.practice) || said(.value) {
      for field in [ReportField.source, .reportedOn] where fields[field.rawValue] == "" {
        add(field == .source ? .sourceMissing : .dateMissing, at: table.place(field, row))
      }
    }
    if let before = seen[code] {
      if rows[before].fields != fields {
        let other =
          "\(tables[rows[before].table].sheet)!"
          + CellName.name(column: table.numberColumn ?? 0, row: rows[before].number)
        add(.itemTwice(code, other: other), at: table.place(table.numberColumn ?? 0, row))
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
