import Foundation
import LegalText
import Matching
import Planning
import Publishing
import Review
import TestSupport
import Testing
import Wordings

/// What a document says of a verdict is what the engine decided, in every format and language.
@Suite struct StatedReasonTests {
  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func findingsCarryTheReasonAsAValue() async throws {
    let ruleBase = try await ReviewedLaws.ruleBase()
    for review in try await ReviewedLaws.all() {
      let written = try Self.object(FindingsJSON.render(review, ruleBase: ruleBase))
      let findings = try #require(written["findings"] as? [[String: Any]])
      #expect(findings.count == review.findings.count)
      for (said, finding) in zip(findings, review.findings) {
        let code = try #require((said["reasonCode"] as? [String: Any])?["code"] as? String)
        #expect(code == finding.reason.code, "\(review.jurisdiction) \(finding.requirement)")
        #expect(said["reason"] as? String == ReasonWords(MessageCatalogue(.english)).sentence(finding.reason))
      }
    }
  }

  @Test(arguments: [Language.english, .russian])
  func roadmapsCarryTheReasonOfTheEngine(language: Language) async throws {
    let ruleBase = try await ReviewedLaws.ruleBase()
    for review in try await ReviewedLaws.all() {
      let decided = Dictionary(uniqueKeysWithValues: review.findings.map { ($0.requirement, $0.reason) })
      let concordance = Concordance.make(review: review, ruleBase: ruleBase)
      for row in concordance.rows {
        let id = row.answer.requirement.id
        #expect(row.answer.reason == decided[id].map(StatedReason.engine), "\(review.jurisdiction) \(id)")
      }
      let written = try Self.object(RoadmapJSON.render(concordance.roadmap, language: language))
      let items = try #require(written["recommendations"] as? [[String: Any]])
      let open = try #require(written["notAssessed"] as? [[String: Any]])
      let answers = items.flatMap { $0["answers"] as? [[String: Any]] ?? [] } + open
      #expect(!answers.isEmpty)
      for said in answers {
        let id = try #require(said["requirement"] as? String)
        #expect(said["reasonCode"] as? String == decided[id]?.code, "\(review.jurisdiction) \(id)")
      }
    }
  }

  @Test func everyReasonHasWordsOfItsOwnInEveryLanguage() {
    let reasons: [VerdictReason] = [
      .conflict(defect: "D"), .aligned(lacking: []), .weakened(defects: ["D"]), .incomplete(missing: ["e"], open: []),
      .partly(missing: ["e"], open: []), .gap(searched: ["f"], missing: ["e"]), .noAct(kinds: ["familyCode"]),
      .onlyExcerpt(files: ["f"], kinds: ["familyCode"]), .fewWordings(files: ["f"]),
      .principalMissing(searched: ["f"], kind: "familyCode"), .unsettled(open: ["e"], cause: .notWhole),
      .unverified(open: ["e"]),
    ]
    for language in [Language.english, .russian] {
      let words = ReasonWords(MessageCatalogue(language))
      #expect(Set(reasons.map(words.sentence)).count == reasons.count)
    }
  }
}
