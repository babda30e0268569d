import ArgumentParser
import Review

struct SessionSecondRoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second-round", abstract: "Opens the second round, in which the verdicts of the first are shown.",
    discussion: """
      Example:
        tarazu session second-round S1
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  @Flag(help: "Go on although answers are missing.")
  var missingIsFine = false

  func run() throws { try project.open().beginSecondRound(session: session, missingIsFine: missingIsFine) }
}
