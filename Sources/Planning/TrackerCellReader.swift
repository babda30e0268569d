import LegalText
import Review
import SpreadsheetReading

/// Reads one cell of an answer.
struct TrackerCellReader {
  struct Problem: Error {
    let fault: ReturnFault
  }

  /// ISO date; later reports are errors.
  let today: String
  let countsFrom1904: Bool
  /// Of the workbook; messages list the choices in it.
  let language: Language

  /// Reports from before this day are slips: a year alone reads as a day of 1905.
  private static let firstDay = "1990-01-01"

  /// The code of a cell's value.
  func value(of cell: SpreadsheetCell, text: String, _ field: ReportField) -> Result<String, Problem> {
    switch cell {
    case .error(let error): return problem(.errorValue(error))
    case .formula(let formula):
      return problem(.formulaWithoutResult(formula))
    case .text, .number, .date, .percentage, .truth: break
    }
    if text.isEmpty { return .success("") }
    switch field {
    case .status, .law, .practice:
      return choice(ProgressStatus.read(text)?.rawValue, text, field)
    case .confidence: return choice(ReportConfidence.read(text)?.rawValue, text, field)
    case .confidentiality: return choice(Confidentiality.read(text)?.rawValue, text, field)
    case .reportedOn:
      switch SpreadsheetDate.read(cell, countsFrom1904: countsFrom1904) {
      case .date(let date) where date > today: return problem(.futureDate(text, date: date))
      case .date(let date) where date < Self.firstDay:
        return problem(.earlyDate(text, date: date, first: String(Self.firstDay.prefix(4))))
      case .date(let date): return .success(date)
      case .ambiguous: return problem(.ambiguousDate(text))
      case .none: return problem(.notADate(text))
      }
    case .value, .source, .comment:
      if text.count > TrackerReturn.textLimit {
        return problem(.textTooLong(limit: TrackerReturn.textLimit))
      }
      return .success(text)
    }
  }

  /// Who may see a report: public only where a cell of its own says so in a known word.
  func visibility(
    _ cell: SpreadsheetCell, _ row: SpreadsheetRow, _ column: Int
  ) -> (value: String, doubt: ReturnFault?) {
    let text = row.text(column)
    let confidential = Confidentiality.confidential.rawValue
    if row.calculated.contains(column) { return (confidential, .visibilityCalculated) }
    if text.isEmpty { return ("", .visibilityBlank) }
    guard let read = Confidentiality.read(text) else { return (confidential, .visibilityUnknown(text)) }
    if read == .open, row.merged.contains(column) { return (confidential, .visibilityMerged) }
    return (read.rawValue, nil)
  }

  private func problem(_ fault: ReturnFault) -> Result<String, Problem> { .failure(Problem(fault: fault)) }

  private func choice(_ code: String?, _ text: String, _ field: ReportField) -> Result<String, Problem> {
    if let code { return .success(code) }
    return problem(.notAChoice(text, choices: TrackerLabels.choices(field, language)))
  }
}
