import LegalText
import Legislation

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
            attributes: [attribute("code", warning.code), attribute("line", warning.line.map(String.init))]
              .compactMap { $0 },
            content: warning.message.isEmpty ? [] : [.text(warning.message)])))
    }
    return record
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
      for warning in record.children where warning.name == "warning" {
        var message = ""
        for case .text(let text) in warning.content { message += text }
        act.warn(
          ReadingWarning(
            code: warning.attribute("code") ?? "", message: message, line: warning.attribute("line").flatMap(Int.init)))
      }
    }
  }
}

extension Act {
  /// Adds a warning once.
  mutating func warn(_ warning: ReadingWarning) { if !warnings.contains(warning) { warnings.append(warning) } }
}
