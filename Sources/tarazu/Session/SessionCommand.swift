import ArgumentParser
import Publishing
import Review

struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Review sessions: several people judge the findings and sign.",
    subcommands: [
      SessionOpenCommand.self, SessionListCommand.self, SessionExportCommand.self, SessionImportCommand.self,
      SessionSecondRoundCommand.self, SessionAdjudicateCommand.self, SessionCloseCommand.self,
      SessionMinutesCommand.self, SessionVerdictsCommand.self, SessionCheckCommand.self,
    ])
}
