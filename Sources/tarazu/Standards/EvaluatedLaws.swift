import ArgumentParser
import Legislation

/// The acts to evaluate on; those of the demonstration country when nothing is named.
struct EvaluatedLaws: ParsableArguments {
  @Option(help: "Folder with the acts (default: the demonstration country).")
  var laws = "Laws/demonstration"

  @Option(help: "Country code (default: XD, the demonstration country).")
  var country: Country = .demonstration

  @Option(name: .customLong("as-of"), help: "Date at which the law is judged, YYYY-MM-DD.")
  var asOf = "2025-12-01"

  func validate() throws { try LawsOptions.requireDate(asOf) }

  func read(console: Console) throws -> [Act] {
    try LawsOptions.read(laws, country: country, language: nil, asOf: asOf, console: console)
  }
}
