import ArgumentParser
import Planning
import Publishing
import Review

struct TrackerRegionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "region", abstract: "Writes one dashboard of several projects: progress by country.",
    discussion: """
      Example:
        tarazu tracker region kz.sqlite kg.sqlite uz.sqlite --out Reports/region
      Confidential reports are counted nowhere in it.
      """)

  @OptionGroup var folder: PageFolder
  @OptionGroup var verbosity: VerbosityOptions

  @Option(name: .customLong("as"), help: "Who acts (default: the user of the computer).")
  var actor: String?

  @Argument(help: "Project files.")
  var projects: [String]

  func run() throws {
    let trackers = try projects.map { try ProjectOption.open($0, as: actor).publicTracker() }
    for tracker in trackers { TellWithheld.tell(tracker, verbosity.console) }
    try folder.write(stem: "dashboard-by-country", console: verbosity.console) {
      RegionalDashboard.make(trackers, language: $0)
    }
  }
}
