import ArgumentParser
import Review
import Wordings

struct SessionListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the sessions of a project and who has answered how much.",
    discussion: """
      Example:
        tarazu session list --json
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Flag(help: "Print the sessions as JSON.")
  var json = false

  func run() throws {
    let store = try project.open()
    let sessions = try store.sessions()
    if json { return try printJSON(sessions) }
    for session in sessions {
      print("\(session.id)\t\(session.stage.rawValue)\t\(session.asOf)\t\(session.title)")
      let verdicts = try store.verdicts(session: session.id).filter { $0.round == session.stage.round }
      for person in session.participants {
        let given = verdicts.filter { $0.reviewer == person }.count
        print(
          words(
            .sessionAnswers, person.name, words.role(person.role), given, session.assignments[person.name]?.count ?? 0
          ))
      }
    }
  }
}
