import LegalText
import SpreadsheetReading

/// A session's workbook that came back to its answers. Sheets are known by their columns and rows by their identifiers,
/// not by names and places, which people change. What stands outside the answers is told.
struct SessionWorkbookReader {
  private typealias Table = SheetTable<SessionLabels.Column>

  private let file: String
  private var tables: [Table] = []
  private var problems: [ReturnProblem] = []
  private var outside: [ReturnProblem] = []
  /// Provisions by requirement.
  private var judged: [String: Judged] = [:]

  private struct Judged {
    var accepted: [String] = []
    var rejected: [String] = []
    let place: String
  }

  static func read(_ bytes: [UInt8], file: String) throws(StoreError) -> SessionReturn {
    var reader = SessionWorkbookReader(file: file)
    return try reader.read(bytes)
  }

  private init(file: String) { self.file = file }

  private mutating func read(_ bytes: [UInt8]) throws(StoreError) -> SessionReturn {
    var head: [String] = []
    do throws(SpreadsheetError) {
      let book = try Spreadsheet(bytes: bytes, file: file)
      for sheet in book.sheets {
        let content = try book.content(sheet)
        if let mark = content.rows.first(where: { $0.text(0) == SessionLabels.mark }) {
          head = (1...4).map(mark.text)
        } else {
          read(sheet.name, content)
        }
      }
    } catch {
      throw .rejected([ReturnProblem(file: file, .spreadsheet(error))])
    }
    guard head.count == 4, let round = Int(head[3]) else {
      throw .rejected([ReturnProblem(file: file, .notASession)])
    }
    for table in tables where table.columns[.judgement] != nil { readJudgements(table) }
    let answers = readAnswers()
    for table in tables { require(table) }
    if tables.isEmpty { problems.append(ReturnProblem(file: file, .noVerdicts)) }
    if !problems.isEmpty { throw .rejected(problems) }
    let answered = Set(answers.map(\.requirement))
    for (requirement, judged) in judged.sorted(by: { $0.key < $1.key }) where !answered.contains(requirement) {
      outside.append(
        ReturnProblem(file: file, place: judged.place, .judgementWithoutVerdict(requirement: requirement)))
    }
    return SessionReturn(
      file: file, project: head[0], session: head[1], reviewer: head[2], round: round, answers: answers,
      outside: outside)
  }

  private mutating func read(_ sheet: String, _ content: SheetContent) {
    for note in content.notes {
      tell(note.text, at: note.cell.isEmpty ? sheet : "\(sheet)!\(note.cell)")
    }
    if let cell = content.behindTheLastColumn {
      problems.append(ReturnProblem(file: file, place: "\(sheet)!\(cell)", .behindTheLastColumn))
    }
    let titles = SessionLabels.Column.allCases.map { ($0, SessionLabels.titles($0)) }
    guard
      let table = Table(sheet: sheet, rows: content.rows, idTitle: SessionLabels.idTitle, titles: titles)
    else { return }
    tables.append(table)
    for row in table.rows {
      for (column, title) in table.unknown.sorted(by: { $0.key < $1.key }) where !row.text(column).isEmpty {
        tell("\(title): \(row.text(column))", at: table.place(column, row))
      }
      let last = table.columns.values.max() ?? 0
      for column in row.cells.indices
      where column > last && table.unknown[column] == nil && !row.text(column).isEmpty {
        tell(row.text(column), at: table.place(column, row))
      }
      refuseFormulas(row, table)
    }
  }

  private mutating func tell(_ text: String, at place: String) {
    outside.append(ReturnProblem(file: file, place: place, .outsideAnswers(text)))
  }

  private static let typed: [SessionLabels.Column] = [.verdict, .urgency, .reason, .added, .judgement]

  private mutating func refuseFormulas(_ row: SpreadsheetRow, _ table: Table) {
    for column in Self.typed {
      switch table.cell(column, row) {
      case .formula(let formula):
        problems.append(ReturnProblem(file: file, place: table.place(column, row), .formulaWithoutResult(formula)))
      case .error(let text):
        problems.append(ReturnProblem(file: file, place: table.place(column, row), .errorValue(text)))
      default: continue
      }
    }
  }

  private mutating func require(_ table: Table) {
    let isAnswers = table.columns[.judgement] == nil
    let needed: [SessionLabels.Column] = isAnswers ? [.verdict, .urgency, .reason, .added] : [.judgement]
    let missing = needed.filter { table.columns[$0] == nil }.map { SessionLabels.titles($0).first ?? $0.rawValue }
    if missing.isEmpty { return }
    problems.append(
      ReturnProblem(
        file: file, place: "\(table.sheet)!" + CellName.name(column: 0, row: table.titleRow),
        .columnsMissing(missing, unknown: table.unknown.sorted { $0.key < $1.key }.map(\.value))))
  }

  private static func parts(_ id: String) -> [String] {
    id.split(separator: "|", maxSplits: 1).map(String.init)
  }

  private mutating func readJudgements(_ table: Table) {
    for row in table.rows {
      let text = table.text(.judgement, row)
      if text.isEmpty { continue }
      let place = table.place(.judgement, row)
      let parts = Self.parts(table.id(row))
      guard parts.count == 2 else {
        problems.append(ReturnProblem(file: file, place: place, .answerWithoutIdentifier))
        continue
      }
      guard let accepted = SessionLabels.readJudgement(text) else {
        problems.append(ReturnProblem(file: file, place: place, .notAJudgement(text)))
        continue
      }
      var here = judged[parts[0]] ?? Judged(place: place)
      if accepted { here.accepted.append(parts[1]) } else { here.rejected.append(parts[1]) }
      judged[parts[0]] = here
    }
  }

  private mutating func readAnswers() -> [SessionReturn.Answer] {
    var answers: [String: SessionReturn.Answer] = [:]
    var order: [String] = []
    for table in tables where table.columns[.verdict] != nil {
      for row in table.rows {
        guard let answer = answer(row, table) else { continue }
        if let before = answers[answer.requirement] {
          if before.answer != answer.answer {
            problems.append(
              ReturnProblem(
                file: file, place: answer.place,
                .answeredTwice(requirement: answer.requirement, other: before.place)))
          }
        } else {
          order.append(answer.requirement)
          answers[answer.requirement] = answer
        }
      }
    }
    return order.compactMap { answers[$0] }
  }

  /// - Returns: `nil` where there is no answer, or one that cannot be read.
  private mutating func answer(_ row: SpreadsheetRow, _ table: Table) -> SessionReturn.Answer? {
    let verdict = table.text(.verdict, row)
    let typed = [SessionLabels.Column.reason, .added, .urgency].first { !table.text($0, row).isEmpty }
    let parts = Self.parts(table.id(row))
    guard parts.count == 2 else {
      if !verdict.isEmpty || typed != nil {
        let column = verdict.isEmpty ? typed ?? .verdict : .verdict
        problems.append(ReturnProblem(file: file, place: table.place(column, row), .answerWithoutIdentifier))
      }
      return nil
    }
    let place = table.place(.verdict, row)
    if verdict.isEmpty {
      if typed != nil { problems.append(ReturnProblem(file: file, place: place, .reasonWithoutVerdict)) }
      return nil
    }
    guard let read = SessionLabels.readVerdict(verdict) else {
      problems.append(ReturnProblem(file: file, place: place, .notAVerdict(verdict)))
      return nil
    }
    let urgency = SessionLabels.readUrgency(table.text(.urgency, row))
    let evidence = judged[parts[0]]
    return SessionReturn.Answer(
      requirement: parts[0], findingHash: parts[1],
      answer: ReviewAnswer(
        verdict: read, urgency: urgency.isEmpty ? nil : urgency, reason: table.text(.reason, row),
        accepted: evidence?.accepted.sorted() ?? [], rejected: evidence?.rejected.sorted() ?? [],
        added: table.text(.added, row)),
      place: place,
      cells: [
        .urgency: table.place(.urgency, row), .reason: table.place(.reason, row), .added: table.place(.added, row),
      ])
  }
}
