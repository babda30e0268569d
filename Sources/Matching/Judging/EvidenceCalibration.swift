import Foundation

/// From scores to probabilities: what was found for one requirement, seen together.
///
/// A score tells how well a provision fits one pattern. Whether a careful reader would cite the article depends on what
/// else was found: an article that leads several elements and names the matter in its heading is meant, the tenth one
/// for a common word is not. The weights are a logistic regression on the articles that two independent readers marked
/// in a whole corpus (Benchmarks/Gold, README); in eight folds by requirement it tells marked from unmarked articles
/// with an area under the curve of .86 (the score alone: .63) and a calibration error of .015.
struct EvidenceCalibration {
  private struct Article: Hashable {
    let file: String
    let number: String
  }

  /// What is known of one article over all elements and defects.
  fileprivate struct Sighting {
    var rank = Int.max
    var parts: Set<Int> = []
    var leads: Set<Int> = []
    var pieces = 0
    var heading = 0.0
    var rarity = 0.0
    var proximity = 0.0
    var isOfPrincipalKind = false
    /// Every piece rests on words that stand elsewhere.
    var restsOnOthers = true
    var rivals = Int.max
  }

  private var sightings: [Article: Sighting] = [:]

  /// Judges, and keeps as evidence what leads its element or is likely enough.
  static func settle(_ elements: inout [ElementFinding], _ defects: inout [DefectFinding]) {
    let calibration = EvidenceCalibration(elements.map(\.evidence) + defects.map(\.evidence))
    for index in elements.indices {
      (elements[index].evidence, elements[index].seeAlso) = calibration.split(elements[index].evidence)
    }
    for index in defects.indices {
      (defects[index].evidence, defects[index].seeAlso) = calibration.split(defects[index].evidence)
    }
  }

  private init(_ lists: [[Evidence]]) {
    for (part, list) in lists.enumerated() {
      for (rank, item) in list.enumerated() {
        sightings[Article(file: item.file, number: item.article), default: Sighting()]
          .add(item, rank: rank, part: part, rivals: list.count)
      }
    }
  }

  /// The verdict rests on the first piece, which stays whatever its probability.
  private func split(_ list: [Evidence]) -> (evidence: [Evidence], seeAlso: [Evidence]) {
    var evidence: [Evidence] = []
    var seeAlso: [Evidence] = []
    for (rank, item) in list.enumerated() {
      var item = item
      let probability = probability(of: item)
      item.probability = probability
      if rank == 0 || probability >= Thresholds.likelyEvidence { evidence.append(item) } else { seeAlso.append(item) }
    }
    return (evidence, seeAlso)
  }

  private func probability(of item: Evidence) -> Double {
    guard let seen = sightings[Article(file: item.file, number: item.article)] else { return 0 }
    var logit = 0.312
    logit -= 0.357 * Double(seen.rank)
    logit -= 0.498 * Double(seen.parts.count)
    logit += 0.531 * Double(seen.pieces)
    logit += 0.594 * Double(seen.leads.count)
    logit += 0.814 * seen.heading + 0.357 * seen.rarity + 0.293 * seen.proximity
    logit += seen.isOfPrincipalKind ? 0.606 : 0
    logit -= seen.restsOnOthers ? 0.833 : 0
    logit -= 0.370 * log(1 + Double(seen.rivals)) + 0.579 * log(Double(sightings.count))
    return 1 / (1 + exp(-logit))
  }
}

extension EvidenceCalibration.Sighting {
  fileprivate mutating func add(_ item: Evidence, rank: Int, part: Int, rivals: Int) {
    self.rank = min(self.rank, rank)
    parts.insert(part)
    if rank == 0 { leads.insert(part) }
    pieces += 1
    self.rivals = min(self.rivals, rivals)
    var restsOnOthers = false
    for term in item.terms {
      switch term.kind {
      case .heading: heading = max(heading, term.value)
      case .rarity: rarity = max(rarity, term.value)
      case .proximity: proximity = max(proximity, term.value)
      case .principalKind: isOfPrincipalKind = isOfPrincipalKind || term.value > 0
      case .concept(_, .citedProvision), .concept(_, .definition): restsOnOthers = true
      default: break
      }
    }
    self.restsOnOthers = self.restsOnOthers && restsOnOthers
  }
}
