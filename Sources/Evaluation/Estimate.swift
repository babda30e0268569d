import SeededRandom

/// A figure with the interval in which a bootstrap over requirements puts it.
public struct Estimate: Sendable, Hashable, Codable {
  public let value: Double
  /// Bounds of the central 95 % of the resampled figures; equal to `value` where nothing was resampled.
  public let low: Double
  public let high: Double

  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }
}

/// Percentile bootstrap: requirements are drawn with replacement, because rows of one requirement stand or fall together.
public struct Bootstrap: Sendable, Hashable {
  public let rounds: Int
  public let seed: UInt64

  public init(rounds: Int = 1000, seed: UInt64 = 20_251_201) {
    self.rounds = max(0, rounds)
    self.seed = seed
  }

  /// Estimates of several figures from clusters of observations.
  /// - Parameter figures: the figures of a sample; `nil` where the sample has none of what the figure counts.
  public func estimates<Observation>(
    _ clusters: [[Observation]], _ figures: ([Observation]) -> [Double?]
  ) -> [Estimate?] {
    let values = figures(clusters.flatMap { $0 })
    var samples = [[Double]](repeating: [], count: values.count)
    var generator = SeededGenerator(seed: seed)
    if clusters.count > 1 {
      for _ in 0..<rounds {
        var sample: [Observation] = []
        for _ in clusters.indices {
          sample += clusters[Int.random(in: 0..<clusters.count, using: &generator)]
        }
        for (place, value) in figures(sample).enumerated() where place < samples.count {
          if let value { samples[place].append(value) }
        }
      }
    }
    return zip(values, samples).map { value, sample in
      guard let value else { return nil }
      let sorted = sample.sorted()
      guard !sorted.isEmpty else { return Estimate(value: value, low: value, high: value) }
      return Estimate(value: value, low: Self.quantile(sorted, 0.025), high: Self.quantile(sorted, 0.975))
    }
  }

  /// Linear between the two nearest ranks.
  static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
  }
}
