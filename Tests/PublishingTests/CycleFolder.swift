import ChildPrograms
import Foundation
import LegalText
import Legislation
import LegislationReading
import Matching
import Planning
import Publishing
import Review
import Standards

/// A project with the laws that it is about, in a folder that is removed behind it.
final class CycleFolder {
  let store: ProjectStore
  let ruleBase: RuleBase
  private let folder: URL
  private let source: String
  private let matcher: Matcher

  init(standards: String, laws: String) throws {
    source = laws
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tarazu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try ProjectStore.create(
      file: folder.appendingPathComponent("tarazu.sqlite").path, title: "Whole cycle", country: "XD", actor: "test",
      clock: { Date(timeIntervalSince1970: 1_780_000_000) })  // 2026-05-28
    ruleBase = try RuleBaseLoader(folder: standards).load()
    matcher = Matcher(ruleBase: ruleBase)
    try FileManager.default.copyItem(atPath: laws, toPath: path("laws"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func review(asOf: String) async throws -> ReviewResult {
    let acts = LawInForce.select(
      try ActReader().readDirectory(path("laws"), country: "XD", language: nil).acts, asOf: asOf
    ).acts
    return await matcher.review(acts: acts, country: "XD", asOf: asOf)
  }

  /// Replaces words of an act; each must be there.
  func amend(_ file: String, _ words: [String: String]) throws {
    let url = folder.appendingPathComponent("laws/" + file)
    var text = try String(contentsOf: url, encoding: .utf8)
    for (old, new) in words {
      guard text.contains(old) else { throw StoreError.notFound(file: "\(file): \(old)") }
      text = text.replacing(old, with: new)
    }
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func restoreLaws() throws {
    try FileManager.default.removeItem(atPath: path("laws"))
    try FileManager.default.copyItem(atPath: source, toPath: path("laws"))
  }

  func export(_ organisation: String, _ language: Language) throws -> Workbook {
    TrackerWorkbook.make(
      try store.depart(organisation: organisation, language: language.rawValue), date: "2026-05-28",
      language: language)
  }

  func write(_ book: Workbook) throws -> String {
    let file = path("\(UUID().uuidString).xlsx")
    try Data(book.render()).write(to: URL(fileURLWithPath: file))
    return file
  }

  private static let edited: [ReportField] = [.status, .source, .reportedOn, .comment]

  /// The workbook with status, source, date and comment typed in, by item.
  static func edit(
    _ book: Workbook, _ rows: [String: [String]], _ language: Language, confidentiality: String = "public"
  ) -> Workbook {
    var book = book
    book.sheets = book.sheets.map { sheet in
      func place(_ field: ReportField) -> Int? {
        sheet.columns.firstIndex { $0.title == TrackerLabels.title(field, language) }
      }
      let cells = sheet.rows.map { row in
        guard case .text(let code)? = row.first, let values = rows[code] else { return row }
        var row = row
        for (field, value) in zip(edited + [.confidentiality], values + [confidentiality]) where !value.isEmpty {
          if let place = place(field) { row[place] = .text(value) }
        }
        return row
      }
      return Workbook.Sheet(
        name: sheet.name, columns: sheet.columns, rows: cells, isProtected: sheet.isProtected,
        isHidden: sheet.isHidden)
    }
    return book
  }

  /// The same edits made by openpyxl; where it is not installed they are made here.
  func editInPython(_ book: Workbook, _ rows: [String: [String]]) throws -> String {
    guard let python = try? ChildProgram("python3"),
      (try? python.run(["-c", "import openpyxl"], in: folder)) != nil
    else {
      print("skipped: openpyxl is not installed, the workbook is edited without it")
      return try write(Self.edit(book, rows, .english))
    }
    let file = try write(book)
    let titles = (Self.edited + [.confidentiality]).map { TrackerLabels.title($0, .english) }
    let plan = try JSONEncoder().encode(["rows": rows.mapValues { $0 + ["public"] }])
    try plan.write(to: folder.appendingPathComponent("plan.json"))
    let script = """
      import json, sys, openpyxl
      rows = json.load(open("plan.json"))["rows"]
      book = openpyxl.load_workbook(sys.argv[1])
      for sheet in book.worksheets:
          heads = {cell.value: cell.column for cell in sheet[1]}
          for line in range(2, sheet.max_row + 1):
              for title, value in zip(sys.argv[2:], rows.get(sheet.cell(line, 1).value, [])):
                  if value:
                      sheet.cell(line, heads[title]).value = value
      book.save(sys.argv[1])
      """
    _ = try python.run(["-c", script, file] + titles, in: folder)
    return file
  }

  /// The file as LibreOffice saves it again; the file itself where it is not installed.
  func saveInLibreOffice(_ file: String) throws -> String {
    guard let office = try? ChildProgram("soffice") else {
      print("skipped: LibreOffice is not installed, the workbook is not saved again by it")
      return file
    }
    let out = folder.appendingPathComponent("saved")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    _ = try office.run(
      [
        "--headless", "-env:UserInstallation=file://\(path("profile"))", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", out.path, file,
      ], in: folder, seconds: 180)
    return out.appendingPathComponent(URL(fileURLWithPath: file).lastPathComponent).path
  }
}
