import ArgumentParser
import Planning
import Review

struct TrackerDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Sets the day by which one item is due.",
    discussion: """
      Example:
        tarazu tracker due R-IC-36-1 2026-06-30
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Code of the item.")
  var item: String

  @Argument(help: "The day, YYYY-MM-DD.")
  var date: String

  func validate() throws { try LawsOptions.requireDate(date) }

  func run() throws { try project.open().setDue(item, on: date) }
}
