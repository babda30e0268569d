import Citations
import LegalText
import Legislation

/// Puts the events of an act's notes where they belong, and dates what the text only says is gone.
enum AmendmentHistory {
  /// - Parameter headNotes: notes that stand before the first provision; they speak of the act.
  static func attach(to act: inout Act, headNotes: [String] = []) {
    let language = act.language.value
    if act.events.isEmpty {
      act.events = headNotes.flatMap { AmendmentNote.events(in: $0, language: language) }
    }
    guard haveNotes(act.provisions) else {
      date(&act)
      return
    }
    var reading = NoteReading(language: language)
    for index in act.provisions.indices { reading.read(&act.provisions[index]) }
    if !reading.targeted.isEmpty {
      let locator = ProvisionLocator(act)
      var placing = TargetPlacing(locator: locator, targeted: reading.targeted)
      for index in act.provisions.indices { placing.place(&act.provisions[index]) }
    }
    date(&act)
  }

  /// By index, as the elements of a loop are copies; so are the walks below.
  private static func haveNotes(_ provisions: [Provision]) -> Bool {
    for index in provisions.indices
    where !provisions[index].notes.isEmpty || provisions[index].status == .removed
      || haveNotes(provisions[index].children)
    {
      return true
    }
    return false
  }

  /// Reads the notes into events. The provisions that the events name are looked for afterwards, in one act for all:
  /// most acts have notes that name none, and the index of an act costs more than its notes.
  private struct NoteReading {
    let language: Language
    /// Provisions with events that name a target, by their number in the order of the act.
    var targeted: Set<Int> = []
    private var count = 0

    init(language: Language) { self.language = language }

    /// The walk goes as deep as the reader let the tree grow.
    mutating func read(_ provision: inout Provision) {
      let own = count
      count += 1
      if provision.events.isEmpty, !provision.isQuoted {
        for note in AmendmentHistory.notes(of: provision) where !note.isEmpty {
          for var event in AmendmentNote.events(in: note, language: language) {
            if event.target.isEmpty { event.eId = provision.eId } else { targeted.insert(own) }
            provision.events.append(event)
          }
        }
      }
      for index in provision.children.indices { read(&provision.children[index]) }
    }
  }

  /// Finds the provisions that the events name.
  private struct TargetPlacing {
    let locator: ProvisionLocator
    let targeted: Set<Int>
    private var count = 0

    init(locator: ProvisionLocator, targeted: Set<Int>) {
      self.locator = locator
      self.targeted = targeted
    }

    mutating func place(_ provision: inout Provision) {
      if targeted.contains(count) {
        for index in provision.events.indices where !provision.events[index].target.isEmpty {
          provision.events[index].eId = AmendmentHistory.eId(of: provision.events[index], in: provision, locator)
        }
      }
      count += 1
      for index in provision.children.indices { place(&provision.children[index]) }
    }
  }

  private static func notes(of provision: Provision) -> [String] {
    // "2) исключен Законом …": the text is the note.
    guard provision.notes.isEmpty, provision.status == .removed else { return provision.notes }
    return [provision.text.isEmpty ? provision.heading : provision.text]
  }

  private static func eId(
    of event: AmendmentEvent, in provision: Provision, _ locator: ProvisionLocator
  ) -> String? {
    let start = event.target.contains { $0.unit.depth <= ProvisionStep.Unit.article.depth } ? nil : provision.eId
    if case .found(let eId) = locator.locate(event.target, from: start) { return eId }
    // A superscript lost in the note ("41-moddaning" below article 4-1): the note stands with its own article.
    if start == nil, let article = locator.article(of: provision.eId),
      let step = event.target.first(where: { $0.unit == .article }),
      article.filter(\.isNumber) == step.number.filter(\.isNumber),
      case .found(let eId) = locator.locate(
        event.target.filter { $0.unit.depth > ProvisionStep.Unit.article.depth }, from: article)
    {
      return eId
    }
    return nil
  }

  /// The act's own dates from its events.
  private static func date(_ act: inout Act) {
    if act.repealedSince == nil || act.repealedSince == "0000-01-01" {
      let repeal = act.events.first { $0.kind == .repeal && $0.target.isEmpty }
      if let date = repeal?.earliestDate { act.repealedSince = date }
    }
    var latest = act.expressionDate
    note(act.events, in: &latest)
    note(act.provisions, in: &latest)
    if let latest { act.expressionDate = latest }
  }

  /// The walk goes as deep as the reader let the tree grow; it makes no list, as most provisions have no event.
  private static func note(_ provisions: [Provision], in latest: inout String?) {
    for index in provisions.indices {
      note(provisions[index].events, in: &latest)
      note(provisions[index].children, in: &latest)
    }
  }

  private static func note(_ events: [AmendmentEvent], in latest: inout String?) {
    for event in events where event.kind != .announced {
      if let date = event.lawDate, date > latest ?? "" { latest = date }
    }
  }
}
