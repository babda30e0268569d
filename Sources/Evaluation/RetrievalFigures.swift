/// How well a system found the provisions that a person marked.
public struct RetrievalFigures: Sendable, Hashable, Codable {
  /// Questions: an element, or a defect, of a requirement in a country.
  public let questions: Int
  /// Questions to which the person marked at least one article.
  public let answered: Int
  /// Shares of articles over all questions (micro): of those asserted, of those marked.
  public let precision: Estimate?
  public let recall: Estimate?
  /// Recall counts twice as much as precision.
  public let f2: Estimate?
  /// Mean over the answered questions of the share of marked articles among the first one, three and ten.
  public let recallAt1: Estimate?
  public let recallAt3: Estimate?
  public let recallAt10: Estimate?
}

/// What one system said to one question, against what the person marked.
public struct RetrievalObservation: Sendable, Hashable {
  public let requirement: String
  public let marked: Int
  /// Articles that the system asserts, and those of them that are marked.
  public let asserted: Int
  public let correct: Int
  /// Marked articles among the first one, three and ten of the ranking.
  public let foundAt: [Int]

  static let depths = [1, 3, 10]

  /// - Parameters:
  ///   - ranking: best first, without repetition.
  ///   - asserted: the articles that the system stands for.
  public init(requirement: String, marked: Set<Place>, ranking: [Place], asserted: Set<Place>) {
    self.requirement = requirement
    self.marked = marked.count
    self.asserted = asserted.count
    correct = asserted.intersection(marked).count
    foundAt = Self.depths.map { depth in ranking.prefix(depth).filter(marked.contains).count }
  }
}

extension RetrievalFigures {
  public init(_ observations: [RetrievalObservation], bootstrap: Bootstrap) {
    var order: [String] = []
    var clusters: [String: [RetrievalObservation]] = [:]
    for observation in observations {
      if clusters[observation.requirement] == nil { order.append(observation.requirement) }
      clusters[observation.requirement, default: []].append(observation)
    }
    let estimates = bootstrap.estimates(order.map { clusters[$0] ?? [] }, Self.figures)
    questions = observations.count
    answered = observations.filter { $0.marked > 0 }.count
    precision = estimates[0]
    recall = estimates[1]
    f2 = estimates[2]
    recallAt1 = estimates[3]
    recallAt3 = estimates[4]
    recallAt10 = estimates[5]
  }

  /// Precision, recall, F2 and recall at each depth of one sample.
  static func figures(_ sample: [RetrievalObservation]) -> [Double?] {
    var asserted = 0
    var correct = 0
    var marked = 0
    var answered = 0
    var shares = [Double](repeating: 0, count: RetrievalObservation.depths.count)
    for item in sample {
      asserted += item.asserted
      correct += item.correct
      marked += item.marked
      if item.marked == 0 { continue }
      answered += 1
      for (place, found) in item.foundAt.enumerated() { shares[place] += Double(found) / Double(item.marked) }
    }
    let precision = asserted == 0 ? nil : Double(correct) / Double(asserted)
    let recall = marked == 0 ? nil : Double(correct) / Double(marked)
    // With b = 2: (1 + b²) correct / (asserted + b² marked).
    let weighted = Double(asserted + 4 * marked)
    let f2 = marked == 0 ? nil : 5 * Double(correct) / weighted
    return [precision, recall, f2] + shares.map { answered == 0 ? nil : $0 / Double(answered) }
  }
}
