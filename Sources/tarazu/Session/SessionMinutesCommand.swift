import ArgumentParser
import Foundation
import LegalText
import Publishing
import Review
import Standards

struct SessionMinutesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Writes the minutes of a session.",
    discussion: """
      Example:
        tarazu session minutes S1 --out Reports/S1 --format html,docx,pdf
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var standards: StandardsOption
  @OptionGroup var folder: PageFolder
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  func run() async throws {
    let store = try project.open()
    let ruleBase = try standards.load()
    let session = try store.session(session)
    let verdicts = try store.verdictsForMinutes(session: session.id)
    let decisions = try store.adjudications(session: session.id)
    let snapshots = try store.snapshots(run: session.run)
    try folder.write(stem: "minutes-\(session.id)", console: verbosity.console) { language in
      SessionMinutes.make(
        session: session, verdicts: verdicts, decisions: decisions, snapshots: snapshots, ruleBase: ruleBase,
        language: language)
    }
  }
}
