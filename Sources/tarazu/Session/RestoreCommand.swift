import ArgumentParser
import Review
import Wordings

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Puts a backup in the place of a project, after checking it.",
    discussion: """
      Example:
        tarazu restore backup-2026-03-01.sqlite --project tarazu.sqlite --replace
      A project that is there is kept beside it, as tarazu.sqlite.earlier-1.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The backup.")
  var backup: String

  @Flag(help: "Replace a project that is there.")
  var replace = false

  func run() throws {
    let result = try ProjectStore.restore(backup, to: project.project, replaces: replace)
    if let setAside = result.setAside { verbosity.console.warn(words(.projectSetAside, setAside)) }
    verbosity.console.progress(words(.projectRestored, project.project, result.check.entries))
  }
}
