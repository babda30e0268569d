import Legislation

/// The `meta` of a document: identification, life cycle, references and the record of the reading.
enum AkomaNtosoMetadata {
  static func meta(_ act: Act, _ identifiers: FRBRIdentifiers) -> MarkupElement {
    var content: [MarkupNode] = [.element(identifiers.identification(component: "!main", act: act))]
    var events: [MarkupNode] = []
    var references: [MarkupNode] = []
    func event(_ date: String, _ type: String, source: String) {
      events.append(
        .element(
          MarkupElement(
            "eventRef", ["eId": "eref_\(events.count + 1)", "date": date, "source": source, "type": type])))
    }
    if let date = identifiers.date {
      event(date, "generation", source: "#original")
      references.append(
        .element(
          MarkupElement(
            "original",
            [
              "eId": "original", "href": "\(identifiers.work)/\(identifiers.language)@\(date)",
              "showAs": act.title.isEmpty ? "Original" : act.title,
            ])))
    }
    if let date = act.repealedSince, FRBRIdentifiers.isDate(date) { event(date, "repeal", source: "#tarazu") }
    if !events.isEmpty { content.append(.element(MarkupElement("lifecycle", ["source": "#tarazu"], events))) }
    references += [
      .element(
        MarkupElement(
          "TLCOrganization",
          ["eId": "legislator", "href": "/ontology/organization/\(identifiers.country)/legislator", "showAs": "Legislator"]
        )),
      .element(
        MarkupElement(
          "TLCOrganization", ["eId": "tarazu", "href": "/ontology/organization/tarazu", "showAs": "Tarazu"])),
    ]
    content.append(.element(MarkupElement("references", ["source": "#tarazu"], references)))
    content.append(
      .element(
        MarkupElement("proprietary", ["source": "#tarazu"], [.element(ReadingRecord.element(for: act))])))
    return MarkupElement("meta", [:], content)
  }
}
