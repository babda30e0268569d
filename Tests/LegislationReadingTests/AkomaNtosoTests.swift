import Foundation
import Legislation
import LegislationReading
import Testing

@Suite struct AkomaNtosoTests {
  private func read(_ xml: String) throws -> Act { try ActReader().read(bytes: Array(xml.utf8), fileName: "act.xml") }

  @Test func doctypeIsRefusedWithItsLine() {
    #expect(throws: ReadingError.refusedDoctype(file: "act.xml", line: 2)) {
      try read("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<a>&e;</a>")
    }
  }

  @Test func brokenMarkupNamesItsLine() throws {
    do {
      _ = try read("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<act>\n</akomaNtoso>")
      Issue.record("broken mark-up was read")
    } catch let error as ReadingError {
      guard case .malformedXML(_, let line, _) = error else {
        Issue.record("unexpected \(error)")
        return
      }
      #expect(line == 3)
    }
  }

  @Test func otherNamespacesAndSlowTagsAreRefused() {
    #expect(throws: ReadingError.unknownNamespace(file: "act.xml", namespace: "urn:x")) {
      try read("<a xmlns=\"urn:x\"/>")
    }
    let attributes = (0..<60_000).map { "a\($0)=\"1\"" }.joined(separator: " ")
    #expect(throws: ReadingError.self) { try read("<a \(attributes)/>") }
  }

  @Test func demonstrationCodeIsReadWithItsIdentifiers() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let act = try ActReader().read(path: root.appendingPathComponent("Laws/demonstration/criminal-code.akn.xml").path)
    #expect(act.work == "/akn/xd/act/code/2014-07-03/226")
    #expect(act.provision(eId: "art_126-1")?.number == ProvisionNumber(126, [1]))
    #expect(act.provision(eId: "art_116")?.status == .removed)
    #expect(act.provision(eId: "art_118__para_2__point_c")?.text == "against a spouse, former spouse or partner")
  }
}
