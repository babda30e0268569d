import ArgumentParser
import Matching
import Review
import Wordings

struct SessionAdjudicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudicate", abstract: "Decides a requirement on which reviewers differ.",
    discussion: """
      Example:
        tarazu session adjudicate S1 IC-36-1 --verdict partlyAligned --by Ana --reason "Half of it is there."
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  @Argument(help: "The requirement.")
  var requirement: String

  @Option(
    help: "The verdict.",
    transform: { text in
      guard let verdict = ReviewerVerdict(rawValue: text) else {
        throw ValidationError(
          words(.unknownVerdict, text, ReviewerVerdict.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      return verdict
    })
  var verdict: ReviewerVerdict

  @Option(help: "Urgency A-D, where it is other than that of the rule base.")
  var urgency: String?

  @Option(help: "Who decides; a participant.")
  var by: String

  @Option(help: "Why.")
  var reason: String

  func validate() throws {
    if let urgency, !["A", "B", "C", "D"].contains(urgency) { throw ValidationError(words[.urgencyRange]) }
  }

  func run() throws {
    try project.open().adjudicate(
      session: session, requirement: requirement, verdict: verdict, urgency: urgency, by: by, reason: reason)
  }
}
