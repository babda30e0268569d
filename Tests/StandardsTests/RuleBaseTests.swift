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
    let errors = Linter.lint(ruleBase, kinds: kinds).filter { $0.severity == .error }
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
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/requirements", withIntermediateDirectories: true)
    try "version: \"1\"\n".write(toFile: folder + "/version.yaml", atomically: true, encoding: .utf8)
    try requirement.write(toFile: folder + "/requirements/a.yaml", atomically: true, encoding: .utf8)
    return try RuleBaseLoader(folder: folder).load()
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
