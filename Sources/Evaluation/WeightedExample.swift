import Foundation
import Matching

/// A piece of evidence taken apart: what its score owes to each weight, and whether a person agrees with it.
struct WeightedExample: Sendable, Hashable {
  let requirement: String
  /// The part of the logit that no weight moves.
  let offset: Double
  /// Weight to the factor that it is multiplied with.
  let factors: [String: Double]
  let isRight: Bool

  /// - Parameter weights: those with which the evidence was scored.
  init(_ evidence: Evidence, requirement: String, weights: ScoreWeights, isRight: Bool) {
    self.requirement = requirement
    self.isRight = isRight
    let values = weights.values
    var offset = 0.0
    var factors: [String: Double] = [:]
    func share(_ value: Double, _ name: String) {
      guard let weight = values[name], weight != 0 else {
        offset += value
        return
      }
      factors[name, default: 0] += value / weight
    }
    for term in evidence.terms {
      switch term.name {
      case "base":
        factors["base", default: 0] += 1
        offset += term.value - weights.base
      case "heading", "proximity", "rarity", "focus", "introduction", "exception", "exclusion", "boilerplate",
        "denied":
        share(term.value, term.name)
      case "role":
        share(
          term.value, abs(term.value - weights.role) <= abs(term.value - weights.roleNearby) ? "role" : "roleNearby")
      case "first paragraph": share(term.value, "firstParagraph")
      case "exception at discretion": share(term.value, "discretion")
      case "may, not must": share(term.value, "permissive")
      case "kind of act": share(term.value, "principalKind")
      case "inside an exception": share(term.value, "insideException")
      case "unverified wording": share(term.value, "unverified")
      default:
        guard term.name.hasPrefix("concept ") else {
          offset += term.value
          continue
        }
        var rest = term.value
        if term.name.hasSuffix(" in the heading") {
          factors["inherited", default: 0] += 1
          rest -= weights.inherited
        } else if term.name.hasSuffix(" in a cited provision") {
          factors["cited", default: 0] += 1
          rest -= weights.cited
        } else if term.name.hasSuffix(" in a definition of the act") {
          factors["defined", default: 0] += 1
          rest -= weights.defined
        }
        share(rest, "concepts")
      }
    }
    self.offset = offset
    self.factors = factors
  }

  /// 0-1.
  func probability(_ values: [String: Double]) -> Double {
    let logit = factors.sorted { $0.key < $1.key }.reduce(offset) { $0 + (values[$1.key] ?? 0) * $1.value }
    return 1 / (1 + exp(-logit))
  }
}
