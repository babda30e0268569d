import Foundation

/// The rows of one sheet.
struct SheetRowReader {
  private var scanner: MarkupScanner
  private let strings: [String]
  private let looks: [NumberLook]
  private let countsFrom1904: Bool
  private var cells: [SpreadsheetCell?] = []
  private var calculated: Set<Int> = []
  private var rowNumber = 0
  /// Ranges that were merged.
  private(set) var merges: [CellRange] = []
  private(set) var behindTheLastColumn: String?

  /// - Parameter looks: how each style shows a number.
  init(_ bytes: UnsafeBufferPointer<UInt8>, strings: [String], looks: [NumberLook], countsFrom1904: Bool) {
    scanner = MarkupScanner(bytes)
    self.strings = strings
    self.looks = looks
    self.countsFrom1904 = countsFrom1904
    cells.reserveCapacity(Spreadsheet.columnLimit)
  }

  private enum Kind { case number, shared, text, inline, truth, error }

  mutating func read(_ body: (SpreadsheetRow) -> Void) throws(MarkupScanner.Failure) {
    while let token = try scanner.next() {
      switch token {
      case .start(let name, let attributes, let isEmpty):
        if scanner.is(name, "c") {
          if !isEmpty { try cell(attributes) } else { skipColumn(attributes) }
        } else if scanner.is(name, "row") {
          rowNumber = scanner.attribute("r", in: attributes).flatMap { scanner.integer($0) } ?? rowNumber + 1
          cells.removeAll(keepingCapacity: true)
          if !calculated.isEmpty { calculated = [] }
          nextColumn = 0
        } else if scanner.is(name, "mergeCell"), merges.count < Spreadsheet.mergeLimit,
          let range = scanner.attribute("ref", in: attributes).flatMap({ CellRange(scanner.string($0)) })
        {
          merges.append(range)
        }
      case .end(let name):
        if scanner.is(name, "row"), !cells.isEmpty {
          var row = SpreadsheetRow(number: rowNumber, cells: cells)
          if !calculated.isEmpty { row.calculated = calculated }
          body(row)
        }
      case .text: continue
      }
    }
  }

  private var nextColumn = 0

  private mutating func column(_ attributes: Range<Int>) -> Int {
    var column = nextColumn
    if let reference = scanner.attribute("r", in: attributes) {
      var value = 0
      for index in reference {
        let byte = scanner.bytes[index] & 0xDF
        guard (65...90).contains(byte), value < 20_000 else { break }
        value = value * 26 + Int(byte) - 64
      }
      if value > 0 { column = value - 1 }
    }
    nextColumn = column + 1
    return column
  }

  private mutating func skipColumn(_ attributes: Range<Int>) { _ = column(attributes) }

  private mutating func cell(_ attributes: Range<Int>) throws(MarkupScanner.Failure) {
    let column = column(attributes)
    let kind = kind(attributes)
    var value = 0..<0
    var isValue = false
    var text: String?
    var isText = false
    var isReading = false
    var formula: String?
    var isFormula = false
    reading: while let token = try scanner.next() {
      switch token {
      case .start(let name, _, let isEmpty):
        if scanner.is(name, "f") {
          formula = ""
          isFormula = !isEmpty
        }
        if isEmpty { continue }
        if scanner.is(name, "v") { isValue = true } else if scanner.is(name, "t") { isText = true }
        if scanner.is(name, "rPh") { isReading = true }
      case .end(let name):
        if scanner.is(name, "c") { break reading }
        if scanner.is(name, "v") { isValue = false } else if scanner.is(name, "t") { isText = false }
        if scanner.is(name, "rPh") { isReading = false }
        if scanner.is(name, "f") { isFormula = false }
      case .text(let range, let isLiteral):
        if isFormula {
          formula = (formula ?? "") + scanner.string(range, isLiteral: isLiteral)
        } else if isValue {
          value = range
          if kind == .text { text = (text ?? "") + scanner.string(range, isLiteral: isLiteral) }
        } else if isText && !isReading {
          text = (text ?? "") + scanner.string(range, isLiteral: isLiteral)
        }
      }
    }
    guard let found = try content(kind, value, text, attributes) ?? formula.map({ .formula($0) }) else { return }
    guard column < Spreadsheet.columnLimit else {
      behindTheLastColumn = behindTheLastColumn ?? CellName.name(column: column, row: rowNumber)
      return
    }
    if formula != nil { calculated.insert(column) }
    while cells.count <= column { cells.append(nil) }
    cells[column] = found
  }

  private func kind(_ attributes: Range<Int>) -> Kind {
    guard let type = scanner.attribute("t", in: attributes), !type.isEmpty else { return .number }
    switch scanner.bytes[type.lowerBound] {
    case 0x73: return type.count == 1 ? .shared : .text  // s, str
    case 0x69: return .inline  // inlineStr
    case 0x62: return .truth  // b
    case 0x65: return .error  // e
    case 0x64: return .text  // d: an ISO date
    default: return .number
    }
  }

  private func content(
    _ kind: Kind, _ value: Range<Int>, _ text: String?, _ attributes: Range<Int>
  ) throws(MarkupScanner.Failure) -> SpreadsheetCell? {
    switch kind {
    case .shared:
      guard !value.isEmpty else { return nil }
      guard let index = scanner.integer(value), index < strings.count else {
        throw MarkupScanner.Failure(cause: "row \(rowNumber) names a text that is not there")
      }
      return strings[index].isEmpty ? nil : .text(strings[index])
    case .text, .inline:
      guard let text, !text.isEmpty else { return nil }
      guard text.utf16.count <= Spreadsheet.textLimit else {
        throw MarkupScanner.Failure(
          cause: "row \(rowNumber) has a text of more than \(Spreadsheet.textLimit) characters")
      }
      return .text(CellEscapes.decode(text))
    case .truth: return value.isEmpty ? nil : .truth(scanner.string(value) == "1")
    case .error: return .error(scanner.string(value))
    case .number:
      if value.isEmpty { return nil }
      guard let number = scanner.integer(value).map(Double.init) ?? Double(scanner.string(value)) else {
        throw MarkupScanner.Failure(cause: "row \(rowNumber) has a number that is none")
      }
      guard let style = scanner.attribute("s", in: attributes).flatMap({ scanner.integer($0) }),
        looks.indices.contains(style)
      else { return .number(number) }
      return looks[style].cell(number, countsFrom1904: countsFrom1904)
    }
  }
}

/// XLSX writes characters that XML cannot hold as `_x000D_`.
enum CellEscapes {
  static func decode(_ text: String) -> String {
    let marks = marks(text)
    if !marks.escape { return marks.lineReturn ? text.replacing("\r\n", with: "\n") : text }
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "_x") {
      let digits = rest[start.upperBound...].prefix(4)
      let behind = rest.index(start.upperBound, offsetBy: 4, limitedBy: rest.endIndex) ?? rest.endIndex
      result += rest[..<start.lowerBound]
      if digits.count == 4, behind < rest.endIndex, rest[behind] == "_", let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: behind)...]
      } else {
        result += rest[start]
        rest = rest[start.upperBound...]
      }
    }
    return (result + rest).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Most texts have neither an underscore before an x nor a carriage return; the bytes tell so at once.
  private static func marks(_ text: String) -> (escape: Bool, lineReturn: Bool) {
    var text = text
    return text.withUTF8 { bytes in
      var escape = false
      var lineReturn = false
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x78 && previous == 0x5F { escape = true }
        if byte == 0x0D { lineReturn = true }
        previous = byte
      }
      return (escape, lineReturn)
    }
  }
}
