/// Ordinal words used in headings, 1 to 99, in the languages that print their numbers so.
///
/// Words are built from tens and units as each language builds them; Arabic letters and apostrophes are folded as in
/// headings.
enum OrdinalWords {
  /// The ordinal of the most words with which a text begins, and the bytes of these words.
  /// - Parameter head: bytes of the first word.
  static func leading(_ text: Substring, head: Int) -> (value: Int, length: Int)? {
    guard firstWords.contains(fold(text.beginning(bytes: head))) else { return nil }
    var best: (value: Int, length: Int)?
    // What was read of whole words, and where the next one begins.
    var words = ""
    var start = 0
    var end = head
    for _ in 0..<5 {
      var folded = words
      if end > start {
        if !words.isEmpty { folded += " " }
        folded += fold(text.beginning(bytes: end).dropping(bytes: start))
      }
      if let value = table[folded] { best = (value, end) }
      let rest = text.dropping(bytes: end)
      let (blanks, next) = rest.withLetters { scanner in nextWord(&scanner) }
      if blanks > 0 {
        words = folded
        start = end + blanks
        if next > blanks, !beginnings.contains(words) { break }
      }
      if next == 0 { break }
      end += next
    }
    return best
  }

  /// Bytes of the blanks that come next, and with them of the word behind.
  private static func nextWord(_ scanner: inout LetterScanner) -> (blanks: Int, end: Int) {
    var blanks = 0
    while let letter = scanner.next() {
      let before = scanner.place - letter.width
      if letter.isBlank {
        if before > blanks { return (blanks, before) }
        blanks = scanner.place
      } else if letter.isSign(".") || letter.isSign(":") {
        return (blanks, before)
      }
    }
    return (blanks, scanner.place)
  }

  /// Whether the first word of a line is, or begins, an ordinal.
  static func begins(_ word: HeadingWord) -> Bool { firstWords.contains(word.folded) }

  /// - Parameter word: without white space.
  private static func fold(_ word: Substring) -> String { HeadingWord(word)?.folded ?? word.lowercased() }

  private static let firstWords = WordList(
    table.keys.map { key in String(key.prefix { !$0.isWhitespace }) })

  /// What stands before the last word of the ordinals of several words, and each beginning of it.
  private static let beginnings: WordList = {
    var result: Set<String> = []
    for key in table.keys {
      let words = key.split(separator: " ")
      for count in 1..<max(words.count, 1) { result.insert(words[..<count].joined(separator: " ")) }
    }
    return WordList(result)
  }()

  /// Endings of one language: units 1-9, then 10-19, then tens, with the way of joining a ten to a unit.
  private struct Series {
    var first: [String]
    var tens: [String] = []
    /// The forms of tens in front of a unit, when they differ from the tens themselves.
    var tensBefore: [String] = []
    var joiner = " "
  }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for series in all {
      for (index, word) in series.first.enumerated() where !word.isEmpty && table[word] == nil {
        table[word] = index + 1
      }
      for (ten, word) in series.tens.enumerated() where table[word] == nil { table[word] = (ten + 2) * 10 }
      for (ten, stem) in series.tensBefore.enumerated() {
        for (unit, word) in series.first.prefix(9).enumerated() where !word.isEmpty {
          let joined = stem + series.joiner + word
          if table[joined] == nil { table[joined] = (ten + 2) * 10 + unit + 1 }
        }
      }
    }
    var folded: [String: Int] = [:]
    for (key, value) in table {
      folded[key.split(whereSeparator: \.isWhitespace).map(fold).joined(separator: " ")] = value
    }
    return folded
  }()

  private static let all: [Series] = russian + turkic + persian + english

  private static let russianTens = [
    "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто",
  ]

  private static let russian: [Series] = ["ая", "ый"].map { ending in
    let feminine = ending == "ая"
    let stems = [
      "перв", "втор", "", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
      "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат",
    ]
    let words = stems.enumerated().map { index, stem in
      switch index {
      case 2: feminine ? "третья" : "третий"
      case 1, 5, 6, 7: stem + (feminine ? "ая" : "ой")
      default: stem + ending
      }
    }
    let tens = ["двадцат", "тридцат", "сороков", "пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност"]
    return Series(first: words, tens: tens.map { $0 + ending }, tensBefore: russianTens)
  }

  private static let turkic: [Series] = [
    Series(
      first: [
        "birinchi", "ikkinchi", "uchinchi", "toʻrtinchi", "beshinchi", "oltinchi", "yettinchi", "sakkizinchi",
        "toʻqqizinchi", "oʻninchi", "oʻn birinchi", "oʻn ikkinchi", "oʻn uchinchi", "oʻn toʻrtinchi",
        "oʻn beshinchi", "oʻn oltinchi", "oʻn yettinchi", "oʻn sakkizinchi", "oʻn toʻqqizinchi",
      ], tens: ["yigirmanchi", "oʻttizinchi"], tensBefore: ["yigirma", "oʻttiz"]),
    Series(
      first: [
        "биринчи", "иккинчи", "учинчи", "тўртинчи", "бешинчи", "олтинчи", "еттинчи", "саккизинчи", "тўққизинчи",
        "ўнинчи", "ўн биринчи", "ўн иккинчи", "ўн учинчи", "ўн тўртинчи", "ўн бешинчи",
      ], tens: ["йигирманчи"], tensBefore: ["йигирма"]),
    Series(
      first: [
        "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы",
        "оныншы",
      ]),
    Series(
      first: [
        "биринчи", "экинчи", "үчүнчү", "төртүнчү", "бешинчи", "алтынчы", "жетинчи", "сегизинчи", "тогузунчу",
        "онунчу",
      ]),
    Series(
      first: [
        "birinji", "ikinji", "üçünji", "dördünji", "bäşinji", "altynjy", "ýedinji", "sekizinji", "dokuzynjy",
        "onunjy",
      ]),
  ]

  private static let persian: [Series] = [
    Series(first: ["якум", "дуюм", "сеюм", "чорум", "панҷум", "шашум", "ҳафтум", "ҳаштум", "нӯҳум", "даҳум"]),
    Series(
      first: [
        "اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم", "یازدهم", "دوازدهم", "سیزدهم",
        "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نزدهم",
      ],
      tens: ["بیستم", "سی ام", "چهلم", "پنجاهم", "شصتم", "هفتادم", "هشتادم", "نودم"],
      tensBefore: ["بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"], joiner: " و "),
    Series(first: ["یکم", "دوم", "سوم"], tensBefore: ["بیست", "سی", "چهل"], joiner: " و "),
    Series(first: ["", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "هژدهم", "نوزدهم"]),
    Series(first: ["لومړی", "دویم", "دریم", "څلورم", "پنځم", "شپږم", "اووم", "اتم", "نهم", "لسم"]),
    Series(first: ["لمړی", "دوهم"]),
    Series(
      first: [
        "لومړۍ", "دوهمه", "دریمه", "څلورمه", "پنځمه", "شپږمه", "اوومه", "اتمه", "نهمه", "لسمه", "یوولسمه",
        "دولسمه", "دیارلسمه", "څوارلسمه", "پنځلسمه", "شپاړسمه", "اوولسمه", "اتلسمه", "نولسمه",
      ], tens: ["شلمه", "دیرشمه"]),
    // Pashto puts the unit before the ten: "دوه ویشتمه" is 22.
    Series(
      first: [String](repeating: "", count: 20)
        + [
          "یوویشتمه", "دوه ویشتمه", "درویشتمه", "څلورویشتمه", "پنځه ویشتمه", "شپږویشتمه", "اووه ویشتمه",
          "اته ویشتمه", "نهه ویشتمه",
        ]),
  ]

  private static let english: [Series] = [
    Series(first: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]),
    Series(
      first: ["erster", "zweiter", "dritter", "vierter", "fünfter", "sechster", "siebter", "achter", "neunter"]),
  ]
}
