import Legislation

/// The `meta` of a document: identification, life cycle, amendments, references and the record of the reading.
enum AkomaNtosoMetadata {
  static func meta(_ act: Act, _ identifiers: FRBRIdentifiers, _ events: AkomaNtosoEvents) -> MarkupElement {
    var content: [MarkupNode] = [.element(identifiers.identification(component: "!main", act: act))]
    func add(_ name: String, _ nodes: [MarkupNode]) {
      if !nodes.isEmpty { content.append(.element(MarkupElement(name, ["source": "#tarazu"], nodes))) }
    }
    add("lifecycle", events.lifecycle)
    if !events.modifications.isEmpty {
      add("analysis", [.element(MarkupElement("passiveModifications", [:], events.modifications))])
    }
    add("temporalData", events.temporalGroups)
    var references = events.references
    func refer(_ name: String, _ eId: String, _ href: String, _ showAs: String) {
      references.append(.element(MarkupElement(name, ["eId": eId, "href": href, "showAs": showAs])))
    }
    refer(
      "TLCOrganization", "legislator", "/ontology/organization/\(identifiers.country)/legislator", "Legislator")
    refer("TLCOrganization", "tarazu", "/ontology/organization/tarazu", "Tarazu")
    if !events.temporalGroups.isEmpty { refer("TLCConcept", "inForce", "/ontology/concept/inForce", "in force") }
    add("references", references)
    add("proprietary", [.element(ReadingRecord.element(for: act))])
    return MarkupElement("meta", [:], content)
  }
}
