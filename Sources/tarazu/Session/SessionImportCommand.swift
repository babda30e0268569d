import ArgumentParser
import Review
import Wordings

struct SessionImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes over the answers of returned packs: of all files or of none.",
    discussion: """
      Example:
        tarazu session import packs/*.xlsx
      Exit codes: 0 done, 1 nothing was taken over.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Packs, XLSX or JSON.")
  var files: [String]

  @Flag(help: "Free texts were looked through: what looks like personal data harms nobody.")
  var personalDataConfirmed = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let store = try project.open()
    let returns = try files.map { try SessionReturn(file: $0) }
    let result = try store.importAnswers(returns, personalDataConfirmed: personalDataConfirmed)
    if json { return try printJSON(result) }
    verbosity.console.progress(
      words(.answersTaken, result.added, result.known, result.missing.count))
  }
}
