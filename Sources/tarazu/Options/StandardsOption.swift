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
    var candidates = ["Standards"]
    if let named = ProcessInfo.processInfo.environment["TARAZU_STANDARDS"] { candidates.insert(named, at: 0) }
    // The program lies in .build/<configuration>/ of a checkout, or beside an installed Standards folder.
    var place = URL(fileURLWithPath: CommandLine.arguments.first ?? "tarazu").resolvingSymlinksInPath()
    for _ in 0..<5 {
      place.deleteLastPathComponent()
      candidates.append(place.appendingPathComponent("Standards").path)
    }
    for candidate in candidates where FileManager.default.fileExists(atPath: candidate + "/requirements") {
      return candidate
    }
    throw CommandFailure(
      words[.noRuleBase])
  }
}
