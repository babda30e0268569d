import Foundation
import LegalText
import Legislation
import LegislationReading
import Testing
import Wordings

/// What editorial notes say, written out per note.
struct AmendmentNoteTests {
  private func told(_ events: [AmendmentEvent]) -> [String] {
    events.map { event in
      let target = event.target.map(\.description).joined(separator: ", ")
      let effect =
        switch event.effect {
        case .on(let date): date
        case .after: "after publication"
        case .unstated: "unstated"
        }
      return
        "\(event.kind.rawValue) | \(target) | \(event.lawNumber ?? "-") | \(event.lawDate ?? "-") | \(effect)"
    }
  }

  @Test(arguments: [
    (
      Language.russian,
      "Сноска. Статья 1 с изменением, внесенным Законом РК от 27.12.2018  № 205-VI  (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования); от 05.11.2022  № 157-VII  (вводится в действие с 01.01.2023).",
      [
        "substitution | article 1 | 205-VI | 2018-12-27 | after publication",
        "substitution | article 1 | 157-VII | 2022-11-05 | 2023-01-01",
      ]
    ),
    (
      .russian, "Сноска. Статья 117 исключена Законом РК от 04.07.2023.",
      ["repeal | article 117 | - | 2023-07-04 | unstated"]
    ),
    (
      .russian, "Сноска. Заголовок статьи 7 с изменением, внесенным Законом РК от 03.07.2013 № 124-V.",
      ["substitution | article 7, heading | 124-V | 2013-07-03 | unstated"]
    ),
    (
      .russian,
      "Сноска. Кодекс дополнен статьей 154-1 в соответствии с Законом РК от 20.04.2023 № 226-VII (вводится в действие с 01.07.2023).",
      ["insertion | article 154-1 | 226-VII | 2023-04-20 | 2023-07-01"]
    ),
    (
      .russian, "Сноска. Статья 5 дополнена Законом РК от 20.04.2023 № 226-VII.",
      ["substitution | article 5 | 226-VII | 2023-04-20 | unstated"]
    ),
    (
      .russian, "(В редакции Закона КР от 15 апреля 2020 года № 41, 7 августа 2024 года № 161)",
      ["substitution |  | 41 | 2020-04-15 | unstated", "substitution |  | 161 | 2024-08-07 | unstated"]
    ),
    (
      .russian, "утратил силу. - Федеральный закон от 08.12.2003 N 162-ФЗ;",
      ["repeal |  | 162-ФЗ | 2003-12-08 | unstated"]
    ),
    (
      .russian,
      "Информация об изменениях: Федеральным законом от 27 декабря 2009 г. N 377-ФЗ в статью 129 внесены изменения, вступающие в силу с 1 января 2010 г.",
      ["substitution | article 129 | 377-ФЗ | 2009-12-27 | 2010-01-01"]
    ),
    (
      .kazakh,
      "Ескерту. Күші жойылды - ҚР 03.07.2014 № 226-V Кодексімен (қолданысқа енгізілу тәртібін 467-баптан қараңыз).",
      ["repeal |  | 226-V | 2014-07-03 | after publication"]
    ),
    (
      .kazakh,
      "Ескерту. 4-қосымшаға өзгерістер енгізілді - ҚР 30.03.2024 № 2 (алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі)",
      ["substitution | attachment 4 | 2 | 2024-03-30 | after publication"]
    ),
    (
      .kyrgyz, "КР 2017-жылдын 24-январындагы № 10 Мыйзамына ылайык 2019-жылдын 1-январынан тартып КҮЧҮН ЖОГОТОТ",
      ["repeal |  | 10 | 2017-01-24 | 2019-01-01"]
    ),
    (
      .kyrgyz, "(КР 2019-жылдын 8-июлундагы N 83 Мыйзамынын редакциясына ылайык)",
      ["substitution |  | 83 | 2019-07-08 | unstated"]
    ),
    (
      .uzbekCyrillic,
      "(3-модданинг олтинчи хатбошиси Ўзбекистон Республикасининг 2021 йил 21 апрелдаги ЎРҚ-683-сонли Қонуни таҳририда — Қонунчилик маълумотлари миллий базаси, 21.04.2021 й., 03/21/683/0375-сон)",
      ["substitution | article 3, alinea 6 | ЎРҚ-683 | 2021-04-21 | unstated"]
    ),
    (
      .uzbekLatin,
      "(1-modda O‘zbekiston Respublikasining 2007-yil 28-dekabrdagi O‘RQ-138-sonli Qonuni bilan o‘z kuchini yo‘qotgan — O‘R QHT, 2007-y., 52-son, 533-modda)",
      ["repeal | article 1 | O‘RQ-138 | 2007-12-28 | unstated"]
    ),
    (
      .uzbekLatin,
      "(41-modda Oʻzbekiston Respublikasining 2012-yil 29-dekabrdagi OʻRQ-345-sonli Qonuniga asosan uchinchi va toʻrtinchi qismlar bilan toʻldirilgan — OʻR QHT, 2013-y., 1-son, 1-modda)",
      [
        "insertion | article 41, paragraph 3 | OʻRQ-345 | 2012-12-29 | unstated",
        "insertion | article 41, paragraph 4 | OʻRQ-345 | 2012-12-29 | unstated",
      ]
    ),
    (
      .turkmen,
      "(2014-nji ýylyň 3-nji maýyndaky Türkmenistanyň Kanunynyň redaksiýasynda – Türkmenistanyň Mejlisiniň Maglumatlary, 2014 ý., , -nji madda)",
      ["substitution |  | - | 2014-05-03 | unstated"]
    ),
    (.tajik, "(ҚҶТ аз 27.11.14с., №1142)", ["substitution |  | 1142 | 2014-11-27 | unstated"]),
    (.russian, "Примечание ИЗПИ! В пункт 7 предусматривается изменение.", ["announced | point 7 | - | - | unstated"]),
    (.russian, "Примечание. Крупным ущербом признается ущерб свыше тысячи показателей.", []),
  ])
  func readsNotes(_ language: Language, _ note: String, _ expected: [String]) {
    #expect(told(AmendmentNote.events(in: note, language: language)) == expected)
  }

  private let law = """
    ЗАКОН О ЗАЩИТЕ

    Статья 1. Предмет
    Настоящий Закон защищает пострадавших.

    Статья 2. Предписание
    1. Полиция выдает защитное предписание.
    2. Суд продлевает предписание.
    Сноска. Статья 2 дополнена пунктом 2 Законом РК от 01.02.2022 № 9-VII (вводится в действие с 01.07.2022).

    Статья 3. Приют
    Сноска. Статья 3 исключена Законом РК от 05.05.2020 № 7-VI.

    Статья 3-1. Кризисный центр
    Пострадавшие принимаются в кризисный центр.
    Сноска. Закон дополнен статьей 3-1 в соответствии с Законом РК от 05.05.2020 № 7-VI (вводится в действие с 01.01.2021).

    """

  private func read(_ text: String, file: String = "law.ru.txt", sidecar: String? = nil) throws -> Act {
    try ActReader().read(bytes: Array(text.utf8), fileName: file, language: .russian, sidecar: sidecar)
  }

  @Test func provisionsCountFromTheDayOfTheirInsertion() throws {
    let act = try read(law)
    func status(_ eId: String, _ date: String) -> ProvisionStatus? {
      act.standing(on: date).provision(eId: eId)?.status
    }
    #expect(status("art_3-1", "2020-12-31") == .notYet)
    #expect(status("art_3-1", "2021-01-01") == .inForce)
    #expect(status("art_2__para_2", "2022-06-30") == .notYet)
    #expect(status("art_2__para_2", "2022-07-01") == .inForce)
    #expect(status("art_1", "1999-01-01") == .inForce)
    // The text of the excluded article is gone: before its exclusion it is told, never invented.
    #expect(status("art_3", "2021-01-01") == .removed)
    let before = act.standing(on: "2019-01-01")
    #expect(before.provision(eId: "art_3")?.status == .removed)
    #expect(before.warnings.contains { $0.code == "textOfDateMissing" && $0.message.contains("art_3") })
  }

  @Test func aRepealToComeLeavesTheTextInForceUntilItsDay() throws {
    var act = try read(law)
    act.provisions[0].events = [
      AmendmentEvent(
        kind: .repeal, eId: act.provisions[0].eId, lawNumber: "1", lawDate: "2024-01-01", effect: .on("2026-01-01"))
    ]
    #expect(act.standing(on: "2025-12-31").provisions[0].status == .inForce)
    #expect(act.standing(on: "2026-01-01").provisions[0].status == .removed)
  }

  @Test func theExpressionInForceIsChosenAndTheRestReported() throws {
    let facts = "number: 5-V\ndate: 2010-01-01\ncountry: KZ\nexpressionDate: "
    let early = "ЗАКОН О ЗАЩИТЕ\n\nСтатья 1. Предмет\nЗакон защищает.\n\nСтатья 2. Приют\nПриют открыт.\n"
    let files = [
      try read(early, file: "a.txt", sidecar: facts + "2015-01-01\n"),
      try read(early, file: "b.txt", sidecar: facts + "2020-01-01\n"),
      try read(early, file: "c.txt", sidecar: facts + "2024-01-01\n"),
    ]
    let law = LawInForce.select(files, asOf: "2021-06-01")
    #expect(law.acts.map(\.file) == ["b.txt"])
    #expect(law.setAside.map(\.file) == ["a.txt", "c.txt"])
    #expect(
      law.setAside.map(\.reason) == [
        .olderEdition(than: "b.txt", date: "2021-06-01"), .laterEdition(of: "2024-01-01", date: "2021-06-01"),
      ])
    #expect(LawInForce.select(files.reversed(), asOf: "2021-06-01").acts.map(\.file) == ["b.txt"])
    #expect(LawInForce.select(files, asOf: "2024-01-01").acts.map(\.file) == ["c.txt"])
    #expect(LawInForce.select(files, asOf: "2009-01-01").acts.allSatisfy { !$0.isInForce(on: "2009-01-01") })
  }
}
