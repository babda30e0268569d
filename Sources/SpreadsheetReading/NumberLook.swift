/// How a number format shows a number, as far as it changes what a person reads.
enum NumberLook: Sendable, Hashable {
  case plain, percent
  case moment(hasDay: Bool, hasTime: Bool)

  /// - Parameter code: the number of a format that every program knows.
  init(builtIn code: Int) {
    switch code {
    case 9, 10: self = .percent
    case 14...17, 27...31, 34...36, 50...58: self = .moment(hasDay: true, hasTime: false)
    case 18...21, 32, 33, 45...47: self = .moment(hasDay: false, hasTime: true)
    case 22: self = .moment(hasDay: true, hasTime: true)
    default: self = .plain
    }
  }

  /// - Parameter format: as the workbook writes it: `dd\.mm\.yyyy`, `0.0%`.
  init(format: String) {
    var hasDay = false
    var hasTime = false
    var hasPercent = false
    var isQuoted = false
    var isBracket = false
    var isEscaped = false
    // What stands behind a semicolon is for negative numbers.
    for character in format.lowercased().prefix(while: { $0 != ";" }) {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: continue
      case "\\", "_", "*": isEscaped = true
      case "[": isBracket = true
      case "]": isBracket = false
      // [h] counts hours; other brackets hold colours and languages.
      case "h" where isBracket, "s" where isBracket:
        hasTime = hasTime || format.lowercased().contains("[\(character)")
      case _ where isBracket: continue
      case "y", "d", "г", "д": hasDay = true
      case "h", "s", "ч": hasTime = true
      case "%": hasPercent = true
      default: continue
      }
    }
    // A month alone (mmm) is a day too; m beside hours is a minute.
    if !hasDay, !hasTime, format.lowercased().contains("mm") { hasDay = true }
    self = hasDay || hasTime ? .moment(hasDay: hasDay, hasTime: hasTime) : hasPercent ? .percent : .plain
  }

  /// The number as a cell.
  func cell(_ value: Double, countsFrom1904: Bool) -> SpreadsheetCell {
    switch self {
    case .plain: return .number(value)
    case .percent: return .percentage(value)
    case .moment(let hasDay, let hasTime):
      let seconds = Int(((value - value.rounded(.down)) * 86_400).rounded()) % 86_400
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let time = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
      guard value.isFinite, value >= 0, value < 2_958_466 else { return .number(value) }
      if hasDay, case .date(let day) = SpreadsheetDate.read(.number(value), countsFrom1904: countsFrom1904) {
        return .date(value, shown: hasTime && seconds > 0 ? day + " " + time : day)
      }
      return hasTime ? .date(value, shown: time) : .number(value)
    }
  }
}
