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
      switch term.kind {
      case .base:
        factors["base", default: 0] += 1
        offset += term.value - weights.base
      case .concept(_, let place):
        var rest = term.value
        if let (name, weight) = Self.added(place, weights) {
          factors[name, default: 0] += 1
          rest -= weight
        }
        share(rest, "concepts")
      case .wording: offset += term.value
      case .heading: share(term.value, "heading")
      case .proximity: share(term.value, "proximity")
      case .role: share(term.value, "role")
      case .roleNearby: share(term.value, "roleNearby")
      case .rarity: share(term.value, "rarity")
      case .focus: share(term.value, "focus")
      case .firstParagraph: share(term.value, "firstParagraph")
      case .principalKind: share(term.value, "principalKind")
      case .boilerplate: share(term.value, "boilerplate")
      case .introduction: share(term.value, "introduction")
      case .permission: share(term.value, "permissive")
      case .exclusion: share(term.value, "exclusion")
      case .denied: share(term.value, "denied")
      case .insideException: share(term.value, "insideException")
      case .discretion: share(term.value, "discretion")
      case .exception: share(term.value, "exception")
      case .unverified: share(term.value, "unverified")
      }
    }
    self.offset = offset
    self.factors = factors
  }

  /// The weight that a group found elsewhere than in the text adds once, beside its share.
  private static func added(_ place: ScoreTerm.Place, _ weights: ScoreWeights) -> (name: String, weight: Double)? {
    switch place {
    case .text: nil
    case .heading: ("inherited", weights.inherited)
    case .citedProvision: ("cited", weights.cited)
    case .definition: ("defined", weights.defined)
    }
  }

  /// 0-1.
  func probability(_ values: [String: Double]) -> Double {
    let logit = factors.sorted { $0.key < $1.key }.reduce(offset) { $0 + (values[$1.key] ?? 0) * $1.value }
    return 1 / (1 + exp(-logit))
  }
}
