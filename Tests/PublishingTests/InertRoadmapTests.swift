import Foundation
import LegalText
import Legislation
import LegislationReading
import Matching
import Planning
import Publishing
import Standards
import Testing
import Wordings

/// Law text that tries to act, through a whole roadmap and table of concordance into every format.
@Suite struct InertRoadmapTests {
  private static let root = #filePath.components(separatedBy: "/Tests/")[0]

  /// Reviewed once for all tests.
  private static let shared = Task { try await make() }

  private func concordance() async throws -> Concordance { try await Self.shared.value }

  private static func make() async throws -> Concordance {
    let ruleBase = try RuleBaseLoader(folder: root + "/Standards").load()
    let text = """
      =HYPERLINK("http://x") Criminal <script>alert(1)</script> Code & more
      Article 1. Rape <b>|</b>
      =HYPERLINK("http://x","y") rape is sexual penetration with the use of force <script>alert(2)</script> & \u{202E}threat of violence\u{202C} or by using the helpless state of the victim \(String(repeating: "x", count: 900)), is punished by imprisonment for five years.
      Article 2. Theft
      Theft is punished by a fine.
      """
    let act = try ActReader().read(
      bytes: Array(text.utf8), fileName: "=cmd.txt", country: "XD", sidecar: "kind: criminalCode\nlanguage: en\n")
    let review = await Matcher(ruleBase: ruleBase).review(acts: [act], country: "XD", asOf: "2025-12-01")
    return Concordance.make(review: review, ruleBase: ruleBase)
  }

  @Test(arguments: [Language.english, .russian, .dari])
  func nothingActsInTextFormats(language: Language) async throws {
    let concordance = try await concordance()
    let regional = RegionalRoadmap.make([concordance, concordance], ruleBase: RuleBase())
    for document in [
      RoadmapDocument.make(concordance.roadmap, language: language),
      ConcordanceDocument.make(concordance, language: language), RegionalDocument.make(regional, language: language),
    ] {
      let page = DocumentHTML.render(document)
      #expect(page.components(separatedBy: "<script").count == 2)
      #expect(!page.contains("\u{202E}"))
      #expect(!page.lowercased().contains("breach of the convention") && !page.lowercased().contains("compliant"))
      #expect(page.contains(MessageCatalogue(language)[.disclaimer]))
      for act in concordance.roadmap.acts { #expect(page.contains(act.sha256)) }
      #expect(!DocumentMarkdown.render(document).contains("<script"))
    }
  }

  @Test func everyDocumentSaysWhatItRestsOn() async throws {
    let concordance = try await concordance()
    let roadmap = concordance.roadmap
    let page = DocumentHTML.render(RoadmapDocument.make(roadmap, language: .english), for: .paper)
    #expect(page.contains(roadmap.asOf) && page.contains(roadmap.ruleBaseVersion))
    for item in roadmap.notAssessed { #expect(page.contains(item.requirement.id)) }
    for item in roadmap.recommendations { #expect(page.contains("id=\"\(item.id)\"")) }
    // Anchors are unique.
    let anchors = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(anchors).count == anchors.count)
  }

  @Test func theWordDocumentHasNoFieldButItsOwn() async throws {
    let concordance = try await concordance()
    let bytes: [UInt8]
    do { bytes = try DocumentConversion().docx(RoadmapDocument.make(concordance.roadmap, language: .english)) } catch
    {
      guard case .programMissing = error else { throw error }
      print("skipped: pandoc is not installed")
      return
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).docx")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = ["-p", file.path, "word/document.xml"]
    process.standardOutput = pipe
    do { try process.run() } catch {
      print("skipped: unzip is not installed")
      return
    }
    let xml = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(xml.components(separatedBy: "<w:instrText").count == 2)
    #expect(xml.contains("&lt;script&gt;alert(2)") && !xml.contains("<script"))
    #expect(xml.contains("<w:tblHeader"))
    #expect(xml.contains("Heading1") && xml.contains("Heading2"))
    #expect(!xml.contains("\u{202E}"))
  }

  @Test func theRoadmapIsJSON() async throws {
    let concordance = try await concordance()
    let text = RoadmapJSON.render(concordance.roadmap, language: .russian)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let items = try #require(object["recommendations"] as? [[String: Any]])
    #expect(items.count == concordance.roadmap.recommendations.count)
    for item in items { #expect(item["budget"] is NSNull && item["dueDate"] is NSNull) }
  }

  @Test func reasonsAreInTheLanguageOfTheDocument() async throws {
    let concordance = try await concordance()
    let text = RoadmapJSON.render(concordance.roadmap, language: .russian)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let items = try #require(object["recommendations"] as? [[String: Any]])
    let open = try #require(object["notAssessed"] as? [[String: Any]])
    let answers = items.flatMap { $0["answers"] as? [[String: Any]] ?? [] }
    #expect(!answers.isEmpty && !open.isEmpty)
    for said in answers + open {
      let reason = try #require(said["reason"] as? String)
      #expect(reason.unicodeScalars.contains { (0x0430...0x044F).contains($0.value) }, "\(reason)")
    }
  }

  @Test func theWorkbooksAreWritten() async throws {
    let concordance = try await concordance()
    let regional = RegionalRoadmap.make([concordance, concordance], ruleBase: RuleBase())
    for language in [Language.english, .russian, .dari] {
      for book in [
        RoadmapWorkbook.make(concordance.roadmap, language: language),
        ConcordanceDocument.workbook(concordance, language: language),
        RegionalDocument.workbook(regional, language: language),
      ] { #expect(try book.render().count > 2000) }
    }
  }
}
