import ArgumentParser
import Evaluation
import Matching
import Wordings

struct MutateLawsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Changes the articles on which findings rest, one at a time, and checks that the findings follow.",
    discussion: """
      Example: tarazu mutate --laws my-laws --country UZ --as-of 2025-12-01 --per-kind 12
      Articles are deleted, repealed, quoted, negated, given an exception, or made to say sixteen for eighteen. A \
      change is right when what the article carried is less covered, and no finding that does not quote it moves.
      Exit code 2 when less than the share asked for is right.
      """)

  @OptionGroup var laws: EvaluatedLaws
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(name: .customLong("per-kind"), help: "At most so many changes of each kind.")
  var perKind = 12

  @Option(help: "Seed of the draw.")
  var seed: UInt64 = 1

  @Option(help: "Share of changes that must be right, 0-1.")
  var gate = 0.95

  func validate() throws {
    if !(1...1000).contains(perKind) { throw ValidationError(words[.perKindRange]) }
    if !(0...1).contains(gate) { throw ValidationError(words[.gateRange]) }
  }

  func run() async throws {
    let ruleBase = try standards.load()
    let acts = try laws.read(console: verbosity.console)
    let matcher = Matcher(ruleBase: ruleBase, languages: Set(acts.map(\.language.value)))
    let trials = await MutationRun(matcher: matcher, country: laws.country.rawValue, asOf: laws.asOf)
      .trials(acts, perKind: perKind, seed: seed)
    if trials.isEmpty { throw CommandFailure(words(.noSingleArticle, laws.laws)) }
    let right = trials.filter(\.isRight).count
    if !verbosity.quiet { for trial in trials { print(trial.row) } }
    print(words(.mutationsSummary, right, trials.count))
    if Double(right) < gate * Double(trials.count) { throw ExitCode(2) }
  }
}
