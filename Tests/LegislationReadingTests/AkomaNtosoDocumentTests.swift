import Foundation
import Legislation
import LegislationReading
import Testing

/// Documents of other makers: nothing lost when they are written again, every word in the act or in a bucket of its own.
@Suite struct AkomaNtosoDocumentTests {
  static let documents: [String] = {
    var result: [String] = []
    for folder in ["examples", "examples-draft-ns", "uk", "gr"] {
      let path = AkomaNtosoSchemaTests.folder + "/" + folder
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      result += names.filter { $0.hasSuffix(".xml") }.map { path + "/" + $0 }
    }
    if result.isEmpty { print("skipped: no documents of Akoma Ntoso at \(AkomaNtosoSchemaTests.folder)") }
    return result.sorted()
  }()
  private static let xmllint: String? = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func canonical(_ path: String) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Self.xmllint))
    process.arguments = ["--nonet", "--c14n", path]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  @Test(.enabled(if: !documents.isEmpty && xmllint != nil), arguments: documents)
  func writtenAgainIsTheSameInCanonicalForm(path: String) throws {
    let source = try text(path)
    let document = try AkomaNtosoDocument(text: source, file: path)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Draft namespaces become the final one.
    let expected = folder.appendingPathComponent("expected.xml")
    let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
    try source.replacing("\"\(document.sourceNamespace)\"", with: "\"\(namespace)\"").write(
      to: expected, atomically: true, encoding: .utf8)
    let written = folder.appendingPathComponent("written.xml")
    try Data(document.serialized).write(to: written)
    let canonical = try canonical(written.path)
    #expect(!canonical.isEmpty)
    #expect(canonical == (try self.canonical(expected.path)))
    // And once more, now byte for byte.
    let again = try AkomaNtosoDocument(text: String(decoding: document.serialized, as: UTF8.self), file: path)
    #expect(again.serialized == document.serialized)
  }

  /// Every word that the ledger counts as text, number, heading or note is in the act, and nothing else is.
  @Test(.enabled(if: !documents.isEmpty), arguments: documents)
  func everyWordIsAccountedFor(path: String) throws {
    let source = try text(path)
    let act = try ActReader().read(path: path)
    let ledger = AkomaNtosoDocument.ledger(of: source)
    #expect(ledger.ranges(of: .unaccounted).isEmpty)
    #expect(ledger.assignedTwice == 0)
    func letters(_ text: some Sequence<UInt8>) -> [UInt8: Int] {
      var counts: [UInt8: Int] = [:]
      // Letters and digits only: entities are spelt differently, superscripts are raised.
      for byte in text where (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0xC3 {
        counts[byte, default: 0] += 1
      }
      return counts
    }
    let plain = Array(source.utf8)
    func expected(_ bucket: Ledger.Bucket) -> [UInt8: Int] {
      ledger.ranges(of: bucket).reduce(into: [:]) {
        $0.merge(letters(withoutEntities(plain[$1])), uniquingKeysWith: +)
      }
    }
    func found(_ part: (Provision) -> String) -> [UInt8: Int] {
      act.allProvisions.reduce(into: [:]) { $0.merge(letters(part($1).utf8), uniquingKeysWith: +) }
    }
    #expect(found(\.text) == expected(.text))
    #expect(found(\.mark) == expected(.number))
    // The title of a component stands in for a heading that it lacks.
    let headings = found(\.heading)
    #expect(expected(.heading).allSatisfy { $0.value <= headings[$0.key, default: 0] })
  }

  private func withoutEntities(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isEntity = false
    for byte in bytes {
      if byte == 0x26 { isEntity = true }
      if !isEntity { result.append(byte) }
      if byte == 0x3B { isEntity = false }
    }
    return result
  }

  @Test func unknownMarkupStaysInOrder() throws {
    let source = """
      <?xml version="1.0" encoding="UTF-8"?>
      <?style sheet?>
      <!-- before -->
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:own="urn:own"><act name="act" own:flag="a&#9;b"><meta><own:deep><own:leaf/>tail &amp; more</own:deep></meta><body><article eId="section-6-2-b"><num>6</num><content><p>One <own:mark x="1">two</own:mark> three<![CDATA[ <4>]]></p></content></article></body></act></akomaNtoso>
      <!-- behind -->
      """
    let document = try AkomaNtosoDocument(text: source, file: "act.xml")
    let written = String(decoding: document.serialized, as: UTF8.self)
    #expect(written.contains("<own:deep><own:leaf/>tail &amp; more</own:deep>"))
    #expect(written.contains("own:flag=\"a&#9;b\""))
    #expect(written.contains("three &lt;4&gt;</p>"))
    #expect(written.contains("<!-- before -->") && written.hasSuffix("<!-- behind -->\n"))
    let act = document.act(completing: Act(file: "act.xml"))
    #expect(act.provisions.map(\.eId) == ["section-6-2-b"])
    #expect(act.provisions[0].text == "One two three <4>")
  }

  @Test func superscriptsListsNotesAndQuotations() throws {
    let source = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta/><body>
      <article eId="art_8-1" status="removed"><num>Статья 8<sup>1</sup>.</num><content><p>исключена</p></content></article>
      <article eId="art_9"><num>Статья 9.</num>
      <content><p>Перечень:</p><blockList eId="l"><item eId="i1"><num>а)</num><p>первый</p></item>
      <item eId="i2"><num>б)</num><p>второй<authorialNote><p>Сноска.</p></authorialNote></p></item><listWrapUp><p>вместе.</p></listWrapUp></blockList></content></article>
      <article eId="art_10"><num>Статья 10.</num><content><p>Дополнить статьёй 3<sup>1</sup>: <mod><quotedStructure eId="q"><article eId="q_art"><num>3-1</num><content><p>Новая норма.</p></content></article></quotedStructure></mod></p></content></article>
      </body></act></akomaNtoso>
      """
    let act = try AkomaNtosoDocument(text: source, file: "act.xml").act(completing: Act(file: "act.xml"))
    #expect(act.provision(eId: "art_8-1")?.mark == "Статья 8¹.")
    #expect(act.provision(eId: "art_8-1")?.number == ProvisionNumber(8, [1]))
    #expect(act.provision(eId: "art_8-1")?.status == .removed)
    let list = try #require(act.provision(eId: "art_9"))
    #expect(list.text == "Перечень:")
    #expect(list.children.map(\.kind) == [.point, .point, .wrapUp])
    #expect(list.children[1].notes == ["Сноска."] && list.children[1].text == "второй")
    #expect(list.children[2].text == "вместе.")
    #expect(act.provision(eId: "art_10")?.text == "Дополнить статьёй 3¹:")
    #expect(act.provision(eId: "q_art")?.isQuoted == true)
    #expect(act.articles.map(\.eId) == ["art_8-1", "art_9", "art_10"])
  }

  @Test func aRepealInTheLifeCycleEndsTheAct() throws {
    func act(_ temporal: String) throws -> Act {
      let source = """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x"/>
        <lifecycle source="#x"><eventRef eId="e1" date="2009-12-04" type="generation" source="#x"/><eventRef eId="e2" date="2026-03-01" type="repeal" source="#x"/></lifecycle>\(temporal)</meta>
        <body><article eId="art_1"><num>1</num><content><p>Text.</p></content></article></body></act></akomaNtoso>
        """
      return try ActReader().read(bytes: Array(source.utf8), fileName: "act.xml")
    }
    #expect(try act("").repealedSince == "2026-03-01")
    #expect(try act("").isInForce(on: "2026-02-01"))
    #expect(
      try act(
        "<temporalData source=\"#x\"><temporalGroup eId=\"t\"><timeInterval start=\"#e1\" end=\"#e2\" refersTo=\"#x\"/></temporalGroup></temporalData>"
      ).repealedSince == nil)
  }
}
