import Foundation
import Legislation
import LegislationReading
import Testing

@Suite struct IdentifierRewriterTests {
  private let source = """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><analysis source="#x"><passiveModifications><textualMod type="repeal"><source href="#other"/><destination href="#section-6-2-b"/></textualMod></passiveModifications></analysis></meta><body>
    <chapter eId="c1"><num title="2">II</num><article eId="a6"><num>Статья 6<sup>1</sup>.</num>
    <paragraph eId="section-6-2"><intro eId="section-6-2__intro"><p>Text:</p></intro><point eId="section-6-2-b"><num>б)</num><content><p>See <ref href="#a6">6</ref>.</p></content></point></paragraph></article></chapter>
    <article eId="a7"><num>7</num><content><p>Add: <mod><quotedStructure eId="q"><article><num>3</num></article></quotedStructure></mod></p></content></article>
    </body></act></akomaNtoso>
    """

  @Test func identifiersFollowTheConventionAndReferencesFollowThem() throws {
    let document = try AkomaNtosoDocument(text: source, file: "act.xml")
    let (written, renamed) = IdentifierRewriter.rewrite(document)
    #expect(
      renamed == [
        "c1": "chp_2", "a6": "art_6-1", "section-6-2": "art_6-1__para_1", "section-6-2-b": "art_6-1__para_1__point_b",
        "section-6-2__intro": "art_6-1__para_1__intro", "a7": "art_7", "q": "art_7__qstr_1",
      ])
    let xml = String(decoding: written.serialized, as: UTF8.self)
    #expect(xml.contains("<destination href=\"#art_6-1__para_1__point_b\"/>"))
    #expect(xml.contains("<ref href=\"#art_6-1\">") && xml.contains("source=\"#x\""))
    #expect(xml.contains("eId=\"art_7__qstr_1__art_3\""))
    let again = IdentifierRewriter.rewrite(written)
    #expect(again.renamed.isEmpty && again.document.serialized == written.serialized)
  }

  /// Real documents of other makers: unique identifiers after it, and nothing left to do a second time.
  @Test(.enabled(if: !AkomaNtosoDocumentTests.documents.isEmpty), arguments: AkomaNtosoDocumentTests.documents)
  func realDocuments(path: String) throws {
    let document = try AkomaNtosoDocument(path: path)
    let (written, _) = IdentifierRewriter.rewrite(document)
    #expect(!AkomaNtosoChecks.issues(in: written).contains { $0.code == "duplicateIdentifier" })
    let again = IdentifierRewriter.rewrite(written)
    #expect(again.renamed.isEmpty && again.document.serialized == written.serialized)
  }
}
