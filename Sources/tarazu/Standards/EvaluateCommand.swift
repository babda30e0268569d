import ArgumentParser
import Evaluation
import Foundation
import Matching
import Wordings

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures findings against the labels of persons who read the law, beside simple searches.",
    discussion: """
      Examples:
        tarazu evaluate --gold Benchmarks/Gold/demonstration.csv --verdicts Benchmarks/Gold/demonstration-verdicts.csv
        tarazu evaluate --gold kz.csv --laws my-laws --country KZ --as-of 2025-12-01 --json
      The gold table has the columns country, requirement, element, label (supports, absent or defect:D01), act and \
      article; the table of verdicts country, requirement, verdict. Other columns are ignored.
      """)

  @Option(help: "Table of labels (CSV).")
  var gold: String

  @Option(help: "Table of verdicts (CSV).")
  var verdicts: String?

  @OptionGroup var laws: EvaluatedLaws
  @OptionGroup var standards: StandardsOption
  @OptionGroup var weights: WeightsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Samples drawn for the intervals.")
  var rounds = 1000

  @Option(help: "Seed of the samples.")
  var seed: UInt64 = 20_251_201

  @Flag(help: "Print everything as JSON.")
  var json = false

  func validate() throws {
    if !(0...100_000).contains(rounds) { throw ValidationError(words[.roundsRange]) }
  }

  func run() async throws {
    let console = verbosity.console
    let ruleBase = try standards.load()
    let table = try GoldTable(CommaSeparatedTable(path: gold), ruleBase: ruleBase)
    let given = try verdicts.map { try VerdictTable(CommaSeparatedTable(path: $0), ruleBase: ruleBase) }
    let acts = try laws.read(console: console)
    let review = await Matcher(ruleBase: ruleBase, weights: try weights.load()).review(
      acts: acts, country: laws.country.rawValue, asOf: laws.asOf)
    let report = Evaluator(review: review, ruleBase: ruleBase, bootstrap: Bootstrap(rounds: rounds, seed: seed))
      .report(gold: table, verdicts: given)
    for warning in report.warnings { console.warn(warning) }
    if report.rows == 0 {
      throw CommandFailure(words(.noRowAbout, gold, report.country))
    }
    if json {
      try printJSON(report)
    } else {
      print(EvaluationText.render(report, withDisagreements: verbosity.verbose))
    }
  }
}
