import Foundation

/// A table of comma-separated values with a first line of column names, as RFC 4180 has it; lines end as they like.
public struct CommaSeparatedTable: Sendable, Hashable {
  /// One row with the line of the file where it begins, from 1.
  public struct Row: Sendable, Hashable {
    public let line: Int
    let cells: [String]
  }

  /// Larger files are refused, in bytes.
  public static let byteLimit = 64 << 20

  public let file: String
  public let columns: [String]
  public let rows: [Row]

  /// - Parameter file: named in errors.
  public init(text: String, file: String) throws(EvaluationError) {
    self.file = file
    var lines = try Self.split(text, file: file)
    let head = lines.isEmpty ? Row(line: 1, cells: []) : lines.removeFirst()
    columns = head.cells.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    rows = lines.filter { !$0.cells.allSatisfy(\.isEmpty) }
  }

  public init(path: String) throws(EvaluationError) {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw .unreadable(file: path, cause: error.localizedDescription)
    }
    if data.count > Self.byteLimit { throw .tooLarge(file: path, bytes: data.count, limit: Self.byteLimit) }
    guard let text = String(data: data, encoding: .utf8) else { throw .unreadable(file: path, cause: "not UTF-8") }
    try self.init(text: text, file: path)
  }

  /// The place of a column that must be there.
  func require(_ column: String) throws(EvaluationError) -> Int {
    guard let place = columns.firstIndex(of: column) else {
      throw .missingColumn(file: file, line: 1, column: column, found: columns)
    }
    return place
  }

  /// The trimmed cell of a row; empty where the row is short.
  func cell(_ row: Row, _ column: Int?) -> String {
    guard let column, column < row.cells.count else { return "" }
    return row.cells[column].trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func split(_ text: String, file: String) throws(EvaluationError) -> [Row] {
    var rows: [Row] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var line = 1
    var began = 1
    var isQuoted = false
    var closed = false
    let bytes = Array(text.utf8)
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func finishCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
      closed = false
    }
    func finishRow() {
      finishCell()
      rows.append(Row(line: began, cells: cells))
      cells.removeAll(keepingCapacity: true)
    }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if isQuoted {
        if byte == 0x22 {
          if place < bytes.count, bytes[place] == 0x22 {
            cell.append(0x22)
            place += 1
          } else {
            isQuoted = false
            closed = true
          }
        } else {
          if byte == 0x0A { line += 1 }
          cell.append(byte)
        }
        continue
      }
      switch byte {
      case 0x22 where cell.isEmpty && !closed: isQuoted = true
      case 0x2C: finishCell()
      case 0x0D, 0x0A:
        if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
        finishRow()
        line += 1
        began = line
      default: cell.append(byte)
      }
    }
    if isQuoted { throw .badQuotes(file: file, line: began) }
    if !cell.isEmpty || !cells.isEmpty || closed { finishRow() }
    return rows
  }
}
