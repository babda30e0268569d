/// Words with which an act that amends another announces what it inserts or replaces.
enum AmendingCue {
  private static let stems = PhraseSet([
    "следующего содержания", "следующей редакции", "изложить", "дополнить", "исключить", "заменить",
    "признать утратив", "мынадай мазмұн", "мынадай редакция", "толықтырылсын", "алып тасталсын", "ауыстырылсын",
    "төмөнкүдөй", "толукталсын", "берилсин", "алынып салынсын", "алмаштырылсын", "quyidagi mazmun", "quyidagi tahrir",
    "toʻldirilsin", "to‘ldirilsin", "chiqarib tashlansin", "almashtirilsin", "қуйидаги мазмун", "қуйидаги таҳрир",
    "тўлдирилсин", "чиқариб ташлансин", "алмаштирилсин", "таҳрири зайл", "мазмуни зайл", "илова карда", "хориҷ карда",
    "иваз карда", "şu mazmunly", "aşakdaky", "goşmaly", "çalşyrmaly", "aýyrmaly", "tolyqtyrylsyn", "engizilsin",
    "енгізілсін", "inserted", "substituted", "shall be replaced", "shall be amended", "to read as follows",
    "as follows", "به شرح ذیل", "ذیلا", "تعدیل",
  ])

  static func isIn(_ text: String) -> Bool {
    SmallLetters.withFolded(text, { $0 }, { stems.isIn($0) })
  }

  /// Whether a line announces a quotation: it ends with a colon and amends.
  static func announces(_ text: String?) -> Bool {
    guard let text, text.utf8.last == 0x3A else { return false }
    return isIn(text)
  }

  /// Numbers in a line, at most 16: the articles behind which something is inserted.
  static func numbers(_ text: String) -> [Int] {
    var result: [Int] = []
    var value: Int?
    for byte in text.utf8.suffix(600) {
      if (0x30...0x39).contains(byte) {
        value = min((value ?? 0) * 10 + Int(byte - 0x30), 1_000_000)
      } else if let number = value {
        result.append(number)
        value = nil
        if result.count == 16 { return result }
      }
    }
    if let value { result.append(value) }
    return result
  }
}
