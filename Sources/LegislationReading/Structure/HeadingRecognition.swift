import LegalText
import Legislation

/// What a line would be if it were a heading; the sequence decides whether it is one.
struct HeadingCandidate: Sendable, Hashable {
  var kind: ProvisionKind
  /// The number as printed.
  let mark: String
  /// Digits as they stand (`1261`); `nil` where no number is printed.
  let digits: Int?
  /// Numbers of insertion that the printing shows (superscript, hyphen, point, space).
  let inserted: [Int]
  /// The rest of the line.
  let title: String
  /// First byte of the title in the line.
  let titleStart: Int
  /// Last number of a range of articles under one heading ("Статьи 5-7"); `nil` for one article.
  var last: Int?
  /// The number is followed by neither a stop nor the end of the line: only an act that prints all its headings so
  /// has such a heading.
  var isWeak = false
  /// A blank stands where a superscript was printed ("228 -modda").
  var hasGap = false
  /// Rank of a heading that only the mark-up shows, 1-6; `nil` where the words say what it is.
  var level: Int?
}

/// Finds heading words of the region's languages at the start of a line.
///
/// The vocabulary is that of the parsing study: Russian, Tajik, Dari and English put the word before the number,
/// Kazakh, Kyrgyz, Uzbek and Turkmen the number before the word with a suffix of its own. Words of other languages are
/// looked for only in lines that the mark-up shows to be headings.
enum HeadingRecognition {
  static func candidate(_ line: String) -> HeadingCandidate? { candidate(line, word: HeadingWord(line)) }

  /// - Parameter word: the first word of the line, which other recognisers ask for too.
  static func candidate(_ line: String, word: HeadingWord?) -> HeadingCandidate? {
    guard let first = line.unicodeScalars.first else { return nil }
    // Most lines begin with neither a number nor one of the words.
    if first == "§" { return divisionSign(line) }
    if HeadingWord.isDigit(first) { return numberFirst(line) }
    guard let word else { return nil }
    return wordFirst(line, word) ?? romanOrOrdinalFirst(line, word) ?? general(line, word)
  }

  /// A line that the mark-up shows to be a heading of `level`: the words above, those of other languages, or a heading
  /// without a number.
  static func candidate(_ line: String, level: Int) -> HeadingCandidate {
    if let found = candidate(line) { return found }
    if let word = HeadingWord(line), let kind = HeadingVocabulary.elsewhere[word.folded] {
      let rest = line[...].dropping(bytes: word.length).droppingBlanks
      if let number = NumberReading.leading(rest) {
        return make(kind, line, rest, number, rest.dropping(bytes: number.length))
      }
    }
    if let number = NumberReading.leading(line[...]) {
      // "1. osa ÜLDSÄTTED", "Erster Abschnitt": the word stands behind the number.
      let rest = line[...].dropping(bytes: number.length).droppingLetters {
        $0.isBlank || $0.isSign(".") || $0.isSign("-")
      }
      if let word = HeadingWord(String(rest.prefix(40))), let kind = HeadingVocabulary.elsewhere[word.folded] {
        return make(kind, line, line[...], number, rest.dropping(bytes: word.length))
      }
    }
    return HeadingCandidate(
      kind: .hcontainer, mark: "", digits: nil, inserted: [], title: line, titleStart: 0, level: level)
  }

  // MARK: - Word, then number

  private static func wordFirst(_ line: String, _ word: HeadingWord) -> HeadingCandidate? {
    if let kind = HeadingVocabulary.plural[word.folded], word.isCapital { return range(line, kind, word.length) }
    guard let kind = HeadingVocabulary.before[word.folded], word.isCapital else { return nil }
    let rest = line[...].dropping(bytes: word.length)
    let body = rest.droppingLetters { $0.isBlank || $0.isSign("№") || word.endsWithStop && $0.isSign(".") }
    guard let number = NumberReading.leading(body) else { return nil }
    if word.isArabic == false, number.isWord, kind == .article, body.startIndex == rest.startIndex { return nil }
    // A heading goes on with a stop or ends; a reference ("Статья 21 настоящего Кодекса") goes on with a word.
    let tail = body.dropping(bytes: number.length)
    if endsNumber(tail, strict: kind == .article || number.isWord, isArabic: word.isArabic) {
      return make(kind, line, body, number, tail)
    }
    guard startsTitle(tail), !number.isWord || kind != .article else { return nil }
    if number.isWord && !isRoman(body.beginning(bytes: number.length)) { return nil }
    var weak = make(kind, line, body, number, tail)
    weak.isWeak = kind == .article
    return weak
  }

  private static func isRoman(_ text: Substring) -> Bool { RomanNumber.value(text) != nil }

  /// White space and a capital letter: "Глава 1 ОБЩИЕ ПОЛОЖЕНИЯ".
  private static func startsTitle(_ tail: Substring) -> Bool {
    guard tail.firstLetter?.isBlank == true, let first = tail.droppingBlanks.first else { return false }
    return first.isUppercase || HeadingWord.isArabic(first)
  }

  private static func endsNumber(_ tail: Substring, strict: Bool, isArabic: Bool = false) -> Bool {
    guard let first = tail.droppingBlanks.firstLetter else { return true }
    if first.isSign(".") || first.isSign(":") { return true }
    return isArabic && (isTitleDash(first) || first.isSign(")")) || !strict && isTitleDash(first)
  }

  private static func make(
    _ kind: ProvisionKind, _ line: String, _ body: Substring, _ number: NumberReading, _ tail: Substring
  ) -> HeadingCandidate {
    let title = tail.droppingLetters(while: standsBeforeTitle)
    return HeadingCandidate(
      kind: kind, mark: String(body.beginning(bytes: number.length)).trimmingBlanks, digits: number.digits,
      inserted: number.inserted, title: String(title), titleStart: line.utf8.count - title.utf8.count)
  }

  /// What stands between a number and its title.
  private static func standsBeforeTitle(_ letter: Letter) -> Bool {
    letter.isBlank || letter.isSign(".") || letter.isSign(":") || isTitleDash(letter)
  }

  private static func isTitleDash(_ letter: Letter) -> Bool {
    letter.isSign("-") || letter.isSign("–") || letter.isSign("—")
  }

  /// "Статьи 5-7. Исключены": numbers from and to.
  private static func range(_ line: String, _ kind: ProvisionKind, _ wordLength: Int) -> HeadingCandidate? {
    let body = line[...].dropping(bytes: wordLength).droppingBlanks
    guard let (first, last, length) = numberRange(body) else { return nil }
    let tail = body.dropFirst(length)
    guard endsNumber(tail, strict: true) || EditorialNote.saysRepealed(String(tail)) else { return nil }
    return makeRange(kind, line, String(body.prefix(length)), first, last, tail)
  }

  private static func makeRange(
    _ kind: ProvisionKind, _ line: String, _ mark: String, _ first: Int, _ last: Int, _ tail: Substring
  ) -> HeadingCandidate? {
    guard kind == .article else { return nil }
    let title = tail.droppingLetters(while: standsBeforeTitle)
    return HeadingCandidate(
      kind: kind, mark: mark, digits: first, inserted: [], title: String(title),
      titleStart: line.utf8.count - title.utf8.count, last: last)
  }

  /// "5-7", "5 – 7": two numbers, the second greater by at most 200.
  private static func numberRange(_ text: Substring) -> (first: Int, last: Int, length: Int)? {
    let letters = Array(text.prefix(24))
    var index = 0
    func number() -> Int? {
      var value: Int?
      while index < letters.count, let digit = letters[index].asciiDigit, (value ?? 0) < 100_000 {
        value = (value ?? 0) * 10 + digit
        index += 1
      }
      return value
    }
    func skipBlanks() { while index < letters.count && letters[index].isWhitespace { index += 1 } }
    guard let first = number() else { return nil }
    skipBlanks()
    guard index < letters.count, "-‐‑–—".contains(letters[index]) else { return nil }
    index += 1
    skipBlanks()
    guard let last = number(), last > first, last - first <= 200 else { return nil }
    return (first, last, index)
  }

  // MARK: - Number, then word

  private static func numberFirst(_ line: String) -> HeadingCandidate? {
    if PointMark.isPlain(line) { return nil }
    guard let number = NumberReading.leading(line[...]), !number.isWord else { return nil }
    let behind = line[...].dropping(bytes: number.length)
    var rest = behind.droppingBlanks
    let hasGap = rest.startIndex > behind.startIndex
    var hasDash = false
    if let dash = rest.firstLetter, dash.isDash {
      rest = rest.dropping(bytes: dash.width).droppingBlanks
      hasDash = true
    }
    guard var word = HeadingWord(rest) else { return nil }
    var isTurkmen = false
    if HeadingVocabulary.turkmenEndings.contains(word.folded) {
      // Turkmen ordinal endings by vowel harmony: 1-nji, 66-njy, 7-inji.
      rest = rest.dropping(bytes: word.length).droppingBlanks
      guard let next = HeadingWord(rest) else { return nil }
      word = next
      isTurkmen = true
    }
    var length = word.length
    var kind = HeadingVocabulary.after[word.folded]
    if word.folded == "kichik" || word.folded == "кичик" {
      let behind = rest.dropping(bytes: length).droppingBlanks
      guard let next = HeadingWord(behind), HeadingVocabulary.after[next.folded] == .section else { return nil }
      kind = .subsection
      length = rest.utf8.count - behind.utf8.count + next.length
    }
    let tail = rest.dropping(bytes: length)
    if let plural = HeadingVocabulary.pluralAfter[word.folded], let (first, last, _) = numberRange(line[...]),
      endsNumber(tail, strict: true) || EditorialNote.saysRepealed(String(tail))
    {
      return makeRange(plural, line, String(line[...].beginning(bytes: number.length)), first, last, tail)
    }
    guard var found = kind else { return nil }
    // "1-bap" is an article in Kazakh Latin, a chapter in Turkmen, where it follows an ordinal ending or a blank.
    if word.folded == "bap" && (isTurkmen || !hasDash) { found = .chapter }
    if endsNumber(tail, strict: true) {
      var heading = make(found, line, line[...], number, tail)
      heading.hasGap = hasGap && hasDash
      return heading
    }
    guard startsTitle(tail) else { return nil }
    var heading = make(found, line, line[...], number, tail)
    heading.isWeak = found == .article
    return heading
  }

  private static func divisionSign(_ line: String) -> HeadingCandidate? {
    let body = line.dropFirst().drop { $0.isWhitespace || $0 == "§" }
    guard let number = NumberReading.leading(body), !number.isWord else { return nil }
    var tail = body.dropping(bytes: number.length)
    // German insertions are letters: § 5a.
    if let letter = tail.first, letter.isLetter, letter.isLowercase, let value = letter.asciiValue,
      tail.dropFirst().first.map({ !$0.isLetter }) ?? true
    {
      tail = tail.dropFirst()
      let title = tail.drop { $0.isWhitespace || $0 == "." || $0 == ":" }
      return HeadingCandidate(
        kind: .division, mark: String(body.beginning(bytes: number.length + 1)), digits: number.digits,
        inserted: number.inserted + [Int(value) - 0x60], title: String(title),
        titleStart: line.utf8.count - title.utf8.count)
    }
    guard tail.first.map({ $0.isWhitespace || $0 == "." || $0 == ":" }) ?? true else { return nil }
    return make(.division, line, body, number, tail)
  }

  // MARK: - Roman numbers and ordinal words

  private static func romanOrOrdinalFirst(_ line: String, _ word: HeadingWord) -> HeadingCandidate? {
    if line.utf8.count > 600 { return nil }
    guard let first = line.unicodeScalars.first else { return nil }
    let bytes = line.utf8
    let afterWord = bytes.index(line.startIndex, offsetBy: word.length)
    guard RomanNumber.isDigit(first) && RomanNumber.value(line[..<afterWord]) != nil || OrdinalWords.begins(word)
    else { return nil }
    // Ordinal words may be two ("двадцать первая", "دوه ویشتمه"); the number reading takes the longest.
    guard let number = NumberReading.leading(line[...]), number.isWord, let value = number.digits else { return nil }
    let head = line[...].beginning(bytes: number.length)
    let rest = line[...].dropping(bytes: number.length)
    if rest.firstLetter?.isSign(".") == true {
      // "I. UMUMIY QOIDALAR": a chapter that does not say so.
      let title = rest.dropping(bytes: 1).droppingBlanks
      if RomanNumber.value(line[..<afterWord]) != nil, title.utf8.count > 3, title.isAllCapitals {
        return HeadingCandidate(
          kind: .chapter, mark: String(head), digits: value, inserted: [], title: String(title),
          titleStart: bytes.count - title.utf8.count)
      }
    }
    let body = rest.droppingLetters { $0.isBlank || $0.isDash && !$0.isSign("—") && !$0.isSign("−") }
    guard let next = HeadingWord(body) else { return nil }
    let tail = body.dropping(bytes: next.length)
    if let kind = HeadingVocabulary.containerAfter[next.folded] {
      guard endsNumber(tail, strict: true) || startsTitle(tail) else { return nil }
      let title = tail.droppingLetters { $0.isBlank || $0.isSign(".") || $0.isSign(":") }
      return HeadingCandidate(
        kind: kind, mark: String(head), digits: value, inserted: [], title: String(title),
        titleStart: bytes.count - title.utf8.count)
    }
    if next.isArabic, let kind = HeadingVocabulary.before[next.folded] {
      guard endsNumber(tail, strict: true, isArabic: true) || kind != .article && startsTitle(tail) else {
        return nil
      }
      let title = tail.droppingLetters { $0.isBlank || $0.isSign(".") || $0.isSign(":") || $0.isSign("-") }
      return HeadingCandidate(
        kind: kind, mark: String(head), digits: value, inserted: [], title: String(title),
        titleStart: bytes.count - title.utf8.count)
    }
    return nil
  }

  // MARK: - General and special part

  private static func general(_ line: String, _ word: HeadingWord) -> HeadingCandidate? {
    guard line.utf8.count < 80, HeadingVocabulary.generalPartWords.contains(word.folded) else { return nil }
    let bare = line.smallLetters.trimmingCharacters(in: [".", " ", ":"])
    guard let number = HeadingVocabulary.generalParts[bare] else { return nil }
    return HeadingCandidate(kind: .part, mark: "", digits: number, inserted: [], title: line, titleStart: 0)
  }
}

extension String {
  var trimmingBlanks: String {
    func mayGo(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x2E || byte == 0xC2 || byte == 0xA0 }
    guard mayGo(utf8.first) || mayGo(utf8.last) else { return self }
    return trimmingCharacters(in: [" ", "\u{A0}", "."])
  }

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
    var hasCapital = false
    for scalar in unicodeScalars {
      if scalar.isSmallLetter && scalar != "h" { return false }
      hasCapital = hasCapital || scalar.isCapitalLetter
    }
    return hasCapital
  }
}
