import Foundation
import Legislation
import LegislationReading
import Testing

@Suite struct ActImporterTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("import-" + UUID().uuidString)

  private func write(_ text: String, _ name: String) throws -> String {
    let path = folder.appendingPathComponent("in/" + name).path
    try FileManager.default.createDirectory(
      atPath: folder.path + "/in", withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private var out: String { folder.path + "/out" }
  private func files() -> [String: Data] {
    var result: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: out)?.compactMap({ $0 as? String }) ?? [] {
      if let data = FileManager.default.contents(atPath: out + "/" + name) { result[name] = data }
    }
    return result
  }

  @Test func importingTwiceGivesTheSameBytes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write("Статья 1. Понятия\nТекст.\nСтатья 2. Задачи\nТекст.\n", "law.txt")
    _ = try write("title: О равных правах\ncountry: KZ\nkind: equalityAct\n", "law.act.yaml")
    let importer = ActImporter(country: "KZ")
    let first = try importer.importFile(path, to: out)
    #expect(first.outcome == .new && first.method == .written && first.articles == 2)
    let before = files()
    #expect(before.keys.sorted() == ["law.akn.xml", "originals/law.act.yaml", "originals/law.txt"])
    #expect(try importer.importFile(path, to: out).outcome == .unchanged)
    #expect(files() == before)
    // What was imported is an act of the folder, and importing it again keeps it.
    let act = try #require(try ActReader().readDirectory(out).acts.first)
    #expect(act.kind == Sourced(.equalityAct, from: .sidecar))
    let kept = try importer.importFile(out + "/law.akn.xml", to: folder.path + "/again")
    #expect(kept.method == .kept)
    #expect(
      FileManager.default.contents(atPath: folder.path + "/again/law.akn.xml") == before["law.akn.xml"])
  }

  @Test func nothingIsOverwrittenSilently() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write("Статья 1. А\nТекст.\n", "law.txt")
    _ = try ActImporter().importFile(path, to: out)
    try "edited".write(toFile: out + "/law.akn.xml", atomically: true, encoding: .utf8)
    let before = files()
    #expect(throws: ImportError.exists(path: out + "/law.akn.xml")) { try ActImporter().importFile(path, to: out) }
    #expect(files() == before)
    #expect(try ActImporter(replaces: true).importFile(path, to: out).outcome == .replaced)
    #expect(files()["law.akn.xml"] != before["law.akn.xml"])
  }

  @Test func badFilesLeaveNothing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act>", "law.xml")
    #expect(throws: ImportError.self) { try ActImporter().importFile(path, to: out) }
    #expect(throws: ImportError.self) { try ActImporter().importFile("/nonexistent/a.txt", to: out) }
    #expect(files().isEmpty)
  }

  @Test func version2IsWrittenAsVersion3() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write(
      """
      <akomaNtoso xmlns="http://www.akomantoso.org/2.0"><act contains="originalVersion"><meta><identification source="#x"><FRBRWork><FRBRthis value="/ke/act/1997-08-22/3/main"/><FRBRuri value="/ke/act/1997-08-22/3"/><FRBRdate date="1997-08-22" name="G"/><FRBRauthor href="#x"/><FRBRcountry value="ke"/></FRBRWork></identification></meta>
      <body><section id="sec1"><num>1</num><heading>Title</heading><content id="c"><p>Text of the section.</p></content></section></body></act></akomaNtoso>
      """, "old.xml")
    let result = try ActImporter().importFile(path, to: out)
    #expect(result.method == .written && result.articles == 1 && result.work == "/ke/act/1997-08-22/3")
    let act = try ActReader().read(path: result.target)
    #expect(act.provision(eId: "sec1")?.text == "Text of the section.")
    #expect(act.warnings.contains { $0.code == "namespace" })
  }
}
