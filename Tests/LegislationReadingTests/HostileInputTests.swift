import Foundation
import Legislation
import LegislationReading
import Testing

/// Hard input 51: files made to harm, and files that accidents made. Each is read or refused with a reason.
@Suite struct HostileInputTests {
  private func error(_ text: String, _ name: String) -> ReadingError? {
    do {
      _ = try ActReader().read(bytes: Array(text.utf8), fileName: name)
      return nil
    } catch { return error }
  }

  private let open = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">"

  @Test func hardInput51_sixtyThousandAttributes() {
    let attributes = (0..<60_000).map { " a\($0)=\"1\"" }.joined()
    guard case .refusedTag(_, let line, let cause)? = error("\(open)\n<p\(attributes)/></akomaNtoso>", "a.xml") else {
      Issue.record("not refused")
      return
    }
    #expect(line == 2)
    #expect(cause.contains("256 attributes"))
  }

  @Test func hardInput51_attributesBehindAQuotedBracketAreCounted() {
    let attributes = (0..<400).map { " a\($0)='>'" }.joined()
    guard case .refusedTag? = error("\(open)<p\(attributes)/></akomaNtoso>", "a.xml") else {
      Issue.record("not refused")
      return
    }
  }

  @Test func hardInput51_longTag() {
    guard
      case .refusedTag(_, _, let cause)? = error(
        "\(open)<p x=\"\(String(repeating: "y", count: 20_000))\"/></akomaNtoso>", "a.xml")
    else {
      Issue.record("not refused")
      return
    }
    #expect(cause.contains("longer than"))
  }

  @Test func hardInput51_entityBombs() {
    let bomb = "<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<a>&b;</a>"
    guard case .refusedDoctype(_, let line)? = error("<?xml version=\"1.0\"?>\n" + bomb, "a.xml") else {
      Issue.record("not refused")
      return
    }
    #expect(line == 2)
    guard case .refusedDoctype? = error("\(open)<!entity x SYSTEM \"file:///etc/passwd\">&x;</akomaNtoso>", "a.xml")
    else {
      Issue.record("not refused")
      return
    }
  }

  /// libxml2 takes quadratic time over them.
  @Test func hardInput51_commentsFullOfHyphens() {
    let comment = "<!-- " + String(repeating: "a--b ", count: 200_000) + "-->"
    guard case .malformedXML(_, let line, _)? = error("\(open)\n\(comment)</akomaNtoso>", "a.xml") else {
      Issue.record("not refused")
      return
    }
    #expect(line == 2)
    // Comments that are well-formed pass.
    if case .malformedXML? = error("\(open)<!-- a - b --><!----><!--></akomaNtoso> --></akomaNtoso>", "a.xml") {
      Issue.record("refused")
    }
  }

  /// libxml2 goes on behind a bracket inside a tag, and would copy a comment that opens there for every two hyphens.
  @Test(arguments: ["<p va<!--lue=\"", "<p date=\"2020<!---01-01\">"])
  func hardInput51_aBracketInsideATagHidesNoComment(tag: String) {
    let text = "\(open)\n\(tag)" + String(repeating: "<p va<!--lue=", count: 50_000)
    guard case .malformedXML(_, let line, let cause)? = error(text, "a.xml") else {
      Issue.record("not refused")
      return
    }
    #expect(line == 2)
    #expect(cause.contains("inside a tag"))
  }

  /// A quoted article among headings without bodies: they look like a list of contents, which quotes nothing.
  @Test func aQuotationAmongHeadingsIsAccountedFor() throws {
    let text = """
      Статья 3. Утратила силу
      «Статья 4. Слова
      внутри кавычек».
      Статья 1. Цель
      Статья 21. Продление
      Статья 3. Утратила силу
      """
    let act = try ActReader().read(bytes: Array(text.utf8), fileName: "a.txt")
    #expect(act.ledger?.unaccounted == 0)
    #expect(act.ledger?.assignedTwice == 0)
    #expect(!act.warnings.contains { $0.code == "contentsDropped" })
  }

  @Test func anIdentifierOfAPageIsNone() throws {
    func act(_ uri: String) throws -> Act {
      let text = """
        \(open)<act name="act"><meta><identification source="#s"><FRBRWork><FRBRthis value="\(uri)/!main"/>\
        <FRBRuri value="\(uri)"/></FRBRWork></identification></meta><body><article eId="art_1"><num>1</num>\
        <content><p>The act protects women.</p></content></article></body></act></akomaNtoso>
        """
      return try ActReader().read(bytes: Array(text.utf8), fileName: "a.xml")
    }
    #expect(try act("/akn/xd/act/2020-01-01/1").work == "/akn/xd/act/2020-01-01/1")
    let long = "/akn/xd/act/2020-01-01/" + String(repeating: "закон", count: 500)
    let read = try act(long)
    #expect(read.work.utf8.count < 200)
    let written = try AkomaNtosoWriter.document(for: read).serialized
    #expect(try ActReader().read(bytes: Array(written), fileName: "b.xml").articles.count == 1)
  }

  @Test func hardInput51_nulBytes() {
    for name in ["a.txt", "a.md", "a.html", "a.xml"] {
      guard case .binary(_, let offset)? = error("Статья 1\u{0}. Текст", name) else {
        Issue.record("\(name) not refused")
        continue
      }
      #expect(offset == 14)
    }
  }

  @Test func hardInput51_nestedTags() throws {
    let depth = 200_000
    let html =
      "<p>Статья 1. Цель</p>" + String(repeating: "<b>", count: depth) + "Закон защищает."
      + String(repeating: "</i>", count: 1000) + String(repeating: "</b>", count: depth) + "<p>Конец.</p>"
    let act = try ActReader().read(bytes: Array(html.utf8), fileName: "a.html")
    #expect(act.articles.first?.children.map(\.text) == ["Закон защищает.", "Конец."])
    let tables = String(repeating: "<table><tr><td>", count: 50_000) + "Статья 1. Цель<p>Закон защищает.</p>"
    #expect(try ActReader().read(bytes: Array(tables.utf8), fileName: "a.html").articles.count == 1)
    guard case .malformedXML? = error("\(open)\(String(repeating: "<p>", count: depth))", "a.xml") else {
      Issue.record("not refused")
      return
    }
  }

  @Test func hardInput51_emptyAndTiny() {
    for name in ["a.txt", "a.md", "a.html", "a.xml", "a.pdf", "a.docx"] {
      #expect(error("", name) == .empty(file: name))
    }
    #expect(error("<html><body></body></html>", "a.html") == .empty(file: "a.html"))
  }

  @Test func hardInput51_oneLongLineAndManyShortArticles() throws {
    let line = try ActReader().read(
      bytes: Array(String(repeating: "Статья 1. Закон защищает; ", count: 20_000).utf8), fileName: "a.txt")
    #expect(line.ledger?.unaccounted == 0)
    let many = try ActReader().read(
      bytes: Array((1...10_000).map { "Article \($0). A\n" }.joined().utf8), fileName: "a.txt")
    #expect(many.articles.compactMap { $0.number?.base } == Array(1...10_000))
    #expect(many.ledger?.unaccounted == 0)
  }

  @Test func hardInput51_truncatedPageIsTold() throws {
    let html = "<html><body><p>Статья 1. Цель</p><p>Закон защищает.</p><p class=\"te"
    let act = try ActReader().read(bytes: Array(html.utf8), fileName: "a.html")
    #expect(act.warnings.contains { $0.code == "truncated" })
    #expect(act.articles.first?.children.first?.text == "Закон защищает.")
  }

  @Test func byteCap() {
    #expect(throws: ReadingError.tooLarge(file: "a.html", bytes: 12, limit: 10)) {
      try ActReader(byteLimit: 10).read(bytes: Array(repeating: 0x41, count: 12), fileName: "a.html")
    }
  }

  @Test func oneBadFileDoesNotStopTheFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("<p>Статья 1. Цель</p><p>Закон защищает.</p>".utf8).write(to: folder.appendingPathComponent("a.html"))
    try Data([0, 1, 2, 3]).write(to: folder.appendingPathComponent("b.txt"))
    try Data("PK\u{3}\u{4}broken".utf8).write(to: folder.appendingPathComponent("c.docx"))
    try Data("%PDF-1.4 broken".utf8).write(to: folder.appendingPathComponent("d.pdf"))
    try Data("Статья 1. Цель\nЗакон.".utf8).write(to: folder.appendingPathComponent("e.txt"))
    let result = try ActReader().readDirectory(folder.path)
    #expect(result.acts.map(\.file) == ["a.html", "e.txt"])
    #expect(result.failures.count == 3)
    for failure in result.failures { #expect(failure.description.contains("; ")) }
  }
}
