import LegalText

/// Recognises what editors of official databases add to the text of a law.
enum EditorialNote {
  /// A line that only points to another edition, or is furniture of the page.
  static func isFurniture(_ line: String) -> Bool {
    // Nothing of it is longer.
    if line.utf8.count > 200 { return false }
    if furniture.contains(line) || isLanguageSwitch(line) { return true }
    if furnitureBeginnings.contains(where: { line.beginsWithBytes(of: $0) }) { return true }
    return line.utf8.count == 10 && line.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
      && line.utf8.reduce(0) { $0 + ($1 == 0x2E ? 1 : 0) } == 2
  }

  private static let furniture = WordList([
    "Кучга кириш санаси", "Қўшимча ахборот", "Улашиш", "РУС", "ЎЗБ", "O’ZB", "O‘ZB", "O‘ZB|РУС", "ENG",
    "Марказ ҳақида",
    "Сайт янгиликлари", "Сайтда реклама", "RSS", "Дата вступления в силу", "Дополнительная информация", "Поделиться",
    "Hozirgi vaqtda mazkur hujjatga o‘zgartirish kiritilmoqda",
  ])

  private static let furnitureBeginnings = [
    "Oldingi tahrirga qarang", "Олдинги таҳрирга қаранг", "См. предыдущую редакцию", "Toggle Dropdown", "©",
  ]

  /// "Қаз Рус Eng": two or more names of languages and nothing else.
  private static func isLanguageSwitch(_ line: String) -> Bool {
    // The two shortest names have four letters and a mark between.
    guard (5...90).contains(line.utf8.count) else { return false }
    // The first word decides for nearly every line.
    // A blank that does not break and a middle dot, which part names too, begin with 0xC2.
    let head = line.utf8.prefix { $0 != 0x20 && $0 != 0x7C && $0 != 0x2F && $0 != 0x09 && $0 != 0xC2 }
    if head.count > 24 { return false }
    if head.isEmpty {
      let first = line.unicodeScalars.drop(while: isBetweenLanguages).prefix { !isBetweenLanguages($0) }
      if !languageNames.contains(Substring(first).smallLetters) { return false }
    } else if !languageNames.contains(Substring(head).smallLetters) {
      return false
    }
    let words = line.smallLetters.split { $0.isWhitespace || $0 == "|" || $0 == "/" || $0 == "·" }
    return words.count > 1 && words.allSatisfy { languageNames.contains(String($0)) }
  }

  private static func isBetweenLanguages(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == "/" || scalar == "·" || scalar.isBlank
  }

  private static let languageNames = WordList([
    "қаз", "қазақша", "каз", "рус", "русский", "eng", "en", "english", "кырг", "кыр", "кыргызча", "тоҷ", "тоҷикӣ",
    "тҷ", "ўзб", "ўзбекча", "oʻzb", "o‘zb", "o'zb", "o’zb", "oʻzbekcha", "o‘zbekcha", "türkmençe", "türkmen", "ru",
    "kz", "kg", "tj", "tm", "uz", "دری", "پښتو", "فارسی", "kaz", "rus", "қазақ",
  ])

  /// The length in bytes of the word, with its number and stop, that begins a note which is law ("Примечание. 1. …");
  /// `nil` for other lines. The notes of publishers begin otherwise.
  static func articleNote(_ line: String, word: HeadingWord?) -> Int? {
    guard let word, word.isCapital, noteWords.contains(word.folded) else { return nil }
    var rest = line[...].dropping(bytes: word.length)
    if rest.first == " ", let digit = rest.dropFirst().first, digit.isNumber {
      rest = rest.dropFirst().drop { $0.isNumber }
    }
    guard rest.isEmpty || rest.first == "." || rest.first == ":" else { return nil }
    let body = rest.drop { $0 == "." || $0 == ":" || $0.isWhitespace }
    return line.utf8.count - body.utf8.count
  }

  private static let noteWords = WordList([
    "примечание", "примечания", "ескертпе", "ескертпелер", "эскертүү", "эскертүүлөр", "эзоҳ", "эзох", "izoh",
    "изоҳ", "bellik", "bellikler", "note", "notes", "تبصره", "یادداشت",
  ])

  /// A line that announces a comment of the database, which stands on the next line.
  static func announcesComment(_ line: String) -> Bool {
    line.utf8.count < 60 && (line == "LexUZ sharhi" || line == "LexUZ шарҳи")
      || line.beginsWithBytes(of: "Комментарий LexUz")
  }

  /// A note on amendments: a whole line in brackets with an amending word, or a line that begins as notes do.
  static func isNote(_ line: String) -> Bool {
    guard let first = line.utf8.first else { return false }
    if first != 0x28 && first != 0xD0 && first != 0xD2 { return false }
    for beginning in beginnings where line.beginsWithBytes(of: beginning) { return true }
    guard first == 0x28, !isNumbered(line), let last = line.utf8.last,
      last == 0x29 || last == 0x2E && line.hasByte(0x29) || line.hasSuffix(");")
        || (0x30...0x39).contains(last) || line.hasSuffix("son")
    else { return false }
    return stands(amendingWords, in: line)
  }

  /// "(1) …": a paragraph, whatever it speaks of.
  private static func isNumbered(_ line: String) -> Bool {
    let digits = line.utf8.dropFirst().prefix { (0x30...0x39).contains($0) }
    return !digits.isEmpty && line.utf8.dropFirst(digits.count + 1).first == 0x29
  }

  private static let beginnings = [
    "Сноска.", "Сноска ", "Примечание ИЗПИ", "Примечание РЦПИ", "Ескерту.", "ЗҚАИ-ның ескертпесі",
    "РҚАО-ның ескертпесі",
    "Информация об изменениях", "См. текст в предыдущей", "(см. текст в предыдущей",
  ]

  private static let amendingWords = PhraseSet([
    "qonuni tahririda", "qonuniga asosan", "qonuni bilan", "tahririda —", "asosan o'z kuchini", "chiqarib tashlan",
    "qonuniga muvofiq", "farmoniga asosan", "қонуни таҳририда", "қонунига асосан", "қонуни билан", "в редакции",
    "в ред.",
    "(введен", "(утратил", "(исключен", "утратила силу", "утратил силу", "введена в действие", "дополнен",
    "исключена",
    "редакциясына ылайык", "мыйзамына ылайык", "мыйзамынын редакциясына", "күчүн жоготту", "заңымен", "редакцияда",
    "таҳрири қонуни", "қҷт аз", "redaksiýasynda", "kanunynyň", "güýjüni ýitiren",
  ])

  /// Whether a note or a text says that its provision has no force any more.
  static func saysRepealed(_ text: String) -> Bool {
    stands(repealPhrases, in: text)
  }

  /// Whether a phrase stands in the text, in small letters and with the signs that Uzbek prints for an apostrophe as
  /// one.
  private static func stands(_ phrases: PhraseSet, in text: some StringProtocol) -> Bool {
    SmallLetters.withFolded(
      text,
      { scalar in
        switch scalar {
        case 0x60, 0x2018, 0x2019, 0x2BB, 0x2BC: 0x27
        default: scalar
        }
      }, { phrases.isIn($0) })
  }

  private static let repealPhrases = PhraseSet(repealWords)
  private static let repealBeginnings = PhraseSet(repealWords.map(\.trimmingBlanks))

  private static let repealWords = [
    "kuchini yo'qotgan", "chiqarib tashlangan", "чиқариб ташланган",
    "кучини йўқотган", "утратил силу", "утратила силу", "утратило силу", "утратившим силу", "утратившей силу",
    "исключена", "исключен ", "исключен.", "исключено", "исключены", "күші жойылды", "күшi жойылды", "алып тасталды",
    "күчүн жоготту", "алып салынды", "аз эътибор соқит", "хориҷ карда", "güýjüni ýitiren", "repealed", "ملغی", "لغو",
  ]

  /// Whether a whole provision consists of a statement of its repeal ("2) исключен Законом РК …;").
  static func isRepealStatement(_ text: String) -> Bool {
    guard text.utf8.count < 800 else { return false }
    // The beginning is looked at first: of a hundred provisions one goes further.
    return stands(repealBeginnings, in: beginning(of: text)) && saysRepealed(text)
  }

  /// The first sixty letters.
  private static func beginning(of text: String) -> Substring {
    let utf8 = text.utf8
    guard utf8.count > 60 else { return text[...] }
    var letters = 0
    let end = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.firstIndex { byte in
        if byte & 0xC0 != 0x80 { letters += 1 }
        return letters > 60
      } ?? bytes.count
    }
    guard let end else { return Substring(text.unicodeScalars.prefix(60)) }
    return text[..<utf8.index(utf8.startIndex, offsetBy: end)]
  }

  /// The latest date named in a note, ISO: `28.11.2025`, `2021-yil 21-aprel`.
  static func latestDate(_ text: String) -> String? {
    var best: String?
    let letters = Array(text.utf8)
    var index = 0
    while index + 10 <= letters.count {
      if letters[index + 2] == 0x2E, letters[index + 5] == 0x2E,
        let day = number(letters, index, 2), let month = number(letters, index + 3, 2),
        let year = number(letters, index + 6, 4), (1...31).contains(day), (1...12).contains(month),
        (1900...2100).contains(year)
      {
        let date = isoDate(year, month, day)
        if date > best ?? "" { best = date }
        index += 10
      } else {
        index += 1
      }
    }
    return best
  }

  private static func number(_ letters: [UInt8], _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for letter in letters[start..<start + count] {
      guard (0x30...0x39).contains(letter) else { return nil }
      value = value * 10 + Int(letter) - 0x30
    }
    return value
  }

  private static func isoDate(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
