import Legislation

/// The words by which editorial notes say what an amending act did, small letters, apostrophes folded.
enum AmendmentWording {
  /// What a stretch of a note says happened; the gravest statement counts.
  static func kind(in text: String) -> AmendmentEvent.Kind? {
    withFolded(text) { phrases.firstList(in: $0) }.map { statements[$0].0 }
  }

  /// Whether a stretch of a note speaks of the effect and not of the amending act.
  static func saysEffect(_ text: some StringProtocol) -> Bool { withFolded(text) { effect.isIn($0) } }

  /// Whether one of the phrases stands in the text.
  static func stands(_ phrases: PhraseSet, in text: String) -> Bool { withFolded(text) { phrases.isIn($0) } }

  /// Small letters, with the apostrophes of Uzbek and the Latin i of Kazakh texts as one.
  static func fold(_ text: String) -> String {
    let isCyrillic = beginsCyrillic(text)
    return SmallLetters.fold(text) { folded($0, isCyrillic) }
  }

  private static func withFolded<Result>(
    _ text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let isCyrillic = beginsCyrillic(text)
    return SmallLetters.withFolded(text, { folded($0, isCyrillic) }, body)
  }

  private static func beginsCyrillic(_ text: some StringProtocol) -> Bool {
    text.utf8.first.map { $0 >= 0xD0 } ?? false
  }

  @inline(__always)
  private static func folded(_ scalar: UInt32, _ isCyrillic: Bool) -> UInt32 {
    switch scalar {
    case 0x60, 0xB4, 0x2018, 0x2019, 0x2BB, 0x2BC: 0x27
    case 0x451: 0x435
    case 0x69 where isCyrillic: 0x456
    default: scalar
    }
  }

  private static let phrases = PhraseSet(lists: statements.map(\.1))

  private static let statements: [(AmendmentEvent.Kind, [String])] = [
    (.announced, ["предусматривается изменение", "предусмотрены изменения", "өзгеріс енгізу көзделген"]),
    (
      .repeal,
      [
        "исключен", "утратил", "утративш", "утрачива", "күші жойыл", "күшін жой", "алып тасталды", "алынып тасталды",
        "алып тасталын", "күчүн жогот", "күчүн жогот", "алып салынды", "алынып салынды", "chiqarib tashla",
        "chiqarilgan", "kuchini yo'qot", "чиқариб ташла", "чиқарилган", "кучини йўқот", "güýjüni ýitir", "aýryldy",
        "соқит", "хориҷ кар", "repealed", "omitted", "deleted", "ملغی", "لغو", "حذف",
      ]
    ),
    (
      .suspension,
      ["приостановлен", "тоқтатыла тұр", "токтотул", "to'xtatib turil", "тўхтатиб турил", "togtadyl", "suspended"]
    ),
    // "Changes and additions were made" changes; only "was supplemented with" inserts.
    (
      .substitution,
      [
        "с изменени", "внесены изменени", "внесено изменени", "с дополнени", "өзгеріс", "өзгертул", "өзгөрт",
        "o'zgartirish", "ўзгартириш", "üýtgetme", "тағйиру", "amended", "تعدیل",
      ]
    ),
    (
      .insertion,
      [
        "дополнена", "дополнено", "дополнен ", "дополнены", "введен ", "введена ", "введено ", "введены ",
        "толықтырылды", "толықтырылған", "толукталды", "толукталган", "to'ldirilgan", "тўлдирилган", "kiritilgan",
        "киритилган", "goşuldy", "goşulan", "илова карда", "inserted", "added", "ایزاد",
      ]
    ),
    (
      .substitution,
      [
        "редакци", "в ред.", "tahrir", "таҳрир", "redaksiýa", "almashtiril", "алмаштирил", "substituted", "replaced",
        "қҷт аз", "ҳамин таҳрир",
      ]
    ),
    (
      .entryIntoForce,
      [
        "в действие", "в силу", "қолданысқа енгіз", "күчүнө кир", "kuchga kir", "кучга кир", "güýje gir",
        "into force",
      ]
    ),
  ]

  /// Words that say that a date or a period is that of the effect, not of the amending act.
  private static let effect = PhraseSet([
    "в действие", "вступа", "в силу с", "қолданысқа енгіз", "күчүнө кир", "тартып", "бастап", "kuchga kir",
    "кучга кир",
    "e'tiboran", "эътиборан", "boshlab", "бошлаб", "güýje gir", "başlap", "into force", "effect from", "мавриди амал",
    "نافذ",
  ])
}
