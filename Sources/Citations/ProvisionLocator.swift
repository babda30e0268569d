import Legislation

/// Finds provisions of one act by the way a text names them.
public struct ProvisionLocator: Sendable {
  struct Node: Sendable {
    let kind: ProvisionKind
    let eId: String
    /// Number or folded letter; empty when there is none.
    let key: String
    let parent: Int
    var children: [Int] = []
    /// Lines of the provision's own text, for counting unnumbered paragraphs.
    let lines: Int
    let isInAttachment: Bool
  }

  private var nodes: [Node] = []
  private var byEId: [String: Int] = [:]
  private var articles: [String: [Int]] = [:]
  /// Articles by their digits without the mark of an insertion (`1261` for 126-1), as exports print them.
  private var glued: [String: [Int]] = [:]
  private var containers: [ProvisionStep.Unit: [String: [Int]]] = [:]
  private var articleOrder: [(ProvisionNumber, Int)] = []

  public init(_ act: Act) {
    var stack: [(provision: Provision, parent: Int, inAttachment: Bool)] = act.provisions.reversed().map {
      ($0, -1, false)
    }
    while let (provision, parent, inAttachment) = stack.popLast() {
      // What is quoted for another act is no provision of this one.
      if provision.isQuoted || provision.kind == .quotedStructure { continue }
      let index = nodes.count
      let key = provision.number?.description ?? Self.fold(provision.mark)
      var lines = provision.text.isEmpty ? 0 : 1
      lines +=
        provision.text.utf8.withContiguousStorageIfAvailable { bytes in
          bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        } ?? provision.text.utf8.count { $0 == 0x0A }
      nodes.append(
        Node(
          kind: provision.kind, eId: provision.eId, key: key, parent: parent, lines: lines,
          isInAttachment: inAttachment))
      if parent >= 0 { nodes[parent].children.append(index) }
      if byEId[provision.eId] == nil { byEId[provision.eId] = index }
      if provision.kind == .article, !key.isEmpty {
        articles[key, default: []].append(index)
        if let number = provision.number {
          articleOrder.append((number, index))
          if number.isInserted { glued[number.places.map(String.init).joined(), default: []].append(index) }
        }
      } else if let unit = Self.unit(of: provision.kind) {
        containers[unit, default: [:]][key, default: []].append(index)
      }
      let below = inAttachment || provision.kind == .attachment
      for child in provision.children.reversed() { stack.append((child, index, below)) }
    }
  }

  private static func unit(of kind: ProvisionKind) -> ProvisionStep.Unit? {
    switch kind {
    case .part, .book: .part
    case .section, .subsection, .title: .section
    case .chapter, .subchapter: .chapter
    case .division: .division
    case .attachment: .attachment
    default: nil
    }
  }

  /// Small letter, with Latin letters that look like Cyrillic ones made Cyrillic.
  static func fold(_ mark: String) -> String {
    // Numbers and empty marks are what most provisions have.
    if mark.utf8.allSatisfy({ $0 < 0x41 }) { return mark }
    return String(mark.lowercased().map { alike[$0] ?? $0 })
  }

  private static let alike: [Character: Character] = [
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у",
  ]

  /// The articles from one number to another, both included, in the act's order.
  func articleNumbers(from first: ProvisionNumber, to last: ProvisionNumber) -> [String] {
    articleOrder.filter { $0.0 >= first && $0.0 <= last }
      .map(\.0.description)
  }

  func hasArticle(_ number: String) -> Bool { articles[number] != nil }

  public enum Outcome: Sendable, Hashable {
    case found(String)
    case failed(Citation.Reason)
  }

  /// The eId of the provision at the end of `path`.
  /// - Parameter base: eId of the provision from which a path without an article starts; `nil` for the act.
  public func locate(_ path: ProvisionPath, from base: String? = nil) -> Outcome {
    var current = base.flatMap { byEId[$0] } ?? -1
    for step in path where step.unit != .heading {
      switch step.unit {
      case .article:
        switch pick(articles[step.number] ?? glued[step.number] ?? [], under: current) {
        case .success(let index): current = index
        case .failure(let failure): return .failed(failure.reason)
        }
      case .part, .section, .chapter, .division, .attachment:
        var found = containers[step.unit]?[step.number] ?? []
        if found.isEmpty, let dash = step.number.firstIndex(of: "-") {
          found = containers[step.unit]?[String(step.number[..<dash])] ?? []
        }
        switch pick(found, under: current) {
        case .success(let index): current = index
        case .failure(let failure): return .failed(failure.reason)
        }
      case .paragraph, .point, .alinea:
        guard current >= 0 else { return .failed(.relative) }
        guard let index = below(current, step) else { return .failed(.noSuchProvision) }
        current = index
      case .heading: break
      }
    }
    guard current >= 0 else { return .failed(.relative) }
    return .found(nodes[current].eId)
  }

  /// The article that a provision stands in, or the provision itself.
  public func article(of eId: String) -> String? {
    guard var index = byEId[eId] else { return nil }
    while index >= 0 {
      if nodes[index].kind == .article { return nodes[index].eId }
      index = nodes[index].parent
    }
    return nil
  }

  /// The nearest provision above or at `eId` that the unit may mean ("this part").
  func enclosing(_ unit: ProvisionStep.Unit, of eId: String) -> String? {
    guard var index = byEId[eId] else { return nil }
    while index >= 0 {
      let kind = nodes[index].kind
      switch unit {
      case .article where kind == .article, .paragraph where kind == .paragraph, .point where kind == .point,
        .chapter where kind == .chapter, .section where kind == .section:
        return nodes[index].eId
      default: break
      }
      index = nodes[index].parent
    }
    return nil
  }

  private struct Failure: Error { let reason: Citation.Reason }

  private func pick(_ found: [Int], under current: Int) -> Result<Int, Failure> {
    var found = found
    if current >= 0, found.count > 1 {
      let inside = found.filter { isUnder($0, current) }
      if !inside.isEmpty { found = inside }
    }
    // An annex counts its articles anew; a bare number means the act's own.
    if found.count > 1 {
      let own = found.filter { !nodes[$0].isInAttachment }
      if !own.isEmpty { found = own }
    }
    if found.count > 1 { return .failure(Failure(reason: .ambiguous)) }
    guard let only = found.first else { return .failure(Failure(reason: .noSuchProvision)) }
    return .success(only)
  }

  private func isUnder(_ index: Int, _ above: Int) -> Bool {
    var index = index
    while index >= 0 {
      if index == above { return true }
      index = nodes[index].parent
    }
    return false
  }

  /// A paragraph, point or unnumbered paragraph inside a provision. What a law calls `пункт` may be a paragraph of
  /// the tree and `часть` an unnumbered one: the kind that the word suggests first, then what has the number.
  private func below(_ node: Int, _ step: ProvisionStep) -> Int? {
    let key = Self.fold(step.number)
    let children = nodes[node].children
    if step.unit == .alinea { return alinea(node, key) }
    let wanted: ProvisionKind = step.unit == .paragraph ? .paragraph : .point
    func match(_ list: [Int], _ kind: ProvisionKind?) -> Int? {
      list.first { nodes[$0].key == key && (kind == nil || nodes[$0].kind == kind) }
    }
    if let found = match(children, wanted) { return found }
    let paragraphs = children.filter { nodes[$0].kind == .paragraph }
    if step.unit == .paragraph, let position = Int(key), paragraphs.allSatisfy({ nodes[$0].key.isEmpty }),
      paragraphs.indices.contains(position - 1)
    {
      return paragraphs[position - 1]
    }
    if let found = match(children, nil) { return found }
    // Points stand below an unnumbered paragraph that the citation passes over.
    let deeper = paragraphs.flatMap { nodes[$0].children }.filter { nodes[$0].key == key }
    return deeper.count == 1 ? deeper[0] : nil
  }

  /// The n-th unnumbered paragraph: alineas when the tree has them, else lines and points as they are printed.
  private func alinea(_ node: Int, _ key: String) -> Int? {
    guard let position = Int(key), position > 0 else { return nil }
    let children = nodes[node].children
    let alineas = children.filter { nodes[$0].kind == .alinea }
    if alineas.indices.contains(position - 1) { return alineas[position - 1] }
    var seen = nodes[node].lines
    if position <= seen { return node }
    for child in children {
      seen += max(1, nodes[child].lines)
      if position <= seen { return child }
      for grandchild in nodes[child].children {
        seen += max(1, nodes[grandchild].lines)
        if position <= seen { return grandchild }
      }
    }
    return nil
  }
}
