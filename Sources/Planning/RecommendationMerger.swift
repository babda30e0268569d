import Standards

/// Joins recommendations that one amendment closes: they change the same act by the same measure, belong to one theme,
/// and either repeal the same article for the same defect or name each other in the rule base.
struct RecommendationMerger {
  /// More than this in one recommendation is no longer one amendment.
  static let limit = 4

  private let rank: [String: Int]

  /// - Parameter order: ids of requirements in the order of the rule base.
  init(order: [String]) {
    rank = Dictionary(order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  func merge(_ drafts: [Recommendation]) -> [Recommendation] {
    var groups: [[Recommendation]] = []
    for draft in drafts.sorted(by: { ($0.urgency, place($0)) < ($1.urgency, place($1)) }) {
      // Every member must fit, so that no chain of neighbours ties together what has nothing in common.
      if let index = groups.firstIndex(where: { group in
        group.count < Self.limit && group.allSatisfy { isOneAmendment($0, draft) }
      }) {
        groups[index].append(draft)
      } else {
        groups.append([draft])
      }
    }
    return groups.map(joined)
  }

  private func place(_ item: Recommendation) -> Int { rank[item.requirement.id] ?? Int.max }

  private func isOneAmendment(_ left: Recommendation, _ right: Recommendation) -> Bool {
    guard left.target == right.target, left.measure == right.measure, left.theme == right.theme else { return false }
    let name = left.requirement.links.contains(right.requirement.id)
    let isNamed = right.requirement.links.contains(left.requirement.id)
    if name && isNamed { return true }
    func repealed(_ item: Recommendation) -> Set<String> {
      Set(
        item.provisions.compactMap { provision in
          provision.defectCode.map { "\($0) \(provision.file) \(provision.article)" }
        })
    }
    return !repealed(left).isDisjoint(with: repealed(right))
  }

  private func joined(_ group: [Recommendation]) -> Recommendation {
    let lead = group[0]
    if group.count == 1 { return lead }
    var provisions: [CitedProvision] = []
    for provision in group.flatMap(\.provisions)
    where !provisions.contains(where: {
      $0.file == provision.file && $0.eId == provision.eId && $0.quote == provision.quote
    }) {
      provisions.append(provision)
    }
    return Recommendation(
      id: lead.id, theme: lead.theme, lead: lead.lead, others: group.dropFirst().flatMap(\.answers),
      target: lead.target, measure: lead.measure,
      provisions: provisions, urgency: group.map(\.urgency).min() ?? lead.urgency,
      term: group.map(\.term).max() ?? lead.term)
  }
}
