import Foundation
import LegalText
import Legislation
import LegislationReading
import Testing

/// Hard inputs 13-20: characters that look alike, cannot be seen, or come in several forms.
@Suite struct HardCharacterTests {
  @Test func hardInput13_blanksThatAreNoSpacesAndMarksThatCannotBeSeen() throws {
    let outline = try ActOutline.of(
      "Статья\u{A0}5.\u{2009}Цель\u{202F}закона\nЗакон за\u{200B}щищает\u{FEFF} детей:\n1)\u{A0}от насилия;\n2)\u{202F}от голода.\n"
    )
    #expect(
      outline.map { $0.replacing("\u{202F}", with: " ") } == [
        "art_5 | Цель закона", "art_5__para_1 = Закон защищает детей:", "art_5__para_1__point_1 = от насилия;",
        "art_5__para_1__point_2 = от голода.",
      ])
  }

  @Test func hardInput14_softHyphens() throws {
    let expected = ["art_1 | Цель", "art_1__para_1 = Закон защищает женщин."]
    #expect(try ActOutline.of("Статья 1. Це\u{AD}ль\nЗакон защища\u{AD}ет женщин.\n") == expected)
    #expect(try ActOutline.of("Статья 1. Цель\nЗакон защища\u{AD}\nет женщин.\n") == expected)
    #expect(
      try ActOutline.of(
        "<html><body><p>Статья 1. Це&shy;ль</p><p>Закон защища&shy;ет женщин.</p></body></html>", "a.html")
        == expected)
  }

  @Test(arguments: ["-", "\u{2010}", "\u{2011}", "–", "—", "\u{2212}"])
  func hardInput15_hyphensOfEveryKind(hyphen: String) throws {
    #expect(
      try ActOutline.of(
        "Статья 73. А\nТекст.\nСтатья 73\(hyphen)1. Б\nЧасть:\n1\(hyphen)1) пункт;\n2) пункт.\nСтатья 74. В\nТекст.\n"
      )
        == [
          "art_73 | А", "art_73__para_1 = Текст.", "art_73-1 | Б", "art_73-1__para_1 = Часть:",
          "art_73-1__para_1__point_1-1 = пункт;", "art_73-1__para_1__point_2 = пункт.", "art_74 | В",
          "art_74__para_1 = Текст.",
        ])
    #expect(
      try ActOutline.articles(
        "73\(hyphen)modda. A\nMatn.\n73\(hyphen)1\(hyphen)modda. B\nMatn.\n74\(hyphen)modda. V\nMatn.\n")
        == ["73", "73-1", "74"])
  }

  @Test(arguments: ["'", "’", "‘", "ʻ", "ʼ", "`"])
  func hardInput16_apostrophesOfUzbek(sign: String) throws {
    let act = try ActOutline.read(
      """
      BIRINCHI BO\(sign)LIM
      1-modda. To\(sign)lov
      To\(sign)lov qilinadi.
      2-modda. Bo\(sign)sh
      (2-modda O\(sign)zbekiston Respublikasining 2017-yil 29-martdagi O\(sign)RQ-421-sonli Qonuniga asosan \
      o\(sign)z kuchini yo\(sign)qotgan — O\(sign)R QHT, 2017-y., 13-son, 194-modda)

      """)
    #expect(
      ActOutline.lines(act) == [
        "sec_1", "art_1 | To\(sign)lov", "art_1__para_1 = To\(sign)lov qilinadi.", "art_2 (removed) | Bo\(sign)sh",
      ])
    #expect(act.articles.last?.events.map(\.kind) == [.repeal])
    #expect(act.articles.last?.events.map(\.lawDate) == ["2017-03-29"])
  }

  @Test func hardInput17_lettersOfTheOtherAlphabet() throws {
    let act = try ActOutline.read(
      "РАЗДЕЛ ІV. Надзор\nГлава ХІІ. Суд\nСтатья З0. Срок\nТекст (с.2008, №1, қ.1, мод.З).\nСтатья 31. Порядок\n1)3адачами являются меры.\n"
    )
    #expect(
      ActOutline.lines(act) == [
        "sec_4 | Надзор", "sec_4__chp_12 | Суд", "art_30 | Срок",
        "art_30__para_1 = Текст (с.2008, №1, қ.1, мод.З).", "art_31 | Порядок",
        "art_31__para_1 = 3адачами являются меры.",
      ])
    #expect(ActOutline.codes(act).contains("lookAlike"))
    // Cyrillic у in a Turkmen ending, Latin a in a Kazakh heading word, Latin i in Kazakh words.
    #expect(
      try ActOutline.articles("19-njу madda. Maksat\nKanun goraýar.\n20-nji madda. Möhlet\nAlty aý.\n") == [
        "19", "20",
      ])
    #expect(try ActOutline.articles("1-бап. Мақсат\nЗаң қорғайды.\n2-бaп. Мерзiм\nАлты ай.\n") == ["1", "2"])
  }

  @Test func hardInput18_composedAndDecomposedLetters() throws {
    let text = "Моддаи 1. Зӯроварӣ дар оила\nҚонун ӯро ҳимоя мекунад.\nМоддаи 2. Ҳайати шӯро\nЙил ва ёрӣ.\n"
    let expected = [
      "art_1 | Зӯроварӣ дар оила", "art_1__para_1 = Қонун ӯро ҳимоя мекунад.", "art_2 | Ҳайати шӯро",
      "art_2__para_1 = Йил ва ёрӣ.",
    ]
    #expect(try ActOutline.of(text) == expected)
    #expect(try ActOutline.of(text.decomposedStringWithCanonicalMapping) == expected)
    // ў of the Uzbek keyboard stands for the Tajik ӯ.
    let uzbekLetter = try ActOutline.read(text.replacing("ӯ", with: "ў"))
    #expect(uzbekLetter.language.value == .tajik)
    #expect(uzbekLetter.articles.map { $0.number?.description } == ["1", "2"])
  }

  @Test func hardInput19_arabicLettersDigitsAndDirections() throws {
    let act = try ActOutline.read(
      "ماده ۱:\nاین قانون زن را حمایت می\u{200C}کند:\n۱- حمایت؛\n2-آموزش؛\n\u{200F}3-جلوگيري از خشونت؛\n\u{202B}٤- نظارت.\u{202C}\nمادة ٢:\nمتن دوم.\nمادۀ\u{200F} 3:\nمتن سوم.\nماده\u{200C}۴:\nمتن چهارم.\nمادهٔ پنجم:\nمتن پنجم.\n"
    )
    #expect(
      ActOutline.lines(act) == [
        "art_1", "art_1__para_1 = این قانون زن را حمایت می\u{200C}کند:", "art_1__para_1__point_1 = حمایت؛",
        "art_1__para_1__point_2 = آموزش؛", "art_1__para_1__point_3 = جلوگيري از خشونت؛",
        "art_1__para_1__point_4 = نظارت.", "art_2", "art_2__para_1 = متن دوم.", "art_3", "art_3__para_1 = متن سوم.",
        "art_4", "art_4__para_1 = متن چهارم.", "art_5", "art_5__para_1 = متن پنجم.",
      ])
    #expect(act.ledger?.unaccounted == 0)
    // Digits in the order in which they are seen are no mark of a provision.
    #expect(
      try ActOutline.of("ماده ۱:\nمتن اول.\n1344)(۵ -۴\nماده ۲:\nمتن دوم.\n") == [
        "art_1", "art_1__para_1 = متن اول.", "art_1__para_2 = 1344)(۵ -۴", "art_2", "art_2__para_1 = متن دوم.",
      ])
  }

  @Test func hardInput20_smallLettersInsideCapitals() throws {
    #expect(
      try ActOutline.of(
        "BIRINChI BO‘LIM\nUMUMIY QOIDALAR\nI bob. JAZONI LIBERALLAShTIRILIShI\n1-modda. Maqsad\nQonun himoya qiladi.\n"
      )
        == [
          "sec_1 | UMUMIY QOIDALAR", "sec_1__chp_1 | JAZONI LIBERALLAShTIRILIShI", "art_1 | Maqsad",
          "art_1__para_1 = Qonun himoya qiladi.",
        ])
  }
}
