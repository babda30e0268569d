import LegalText
import SpreadsheetReading

/// Reads one cell of an answer.
struct TrackerCellReader {
  struct Problem: Error {
    let message: String
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
    case .error(let error): return problem("the spreadsheet program shows the error \(error)")
    case .formula(let formula):
      return problem("holds the formula '=\(formula.prefix(60))' without its result; type the value")
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
      case .date(let date) where date > today: return problem("'\(text)' (\(date)) is in the future")
      case .date(let date) where date < Self.firstDay:
        return problem("'\(text)' (\(date)) is before \(Self.firstDay.prefix(4)); write it as 2026-03-01")
      case .date(let date): return .success(date)
      case .ambiguous: return problem("'\(text)': day or month first? write it as 2026-03-01")
      case .none: return problem("'\(text.prefix(60))' is no date; write it as 2026-03-01")
      }
    case .value, .source, .comment:
      if text.count > TrackerReturn.textLimit {
        return problem("a text of more than \(TrackerReturn.textLimit) characters")
      }
      return .success(text)
    }
  }

  /// Who may see a report: public only where a cell of its own says so in a known word.
  func visibility(
    _ cell: SpreadsheetCell, _ row: SpreadsheetRow, _ column: Int
  ) -> (value: String, doubt: TrackerReturn.Doubt?) {
    let text = row.text(column)
    let confidential = Confidentiality.confidential.rawValue
    if row.calculated.contains(column) { return (confidential, .calculated) }
    if text.isEmpty { return ("", .blank) }
    guard let read = Confidentiality.read(text) else { return (confidential, .unknown(String(text.prefix(60)))) }
    if read == .open, row.merged.contains(column) { return (confidential, .merged) }
    return (read.rawValue, nil)
  }

  private func problem(_ message: String) -> Result<String, Problem> { .failure(Problem(message: message)) }

  private func choice(_ code: String?, _ text: String, _ field: ReportField) -> Result<String, Problem> {
    if let code { return .success(code) }
    let known = TrackerLabels.choices(field, language).joined(separator: ", ")
    return problem("'\(text.prefix(60))' is not one of: \(known)")
  }
}
