/// The verbs of amending acts in the languages of the region, small letters, apostrophes folded.
enum AmendingVocabulary {
  static let replace = [
    "заменить", "заменены", "заменяются", "ауыстырылсын", "алмастырылсын", "алмаштырылсын", "almashtirilsin",
    "алмаштирилсин", "çalşyrmaly", "çalşyrylsyn", "иваз карда", "replaced", "substitute",
  ]
  static let restate = [
    "изложить в следующей редакции", "в следующей редакции", "редакцияда жазылсын", "мынадай редакцияда",
    "төмөнкүдөй редакцияда", "редакцияда баяндалсын", "quyidagi tahrirda", "қуйидаги таҳрирда", "şu görnüşde",
    "görnüşde beýan", "таҳрири зайл", "read as follows", "be restated",
  ]
  static let add = [
    "дополнить", "дополняется", "толықтырылсын", "толукталсын", "to'ldirilsin", "тўлдирилсин", "goşmaly",
    "üsti ýetirilsin", "илова карда", "илова намуда", "add the following", "insert", "be added",
  ]
  static let remove = [
    "исключить", "исключаются", "признать утратив", "утратившим силу", "утратившими силу", "утратившей силу",
    "алып тасталсын", "алынып тасталсын", "күші жойылды деп", "алып салынсын", "алынып салынсын",
    "күчүн жоготту деп", "күчүн жоготкон деп", "chiqarib tashlansin", "o'z kuchini yo'qotgan deb",
    "чиқариб ташлансин", "ўз кучини йўқотган деб", "güýjüni ýitiren", "aýyrmaly", "хориҷ карда",
    "аз эътибор соқит", "repealed", "omit", "deleted",
  ]
  /// What is added or replaced is words, not a provision.
  static let words = [
    "слов", "цифр", "сөз", "цифр", "so'z", "сўз", "raqam", "рақам", "söz", "san", "калима", "рақам", "word", "figure",
  ]
  /// The new words stand behind the words that are named.
  static let behind = [
    "после", "кейін", "кийин", "keyin", "so'ng", "сўнг", "кейин", "soň", "баъд", "пас аз", "after",
  ]
  static let everywhere = [
    "по всему тексту", "по тексту", "в тексте", "бүкіл мәтін", "бүт текст", "butun matn", "бутун матн", "ähli tekst",
    "дар тамоми матн", "wherever", "throughout",
  ]
  static let heading = [
    "заголовок", "заголовке", "тақырыб", "аталыш", "sarlavha", "сарлавҳа", "nomi", "номи", "heading",
  ]
  static let acts = [
    "кодекс", "закон", "конституци", "заң", "мыйзам", "kodeks", "qonun", "қонун", "kanun", "konstitu", "қонуни",
    " code",
    " law", " act ",
  ]

  /// Words that stand before the name of an act and are no part of it.
  static let openings = ["внести", "внесены", "вносятся", "внесении", "статья", "amend", "article", "section"]

  static func has(_ list: [String], in text: String) -> Bool { list.contains { text.contains($0) } }

  /// Small letters with one apostrophe.
  static func fold(_ text: String) -> String {
    String(text.lowercased().map { "‘’ʻʼ`´".contains($0) ? "'" : $0 == "ё" ? "е" : $0 })
  }
}
