import ArgumentParser
import Foundation
import LegalText
import LegislationReading
import Wordings

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Writes acts of any format that can be read as Akoma Ntoso, with the originals beside them.",
    discussion: """
      Example:
        tarazu import criminal-code.txt family-code.md --to Laws/uz --country UZ
      Facts of a sidecar <name>.act.yaml beside a file are honoured. Every document is checked, and validated against
      the schema when one is named, before it is written; what is there with other content is only overwritten with
      --replace. Put no personal data of survivors into laws or sidecars.
      Exit codes: 0 done, 1 at least one file was not imported, 64 wrong usage.
      """)

  @Argument(help: "Files with acts.")
  var files: [String]

  @Option(name: .customLong("to"), help: "Folder for the documents; the originals go into originals/ below it.")
  var folder: String

  @Option(help: "Country of acts that do not say it, by its code of ISO 3166, or XD.")
  var country: Country?

  @Option(
    help: "Language of all the acts, when it should not be decided from the text.",
    transform: { code in
      guard let language = Language(rawValue: code) else { throw ValidationError(words(.unknownLanguage, code)) }
      return language
    })
  var language: Language?

  @Flag(help: "Overwrite documents and originals that are there with other content.")
  var replace = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var schema: SchemaOption
  @OptionGroup var verbosity: VerbosityOptions

  private struct Summary: Encodable {
    let imported: [ActImporter.Imported]
    let failures: [String]
  }

  func run() throws {
    let importer = ActImporter(
      schema: try schema.load(), country: country?.rawValue, language: language, replaces: replace)
    var imported: [ActImporter.Imported] = []
    var failures: [String] = []
    var targets: Set<String> = []
    for file in files {
      verbosity.console.progress(words(.importing, file))
      do {
        guard targets.insert(ActImporter.target(of: file, in: folder)).inserted else {
          throw CommandFailure(words(.importSameName, file))
        }
        let result = try importer.importFile(file, to: folder)
        imported.append(result)
        if !json && !verbosity.quiet {
          print(
            words(.imported, result.outcome.rawValue, result.target, result.articles, result.work)
              + (result.method == .kept ? words[.markUpKept] : ""))
        }
        for warning in result.warnings {
          verbosity.console.detail("  " + words.warningWithLine(warning))
        }
      } catch {
        failures.append("\(error)")
        FileHandle.standardError.write(Data((words(.errorLine, "\(error)") + "\n").utf8))
      }
    }
    if json { try printJSON(Summary(imported: imported, failures: failures)) }
    if !failures.isEmpty { throw ExitCode(1) }
  }
}
