import Foundation
import Legislation
import LegislationReading
import Testing

/// Real acts that lie beside the checkout, imported: valid by two validators, the same when imported again, and the
/// same act when read back.
@Suite struct ImportSampleTests {
  static let files: [String] = {
    func list(_ folder: String, _ endings: [String]) -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().filter { name in endings.contains { name.hasSuffix($0) } }.map { folder + "/" + $0 }
    }
    let laws = RealLawTests.laws
    let documents =
      list(laws + "/akn", [".xml"]) + list(AkomaNtosoSchemaTests.folder + "/uk", [".xml"])
      + list(AkomaNtosoSchemaTests.folder + "/gr", [".xml"])
    let found =
      list(laws + "/uz", [".txt"]) + list(laws + "/kz", [".md", ".html"]) + documents.prefix(20)
    if found.isEmpty { print("skipped: no real acts at \(laws)") }
    return found
  }()
  private static let xmllint: String? = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: !files.isEmpty && AkomaNtosoSchemaTests.path != nil), arguments: files)
  func importedActsAreValidAndTheSame(path: String) throws {
    let schema = try #require(try AkomaNtosoSchemaTests.schema())
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sample-" + UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let importer = ActImporter(schema: schema)
    let first = try importer.importFile(path, to: folder)
    #expect(first.outcome == .new && first.isSchemaValid)
    #expect(try importer.importFile(path, to: folder).outcome == .unchanged)
    // Importing what was written keeps every byte of it.
    let again = try importer.importFile(first.target, to: folder + "/again")
    #expect(again.method == .kept)
    #expect(
      FileManager.default.contents(atPath: again.target) == FileManager.default.contents(atPath: first.target))
    if first.method == .written {
      let difference = try ActReader().read(path: path).firstDifference(
        from: try ActReader().read(path: first.target))
      #expect(difference == nil)
    }
    if let xmllint = Self.xmllint, let schemaPath = AkomaNtosoSchemaTests.path {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: xmllint)
      process.arguments = ["--nonet", "--noout", "--huge", "--schema", schemaPath, first.target]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "xmllint does not accept \(first.target)")
    }
  }
}
