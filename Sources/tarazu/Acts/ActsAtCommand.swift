import ArgumentParser
import Foundation
import Legislation
import LegislationReading
import Wordings

/// Shows what of a folder's acts is law at a date.
struct ActsAtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "at",
    abstract: "Shows which expression of each act counts at a date, and which provisions are not law then.",
    discussion: "Example: tarazu acts at Laws/demonstration --as-of 2020-01-01")

  @Argument(help: "Folder with the acts, or one file.")
  var path: String
  @Option(name: .customLong("as-of"), help: "The date, YYYY-MM-DD.")
  var asOf: String
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws { try LawsOptions.requireDate(asOf) }

  func run() throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let read: [Act] =
      exists && isFolder.boolValue ? try ActReader().readDirectory(path).acts : [try ActReader().read(path: path)]
    let law = LawInForce.select(read, asOf: asOf)
    for act in law.acts {
      let force = act.isInForce(on: asOf) ? words[.actInForce] : words[.lawNotInForce]
      print(words(.lawAt, act.file, force, asOf, act.expressionDate ?? words[.unknownDate]))
      for provision in act.allProvisions where provision.status != .inForce && !provision.isQuoted {
        print("  \(provision.eId)\t\(provision.status.rawValue)")
      }
      for warning in act.warnings where ["textNewerThanDate", "textOfDateMissing"].contains(warning.code) {
        print("  " + words(.warningLine, words.warning(warning)))
      }
    }
    for file in law.setAside { print(words(.lawSetAside, file.file, words.reason(file.reason))) }
  }
}
