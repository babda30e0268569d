import ArgumentParser
import Foundation
import LegislationReading
import Wordings

/// `tarazu acts identify`: the identifiers of the naming convention for a document of another maker.
struct ActsIdentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify",
    abstract:
      "Writes a document of Akoma Ntoso with the eIds of the naming convention and its references redirected.",
    discussion: """
      Example:
        tarazu acts identify uk-act.xml --out uk-act.akn.xml
      Prints every identifier that changed, old and new. Doing it twice changes nothing more.
      """)

  @Argument(help: "File of Akoma Ntoso.")
  var file: String

  @Option(help: "File to write; it must not be there yet.")
  var out: String

  @Flag(help: "Print the changed identifiers as JSON.")
  var json = false

  @OptionGroup var verbosity: VerbosityOptions

  func run() throws {
    if FileManager.default.fileExists(atPath: out) {
      throw CommandFailure(words(.fileExistsOut, out))
    }
    let document = try AkomaNtosoDocument(path: file)
    let result = IdentifierRewriter.rewrite(document)
    do {
      try Data(result.document.serialized).write(to: URL(fileURLWithPath: out), options: .atomic)
    } catch { throw CommandFailure(words(.fileNotWritten, out, error.localizedDescription)) }
    if json {
      try printJSON(result.renamed)
    } else if !verbosity.quiet {
      for (old, new) in result.renamed.sorted(by: { $0.key < $1.key }) { print("\(old)\t\(new)") }
    }
  }
}
