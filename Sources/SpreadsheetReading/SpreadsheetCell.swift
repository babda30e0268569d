/// What stands in a cell.
public enum SpreadsheetCell: Sendable, Hashable {
  case text(String)
  case number(Double)
  /// A day or a time, as the program counts it; `shown` in ISO order, as programs show it in many ways.
  case date(Double, shown: String)
  /// A number that is shown by the hundred.
  case percentage(Double)
  case truth(Bool)
  /// An error value of the spreadsheet program (`#REF!`).
  case error(String)
  /// A formula that was never calculated: nobody can say what the cell shows.
  case formula(String)

  /// The cell as a person reads it; a whole number has no point.
  public var text: String {
    switch self {
    case .text(let text), .error(let text), .date(_, let text): text
    case .formula(let text): "=" + text
    case .truth(let value): value ? "TRUE" : "FALSE"
    case .number(let value): Self.decimal(value)
    // 0.07 by the hundred is 7.000000000000001: what the program shows has no such tail.
    case .percentage(let value): Self.decimal((value * 1e10).rounded() / 1e8) + "%"
    }
  }

  private static func decimal(_ value: Double) -> String {
    if let whole = Int64(exactly: value), whole.magnitude < 1_000_000_000_000_000 { return "\(whole)" }
    return "\(value)"
  }
}

/// One row of a sheet; cells by column, `nil` where empty.
public struct SpreadsheetRow: Sendable, Hashable {
  /// As the spreadsheet program counts: from 1.
  public let number: Int
  public internal(set) var cells: [SpreadsheetCell?]
  /// Columns whose cell is calculated, whether or not its result is known.
  public internal(set) var calculated: Set<Int> = []
  /// Columns whose cell is part of a larger one that was merged.
  public internal(set) var merged: Set<Int> = []

  /// The cell in a column counted from 0.
  public subscript(column: Int) -> SpreadsheetCell? { cells.indices.contains(column) ? cells[column] : nil }

  /// Text of a cell without blanks around it, seen or unseen; empty where there is none.
  public func text(_ column: Int) -> String {
    guard let cell = self[column] else { return "" }
    let text = cell.text
    if let first = text.utf8.first, let last = text.utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
      return text
    }
    guard let first = text.first, let last = text.last, Blanks.isBlank(first) || Blanks.isBlank(last) else {
      return text
    }
    return String(text.drop(while: Blanks.isBlank).reversed().drop(while: Blanks.isBlank).reversed())
  }

  mutating func set(_ cell: SpreadsheetCell, _ column: Int) {
    while cells.count <= column { cells.append(nil) }
    cells[column] = cell
  }
}

/// Blanks of every kind, those without width among them: people do not see them and cannot have meant them.
public enum Blanks {
  static func isBlank(_ character: Character) -> Bool { character.unicodeScalars.allSatisfy(isBlank) }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return true }
    return switch scalar.value {
    // Soft hyphen, joiners and marks of direction, byte order mark, fillers.
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x3164: true
    default: false
    }
  }

  /// A title or a choice as it is compared: without any blank, in small letters, ё as е.
  public static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where !isBlank(scalar) {
      result.append(scalar == "ё" ? "е" : scalar)
    }
    return String(result)
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

  /// Column from 0 and row from 1 of `AB4`; `nil` for what is no name of a cell.
  static func place(_ name: some StringProtocol) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in name.utf8 where byte != 0x24 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        if row > 0 || column > 20_000 { return nil }
        column = column * 26 + Int(byte & 0xDF) - 64
      case 0x30...0x39:
        if row > 10_000_000 { return nil }
        row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
    }
    return column > 0 && row > 0 ? (column - 1, row) : nil
  }
}
