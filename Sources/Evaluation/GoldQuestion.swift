import Foundation
import Legislation
import Matching

/// Everything that a person marked for one element, or one defect, of a requirement.
struct GoldQuestion: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// `nil` for the requirement as a whole.
    case element(String?)
    case defect(String)

    var name: String {
      switch self {
      case .element: "element"
      case .defect: "defect"
      }
    }
  }

  let requirement: String
  let kind: Kind
  var marked: Set<Place> = []
  /// Code of the language of the marked acts, or of all acts where nothing is marked; `several` where they differ.
  var language = ""

  var name: String {
    switch kind {
    case .element(let id): id ?? requirement
    case .defect(let code): code
    }
  }

  /// The questions of a table in their order, the number of rows that were left out, and what a person should know.
  static func collect(
    _ gold: GoldTable, review: ReviewResult
  ) -> (questions: [GoldQuestion], leftOut: Int, warnings: [String]) {
    var order: [GoldQuestion] = []
    var places: [GoldQuestion: Int] = [:]
    var leftOut = 0
    var missingActs: [String: Int] = [:]
    var warnings: [String] = []
    let acts = ActNames(review.acts)
    for row in gold.rows {
      guard row.country == review.jurisdiction else {
        leftOut += 1
        continue
      }
      let kind: Kind
      if case .defect(let code) = row.label { kind = .defect(code) } else { kind = .element(row.element) }
      let key = GoldQuestion(requirement: row.requirement, kind: kind)
      var place: Place?
      if row.label != .absent {
        guard let act = acts.act(row.act) else {
          leftOut += 1
          missingActs[row.act, default: 0] += 1
          continue
        }
        place = Place(file: act.file, article: row.article)
        if !acts.has(row.article, in: act) {
          warnings.append("\(gold.file):\(row.line): \(act.file) has no article \(row.article) in force")
        }
      }
      let slot = places[key] ?? order.count
      if slot == order.count {
        places[key] = slot
        order.append(key)
      }
      if let place { order[slot].marked.insert(place) }
    }
    for (act, count) in missingActs.sorted(by: { $0.key < $1.key }) {
      warnings.append("\(gold.file): \(count) rows left out: no act \(act) is loaded")
    }
    let all = Set(review.acts.map(\.language.value.rawValue))
    for place in order.indices {
      let files = Set(order[place].marked.map(\.file))
      let own = Set(review.acts.filter { files.contains($0.file) }.map(\.language.value.rawValue))
      let languages = own.isEmpty ? all : own
      order[place].language = languages.count == 1 ? languages.first ?? "" : "several"
    }
    return (order, leftOut, warnings)
  }
}

/// Finds the act that a table means.
private struct ActNames {
  private var acts: [String: Act] = [:]
  private var articles: [String: Set<String>] = [:]

  init(_ acts: [Act]) {
    for act in acts {
      for name in [act.file, (act.file as NSString).deletingPathExtension, act.work] {
        self.acts[Self.key(name)] = act
      }
      articles[act.file] = Set(
        act.articles.filter { $0.status == .inForce }.compactMap { $0.number.map { "\($0)" } })
    }
  }

  func act(_ name: String) -> Act? {
    let file = (name as NSString).lastPathComponent
    return acts[Self.key(name)] ?? acts[Self.key(file)] ?? acts[Self.key((file as NSString).deletingPathExtension)]
  }

  func has(_ article: String, in act: Act) -> Bool { articles[act.file]?.contains(article) ?? false }

  private static func key(_ name: String) -> String { name.lowercased().precomposedStringWithCanonicalMapping }
}
