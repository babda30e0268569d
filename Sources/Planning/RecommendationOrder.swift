import Standards

/// What must be amended first.
///
/// A recommendation waits for another that its requirement is linked with in the rule base when that one gives the
/// definitions it uses, creates the act it changes, or is the law under which its by-law is issued.
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
      for other in neighbours[index] where waits(items[index], for: items[other]) { before[index].insert(other) }
    }
    return sorted(items, before)
  }

  private static func waits(_ item: Recommendation, for other: Recommendation) -> Bool {
    func defines(_ item: Recommendation) -> Bool {
      item.answers.contains { $0.requirement.nature.contains("definition") }
    }
    if other.measure == .enact && item.measure != .enact && other.target.kind == item.target.kind { return true }
    if item.measure == .byLaw && other.measure != .byLaw { return true }
    return defines(other) && !defines(item) && other.measure != .byLaw
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
