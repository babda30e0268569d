import ArgumentParser
import RuleExamples
import Standards
import Wordings

struct StandardsExamplesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examples",
    abstract: "Runs the examples of the rule base: provisions with what must and must not be found in them.",
    discussion: """
      Example: tarazu standards examples --theme marriage
      For a failure it prints file and line, what was expected and found, and per pattern what occurs (✓, with the \
      words of the provision), what is missing (✗) and what excludes it (!).
      Exit code 1 when an example fails.
      """)

  @Option(help: "Id of the only requirement to run.")
  var requirement: String?

  @Option(help: "Id of the only theme to run, or name of the only file of examples (without .yaml).")
  var theme: String?

  @OptionGroup var standards: StandardsOption

  func run() async throws {
    let loader = RuleBaseLoader(folder: try standards.resolve())
    let ruleBase = try loader.load()
    var examples = try loader.loadExamples()
    if let requirement { examples.removeAll { $0.requirement != requirement } }
    if let theme {
      examples.removeAll { example in
        !example.place.file.hasSuffix("examples/\(theme).yaml")
          && ruleBase.requirement(example.requirement)?.theme != theme
      }
    }
    let failures = await ExampleRunner(ruleBase: ruleBase, languages: Set(examples.map(\.language))).run(examples)
    for failure in failures { print(failure) }
    let failed = Set(failures.map(\.example)).count
    print(words(.examplesSummary, examples.count, examples.count - failed, failed))
    if failed > 0 { throw ExitCode(1) }
  }
}
