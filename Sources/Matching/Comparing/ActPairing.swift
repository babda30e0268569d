import Legislation

/// An act on both sides of a comparison.
public struct ActChange: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable { case added, removed, changed }

  public let kind: Kind
  public let title: String
  /// File before and after; `nil` on the side that has no such act in force.
  public let fileBefore: String?
  public let fileAfter: String?
  /// Articles by eId whose words are new, gone or different.
  public let articlesAdded: [String]
  public let articlesRemoved: [String]
  public let articlesChanged: [String]
}

/// A provision that speaks for an element or a defect on one side and not, or in other words, on the other.
public struct ProvisionChange: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable {
    case added, removed, changed
    /// The same words on both sides; what changed around them moved the finding.
    case unchanged
  }

  public let kind: Kind
  /// Id of the element or code of the defect that it bears on.
  public let part: String
  public let file: String
  public let eId: String
  public let article: String
  /// The words on each side; empty where there is no such provision.
  public let quoteBefore: String
  public let quoteAfter: String
}

/// Acts of two reviews that are the same work, with their texts by eId.
struct ActPairing {
  private struct Pair {
    let before: Act?
    let after: Act?
    let textsBefore: [String: String]
    let textsAfter: [String: String]
  }

  private var pairs: [Pair] = []
  private var placeOfFileBefore: [String: Int] = [:]
  private var placeOfFileAfter: [String: Int] = [:]
  let changes: [ActChange]

  init(before: [Act], after: [Act]) {
    var rest = after
    var matched: [(Act?, Act?)] = []
    var open: [Act] = []
    for act in before {
      if let place = rest.firstIndex(where: { $0.work == act.work && $0.language.value == act.language.value }) {
        matched.append((act, rest.remove(at: place)))
      } else {
        open.append(act)
      }
    }
    for act in open {
      let kind = act.kind.value
      let candidates = rest.indices.filter { rest[$0].kind.value == kind }
      if kind != .other, candidates.count == 1, open.filter({ $0.kind.value == kind }).count == 1 {
        matched.append((act, rest.remove(at: candidates[0])))
      } else {
        matched.append((act, nil))
      }
    }
    matched += rest.map { (nil, $0) }
    let sorted = matched.sorted { ($0.0?.file ?? $0.1?.file ?? "") < ($1.0?.file ?? $1.1?.file ?? "") }
    var pairs: [Pair] = []
    var changes: [ActChange] = []
    for (place, (before, after)) in sorted.enumerated() {
      let pair = Pair(
        before: before, after: after, textsBefore: before.map(Self.texts) ?? [:],
        textsAfter: after.map(Self.texts) ?? [:])
      pairs.append(pair)
      if let before { placeOfFileBefore[before.file] = place }
      if let after { placeOfFileAfter[after.file] = place }
      if let change = Self.change(pair) { changes.append(change) }
    }
    self.pairs = pairs
    self.changes = changes
  }

  /// Words of every provision in force with all below it, by eId.
  private static func texts(_ act: Act) -> [String: String] {
    var result: [String: String] = [:]
    var stack = act.provisions
    while let provision = stack.popLast() {
      stack += provision.children
      if provision.kind.isContainer { continue }
      let live = provision.preorder().filter { $0.status == .inForce && !$0.isQuoted }
      if provision.status != .inForce || provision.isQuoted { continue }
      let words = live.map { $0.heading.isEmpty ? $0.text : $0.heading + "\n" + $0.text }
      result[provision.eId] = words.filter { !$0.isEmpty }.joined(separator: "\n")
    }
    return result
  }

  private static func change(_ pair: Pair) -> ActChange? {
    func articles(_ act: Act?) -> [String] {
      act?.articles.filter { $0.status == .inForce }.map(\.eId) ?? []
    }
    let (old, new) = (articles(pair.before), articles(pair.after))
    let (known, later) = (Set(old), Set(new))
    let change = ActChange(
      kind: pair.before == nil ? .added : pair.after == nil ? .removed : .changed,
      title: pair.after?.title ?? pair.before?.title ?? "", fileBefore: pair.before?.file,
      fileAfter: pair.after?.file, articlesAdded: new.filter { !known.contains($0) },
      articlesRemoved: old.filter { !later.contains($0) },
      articlesChanged: old.filter { later.contains($0) && pair.textsBefore[$0] != pair.textsAfter[$0] })
    let isSame =
      change.kind == .changed && change.articlesAdded.isEmpty && change.articlesRemoved.isEmpty
      && change.articlesChanged.isEmpty
    return isSame ? nil : change
  }

  /// The provisions behind a change, those whose words differ first, at most one entry for each and its part.
  func provisions(
    before: [(part: String, evidence: Evidence)], after: [(part: String, evidence: Evidence)]
  ) -> [ProvisionChange] {
    var result: [ProvisionChange] = []
    var seen: Set<String> = []
    func add(_ part: String, _ evidence: Evidence, _ place: Int?) {
      guard let place, seen.insert("\(place) \(evidence.eId) \(part)").inserted else { return }
      let old = pairs[place].textsBefore[evidence.eId] ?? ""
      let new = pairs[place].textsAfter[evidence.eId] ?? ""
      let kind: ProvisionChange.Kind =
        old == new ? .unchanged : old.isEmpty ? .added : new.isEmpty ? .removed : .changed
      result.append(
        ProvisionChange(
          kind: kind, part: part, file: evidence.file, eId: evidence.eId, article: evidence.article,
          quoteBefore: Self.quote(old), quoteAfter: Self.quote(new)))
    }
    for (part, evidence) in after { add(part, evidence, placeOfFileAfter[evidence.file]) }
    for (part, evidence) in before { add(part, evidence, placeOfFileBefore[evidence.file]) }
    return result.filter { $0.kind != .unchanged } + result.filter { $0.kind == .unchanged }
  }

  private static func quote(_ text: String) -> String {
    text.count <= EvidenceBuilder.quoteLimit ? text : text.prefix(EvidenceBuilder.quoteLimit) + " …"
  }
}
