import ArgumentParser
import Matching
import Publishing
import Review
import Standards
import Wordings

struct SessionCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells which signed verdicts must be reviewed again, and what changed under them.",
    discussion: """
      Example:
        tarazu session check --laws Laws/demonstration --country XD --as-of 2026-06-01
      Exit codes: 0 all stand on the same law and rules, 1 failed, 2 some must be reviewed again.
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Flag(help: "Print what changed as JSON.")
  var json = false

  func run() async throws {
    let store = try project.open()
    let ruleBase = try standards.load()
    let review = try await ProjectRun.review(laws, ruleBase, store, verbosity.console)
    let signed = try store.apply(to: review, ruleBase: ruleBase)
    if json {
      try printJSON(signed.again)
    } else {
      for item in signed.again {
        print(words(.reviewItAgain, item.requirement, ReasonWords(words).sentence(item.differences)))
      }
      for verdict in signed.withoutFinding {
        print(words(.verdictWithoutRequirement, verdict.requirement))
      }
    }
    if !signed.again.isEmpty { throw ExitCode(2) }
  }
}
