import ArgumentParser
import Foundation
import LegislationReading

/// Where the XML Schema of Akoma Ntoso is. OASIS publishes it; it is not part of the program.
struct SchemaOption: ParsableArguments {
  @Option(
    name: .customLong("schema"),
    help: "File akomantoso30.xsd, with xml.xsd beside it (default: the file that TARAZU_AKN_SCHEMA names).")
  var path: String?

  /// Reads the schema once for the run; `nil` when none was named.
  func load() throws -> AkomaNtosoSchema? {
    guard let path = path ?? ProcessInfo.processInfo.environment[AkomaNtosoSchema.environmentVariable], !path.isEmpty
    else { return nil }
    return try AkomaNtosoSchema(path: path)
  }
}
