import Foundation
import RuleExamples
import Standards
import Testing

/// Every example of the rule base, each as a test of its own.
@Suite struct ExamplesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Standards").path

  /// The rule base and the examples, loaded once for all tests of the suite.
  static let loaded = Result { try Loaded() }

  struct Loaded: Sendable {
    let ruleBase: RuleBase
    let examples: [Example]
    let runner: ExampleRunner

    init() throws {
      let loader = RuleBaseLoader(folder: ExamplesTests.folder)
      ruleBase = try loader.load()
      examples = try loader.loadExamples()
      runner = ExampleRunner(ruleBase: ruleBase, languages: Set(examples.map(\.language)))
    }
  }

  @Test func theRuleBaseHasExamples() throws {
    #expect(try !Self.loaded.get().examples.isEmpty)
  }

  @Test(arguments: (try? loaded.get().examples) ?? [])
  func exampleHolds(_ example: Example) async throws {
    let failures = try await Self.loaded.get().runner.run(example)
    #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
  }
}
