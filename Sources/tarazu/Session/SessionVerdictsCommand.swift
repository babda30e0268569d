import ArgumentParser
import Review

struct SessionVerdictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verdicts", abstract: "Prints the signed verdicts as JSON, for `tarazu roadmap --verdicts`.",
    discussion: """
      Example:
        tarazu session verdicts > verdicts.json
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  func run() throws { try printJSON(project.open().signedVerdicts()) }
}
