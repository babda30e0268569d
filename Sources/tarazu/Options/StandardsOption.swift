import ArgumentParser
import Foundation
import Standards
import Wordings

/// Where the rule base is.
struct StandardsOption: ParsableArguments {
  @Option(
    name: .customLong("standards"), help: "Folder of the rule base (default: Standards here or beside the program).")
  var folder: String?

  func load() throws -> RuleBase { try RuleBaseLoader(folder: try resolve()).load() }

  /// Begins to load the rule base beside what follows, as the acts can be read without it.
  func loading() throws -> Task<RuleBase, any Error> {
    let folder = try resolve()
    return Task.detached { try RuleBaseLoader(folder: folder).load() }
  }

  func resolve() throws -> String {
    if let folder { return folder }
    if let named = ProcessInfo.processInfo.environment["TARAZU_STANDARDS"],
      FileManager.default.fileExists(atPath: named + "/requirements")
    {
      return named
    }
    if let found = ProgramFolder.find("Standards", holding: "/requirements") { return found }
    throw CommandFailure(
      words[.noRuleBase])
  }
}
