/// The number at the start of some text, as it is printed.
struct NumberReading: Sendable, Hashable {
  let digits: Int?
  let inserted: [Int]
  /// Letters that it takes up.
  let length: Int
  /// It was a word or a Roman number.
  let isWord: Bool

  /// Reads `126`, `126-1`, `15.1`, `15¹`, `18 1 -`, `З09-3`, Arabic-Indic digits, Roman numbers and ordinal words.
  static func leading(_ text: Substring) -> NumberReading? {
    let letters = Array(text.prefix(40))
    var index = 0
    guard let base = digits(letters, &index) else { return word(text) }
    var inserted: [Int] = []
    if let raised = superscript(letters, &index) { inserted.append(raised) }
    while inserted.count < 3, index + 1 < letters.count, "-‐‑–.".contains(letters[index]) {
      var ahead = index + 1
      guard let next = digits(letters, &ahead) else { break }
      inserted.append(next)
      index = ahead
    }
    // "18 1 -modda": a superscript that became a word of its own.
    if inserted.isEmpty, index + 1 < letters.count, letters[index] == " " {
      var ahead = index + 1
      if let next = digits(letters, &ahead) {
        var probe = ahead
        while probe < letters.count && letters[probe] == " " { probe += 1 }
        if probe < letters.count && "-‐‑–".contains(letters[probe]) {
          inserted.append(next)
          index = ahead
        }
      }
    }
    return NumberReading(digits: base, inserted: inserted, length: index, isWord: false)
  }

  private static func word(_ text: Substring) -> NumberReading? {
    let end = text.firstIndex { $0.isWhitespace || $0 == "." || $0 == ":" } ?? text.endIndex
    let head = text[..<end]
    if let value = RomanNumber.value(head) {
      return NumberReading(digits: value, inserted: [], length: head.count, isWord: true)
    }
    // Ordinal words may be two ("بیست و هفتم", "двадцать первая"): the longest that the table knows.
    var candidates: [Substring] = [head]
    var rest = text[end...]
    for _ in 0..<2 {
      rest = rest.drop { $0.isWhitespace }
      let next = rest.firstIndex { $0.isWhitespace || $0 == "." || $0 == ":" } ?? rest.endIndex
      candidates.append(text[..<next])
      rest = rest[next...]
    }
    for candidate in candidates.reversed() {
      if let value = OrdinalWords.value(candidate.lowercased()) {
        return NumberReading(digits: value, inserted: [], length: candidate.count, isWord: true)
      }
    }
    return nil
  }

  private static func digits(_ letters: [Character], _ index: inout Int) -> Int? {
    var value = 0
    var count = 0
    while index < letters.count, count < 7 {
      guard
        let digit = digit(
          letters[index], isFirst: count == 0, next: index + 1 < letters.count ? letters[index + 1] : nil)
      else { break }
      value = value * 10 + digit
      count += 1
      index += 1
    }
    return count == 0 ? nil : value
  }

  private static func digit(_ character: Character, isFirst: Bool, next: Character?) -> Int? {
    if let value = character.asciiDigit { return value }
    // The Cyrillic letter З printed for 3 before other digits.
    if isFirst && character == "З" && next?.asciiDigit != nil { return 3 }
    guard let scalar = character.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x0660...0x0669: return Int(scalar.value - 0x0660)
    case 0x06F0...0x06F9: return Int(scalar.value - 0x06F0)
    default: return nil
    }
  }

  private static let raised: [Character: Int] = [
    "⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9,
  ]

  private static func superscript(_ letters: [Character], _ index: inout Int) -> Int? {
    var value = 0
    var found = false
    while index < letters.count, let digit = raised[letters[index]] {
      value = value * 10 + digit
      found = true
      index += 1
    }
    return found ? value : nil
  }
}

extension Character {
  var asciiDigit: Int? {
    guard let value = asciiValue, (0x30...0x39).contains(value) else { return nil }
    return Int(value) - 0x30
  }
}

/// Roman numbers, written in Latin letters or in the Cyrillic letters that look like them.
enum RomanNumber {
  static func value(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 8 else { return nil }
    var total = 0
    var previous = 0
    for character in text.reversed() {
      guard let value = values[character] else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total > 0 ? total : nil
  }

  private static let values: [Character: Int] = [
    "I": 1, "І": 1, "V": 5, "X": 10, "Х": 10, "L": 50, "C": 100, "С": 100, "M": 1000, "М": 1000,
  ]
}

/// Ordinal words used in headings, folded to lower case.
enum OrdinalWords {
  static func value(_ word: String) -> Int? { table[word] }

  private static let table: [String: Int] = {
    let rows: [[String]] = [
      ["первая", "второя", "третья", "четвертая", "пятая", "шестая", "седьмая", "восьмая", "девятая", "десятая"],
      ["первый", "второй", "третий", "четвертый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый"],
      [
        "birinchi", "ikkinchi", "uchinchi", "toʻrtinchi", "beshinchi", "oltinchi", "yettinchi", "sakkizinchi",
        "toʻqqizinchi", "oʻninchi",
      ],
      [
        "birinji", "ikinji", "üçünji", "dördünji", "bäşinji", "altynjy", "ýedinji", "sekizinji", "dokuzynjy",
        "onunjy",
      ],
      ["якум", "дуюм", "сеюм", "чорум", "панҷум", "шашум", "ҳафтум", "ҳаштум", "нӯҳум", "даҳум"],
      [
        "اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم", "یازدهم", "دوازدهم", "سیزدهم",
        "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نزدهم", "بیستم",
      ],
      ["لومړی", "دوهم", "دریم", "څلورم", "پنځم", "شپږم", "اووم", "اتم", "نهم", "لسم"],
      ["لومړۍ", "دوهمه", "دریمه", "څلورمه", "پنځمه", "شپږمه", "اوومه", "اتمه", "نهمه", "لسمه"],
      ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
    ]
    var table: [String: Int] = ["вторая": 2, "دوه ویشتمه": 22, "birinChi": 1]
    for row in rows {
      for (index, word) in row.enumerated() {
        table[word] = index + 1
        table[word.replacing("ʻ", with: "‘")] = index + 1
        table[word.replacing("ʻ", with: "'")] = index + 1
      }
    }
    for (index, unit) in rows[5].prefix(9).enumerated() { table["بیست و \(unit)"] = 21 + index }
    return table
  }()
}
