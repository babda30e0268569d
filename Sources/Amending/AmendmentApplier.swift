import Citations
import Foundation
import LegalText
import Legislation
import LegislationReading

/// Applies instructions to an act: the result is a new expression; what could not be applied is listed.
public struct AmendmentApplier {
  public struct Applied: Sendable, Hashable, Codable {
    public let raw: String
    public let eIds: [String]
  }

  public struct Result: Sendable {
    public let act: Act
    public let applied: [Applied]
    public let unapplied: [UnappliedInstruction]
    public let forOtherActs: Int
  }

  /// Why one instruction was not applied.
  private struct Refusal: Error { let reason: String }

  private var act: Act
  private let lawNumber: String?
  private let lawDate: String?
  private let effective: String?
  private var applied: [Applied] = []
  private var unapplied: [UnappliedInstruction] = []

  /// - Parameters:
  ///   - lines: of the amending act.
  ///   - effective: ISO day from which the amendments have effect, when it is known.
  public static func apply(
    _ lines: [String], of amending: Act, to base: Act, effective: String? = nil
  ) -> Result {
    let reading = InstructionReader.read(lines, base: base, language: amending.language.value)
    var applier = AmendmentApplier(
      act: base, lawNumber: amending.number, lawDate: amending.date, effective: effective)
    applier.unapplied = reading.unapplied
    for instruction in reading.instructions { applier.apply(instruction) }
    if let date = effective ?? amending.date, !applier.applied.isEmpty, date > applier.act.expressionDate ?? "" {
      applier.act.expressionDate = date
    }
    return Result(
      act: applier.act, applied: applier.applied, unapplied: applier.unapplied, forOtherActs: reading.forOtherActs)
  }

  private init(act: Act, lawNumber: String?, lawDate: String?, effective: String?) {
    self.act = act
    self.lawNumber = lawNumber
    self.lawDate = lawDate
    self.effective = effective
  }

  private mutating func apply(_ instruction: AmendingInstruction) {
    // All targets or none: half an instruction would be a text that no one enacted.
    let before = act
    do {
      var eIds: [String] = []
      if case .add(let block) = instruction.action {
        eIds = try add(block, instruction)
      } else {
        for target in instruction.targets { eIds.append(try apply(instruction, at: target)) }
      }
      applied.append(Applied(raw: instruction.raw, eIds: eIds))
    } catch let refusal as Refusal {
      act = before
      unapplied.append(UnappliedInstruction(raw: instruction.raw, reason: refusal.reason))
    } catch {
      act = before
      unapplied.append(UnappliedInstruction(raw: instruction.raw, reason: "\(error)"))
    }
  }

  private func event(_ kind: AmendmentEvent.Kind, _ eId: String, _ raw: String) -> AmendmentEvent {
    AmendmentEvent(
      kind: kind, eId: eId, lawNumber: lawNumber, lawDate: lawDate, effect: effective.map { .on($0) } ?? .unstated,
      raw: String(raw.prefix(400)))
  }

  private func locate(_ path: ProvisionPath) throws -> String {
    switch ProvisionLocator(act).locate(path) {
    case .found(let eId): return eId
    case .failed(let reason):
      let name = path.map(\.description).joined(separator: ", ")
      switch reason {
      case .noSuchProvision: throw Refusal(reason: "the act has no \(name)")
      case .ambiguous: throw Refusal(reason: "several provisions are \(name)")
      case .actNotLoaded, .relative:
        throw Refusal(reason: "it is not told where \(name.isEmpty ? "it" : name) stands")
      }
    }
  }

  private mutating func change(_ eId: String, _ body: (inout Provision) throws -> Void) throws {
    for index in act.provisions.indices where try act.provisions[index].change(eId, body) { return }
    throw Refusal(reason: "the act has no \(eId)")
  }

  // MARK: - Changes to what is there

  private mutating func apply(_ instruction: AmendingInstruction, at path: ProvisionPath) throws -> String {
    let eId = try locate(path)
    let isHeading = path.last?.unit == .heading
    switch instruction.action {
    case .replaceWords(let old, let new): try edit(eId, isHeading, instruction, old, new)
    case .insertWords(let after, let new): try edit(eId, isHeading, instruction, after, after + " " + new)
    case .deleteWords(let words): try edit(eId, isHeading, instruction, words, "")
    case .restate(let block): try restate(eId, path, block, instruction.raw)
    case .repeal:
      if isHeading { throw Refusal(reason: "a heading alone cannot be repealed here") }
      if path.last?.unit == .alinea, let above = try? locate(Array(path.dropLast())), above == eId {
        throw Refusal(reason: "the unnumbered paragraph is not a provision of its own in this text")
      }
      let event = event(.repeal, eId, instruction.raw)
      try change(eId) { provision in
        guard provision.status != .removed else { throw Refusal(reason: "\(eId) is repealed already") }
        provision.changeAll { $0.status = .removed }
        provision.events.append(event)
      }
    case .add: break
    }
    return eId
  }

  /// Replaces words that stand exactly once in the provision, or everywhere when the instruction says so.
  private mutating func edit(
    _ eId: String, _ isHeading: Bool, _ instruction: AmendingInstruction, _ old: String, _ new: String
  ) throws {
    let event = event(.substitution, eId, instruction.raw)
    try change(eId) { provision in
      let count = provision.occurrences(of: old, headingOnly: isHeading)
      if count == 0 { throw Refusal(reason: "the words «\(old)» do not stand in \(eId)") }
      if count > 1, !instruction.isEverywhere {
        throw Refusal(reason: "the words «\(old)» stand \(count) times in \(eId)")
      }
      provision.replace(old, new, headingOnly: isHeading)
      provision.events.append(event)
    }
  }

  private mutating func restate(_ eId: String, _ path: ProvisionPath, _ block: String, _ raw: String) throws {
    if act.provision(eId: eId)?.kind.isContainer ?? false, path.last?.unit != .heading {
      return try restate(container: eId, block, raw)
    }
    let event = event(.substitution, eId, raw)
    let language = act.language.value
    if path.last?.unit == .heading {
      try change(eId) { provision in
        provision.heading = QuotedProvision.heading(block)
        provision.events.append(event)
      }
      return
    }
    if path.last?.unit == .alinea, let position = path.last.flatMap({ Int($0.number) }),
      let above = try? locate(Array(path.dropLast())), above == eId
    {
      try change(eId) { provision in
        var lines = provision.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.indices.contains(position - 1) else {
          throw Refusal(reason: "there is no such unnumbered paragraph")
        }
        lines[position - 1] = block
        provision.text = lines.joined(separator: "\n")
        provision.events.append(event)
      }
      return
    }
    try change(eId) { provision in
      guard
        let new = QuotedProvision.read(
          block, in: raw, like: provision.kind, mark: provision.mark, language: language)
      else {
        throw Refusal(reason: "the new wording was not understood as one \(provision.kind.rawValue)")
      }
      if let own = new.number, let number = provision.number, own != number {
        throw Refusal(reason: "the new wording is numbered \(own), the provision \(number)")
      }
      let renamed = new.renamed(to: provision.eId)
      if provision.kind == .article { provision.heading = renamed.heading }
      provision.text = renamed.text
      provision.segments = []
      provision.children = renamed.children
      provision.status = .inForce
      provision.events.append(event)
    }
  }

  // MARK: - Additions

  private mutating func add(_ block: String, _ instruction: AmendingInstruction) throws -> [String] {
    let language = act.language.value
    if let container = QuotedContainer.read(block, in: instruction.raw, language: language) {
      return [try insert(container: container, instruction)]
    }
    let articles = QuotedProvision.articles(block, in: instruction.raw, language: language)
    if !articles.isEmpty {
      var eIds: [String] = []
      for article in articles { eIds.append(try insert(article, instruction)) }
      return eIds
    }
    guard let path = instruction.targets.first, let added = path.last, path.count > 1 else {
      throw Refusal(reason: "what is added was not understood as an article, and its place is not told")
    }
    guard added.unit == .paragraph || added.unit == .point else {
      throw Refusal(reason: "a new \(added.unit.rawValue) cannot be placed here")
    }
    let parent = try locate(Array(path.dropLast()))
    let kind = kind(of: added, in: parent)
    if case .found = ProvisionLocator(act).locate(path) {
      throw Refusal(reason: "\(path.map(\.description).joined(separator: ", ")) is there already")
    }
    guard
      let new = QuotedProvision.read(
        block, in: instruction.raw, like: kind, mark: added.number, language: language)
    else {
      throw Refusal(reason: "what is added was not understood as one \(kind.rawValue)")
    }
    let eId = "\(parent)__\(kind.identifierPrefix)_\(QuotedProvision.slug(added.number))"
    let event = event(.insertion, eId, instruction.raw)
    try change(parent) { provision in
      // An article whose text is one unnumbered part with points takes new points into that part.
      var holder = provision
      let isInOnlyPart = kind == .point && provision.kind == .article && provision.children.count == 1
      if isInOnlyPart { holder = provision.children[0] }
      var own = new.renamed(to: isInOnlyPart ? eId.replacing(parent, with: holder.eId) : eId)
      own.events = [event]
      let number = ProvisionNumber(added.number)
      let place =
        holder.children.lastIndex { child in
          guard child.kind == kind else { return false }
          guard let number, let other = child.number else { return true }
          return other < number
        }.map { $0 + 1 } ?? holder.children.firstIndex { $0.kind == kind } ?? holder.children.count
      holder.children.insert(own, at: place)
      if isInOnlyPart { provision.children[0] = holder } else { provision = holder }
    }
    return [eId]
  }

  // MARK: - Chapters and other containers

  private mutating func restate(container eId: String, _ block: String, _ raw: String) throws {
    guard let old = act.provision(eId: eId), old.kind != .attachment,
      let new = QuotedContainer.read(block, in: raw, language: act.language.value), new.kind == old.kind
    else { throw Refusal(reason: "the new wording was not understood as one such part of the act") }
    if let number = old.number, new.number != number {
      throw Refusal(reason: "the new wording is numbered \(new.mark), the provision \(old.mark)")
    }
    try requireFree(new, besides: Set(old.articlesBelow.map(\.eId)))
    let event = event(.substitution, eId, raw)
    try change(eId) { provision in
      let events = provision.events
      provision = new.placed(at: eId)
      provision.events = events + [event]
    }
  }

  /// A new container stands behind the last of its kind with a smaller number.
  private mutating func insert(container: Provision, _ instruction: AmendingInstruction) throws -> String {
    let name = "\(container.kind.rawValue) \(container.mark)"
    guard let number = container.number else { throw Refusal(reason: "what is added has no number") }
    let place = instruction.targets.first?.dropLast() ?? []
    let holder = place.isEmpty ? nil : try locate(Array(place))
    let within = holder.flatMap { act.provision(eId: $0)?.children } ?? act.provisions
    let siblings = within.flatMap { $0.preorder() }.filter { $0.kind == container.kind && !$0.isQuoted }
    if siblings.contains(where: { $0.number == number }) { throw Refusal(reason: "\(name) is there already") }
    let smaller = siblings.filter { $0.number.map { $0 < number } ?? false }
    guard let before = smaller.max(by: { ($0.number ?? number) < ($1.number ?? number) }) else {
      throw Refusal(reason: "nothing of its kind stands before \(name)")
    }
    if smaller.count(where: { $0.number == before.number }) > 1 {
      throw Refusal(reason: "several stand before \(name) with the number \(before.mark), and it is not told which")
    }
    try requireFree(container, besides: [])
    // The new one has the eId of its neighbour but for its own number.
    let prefix = before.eId.range(of: "__", options: .backwards).map { String(before.eId[..<$0.upperBound]) } ?? ""
    let eId = "\(prefix)\(container.kind.identifierPrefix)_\(number)"
    if act.provision(eId: eId) != nil { throw Refusal(reason: "\(eId) is there already") }
    var new = container.placed(at: eId)
    new.events = [event(.insertion, eId, instruction.raw)]
    if let index = act.provisions.firstIndex(where: { $0.eId == before.eId }) {
      act.provisions.insert(new, at: index + 1)
      return eId
    }
    for index in act.provisions.indices where act.provisions[index].insert(new, behind: before.eId) { return eId }
    throw Refusal(reason: "the place behind \(before.eId) was not found")
  }

  /// No article of the new text may stand elsewhere in the act.
  private func requireFree(_ container: Provision, besides replaced: Set<String>) throws {
    let taken = Dictionary(
      act.articles.compactMap { article in
        replaced.contains(article.eId) ? nil : article.number.map { ($0, article.mark) }
      }, uniquingKeysWith: { first, _ in first })
    for article in container.articlesBelow {
      if let number = article.number, let mark = taken[number] {
        throw Refusal(reason: "article \(mark) is there already, outside the part that is replaced")
      }
    }
  }

  /// One word names both levels in some languages ("пункт"): what stands there already tells which is meant.
  private func kind(of step: ProvisionStep, in parent: String) -> ProvisionKind {
    guard let holder = act.provision(eId: parent) else { return step.unit == .point ? .point : .paragraph }
    if holder.kind != .article { return .point }
    if holder.children.contains(where: { $0.kind == .paragraph && $0.number != nil && !$0.mark.isEmpty }) {
      return .paragraph
    }
    return step.unit == .point ? .point : .paragraph
  }

  private mutating func insert(_ article: Provision, _ instruction: AmendingInstruction) throws -> String {
    guard let number = article.number else { throw Refusal(reason: "the new article has no number") }
    let existing = act.articles
    if existing.contains(where: { $0.number == number }) {
      throw Refusal(reason: "article \(number) is there already")
    }
    guard
      let before = existing.filter({ ($0.number ?? number) < number }).max(by: {
        ($0.number ?? number) < ($1.number ?? number)
      })
    else { throw Refusal(reason: "no article of the act stands before article \(number)") }
    let eId = "art_\(number)"
    var new = article.renamed(to: eId)
    new.events = [event(.insertion, eId, instruction.raw)]
    for index in act.provisions.indices {
      if act.provisions[index].eId == before.eId {
        act.provisions.insert(new, at: index + 1)
        return eId
      }
      if act.provisions[index].insert(new, behind: before.eId) { return eId }
    }
    throw Refusal(reason: "the place behind article \(before.mark) was not found")
  }
}

extension Provision {
  /// Changes the provision with this eId here or below; `false` when it is not here.
  fileprivate mutating func change(_ eId: String, _ body: (inout Provision) throws -> Void) throws -> Bool {
    if self.eId == eId {
      try body(&self)
      return true
    }
    for index in children.indices where try children[index].change(eId, body) { return true }
    return false
  }

  fileprivate mutating func insert(_ provision: Provision, behind eId: String) -> Bool {
    for index in children.indices {
      if children[index].eId == eId {
        children.insert(provision, at: index + 1)
        return true
      }
      if children[index].insert(provision, behind: eId) { return true }
    }
    return false
  }

  fileprivate func occurrences(of words: String, headingOnly: Bool) -> Int {
    var count = heading.ranges(of: words).count
    if headingOnly { return count }
    count += text.ranges(of: words).count
    return children.reduce(count) { $0 + $1.occurrences(of: words, headingOnly: false) }
  }

  fileprivate mutating func replace(_ old: String, _ new: String, headingOnly: Bool) {
    heading = Self.replacing(old, new, in: heading)
    if headingOnly { return }
    let changed = Self.replacing(old, new, in: text)
    if changed != text { segments = [] }
    text = changed
    for index in children.indices { children[index].replace(old, new, headingOnly: false) }
  }

  private static func replacing(_ old: String, _ new: String, in text: String) -> String {
    if old.isEmpty || !text.contains(old) { return text }
    if !new.isEmpty { return text.replacing(old, with: new) }
    // Deleted words take one blank with them.
    return text.replacing(" " + old, with: "").replacing(old + " ", with: "").replacing(old, with: "")
  }

  /// The same provision under another eId, with all below it.
  func renamed(to eId: String) -> Provision {
    var result = self
    result.rename(to: eId)
    return result
  }
}
