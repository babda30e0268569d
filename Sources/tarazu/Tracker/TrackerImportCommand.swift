import ArgumentParser
import Planning
import Publishing
import Review
import Wordings

struct TrackerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Merges returned workbooks; one with errors is refused whole.",
    discussion: """
      Example:
        tarazu tracker import returned/*.xlsx
      Every cell is checked; errors are told by sheet and cell. Two different answers of one organisation for one cell are
      both kept and told; the one on record stays in force until a later dated report. A report of which nobody says
      clearly who may see it counts as confidential. Texts that may hold personal data need an answer each:
        tarazu tracker import returned/*.xlsx --personal-data answers.xlsx
      writes them into a workbook; fill it in (inside: kept, never published; public: may be published), run it again.
      Exit codes: 0 done, 1 one or more workbooks were refused, 2 done, with conflicts.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Workbooks.")
  var files: [String]

  @OptionGroup var personalData: PersonalDataOption

  @Flag(help: "Take over nothing where one workbook is refused.")
  var allOrNone = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let store = try project.open()
    let result = try personalData.answering(verbosity.console) { answers in
      let result = try store.importReports(files: files, personalData: answers, allOrNone: allOrNone)
      return (result, result.refused)
    }
    if json {
      try printJSON(result)
    } else {
      for file in result.known { verbosity.console.warn(words(.takenOverBefore, file)) }
      for remark in result.remarks + result.doubtfulVisibility { verbosity.console.warn(remark.told(words)) }
      for conflict in result.conflicts {
        let told = conflict.told(words.language)
        print(
          words(
            .conflictLine, conflict.file, conflict.place, conflict.item, told.column, told.exported, told.kept,
            told.returned))
      }
      for problem in result.refused { verbosity.console.warn(problem.told(words)) }
      if result.confidentialByDefault > 0 {
        verbosity.console.warn(words(.confidentialByDefault, result.confidentialByDefault))
      }
      verbosity.console.progress(words(.importSummary, result.added, result.conflicts.count))
    }
    if !result.refused.isEmpty {
      verbosity.console.warn(words(.filesRefused, Set(result.refused.map(\.file)).count))
      throw ExitCode(1)
    }
    if !result.conflicts.isEmpty { throw ExitCode(2) }
  }
}
