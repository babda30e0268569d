import ArgumentParser
import Review
import Wordings

struct SessionImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes over the answers of returned packs; one with errors is refused whole.",
    discussion: """
      Example:
        tarazu session import packs/*.xlsx
      Texts that may hold personal data need an answer each, see --personal-data.
      Exit codes: 0 done, 1 one or more packs were refused.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Packs, XLSX or JSON.")
  var files: [String]

  @OptionGroup var personalData: PersonalDataOption

  @Flag(help: "Take over nothing where one pack is refused.")
  var allOrNone = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let store = try project.open()
    let (returns, unread) = try SessionReturn.read(files)
    let result = try personalData.answering(verbosity.console) { answers in
      let result = try store.importAnswers(returns, unread: unread, personalData: answers, allOrNone: allOrNone)
      return (result, result.refused)
    }
    if json {
      try printJSON(result)
    } else {
      for problem in result.outside + result.refused { verbosity.console.warn(problem.told(words)) }
      verbosity.console.progress(words(.answersTaken, result.added, result.known, result.missing.count))
    }
    if !result.refused.isEmpty {
      verbosity.console.warn(words(.filesRefused, Set(result.refused.map(\.file)).count))
      throw ExitCode(1)
    }
  }
}
