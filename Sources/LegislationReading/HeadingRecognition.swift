import Legislation

/// What a line would be if it were a heading; the sequence decides whether it is one.
struct HeadingCandidate: Sendable, Hashable {
  let kind: ProvisionKind
  /// The number as printed.
  let mark: String
  /// Digits as they stand (`1261`); `nil` for numbers in words or Roman.
  let digits: Int?
  /// Numbers of insertion that the printing shows (superscript, hyphen, point, space).
  let inserted: [Int]
  /// The rest of the line.
  let title: String
  /// Letters of the line before the title, to find its offset.
  let titleStart: Int
}

/// Finds heading words of the nine languages at the start of a line.
///
/// The vocabulary is that of the parsing study: Russian, Tajik, Dari and English put the word before the number,
/// Kazakh, Kyrgyz, Uzbek and Turkmen the number before the word with a suffix of its own.
enum HeadingRecognition {
  static func candidate(_ line: String) -> HeadingCandidate? {
    guard let first = line.unicodeScalars.first else { return nil }
    // Most lines begin with neither a number nor one of the words.
    if first.properties.numericType != nil { return numberFirst(line) ?? divisionSign(line) }
    if first == "§" { return divisionSign(line) }
    return wordFirst(line) ?? romanOrOrdinalFirst(line) ?? general(line)
  }

  // MARK: - Word, then number

  private static let wordsBefore: [(word: String, kind: ProvisionKind)] = [
    ("статья", .article), ("ст.", .article), ("моддаи", .article), ("article", .article), ("art.", .article),
    ("ماده", .article), ("مادۀ", .article), ("مادهٔ", .article), ("глава", .chapter), ("боби", .chapter),
    ("chapter", .chapter), ("فصل", .chapter), ("раздел", .section), ("фасли", .section), ("باب", .section),
    ("подраздел", .subsection), ("параграф", .division), ("часть", .part), ("part", .part), ("book", .book),
    ("title", .title), ("section", .section), ("کتاب", .part), ("كتاب", .part), ("қисми", .part),
  ]

  private static func wordFirst(_ line: String) -> HeadingCandidate? {
    let lowered = line.lowercased()
    for (word, kind) in wordsBefore where lowered.hasPrefix(word) {
      let rest = line.dropFirst(word.count)
      guard let next = rest.first, next.isWhitespace || next.isNumber else { continue }
      let body = rest.drop { $0.isWhitespace }
      guard let number = NumberReading.leading(body) else { continue }
      let tail = body.dropFirst(number.length)
      // A heading goes on with a stop or ends; a reference ("Статья 21 настоящего Кодекса") goes on with a word.
      let isArabicScript = word.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
      guard endsNumber(tail, strict: kind == .article || number.isWord) || isArabicScript && tail.first == ":" else {
        if kind != .article && !number.isWord && startsTitle(tail) { return make(kind, line, body, number, tail) }
        continue
      }
      return make(kind, line, body, number, tail)
    }
    return nil
  }

  /// White space and a capital letter: "Глава 1 ОБЩИЕ ПОЛОЖЕНИЯ".
  private static func startsTitle(_ tail: Substring) -> Bool {
    guard let first = tail.first, first.isWhitespace else { return false }
    return tail.drop { $0.isWhitespace }.first?.isUppercase ?? false
  }

  private static func endsNumber(_ tail: Substring, strict: Bool) -> Bool {
    guard let first = tail.first(where: { !$0.isWhitespace }) else { return true }
    return first == "." || first == ":" || first == "—" && !strict || first == "-" && !strict
  }

  private static func make(
    _ kind: ProvisionKind, _ line: String, _ body: Substring, _ number: NumberReading, _ tail: Substring
  ) -> HeadingCandidate {
    let title = tail.drop { $0.isWhitespace || $0 == "." || $0 == ":" || $0 == "—" || $0 == "–" || $0 == "-" }
    return HeadingCandidate(
      kind: kind, mark: String(body.prefix(number.length)).trimmingBlanks, digits: number.digits,
      inserted: number.inserted, title: String(title), titleStart: line.count - title.count)
  }

  // MARK: - Number, then word

  private static let wordsAfter: [(word: String, kind: ProvisionKind)] = [
    ("modda", .article), ("модда", .article), ("бап", .article), ("берене", .article), ("статья", .article),
    ("madda", .article), ("bap", .article), ("bob", .chapter), ("боб", .chapter), ("тарау", .chapter),
    ("глава", .chapter), ("бөлім", .section), ("бөлүм", .section), ("boʻlim", .section), ("bo‘lim", .section),
    ("bo'lim", .section), ("бўлим", .section), ("kichik boʻlim", .subsection), ("kichik bo‘lim", .subsection),
    ("кичик бўлим", .subsection), ("§", .division), ("параграф", .division),
  ]

  private static func numberFirst(_ line: String) -> HeadingCandidate? {
    guard let number = NumberReading.leading(line[...]) else { return nil }
    var rest = line.dropFirst(number.length).drop { $0.isWhitespace }
    if let dash = rest.first, "-‐‑–".contains(dash) { rest = rest.dropFirst().drop { $0.isWhitespace } }
    // Turkmen ordinal endings by vowel harmony: 1-nji, 66-njy, 7-inji.
    for ending in ["njy", "nji", "ynjy", "inji", "unjy", "ünji"] where rest.hasPrefix(ending + " ") {
      rest = rest.dropFirst(ending.count + 1)
      break
    }
    let lowered = rest.lowercased()
    for (word, kind) in wordsAfter where lowered.hasPrefix(word) {
      let tail = rest.dropFirst(word.count)
      guard endsNumber(tail, strict: true) || kind != .article && startsTitle(tail) else { continue }
      // "1-bap" is an article in Kazakh Latin, a chapter in Turkmen, where it follows an ordinal ending.
      let isTurkmen = word == "bap" && (line.contains("nji bap") || line.contains("njy bap"))
      return make(isTurkmen ? .chapter : kind, line, line[...], number, tail)
    }
    return nil
  }

  private static func divisionSign(_ line: String) -> HeadingCandidate? {
    guard line.hasPrefix("§") else { return nil }
    let body = line.dropFirst().drop { $0.isWhitespace }
    guard let number = NumberReading.leading(body) else { return nil }
    return make(.division, line, body, number, body.dropFirst(number.length))
  }

  // MARK: - Roman numbers and ordinal words

  private static let containersAfter: [(word: String, kind: ProvisionKind)] = [
    ("bob", .chapter), ("боб", .chapter), ("bap", .chapter), ("boʻlim", .section), ("bo‘lim", .section),
    ("bo'lim", .section), ("бўлим", .section), ("bölüm", .section), ("bölek", .part), ("бөлүм", .section),
    ("бөлім", .section), ("глава", .chapter), ("тарау", .chapter), ("qism", .part), ("қисм", .part),
  ]

  private static func romanOrOrdinalFirst(_ line: String) -> HeadingCandidate? {
    guard line.count < 300, let space = line.firstIndex(where: { $0 == " " || $0 == "\u{A0}" || $0 == "." }) else {
      return nil
    }
    let head = line[..<space]
    guard head.count <= 24 else { return nil }
    guard let value = RomanNumber.value(head) ?? OrdinalWords.value(head.lowercased()) else { return nil }
    if line[space] == "." {
      // "I. UMUMIY QOIDALAR": a chapter that does not say so.
      let title = line[line.index(after: space)...].drop { $0.isWhitespace }
      guard RomanNumber.value(head) != nil, title.count > 3, title.isAllCapitals else { return nil }
      return HeadingCandidate(
        kind: .chapter, mark: String(head), digits: value, inserted: [], title: String(title),
        titleStart: line.count - title.count)
    }
    let rest = line[line.index(after: space)...].drop { $0.isWhitespace }
    let lowered = rest.lowercased()
    for (word, kind) in containersAfter where lowered.hasPrefix(word) {
      let tail = rest.dropFirst(word.count)
      guard endsNumber(tail, strict: true) || startsTitle(tail) else { continue }
      let title = tail.drop { $0.isWhitespace || $0 == "." || $0 == ":" }
      return HeadingCandidate(
        kind: kind, mark: String(head), digits: value, inserted: [], title: String(title),
        titleStart: line.count - title.count)
    }
    if rest.lowercased().hasPrefix("ماده") {
      return HeadingCandidate(
        kind: .article, mark: String(head), digits: value, inserted: [], title: "", titleStart: line.count)
    }
    return nil
  }

  // MARK: - General and special part

  private static let generalParts: [String: Int] = [
    "общая часть": 1, "особенная часть": 2, "umumiy qism": 1, "maxsus qism": 2, "умумий қисм": 1, "махсус қисм": 2,
    "жалпы бөлік": 1, "ерекше бөлік": 2, "жалпы бөлүк": 1, "өзгөчө бөлүк": 2, "қисми умумӣ": 1, "қисми махсус": 2,
    "umumy bölek": 1, "aýratyn bölek": 2, "general part": 1, "special part": 2,
  ]

  private static func general(_ line: String) -> HeadingCandidate? {
    guard line.count < 40 else { return nil }
    let bare = line.lowercased().trimmingCharacters(in: [".", " ", ":"])
    guard let number = generalParts[bare] else { return nil }
    return HeadingCandidate(kind: .part, mark: "", digits: number, inserted: [], title: line, titleStart: 0)
  }
}

extension String {
  var trimmingBlanks: String { trimmingCharacters(in: [" ", "\u{A0}", "."]) }

  func trimmingCharacters(in set: Set<Character>) -> String { self[...].trimmingCharacters(in: set) }
}

extension Substring {
  func trimmingCharacters(in set: Set<Character>) -> String {
    var slice = self
    while let first = slice.first, set.contains(first) { slice.removeFirst() }
    while let last = slice.last, set.contains(last) { slice.removeLast() }
    return String(slice)
  }

  /// No small letter, and at least one capital.
  var isAllCapitals: Bool {
    contains { $0.isUppercase } && !contains { $0.isLowercase && $0 != "h" }
  }
}
