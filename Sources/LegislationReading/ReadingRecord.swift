import LegalText
import Legislation
import Wordings

/// What was decided when an act was first read, kept in the `proprietary` part of a document's metadata: facts that
/// Akoma Ntoso has no place for, where each came from, and the warnings. Reading the document gives the same act.
enum ReadingRecord {
  /// Namespace of the record's elements.
  static let namespace = "urn:tarazu:reading:1"

  static func element(for act: Act) -> MarkupElement {
    func attribute(_ name: String, _ value: String?) -> MarkupElement.Attribute? {
      value.map { MarkupElement.Attribute(prefix: "", name: name, value: $0) }
    }
    var record = MarkupElement(
      prefix: "tarazu", name: "reading", namespace: namespace,
      declarations: [MarkupElement.Declaration(prefix: "tarazu", namespace: namespace)],
      attributes: [
        attribute("country", act.country.isEmpty ? nil : act.country),
        attribute("kind", act.kind.value.rawValue), attribute("kindFrom", act.kind.source.rawValue),
        attribute("language", act.language.value.rawValue), attribute("languageFrom", act.language.source.rawValue),
        attribute("status", act.status.value.rawValue), attribute("statusFrom", act.status.source.rawValue),
        attribute("coverage", act.coverage.value.rawValue), attribute("coverageFrom", act.coverage.source.rawValue),
        attribute("date", act.date), attribute("expressionDate", act.expressionDate),
        attribute("repealedSince", act.repealedSince), attribute("original", act.file),
        attribute("originalHash", act.sha256.isEmpty ? nil : "sha256:" + act.sha256),
        attribute("originalEncoding", act.encoding.isEmpty ? nil : act.encoding),
      ].compactMap { $0 })
    for warning in act.warnings {
      record.content.append(
        .element(
          MarkupElement(
            prefix: "tarazu", name: "warning", namespace: namespace,
            attributes: ([
              attribute("code", warning.code), attribute("line", warning.line.map(String.init)),
              attribute("variant", warning.variant.isEmpty ? nil : warning.variant),
            ] + warning.facts.enumerated().map { attribute("fact\($0.offset)", $0.element) }).compactMap { $0 },
            content: warning.message.isEmpty ? [] : [.text(warning.message)])))
    }
    for event in act.events { record.content.append(.element(element(for: event, of: nil))) }
    for provision in act.allProvisions {
      for event in provision.events { record.content.append(.element(element(for: event, of: provision.eId))) }
    }
    return record
  }

  private static func element(for event: AmendmentEvent, of provision: String?) -> MarkupElement {
    var element = MarkupElement(prefix: "tarazu", name: "event", namespace: namespace)
    element.setAttribute("kind", event.kind.rawValue)
    element.setAttribute("provision", provision)
    element.setAttribute("eId", event.eId)
    element.setAttribute("lawNumber", event.lawNumber)
    element.setAttribute("lawDate", event.lawDate)
    switch event.effect {
    case .on(let date): element.setAttribute("on", date)
    case .after(let words): element.setAttribute("after", words)
    case .unstated: break
    }
    element.content = event.target.map { step in
      var target = MarkupElement(prefix: "tarazu", name: "step", namespace: namespace)
      target.setAttribute("unit", step.unit.rawValue)
      target.setAttribute("number", step.number)
      return .element(target)
    }
    // An attribute keeps white space as it is, whoever lays the document out again.
    element.setAttribute("raw", event.raw)
    return element
  }

  /// The record of a document, when there is one.
  static func find(in root: MarkupElement) -> Found? {
    for document in root.children {
      for proprietary in document.first("meta")?.children ?? [] where proprietary.name == "proprietary" {
        if let record = proprietary.children.first(where: { $0.namespace == namespace && $0.name == "reading" }) {
          return Found(record: record)
        }
      }
    }
    return nil
  }

  struct Found {
    fileprivate let record: MarkupElement

    /// Gives the act what the record says of it.
    func restore(_ act: inout Act) {
      func sourced<Value: RawRepresentable<String> & Sendable & Hashable>(_ name: String) -> Sourced<Value>? {
        guard let value = record.attribute(name).flatMap(Value.init(rawValue:)) else { return nil }
        let source = record.attribute(name + "From").flatMap(MetadataSource.init(rawValue:)) ?? .file
        return Sourced(value, from: source)
      }
      act.country = record.attribute("country") ?? ""
      act.kind = sourced("kind") ?? act.kind
      act.language = sourced("language") ?? act.language
      act.status = sourced("status") ?? act.status
      act.coverage = sourced("coverage") ?? act.coverage
      act.date = record.attribute("date")
      act.expressionDate = record.attribute("expressionDate")
      act.repealedSince = record.attribute("repealedSince")
      var known = Set(act.warnings)
      for warning in record.children where warning.name == "warning" {
        var message = ""
        for case .text(let text) in warning.content { message += text }
        let restored = ReadingWarning(
          code: warning.attribute("code") ?? "", variant: warning.attribute("variant") ?? "",
          facts: (0...).lazy.map { warning.attribute("fact\($0)") }.prefix { $0 != nil }.compactMap { $0 },
          line: warning.attribute("line").flatMap(Int.init)
        ).saying(message)
        if known.insert(restored).inserted { act.warnings.append(restored) }
      }
      restoreEvents(&act)
    }

    private func restoreEvents(_ act: inout Act) {
      act.events = []
      var events: [String: [AmendmentEvent]] = [:]
      for element in record.children where element.name == "event" {
        guard let kind = element.attribute("kind").flatMap(AmendmentEvent.Kind.init(rawValue:)) else { continue }
        let target = element.children.compactMap { step in
          step.attribute("unit").flatMap(ProvisionStep.Unit.init(rawValue:)).map {
            ProvisionStep($0, step.attribute("number") ?? "")
          }
        }
        let effect: AmendmentEvent.Effect =
          element.attribute("on").map { .on($0) } ?? element.attribute("after").map { .after($0) } ?? .unstated
        let event = AmendmentEvent(
          kind: kind, target: target, eId: element.attribute("eId"), lawNumber: element.attribute("lawNumber"),
          lawDate: element.attribute("lawDate"), effect: effect, raw: element.attribute("raw") ?? "")
        if let provision = element.attribute("provision") {
          events[provision, default: []].append(event)
        } else {
          act.events.append(event)
        }
      }
      if events.isEmpty { return }
      for index in act.provisions.indices {
        act.provisions[index].changeAll { if let own = events[$0.eId] { $0.events = own } }
      }
    }
  }
}

extension Act {
  /// Adds a warning once.
  mutating func warn(_ warning: ReadingWarning) { if !warnings.contains(warning) { warnings.append(warning) } }
}
