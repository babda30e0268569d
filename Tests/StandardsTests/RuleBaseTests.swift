import Foundation
import LegalText
import Standards
import Testing

@Suite struct RuleBaseTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Standards").path

  @Test func ruleBaseLoadsAndHasNoDanglingReference() throws {
    let ruleBase = try RuleBaseLoader(folder: Self.folder).load()
    #expect(ruleBase.requirements.count >= 40)
    let kinds = Set(ruleBase.requirements.flatMap { $0.kinds + $0.alsoKinds })
    let examples = try RuleBaseLoader(folder: Self.folder).loadExamples()
    let errors = Linter.lint(ruleBase, examples: examples, kinds: kinds).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
  }

  @Test func noRuleNamesACountryOrAnArticle() throws {
    let ruleBase = try RuleBaseLoader(folder: Self.folder).load()
    for concept in ruleBase.concepts {
      for variant in concept.variants {
        let lowered = variant.phrase.lowercased()
        for name in [
          "казахстан", "кыргыз", "таджик", "туркмен", "узбекистан", "oʻzbekiston", "афган", "статья ", "-modda",
        ] {
          #expect(!lowered.contains(name), "\(concept.id): \(variant.phrase)")
        }
      }
    }
  }

  private func load(requirement: String) throws -> RuleBase {
    try TemporaryRuleBase(files: ["requirements/a.yaml": requirement]).load().ruleBase
  }

  @Test func unknownKeyNamesFileAndLine() throws {
    do {
      _ = try load(requirement: "theme: {id: a, title: {en: A}}\nrequirements:\n  - id: X\n    colour: red\n")
      Issue.record("an unknown key was read")
    } catch let error as StandardsError {
      guard case .schema(let file, let line, let cause, _) = error else {
        Issue.record("unexpected \(error)")
        return
      }
      #expect(file.hasSuffix("requirements/a.yaml"))
      #expect(line == 4)
      #expect(cause.contains("colour"))
    }
  }

  @Test func missingFolderAndBrokenYAMLAreTold() {
    #expect(throws: StandardsError.missingFolder(path: "/nonexistent")) {
      try RuleBaseLoader(folder: "/nonexistent").load()
    }
    #expect(throws: StandardsError.self) { try load(requirement: "theme: {id: a\nrequirements: ]") }
  }
}
