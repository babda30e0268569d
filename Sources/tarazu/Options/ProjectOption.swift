import ArgumentParser
import Foundation
import Review

/// Which project to work on, and in whose name.
struct ProjectOption: ParsableArguments {
  @Option(help: "The project file.")
  var project = "tarazu.sqlite"

  @Option(name: .customLong("as"), help: "Who acts, for the audit log (default: the user of the computer).")
  var actor: String?

  var actorName: String { Self.name(actor) }

  func open() throws -> ProjectStore { try Self.open(project, as: actor) }

  static func open(_ file: String, as actor: String?) throws -> ProjectStore {
    try ProjectStore(file: file, actor: name(actor))
  }

  /// Empty where neither the caller nor the computer names anybody: reading needs no name, and nothing is signed by none.
  private static func name(_ actor: String?) -> String {
    let named = [actor, ProcessInfo.processInfo.environment["USER"], NSUserName()]
    return named.compactMap { $0?.trimmingCharacters(in: .whitespaces) }.first { !$0.isEmpty } ?? ""
  }
}
