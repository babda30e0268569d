import ArgumentParser
import Foundation
import Matching
import Review
import Standards
import Wordings

struct SessionOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Reviews the laws and opens a session over the findings.",
    discussion: """
      Example:
        tarazu session open --laws Laws/demonstration --country XD --as-of 2025-12-01 --title "First meeting" \\
          --participant "Ana:government" --participant "Bek:civilSociety" --assign "Bek:IC-36-1,IC-37-1"
      Who is assigned nothing judges everything. Roles: government, civilSociety, activist, academic, unitedNations.
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Title of the session.")
  var title: String

  @Option(name: .customLong("participant"), help: "NAME:ROLE, once for each.")
  var participants: [String]

  @Option(
    name: .customLong("assign"), help: "NAME:REQUIREMENT,REQUIREMENT…, once for each who does not judge everything.")
  var assignments: [String] = []

  @Flag(help: "Print the session as JSON.")
  var json = false

  func run() async throws {
    let people = try participants.map { text in
      let parts = Self.split(text)
      guard let role = ReviewerRole(rawValue: parts.rest) else {
        throw ValidationError(
          words(.writeNameRole, text, ReviewerRole.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      return Participant(name: parts.name, role: role)
    }
    var assigned: [String: [String]] = [:]
    for text in assignments {
      let parts = Self.split(text)
      assigned[parts.name, default: []] += parts.rest.split(separator: ",").map(String.init)
    }
    let store = try project.open()
    let ruleBase = try standards.load()
    let review = try await ProjectRun.review(laws, ruleBase, store, verbosity.console)
    let run = try store.record(review, ruleBase: ruleBase)
    let session = try store.openSession(title: title, run: run, participants: people, assignments: assigned)
    if json { return try printJSON(session) }
    print(session.id)
  }

  private static func split(_ text: String) -> (name: String, rest: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }
}
