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
    guard act.provisions.contains(where: hasNotes) else {
      date(&act)
      return
    }
    let locator = ProvisionLocator(act)
    for index in act.provisions.indices { attach(&act.provisions[index], locator, language) }
    date(&act)
  }

  private static func hasNotes(_ provision: Provision) -> Bool {
    !provision.notes.isEmpty || provision.status == .removed || provision.children.contains(where: hasNotes)
  }

  /// The walk goes as deep as the reader let the tree grow.
  private static func attach(_ provision: inout Provision, _ locator: ProvisionLocator, _ language: Language) {
    if provision.events.isEmpty, !provision.isQuoted {
      var notes = provision.notes
      // "2) исключен Законом …": the text is the note.
      if notes.isEmpty, provision.status == .removed {
        notes = [provision.text.isEmpty ? provision.heading : provision.text]
      }
      for note in notes where !note.isEmpty {
        provision.events += AmendmentNote.events(in: note, language: language).map { event in
          var event = event
          event.eId = eId(of: event, in: provision, locator)
          return event
        }
      }
    }
    for index in provision.children.indices { attach(&provision.children[index], locator, language) }
  }

  private static func eId(
    of event: AmendmentEvent, in provision: Provision, _ locator: ProvisionLocator
  ) -> String? {
    if event.target.isEmpty { return provision.eId }
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
    for provision in act.provisions { note(provision, in: &latest) }
    if let latest { act.expressionDate = latest }
  }

  /// The walk goes as deep as the reader let the tree grow; it makes no list, as most provisions have no event.
  private static func note(_ provision: Provision, in latest: inout String?) {
    note(provision.events, in: &latest)
    for child in provision.children { note(child, in: &latest) }
  }

  private static func note(_ events: [AmendmentEvent], in latest: inout String?) {
    for event in events where event.kind != .announced {
      if let date = event.lawDate, date > latest ?? "" { latest = date }
    }
  }
}
