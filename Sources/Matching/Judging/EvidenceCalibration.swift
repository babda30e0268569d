import Foundation

/// From scores to probabilities: what was found for one requirement, seen together.
///
/// A score tells how well a provision fits one pattern. Whether a careful reader would cite the article depends on what
/// else was found: an article that leads several elements and names the matter in its heading is meant, the tenth one
/// for a common word is not. The weights are a logistic regression on the articles that two independent readers marked
/// in a whole corpus (Documentation/matching.md); in eight folds by requirement it tells marked from unmarked articles
/// with an area under the curve of .86 (the score alone: .63) and a calibration error of .017.
struct EvidenceCalibration {
  /// An article of a work: its versions in several languages are one.
  private struct Article: Hashable {
    let work: String
    let number: String

    init(_ item: Evidence) {
      work = item.act
      number = item.article
    }
  }

  /// What was found for one element or defect, with the place of each piece among the others: how many score higher.
  /// Where pieces stand in the acts, and in which order the acts were read, decides nothing.
  private struct Ranking {
    let items: [Evidence]
    let rivals: Int

    init(_ items: [Evidence]) {
      self.items = items
      rivals = Set(items.map { "\($0.act) \($0.eId)" }).count
    }

    func rank(_ item: Evidence) -> Int {
      Set(items.lazy.filter { $0.score > item.score }.map { "\($0.act) \($0.eId)" }).count
    }
  }

  /// What is known of one article over all elements and defects.
  fileprivate struct Sighting {
    var rank = Int.max
    var parts: Set<Int> = []
    var leads: Set<Int> = []
    var pieces: Set<String> = []
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
      let ranking = Ranking(list)
      for item in list {
        sightings[Article(item), default: Sighting()]
          .add(item, rank: ranking.rank(item), part: part, rivals: ranking.rivals)
      }
    }
  }

  /// The verdict rests on the pieces that score highest, which stay whatever their probability.
  private func split(_ list: [Evidence]) -> (evidence: [Evidence], seeAlso: [Evidence]) {
    var evidence: [Evidence] = []
    var seeAlso: [Evidence] = []
    let highest = list.map(\.score).max() ?? 0
    for var item in list {
      let probability = probability(of: item)
      item.probability = probability
      if item.score == highest || probability >= Thresholds.likelyEvidence {
        evidence.append(item)
      } else {
        seeAlso.append(item)
      }
    }
    return (evidence, seeAlso)
  }

  private func probability(of item: Evidence) -> Double {
    guard let seen = sightings[Article(item)] else { return 0 }
    var logit = 0.311
    logit -= 0.350 * Double(seen.rank)
    logit -= 0.497 * Double(seen.parts.count)
    logit += 0.532 * Double(seen.pieces.count)
    logit += 0.610 * Double(seen.leads.count)
    logit += 0.782 * seen.heading + 0.366 * seen.rarity + 0.332 * seen.proximity
    logit += seen.isOfPrincipalKind ? 0.590 : 0
    logit -= seen.restsOnOthers ? 0.831 : 0
    logit -= 0.388 * log(1 + Double(seen.rivals)) + 0.577 * log(Double(sightings.count))
    return 1 / (1 + exp(-logit))
  }
}

extension EvidenceCalibration.Sighting {
  fileprivate mutating func add(_ item: Evidence, rank: Int, part: Int, rivals: Int) {
    self.rank = min(self.rank, rank)
    parts.insert(part)
    if rank == 0 { leads.insert(part) }
    pieces.insert("\(part) \(item.eId)")
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
