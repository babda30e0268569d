import Amending
import LegalText
import Legislation
import LegislationReading
import Testing

/// Amending acts applied to an act, with the expected text written out.
struct AmendingTests {
  private let base = """
    ЗАКОН О ПРОФИЛАКТИКЕ НАСИЛИЯ

    Статья 1. Основные понятия
    В настоящем Законе используются следующие понятия:
    1) защитное предписание – документ полиции;
    2) пострадавший – лицо, которому причинен вред.

    Статья 2. Защитное предписание
    1. Защитное предписание выдается на срок 30 суток.
    2. Копия вручается пострадавшему.

    Статья 3. Примирение
    Дело может быть прекращено за примирением сторон.

    Статья 4. Приют
    Приют создается акиматом.

    """

  private func read(_ text: String, _ language: Language = .russian, sidecar: String? = nil) throws -> Act {
    try ActReader().read(bytes: Array(text.utf8), fileName: "law.txt", language: language, sidecar: sidecar)
  }

  private func apply(_ text: String, to base: String, _ language: Language = .russian) throws
    -> AmendmentApplier.Result
  {
    let facts = "number: 10-VIII\ndate: 2025-03-01\n"
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: [" "]) }
    return AmendmentApplier.apply(
      lines, of: try read(text, language, sidecar: facts), to: try read(base, language), effective: "2025-06-01")
  }

  @Test func commonPatternsOfRussianAmendingActs() throws {
    let result = try apply(
      """
      Статья 1. Внести в Закон «О профилактике насилия» (Ведомости Парламента, 2009 г., № 23, ст. 114; 2012 г., № 3, ст. 21) следующие изменения и дополнения:
      1) в статье 2:
      в пункте 1 цифры «30» заменить цифрами «45»;
      пункт 2 изложить в следующей редакции:
      «2. Копия вручается пострадавшему в день выдачи.»;
      дополнить пунктом 3 следующего содержания:
      «3. Предписание исполняется немедленно.»;
      2) статью 3 исключить;
      3) дополнить статьей 4-1 следующего содержания:
      «Статья 4-1. Кризисный центр
      1. Кризисный центр принимает пострадавших круглосуточно.
      2. Помощь бесплатна.»;
      4) в подпункте 2) статьи 1 слово «вред» заменить словами «физический или психологический вред»;
      5) в статье 4 слова «местным бюджетом» исключить;
      6) статью 9 исключить.
      Статья 2. Внести в Кодекс «О браке и семье» следующие изменения:
      1) статью 4 исключить.
      """, to: base)
    let act = result.act
    #expect(act.provision(eId: "art_2__para_1")?.text == "Защитное предписание выдается на срок 45 суток.")
    #expect(act.provision(eId: "art_2__para_2")?.text == "Копия вручается пострадавшему в день выдачи.")
    #expect(act.provision(eId: "art_2__para_3")?.text == "Предписание исполняется немедленно.")
    #expect(act.provision(eId: "art_3")?.status == .removed)
    #expect(act.articles.map(\.eId) == ["art_1", "art_2", "art_3", "art_4", "art_4-1"])
    #expect(act.provision(eId: "art_4-1")?.heading == "Кризисный центр")
    #expect(act.provision(eId: "art_4-1__para_2")?.text == "Помощь бесплатна.")
    #expect(act.allProvisions.contains { $0.text.contains("причинен физический или психологический вред") })
    #expect(act.provision(eId: "art_4")?.status == .inForce, "the instruction is for another act")
    #expect(result.applied.count == 6)
    #expect(
      result.unapplied.map(\.reason) == [
        "the words «местным бюджетом» do not stand in art_4", "the act has no article 9",
      ])
    #expect(result.forOtherActs == 1)
    // The history of the new edition tells the law and the day, so that a date before it selects the old state.
    let event = try #require(act.provision(eId: "art_3")?.events.last)
    #expect(event.kind == .repeal && event.lawNumber == "10-VIII" && event.effectiveDate == "2025-06-01")
    #expect(act.standing(on: "2025-05-31").provision(eId: "art_3")?.status == .inForce)
    #expect(act.standing(on: "2025-05-31").provision(eId: "art_4-1")?.status == .notYet)
    #expect(act.standing(on: "2025-06-01").provision(eId: "art_3")?.status == .removed)
    #expect(act.expressionDate == "2025-06-01")
  }

  /// The tree of an amending act says the same as its lines: an act in HTML or Akoma Ntoso is applied from its tree.
  @Test func theTreeOfAnAmendingActIsReadLikeItsLines() throws {
    let amending = """
      ЗАКОН О ВНЕСЕНИИ ИЗМЕНЕНИЙ

      Статья 1. Внести в Закон «О профилактике насилия» следующие изменения и дополнения:
      1) в статье 2:
      в пункте 1 цифры «30» заменить цифрами «45»;
      пункт 2 изложить в следующей редакции:
      «2. Копия вручается пострадавшему в день выдачи.»;
      2) статью 3 исключить;
      3) дополнить статьей 4-1 следующего содержания:
      «Статья 4-1. Кризисный центр
      1. Кризисный центр принимает пострадавших круглосуточно.
      2. Помощь бесплатна.»;
      4) статью 4 изложить в следующей редакции:
      «Статья 4. Приют
      1. Приют создается министерством.
      2. Приют открыт круглосуточно.».

      Статья 2. Настоящий Закон вступает в силу со дня опубликования.

      """
    let law = try read(amending, sidecar: "number: 10-VIII\ndate: 2025-03-01\n")
    let fromTree = AmendmentApplier.apply(AmendingLines.lines(of: law), of: law, to: try read(base))
    let fromLines = try apply(amending, to: base)
    for result in [fromTree, fromLines] {
      #expect(result.unapplied == [])
      #expect(result.act.provision(eId: "art_2__para_1")?.text == "Защитное предписание выдается на срок 45 суток.")
      #expect(result.act.provision(eId: "art_2__para_2")?.text == "Копия вручается пострадавшему в день выдачи.")
      #expect(result.act.provision(eId: "art_3")?.status == .removed)
      #expect(
        result.act.provision(eId: "art_4")?.children.map(\.text) == [
          "Приют создается министерством.", "Приют открыт круглосуточно.",
        ])
      #expect(result.act.articles.map(\.eId) == ["art_1", "art_2", "art_3", "art_4", "art_4-1"])
      #expect(result.act.allProvisions.allSatisfy { !$0.isQuoted })
      #expect(result.applied.count == 5)
    }
  }

  @Test func doubtfulInstructionsAreListedAndChangeNothing() throws {
    let result = try apply(
      """
      Внести в Закон «О профилактике насилия» следующие изменения:
      1) в статье 2 слово «пострадавшему» дополнить словом «лично»;
      2) слова «акиматом» заменить словами «министерством»;
      3) в статье 1 слово «документ» заменить словом «акт» и слово «лицо» заменить словом «человек»;
      4) статью 2 изложить в следующей редакции:
      «Статья 7. Иное
      Текст.»;
      """, to: base)
    let original = try read(base)
    #expect(result.applied.isEmpty)
    #expect(result.unapplied.count == 4)
    #expect(result.act.provisions == original.provisions)
    let unnamed = try apply("В статье 3 слова «примирением сторон» заменить словами «X».", to: base)
    #expect(unnamed.applied.isEmpty && unnamed.unapplied.first?.reason.contains("which act") == true)
  }

  @Test func uzbekTurkmenAndKazakhPhrases() throws {
    let uzbek = try apply(
      """
      Oʻzbekiston Respublikasining “Zoʻravonlikdan himoya qilish toʻgʻrisida”gi Qonuniga quyidagi oʻzgartirishlar kiritilsin:
      2-moddaning birinchi qismidagi “ichki ishlar organi” degan soʻzlar “politsiya” degan soʻz bilan almashtirilsin;
      3-modda chiqarib tashlansin.
      """,
      to: """
        ZOʻRAVONLIKDAN HIMOYA QILISH TOʻGʻRISIDAGI QONUN

        1-modda. Maqsad
        Qonun himoya qiladi.

        2-modda. Order
        Orderni ichki ishlar organi beradi.

        3-modda. Yarashuv
        Taraflar yarashishi mumkin.

        """, .uzbekLatin)
    #expect(uzbek.act.provision(eId: "art_2__para_1")?.text == "Orderni politsiya beradi.", "\(uzbek.unapplied)")
    #expect(uzbek.act.provision(eId: "art_3")?.status == .removed)
    let turkmen = try apply(
      """
      Türkmenistanyň Jenaýat kodeksine aşakdaky üýtgetmeleri girizmeli:
      2-nji maddadan soň, şu mazmunly maddany goşmaly:
      «21 madda. Zorluk
      Zorluk üçin iki ýyl azatlykdan mahrum edilýär.»;
      """,
      to: """
        TÜRKMENISTANYŇ JENAÝAT KODEKSI

        1-nji madda. Wezipeler
        Kodeks adamy goraýar.

        2-nji madda. Esas
        Jenaýat etmiş jogapkärçilige eltýär.

        3-nji madda. Güýç
        Kodeks hereket edýär.

        """, .turkmen)
    #expect(
      turkmen.act.articles.map(\.eId) == ["art_1", "art_2", "art_2-1", "art_3"] || turkmen.unapplied.count == 1)
    let kazakh = try apply(
      """
      Қазақстан Республикасының Қылмыстық кодексіне мынадай өзгерістер енгізілсін:
      2-бапта «қамау» деген сөз «бас бостандығынан айыру» деген сөздермен ауыстырылсын;
      """,
      to: """
        ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ҚЫЛМЫСТЫҚ КОДЕКСІ

        1-бап. Мақсат
        Кодекс адамды қорғайды.

        2-бап. Жаза
        Айыпты үшін қамау көзделеді.

        """, .kazakh)
    #expect(
      kazakh.act.provision(eId: "art_2__para_1")?.text == "Айыпты үшін бас бостандығынан айыру көзделеді.",
      "\(kazakh.unapplied)")
  }

  @Test func wordsAreInsertedBehindTheWordsThatAreNamed() throws {
    let result = try apply(
      """
      Внести в Закон «О профилактике насилия» следующее дополнение:
      пункт 2 статьи 2 после слова «вручается» дополнить словом «лично»;
      """, to: base)
    #expect(result.act.provision(eId: "art_2__para_2")?.text == "Копия вручается лично пострадавшему.")
    #expect(result.unapplied == [])
  }

  @Test func digitsInAnUnnumberedParagraph() throws {
    let result = try apply(
      """
      Внести в Закон «О семье» следующее изменение:
      в статье 1:
      а) в части 1:
      - в абзаце втором цифры "30" заменить цифрами "29";
      """,
      to: """
        ЗАКОН О СЕМЬЕ

        Статья 1. Сроки
        1. Сроки таковы:
        для заявления - 30 дней;
        для ответа - 30 дней.

        Статья 2. Иное
        Текст.

        """)
    let text = result.act.provision(eId: "art_1__para_1")?.preorder().map(\.text).joined(separator: "\n") ?? ""
    // Either only the second unnumbered paragraph changed, or the instruction is listed: never the third.
    #expect(text.contains("для ответа - 30 дней"))
    #expect(text.contains("для заявления - 29 дней") || result.unapplied.count == 1)
  }
}
