import Legislation
import LegislationReading
import Testing

/// The section sign begins headings and references alike.
@Suite struct SectionSignTests {
  @Test func aWrappedReferenceIsNoHeadingWhereMarkUpShowsTheHeadings() throws {
    let text = """
      # Verordnung über Prüfungen

      ## § 1 Zweck

      Geprüft werden Personen, die nach Tätigkeiten nach
      § 7 Absatz 1 Satz 1 mit anderen Tätigkeiten beschäftigt werden.

      ## § 2 Frist

      Die Frist beträgt sechs Monate.
      """
    let act = try ActReader().read(bytes: Array(text.utf8), fileName: "pruefung.md")
    #expect(act.articles.map(\.eId) == ["art_1", "art_2"])
    #expect(act.articles.first?.children.first?.text.contains("§ 7 Absatz 1") ?? false)
    #expect(!act.warnings.contains { $0.code == "numberOutOfOrder" || $0.code == "numbersMissing" })
  }

  @Test func linesWithoutMarkUpStayHeadings() throws {
    let text =
      "Gesetz über Schutz\n\n§ 1 Zweck\nDas Gesetz schützt Frauen.\n\n§ 2 Frist\nDie Frist beträgt sechs Monate.\n"
    let act = try ActReader().read(bytes: Array(text.utf8), fileName: "schutz.txt")
    #expect(act.articles.map(\.eId) == ["art_1", "art_2"])
  }

  @Test func smallLettersAreThoseOfTheLibrary() throws {
    // Repeal statements are found whatever the case and script of their letters.
    for (line, language) in [
      ("УТРАТИЛА СИЛУ.", "ru"), ("Күші жойылды.", "kk"), ("O‘z kuchini yo‘qotgan.", "uz"), ("АЛЫП ТАСТАЛДЫ.", "kk"),
      ("Ўз КУЧИНИ ЙЎҚОТГАН.", "uz"), ("Güýjüni ýitiren.", "tk"),
    ] {
      let act = try ActReader().read(
        bytes: Array("Статья 1. Цель\nЗакон защищает.\nСтатья 2. Срок\n\(line)\n".utf8), fileName: "\(language).txt")
      #expect(act.provision(eId: "art_2")?.status == .removed, "\(line)")
    }
  }
}
