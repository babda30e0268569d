/// Why a workbook could not be read.
public enum SpreadsheetError: Error, Sendable, Hashable, CustomStringConvertible {
  case unreadable(file: String, cause: String)
  /// It is a file of another kind.
  case notAWorkbook(file: String, cause: String)
  /// It is damaged, or made to harm.
  case damaged(file: String, part: String, cause: String)
  case tooLarge(file: String, part: String, limit: String)

  public var file: String {
    switch self {
    case .unreadable(let file, _), .notAWorkbook(let file, _), .damaged(let file, _, _), .tooLarge(let file, _, _):
      file
    }
  }

  public var description: String {
    switch self {
    case .unreadable(let file, let cause): "\(file): cannot be read (\(cause))"
    case .notAWorkbook(let file, let cause):
      "\(file): is no XLSX workbook (\(cause)); save it as Excel 2007-365 (.xlsx)"
    case .damaged(let file, let part, let cause):
      "\(file), \(part): is damaged (\(cause)); open it in a spreadsheet program and save it again"
    case .tooLarge(let file, let part, let limit):
      "\(file), \(part): is larger than \(limit); send the sheets in several workbooks"
    }
  }
}
