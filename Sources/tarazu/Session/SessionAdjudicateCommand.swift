import ArgumentParser
import Foundation
import Matching
import Review
import Wordings

struct SessionAdjudicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudicate", abstract: "Decides requirements on which reviewers differ.",
    discussion: """
      Example:
        tarazu session adjudicate S1 IC-36-1 --verdict partlyAligned --by Ana --reason "Half of it is there."
        tarazu session adjudicate S1 --from decisions.json --by Ana
      The file is a list: [{"requirement": "IC-36-1", "verdict": "partlyAligned", "reason": "…", "urgency": "B"}]. All of
      it is taken, or nothing.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  @Argument(help: "The requirement.")
  var requirement: String?

  @Option(name: .customLong("from"), help: "JSON file with many decisions.")
  var file: String?

  @Option(
    help: "The verdict.",
    transform: { text in
      guard let verdict = ReviewerVerdict(rawValue: text) else {
        throw ValidationError(
          words(.unknownVerdict, text, ReviewerVerdict.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      return verdict
    })
  var verdict: ReviewerVerdict?

  @Option(help: "Urgency A-D, where it is other than that of the rule base.")
  var urgency: String?

  @Option(help: "Who decides; a participant.")
  var by: String

  @Option(help: "Why.")
  var reason: String?

  private struct Decision: Decodable {
    let requirement: String
    let verdict: ReviewerVerdict
    let reason: String
    let urgency: String?
  }

  func validate() throws {
    if let urgency, !Self.isUrgency(urgency) { throw ValidationError(words[.urgencyRange]) }
    let isOne = requirement != nil && verdict != nil && reason != nil
    let isNone = requirement == nil && verdict == nil && reason == nil && urgency == nil
    if file == nil ? !isOne : !isNone { throw ValidationError(words[.decideOneOrFile]) }
  }

  private static func isUrgency(_ text: String) -> Bool { ["A", "B", "C", "D"].contains(text) }

  func run() throws {
    let store = try project.open()
    if let requirement, let verdict, let reason {
      return try store.adjudicate(
        session: session, requirement: requirement, verdict: verdict, urgency: urgency, by: by, reason: reason)
    }
    guard let file else { return }
    let decisions: [Decision]
    do {
      decisions = try JSONDecoder().decode([Decision].self, from: Data(contentsOf: URL(fileURLWithPath: file)))
    } catch { throw CommandFailure(words(.decisionsMalformed, file, "\(error)")) }
    if let wrong = decisions.compactMap(\.urgency).first(where: { !Self.isUrgency($0) }) {
      throw CommandFailure("\(file): \(wrong): \(words[.urgencyRange])")
    }
    try store.adjudicate(
      session: session, by: by,
      decisions.map { ($0.requirement, $0.verdict, $0.urgency, $0.reason) })
    verbosity.console.progress(words(.decisionsTaken, decisions.count))
  }
}
