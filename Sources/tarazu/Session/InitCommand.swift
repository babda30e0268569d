import ArgumentParser
import Review
import Wordings

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a project file for signed verdicts and trackers.",
    discussion: """
      Example:
        tarazu init --country XD --title "Review of the demonstration country"
      A file that is there is never replaced.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Country code of ISO 3166: KZ, KG, TJ, TM, UZ, AF …, or XD for the demonstration country.")
  var country: Country

  @Option(help: "Title of the project.")
  var title: String

  func run() throws {
    _ = try ProjectStore.create(
      file: project.project, title: title, country: country.rawValue, actor: project.actorName)
    verbosity.console.progress(words(.projectMade, project.project))
  }
}
