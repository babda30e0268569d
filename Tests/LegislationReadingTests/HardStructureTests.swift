import Foundation
import LegalText
import Legislation
import LegislationReading
import Testing

/// Hard inputs 32-43: numbers, repealed ranges, acts without articles, annexes, numbering that begins anew, lists.
@Suite struct HardStructureTests {
  @Test func hardInput32_insertedNumbersInEveryPrinting() throws {
    #expect(
      try ActOutline.of(
        "Статья 1. А\nТ.\nСтатья 1-1. Б\nТ.\nСтатья 1-1-1. В\nТ.\nСтатья 2. Г\n2. Часть.\n2-1. Часть:\n3) пункт;\n3-1) пункт;\n3²) пункт.\nСтатья 127. Д\nТ.\nСтатья 127.1. Е\nТ.\nСтатья 127². Ж\nТ.\n"
      ) == [
        "art_1 | А", "art_1__para_1 = Т.", "art_1-1 | Б", "art_1-1__para_1 = Т.", "art_1-1-1 | В",
        "art_1-1-1__para_1 = Т.", "art_2 | Г", "art_2__para_2 = Часть.", "art_2__para_2-1 = Часть:",
        "art_2__para_2-1__point_3 = пункт;", "art_2__para_2-1__point_3-1 = пункт;",
        "art_2__para_2-1__point_3-2 = пункт.", "art_127 | Д", "art_127__para_1 = Т.", "art_127-1 | Е",
        "art_127-1__para_1 = Т.", "art_127-2 | Ж", "art_127-2__para_1 = Т.",
      ])
  }

  @Test func hardInput33_repealedArticlesAndRanges() throws {
    #expect(
      try ActOutline.of(
        "Статья 4. А\nТ.\nСтатьи 5-7. Исключены\nСтатья 8. Исключена\nСтатья 9. Б\nТ.\nСтатья 10. Утратила силу. - Федеральный закон от 08.12.2003 N 162-ФЗ.\nСтатья 11.\n(Утратила силу в соответствии с Законом КР от 15 апреля 2020 года № 41)\nСтатья 12. В\nТ.\n"
      ) == [
        "art_4 | А", "art_4__para_1 = Т.", "art_5 (removed) | Исключены", "art_6 (removed) | Исключены",
        "art_7 (removed) | Исключены", "art_8 (removed) | Исключена", "art_9 | Б", "art_9__para_1 = Т.",
        "art_10 (removed) | Утратила силу. - Федеральный закон от 08.12.2003 N 162-ФЗ.", "art_11 (removed)",
        "art_12 | В", "art_12__para_1 = Т.",
      ])
  }

  @Test func hardInput34_headingsWithoutTextAndTextWithoutHeadings() throws {
    let act = try ActOutline.read(
      "Закон о приютах\nНастоящий Закон принят ради защиты.\nСтатья 1\nТекст без названия.\nСтатья 2. Название без текста\nСтатья 3\n"
    )
    #expect(act.title == "Закон о приютах")
    #expect(act.preamble == "Настоящий Закон принят ради защиты.")
    #expect(
      ActOutline.lines(act) == [
        "art_1", "art_1__para_1 = Текст без названия.", "art_2 | Название без текста", "art_3",
      ])
    let preambleOnly = try ActOutline.read("Закон о приютах\nПринимая во внимание страдания, принят закон.\n")
    #expect(preambleOnly.articles.isEmpty)
    #expect(ActOutline.codes(preambleOnly).contains("noArticles"))
    #expect(preambleOnly.ledger?.unaccounted == 0)
  }

  @Test func hardInput35_actsOfNumberedPointsOnly() throws {
    let act = try ActOutline.read(
      "ПРИКАЗ\nО приютах\nПРИКАЗЫВАЮ:\n1. Утвердить правила.\n2. Отделу:\n1) принять меры;\n2) сообщить.\n3. Приказ вступает в силу со дня подписания.\nМинистр                      А. Иванов\n"
    )
    #expect(act.title == "ПРИКАЗ О приютах")
    #expect(act.preamble == "ПРИКАЗЫВАЮ:")
    #expect(
      ActOutline.lines(act) == [
        "para_1 = Утвердить правила.", "para_2 = Отделу:", "para_2__point_1 = принять меры;",
        "para_2__point_2 = сообщить.", "para_3 = Приказ вступает в силу со дня подписания.",
      ])
  }

  @Test func hardInput36_annexesAndApprovedTextsNumberAnew() throws {
    #expect(
      try ActOutline.of(
        "ПОСТАНОВЛЕНИЕ\nО приютах\n1. Утвердить Положение.\n2. Опубликовать.\nУтверждено\nпостановлением Правительства\nот 5 мая 2021 года № 9\nПОЛОЖЕНИЕ\nо приютах\nГлава 1. Общее\n1. Приют помогает.\n2. Приют открыт.\nПриложение 2\nк Положению\nФорма журнала\n1. Графа.\nПриложение 3\nк Положению\nСтатья 1. Вид\nТекст.\n"
      ) == [
        "para_1 = Утвердить Положение.", "para_2 = Опубликовать.",
        "att_1 | Утверждено постановлением Правительства от 5 мая 2021 года № 9 ПОЛОЖЕНИЕ о приютах",
        "att_1__chp_1 | Общее", "att_1__para_1 = Приют помогает.", "att_1__para_2 = Приют открыт.",
        "att_2 | к Положению Форма журнала", "att_2__para_1 = Графа.", "att_3 | к Положению", "att_3__art_1 | Вид",
        "att_3__art_1__para_1 = Текст.",
      ])
    #expect(
      try ActOutline.of(
        "1. Düzgünnama tassyklansyn.\n2. Karar güýje girýär.\nTassyklanyldy\nMinistrler Kabinetiniň karary bilen\nDÜZGÜNNAMA\n1. Gaçybatalga kömek edýär.\n2. Möhlet alty aý.\n"
      ) == [
        "para_1 = Düzgünnama tassyklansyn.", "para_2 = Karar güýje girýär.",
        "att_1 | Tassyklanyldy Ministrler Kabinetiniň karary bilen DÜZGÜNNAMA",
        "att_1__para_1 = Gaçybatalga kömek edýär.", "att_1__para_2 = Möhlet alty aý.",
      ])
  }

  @Test func hardInput37_generalAndSpecialPartBeginSectionsAnew() throws {
    #expect(
      try ActOutline.of(
        "ОБЩАЯ ЧАСТЬ\nРАЗДЕЛ I. НАЧАЛО\nГлава 1. А\nСтатья 1. А\nТ.\nРАЗДЕЛ II. КОНЕЦ\nГлава 2. Б\nСтатья 2. Б\nТ.\nОСОБЕННАЯ ЧАСТЬ\nРАЗДЕЛ I. ЛИЧНОСТЬ\nГлава 1. В\nСтатья 3. В\nТ.\n"
      ).filter { !$0.contains("para") } == [
        "part_1 | ОБЩАЯ ЧАСТЬ", "part_1__sec_1 | НАЧАЛО", "part_1__sec_1__chp_1 | А", "art_1 | А",
        "part_1__sec_2 | КОНЕЦ", "part_1__sec_2__chp_2 | Б", "art_2 | Б", "part_2 | ОСОБЕННАЯ ЧАСТЬ",
        "part_2__sec_1 | ЛИЧНОСТЬ", "part_2__sec_1__chp_1 | В", "art_3 | В",
      ])
  }

  @Test func hardInput38_chaptersBeginAnewInEachSection() throws {
    #expect(
      try ActOutline.of(
        "Раздел 1. А\nГлава 1. А1\nСтатья 1. А\nТ.\nГлава 2. А2\nСтатья 2. Б\nТ.\nРаздел 2. Б\nГлава 1. Б1\nСтатья 3. В\nТ.\n"
      ).filter { !$0.contains("para") } == [
        "sec_1 | А", "sec_1__chp_1 | А1", "art_1 | А", "sec_1__chp_2 | А2", "art_2 | Б", "sec_2 | Б",
        "sec_2__chp_1 | Б1", "art_3 | В",
      ])
  }

  @Test func hardInput39_lettersOfEveryAlphabet() throws {
    let russian = "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я".split(separator: " ")
    let act = try ActOutline.read(
      "Статья 1. Виды\nМеры таковы:\n" + russian.map { "\($0)) мера;\n" }.joined())
    #expect(act.articles[0].children[0].children.map(\.mark) == russian.map(String.init))
    #expect(Set(act.allProvisions.map(\.eId)).count == act.allProvisions.count)
    #expect(
      try ActOutline.of(
        "1-nji madda. Görnüşler\nÇäreler:\na) birinji;\nb) ikinji;\nç) üçünji;\nd) dördünji;\ne) bäşinji;\nä) altynjy.\n"
      )
        == [
          "art_1 | Görnüşler", "art_1__para_1 = Çäreler:", "art_1__para_1__point_a = birinji;",
          "art_1__para_1__point_b = ikinji;", "art_1__para_1__point_cc = üçünji;",
          "art_1__para_1__point_d = dördünji;", "art_1__para_1__point_e = bäşinji;",
          "art_1__para_1__point_aa = altynjy.",
        ])
    // i) is the letter behind h) and the Roman number inside h).
    #expect(
      try ActOutline.of(
        "Article 1. Kinds\n(1) The measures are:\n(g) seventh;\n(h) eighth:\n(i) first;\n(ii) second;\n(i) ninth;\n(j) tenth.\n"
      )
        == [
          "art_1 | Kinds", "art_1__para_1 = The measures are:", "art_1__para_1__point_g = seventh;",
          "art_1__para_1__point_h = eighth:", "art_1__para_1__point_h__point_i = first;",
          "art_1__para_1__point_h__point_ii = second;", "art_1__para_1__point_i = ninth;",
          "art_1__para_1__point_j = tenth.",
        ])
  }

  @Test func hardInput40_sanctionsBehindPointsBelongToTheParagraph() throws {
    #expect(
      try ActOutline.of(
        "Статья 120. Изнасилование\n1. Изнасилование –\nнаказывается лишением свободы.\n2. То же деяние, совершенное:\n1) группой лиц;\n2) повторно, –\nнаказывается лишением свободы на срок до восьми лет.\n3. Деяния, повлекшие:\n1) смерть;\n2) тяжкий вред,\nнаказываются лишением свободы.\n"
      ) == [
        "art_120 | Изнасилование", "art_120__para_1 = Изнасилование – / наказывается лишением свободы.",
        "art_120__para_2 = То же деяние, совершенное:", "art_120__para_2__point_1 = группой лиц;",
        "art_120__para_2__point_2 = повторно, –",
        "art_120__para_2__wrapup = наказывается лишением свободы на срок до восьми лет.",
        "art_120__para_3 = Деяния, повлекшие:", "art_120__para_3__point_1 = смерть;",
        "art_120__para_3__point_2 = тяжкий вред,", "art_120__para_3__wrapup = наказываются лишением свободы.",
      ])
  }

  @Test func hardInput41_oneMarkAtTwoLevels() throws {
    #expect(
      try ActOutline.of(
        "Статья 1. Понятия\nВ Законе используются понятия:\n1) насилие:\n1) физическое;\n2) психологическое;\n2) приют.\n"
      )
        == [
          "art_1 | Понятия", "art_1__para_1 = В Законе используются понятия:",
          "art_1__para_1__point_1 = насилие:", "art_1__para_1__point_1__point_1 = физическое;",
          "art_1__para_1__point_1__point_2 = психологическое;", "art_1__para_1__point_2 = приют.",
        ])
  }

  @Test func hardInput42_definitionsInEveryPrinting() throws {
    #expect(
      try ActOutline.of(
        "Статья 1. Понятия\nВ Законе используются понятия:\nнасилие – деяние, которое причиняет вред;\nприют – место помощи (далее – уполномоченный орган).\n"
      ) == [
        "art_1 | Понятия",
        "art_1__para_1 = В Законе используются понятия: / насилие – деяние, которое причиняет вред; / приют – место помощи (далее – уполномоченный орган).",
      ])
    #expect(
      try ActOutline.of(
        "Моддаи 1. Мафҳумҳои асосӣ\nМафҳумҳо:\n— зўроварӣ дар оила — кирдори қасдан;\n— ҷабрдида — шахсе, ки зарар дидааст.\n"
      ).count == 2)
    #expect(
      try ActOutline.of(
        "3-modda. Asosiy tushunchalar\nUshbu Qonunda quyidagi tushunchalar qoʻllaniladi:\nzoʻravonlik — gʻayriqonuniy harakat;\njabrlanuvchi — zarar koʻrgan shaxs.\n4-modda. Boshqa\nMatn.\n"
      ) == [
        "art_3 | Asosiy tushunchalar",
        "art_3__para_1 = Ushbu Qonunda quyidagi tushunchalar qoʻllaniladi: / zoʻravonlik — gʻayriqonuniy harakat; / jabrlanuvchi — zarar koʻrgan shaxs.",
        "art_4 | Boshqa", "art_4__para_1 = Matn.",
      ])
    #expect(
      try ActOutline.of(
        "ماده ۳:\nاصطلاحات ذیل در این قانون معانی آتی را دارند:\n۱- خشونت: عملی که به زن صدمه برساند.\n۲- متضرر: زنی که صدمه دیده است.\n"
      ) == [
        "art_3", "art_3__para_1 = اصطلاحات ذیل در این قانون معانی آتی را دارند:",
        "art_3__para_1__point_1 = خشونت: عملی که به زن صدمه برساند.",
        "art_3__para_1__point_2 = متضرر: زنی که صدمه دیده است.",
      ])
  }

  @Test func hardInput43_notesToAnArticleWithNumbersOfTheirOwn() throws {
    #expect(
      try ActOutline.of(
        "Статья 120. Изнасилование\n1. Изнасилование наказывается.\nПримечание. 1. Беспомощным признается ребенок.\n2. Тяжким признается вред.\nСтатья 121. Иное\nТекст.\nПримечания.\n1. Первое.\n2. Второе.\n"
      ) == [
        "art_120 | Изнасилование", "art_120__para_1 = Изнасилование наказывается.",
        "art_120__hcontainer_1 | Примечание", "art_120__hcontainer_1__para_1 = Беспомощным признается ребенок.",
        "art_120__hcontainer_1__para_2 = Тяжким признается вред.", "art_121 | Иное", "art_121__para_1 = Текст.",
        "art_121__hcontainer_1 | Примечания", "art_121__hcontainer_1__para_1 = Первое.",
        "art_121__hcontainer_1__para_2 = Второе.",
      ])
  }
}
