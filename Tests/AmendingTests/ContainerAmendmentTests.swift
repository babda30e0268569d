import Amending
import LegalText
import Legislation
import LegislationReading
import Testing

/// Chapters that amending acts add or word anew.
struct ContainerAmendmentTests {
  private let base = """
    ЗАКОН О ПРОФИЛАКТИКЕ НАСИЛИЯ

    Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ
    Статья 1. Цель
    Закон защищает пострадавших.

    Глава 2. ПРИЮТЫ
    Статья 2. Приют
    Приют создается акиматом.
    Статья 3. Срок
    Срок составляет шесть месяцев.

    Глава 3. ЗАКЛЮЧЕНИЕ
    Статья 4. Вступление в силу
    Закон вступает в силу со дня опубликования.

    """

  private func apply(_ instruction: String) throws -> AmendmentApplier.Result {
    let text = "Статья 1. Внести в Закон «О профилактике насилия» следующие изменения и дополнения:\n" + instruction
    let reader = ActReader()
    let amending = try reader.read(
      bytes: Array(text.utf8), fileName: "law.txt", language: .russian,
      sidecar: "number: 10-VIII\ndate: 2025-03-01\n")
    let act = try reader.read(bytes: Array(base.utf8), fileName: "base.txt", language: .russian)
    return AmendmentApplier.apply(
      text.split(separator: "\n").map(String.init), of: amending, to: act, effective: "2025-06-01")
  }

  @Test func aChapterIsAddedBehindTheOneBeforeIt() throws {
    let result = try apply(
      """
      1) дополнить главой 2-1 следующего содержания:
      «Глава 2-1. КРИЗИСНЫЕ ЦЕНТРЫ
      Статья 3-1. Кризисный центр
      1. Центр принимает пострадавших круглосуточно.
      2. Помощь бесплатна.
      Статья 3-2. Персонал
      Персонал проходит обучение.»;
      """)
    #expect(result.unapplied.map(\.reason) == [])
    #expect(result.applied.flatMap(\.eIds) == ["chp_2-1"])
    #expect(result.act.provisions.map(\.eId) == ["chp_1", "chp_2", "chp_2-1", "chp_3"])
    #expect(result.act.articles.map(\.eId) == ["art_1", "art_2", "art_3", "art_3-1", "art_3-2", "art_4"])
    let chapter = try #require(result.act.provision(eId: "chp_2-1"))
    #expect(chapter.heading == "КРИЗИСНЫЕ ЦЕНТРЫ")
    #expect(chapter.events.map(\.kind) == [.insertion])
    #expect(!chapter.isQuoted)
    #expect(result.act.provision(eId: "art_3-1__para_2")?.text == "Помощь бесплатна.")
  }

  @Test func aChapterIsWordedAnew() throws {
    let result = try apply(
      """
      1) главу 2 изложить в следующей редакции:
      «Глава 2. УБЕЖИЩА
      Статья 2. Убежище
      Убежище создается акиматом и действует круглосуточно.
      Статья 2-1. Оплата
      Пребывание бесплатно.»;
      """)
    #expect(result.unapplied.map(\.reason) == [])
    #expect(result.act.provisions.map(\.heading) == ["ОБЩИЕ ПОЛОЖЕНИЯ", "УБЕЖИЩА", "ЗАКЛЮЧЕНИЕ"])
    #expect(result.act.articles.map(\.eId) == ["art_1", "art_2", "art_2-1", "art_4"])
    #expect(
      result.act.provision(eId: "art_2__para_1")?.text == "Убежище создается акиматом и действует круглосуточно.")
    #expect(result.act.provision(eId: "chp_2")?.events.last?.kind == .substitution)
  }

  @Test func whatDoesNotFitIsListed() throws {
    let result = try apply(
      """
      1) дополнить главой 3 следующего содержания:
      «Глава 3. ИНОЕ
      Статья 5. Иное
      Текст.»;
      2) дополнить главой 4 следующего содержания:
      «Глава 4. ИНОЕ
      Статья 4. Иное
      Текст.»;
      3) главу 1 изложить в следующей редакции:
      «Глава 5. ИНОЕ
      Статья 1. Иное
      Текст.»;
      4) главу 9 исключить.
      """)
    #expect(
      result.unapplied.map(\.reason) == [
        "chapter 3 is there already", "article 4 is there already, outside the part that is replaced",
        "the new wording is numbered 5, the provision 1", "the act has no chapter 9",
      ])
    #expect(result.applied.isEmpty)
  }
}
