import Foundation
import LegislationReading
import Testing

/// The schema of OASIS lies beside the checkout or where the environment says; without it only the own checks run.
@Suite struct AkomaNtosoSchemaTests {
  static let folder = URL(fileURLWithPath: RealLawTests.laws).deletingLastPathComponent().appendingPathComponent(
    "akn"
  ).path
  static let path: String? = {
    let named = ProcessInfo.processInfo.environment[AkomaNtosoSchema.environmentVariable]
    let candidates = [named, folder + "/schema/akomantoso30.xsd"].compactMap { $0 }
    let found = candidates.first { FileManager.default.fileExists(atPath: $0) }
    if found == nil {
      print("skipped: no schema of Akoma Ntoso; name it with \(AkomaNtosoSchema.environmentVariable)")
    }
    return found
  }()
  private static let loaded: Result<AkomaNtosoSchema, any Error>? = path.map { path in
    Result { try AkomaNtosoSchema(path: path) }
  }

  /// The schema, read once for all tests.
  static func schema() throws -> AkomaNtosoSchema? { try loaded?.get() }

  private let frame = """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
    <act name="act"><meta><identification source="#x">
    <FRBRWork><FRBRthis value="/akn/xd/act/2020/1/!main"/><FRBRuri value="/akn/xd/act/2020/1"/><FRBRdate date="2020-01-01" name=""/><FRBRauthor href="#x"/><FRBRcountry value="kz"/></FRBRWork>
    <FRBRExpression><FRBRthis value="/akn/xd/act/2020/1/eng/!main"/><FRBRuri value="/akn/other/eng"/><FRBRdate date="2020-01-01" name=""/><FRBRauthor href="#x"/><FRBRlanguage language="eng"/></FRBRExpression>
    <FRBRManifestation><FRBRthis value="/akn/xd/act/2020/1/eng/!main.xml"/><FRBRuri value="/akn/xd/act/2020/1/eng.xml"/><FRBRdate date="2020-01-01" name=""/><FRBRauthor href="#x"/></FRBRManifestation>
    </identification></meta><body>BODY</body></act></akomaNtoso>
    """

  private func issues(_ body: String) throws -> [ValidationIssue] {
    try AkomaNtosoValidator(schema: nil).validate(
      bytes: Array(frame.replacing("BODY", with: body).utf8), file: "act.xml")
  }

  @Test func ownChecksSeeWhatTheSchemaDoesNot() throws {
    let found = try issues(
      """
      <article eId="art_2"><num>2</num><content><p>See <ref href="#art_9">9</ref>.</p></content></article>
      <article eId="art_1"><num>1</num><content><p>Text.</p></content></article>
      <article eId="статья"><num>1</num><content><p>Text.</p></content></article>
      """)
    #expect(
      found.filter { $0.code == "numberOrder" }.map(\.message) == [
        "<article> 1 stands behind 2", "<article> 1 is there twice",
      ])
    #expect(found.contains { $0.code == "identifierSyntax" && $0.severity == .warning })
    #expect(found.contains { $0.code == "reference" && $0.message.contains("art_9") })
    #expect(found.filter { $0.code == "frbrCoherence" }.count == 2)
    #expect(!found.contains { $0.severity == .error })
  }

  @Test func ownChecksHoldTheFrameWithoutASchema() throws {
    let found = try issues(
      """
      <article eId="art_1"><content><p>Text.</p></content><num>1</num></article>
      <article eId="art_1"><content><p>Text.</p></content><paragraph eId="p"/></article>
      <article><p>loose</p></article>
      """)
    #expect(Set(found.filter { $0.severity == .error }.map(\.code)) == ["frame", "duplicateIdentifier"])
    #expect(found.filter { $0.code == "frame" }.count == 3)
  }

  @Test(.enabled(if: path != nil))
  func theSchemaNamesLineAndElement() throws {
    let schema = try #require(try Self.schema())
    let broken = frame.replacing("BODY", with: "<article status=\"gone\"/>")
    let found = try schema.validate(Array(broken.utf8), file: "act.xml")
    #expect(found.first?.line == 6)
    #expect(found.first?.message.contains("gone") == true)
    let good = frame.replacing("BODY", with: "<article/>")
    #expect(try schema.validate(Array(good.utf8), file: "act.xml") == [])
  }

  @Test(.enabled(if: path != nil))
  func manyDocumentsAtOnceShareOneSchema() async throws {
    let schema = try #require(try Self.schema())
    let good = Array(frame.replacing("BODY", with: "<article/>").utf8)
    let bad = Array(frame.replacing("BODY", with: "<article eId=\"a\"/><article eId=\"a\"/>").utf8)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for index in 0..<40 {
        group.addTask { try schema.validate(index.isMultiple(of: 2) ? good : bad, file: "act.xml").count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.sorted() == [Int](repeating: 0, count: 20) + [Int](repeating: 1, count: 20))
  }

  @Test func missingSchemaIsExplained() throws {
    #expect(throws: SchemaError.missing(path: "/nonexistent/a.xsd")) {
      try AkomaNtosoSchema(path: "/nonexistent/a.xsd")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a.xsd").path
    try "<a/>".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: SchemaError.missing(path: folder.path + "/xml.xsd")) { try AkomaNtosoSchema(path: path) }
    try "<a/>".write(toFile: folder.path + "/xml.xsd", atomically: true, encoding: .utf8)
    #expect(throws: SchemaError.self) { try AkomaNtosoSchema(path: path) }
  }
}
