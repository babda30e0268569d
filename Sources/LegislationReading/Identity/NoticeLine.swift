import LegalText

/// Lines that databases and printers put before an act: they are no part of its title.
enum NoticeLine {
  static func isNotice(_ text: String) -> Bool {
    let words = NamePattern.words(of: String(text.prefix(240)))
    guard let first = words.first(where: { $0.contains(where: \.isLetter) }) else { return true }
    // "On bringing ... into force" is the name of a law.
    if ["о", "об"].contains(first) { return false }
    // "№ 62-VII": the rest of a note that was broken.
    if text.hasPrefix("№") { return true }
    if words.count <= 3, contents.contains(where: { first.hasPrefix($0) }) { return true }
    return openings.contains { $0.begins(words) } || anywhere.contains { $0.isIn(words) }
  }

  /// Whether a line above a name is only that of the State.
  static func isLetterhead(_ text: String) -> Bool {
    let words = NamePattern.words(of: text)
    return words.count <= 3 && words.contains { word in states.contains { word.hasPrefix($0) } }
      && !words.contains { word in acts.contains { word.hasPrefix($0) } }
  }

  private static let states = ["республик", "федераци", "respublika", "ҷумҳури", "republic"]
  private static let acts = ["закон", "кодекс", "конститу", "қонун", "qonun", "kodeks", "konstitu", "constitution"]

  private static let contents = [
    "содержание", "оглавление", "мазмұны", "мазмуну", "mundarija", "мундарижа", "contents", "пресс",
  ]

  private static let openings = [
    "примечание изпи", "примечание рцпи", "вниманию пользовател", "внимание", "для удобства", "сноска", "рқаи",
    "қр", "пайдаланушылар", "қолданушылар", "порядок введения в действие", "см", "нажмите", "версия для печати",
    "слова", "сөздер", "изменения внесенн", "ст", "diqqat", "print", "attention",
  ].map { NamePattern($0) }

  private static let anywhere = [
    "вводится в действие", "введен в действие", "введена в действие", "вводятся в действие", "вступает в силу",
    "вступают в силу", "қолданысқа енгізіледі", "күшіне енеді", "kuchga kiradi", "кучга киради", "күчүнө кирет",
    "enters into force", "enter into force", "пресс релиз", "қолданысқа енгізілу тәртіб",
    "нормативным постановлением", "признан соответствующ", "признан … соответствующ", "оқу үшін",
  ].map { NamePattern($0) }
}
