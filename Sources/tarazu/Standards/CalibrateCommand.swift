import ArgumentParser
import Evaluation
import Foundation
import Matching
import Wordings

struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Refits the weights of the score from signed verdicts and says what that changes on verdicts held out.",
    discussion: """
      Example:
        tarazu calibrate --verdicts signed.csv --laws my-laws --country UZ --as-of 2025-12-01 --out weights.json
        tarazu review --weights weights.json --laws my-laws --country UZ --as-of 2025-12-01 --out Reports/uz
      A new file is written and none is replaced; nothing uses it until it is named. Weights that do worse on the \
      verdicts held out are not written, and the exit code is 1.
      """)

  @Option(help: "Table of signed verdicts (CSV): requirement, verdict and, for several countries, country.")
  var verdicts: String

  @Option(help: "Table of labels (CSV), as for `tarazu evaluate`.")
  var gold: String?

  @Option(help: "File for the new weights; it must not be there yet.")
  var out: String

  @Option(name: .customLong("held-out"), help: "Share of the requirements that the fit does not see, 0.1-0.9.")
  var heldOut = 0.3

  @Option(help: "How firmly the present weights hold, 0.0001-10.")
  var penalty = 0.02

  @Option(help: "Seed of the split.")
  var seed: UInt64 = 1

  @Flag(help: "Print the figures as JSON.")
  var json = false

  @OptionGroup var laws: EvaluatedLaws
  @OptionGroup var standards: StandardsOption
  @OptionGroup var weights: WeightsOption
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if !(0.1...0.9).contains(heldOut) { throw ValidationError(words[.heldOutRange]) }
    if !(0.0001...10).contains(penalty) { throw ValidationError(words[.penaltyRange]) }
  }

  private struct Outcome: Encodable {
    let written: String?
    let fitted: Int
    let heldOut: Int
    let fittedBefore, fittedAfter, heldOutBefore, heldOutAfter: ScoreQuality
    let weightsBefore, weightsAfter: [String: Double]
  }

  func run() async throws {
    if FileManager.default.fileExists(atPath: out) {
      throw CommandFailure(words(.fileExistsOut, out))
    }
    let ruleBase = try standards.load()
    let signed = try VerdictTable(
      CommaSeparatedTable(path: verdicts), ruleBase: ruleBase, country: laws.country.rawValue)
    let labels = try gold.map { try GoldTable(CommaSeparatedTable(path: $0), ruleBase: ruleBase) }
    let prior = try weights.load()
    let review = await Matcher(ruleBase: ruleBase, weights: prior).review(
      acts: try laws.read(console: verbosity.console), country: laws.country.rawValue, asOf: laws.asOf)
    let calibration = try Calibration(
      review: review, weights: prior, verdicts: signed, gold: labels, heldOutShare: heldOut, penalty: penalty,
      seed: seed)
    if calibration.isBetter {
      let note =
        "fitted on \(calibration.fittedBefore.examples) examples of \(calibration.fitted) requirements, "
        + "\(calibration.heldOut) held out; rule base \(ruleBase.version), seed \(seed)"
      let data = try calibration.weights.json(note: note)
      do { try data.write(to: URL(fileURLWithPath: out), options: [.atomic]) } catch {
        throw CommandFailure(
          words(.fileNotWrittenOut, out, error.localizedDescription))
      }
    }
    if json { try printJSON(outcome(calibration, prior)) } else { tell(calibration, prior) }
    if !calibration.isBetter {
      throw CommandFailure(
        words(.weightsNotWritten, out))
    }
  }

  private func outcome(_ calibration: Calibration, _ prior: ScoreWeights) -> Outcome {
    Outcome(
      written: calibration.isBetter ? out : nil, fitted: calibration.fitted, heldOut: calibration.heldOut,
      fittedBefore: calibration.fittedBefore, fittedAfter: calibration.fittedAfter,
      heldOutBefore: calibration.heldOutBefore, heldOutAfter: calibration.heldOutAfter, weightsBefore: prior.values,
      weightsAfter: calibration.weights.values)
  }

  private func tell(_ calibration: Calibration, _ prior: ScoreWeights) {
    func line(_ name: String, _ before: ScoreQuality, _ after: ScoreQuality) {
      print(
        words(
          .calibrationLine, name, before.examples, format(before.logLoss), format(after.logLoss),
          format(before.calibrationError), format(after.calibrationError)))
    }
    line(words(.calibrationFitted, calibration.fitted), calibration.fittedBefore, calibration.fittedAfter)
    line(words(.calibrationHeldOut, calibration.heldOut), calibration.heldOutBefore, calibration.heldOutAfter)
    let after = calibration.weights.values
    for (name, before) in prior.values.sorted(by: { $0.key < $1.key }) where abs((after[name] ?? 0) - before) > 0.005
    {
      print("  \(name): \(format(before)) → \(format(after[name] ?? 0))")
    }
    if calibration.isBetter { print(words(.written, out)) }
  }

  private func format(_ value: Double) -> String { String(format: "%.3f", value) }
}
