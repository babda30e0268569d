import Review
import Standards

/// Candidates for the follow-up procedure of CEDAW: obligations of urgency A or B, feasible within two years, at most
/// four, of as many themes as there are.
public enum FollowUpSelection {
  public static let limit = 4

  /// - Parameter recommendations: in the order of work.
  public static func select(_ recommendations: [Recommendation]) -> [Recommendation] {
    let byId = Dictionary(recommendations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let candidates = recommendations.enumerated().filter { item in
      item.element.force == .obligation && item.element.urgency <= .b && isFeasible(item.element, byId)
    }.sorted { left, right in
      let leftRank = (left.element.urgency.rawValue, weight(left.element), left.element.term, left.offset)
      let rightRank = (right.element.urgency.rawValue, weight(right.element), right.element.term, right.offset)
      return leftRank < rightRank
    }.map(\.element)
    var chosen: [Recommendation] = []
    for isSecondRound in [false, true] {
      for candidate in candidates where chosen.count < limit && !chosen.contains(candidate) {
        if isSecondRound || !chosen.contains(where: { $0.theme == candidate.theme }) { chosen.append(candidate) }
      }
    }
    return chosen
  }

  /// A change of an act that was read, in the short term, or in the medium term where it waits for nothing longer.
  private static func isFeasible(_ item: Recommendation, _ byId: [String: Recommendation]) -> Bool {
    if item.term == .short { return true }
    guard item.term == .medium, item.measure != .enact, item.target.file != nil else { return false }
    return item.dependsOn.allSatisfy { byId[$0]?.term == .short }
  }

  private static func weight(_ item: Recommendation) -> Int {
    switch item.verdict {
    case .conflict: 0
    case .gap: 1
    default: 2
    }
  }
}
