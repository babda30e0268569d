import Foundation
import LegislationReading
import Publishing
import Testing

/// Workbooks: text is text, and the same input gives the same bytes.
@Suite struct WorkbookTests {
  private func workbook() -> Workbook {
    Workbook(
      title: "Title & <b>", date: "2025-12-01",
      sheets: [
        Workbook.Sheet(
          name: "A [sheet]: with/signs that are not allowed in a name",
          columns: [
            .init("id", isHidden: true), .init("=head"), .init("status", isOpen: true, choices: ["open", "done"]),
          ],
          rows: [
            [.text("1"), .text("=HYPERLINK(\"http://x\",\"y\")"), .text("+1")],
            [.text("-2"), .text("@SUM(A1)"), .number(3.5)],
            [.empty, .text(String(repeating: "ж", count: 40_000)), .text("\u{FFFF}\u{1}control")],
          ], isProtected: true)
      ], data: "{\"a\": \"<&>\"}")
  }

  /// The parts of the file, by the `unzip` program; `nil` where it is missing.
  private func part(_ name: String, of bytes: [UInt8]) throws -> String? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip") else {
      print("skipped: unzip is not installed")
      return nil
    }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = ["-p", file.path, name]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func noCellIsAFormula() throws {
    let bytes = try workbook().render()
    guard let sheet = try part("xl/worksheets/sheet1.xml", of: bytes) else { return }
    #expect(!sheet.contains("<f>") && !sheet.contains("<hyperlink"))
    #expect(sheet.contains("<sheetProtection") && sheet.contains("<dataValidation"))
    let strings = try #require(try part("xl/sharedStrings.xml", of: bytes))
    #expect(strings.contains("=HYPERLINK(") && strings.contains("@SUM(A1)") && strings.contains("+1"))
    #expect(strings.contains("…"))
    let data = try #require(try part("customXml/data.xml", of: bytes))
    #expect(data.contains("{&quot;a&quot;: &quot;&lt;&amp;&gt;&quot;}"))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let first = try workbook().render()
    let second = try workbook().render()
    #expect(first == second)
  }

  @Test func twoSheetsOfOneNameAreAnErrorAndNotACrash() {
    let sheet = Workbook.Sheet(name: "same", columns: [.init("a")], rows: [])
    #expect(throws: PublishingError.self) {
      try Workbook(title: "", date: "2025-12-01", sheets: [sheet, sheet]).render()
    }
  }
}
