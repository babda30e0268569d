import ArgumentParser
import Review

struct AuditListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the changes of a project, the oldest first.",
    discussion: """
      Example:
        tarazu audit list --project tarazu.sqlite
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Flag(help: "Print the entries as JSON.")
  var json = false

  func run() throws {
    let entries = try project.open().auditEntries()
    if json { return try printJSON(entries) }
    for entry in entries {
      print("\(entry.sequence)\t\(entry.at)\t\(entry.actor)\t\(entry.action)\t\(entry.subject)\t\(entry.detail)")
    }
  }
}
