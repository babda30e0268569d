import ArgumentParser
import Planning
import Review
import Wordings

struct TrackerConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "Lists the cells for which an organisation gave two answers.",
    discussion: """
      Example:
        tarazu tracker conflicts --json
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Flag(help: "Print them as JSON.")
  var json = false

  func run() throws {
    let conflicts = try project.open().conflicts()
    if json { return try printJSON(conflicts) }
    for conflict in conflicts {
      let told = conflict.told(words.language)
      print(words(.conflictRow, conflict.file, conflict.item, told.column, told.kept, told.returned))
    }
  }
}
