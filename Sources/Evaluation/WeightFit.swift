import Foundation
import Matching

/// Logistic regression on the terms of the score, held to the priors.
///
/// It minimises the mean log loss plus half of `penalty` times the squared distance from the priors. No weight changes
/// its sign: what speaks for a provision goes on to do so, or becomes nothing; the base alone is free.
struct WeightFit: Sendable {
  /// Steps of projected gradient; the loss is convex and the step is that of its steepest curve, so they converge.
  static let steps = 3000

  let penalty: Double

  func fit(_ examples: [WeightedExample], from prior: ScoreWeights) -> [String: Double] {
    let priors = prior.values
    let names = Set(examples.flatMap(\.factors.keys)).sorted()
    let rows = examples.map { example in names.map { example.factors[$0] ?? 0 } }
    let start = names.map { priors[$0] ?? 0 }
    var weights = start
    let count = Double(max(1, examples.count))
    var squares = 0.0
    for row in rows { for value in row { squares += value * value } }
    let curve = squares / count / 4 + penalty
    for _ in 0..<Self.steps {
      var gradient = zip(weights, start).map { penalty * ($0 - $1) }
      for (row, example) in zip(rows, examples) {
        let logit = zip(row, weights).reduce(example.offset) { $0 + $1.0 * $1.1 }
        let error = (1 / (1 + exp(-logit)) - (example.isRight ? 1 : 0)) / count
        for place in row.indices where row[place] != 0 { gradient[place] += error * row[place] }
      }
      for place in weights.indices {
        weights[place] -= gradient[place] / curve
        if names[place] != "base" {
          weights[place] = start[place] >= 0 ? max(0, weights[place]) : min(0, weights[place])
        }
      }
    }
    return Dictionary(zip(names, weights), uniquingKeysWith: { first, _ in first })
  }
}
