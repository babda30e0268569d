import ArgumentParser
import Review
import SpreadsheetReading

/// The command line: a thin layer of declarations over the library.
@main
struct Tarazu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tarazu",
    abstract: "Reviews laws on sexual and gender-based violence against CEDAW and the Istanbul Convention.",
    discussion: """
      The machine proposes; a named reviewer decides. Example:
        tarazu review --laws Laws/demonstration --country XD --as-of 2025-12-01 --out Reports/demo
      """,
    version: "0.1.0",
    subcommands: [
      ReviewCommand.self, RoadmapCommand.self, ConcordanceCommand.self, RegionalCommand.self, ExplainCommand.self,
      CompareCommand.self, CompareLanguagesCommand.self, QueueCommand.self, ScreenCommand.self, CheckCommand.self,
      ActsCommand.self,
      AmendCommand.self,
      LawsCommand.self,
      ImportCommand.self, ValidateCommand.self,
      StandardsCommand.self, EvaluateCommand.self, CalibrateCommand.self, MutateLawsCommand.self, InitCommand.self,
      SessionCommand.self, ServeCommand.self,
      TrackerCommand.self, AuditCommand.self, BackupCommand.self, RestoreCommand.self,
    ])

  /// Errors of the store and of documents are values: here they get the language of whoever runs the command.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as StoreError {
      exit(withError: CommandFailure(error.told(words)))
    } catch let error as SpreadsheetError {
      exit(withError: CommandFailure(words.told(error)))
    } catch {
      exit(withError: error)
    }
  }
}
