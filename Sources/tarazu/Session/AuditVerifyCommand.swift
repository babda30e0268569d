import ArgumentParser
import Review
import Wordings

struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that no entry of the audit log, and nothing that it recorded, was changed afterwards.",
    discussion: """
      Example:
        tarazu audit verify --project tarazu.sqlite
      Note down the head that it prints: with --head it is later checked that nothing was cut off behind it.
      Exit codes: 0 all is well, 1 the file cannot be read, 2 something was changed.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Head that was noted down earlier; it must be among the entries.")
  var head: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let store = try project.open()
    var check = try store.verify()
    if let head, try !store.auditEntries().contains(where: { $0.hash == head }) {
      check = AuditCheck(
        entries: check.entries, head: check.head,
        problems: check.problems + [.headMissing(head)])
    }
    if json {
      try printJSON(check)
    } else if !verbosity.quiet {
      print(words(.auditEntries, check.entries, check.head))
      for problem in check.problems { print(problem.told(words)) }
      if check.problems.isEmpty { print(words[.auditOK]) }
    }
    if !check.problems.isEmpty { throw ExitCode(2) }
  }
}
