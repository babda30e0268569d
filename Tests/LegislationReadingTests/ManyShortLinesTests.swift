import Legislation
import LegislationReading
import Testing

/// Inputs whose cost lies in the number of their lines and provisions. That they take no time is measured by the fuzzer
/// and the benchmark; here it is what is read.
@Suite struct ManyShortLinesTests {
  @Test(arguments: ["act.txt", "act.md", "act.html"])
  func linesOfOneLetterAreText(_ file: String) throws {
    let separator = file.hasSuffix(".html") ? "<br>" : "\n"
    let text = "Статья 1. Цель" + separator + String(repeating: "а" + separator, count: 5_000)
    let act = try ActReader().read(bytes: Array(text.utf8), fileName: file)
    #expect(act.articles.map(\.eId) == ["art_1"])
    #expect(act.allProvisions.reduce(0) { $0 + $1.text.count { $0 == "а" } } == 5_000)
    #expect(act.ledger?.unaccounted == 0)
    #expect(act.ledger?.assignedTwice == 0)
  }

  @Test func theShortestMarksAreStillRead() throws {
    let act = try ActReader().read(
      bytes: Array("Статья 1. Цель\nЗакон защищает:\n1)\nженщин;\na)\nдетей.".utf8), fileName: "act.txt")
    #expect(act.allProvisions.filter { $0.kind == .point }.map(\.mark) == ["1", "a"])
    let quoted = try ActReader().read(
      bytes: Array(
        "Статья 1. Слова\nДополнить статьей следующего содержания:\n«\nСтатья 7. Срок\nСрок истек.\n»".utf8),
      fileName: "act.txt")
    #expect(quoted.articles.map(\.eId) == ["art_1"])
    #expect(quoted.ledger?.unaccounted == 0)
  }

  @Test func oneNumberManyTimesGivesEachProvisionItsOwnIdentifier() throws {
    let text = "Статья 1. Цель\nЗакон защищает.\n" + String(repeating: "Статья 21. Срок\nСрок истек.\n", count: 3_000)
    let act = try ActReader().read(bytes: Array(text.utf8), fileName: "act.txt")
    #expect(act.articles.count == 3_001)
    #expect(Set(act.allProvisions.map(\.eId)).count == act.allProvisions.count)
    #expect(act.articles.dropFirst().prefix(3).map(\.eId) == ["art_21", "art_21_2", "art_21_3"])
    #expect(act.articles.last?.eId == "art_21_3000")
  }

  @Test func runningTitlesOfPagesAreFurniture() throws {
    let pages = (1...8).map { page in
      "Вестник закона № \(page)\nСтатья \(page). Срок\nСрок составляет шесть месяцев.\nЖенщины и дети защищены.\nЗакон действует.\nсловами закона \(page)\n- \(page) -"
    }
    let act = try ActReader().read(bytes: Array(pages.joined(separator: "\n\u{0C}").utf8), fileName: "act.txt")
    #expect(act.articles.compactMap { $0.number?.base } == Array(1...8))
    #expect(!act.allProvisions.contains { $0.text.contains("Вестник") || $0.text.contains("- 3 -") })
    #expect(act.ledger?.unaccounted == 0)
  }

  /// The events of notes find the provisions that they name, wherever these stand.
  @Test func notesThatNameTheirTargetAndNotesThatDoNot() throws {
    let text = """
      Статья 1. Цель
      1. Закон защищает.
      2. Закон действует.
      (в редакции Закона от 28.11.2020 № 5)
      Статья 2. Срок
      Срок истек.
      Сноска. Статья 1 с изменением, внесенным Законом РК от 27.12.2018 № 205-VI.
      """
    let act = try ActReader().read(bytes: Array(text.utf8), fileName: "act.txt")
    let events = act.articles.map { article in article.events.map { "\($0.eId ?? "-") \($0.lawNumber ?? "-")" } }
    #expect(events == [["art_1 5"], ["art_1 205-VI"]])
  }

  @Test func invisibleSignsAndLostSpacesAreFoundAnywhereInALine() throws {
    let long = String(repeating: "а", count: 60)
    for filler in ["", "The act protects women and children, ", "Закон защищает женщин и детей, "] {
      let text = "Статья 1. Цель\n\(filler)за\u{AD}щита\u{200B} прав\u{200E}\n\(filler)\(long)\n"
      let act = try ActReader().read(bytes: Array(text.utf8), fileName: "act.txt")
      let words = act.allProvisions.map(\.text).joined(separator: "\n")
      #expect(words.contains("\(filler)защита прав"))
      #expect(act.warnings.contains { $0.code == "spacesLost" })
      #expect(act.ledger?.unaccounted == 0)
    }
  }
}
