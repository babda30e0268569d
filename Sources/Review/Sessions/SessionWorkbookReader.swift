import LegalText
import SpreadsheetReading

/// A session's workbook that came back to its answers. Sheets are known by their columns and rows by their identifiers,
/// not by names and places, which people change.
enum SessionWorkbookReader {
  static func read(_ bytes: [UInt8], file: String) throws(StoreError) -> SessionReturn {
    var tables: [SheetTable<SessionLabels.Column>] = []
    var head: [String] = []
    do throws(SpreadsheetError) {
      let book = try Spreadsheet(bytes: bytes, file: file)
      for sheet in book.sheets {
        let rows = try book.rows(sheet)
        if let mark = rows.first(where: { $0.text(0) == SessionLabels.mark }) {
          head = (1...4).map(mark.text)
        } else if let table = SheetTable(
          sheet: sheet.name, rows: rows, idTitle: SessionLabels.idTitle,
          titles: SessionLabels.Column.allCases.map { column in
            (column, SessionLabels.titles(column))
          })
        {
          tables.append(table)
        }
      }
    } catch {
      throw .rejected([ReturnProblem(file: file, place: "file", message: error.description)])
    }
    guard head.count == 4, let round = Int(head[3]) else {
      throw .rejected([
        ReturnProblem(
          file: file, place: "file",
          message: "is no workbook of a session: the hidden sheet is missing; use the file that was sent")
      ])
    }
    var problems: [ReturnProblem] = []
    let judged = judgements(tables, file: file, problems: &problems)
    let answers = answers(tables, judged: judged, file: file, problems: &problems)
    for table in tables {
      let isAnswers = table.columns[.quote] == nil
      let needed: [SessionLabels.Column] = isAnswers ? [.verdict, .urgency, .reason, .added] : [.judgement]
      for column in needed where table.columns[column] == nil {
        problems.append(
          ReturnProblem(
            file: file, place: "\(table.sheet)!" + CellName.name(column: 0, row: table.titleRow),
            message:
              "no column is called \(SessionLabels.titles(column).first ?? column.rawValue); use the file that was sent"
          ))
      }
    }
    if tables.isEmpty {
      problems.append(
        ReturnProblem(file: file, place: "file", message: "has no sheet with verdicts; use the file that was sent"))
    }
    if !problems.isEmpty { throw .rejected(problems) }
    return SessionReturn(
      file: file, project: head[0], session: head[1], reviewer: head[2], round: round, answers: answers)
  }

  private struct Judged {
    var accepted: [String] = []
    var rejected: [String] = []
  }

  private static func judgements(
    _ tables: [SheetTable<SessionLabels.Column>], file: String, problems: inout [ReturnProblem]
  ) -> [String: Judged] {
    var result: [String: Judged] = [:]
    for table in tables where table.columns[.judgement] != nil {
      for row in table.rows {
        let text = table.text(.judgement, row)
        let parts = table.id(row).split(separator: "|", maxSplits: 1).map(String.init)
        guard !text.isEmpty, parts.count == 2 else { continue }
        guard let accepted = SessionLabels.readJudgement(text) else {
          problems.append(
            ReturnProblem(
              file: file, place: table.place(.judgement, row), message: "'\(text)' is neither accept nor reject"))
          continue
        }
        if accepted {
          result[parts[0], default: Judged()].accepted.append(parts[1])
        } else {
          result[parts[0], default: Judged()].rejected.append(parts[1])
        }
      }
    }
    return result
  }

  private static func answers(
    _ tables: [SheetTable<SessionLabels.Column>], judged: [String: Judged], file: String,
    problems: inout [ReturnProblem]
  ) -> [SessionReturn.Answer] {
    var answers: [String: SessionReturn.Answer] = [:]
    var order: [String] = []
    for table in tables where table.columns[.verdict] != nil {
      for row in table.rows {
        func problem(_ column: SessionLabels.Column, _ message: String) {
          problems.append(ReturnProblem(file: file, place: table.place(column, row), message: message))
        }
        let parts = table.id(row).split(separator: "|", maxSplits: 1).map(String.init)
        let (verdict, reason) = (table.text(.verdict, row), table.text(.reason, row))
        guard parts.count == 2 else {
          if !verdict.isEmpty || !reason.isEmpty {
            problem(
              verdict.isEmpty ? .reason : .verdict,
              "an answer without the identifier of its requirement; copy it to the row of the requirement")
          }
          continue
        }
        if verdict.isEmpty {
          if !reason.isEmpty { problem(.verdict, "a reason without a verdict; choose one from the list") }
          continue
        }
        guard let read = SessionLabels.readVerdict(verdict) else {
          problem(.verdict, "'\(verdict)' is no verdict; choose one from the list")
          continue
        }
        let urgency = table.text(.urgency, row).uppercased()
        let evidence = judged[parts[0]] ?? Judged()
        let answer = SessionReturn.Answer(
          requirement: parts[0], findingHash: parts[1],
          answer: ReviewAnswer(
            verdict: read, urgency: urgency.isEmpty ? nil : urgency, reason: reason,
            accepted: evidence.accepted.sorted(), rejected: evidence.rejected.sorted(), added: table.text(.added, row)
          ),
          place: table.place(.verdict, row),
          cells: [
            .urgency: table.place(.urgency, row), .reason: table.place(.reason, row),
            .added: table.place(.added, row),
          ])
        if let before = answers[parts[0]] {
          if before.answer != answer.answer {
            problem(.verdict, "\(parts[0]) is answered twice, also at \(before.place); keep one")
          }
        } else {
          order.append(parts[0])
          answers[parts[0]] = answer
        }
      }
    }
    return order.compactMap { answers[$0] }
  }
}
