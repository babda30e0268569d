/// Acts as they stand at a date: which expression of each work counts, and which of its provisions.
public struct LawInForce: Sendable {
  /// A file that was not used, and why.
  public struct SetAside: Sendable, Hashable {
    public let file: String
    public let work: String
    public let expressionDate: String?
    public let reason: Reason
  }

  /// Why a file was not used.
  public enum Reason: Sendable, Hashable {
    /// Its edition is of a day behind the one that was asked for.
    case laterEdition(of: String, date: String)
    /// Another file is the edition in force on the day.
    case olderEdition(than: String, date: String)
    /// Another file has the same bytes.
    case sameFile(as: String)
    /// Another file has the same articles in a later edition; neither says what it is by number and date.
    case replaced(by: String)
  }

  /// One expression per work and language, provisions with their status at the date.
  public let acts: [Act]
  public let setAside: [SetAside]

  /// - Parameter date: ISO day at which the law is judged.
  public static func select(_ acts: [Act], asOf date: String) -> LawInForce {
    var aside: [SetAside] = []
    var dropped: Set<Int> = []
    var groups: [String: [Int]] = [:]
    for (index, act) in acts.enumerated() where isIdentified(act) {
      groups[act.work + " " + act.language.value.rawValue, default: []].append(index)
    }
    for (_, group) in groups where group.count > 1 {
      let dated = group.filter { acts[$0].expressionDate != nil }
      // Files of one work without dates may be its parts: nothing tells which to leave out.
      guard dated.count > 1 else { continue }
      let sorted = dated.sorted {
        (acts[$0].expressionDate ?? "", acts[$0].file) < (acts[$1].expressionDate ?? "", acts[$1].file)
      }
      guard Set(sorted.map { acts[$0].expressionDate ?? "" }).count > 1 else { continue }
      let chosen = sorted.last { (acts[$0].expressionDate ?? "") <= date } ?? sorted[0]
      for index in dated where acts[index].expressionDate != acts[chosen].expressionDate {
        dropped.insert(index)
        let other = acts[index].expressionDate ?? ""
        aside.append(
          SetAside(
            file: acts[index].file, work: acts[index].work, expressionDate: acts[index].expressionDate,
            reason: other > date
              ? .laterEdition(of: other, date: date) : .olderEdition(than: acts[chosen].file, date: date)))
      }
    }
    func setAside(_ index: Int, _ reason: Reason) {
      guard dropped.insert(index).inserted else { return }
      aside.append(
        SetAside(
          file: acts[index].file, work: acts[index].work, expressionDate: acts[index].expressionDate, reason: reason))
    }
    var seen: [String: Int] = [:]
    for (index, act) in acts.enumerated() where !act.sha256.isEmpty && !dropped.contains(index) {
      if let first = seen[act.sha256] {
        setAside(index, .sameFile(as: acts[first].file))
      } else {
        seen[act.sha256] = index
      }
    }
    for (older, newer) in editions(acts.indices.filter { !dropped.contains($0) }, of: acts, asOf: date) {
      setAside(older, .replaced(by: acts[newer].file))
    }
    let kept = acts.enumerated().filter { !dropped.contains($0.offset) }.map { $0.element.standing(on: date) }
    return LawInForce(acts: kept, setAside: aside.sorted { $0.file < $1.file })
  }

  /// Pairs of files that are editions of one code though number or date are not known: nearly all the articles of the
  /// one stand under the same headings in the other.
  private static func editions(_ places: [Int], of acts: [Act], asOf date: String) -> [(older: Int, newer: Int)] {
    var groups: [String: [Int]] = [:]
    for place in places where !isIdentified(acts[place]) && acts[place].kind.value != .other {
      let act = acts[place]
      groups["\(act.country) \(act.kind.value) \(act.language.value)", default: []].append(place)
    }
    var pairs: [(Int, Int)] = []
    for group in groups.values where group.count > 1 {
      let sorted = group.sorted {
        (acts[$0].expressionDate ?? "", acts[$0].file) < (acts[$1].expressionDate ?? "", acts[$1].file)
      }
      let usable = sorted.filter { (acts[$0].expressionDate ?? "") <= date }
      guard let newest = usable.last else { continue }
      let headings = Set(acts[newest].articles.map(\.heading).filter { !$0.isEmpty })
      for place in group where place != newest {
        let own = acts[place].articles.map(\.heading).filter { !$0.isEmpty }
        let shared = own.count { headings.contains($0) }
        if own.count >= 10, shared * 10 >= own.count * 6 { pairs.append((place, newest)) }
      }
    }
    return pairs.sorted { $0 < $1 }
  }

  /// Whether the work's name was made from facts: acts without number or date may share a name by accident.
  private static func isIdentified(_ act: Act) -> Bool { act.number != nil && act.date != nil }
}

extension Act {
  /// This expression with the statuses that its provisions had on `date` (ISO), as far as its events tell.
  ///
  /// A provision repealed later is law on the date when its text is still there; one inserted later is not law yet. A
  /// text changed after the date is told in a warning: the words of that day are not in this edition.
  public func standing(on date: String) -> Act {
    var act = self
    var changes: [String: [AmendmentEvent]] = [:]
    for provision in allProvisions {
      for event in provision.events where !event.target.contains(where: { $0.unit == .heading }) {
        if let eId = event.eId { changes[eId, default: []].append(event) }
      }
    }
    var newer: [String] = []
    var lost: [String] = []
    for index in act.provisions.indices {
      act.provisions[index].stand(on: date, changes, &newer, &lost)
    }
    func warn(_ code: String, _ list: [String]) {
      if list.isEmpty { return }
      let sample = list.prefix(5).joined(separator: ", ") + (list.count > 5 ? " …" : "")
      act.warnings.append(ReadingWarning(code: code, facts: ["\(list.count)", date, sample]))
    }
    warn("textNewerThanDate", newer)
    warn("textOfDateMissing", lost)
    let own = act.events.filter { $0.target.isEmpty }
    if let repeal = own.last(where: { $0.kind == .repeal }), act.repealedSince == nil, let day = repeal.earliestDate {
      act.repealedSince = day
    }
    if let start = own.last(where: { $0.kind == .entryIntoForce })?.effectiveDate, start > date {
      act.status = Sourced(.notYet, from: .file)
    } else if let adopted = act.date, adopted > date {
      act.status = Sourced(.notYet, from: .file)
    }
    return act
  }
}

extension Provision {
  fileprivate mutating func stand(
    on date: String, _ changes: [String: [AmendmentEvent]], _ newer: inout [String], _ lost: inout [String]
  ) {
    for event in changes[eId] ?? [] {
      switch event.kind {
      case .repeal:
        guard let start = event.earliestDate else { break }
        if start > date {
          guard status == .removed else { break }
          if hasText { status = .inForce } else { lost.append(eId) }
        } else if status == .inForce, event.effectiveDate != nil {
          status = .removed
        }
      case .insertion: if let start = event.earliestDate, start > date { status = .notYet }
      case .suspension:
        if let start = event.earliestDate, start <= date, status == .inForce { status = .suspended }
      case .entryIntoForce:
        if let start = event.effectiveDate {
          if start > date { status = .notYet } else if status == .notYet { status = .inForce }
        }
      case .substitution: if let start = event.earliestDate, start > date { newer.append(eId) }
      case .announced: break
      }
    }
    for index in children.indices { children[index].stand(on: date, changes, &newer, &lost) }
  }

  /// Whether more than the statement of its repeal is left.
  private var hasText: Bool {
    if !children.isEmpty { return children.contains { $0.hasText } }
    return !text.isEmpty && text.utf8.count > 1 && events.allSatisfy { $0.raw != text }
  }
}
