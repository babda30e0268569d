import Foundation
import Legislation
import LegislationReading
import Testing

/// What a file is taken for when nobody says it: kind, title, country, part and wholeness.
@Suite struct ActIdentityTests {
  private static func read(_ text: String, _ name: String = "a.txt") throws -> Act {
    try ActReader().read(bytes: Array(text.utf8), fileName: name)
  }

  /// Names in the wording of several countries, with inflection and words between.
  @Test(arguments: [
    ("Кодекс Республики Радужия об административных правонарушениях", ActKind.administrativeOffencesCode),
    ("Кодекс Радужской Республики о правонарушениях", .administrativeOffencesCode),
    ("Закон о внесении изменений и дополнений в Уголовный кодекс", .amendingAct),
    ("О внесении изменений в некоторые законодательные акты по вопросам бытового насилия", .amendingAct),
    ("О введении в действие Гражданского кодекса", .introducingAct),
    ("О государственной службе Республики Радужия", .publicServiceAct),
    ("Водный кодекс", .waterCode), ("Кодекс о браке и семье", .familyCode),
    ("Об охране здоровья граждан", .healthCode),
    ("Jinoyat kodeksiga oʻzgartirishlar kiritish toʻgʻrisida", .amendingAct),
    ("Кейбір заңнамалық актілеріне өзгерістер мен толықтырулар енгізу туралы", .amendingAct),
  ])
  func aTitleTellsTheKind(title: String, kind: ActKind) throws {
    let act = try Self.read(title + "\n\nСтатья 1. Предмет\nТекст статьи о предмете.\n\nСтатья 2. Срок\nТекст.\n")
    #expect(act.kind.value == kind)
    #expect(act.kind.source == .title)
  }

  @Test func withoutATitleTheActSaysItItself() throws {
    let act = try Self.read(
      """
      Примечание редакции!
      Для удобства пользования создано содержание

      СОДЕРЖАНИЕ

      Сноска. Оглавление исключено.

      Статья 1. Трудовое законодательство Республики Радужия
      Трудовое законодательство состоит из настоящего Кодекса и иных законов.

      Статья 2. Цель
      Целью является порядок.
      """)
    #expect(act.kind == Sourced(.labourCode, from: .text))
    #expect(act.title.isEmpty, "furniture of the page is no title: \(act.title)")
  }

  @Test func whatALawRegulatesTellsItsKind() throws {
    let act = try Self.read(
      """
      Настоящий Закон регулирует отношения в области обеспечения равных прав мужчин и женщин.

      Статья 1. Понятия
      В законе применяются понятия.
      """)
    #expect(act.kind == Sourced(.equalityAct, from: .text))
  }

  @Test func ordersOfChangesMakeAnAmendingAct() throws {
    let act = try Self.read(
      """
      Статья 1.
      Внести в Кодекс о браке (Ведомости, 2001, № 1) следующие изменения:
      1) статью 5 исключить.

      Статья 2.
      Настоящий Закон вводится в действие со дня опубликования.
      """)
    #expect(act.kind.value == .amendingAct)
  }

  @Test func noticesAreNoTitle() throws {
    let act = try Self.read(
      """
      Внимание! Изменения вводятся в действие с 01.01.2026
      Вводится в действие с 01.01.2016.
      СЕМЕЙНЫЙ КОДЕКС РАДУЖИИ

      Статья 1. Семья
      Семья охраняется.
      """)
    #expect(act.title == "СЕМЕЙНЫЙ КОДЕКС РАДУЖИИ")
  }

  @Test func theNameOfTheStateAboveANameIsNoTitle() throws {
    let act = try Self.read(
      """
      РАДУЖСКАЯ ФЕДЕРАЦИЯ
      ТРУДОВОЙ КОДЕКС
      Статья 1. Предмет
      Текст статьи о предмете.
      """)
    #expect(act.title == "ТРУДОВОЙ КОДЕКС")
  }

  /// Public corpora hold one provision a line; the number is the end of the identifier.
  @Test func provisionsAsJSONLinesAreAnAct() throws {
    let act = try Self.read(
      """
      {"article_id": "1", "code_title": "Oila kodeksi", "chapter": "1-bob. Asosiy qoidalar", "title": "Vazifalar", \
      "text": "Oila toʻgʻrisidagi qonunchilik ushbu Kodeksdan iborat."}
      {"article_id": "1.1", "chapter": "1-bob. Asosiy qoidalar", "title": "Nikoh", "text": "Nikoh yoshi oʻn sakkiz yosh."}
      {"article_id": 2, "chapter": "2-bob. Nikoh", "title": "Tuzish", "text": "Nikoh tuzish tartibi."}
      """, "oila.jsonl")
    #expect(act.title == "Oila kodeksi")
    #expect(act.kind.value == .familyCode)
    #expect(act.articles.map { $0.number?.description } == ["1", "1-1", "2"])
    #expect(act.articles.map(\.heading) == ["Vazifalar", "Nikoh", "Tuzish"])
    #expect(act.allProvisions.filter { $0.kind == .chapter }.count == 2)
  }

  @Test func otherJSONLinesAreNoAct() {
    #expect(throws: ReadingError.self) { try Self.read("{\"event\": \"opened\"}\n", "log.jsonl") }
  }

  @Test func aRepealInTheTitleCounts() throws {
    let act = try Self.read(
      "КОДЕКС О БРАКЕ И СЕМЬЕ (Утратил силу с 1 марта 1996 года)\n\nСтатья 1. Семья\nСемья охраняется.\n")
    #expect(act.status.value == .repealed)
  }

  /// A code in two files: the second part alone is a part, beside the first it is the act.
  @Test func twoPartsAreOneAct() throws {
    func part(_ range: ClosedRange<Int>, _ opening: String) -> String {
      opening + "\n\n" + range.map { "Статья \($0). Предмет \($0)\nТекст статьи \($0).\n" }.joined(separator: "\n")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let second = folder.appendingPathComponent("b.txt")
    try Data(part(131...260, "Раздел 4. ОТДЕЛЬНЫЕ ВИДЫ").utf8).write(to: second)
    let alone = try ActReader().readDirectory(folder.path).acts
    #expect(alone.map(\.coverage.value) == [.excerpt])
    #expect(alone.first?.warnings.contains { $0.code == "excerpt" && $0.facts == ["131", "260"] } == true)
    try Data(part(1...130, "ГРАЖДАНСКИЙ КОДЕКС РАДУЖИИ").utf8).write(to: folder.appendingPathComponent("a.txt"))
    let both = try ActReader().readDirectory(folder.path).acts
    #expect(both.map(\.coverage.value) == [.whole, .whole])
    #expect(both.map(\.kind.value) == [.civilCode, .civilCode])
  }

  @Test func anActNamesItsCountry() throws {
    let own =
      "Статья 1. Суды\nСуды Республики Казахстан действуют. Граждане Казахстана равны.\n\nСтатья 2. Казахстан\nТекст.\n"
    #expect(StatedCountry.find(try Self.read(own)) == "KZ")
    #expect(StatedCountry.find(try Self.read("Статья 1. Суды\nСуды действуют.\n")) == nil)
  }

  @Test func preformattedPagesHaveParagraphs() throws {
    let page = """
      <html><body><pre>
      <span>                 КОДЕКС О БРАКЕ И СЕМЬЕ

      </span><span>     Статья 1. Задачи Кодекса
      </span><span>     Задачами кодекса является укрепление семьи и охрана прав
      женщин, мужчин и детей.
      </span><span>     Статья 2. Отношения
      </span><span>     Кодекс устанавливает порядок брака.
      </span></pre></body></html>
      """
    let act = try Self.read(page, "a.html")
    #expect(act.articles.map(\.heading) == ["Задачи Кодекса", "Отношения"])
    #expect(act.kind.value == .familyCode)
    #expect(act.ledger?.unaccounted == 0)
  }
}
