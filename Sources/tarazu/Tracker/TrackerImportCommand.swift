import ArgumentParser
import Planning
import Publishing
import Review
import Wordings

struct TrackerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Merges returned workbooks: all of them or none.",
    discussion: """
      Example:
        tarazu tracker import returned/*.xlsx
      Every cell is checked; errors are told by sheet and cell. Two different answers of one organisation for one cell are
      both kept and told; the one on record stays in force until a later dated report.
      Exit codes: 0 done, 1 nothing was taken over, 2 done, with conflicts.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Workbooks.")
  var files: [String]

  @Flag(help: "Free texts were looked through: what looks like personal data harms nobody.")
  var personalDataConfirmed = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let result = try project.open().importReports(files: files, personalDataConfirmed: personalDataConfirmed)
    if json {
      try printJSON(result)
    } else {
      for file in result.known { verbosity.console.warn(words(.takenOverBefore, file)) }
      for remark in result.remarks { verbosity.console.warn(remark.description) }
      for conflict in result.conflicts {
        print(
          words(
            .conflictLine, conflict.file, conflict.place, conflict.item, conflict.field, conflict.exported,
            conflict.kept, conflict.returned)
        )
      }
      verbosity.console.progress(words(.importSummary, result.added, result.conflicts.count))
    }
    if !result.conflicts.isEmpty { throw ExitCode(2) }
  }
}
