import Foundation
import Planning
import Review
import Testing

/// Workbooks as careless people and other programs make them; they lie beside the checkout.
@Suite struct CarelessWorkbookTests {
  private static let folder = URL(fileURLWithPath: #filePath.components(separatedBy: "/Tests/")[0])
    .deletingLastPathComponent().appendingPathComponent("shared/fixtures/reports").path

  private func read(_ name: String) throws -> TrackerReturn? {
    let file = Self.folder + "/" + name
    guard FileManager.default.fileExists(atPath: file) else {
      print("skipped: no workbook at \(file)")
      return nil
    }
    return try TrackerReturn(file: file, today: "2026-12-01")
  }

  private func row(_ back: TrackerReturn) throws -> TrackerReturn.Row {
    try #require(back.rows.first { $0.item == "R-GR33-58" })
  }

  private func field(_ field: ReportField, _ row: TrackerReturn.Row) -> String? { row.fields[field.rawValue] }

  @Test func aTitleWithABlankOfAnotherKindIsTheTitle() throws {
    guard let back = try read("02-hidden-column/nbsp-in-header.xlsx") else { return }
    let row = try row(back)
    #expect(back.problems.isEmpty)
    #expect(field(.confidentiality, row) == "confidential")
    #expect(row.doubt == nil)
  }

  @Test(arguments: [
    ("10-cells/x10.xlsx", "L2"), ("10-cells/x10b.xlsx", "O2"), ("10-cells/x10c.xlsx", "G2"),
  ])
  func aFormulaWithoutAResultIsTold(name: String, cell: String) throws {
    guard let back = try read(name) else { return }
    let place = "Access to justice!" + cell
    #expect(back.problems.map(\.place) == [place])
    #expect(back.problems.allSatisfy { $0.description.contains("'=") })
  }

  @Test func notesOnCellsAreRemarks() throws {
    guard let back = try read("10-cells/x17.xlsx") else { return }
    #expect(
      back.remarks.map { "\($0.place): \($0.text)" }
        == ["Access to justice!G2: We disagree: the shelter was closed in May"])
  }

  @Test func whatTheProgramConvertedIsShownAsItLooks() throws {
    guard let back = try read("10-cells/x5.xlsx") else { return }
    let row = try row(back)
    #expect(field(.value, row) == "45%")
    #expect(field(.source, row) == "2026-03-12")
    #expect(field(.comment, row) == "2026-01-02")
  }

  @Test func theNumberServesWhereTheIdentifierIsGone() throws {
    guard let back = try read("13-identifier-column/y10.xlsx") else { return }
    let row = try row(back)
    #expect(back.problems.isEmpty)
    #expect(field(.source, row) == "Official gazette")
  }

  @Test func anUnknownTitleInThePlaceOfAMissingOneRefusesTheSheet() throws {
    guard let back = try read("13-identifier-column/y13.xlsx") else { return }
    #expect(back.problems.map(\.place) == ["Access to justice!A1"])
    #expect(back.problems[0].fault == .columnsMissing(["STATUS"], unknown: ["Progress"]))
    #expect(!back.rows.contains { $0.item == "R-GR33-58" })
  }

  @Test(arguments: ["14-choices/x4.xlsx", "14-choices/y16.xlsx"])
  func blanksInsideAChoiceDoNotMatter(name: String) throws {
    guard let back = try read(name) else { return }
    #expect(back.problems.isEmpty)
    let row = try row(back)
    #expect(field(.status, row) == "inProgress")
  }

  @Test(arguments: ["15-packages/y3.xlsx", "15-packages/y4.xlsx", "15-packages/y6.xlsx"])
  func partsOfOtherProgramsAreRead(name: String) throws {
    guard let back = try read(name) else { return }
    #expect(back.problems.isEmpty)
    let row = try row(back)
    #expect(field(.status, row) == "inProgress")
    #expect(row.doubt == .visibilityBlank)
  }
}
