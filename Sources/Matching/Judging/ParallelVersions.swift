import LegalText
import Legislation

/// Which of the acts read are one act in several languages, and which of its versions binds.
///
/// The versions say one thing: a provision that speaks in two languages speaks once, and is cited in both, the binding
/// language first.
struct ParallelVersions: Sendable {
  /// A version: its place in the corpus and the rank of its language.
  private struct Version {
    let act: Int
    let rank: Int
  }

  private let groups: [[Version]]
  /// Act to its group; acts in one language have none.
  private let groupOfAct: [Int: Int]

  /// - Parameter binding: the languages in which the law of the country binds, the first before the others.
  init(acts: [Act], binding: [Language]) {
    var byIdentity: [String: [Int]] = [:]
    for (place, act) in acts.enumerated() {
      // Acts without number and day may share the name of their work by accident.
      guard let number = act.number, let date = act.date else { continue }
      byIdentity["\(act.country) \(act.kind.value.rawValue) \(number) \(date)", default: []].append(place)
    }
    var groups: [[Version]] = []
    var groupOfAct: [Int: Int] = [:]
    for places in byIdentity.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
      guard Set(places.map { acts[$0].language.value }).count > 1 else { continue }
      let versions = places.map { place in
        Version(act: place, rank: binding.firstIndex(of: acts[place].language.value) ?? binding.count)
      }
      for place in places { groupOfAct[place] = groups.count }
      groups.append(versions.sorted { ($0.rank, $0.act) < ($1.rank, $1.act) })
    }
    self.groups = groups
    self.groupOfAct = groupOfAct
  }

  var isEmpty: Bool { groups.isEmpty }

  /// A name for an article that its versions share; `nil` for an act in one language.
  func place(act: Int, article: String) -> String? {
    guard let group = groupOfAct[act], !article.isEmpty else { return nil }
    return "parallel \(group) \(article)"
  }

  /// The versions of an act, the binding one first; the act alone where it has no other.
  func versions(of act: Int) -> [Int] {
    groupOfAct[act].map { groups[$0].map(\.act) } ?? [act]
  }
}
