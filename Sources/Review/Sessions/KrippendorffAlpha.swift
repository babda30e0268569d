import SeededRandom

/// Agreement of several raters who each rated some of the units: Krippendorff's alpha for ordered values.
///
/// 1 is full agreement, 0 what chance would give, below 0 agreement less often than by chance.
public struct KrippendorffAlpha: Sendable, Hashable, Codable {
  public let alpha: Double
  /// 95% interval by resampling units; `nil` where too few resamples could be computed.
  public let interval: ClosedRange<Double>?
  /// Units with at least two ratings; the others tell nothing.
  public let units: Int
  public let ratings: Int

  /// - Parameter table: ratings by rater, then by unit; `nil` where a rater did not rate. Values are ranks: only their
  ///   order counts.
  /// - Returns: `nil` where no unit has two ratings, or all ratings are the same value (then chance is not defined).
  public static func compute(_ table: [[Int?]], resamples: Int = 2000, seed: UInt64 = 1) -> KrippendorffAlpha? {
    let values = Set(table.joined().compactMap(\.self)).sorted()
    let rank = Dictionary(zip(values, values.indices), uniquingKeysWith: { first, _ in first })
    let unitCount = table.map(\.count).max() ?? 0
    // How often each value was given, per unit.
    let counts = (0..<unitCount).map { unit in
      var count = [Int](repeating: 0, count: values.count)
      for ratings in table where unit < ratings.count {
        if let value = ratings[unit], let index = rank[value] { count[index] += 1 }
      }
      return count
    }.filter { $0.reduce(0, +) >= 2 }
    guard let alpha = alpha(counts, valueCount: values.count) else { return nil }
    var random = SeededGenerator(seed: seed)
    var found: [Double] = []
    for _ in 0..<resamples {
      let sample = counts.indices.map { _ in counts[Int(random.next() % UInt64(counts.count))] }
      if let alpha = Self.alpha(sample, valueCount: values.count) { found.append(alpha) }
    }
    found.sort()
    // A resample of one value only has no alpha; where most have none the interval would mislead.
    let interval =
      found.count * 2 > resamples && resamples > 0
      ? found[Int(Double(found.count - 1) * 0.025)]...found[Int((Double(found.count - 1) * 0.975).rounded(.up))] : nil
    return KrippendorffAlpha(
      alpha: alpha, interval: interval, units: counts.count, ratings: counts.joined().reduce(0, +))
  }

  private static func alpha(_ counts: [[Int]], valueCount: Int) -> Double? {
    var coincidences = [Double](repeating: 0, count: valueCount * valueCount)
    for count in counts {
      let pairs = Double(count.reduce(0, +) - 1)
      for left in 0..<valueCount where count[left] > 0 {
        for right in 0..<valueCount {
          let others = count[right] - (left == right ? 1 : 0)
          if others > 0 { coincidences[left * valueCount + right] += Double(count[left] * others) / pairs }
        }
      }
    }
    let totals = (0..<valueCount).map { left in
      (0..<valueCount).reduce(0) { $0 + coincidences[left * valueCount + $1] }
    }
    let total = totals.reduce(0, +)
    var observed = 0.0
    var expected = 0.0
    for left in 0..<valueCount {
      var between = 0.0
      for right in left..<valueCount {
        between += totals[right]
        if left == right { continue }
        let distance = between - (totals[left] + totals[right]) / 2
        observed += coincidences[left * valueCount + right] * distance * distance
        expected += totals[left] * totals[right] * distance * distance
      }
    }
    guard expected > 0, total > 1 else { return nil }
    return 1 - (total - 1) * observed / expected
  }
}
