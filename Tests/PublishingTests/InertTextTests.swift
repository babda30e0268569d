import Foundation
import LegalText
import Legislation
import LegislationReading
import Matching
import Planning
import Publishing
import Standards
import Testing

/// Law text is foreign text: nothing in it may act in any format.
@Suite struct InertTextTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private func documents() async throws -> (review: ReviewResult, ruleBase: RuleBase, roadmap: Roadmap) {
    let ruleBase = try RuleBaseLoader(folder: Self.root + "/Standards").load()
    let text = """
      Criminal <script>alert(1)</script> Code & more
      Article 1. Rape <b>|</b>
      Rape, that is =HYPERLINK("http://x") sexual penetration with the use of force <script>alert(2)</script> & \u{202E}threat of violence or by using the helpless state of the victim \(String(repeating: "x", count: 400)), is punished by imprisonment for five years.
      Article 2. Theft
      Theft is punished by a fine.
      """
    let act = try ActReader().read(
      bytes: Array(text.utf8), fileName: "=cmd.txt", country: "XD", sidecar: "kind: criminalCode\nlanguage: en\n")
    let review = await Matcher(ruleBase: ruleBase).review(acts: [act], country: "XD", asOf: "2025-12-01")
    return (review, ruleBase, Roadmap.make(review: review, ruleBase: ruleBase))
  }

  @Test func pagesCarryNoForeignMarkup() async throws {
    let (review, ruleBase, roadmap) = try await documents()
    for language in [Language.english, .russian] {
      for page in [
        DocumentHTML.render(FindingsDocument.make(review, ruleBase: ruleBase, language: language)),
        DocumentHTML.render(RoadmapDocument.make(roadmap, language: language), for: .paper),
      ] {
        #expect(!page.contains("<script"))
        #expect(!page.contains("\u{202E}"))
        #expect(page.contains("&lt;script&gt;alert(2)"))
        #expect(!page.lowercased().contains("breach of the convention"))
        #expect(!page.lowercased().contains("compliant"))
      }
      #expect(!DocumentMarkdown.render(RoadmapDocument.make(roadmap, language: language)).contains("<script"))
    }
  }

  @Test func spreadsheetsSeeNoFormula() async throws {
    let (_, _, roadmap) = try await documents()
    let table = TrackerCSV.render(roadmap, language: .english)
    #expect(table.hasPrefix("\u{FEFF}\"id\""))
    for cell in table.split(separator: "\r\n").flatMap({ $0.components(separatedBy: "\",\"") }) {
      #expect(!cell.hasPrefix("=") && !cell.hasPrefix("\"="))
    }
  }

  @Test func findingsAreJSONWithTheKeysOfTheContract() async throws {
    let (review, ruleBase, _) = try await documents()
    let text = FindingsJSON.render(review, ruleBase: ruleBase)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["schemaVersion", "jurisdiction", "asOf", "ruleBase", "engine", "acts", "findings"])
    let act = try #require((object["acts"] as? [[String: Any]])?.first)
    #expect(
      Set(act.keys) == ["id", "file", "title", "kind", "language", "articles", "coverage", "sha256", "warnings"])
    let findings = try #require(object["findings"] as? [[String: Any]])
    for finding in findings {
      #expect(
        Set(finding.keys) == [
          "requirement", "verdict", "score", "confidence", "reason", "reasonCode", "elements", "defects", "searched",
          "nearest",
        ])
      for element in try #require(finding["elements"] as? [[String: Any]]) {
        #expect(Set(element.keys) == ["id", "status", "reason", "coverage", "evidence", "seeAlso"])
        for evidence in try #require(element["evidence"] as? [[String: Any]]) {
          // The words that open a list stand there where a point is quoted.
          #expect(
            Set(evidence.keys).subtracting(["introduction"])
              == ["file", "eId", "article", "span", "quote", "score", "probability", "terms"])
        }
      }
    }
  }

  @Test func recommendationsFollowTheVerdicts() async throws {
    let (review, _, roadmap) = try await documents()
    let recommended = Set(roadmap.recommendations.flatMap(\.answers).map(\.requirement.id))
    let open = Set(roadmap.notAssessed.map(\.requirement.id))
    for finding in review.findings {
      switch finding.verdict {
      case .aligned: #expect(!recommended.contains(finding.requirement) && !open.contains(finding.requirement))
      case .notAssessed: #expect(open.contains(finding.requirement))
      case .gap, .conflict, .partlyAligned: #expect(recommended.contains(finding.requirement))
      }
    }
  }

  @Test func sameInputGivesTheSameBytes() async throws {
    let first = try await documents()
    let second = try await documents()
    #expect(
      DocumentHTML.render(FindingsDocument.make(first.review, ruleBase: first.ruleBase, language: .english))
        == DocumentHTML.render(FindingsDocument.make(second.review, ruleBase: second.ruleBase, language: .english)))
    #expect(
      DocumentMarkdown.render(RoadmapDocument.make(first.roadmap, language: .russian))
        == DocumentMarkdown.render(RoadmapDocument.make(second.roadmap, language: .russian)))
  }
}
