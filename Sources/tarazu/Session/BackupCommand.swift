import ArgumentParser
import Review
import Wordings

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Writes a checked copy of a project; others may go on working meanwhile.",
    discussion: """
      Example:
        tarazu backup --project tarazu.sqlite backup-2026-03-01.sqlite
      Exit codes: 0 done, 1 not written, 2 written, but the audit log has problems.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The file to write; one that is there is left alone.")
  var target: String

  func run() throws {
    let check = try project.open().backup(to: target)
    verbosity.console.progress(words(.backupWritten, target, check.entries, check.head))
    for problem in check.problems { verbosity.console.warn(problem.told(words)) }
    if !check.problems.isEmpty { throw ExitCode(2) }
  }
}
