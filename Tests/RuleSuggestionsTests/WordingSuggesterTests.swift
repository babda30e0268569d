import Foundation
import LegalText
import Legislation
import LegislationReading
import RuleSuggestions
import Standards
import Testing

@Suite struct WordingSuggesterTests {
  /// A rule base with one rule: a shelter for a victim, in one sentence.
  private static func suggester(victim: String) throws -> WordingSuggester {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = [
      "version.yaml": "version: \"1\"\n",
      "requirements/shelter.yaml": """
      theme: {id: shelter, title: {en: Shelter, ru: Приют}}
      requirements:
        - id: X-1
          title: {en: Shelter, ru: Приют}
          obligation: {en: Victims find shelter., ru: Есть приют.}
          references: []
          urgency: A
          nature: [service]
          kinds: [domesticViolenceAct]
          elements:
            - id: X-1.e1
              text: {en: Shelter, ru: Приют}
              mandatory: true
              when: [{all: [shelter, victim], scope: sentence}]
          recommendation:
            measure: amend
            term: short
            change: {en: Say it., ru: Указать.}
            responsible: {en: Ministry, ru: Министерство}
            indicator: {en: In force, ru: Вступило в силу}
            verification: {en: Gazette, ru: Издание}

      """,
      "concepts/shelter.yaml": """
      concepts:
        - {id: shelter, title: Shelter, variants: {en: [shelter]}}
        - {id: victim, title: Victim, variants: {en: [\(victim)]}}

      """,
    ]
    for (name, text) in files {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let ruleBase = try RuleBaseLoader(folder: folder).load()
    return WordingSuggester(
      requirement: try #require(ruleBase.requirement("X-1")), ruleBase: ruleBase, languages: [.english])
  }

  private static func act() throws -> Act {
    let text = """
      Article 1. Places
      A victim is received in a refuge house at any hour.
      Article 2. Children
      A victim and her children stay in the refuge house for six months.
      Article 3. Shelter
      A shelter receives every victim without a fee.
      Article 4. Money
      The ministry pays the costs from the budget.
      Article 5. Reports
      The ministry publishes a report every year.
      """
    var act = try ActReader().read(
      bytes: Array(text.utf8), fileName: "act.txt", path: "act.txt", country: "XX", language: .english)
    act.kind = Sourced(.domesticViolenceAct, from: .sidecar)
    act.status = Sourced(.inForce, from: .sidecar)
    return act
  }

  @Test func aPhraseThatStandsWhereThePartIsMissingIsProposed() throws {
    let suggester = try Self.suggester(victim: "victim")
    let found = suggester.suggest(in: [try Self.act()])
    let refuge = try #require(found.first { $0.concept == "shelter" && $0.phrase == "refuge house" })
    #expect(refuge.near == 2 && refuge.total == 2)
    #expect(refuge.article == "1")
    #expect(refuge.quote.contains("refuge house at any hour"))
    #expect(!found.contains { $0.phrase.contains("ministry") })
    #expect(!found.contains { $0.phrase.contains("victim") })
  }

  @Test func withoutNearSentencesNothingIsProposed() throws {
    let suggester = try Self.suggester(victim: "plaintiff")
    #expect(suggester.suggest(in: [try Self.act()]).allSatisfy { $0.concept == "victim" })
  }
}
