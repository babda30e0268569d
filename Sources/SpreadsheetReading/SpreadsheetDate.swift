/// Days as people and spreadsheet programs write them, to ISO dates.
public enum SpreadsheetDate {
  public enum Reading: Sendable, Hashable {
    case date(String)
    /// Day and month could be either.
    case ambiguous
    case none
  }

  /// - Parameter countsFrom1904: as the workbook says.
  public static func read(_ cell: SpreadsheetCell, countsFrom1904: Bool) -> Reading {
    switch cell {
    case .number(let value), .date(let value, _): return serial(value, countsFrom1904: countsFrom1904)
    case .text(let text) where isISO(text): return iso(text)
    case .text(let text): return read(text, countsFrom1904: countsFrom1904)
    case .truth, .error, .percentage, .formula: return .none
    }
  }

  /// Four, two and two ASCII digits with hyphens between them: what workbooks hold most.
  private static func isISO(_ text: String) -> Bool {
    text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == 0x2D : 0x30...0x39 ~= byte
      }
  }

  /// - Parameter text: passed `isISO`.
  private static func iso(_ text: String) -> Reading {
    var parts = [0, 0, 0]
    for (place, byte) in text.utf8.enumerated() where byte != 0x2D {
      let part = place < 4 ? 0 : place < 7 ? 1 : 2
      parts[part] = parts[part] * 10 + Int(byte) - 0x30
    }
    return iso(parts[0], parts[1], parts[2])
  }

  /// `2026-03-01`, `2026-03-01T00:00:00`, `01.03.2026`, `1/13/2026` where only one order is possible, or a day's number.
  private static func read(_ text: String, countsFrom1904: Bool) -> Reading {
    var parts: [Int] = []
    var lengths: [Int] = []
    var separators: [Character] = []
    var digits = ""
    for character in text.prefix(40) {
      if let value = character.wholeNumberValue {
        digits += "\(value)"
        continue
      }
      if parts.count == 2, digits.count >= 2, character == "T" || character == " " { break }
      guard "-./\u{2010}\u{2011}".contains(character), let number = Int(digits) else {
        if character.isWhitespace && digits.isEmpty { continue }
        if character.isWhitespace || character == "г" || character == "y" { break }
        return .none
      }
      parts.append(number)
      lengths.append(digits.count)
      separators.append(character)
      digits = ""
    }
    if let number = Int(digits) {
      parts.append(number)
      lengths.append(digits.count)
    }
    if parts.count == 1, lengths[0] == 5 { return serial(Double(parts[0]), countsFrom1904: countsFrom1904) }
    guard parts.count == 3 else { return .none }
    if lengths[0] == 4 { return iso(parts[0], parts[1], parts[2]) }
    guard lengths[2] == 4 else { return .none }
    if separators[0] == "." { return iso(parts[2], parts[1], parts[0]) }
    // With a stroke, Americans put the month first.
    let dayFirst = iso(parts[2], parts[1], parts[0])
    let monthFirst = iso(parts[2], parts[0], parts[1])
    if dayFirst == monthFirst || monthFirst == .none { return dayFirst }
    return dayFirst == .none ? monthFirst : .ambiguous
  }

  private static func serial(_ value: Double, countsFrom1904: Bool) -> Reading {
    guard value.isFinite, value >= 1, value < 150_000 else { return .none }
    var days = Int(value)
    // Day 60 of the 1900 system is a 29 February that never was.
    if countsFrom1904 { days += 1462 } else if days < 60 { days += 1 }
    // Days since 0000-03-01, by Howard Hinnant's way of counting; 1899-12-30 is day 693,899.
    let count = days + 693_899
    let era = count / 146_097
    let dayOfEra = count % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return iso(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> Reading {
    guard (1800...2200).contains(year), (1...12).contains(month) else { return .none }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return .none }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return .date("\(year)-\(padded(month))-\(padded(day))")
  }
}
