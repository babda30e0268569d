import ArgumentParser
import Planning

struct TrackerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracker",
    abstract: "Follows the recommendations: workbooks go out, come back, are merged and published.",
    subcommands: [
      TrackerFollowCommand.self, TrackerDueCommand.self, TrackerExportCommand.self, TrackerImportCommand.self,
      TrackerConflictsCommand.self, TrackerVisibilityCommand.self, TrackerPublishCommand.self,
      TrackerRegionCommand.self,
    ])
}
