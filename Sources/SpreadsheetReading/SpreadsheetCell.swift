/// What stands in a cell.
public enum SpreadsheetCell: Sendable, Hashable {
  case text(String)
  case number(Double)
  case truth(Bool)
  /// An error value of the spreadsheet program (`#REF!`).
  case error(String)

  /// The cell as a person reads it; a whole number has no point.
  public var text: String {
    switch self {
    case .text(let text), .error(let text): return text
    case .truth(let value): return value ? "TRUE" : "FALSE"
    case .number(let value):
      if let whole = Int64(exactly: value), whole.magnitude < 1_000_000_000_000_000 { return "\(whole)" }
      return "\(value)"
    }
  }
}

/// One row of a sheet; cells by column, `nil` where empty.
public struct SpreadsheetRow: Sendable, Hashable {
  /// As the spreadsheet program counts: from 1.
  public let number: Int
  public let cells: [SpreadsheetCell?]

  /// The cell in a column counted from 0.
  public subscript(column: Int) -> SpreadsheetCell? { cells.indices.contains(column) ? cells[column] : nil }

  /// Text of a cell without white space around it; empty where there is none.
  public func text(_ column: Int) -> String {
    guard let cell = self[column] else { return "" }
    let text = cell.text
    if let first = text.utf8.first, let last = text.utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
      return text
    }
    guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
    return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// The name of a cell, as people write it.
public enum CellName {
  /// - Parameters:
  ///   - column: from 0.
  ///   - row: from 1.
  public static func name(column: Int, row: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + "\(row)"
  }
}
