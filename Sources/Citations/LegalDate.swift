import LegalText

/// Dates as laws print them: digits, month names of nine languages, years of the solar hijri calendar.
public struct LegalDate: Sendable, Hashable {
  /// ISO, Gregorian.
  public let iso: String
  /// UTF-8 bytes in the text.
  public let span: Range<Int>

  /// The dates of a text in their order.
  public static func dates(in text: String, language: Language) -> [LegalDate] {
    dates(ReferenceLexer.tokens(in: text, language: language))
  }

  static func dates(_ tokens: [ReferenceToken]) -> [LegalDate] {
    var result: [LegalDate] = []
    for index in tokens.indices {
      switch tokens[index].kind {
      case .date(let iso): result.append(LegalDate(iso: iso, span: tokens[index].start..<tokens[index].end))
      case .word(.month(let month)): if let date = named(tokens, index, month) { result.append(date) }
      default: break
      }
    }
    return result
  }

  // MARK: - Digits

  /// `27.12.2018`, `2018.12.27`, `27.11.14`, `1388/5/10`; `nil` for numbers that are no date.
  static func numeric(_ parts: [Int], digits: [Int]) -> String? {
    guard parts.count == 3 else { return nil }
    if digits[0] == 4 { return iso(parts[0], parts[1], parts[2]) }
    if digits[2] == 4 { return iso(parts[2], parts[1], parts[0]) }
    if digits == [2, 2, 2], parts[2] < 60 || parts[2] > 90 {
      return iso(parts[2] + (parts[2] > 90 ? 1900 : 2000), parts[1], parts[0])
    }
    return nil
  }

  /// ISO for a day; years 1250-1500 are counted in the solar hijri calendar.
  static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    if (1250...1500).contains(year) { return solarHijri(year, month, day) }
    guard (1800...2200).contains(year), day <= length(year, month) else { return nil }
    return format(year, month, day)
  }

  private static func length(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func format(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The Gregorian day of a solar hijri one, by the arithmetic of the 2820-year cycle (days counted from the Julian
  /// epoch); it agrees with the observed calendar for all years in which laws of the region were made.
  private static func solarHijri(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard day <= (month <= 6 ? 31 : 30) else { return nil }
    let cycleYear = 474 + (year - 474) % 2820
    let monthDays = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6
    let leaps = (cycleYear * 682 - 110) / 2816
    let julianDay = day + monthDays + leaps + (cycleYear - 1) * 365 + 1_948_320
    // Gregorian, by whole cycles of 400, 100, 4 and 1 years from 1 March 0000.
    var days = julianDay - 1_721_120
    let cycles = days / 146_097
    days %= 146_097
    let centuries = min(days / 36_524, 3)
    days -= centuries * 36_524
    let quads = days / 1_461
    days %= 1_461
    let years = min(days / 365, 3)
    days -= years * 365
    let shifted = (5 * days + 2) / 153
    let gregorianDay = days - (153 * shifted + 2) / 5 + 1
    let gregorianMonth = shifted < 10 ? shifted + 3 : shifted - 9
    let gregorianYear = cycles * 400 + centuries * 100 + quads * 4 + years + (gregorianMonth <= 2 ? 1 : 0)
    return format(gregorianYear, gregorianMonth, gregorianDay)
  }

  // MARK: - Names

  /// A date around the name of a month: `3 августи соли 2018`, `2007-yil 28-dekabrdagi`, `April 15, 2020`.
  private static func named(_ tokens: [ReferenceToken], _ place: Int, _ month: Int) -> LegalDate? {
    let before = significant(tokens, from: place, step: -1, count: 3)
    let after = significant(tokens, from: place, step: 1, count: 2)
    func plain(_ index: Int?) -> Int? {
      guard let index, case .number(let value, _, _) = tokens[index].kind else { return nil }
      return value
    }
    func isYearWord(_ index: Int?) -> Bool {
      if let index, case .word(.year) = tokens[index].kind { return true }
      return false
    }
    func isYear(_ value: Int?) -> Bool { value.map { (1250...2200).contains($0) } ?? false }
    func at(_ list: [Int], _ offset: Int) -> Int? { offset < list.count ? list[offset] : nil }
    func make(_ year: Int, _ day: Int, _ first: Int, _ last: Int) -> LegalDate? {
      iso(year, month, day).map { LegalDate(iso: $0, span: tokens[first].start..<tokens[last].end) }
    }
    if let dayPlace = at(before, 0), let day = plain(dayPlace), day <= 31 {
      let yearPlace = isYearWord(at(after, 0)) ? at(after, 1) : at(after, 0)
      if let yearPlace, let year = plain(yearPlace), isYear(year) { return make(year, day, dayPlace, yearPlace) }
      let earlier = isYearWord(at(before, 1)) ? at(before, 2) : at(before, 1)
      if let earlier, let year = plain(earlier), isYear(year) { return make(year, day, earlier, place) }
    }
    if let dayPlace = at(after, 0), let day = plain(dayPlace), day <= 31, let yearPlace = at(after, 1),
      let year = plain(yearPlace), isYear(year)
    {
      return make(year, day, place, yearPlace)
    }
    return nil
  }

  /// The next tokens in a direction without hyphens, commas and endings.
  private static func significant(_ tokens: [ReferenceToken], from place: Int, step: Int, count: Int) -> [Int] {
    var result: [Int] = []
    var index = place + step
    while tokens.indices.contains(index), result.count < count, abs(index - place) < 9 {
      switch tokens[index].kind {
      case .dash, .comma, .word(.ordinalEnding), .word(.linking): break
      case .number, .word(.year): result.append(index)
      default: return result
      }
      index += step
    }
    return result
  }
}
