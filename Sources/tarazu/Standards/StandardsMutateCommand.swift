import ArgumentParser
import RuleExamples
import SeededRandom
import Standards
import Wordings

struct StandardsMutateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Leaves out, one at a time, every wording that an example needs, and checks that the example notices.",
    discussion: """
      Example: tarazu standards mutate --requirement IC-36-1
      An example needs a wording when it is the only one that lets an expected element or defect be found in its \
      provision. A wording whose loss no example notices is printed.
      Exit code 1 when there is one.
      """)

  @Option(help: "Id of the only requirement to try.")
  var requirement: String?

  @Option(help: "How many examples to try, drawn at random; all by default.")
  var sample: Int?

  @Option(help: "Seed of the sample.")
  var seed: UInt64 = 1

  @Flag(help: "List the verified wordings that no example needs.")
  var unneeded = false

  @OptionGroup var standards: StandardsOption

  func run() async throws {
    let loader = RuleBaseLoader(folder: try standards.resolve())
    let ruleBase = try loader.load()
    var examples = try loader.loadExamples().filter { requirement == nil || $0.requirement == requirement }
    if let sample {
      var generator = SeededGenerator(seed: seed)
      examples = Array(examples.shuffled(using: &generator).prefix(max(0, sample)))
    }
    let results = await MutationTest(ruleBase: ruleBase).run(examples)
    for survivor in results.survivors { print(survivor) }
    let verified = ruleBase.concepts.flatMap { concept in
      concept.variants.filter(\.isVerified).map { (concept: concept.id, variant: $0) }
    }
    let needed = Set(results.mutations.map(\.variant))
    if unneeded {
      for (concept, variant) in verified where !needed.contains(variant) {
        print(words(.noExampleNeeds, variant.place, concept, variant.phrase, variant.language.rawValue))
      }
    }
    print(
      words(
        .mutateSummary, examples.count, needed.count, verified.count, results.mutations.count, results.survivors.count
      ))
    if !results.survivors.isEmpty { throw ExitCode(1) }
  }
}
