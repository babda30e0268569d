import ArgumentParser
import Review

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Shows and checks who changed what in a project.",
    subcommands: [AuditVerifyCommand.self, AuditListCommand.self])
}
