import ArgumentParser
import Matching

/// Weights other than the priors.
struct WeightsOption: ParsableArguments {
  @Option(name: .customLong("weights"), help: "File of weights that `tarazu calibrate` wrote (default: the priors).")
  var file: String?

  func load() throws -> ScoreWeights { try file.map { try ScoreWeights(path: $0) } ?? ScoreWeights() }
}
