import ArgumentParser
import Wordings

/// The value of an option that takes several of a few words, joined by commas.
struct CommaSeparated<Element>: ExpressibleByArgument
where Element: RawRepresentable<String> & CaseIterable & Hashable & Sendable {
  /// In the order given, each once; never empty.
  let values: [Element]

  init(_ values: [Element]) { self.values = values }

  init?(argument: String) {
    var values: [Element] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = Element(rawValue: String(word)) else { return nil }
      if !values.contains(value) { values.append(value) }
    }
    self.init(values)
  }

  var defaultValueDescription: String { values.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { Element.allCases.map(\.rawValue) }

  func contains(_ value: Element) -> Bool { values.contains(value) }

  /// Refuses what a command does not write.
  func require(_ known: [Element]) throws {
    guard let unknown = values.first(where: { !known.contains($0) }) else { return }
    throw ValidationError(
      words(.unknownFormat, unknown.rawValue, known.map(\.rawValue).joined(separator: ", ")))
  }
}
