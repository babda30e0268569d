import RuleExamples
import SeededRandom
import Standards
import Testing

@Suite struct MutationTests {
  /// A sample here; `tarazu standards mutate` tries all.
  @Test func leavingOutAWordingThatAnExampleNeedsIsNoticed() async throws {
    let loaded = try ExamplesTests.loaded.get()
    var generator = SeededGenerator(seed: 20_251_201)
    let sample = loaded.examples.shuffled(using: &generator).prefix(60)
    let results = await MutationTest(ruleBase: loaded.ruleBase).run(Array(sample))
    #expect(!results.mutations.isEmpty)
    #expect(results.survivors.isEmpty, "\(results.survivors.map(\.description).joined(separator: "\n"))")
  }
}
