import ArgumentParser

struct StandardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standards", abstract: "Shows, checks and exports the rule base.",
    subcommands: [
      StandardsListCommand.self, StandardsShowCommand.self, StandardsLintCommand.self, StandardsExamplesCommand.self,
      StandardsMutateCommand.self, StandardsSuggestCommand.self, StandardsAlignCommand.self,
      StandardsExportCommand.self,
    ])
}
