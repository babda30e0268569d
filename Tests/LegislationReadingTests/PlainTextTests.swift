import Foundation
import LegalText
import Legislation
import LegislationReading
import Testing

@Suite struct PlainTextTests {
  private func read(_ text: String, name: String = "act.txt") throws -> Act {
    try ActReader().read(bytes: Array(text.utf8), fileName: name)
  }

  private func numbers(_ text: String) throws -> [String] {
    try read(text).articles.map { $0.number?.description ?? "?" }
  }

  @Test func aNoteInBracketsIsNoHeadingOfAChapter() throws {
    let text = """
      Глава 1
      (вводится в действие с 1 января 2026 года)
      ОБЩИЕ ПОЛОЖЕНИЯ

      Статья 1. Предмет
      Текст статьи о предмете.

      Статья 2. Срок
      Текст статьи о сроке.
      """
    let act = try ActReader().read(bytes: Array(text.utf8), fileName: "a.txt")
    let chapter = try #require(act.provisions.first)
    #expect(chapter.heading == "ОБЩИЕ ПОЛОЖЕНИЯ")
    #expect(chapter.notes == ["(вводится в действие с 1 января 2026 года)"])
  }

  /// Articles that were repealed leave a gap behind the insertions, or the insertions end the act.
  @Test(arguments: [
    (
      [370, 371, 372, 3721, 3722, 3723, 383, 384, 385, 3851, 386],
      ["370", "371", "372", "372-1", "372-2", "372-3", "383", "384", "385", "385-1", "386"]
    ),
    ([417, 418, 419, 4191, 4192, 4193], ["417", "418", "419", "419-1", "419-2", "419-3"]),
    ([10, 11, 12, 121, 122, 123], ["10", "11", "12", "121", "122", "123"]),
  ])
  func superscriptsBeforeAGapAreResolved(printed: [Int], numbers: [String]) throws {
    let text = printed.map { "Статья \($0). Заголовок\nТекст статьи о порядке." }.joined(separator: "\n\n")
    let act = try ActReader().read(bytes: Array(text.utf8), fileName: "a.txt")
    #expect(act.articles.map { $0.number?.description ?? "" } == numbers)
  }

  @Test func gluedSuperscriptsAreResolvedBySequence() throws {
    let text = """
      126-modda. Birinchi
      Matn.
      1261-modda. Oilaviy zoʻravonlik
      Matn.
      127-modda. Uchinchi
      Matn.
      """
    let act = try read(text)
    #expect(act.articles.map(\.eId) == ["art_126", "art_126-1", "art_127"])
    #expect(act.warnings.contains { $0.code == "numberResolvedBySequence" })
  }

  @Test func realNumberAndGluedTwinAreKeptApart() throws {
    var text = "18-modda. A\nMatn.\n181-modda. B\nMatn.\n"
    for number in 19...182 { text += "\(number)-modda. C\nMatn.\n" }
    let found = try numbers(text)
    #expect(found.prefix(3) == ["18", "18-1", "19"])
    #expect(found.suffix(2) == ["181", "182"])
    #expect(Set(found).count == found.count)
  }

  @Test func gapsInTheNumbersAreNotTakenForSuperscripts() throws {
    #expect(
      try numbers("Article 1. A\nText.\nArticle 12. B\nText.\nArticle 13. C\nText.\nArticle 20. D\nText.") == [
        "1", "12", "13", "20",
      ])
  }

  @Test func spacedAndTajikSuperscripts() throws {
    #expect(
      try numbers("18-modda. Aqli rasolik\nM.\n18 1 -modda. Boshqa\nM.\n19-modda. Mastlik\nM.") == [
        "18", "18-1", "19",
      ])
    #expect(
      try numbers(
        "Моддаи 11. Асоси ҷавобгарӣ.\nМатн.\nМоддаи 111. Қоидаҳои тафсир.\nМатн.\nМоддаи 12. Амали қонун.\nМатн.")
        == ["11", "11-1", "12"])
  }

  @Test func referenceAtTheStartOfALineIsNoHeading() throws {
    let act = try read(
      "Статья 20. Общие правила\nТекст.\nСтатья 21 настоящего Кодекса применяется в порядке\nстатьи.\nСтатья З09-3. Нарушение требований\nТекст."
    )
    #expect(act.articles.map { $0.number?.description } == ["20", "309-3"])
  }

  @Test func dispositionPointsAndSanctionAreOneParagraph() throws {
    let act = try read(
      "118-modda. Nomusga tegish\nNomusga tegish, —\nbesh yil bilan jazolanadi.\nNomusga tegish:\na) takroran;\nb) guruh tomonidan sodir etilgan boʻlsa, —\nsakkiz yil bilan jazolanadi."
    )
    let article = try #require(act.provision(eId: "art_118"))
    #expect(article.children.map(\.eId) == ["art_118__para_1", "art_118__para_2"])
    #expect(
      article.children[1].children.map(\.eId) == [
        "art_118__para_2__point_a", "art_118__para_2__point_b", "art_118__para_2__wrapup",
      ])
    #expect(article.children[1].children[2].text == "sakkiz yil bilan jazolanadi.")
  }

  @Test func notesAreNotLawAndRepealedArticlesStay() throws {
    let act = try read(
      "1-modda. A\nOldingi tahrirga qarang.\nMatn.\n(1-modda Oʻzbekiston Respublikasining 2021-yil 21-apreldagi OʻRQ-683-sonli Qonuni tahririda — Milliy baza, 21.04.2021-y.)\n2-modda. B\n(2-modda Oʻzbekiston Respublikasining 2017-yil 29-martdagi OʻRQ-421-sonli Qonuniga asosan oʻz kuchini yoʻqotgan — OʻR QHT, 2017-y., 13-son, 194-modda)"
    )
    #expect(act.articles.count == 2)
    #expect(act.articles[0].children.map(\.text) == ["Matn."])
    #expect(act.articles[0].notes.count == 1)
    #expect(act.articles[1].status == .removed)
    #expect(act.expressionDate == "2021-04-21")
  }

  @Test func encodingAndLineEndsGiveTheSameTree() throws {
    let text = "Статья 1. Понятия\n1. Часть первая:\n1) пункт;\n2) пункт.\n2. Часть вторая.\n"
    let plain = try read(text).provisions
    let utf16 = [0xFF, 0xFE] + Array(try #require(text.data(using: .utf16LittleEndian)))
    for bytes in [
      Array(text.replacing("\n", with: "\r\n").utf8), utf16, Array(text.decomposedStringWithCanonicalMapping.utf8),
    ] {
      let other = try ActReader().read(bytes: bytes, fileName: "act.txt").provisions
      #expect(other == plain)
    }
  }

  @Test func offsetsLeadBackToTheSource() throws {
    let text = "Статья 1. Понятия\nНасилие запрещено.\n"
    let paragraph = try #require(try read(text).provision(eId: "art_1__para_1"))
    let utf8 = Array(text.utf8)
    let start = paragraph.sourceOffset(of: 0)
    #expect(String(decoding: utf8[start..<start + paragraph.text.utf8.count], as: UTF8.self) == paragraph.text)
  }

  @Test func excerptsAreRecognised() throws {
    #expect(try read("Статья 120. Изнасилование\nТекст.").coverage.value == .excerpt)
    #expect(try read("Статья 1. А\nТекст.\nСтатья 2. Б\nТекст.").coverage.value == .whole)
  }

  @Test func badInputIsRefusedWithItsPlace() {
    #expect(throws: ReadingError.empty(file: "a.txt")) { try ActReader().read(bytes: [], fileName: "a.txt") }
    #expect(throws: ReadingError.binary(file: "a.txt", offset: 0)) {
      try ActReader().read(bytes: [0, 1, 2], fileName: "a.txt")
    }
    #expect(throws: ReadingError.missingDirectory(path: "/nonexistent")) {
      try ActReader().readDirectory("/nonexistent")
    }
    #expect(throws: ReadingError.self) {
      try ActReader().read(
        bytes: Array("Статья 1. А\nТ.".utf8), fileName: "a.txt", sidecar: "title: A\ncolour: red\n")
    }
  }
}
