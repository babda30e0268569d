import Foundation
import SpreadsheetReading
import Testing

@Suite struct SpreadsheetTests {
  /// A ZIP file of parts that are stored, not packed.
  private func zip(_ parts: [(String, String)], claimedSize: UInt32? = nil) -> [UInt8] {
    func little(_ value: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(value >> (8 * UInt32($0)) & 255) }
    }
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
      let bytes = Array(text.utf8)
      let checksum = Self.checksum(bytes)
      let size = UInt32(bytes.count)
      let common =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(checksum, 4) + little(size, 4)
        + little(claimedSize ?? size, 4) + little(UInt32(name.utf8.count), 2) + little(0, 2)
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
        + little(UInt32(body.count), 4) + Array(name.utf8)
      body += little(0x0403_4B50, 4) + common + Array(name.utf8) + bytes
    }
    return body + directory + little(0x0605_4B50, 4) + little(0, 4) + little(UInt32(parts.count), 2)
      + little(UInt32(parts.count), 2) + little(UInt32(directory.count), 4) + little(UInt32(body.count), 4)
      + little(0, 2)
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }

  private func workbook(sheet: String, strings: String? = nil, properties: String = "") -> [(String, String)] {
    var parts = [
      (
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><workbookPr \(properties)/><sheets><sheet name='A &amp; B' sheetId='1' state='hidden' r:id='rId7'/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId7' Target='/xl/worksheets/one.xml'/></Relationships>"
      ),
      ("xl/worksheets/one.xml", sheet),
    ]
    if let strings { parts.append(("xl/sharedStrings.xml", strings)) }
    return parts
  }

  @Test func cellsOfAllKindsAreRead() throws {
    let sheet = """
      <?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="3"><x:c r="A3" t="s"><x:v>1</x:v></x:c>
      <x:c r="C3"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c r="E3" t="e"><x:v>#REF!</x:v></x:c>
      <x:c r="F3" t="inlineStr"><x:is><x:t>a&#x41;&lt;_x000A_</x:t></x:is></x:c><x:c r="G3" t="str"><x:f>x</x:f><x:v>sum</x:v></x:c><x:c r="H3" s="4"/><x:c r="I3"><x:v>1.5e1</x:v></x:c></x:row>
      <x:row r="9" hidden="1"><x:c r="B9" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """
    let strings = "<sst><si><t>зал</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>"
    let book = try Spreadsheet(
      bytes: zip(workbook(sheet: sheet, strings: strings, properties: "date1904='1'")), file: "a.xlsx")
    #expect(book.countsFrom1904)
    #expect(book.sheets.map(\.name) == ["A & B"])
    #expect(book.sheets[0].isHidden)
    let rows = try book.rows(book.sheets[0])
    #expect(rows.map(\.number) == [3, 9])
    #expect(
      rows[0].cells == [
        .text("rich text"), nil, .number(2), .truth(true), .error("#REF!"), .text("aA<\n"), .text("sum"), nil,
        .number(15),
      ])
    #expect(rows[1].text(1) == "зал")
    #expect(CellName.name(column: 27, row: 4) == "AB4")
  }

  @Test(arguments: [
    ("plain_x", "plain_x"), ("a_x000D_\n_x", "a\n_x"), ("_x005F_x0041_", "_x0041_"), ("a&#13;&#10;b", "a\nb"),
    ("\u{A0}зал \u{2003}", "зал"), (" both ends ", "both ends"), ("\u{301}a\u{301}", "\u{301}a\u{301}"),
  ])
  func textsAreFreedFromEscapesAndOuterWhiteSpace(written: String, read: String) throws {
    let sheet =
      "<worksheet><sheetData><row><c t='inlineStr'><is><t>\(written)</t></is></c></row></sheetData></worksheet>"
    let book = try Spreadsheet(bytes: zip(workbook(sheet: sheet)), file: "a.xlsx")
    #expect(try book.rows(book.sheets[0]).map { $0.text(0) } == [read])
  }

  @Test func numbersAreShownAsTheirFormatsShowThem() throws {
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="[Red]0.0%;0"/>
      <numFmt numFmtId="166" formatCode="#,##0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="16"/><xf numFmtId="20"/>
      <xf numFmtId="9"/></cellXfs></styleSheet>
      """
    let cells = [
      (0, "46093"), (1, "46093"), (2, "0.07"), (3, "12"), (4, "46024"), (5, "0.5"), (6, "0.45"), (99, "5"),
    ]
    .map { "<c s='\($0.0)'><v>\($0.1)</v></c>" }.joined()
    let sheet = "<worksheet><sheetData><row>\(cells)</row></sheetData></worksheet>"
    let book = try Spreadsheet(bytes: zip(workbook(sheet: sheet) + [("xl/styles.xml", styles)]), file: "a.xlsx")
    let row = try #require(try book.rows(book.sheets[0]).first)
    #expect(
      row.cells.indices.map(row.text) == ["46093", "2026-03-12", "7%", "12", "2026-01-02", "12:00", "45%", "5"])
  }

  @Test func formulasAndMergedCellsAreTold() throws {
    let sheet = """
      <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>one</t></is></c><c r="B1"><f>1+1</f></c>
      <c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f/></c></row><row r="2"><c r="B2"><v>5</v></c></row>
      <row r="3"><c r="C3"><v>7</v></c><c r="IZ3"><v>1</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="C3:D3"/><mergeCell ref="B9"/></mergeCells></worksheet>
      """
    let book = try Spreadsheet(bytes: zip(workbook(sheet: sheet)), file: "a.xlsx")
    let content = try book.content(book.sheets[0])
    #expect(content.rows[0][1] == .formula("1+1"))
    #expect(content.rows[0][2] == .number(2))
    #expect(content.rows[0][3] == .formula(""))
    #expect(content.rows[0].calculated == [1, 2, 3])
    #expect(content.rows.map { $0.text(0) } == ["one", "one", "one"])
    #expect(content.rows.map { $0.merged.contains(0) } == [true, true, true])
    #expect(content.mergedSideways == ["C3": 2...3])
    #expect(content.behindTheLastColumn == "IZ3")
  }

  @Test func notesAndBoxesAreRead() throws {
    let relations = """
      <Relationships><Relationship Id="a" Target="../comments/comment1.xml"/><Relationship Id="b" Target="../drawings/drawing1.xml"/>
      <Relationship Id="c" Target="/xl/threadedComments/threadedComment1.xml"/></Relationships>
      """
    let notes =
      "<comments><authors><author>A</author></authors><commentList><comment ref='B2'><text><r><t>No: </t></r><r><t>closed</t></r></text></comment></commentList></comments>"
    let thread =
      "<ThreadedComments><threadedComment ref='B2'><text>closed</text></threadedComment><threadedComment ref='C3'><text>open</text></threadedComment></ThreadedComments>"
    let drawing =
      "<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>In a box</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>"
    let parts = [
      ("xl/worksheets/_rels/one.xml.rels", relations), ("xl/comments/comment1.xml", notes),
      ("xl/drawings/drawing1.xml", drawing), ("xl/threadedComments/threadedComment1.xml", thread),
    ]
    let sheet = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
    let book = try Spreadsheet(bytes: zip(workbook(sheet: sheet) + parts), file: "a.xlsx")
    let content = try book.content(book.sheets[0])
    #expect(Set(content.notes.map { "\($0.cell): \($0.text)" }) == ["B2: No: closed", ": In a box", "C3: open"])
  }

  @Test(arguments: [
    "<worksheet><sheetData><row><c><v>1</v></c></row>", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>",
    "<worksheet><sheetData><row><c t='s'><v>5</v></c></row></sheetData></worksheet>",
    "<worksheet><sheetData><row><c><v>abc</v></c></row></sheetData></worksheet>", "</a>", "<a", "<!-- a", "<a b='>",
  ])
  func damagedSheetsAreRefused(sheet: String) throws {
    let book = try Spreadsheet(bytes: zip(workbook(sheet: sheet)), file: "a.xlsx")
    #expect(throws: SpreadsheetError.self) { try book.rows(book.sheets[0]) }
  }

  @Test func otherFilesAreRefusedWithTheirKind() {
    #expect(throws: SpreadsheetError.notAWorkbook(file: "a", cause: "it is no ZIP file")) {
      try Spreadsheet(bytes: Array("id,status".utf8), file: "a")
    }
    #expect(throws: SpreadsheetError.notAWorkbook(file: "a", cause: "it is an OpenDocument file")) {
      try Spreadsheet(bytes: zip([("content.xml", "<a/>")]), file: "a")
    }
    #expect(
      throws: SpreadsheetError.notAWorkbook(
        file: "a", cause: "it is a workbook of Excel 97-2003, or locked by a password")
    ) { try Spreadsheet(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0], file: "a") }
  }

  /// A part that claims to be huge is refused before memory is asked for.
  @Test func aPartThatClaimsToBeHugeIsRefused() {
    #expect(throws: SpreadsheetError.self) {
      try Spreadsheet(bytes: zip(workbook(sheet: "<a/>"), claimedSize: 4_000_000_000), file: "a")
    }
  }

  @Test func everyCutOfAWorkbookIsAnErrorOrAWorkbook() throws {
    let whole = zip(workbook(sheet: "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"))
    for length in 0..<whole.count {
      if let book = try? Spreadsheet(bytes: Array(whole.prefix(length)), file: "a") {
        for sheet in book.sheets { _ = try? book.rows(sheet) }
      }
    }
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0x55
      if let book = try? Spreadsheet(bytes: changed, file: "a") {
        for sheet in book.sheets { _ = try? book.rows(sheet) }
      }
    }
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-01"), ("2026-03-01T00:00:00", "2026-03-01"), ("01.03.2026", "2026-03-01"),
    ("1.3.2026 г.", "2026-03-01"), ("13/3/2026", "2026-03-13"), ("3/13/2026", "2026-03-13"), ("46082", "2026-03-01"),
    ("2026/03/01", "2026-03-01"), ("05/05/2026", "2026-05-05"), ("2024-02-29 12:30", "2024-02-29"),
  ])
  func datesAreRead(text: String, iso: String) {
    #expect(SpreadsheetDate.read(.text(text), countsFrom1904: false) == .date(iso))
  }

  @Test(arguments: [
    "", "soon", "2026-13-01", "30.02.2026", "2023-02-29", "1.2.26", "2026", "99999999999999999999", "2026-02-30",
  ])
  func whatIsNoDateIsNotRead(text: String) {
    #expect(SpreadsheetDate.read(.text(text), countsFrom1904: false) == .none)
  }

  @Test func numbersOfDaysAreRead() {
    #expect(SpreadsheetDate.read(.text("03/04/2026"), countsFrom1904: false) == .ambiguous)
    #expect(SpreadsheetDate.read(.number(46082), countsFrom1904: false) == .date("2026-03-01"))
    #expect(SpreadsheetDate.read(.number(46082.75), countsFrom1904: false) == .date("2026-03-01"))
    #expect(SpreadsheetDate.read(.number(44620), countsFrom1904: true) == .date("2026-03-01"))
    #expect(SpreadsheetDate.read(.number(1), countsFrom1904: false) == .date("1900-01-01"))
    #expect(SpreadsheetDate.read(.number(61), countsFrom1904: false) == .date("1900-03-01"))
    #expect(SpreadsheetDate.read(.number(-1), countsFrom1904: false) == .none)
  }
}
