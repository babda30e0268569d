import ArgumentParser
import Foundation
import LegalText
import Publishing
import Review
import SpreadsheetReading
import Wordings

/// Answers to the question whether a text that may hold personal data may be kept; given for each text, never for all.
struct PersonalDataOption: ParsableArguments {
  @Option(
    name: .customLong("personal-data"),
    help:
      "Workbook with an answer for each text that may hold personal data; written when there is none, then filled in by you."
  )
  var file: String?

  @Flag(name: .customLong("ask"), help: "Ask for each text that may hold personal data, in the terminal.")
  var asks = false

  /// Imports once, and once more with the answers that were given meanwhile.
  func answering<Result>(
    _ console: Console, _ body: (PersonalDataAnswers) throws -> (result: Result, refused: [ReturnProblem])
  ) throws -> Result {
    var answers = try read()
    do {
      let first = try body(answers)
      if try !complete(&answers, first.refused, console) { return first.result }
    } catch StoreError.rejected(let problems) {
      if try !complete(&answers, problems, console) { throw StoreError.rejected(problems) }
    }
    return try body(answers).result
  }

  /// - Returns: whether there are new answers.
  private func complete(
    _ answers: inout PersonalDataAnswers, _ problems: [ReturnProblem], _ console: Console
  ) throws -> Bool {
    let open = problems.filter { $0.suspect != nil }
    if open.isEmpty { return false }
    if asks { return ask(&answers, open) }
    guard let file else {
      console.warn(words(.personalDataHow, open.count))
      return false
    }
    try write(open, to: file)
    console.warn(words(.personalDataWritten, file, open.count))
    return false
  }

  private func ask(_ answers: inout PersonalDataAnswers, _ problems: [ReturnProblem]) -> Bool {
    var isAnswered = false
    for problem in problems {
      guard let suspect = problem.suspect, answers.answers[suspect.id] == nil else { continue }
      print(problem.told(words))
      print(suspect.text)
      print(words[.personalDataAsk], terminator: " ")
      guard let line = readLine() else { return isAnswered }
      guard let answer = Self.answer(line) else { continue }
      answers.answers[suspect.id] = answer
      isAnswered = true
    }
    return isAnswered
  }

  private static func answer(_ text: String) -> PersonalDataAnswers.Answer? {
    let text = Blanks.folded(text)
    return PersonalDataAnswers.Answer.allCases.first { answer in
      ([answer.rawValue] + MessageCatalogue.inAnyLanguage(key(answer))).contains { Blanks.folded($0) == text }
    }
  }

  private static func key(_ answer: PersonalDataAnswers.Answer) -> MessageKey {
    answer == .inside ? .personalDataInside : .personalDataPublic
  }

  private static let idTitle = "tarazu id"

  private func read() throws -> PersonalDataAnswers {
    guard let file, FileManager.default.fileExists(atPath: file) else { return .none }
    let book: Spreadsheet
    var answers: [String: PersonalDataAnswers.Answer] = [:]
    do throws(SpreadsheetError) {
      book = try Spreadsheet(file: file)
      for sheet in book.sheets {
        guard
          let table = SheetTable(
            sheet: sheet.name, rows: try book.rows(sheet), idTitle: Self.idTitle,
            titles: [("answer", MessageCatalogue.inAnyLanguage(.personalDataAnswer))])
        else { continue }
        for row in table.rows { answers[table.id(row)] = Self.answer(table.text("answer", row)) }
      }
    } catch { throw CommandFailure(words.told(error)) }
    return PersonalDataAnswers(answers)
  }

  /// Writes the texts that wait for an answer; answers that stand in the file stay in it.
  private func write(_ problems: [ReturnProblem], to file: String) throws {
    let given = try read()
    var target = file
    // A file that holds answers is not written over: more texts go into another.
    var number = 2
    while !given.answers.isEmpty, FileManager.default.fileExists(atPath: target) {
      target = (file as NSString).deletingPathExtension + "-\(number).xlsx"
      number += 1
    }
    var seen: Set<String> = []
    let rows = problems.compactMap { problem -> [Workbook.Cell]? in
      guard let suspect = problem.suspect, seen.insert(suspect.id).inserted else { return nil }
      return [
        .text(suspect.id), .text("\((problem.file as NSString).lastPathComponent), \(problem.place)"),
        .text(suspect.words), .text(suspect.text), .empty,
      ]
    }
    let book = Workbook(
      title: words[.personalDataTitle], date: String(Date().ISO8601Format().prefix(10)),
      sheets: [
        Workbook.Sheet(
          name: words[.personalDataTitle],
          columns: [
            .init(Self.idTitle, width: 10, isHidden: true), .init(words[.personalDataPlace], width: 36),
            .init(words[.personalDataWords], width: 30), .init(words[.personalDataText], width: 70),
            .init(
              words[.personalDataAnswer], width: 22, isOpen: true,
              choices: PersonalDataAnswers.Answer.allCases.map { words[Self.key($0)] }),
          ], rows: rows, isProtected: true)
      ])
    do { try Data(book.render()).write(to: URL(fileURLWithPath: target), options: .atomic) } catch {
      throw CommandFailure(words(.fileNotWritten, target, error.localizedDescription))
    }
  }
}
