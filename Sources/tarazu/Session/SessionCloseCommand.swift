import ArgumentParser
import Review
import Wordings

struct SessionCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes a session: what all agree on is signed by the chair for all.",
    discussion: """
      Example:
        tarazu session close S1 --chair Ana
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  @Option(help: "Who signs for all; a participant.")
  var chair: String

  @Option(
    help: "How many verdicts may be missing; without it, and with another number, a session is not closed over them.")
  var withUnanswered = 0

  @Flag(help: "Print what was decided as JSON.")
  var json = false

  func run() throws {
    let outcome = try project.open().closeSession(session, chair: chair, withUnanswered: withUnanswered)
    if json { return try printJSON(outcome) }
    verbosity.console.progress(words(.sessionClosed, outcome.decided.count, outcome.notJudged.count))
  }
}
