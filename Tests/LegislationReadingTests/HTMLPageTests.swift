import Foundation
import Legislation
import LegislationReading
import Testing

/// Pages written for these tests in the structure of each database.
@Suite struct HTMLPageTests {
  static func read(_ html: String, _ name: String = "page.html") throws -> Act {
    try ActReader().read(bytes: Array(html.utf8), fileName: name)
  }

  static func numbers(_ act: Act) -> [String] { act.articles.compactMap { $0.number?.description } }

  static func allText(_ act: Act) -> String {
    act.allProvisions.map { "\($0.mark) \($0.heading) \($0.text)" }.joined(separator: "\n")
  }

  // MARK: - adilet.zan.kz

  static let adilet = """
    <!DOCTYPE html><html lang="ru"><head><title>О приютах - ИПС "Әділет"</title>
    <link rel="canonical" href="https://adilet.zan.kz/rus/docs/Z2100000099"/>
    <script>var a = "<p>Статья 99. Не закон</p>";</script></head><body>
    <div id="container" class="module_npaView lang_rus">
    <div class="header"><ul><li><a href="/kaz">Қазақша</a></li><li>Поиск</li></ul></div>
    <div class="container_alpha slogan"><h1>О приютах для потерпевших</h1>
    <span class="status status_upd">Обновленный</span>
    <p>Закон Республики Казахстан от 5 мая 2021 года № 99-VII ЗРК.</p></div>
    <div class="container_gamma text text_upd"><div class="gs_12"><article>
    <h3 id="z1"><a name="z2"></a>Раздел I.<br>Общие положения</h3><h3 id="z3"> Глава 1. ПРИЮТЫ<br>Статья 1. Кому<br>
    помогает приют</h3>
    <p id="z4">&nbsp;&nbsp;&nbsp; 1. Приют помогает женщине и её детям.</p>
    <p id="z5">&nbsp;&nbsp;&nbsp; 2. Помощь бесплатна, площадь на человека не менее 6 м<sup>2</sup>.
    <span class="note">Сноска. Пункт 2 с изменением, внесенным Законом РК от 01.02.2023 № 5-VIII.</span></p>
    <p class="note">Сноска. Статья 1 с изменениями, внесенными Законом РК от 27.12.2022 № 177-VII.</p>
    <p><font color="#FF0000">Примечание ИЗПИ!<br>Статья 2 предусматривается в новой редакции с 01.01.2027.</font></p>
    <p><b>Статья 2. Срок пребывания</b></p>
    <p>Срок пребывания составляет шесть ме&shy;сяцев.</p>
    <h3>Статья 2<sup>1</sup>. Продление срока</h3>
    <p>Срок продлевается по просьбе потерпевшей согласно статье 126<sup>1-1</sup> кодекса.</p>
    <table><tr><td>Вид помощи</td><td>Срок</td></tr><tr><td rowspan=2>Ночлег</td><td>180 дней</td></tr></table>
    <h3>Статья 3. Исключена</h3>
    <p class="note">Сноска. Статья 3 исключена Законом РК от 04.07.2023.</p>
    </article></div><div class="aftertext">Комментарии 12</div></div>
    <div class="footer">© 2012. Институт законодательства</div></div></body></html>
    """

  @Test func hardInput26_adiletPageWithSeveralHeadingsInOneBlock() throws {
    let act = try Self.read(Self.adilet)
    #expect(act.title == "О приютах для потерпевших")
    #expect(act.country == "KZ")
    #expect(act.number == "99-VII")
    #expect(act.date == "2021-05-05")
    #expect(act.status == Sourced(.inForce, from: .file))
    #expect(Self.numbers(act) == ["1", "2", "2-1", "3"])
    #expect(
      act.articles.map(\.heading) == ["Кому помогает приют", "Срок пребывания", "Продление срока", "Исключена"])
    let section = try #require(act.provisions.first)
    #expect(section.kind == .section)
    #expect(section.heading == "Общие положения")
    #expect(section.children.first?.kind == .chapter)
    #expect(section.children.first?.heading == "ПРИЮТЫ")
  }

  @Test func adiletNotesAreNoText() throws {
    let act = try Self.read(Self.adilet)
    let first = try #require(act.provision(eId: "art_1"))
    #expect(
      first.children.map(\.text) == [
        "Приют помогает женщине и её детям.", "Помощь бесплатна, площадь на человека не менее 6 м².",
      ])
    #expect(first.notes.count == 2)
    let second = try #require(act.provision(eId: "art_2"))
    #expect(second.notes.contains { $0.hasPrefix("Примечание ИЗПИ") })
    #expect(second.children.map(\.text) == ["Срок пребывания составляет шесть месяцев."])
    #expect(act.provision(eId: "art_3")?.status == .removed)
    #expect(!Self.allText(act).contains("Сноска"))
    #expect(!Self.allText(act).contains("Институт законодательства"))
    #expect(!Self.allText(act).contains("Не закон"))
  }

  @Test func hardInput31_raisedIndicesAreNumbersOfTheirOwn() throws {
    let act = try Self.read(Self.adilet)
    #expect(Self.allText(act).contains("статье 126-1-1 кодекса"))
    #expect(!Self.allText(act).contains("1261"))
    let spans = try Self.read(
      """
      <html><body><p>Статья 141. Первая</p><p>Текст первой статьи закона.</p>
      <p>Статья 141<span class="W9">1</span>. Вторая</p><p>Текст второй статьи закона.</p>
      <p>Статья 142. Третья</p><p>Текст третьей статьи закона.</p></body></html>
      """)
    #expect(Self.numbers(spans) == ["141", "141-1", "142"])
  }

  @Test func hardInput30_tablesBecomeRows() throws {
    let act = try Self.read(Self.adilet)
    #expect(Self.allText(act).contains("Вид помощи | Срок"))
    #expect(Self.allText(act).contains("Ночлег | 180 дней"))
    // A table that only lays out the page is no table.
    let layout = try Self.read(
      """
      <table><tr><td><p>Меню сайта</p></td><td><p>Статья 1. Цель</p><p>Закон защищает.</p>
      <p>Статья 2. Срок</p><p>Срок год.</p></td></tr></table>
      """)
    #expect(Self.numbers(layout) == ["1", "2"])
    #expect(layout.provision(eId: "art_2")?.children.first?.text == "Срок год.")
  }

  // MARK: - lex.uz

  static let lexUz = """
    <html><head><title>12.03.2020. Boshpana toʻgʻrisida</title>
    <meta property="og:url" content="https://lex.uz/docs/-7770001"></head><body>
    <div class="docNavbar"><div class="ACT_TEXT lx_elem">1-modda. Mundarija yozuvi</div></div>
    <div id="divCont">
    <div class="ACT_TITLE lx_elem"><div class="lx_elem2">Taklif yuborish</div><div id="-1">BOSHPANA TOʻGʻRISIDA</div></div>
    <div class="TEXT_HEADER_DEFAULT lx_elem"><div class="lx_elem2"><div class="lx_elem3">Audioni tinglash</div></div>
    <div name="-2" id="-2">1-bob. Umumiy qoidalar</div></div>
    <div class="CLAUSE_DEFAULT lx_elem"><div class="lx_elem2">Taklif yuborish</div><div name="-3" id="-3">1-modda. Maqsad</div></div>
    <div class="ACT_TEXT lx_elem"><div class="lx_elem2">Taklif</div><div id="-4">Boshpana jabrlanuvchini himoya qiladi.</div></div>
    <div class="COMMENT lx_no_select"><div id="edi-5">Oldingi tahrirga qarang.</div></div>
    <div class="CLAUSE_DEFAULT lx_elem"><div id="-6">1<sup>1</sup>-modda. Muddat</div></div>
    <div class="ACT_TEXT lx_elem"><div id="-7">Muddat olti oy.</div></div>
    <div class="CHANGES_ORIGINS lx_no_select"><div id="edi-8">(1<sup>1</sup>-modda Oʻzbekiston Respublikasining 2021-yil \
    21-apreldagi OʻRQ-683-sonli Qonuni tahririda — 21.04.2021-y.)</div></div>
    <div class="COMMENT lx_no_select"><div>LexUZ sharhi</div></div>
    <div class="COMMENT lx_no_select"><div>Qarang: oila kodeksining 5-moddasi.</div></div>
    <div class="INDEXES_ON_REF" style="display:none">[OKOZ: 01.02]</div>
    <div class="CLAUSE_DEFAULT lx_elem"><div id="-9">2-modda. Yakuniy qoida</div></div>
    <div class="ACT_TEXT lx_elem"><div id="-10">Qonun kuchga kiradi.</div></div>
    </div><footer>Adliya vazirligi</footer></body></html>
    """

  @Test func hardInput29_lexUzPageWithoutItsButtons() throws {
    let act = try Self.read(Self.lexUz, "-7770001.doc")
    #expect(act.country == "UZ")
    #expect(act.title == "BOSHPANA TOʻGʻRISIDA")
    #expect(act.date == "2020-03-12")
    #expect(Self.numbers(act) == ["1", "1-1", "2"])
    #expect(act.provision(eId: "art_1")?.children.map(\.text) == ["Boshpana jabrlanuvchini himoya qiladi."])
    let inserted = try #require(act.provision(eId: "art_1-1"))
    #expect(inserted.children.map(\.text) == ["Muddat olti oy."])
    // Comments of the database belong to what stands before them.
    #expect(inserted.notes.count == 2)
    #expect(inserted.notes.contains("Qarang: oila kodeksining 5-moddasi."))
    for furniture in ["Taklif", "Audioni", "OKOZ", "Oldingi tahrirga", "Mundarija yozuvi", "Adliya vazirligi"] {
      #expect(!Self.allText(act).contains(furniture), "\(furniture)")
    }
  }

  // MARK: - cbd.minjust.gov.kg

  static let kyrgyz = """
    <html><head><meta charset="utf-8"><link rel="canonical" href="http://cbd.minjust.gov.kg/act/view/ky-kg/202999">
    </head><body><button class="dropdown-toggle">Toggle Dropdown</button><span class="comment-counter">0</span>
    <p class="tkNazvanie">Баш калкалоочу жайлар жөнүндө</p>
    <p class="tkRekvizit">Кыргыз Республикасынын 2020-жылдын 9-июлундагы № 88 Мыйзамы</p>
    <p class="tkZagolovok2">1-глава. Жалпы жоболор</p>
    <p class="tkZagolovok5">1-берене. Мыйзамдын максаты</p>
    <p class="tkTekst">1. Мыйзам жабырлануучуну коргойт.</p><p class="tkTekst">2. Жардам акысыз берилет.</p>
    <p class="tkRedakcijaTekst">(КР 2021-жылдын 8-июлундагы N 83 Мыйзамынын редакциясына ылайык)</p>
    <p class="tkZagolovok5">1<sup>1</sup>-берене. Мөөнөт</p><p class="tkTekst">Мөөнөт алты ай.</p>
    <p class="tkZagolovok5">2-берене. Каржылоо</p><p class="tkTekst">Бюджеттин эсебинен.</p></body></html>
    """

  @Test func kyrgyzPage() throws {
    let act = try Self.read(Self.kyrgyz)
    #expect(act.country == "KG")
    #expect(act.title == "Баш калкалоочу жайлар жөнүндө")
    #expect(act.number == "88")
    #expect(act.date == "2020-07-09")
    #expect(Self.numbers(act) == ["1", "1-1", "2"])
    let first = try #require(act.provision(eId: "art_1"))
    #expect(first.children.map(\.text) == ["Мыйзам жабырлануучуну коргойт.", "Жардам акысыз берилет."])
    #expect(first.notes.count == 1)
    #expect(!Self.allText(act).contains("Toggle"))
  }

  // MARK: - Any page

  @Test func hardInput07_savedPageInQuotedPrintableWindows1251() throws {
    let html =
      "<html><body><p>Статья 14. Охрана</p><p>Охрана бесплатна.</p><p>Статья 14<span class=\"W9\">1</span>. Срок</p>"
      + "<p>Срок один год.</p></body></html>"
    let bytes = try #require(html.data(using: .windowsCP1251))
    var encoded = ""
    var column = 0
    for byte in bytes {
      let piece =
        byte > 0x7E || byte == 0x3D ? "=" + String(byte, radix: 16, uppercase: true) : String(UnicodeScalar(byte))
      if column + piece.count > 72 {
        encoded += "=\r\n"
        column = 0
      }
      encoded += piece
      column += piece.count
    }
    let archive =
      "From: saved\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"b-1\"\r\n\r\n--b-1\r\n"
      + "Content-Type: text/html;\r\n\tcharset=\"windows-1251\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      + encoded + "\r\n--b-1\r\nContent-Type: image/gif\r\n\r\nGIF89a\r\n--b-1--\r\n"
    let act = try Self.read(archive, "act.mht")
    #expect(act.encoding == "windows-1251")
    #expect(Self.numbers(act) == ["14", "14-1"])
    #expect(act.provision(eId: "art_14-1")?.children.first?.text == "Срок один год.")
  }

  @Test func hardInput11_lettersAsEntities() throws {
    let act = try Self.read(
      "<p>1-бап. &#1178;&#x4B1;&#1179;ы&#1179;</p><p>&laquo;&#1240;йел&raquo; &#1179;ор&#1171;алады.</p>")
    #expect(act.articles.first?.heading == "Құқық")
    #expect(act.articles.first?.children.first?.text == "«Әйел» қорғалады.")
  }

  @Test func hardInput28_chapterMarkedUnlikeItsSiblings() throws {
    let act = try Self.read(
      """
      <h3>Глава 1. НАЧАЛО</h3><p><b>Статья 1. Одна</b></p><p>Первый текст.</p>
      <p>Глава 2. СЕРЕДИНА</p><p><b>Статья 2. Две</b></p><p>Второй текст.</p>
      <h3>Глава 3. КОНЕЦ</h3><p><b>Статья 3. Три</b></p><p>Третий текст.</p>
      """)
    #expect(act.provisions.map(\.heading) == ["НАЧАЛО", "СЕРЕДИНА", "КОНЕЦ"])
    #expect(act.provisions.map { $0.children.count } == [1, 1, 1])
  }

  @Test func unclosedElementsLoseNothing() throws {
    let body = (1...400).map { "<p><b>Статья \($0). Заголовок<font color=red><i><p>Текст статьи номер \($0)." }
    let act = try Self.read("<div>" + body.joined())
    #expect(act.articles.count == 400)
    #expect(act.articles.last?.children.first?.text == "Текст статьи номер 400.")
  }

  @Test func lawInsideAMenuOrHiddenIsStillRead() throws {
    let act = try Self.read("<nav><p>Статья 1. Цель</p><p>Закон защищает.</p><p>Статья 2. Срок</p><p>Срок год.</p>")
    #expect(Self.numbers(act) == ["1", "2"])
    #expect(act.warnings.contains { $0.code == "furnitureRead" })
  }

  @Test func hiddenTextIsNoLaw() throws {
    let act = try Self.read(
      """
      <p>Статья 1. Побои</p><p>Побои наказываются.</p><p style="display: none">Изнасилование наказывается.</p>
      <p>Статья 2. Срок</p><p>Срок год.</p>
      """)
    #expect(!Self.allText(act).contains("Изнасилование"))
    #expect(act.warnings.contains { $0.code == "hiddenText" })
  }

  @Test func strayEndTagDoesNotEndTheLaw() throws {
    let act = try Self.read(Self.adilet.replacing("<p id=\"z5\">", with: "</div></article></div><p id=\"z5\">"))
    #expect(Self.numbers(act) == ["1", "2", "2-1", "3"])
  }

  /// The letters of the law that went in come out, whatever the mark-up around them.
  @Test func markUpChangesNoLetter() throws {
    let plain = "Статья 1. Цель\nЗакон защищает всех.\nСтатья 2. Срок\nСрок три года."
    let expected = Self.allText(try ActReader().read(bytes: Array(plain.utf8), fileName: "a.txt"))
    let lines = plain.split(separator: "\n")
    for (open, close) in [
      ("<p>", "</p>"), ("<div><font color=blue>", "</font></div>"), ("<p>", ""), ("<li>", "</li>"),
    ] {
      let html = lines.map { open + $0 + close }.joined(separator: "\n")
      #expect(Self.allText(try Self.read(html)) == expected, "\(open)")
    }
    let broken = lines.joined(separator: "<br>")
    #expect(Self.allText(try Self.read(broken)) == expected)
  }

  @Test func brokenTagsAreText() throws {
    let act = try Self.read(
      "<p>Статья 1. Срок</p><p>Если x < 5, то срок <б год.</p><p title=\"незакрыто>Далее текст.</p><p>Конец.</p>")
    let text = Self.allText(act)
    #expect(text.contains("Если x < 5, то срок <б год."))
    #expect(text.contains("Далее текст."))
    #expect(text.contains("Конец."))
  }

  @Test func hardInput10_pageWithoutItsLettersIsReported() {
    #expect(throws: ReadingError.self) {
      try Self.read("<html><body><p> , - . , . - , . . ; : , . - ,</p><p>. , - . , ; : . , - , .</p></body></html>")
    }
  }

  @Test(arguments: [adilet, lexUz, kyrgyz])
  func everyByteOfAPageIsAccountedForOnce(html: String) throws {
    let ledger = try #require(try Self.read(html).ledger)
    #expect(ledger.length == html.utf8.count)
    #expect(ledger.unaccounted == 0, "\(ledger.ranges(of: .unaccounted).map { slice(html, $0) })")
    #expect(ledger.assignedTwice == 0)
    let text = ledger.ranges(of: .text).map { slice(html, $0) }.joined()
    #expect(!text.contains("<"))
    #expect(!text.contains("Тақдим"))
  }

  @Test(arguments: [adilet, lexUz, kyrgyz])
  func placesInThePageLeadToTheWords(html: String) throws {
    let act = try Self.read(html)
    let bytes = Array(html.utf8)
    for provision in act.allProvisions where !provision.text.isEmpty {
      let first = Array(provision.text.utf8.prefix(1))
      let place = provision.sourceOffset(of: 0)
      #expect(Array(bytes[place..<(place + 1)]) == first, "\(provision.eId)")
    }
  }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
