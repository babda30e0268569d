import Standards

/// What must be amended first.
///
/// A recommendation waits for another that its requirement is linked with in the rule base when that one lays the
/// ground: definitions come before the bodies and guarantees that use them, these before offences and the repeal of
/// contrary rules, offences before procedures, remedies and services, acts before the by-laws under them. Definitions
/// come before everything else of their theme in the same act, and the act to be enacted before changes of it.
enum RecommendationOrder {
  /// The recommendations in the order of work, with dependencies, steps and terms set.
  static func arrange(_ items: [Recommendation]) -> [Recommendation] {
    var owner: [String: Int] = [:]
    for (index, item) in items.enumerated() {
      for answer in item.answers { owner[answer.requirement.id] = index }
    }
    var neighbours: [Set<Int>] = Array(repeating: [], count: items.count)
    for (index, item) in items.enumerated() {
      for link in item.answers.flatMap(\.requirement.links) {
        guard let other = owner[link], other != index else { continue }
        neighbours[index].insert(other)
        neighbours[other].insert(index)
      }
    }
    var before: [Set<Int>] = Array(repeating: [], count: items.count)
    for index in items.indices {
      for other in items.indices
      where other != index && waits(items[index], for: items[other], isLinked: neighbours[index].contains(other)) {
        before[index].insert(other)
      }
    }
    return sorted(items, before)
  }

  /// How much others rest on it, the ground first.
  private static func layer(_ item: Recommendation) -> Int {
    if item.measure == .byLaw { return 4 }
    return item.answers.flatMap(\.requirement.nature).map { nature in
      switch nature {
      case "definition": 0
      case "equality", "institution": 1
      case "criminalise", "repeal": 2
      default: 3
      }
    }.min() ?? 3
  }

  private static func waits(_ item: Recommendation, for other: Recommendation, isLinked: Bool) -> Bool {
    if other.measure == .enact && item.measure != .enact && other.target == item.target { return true }
    let isDefinitionOfTheme = layer(other) == 0 && other.theme == item.theme && other.target == item.target
    return (isLinked || isDefinitionOfTheme) && layer(other) < layer(item)
  }

  /// Takes again and again the first that waits for nothing; should all wait for one another, the first of them.
  private static func sorted(_ items: [Recommendation], _ before: [Set<Int>]) -> [Recommendation] {
    let priority = items.indices.sorted {
      (items[$0].urgency, items[$0].term, $0) < (items[$1].urgency, items[$1].term, $1)
    }
    var step = Array(repeating: 0, count: items.count)
    var term = items.map(\.term)
    var kept: [Set<Int>] = before
    var open = priority
    while !open.isEmpty {
      let isFree = { (index: Int) in before[index].allSatisfy { step[$0] > 0 } }
      let next = open.first(where: isFree) ?? open[0]
      open.removeAll { $0 == next }
      kept[next] = before[next].filter { step[$0] > 0 }
      step[next] = (kept[next].map { step[$0] }.max() ?? 0) + 1
      for other in kept[next] { term[next] = max(term[next], term[other]) }
    }
    var rank = Array(repeating: 0, count: items.count)
    for (place, index) in priority.enumerated() { rank[index] = place }
    return items.indices.sorted { (step[$0], rank[$0]) < (step[$1], rank[$1]) }.map { index in
      var item = items[index]
      item.step = step[index]
      item.term = term[index]
      item.dependsOn = kept[index].sorted { (step[$0], rank[$0]) < (step[$1], rank[$1]) }.map { items[$0].id }
      return item
    }
  }
}
