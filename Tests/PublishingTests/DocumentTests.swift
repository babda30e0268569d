import Foundation
import LegalText
import Publishing
import Testing
import Wordings

/// The content tree in every format, with text that tries to act.
@Suite struct DocumentTests {
  static let hostile =
    "=HYPERLINK(\"http://x\",\"y\") <script>alert(1)</script> & \u{202E}turned\u{202C} | `code` \u{0007} "
    + String(repeating: "долгоеслово", count: 80)

  static func document(language: Language = .english) -> Document {
    let quotation = Quotation(text: hostile + "\n@second line", language: .dari, source: [.text(hostile)])
    return Document(
      title: "Title <b> & 'more'", language: language, date: "2025-12-01",
      blocks: [
        .heading(2, "First & <i>", anchor: "first"), .notice([.strong(hostile)]),
        .paragraph([.text("See "), .link("first", anchor: "first"), .footnote([.text("A note <b>")])]),
        .list([[.text(hostile)], [.emphasis("two")]]), .fields([Field("Label", hostile), Field("Empty", "")]),
        .table(
          DocumentTable(
            caption: "Table", columns: [.init("One"), .init("Two", weight: 2)],
            rows: [[[.text("row head 1")], [.text(hostile)]], [[.code("art_1__para_2")]]])),
        .group(anchor: "group", blocks: [.heading(3, "Inside", anchor: "inside"), .quotation(quotation)]),
        .figure(
          Figure(caption: "Picture", drawing: Drawing(width: 100, height: 50), alternative: "Nothing <drawn>")),
      ], data: "{\"law\": \"</script><script>alert(2)</script> ``` &\"}")
  }

  @Test func theHTMLShowsForeignTextAsItIs() throws {
    let page = DocumentHTML.render(Self.document())
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "</script").count == 2)
    #expect(page.contains("<script type=\"application/json\" id=\"data\">"))
    #expect(page.contains("\\u003c/script>\\u003cscript>alert(2)"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(!page.contains("\u{202E}") && !page.contains("\u{0007}"))
    #expect(page.contains("lang=\"fa-AF\" dir=\"rtl\""))
    #expect(page.contains("<th scope=\"row\">row head 1</th>"))
    #expect(page.contains("counter(page) \" / \" counter(pages)"))
    #expect(!page.contains("Empty"))
    let start = try #require(page.range(of: "id=\"data\">\n"))
    let end = try #require(page.range(of: "\n</script>"))
    let data = Data(page[start.upperBound..<end.lowerBound].utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: String])
    #expect(object["law"] == "</script><script>alert(2)</script> ``` &")
  }

  @Test func thePageForPaperShowsTheSameWithFewerElements() {
    let page = DocumentHTML.render(Self.document(), for: .paper)
    #expect(!page.contains("<script") && !page.contains("tabindex") && !page.contains("<dl>"))
    #expect(page.contains("<p class=\"field\"><b>Label</b> =HYPERLINK"))
    #expect(page.contains("<p class=\"source\">=HYPERLINK"))
    #expect(page.contains("<blockquote lang=\"fa-AF\" dir=\"rtl\">"))
    #expect(page.contains("&lt;script&gt;alert(1)") && !page.contains("\u{202E}"))
    for anchor in ["first", "group", "inside"] { #expect(page.contains("id=\"\(anchor)\"")) }
  }

  @Test func theMarkdownShowsForeignTextAsItIs() {
    let text = DocumentMarkdown.render(Self.document())
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;alert(1)"))
    // The only fence is that of the data.
    #expect(text.components(separatedBy: "```").count == 3)
    #expect(text.contains("| row head 1 | =HYPERLINK"))
    #expect(text.contains("[^1]: A note &lt;b&gt;"))
  }

  @Test func aPageInDariRunsFromRightToLeftAndSaysThatNobodyHasReadIt() {
    let page = DocumentHTML.render(Self.document(language: .dari))
    #expect(page.contains("<html lang=\"fa-AF\" dir=\"rtl\">"))
    #expect(page.contains(MessageCatalogue(.dari)[.contents]))
    #expect(MessageCatalogue(.dari)[.contents] != MessageCatalogue(.english)[.contents])
    #expect(MessageCatalogue(.dari)[.budget] == MessageCatalogue(.russian)[.budget])
    #expect(page.contains(MessageCatalogue(.dari)[.languageUnverified]))
    #expect(
      !DocumentHTML.render(Self.document(language: .russian)).contains(
        MessageCatalogue(.russian)[.languageUnverified]))
  }

  @Test func theSameInputGivesTheSameBytesInEveryFormat() throws {
    let conversion = DocumentConversion()
    #expect(DocumentHTML.render(Self.document()) == DocumentHTML.render(Self.document()))
    try expectSame("pdf") { try conversion.pdf(Self.document()) }
    try expectSame("docx") { try conversion.docx(Self.document()) }
  }

  private func expectSame(_ format: String, _ render: () throws -> [UInt8]) throws {
    do {
      let first = try render()
      let second = try render()
      #expect(first == second, "\(format)")
      #expect(first.count > 1000)
    } catch PublishingError.programMissing(let program, _) {
      print("skipped: \(program) is not installed")
    }
  }

  @Test func aMissingProgramIsNamedWithWhatToDo() {
    let conversion = DocumentConversion(searchPath: "/nowhere")
    #expect(throws: PublishingError.programMissing(program: "weasyprint", format: "pdf")) {
      try conversion.pdf(Self.document())
    }
    #expect(throws: PublishingError.programMissing(program: "pandoc", format: "docx")) {
      try conversion.docx(Self.document())
    }
    #expect("\(PublishingError.programMissing(program: "pandoc", format: "docx"))".contains("apt-get install pandoc"))
  }
}
