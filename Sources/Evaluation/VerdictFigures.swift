import Matching

/// A verdict of a person beside the proposed one.
public struct VerdictObservation: Sendable, Hashable {
  public let requirement: String
  public let given: Verdict
  public let proposed: Verdict
  /// 0-1; what the system says of its own proposal. `nil` where it says nothing.
  public let confidence: Double?

  public init(requirement: String, given: Verdict, proposed: Verdict, confidence: Double?) {
    self.requirement = requirement
    self.given = given
    self.proposed = proposed
    self.confidence = confidence
  }
}

/// How well proposed verdicts agree with a person's.
public struct VerdictFigures: Sendable, Hashable, Codable {
  public let count: Int
  public let accuracy: Estimate?
  /// Mean of F1 over the verdicts that either side gave.
  public let macroF1: Estimate?
  /// Agreement beyond chance.
  public let kappa: Estimate?
  /// Mean distance between confidence and share of right proposals in ten bins of equal width, over proposals that
  /// assert something: "not assessed" has no probability of its own.
  public let calibrationError: Estimate?
  /// Given verdict, then proposed verdict, to count.
  public let confusion: [String: [String: Int]]

  public init(_ observations: [VerdictObservation], bootstrap: Bootstrap) {
    let estimates = bootstrap.estimates(observations.map { [$0] }) { sample in
      [Self.accuracy(sample), Self.macroF1(sample), Self.kappa(sample), Self.calibrationError(sample)]
    }
    count = observations.count
    accuracy = estimates[0]
    macroF1 = estimates[1]
    kappa = estimates[2]
    calibrationError = estimates[3]
    var confusion: [String: [String: Int]] = [:]
    for item in observations { confusion[item.given.rawValue, default: [:]][item.proposed.rawValue, default: 0] += 1 }
    self.confusion = confusion
  }

  static func accuracy(_ sample: [VerdictObservation]) -> Double? {
    if sample.isEmpty { return nil }
    return Double(sample.filter { $0.given == $0.proposed }.count) / Double(sample.count)
  }

  static func macroF1(_ sample: [VerdictObservation]) -> Double? {
    let named = Set(sample.map(\.given)).union(sample.map(\.proposed))
    let classes = Verdict.allCases.filter(named.contains)
    if classes.isEmpty { return nil }
    var sum = 0.0
    for verdict in classes {
      let right = sample.filter { $0.given == verdict && $0.proposed == verdict }.count
      let both = sample.filter { $0.given == verdict }.count + sample.filter { $0.proposed == verdict }.count
      sum += 2 * Double(right) / Double(both)
    }
    return sum / Double(classes.count)
  }

  static func kappa(_ sample: [VerdictObservation]) -> Double? {
    guard let observed = accuracy(sample) else { return nil }
    let total = Double(sample.count)
    let chance = Verdict.allCases.reduce(0.0) { sum, verdict in
      sum + Double(sample.filter { $0.given == verdict }.count) / total
        * Double(sample.filter { $0.proposed == verdict }.count) / total
    }
    return chance >= 1 ? nil : (observed - chance) / (1 - chance)
  }

  static func calibrationError(_ sample: [VerdictObservation]) -> Double? {
    let asserting: [(probability: Double, isRight: Bool)] = sample.compactMap { item in
      guard let confidence = item.confidence, item.proposed != .notAssessed else { return nil }
      return (confidence, item.given == item.proposed)
    }
    return CalibrationError.expected(asserting)
  }
}

/// Expected calibration error.
enum CalibrationError {
  /// Ten bins of equal width; 1 belongs to the last.
  static func expected(_ items: [(probability: Double, isRight: Bool)]) -> Double? {
    if items.isEmpty { return nil }
    var sums = [Double](repeating: 0, count: 10)
    var right = [Double](repeating: 0, count: 10)
    for item in items {
      let bin = min(9, max(0, Int(item.probability * 10)))
      sums[bin] += item.probability
      right[bin] += item.isRight ? 1 : 0
    }
    return zip(sums, right).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(items.count)
  }
}
