import Foundation
import Legislation
import LegislationReading
import Testing

/// Documents that programs of the system turn into text. Where a program is absent, its tests are skipped.
@Suite struct ConvertedFormatTests {
  static func has(_ program: String) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    if !found { print("skipped: \(program) is not installed") }
    return found
  }

  static let hasPandoc = has("pandoc")
  static let hasPDF = has("pdftotext")

  /// The document that pandoc makes of Markdown.
  private func document(_ markdown: String, _ type: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tarazu-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("act.md")
    let target = folder.appendingPathComponent("act.\(type)")
    try Data(markdown.utf8).write(to: source)
    let pandoc = Process()
    pandoc.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    pandoc.arguments = ["pandoc", "-s", "--from", "markdown", "--to", type, "-o", target.path, source.path]
    try pandoc.run()
    pandoc.waitUntilExit()
    return Array(try Data(contentsOf: target))
  }

  static let markdown = """
    ЗАКОН О ПРИЮТАХ

    **Глава 1. ПРИЮТЫ**

    **Статья 1. Цель**

    1\\. Приют помогает:

    1\\) женщинам;

    2\\) детям.

    2\\. Помощь бесплатна.

    **Статья 1^1^. Срок**

    Срок составляет *шесть* месяцев.

    """

  @Test(.enabled(if: hasPandoc), arguments: ["docx", "odt", "rtf"])
  func officeDocuments(type: String) throws {
    let act = try ActReader().read(bytes: try document(Self.markdown, type), fileName: "act.\(type)")
    #expect(
      ActOutline.lines(act) == [
        "chp_1 | ПРИЮТЫ", "art_1 | Цель", "art_1__para_1 = Приют помогает:", "art_1__para_1__point_1 = женщинам;",
        "art_1__para_1__point_2 = детям.", "art_1__para_2 = Помощь бесплатна.", "art_1-1 | Срок",
        "art_1-1__para_1 = Срок составляет шесть месяцев.",
      ])
    #expect(act.ledger?.unaccounted == 0)
  }

  @Test(.enabled(if: hasPandoc))
  func tablesOfOfficeDocuments() throws {
    let markdown = "**Статья 2. Виды**\n\n| Вид | Срок |\n|-----|------|\n| Ночлег | 180 дней |\n"
    #expect(
      ActOutline.lines(try ActReader().read(bytes: try document(markdown, "docx"), fileName: "act.docx")) == [
        "art_2 | Виды", "art_2__para_1 = Вид | Срок / Ночлег | 180 дней",
      ])
  }

  /// Office programs count the numbers of lists; they stand nowhere in the text.
  @Test(.enabled(if: hasPandoc))
  func numbersThatTheOfficeProgramCounts() throws {
    let markdown = """
      **Статья 1. Цель**

      1. Приют открыт.
      2. Приют помогает:

          1) женщинам;
          2) детям.

      3. Помощь бесплатна.

      **Статья 2. Виды**

      Виды помощи:

      a) ночлег;
      b) совет.

      """
    let act = try ActReader().read(bytes: try document(markdown, "docx"), fileName: "act.docx")
    #expect(
      ActOutline.lines(act) == [
        "art_1 | Цель", "art_1__para_1 = Приют открыт.", "art_1__para_2 = Приют помогает:",
        "art_1__para_2__point_1 = женщинам;", "art_1__para_2__point_2 = детям.",
        "art_1__para_3 = Помощь бесплатна.", "art_2 | Виды", "art_2__para_1 = Виды помощи:",
        "art_2__para_1__point_a = ночлег;", "art_2__para_1__point_b = совет.",
      ])
  }

  @Test func numbersThatTheBrowserCounts() throws {
    let page =
      "<html><body><h3>Статья 1. Цель</h3><ol start=2><li>Приют открыт.<li value=5><p>Приют <b>помогает</b>:</p><ol type=a>"
      + "<li>женщинам;</li><li>детям.</li></ol></li></ol><p>Конец текста.</p><ul><li>без номера</li></ul></body></html>"
    let act = try ActOutline.read(page, "a.html")
    let marks = act.allProvisions.filter { $0.kind != .article }.map(\.mark)
    #expect(marks.prefix(4) == ["2", "5", "a", "b"])
    #expect(act.ledger?.unaccounted == 0)
    #expect(act.ledger?.assignedTwice == 0)
  }

  /// A PDF of pages with these lines, written by hand.
  private func pdf(_ pages: [[String]]) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for (index, lines) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + index * 2) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      let body = lines.map { "(\($0)) Tj 0 -20 Td " }.joined()
      let stream = "BT /F1 12 Tf 60 760 Td \(body)ET"
      objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
    }
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  @Test(.enabled(if: hasPDF))
  func printedPages() throws {
    let sentences = [
      "The act protects women.", "The shelter is open at night.", "The court issues the order.", "It ends.",
    ]
    let act = try ActReader().read(
      bytes: pdf(
        sentences.enumerated().map { index, sentence in
          ["OFFICIAL GAZETTE", "Article \(index + 1). Aim \(index)", sentence, "\(index + 1)"]
        }), fileName: "act.pdf")
    #expect(
      ActOutline.lines(act)
        == sentences.enumerated().flatMap { index, sentence in
          ["art_\(index + 1) | Aim \(index)", "art_\(index + 1)__para_1 = \(sentence)"]
        })
    #expect(act.ledger?.unaccounted == 0)
  }

  @Test(.enabled(if: hasPDF))
  func picturesOfPagesAreRefusedWithAWayOut() {
    let error = #expect(throws: ReadingError.self) { try ActReader().read(bytes: pdf([[]]), fileName: "scan.pdf") }
    #expect(error?.description.contains("scan.pdf") == true)
    #expect(error?.description.contains("text recognition") == true)
  }

  @Test(arguments: [
    ("act.pdf", Array("%PDF-1.4\n".utf8), "pdftotext", "poppler"),
    ("act.rtf", Array("{\\rtf1 Article 1. Aim}".utf8), "pandoc", "pandoc"),
    ("act.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "antiword", "antiword"),
  ])
  func absentProgramsAreNamed(file: String, bytes: [UInt8], program: String, package: String) {
    let error = #expect(throws: ReadingError.self) {
      try ActReader(programPath: "/nonexistent").read(bytes: bytes, fileName: file)
    }
    let text = error?.description ?? ""
    #expect(text.contains(file))
    #expect(text.contains(program))
    #expect(text.contains("install it"))
    #expect(text.contains(package))
  }

  @Test func damagedPackagesAreRefused() {
    for bytes in [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 400)] {
      let error = #expect(throws: ReadingError.self) { try ActReader().read(bytes: bytes, fileName: "act.docx") }
      #expect(error?.description.contains("damaged") == true)
    }
  }
}
