import Foundation
import LegalText
import Legislation
import LegislationReading
import Testing

/// Hard inputs 21-25, 27 and 44: what printing and page building do to the words of an act.
@Suite struct HardLayoutTests {
  @Test func hardInput21_runningTitlesPageNumbersAndWatermarks() throws {
    let sentences = [
      "Закон защищает детей и\nженщин.", "Приют принимает женщин и\nих детей.", "Суд выдаёт ордер и\nследит за ним.",
      "Врач лечит раны и\nмолчит о них.", "Срок год и\nодин день.",
    ]
    let pages = sentences.enumerated().map { index, sentence in
      "ВЕСТНИК ЗАКОНОВ № 5\nСтатья \(index + 1). Название \(sentence.prefix(3))\n\(sentence)\n- \(index + 1) -"
    }
    let act = try ActOutline.read(pages.joined(separator: "\u{0C}"))
    #expect(
      act.articles.map { $0.children.map(\.text) } == sentences.map { [$0] })
    #expect(!ActOutline.lines(act).contains { $0.contains("ВЕСТНИК") })
    #expect(act.ledger?.unaccounted == 0)
    // Letters of a watermark lie between Arabic words and on lines of their own.
    let marked = try ActOutline.read(
      "ماده ۱:\nKU متن قانون اول AC\nماده ۲:\nACKU\nمتن دوم است.\nماده ۳:\nACKU\nمتن سوم AC\n")
    #expect(
      ActOutline.lines(marked) == [
        "art_1", "art_1__para_1 = متن قانون اول", "art_2", "art_2__para_1 = متن دوم است.", "art_3",
        "art_3__para_1 = متن سوم",
      ])
    #expect(ActOutline.codes(marked).contains("watermark"))
    #expect(marked.ledger?.unaccounted == 0)
    // One foreign word in a law is no watermark.
    #expect(
      try ActOutline.of("ماده ۱:\nویروس HIV\nاست.\n").contains { $0.contains("HIV") })
  }

  @Test func hardInput22_wordsBrokenAtTheEndOfALineWithABlankLineBetween() throws {
    let act = try ActOutline.read(
      "Статья 1. Цель\nЗакон устраняет правонаруше-\n\nния и защищает социально-\n\nэкономические права.\nСтатья 2. Вид\nСоциально-экономические меры.\n"
    )
    #expect(
      ActOutline.lines(act) == [
        "art_1 | Цель", "art_1__para_1 = Закон устраняет правонарушения и защищает социально-экономические права.",
        "art_2 | Вид", "art_2__para_1 = Социально-экономические меры.",
      ])
    #expect(ActOutline.codes(act).contains("dehyphenated"))
  }

  @Test func hardInput23_linesCutAt65ColumnsAndTitlesInTheMiddle() throws {
    let act = try ActOutline.read(
      """
                          ЗАКОН
              О ЗАЩИТЕ ОТ НАСИЛИЯ В СЕМЬЕ

                         Глава 1.
                     ОБЩИЕ ПОЛОЖЕНИЯ

         Статья 1. Отношения, которые регулирует настоящий Закон, и его
      цель

         1. Настоящий Закон защищает потерпевших от насилия в семье и
      устанавливает меры, которые принимают органы внутренних дел,
      суд и опека.
         2. Меры бесплатны.

      """)
    #expect(act.title == "ЗАКОН О ЗАЩИТЕ ОТ НАСИЛИЯ В СЕМЬЕ")
    #expect(
      ActOutline.lines(act) == [
        "chp_1 | ОБЩИЕ ПОЛОЖЕНИЯ", "art_1 | Отношения, которые регулирует настоящий Закон, и его цель",
        "art_1__para_1 = Настоящий Закон защищает потерпевших от насилия в семье и / устанавливает меры, которые принимают органы внутренних дел, / суд и опека.",
        "art_1__para_2 = Меры бесплатны.",
      ])
  }

  @Test func hardInput24_lettersPrintedWithBlanksBetween() throws {
    let act = try ActOutline.read(
      "Қ О Н У Н И  Ҷ У М Ҳ У Р И И\nФ А С Л И  II. АҚДИ  НИКОҲ\nМоддаи 5. Синни никоҳ\nСинни никоҳ ҳаждаҳ сол аст.\n"
    )
    #expect(act.title == "ҚОНУНИ  ҶУМҲУРИИ")
    #expect(
      ActOutline.lines(act) == [
        "sec_2 | АҚДИ  НИКОҲ", "art_5 | Синни никоҳ", "art_5__para_1 = Синни никоҳ ҳаждаҳ сол аст.",
      ])
    let turkmen = try ActOutline.read("K A N U N Y\nI BAP. UMUMY DÜZGÜNLER\n1-nji madda. Maksat\nKanun goraýar.\n")
    #expect(turkmen.title == "KANUNY")
    #expect(ActOutline.lines(turkmen).first == "chp_1 | UMUMY DÜZGÜNLER")
  }

  @Test func hardInput25_wordsWithoutTheirSpacesAreFlagged() throws {
    let glued = try ActOutline.read(
      "Моддаи 1. Мақсад\nИстиқлолиятидавлатииҶумҳурии Тоҷикистон ҳимоя мешавад.\nҚонунҳуқуқвамуҳофизатиинсонвашаҳрвандромуҳофизатмекунад.\n"
    )
    let warning = glued.warnings.first { $0.code == "spacesLost" }
    #expect(warning?.line == 2)
    #expect(
      glued.articles[0].children.first?.text.hasPrefix("ИстиқлолиятидавлатииҶумҳурии") == true)
    let whole = try ActOutline.read("Статья 1. Цель\nЧеловеконенавистнические высказывания МегаФон запрещены.\n")
    #expect(!ActOutline.codes(whole).contains("spacesLost"))
  }

  @Test(arguments: [
    "Оглавление Статья 1. Цель Статья 2. Срок Статья 3. Суд и его порядок\n",
    "Содержание\nСтатья 1. Цель ........ 3\nСтатья 2. Срок ………… 4\nСтатья 3. Суд\t5\n",
    "СОДЕРЖАНИЕ\nСтатья 1. Цель . . . . . 3\nСтатья 2. Срок      4\nСтатья 3. Суд ......... 5\n",
    "Оглавление\nСтатья 1. Цель\nСтатья 2. Срок\nСтатья 3. Суд\n",
  ])
  func hardInput27_listsOfContents(list: String) throws {
    let act = try ActOutline.read(list + "Статья 1. Цель\nТекст.\nСтатья 2. Срок\nТекст.\nСтатья 3. Суд\nТекст.\n")
    #expect(
      ActOutline.lines(act) == [
        "art_1 | Цель", "art_1__para_1 = Текст.", "art_2 | Срок", "art_2__para_1 = Текст.", "art_3 | Суд",
        "art_3__para_1 = Текст.",
      ])
    #expect(act.title.isEmpty)
    #expect(act.ledger?.byteCounts[.contents] ?? 0 >= list.utf8.count - 24)
  }

  @Test func hardInput44_parallelColumnsAndChromeInSeveralLanguages() throws {
    let act = try ActOutline.read(
      """
      <html><body><div>Қаз Рус Eng</div><table>
      <tr><td><p>1-бап. Мақсат</p><p>Заң әйелдерді қорғайды.</p></td><td><p>Статья 1. Цель</p><p>Закон защищает \
      женщин.</p></td></tr>
      <tr><td><p>2-бап. Мерзім</p><p>Мерзім алты ай.</p></td><td><p>Статья 2. Срок</p><p>Срок шесть месяцев.</p></td></tr>
      <tr><td><p>Мерзім ұзартылады.</p></td><td><p>Срок продлевается.</p></td></tr>
      </table></body></html>
      """, "page.html")
    #expect(
      ActOutline.lines(act) == [
        "art_1 | Мақсат", "art_1__para_1 = Заң әйелдерді қорғайды.", "art_2 | Мерзім",
        "art_2__para_1 = Мерзім алты ай.", "art_2__para_2 = Мерзім ұзартылады.",
      ])
    #expect(act.title.isEmpty)
    #expect(act.language.value == .kazakh)
    #expect(ActOutline.codes(act).contains("parallelText"))
    #expect(act.ledger?.unaccounted == 0)
  }
}
