import Legislation

/// The amendments of an act as Akoma Ntoso tells them: events of the life cycle, references to the amending acts,
/// passive modifications, and the time that a provision is in force.
///
/// The record of the reading keeps the events whole; what stands here is for other programs.
struct AkomaNtosoEvents {
  /// `eventRef` elements.
  private(set) var lifecycle: [MarkupNode] = []
  /// `original` and `passiveRef` elements.
  private(set) var references: [MarkupNode] = []
  private(set) var modifications: [MarkupNode] = []
  private(set) var temporalGroups: [MarkupNode] = []
  /// Identifiers of the temporal groups by the eIds of their provisions.
  private(set) var periods: [String: String] = [:]

  private var eventIds: [String: String] = [:]
  private var sourceIds: [String: String] = [:]
  private let country: String
  private let work: String

  init(_ act: Act, _ identifiers: FRBRIdentifiers) {
    country = identifiers.country
    work = identifiers.work
    if let date = identifiers.date {
      references.append(
        .element(
          MarkupElement(
            "original",
            [
              "eId": "original", "href": "\(identifiers.work)/\(identifiers.language)@\(date)",
              "showAs": act.title.isEmpty ? "Original" : act.title,
            ])))
      _ = event(date, "generation", source: "#original")
    }
    for event in act.events { add(event, provision: nil) }
    for provision in act.allProvisions where !provision.events.isEmpty {
      for event in provision.events { add(event, provision: provision.eId) }
      addPeriod(provision)
    }
    if let date = act.repealedSince, FRBRIdentifiers.isDate(date) { _ = event(date, "repeal", source: "#tarazu") }
  }

  private mutating func add(_ event: AmendmentEvent, provision: String?) {
    // What is announced is not in the text yet.
    if event.kind == .announced { return }
    let source = source(event)
    if let date = event.earliestDate, FRBRIdentifiers.isDate(date) {
      // A provision's repeal amends the act.
      let isRepeal = event.kind == .repeal && provision == nil && event.target.isEmpty
      _ = self.event(date, isRepeal ? "repeal" : "amendment", source: source)
    }
    var modification: MarkupElement
    switch event.kind {
    case .substitution: modification = MarkupElement("textualMod", ["type": "substitution"])
    case .insertion: modification = MarkupElement("textualMod", ["type": "insertion"])
    case .repeal: modification = MarkupElement("textualMod", ["type": "repeal"])
    case .suspension: modification = MarkupElement("efficacyMod", ["type": "inapplication"])
    case .entryIntoForce: modification = MarkupElement("forceMod", ["type": "entryIntoForce"])
    case .announced: return
    }
    modification.setAttribute("eId", "pmod_\(modifications.count + 1)")
    let target = (event.eId ?? provision).map { "#" + $0 } ?? work
    modification.content = [
      .element(MarkupElement("source", ["href": source])),
      .element(MarkupElement("destination", ["href": target])),
    ]
    modifications.append(.element(modification))
  }

  /// The reference to the amending act; the editors of the text when the note does not name it.
  private mutating func source(_ event: AmendmentEvent) -> String {
    guard event.lawNumber != nil || event.lawDate != nil else { return "#tarazu" }
    let date = event.lawDate.flatMap { FRBRIdentifiers.isDate($0) ? $0 : nil }
    let number = event.lawNumber.map(EId.slug) ?? "nn"
    let href = "/akn/\(country)/act/\(date ?? FRBRIdentifiers.unknownDateName)/\(number)"
    if let known = sourceIds[href] { return known }
    let eId = "pref_\(sourceIds.count + 1)"
    sourceIds[href] = "#" + eId
    let name = [event.lawNumber, event.lawDate].compactMap { $0 }.joined(separator: ", ")
    references.append(.element(MarkupElement("passiveRef", ["eId": eId, "href": href, "showAs": name])))
    return "#" + eId
  }

  /// - Returns: the identifier of the event.
  private mutating func event(_ date: String, _ type: String, source: String) -> String {
    let key = "\(date) \(type) \(source)"
    if let known = eventIds[key] { return known }
    let eId = "eref_\(eventIds.count + 1)"
    eventIds[key] = eId
    lifecycle.append(
      .element(MarkupElement("eventRef", ["eId": eId, "date": date, "source": source, "type": type])))
    return eId
  }

  /// In force from the day of its insertion to the day of its repeal, as far as they are known.
  private mutating func addPeriod(_ provision: Provision) {
    func day(_ kind: AmendmentEvent.Kind) -> (date: String, event: AmendmentEvent)? {
      for event in provision.events
      where event.kind == kind && event.target.isEmpty && (event.eId ?? provision.eId) == provision.eId {
        if let date = event.effectiveDate, FRBRIdentifiers.isDate(date) { return (date, event) }
      }
      return nil
    }
    let start = day(.insertion)
    let end = day(.repeal)
    if start == nil && end == nil || provision.eId.isEmpty { return }
    var interval = MarkupElement("timeInterval", ["refersTo": "#inForce"])
    if let start {
      interval.setAttribute("start", "#" + event(start.date, "amendment", source: source(start.event)))
    }
    if let end { interval.setAttribute("end", "#" + event(end.date, "amendment", source: source(end.event))) }
    let eId = "tmpg_\(temporalGroups.count + 1)"
    temporalGroups.append(.element(MarkupElement("temporalGroup", ["eId": eId], [.element(interval)])))
    periods[provision.eId] = eId
  }
}
