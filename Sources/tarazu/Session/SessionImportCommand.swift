import ArgumentParser
import Review
import Wordings

struct SessionImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes over the answers of returned packs: of all files or of none.",
    discussion: """
      Example:
        tarazu session import packs/*.xlsx
      Texts that may hold personal data need an answer each, see --personal-data.
      Exit codes: 0 done, 1 nothing was taken over.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Packs, XLSX or JSON.")
  var files: [String]

  @OptionGroup var personalData: PersonalDataOption

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let store = try project.open()
    let returns = try SessionReturn.read(files)
    let result = try personalData.answering(verbosity.console) { answers in
      (try store.importAnswers(returns, personalData: answers), [])
    }
    if json { return try printJSON(result) }
    verbosity.console.progress(
      words(.answersTaken, result.added, result.known, result.missing.count))
  }
}
