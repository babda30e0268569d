import Foundation
import Legislation

/// What a page says of its act outside the law's text.
struct PageFacts: Sendable, Hashable {
  var title = ""
  var country: String?
  /// Identifier of the act in the database (`K1400000226`, `-111453`).
  var identifier: String?
  var number: String?
  /// Date of adoption, ISO.
  var date: String?
  var status: ActStatus?
  /// ISO date since which the act has no force, when the page names it.
  var repealedSince: String?

  /// Reads date and number from the line on the adoption of the act, or from a page title.
  mutating func readAdoption(_ text: String) {
    if number == nil { number = Self.number(in: text) }
    if date == nil { date = DateWords.first(in: text) }
  }

  /// Reads a word or card of status.
  mutating func readStatus(_ text: String) {
    guard let found = Self.status(in: text) else { return }
    // A card calls acts that are still to come "in force"; only the statement of the end is taken at its word.
    if status == nil || found == .repealed { status = found }
    if found == .repealed { repealedSince = repealedSince ?? DateWords.first(in: text) }
  }

  /// Takes over what the page says, where the act does not know better.
  func complete(_ act: inout Act) {
    if !title.isEmpty { act.title = title }
    if act.country.isEmpty, let country { act.country = country }
    act.number = act.number ?? number
    act.date = act.date ?? date
    if let status, act.status.source == .assumed { act.status = Sourced(status, from: .file) }
    if status == .repealed {
      act.repealedSince = act.repealedSince ?? repealedSince ?? "0000-01-01"
      if !act.warnings.contains(where: { $0.code == "repealed" }) {
        act.warnings.append(
          ReadingWarning(code: "repealed", variant: "Page"))
      }
    }
  }

  private static func status(in text: String) -> ActStatus? {
    let lowered = text.lowercased()
    for (words, status) in statusWords where words.contains(where: { lowered.containsBytes(of: $0) }) {
      return status
    }
    return nil
  }

  private static let statusWords: [([String], ActStatus)] = [
    (
      [
        "утративший силу", "утратил силу", "утратила силу", "күшін жойған", "күші жойыл", "күчүн жоготкон",
        "күчүн жоготту", "kuchini yo‘qotgan", "kuchini yoʻqotgan", "kuchini yo'qotgan", "кучини йўқотган",
      ], .repealed
    ),
    (["не вступил в силу", "kuchga kirmagan", "кучга кирмаган", "күшіне енген жоқ", "күчүнө кире элек"], .notYet),
    (["приостановлен", "тоқтатыла тұр", "тоқтатылған"], .suspended),
    (["проект", "loyiha"], .draft),
    (
      ["обновленный", "обновлённый", "новый", "жаңартылған", "жаңа", "действующий", "amaldagi", "амалдаги"], .inForce
    ),
  ]

  /// The number behind `№`, or before `-son`.
  private static func number(in text: String) -> String? {
    if let sign = text.firstIndex(where: { $0 == "№" }) {
      let token = text[text.index(after: sign)...].drop { $0.isWhitespace }.prefix { !$0.isWhitespace && $0 != "," }
      let trimmed = token.prefix(24).trimmingCharacters(in: [".", ";", ")", "(", "»", "\""])
      if trimmed.contains(where: \.isNumber) { return trimmed }
    }
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      for ending in ["-son", "-сон", "-сонли", "-sonli"] where word.hasSuffix(ending) && word.count > ending.count {
        let number = word.dropLast(ending.count)
        if number.contains(where: \.isNumber) { return String(number) }
      }
    }
    return nil
  }
}

/// Dates in figures and in words of the region.
enum DateWords {
  /// The first date of a text, ISO: `03.07.2014`, `3 июля 2014 года`, `2014 жылғы 3 шілде`, `2007-yil 28-dekabr`.
  static func first(in text: String) -> String? {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "'") }.prefix(200)
    for (place, word) in words.enumerated() {
      let parts = word.split(separator: ".").map(String.init)
      if parts.count >= 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2].prefix(4)),
        let date = iso(year, month, day)
      {
        return date
      }
      guard let month = month(word) else { continue }
      let near = Array(words)[max(0, place - 4)..<min(words.count, place + 4)].map { $0.prefix { $0.isNumber } }
      let numbers = near.compactMap { Int($0) }
      guard let year = numbers.first(where: { (1900...2100).contains($0) }) else { continue }
      // The day stands nearest before the month.
      let before = Array(words)[max(0, place - 2)..<place].reversed().compactMap { Int($0.prefix { $0.isNumber }) }
      let behind =
        place + 1 < words.count ? [Int(Array(words)[place + 1].prefix { $0.isNumber })].compactMap { $0 } : []
      if let day = (before + behind).first(where: { (1...31).contains($0) }), let date = iso(year, month, day) {
        return date
      }
    }
    return nil
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.first?.isLetter ?? false else { return nil }
    return beginnings.first { word.hasPrefix($0.0) }?.1
  }

  private static let beginnings: [(String, Int)] = [
    ("январ", 1), ("феврал", 2), ("март", 3), ("апрел", 4), ("мая", 5), ("май", 5), ("июн", 6), ("июл", 7),
    ("август", 8), ("сентябр", 9), ("октябр", 10), ("ноябр", 11), ("декабр", 12), ("қаңтар", 1), ("ақпан", 2),
    ("наурыз", 3), ("сәуір", 4), ("мамыр", 5), ("маусым", 6), ("шілде", 7), ("тамыз", 8), ("қыркүйек", 9),
    ("қазан", 10), ("қараша", 11), ("желтоқсан", 12), ("yanvar", 1), ("fevral", 2), ("mart", 3), ("aprel", 4),
    ("may", 5), ("iyun", 6), ("iyul", 7), ("avgust", 8), ("sentabr", 9), ("sentyabr", 9), ("oktabr", 10),
    ("oktyabr", 10), ("noyabr", 11), ("dekabr", 12), ("ýanwar", 1), ("fewral", 2), ("iýun", 6), ("iýul", 7),
    ("awgust", 8), ("sentýabr", 9), ("oktýabr", 10), ("noýabr", 11),
  ]
}
