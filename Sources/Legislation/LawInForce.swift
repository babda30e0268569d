/// Acts as they stand at a date: which expression of each work counts, and which of its provisions.
public struct LawInForce: Sendable {
  /// A file that was not used, and why.
  public struct SetAside: Sendable, Hashable {
    public let file: String
    public let work: String
    public let expressionDate: String?
    public let reason: String
  }

  /// One expression per work and language, provisions with their status at the date.
  public let acts: [Act]
  public let setAside: [SetAside]

  /// - Parameter date: ISO day at which the law is judged.
  public static func select(_ acts: [Act], asOf date: String) -> LawInForce {
    var setAside: [SetAside] = []
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
        setAside.append(
          SetAside(
            file: acts[index].file, work: acts[index].work, expressionDate: acts[index].expressionDate,
            reason: other > date
              ? "its edition of \(other) is later than \(date)"
              : "\(acts[chosen].file) is the edition in force on \(date)"))
      }
    }
    let kept = acts.enumerated().filter { !dropped.contains($0.offset) }.map { $0.element.standing(on: date) }
    return LawInForce(acts: kept, setAside: setAside.sorted { $0.file < $1.file })
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
