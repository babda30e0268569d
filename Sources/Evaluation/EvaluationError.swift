/// Why a table of gold labels or verdicts, or a file of weights, cannot be used. Each case says where and how to mend it.
public enum EvaluationError: Error, Sendable, Hashable, CustomStringConvertible {
  case unreadable(file: String, cause: String)
  case tooLarge(file: String, bytes: Int, limit: Int)
  case missingColumn(file: String, line: Int, column: String, found: [String])
  case badCell(file: String, line: Int, column: String, value: String, mend: String)
  case badQuotes(file: String, line: Int)
  case noRows(file: String, mend: String)
  case badWeights(file: String, cause: String, mend: String)
  case tooFewExamples(positive: Int, negative: Int, needed: Int)

  public var description: String {
    switch self {
    case .unreadable(let file, let cause): "\(file): cannot be read (\(cause)); name a CSV file in UTF-8"
    case .tooLarge(let file, let bytes, let limit):
      "\(file): \(bytes) bytes, more than the limit of \(limit); split the table"
    case .missingColumn(let file, let line, let column, let found):
      "\(file):\(line): no column `\(column)`; the first line has \(found.joined(separator: ", ")): add the column"
    case .badCell(let file, let line, let column, let value, let mend):
      "\(file):\(line): column `\(column)`: `\(value.prefix(80))`: \(mend)"
    case .badQuotes(let file, let line):
      "\(file):\(line): a quoted cell is not closed; write a quotation mark inside a cell twice"
    case .noRows(let file, let mend): "\(file): no rows to use; \(mend)"
    case .badWeights(let file, let cause, let mend): "\(file): \(cause); \(mend)"
    case .tooFewExamples(let positive, let negative, let needed):
      "too few examples to fit weights: \(positive) for and \(negative) against, \(needed) of each are needed; sign more verdicts"
    }
  }
}
