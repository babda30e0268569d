import ArgumentParser
import Foundation
import Review

/// Which project to work on, and in whose name.
struct ProjectOption: ParsableArguments {
  @Option(help: "The project file.")
  var project = "tarazu.sqlite"

  @Option(name: .customLong("as"), help: "Who acts, for the audit log (default: the user of the computer).")
  var actor: String?

  var actorName: String { actor ?? ProcessInfo.processInfo.environment["USER"] ?? "unknown" }

  func open() throws -> ProjectStore { try ProjectStore(file: project, actor: actorName) }
}
