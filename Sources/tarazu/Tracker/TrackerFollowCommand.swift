import ArgumentParser
import Planning
import Publishing
import Review
import Standards
import Wordings

struct TrackerFollowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Reviews the laws, adds the recommendations to the tracker and notes what changed in the law.",
    discussion: """
      Example:
        tarazu tracker follow --laws Laws/demonstration --country XD --as-of 2025-12-01 --due-short 2026-12-31
      Signed verdicts stand before the engine's. Nothing that is followed is ever removed. Run it again when the law was
      amended: each recommendation whose law changed gets an event.
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Day by which short-term recommendations are due.")
  var dueShort = ""

  @Option(help: "Day by which medium-term recommendations are due.")
  var dueMedium = ""

  @Option(help: "Day by which long-term recommendations are due.")
  var dueLong = ""

  @Flag(help: "Print what changed as JSON.")
  var json = false

  private struct Output: Encodable {
    let update: TrackerUpdate
    let lawChanges: [TrackerOccurrence]
    let reviewAgain: [SignedRecord.Again]
  }

  func validate() throws {
    for date in [dueShort, dueMedium, dueLong] where !date.isEmpty { try LawsOptions.requireDate(date) }
  }

  func run() async throws {
    let store = try project.open()
    let ruleBase = try standards.load()
    let review = try await ProjectRun.review(laws, ruleBase, store, verbosity.console)
    let before = try store.lastRun()
    let run = try store.record(review, ruleBase: ruleBase)
    let roadmap = Roadmap.make(review: review, ruleBase: ruleBase, verdicts: try store.signedVerdicts())
    let due = DueDates(short: dueShort, medium: dueMedium, long: dueLong)
    let update = try store.follow(TrackerSeed.items(roadmap, due: due))
    let changes =
      if let before, before != run { try store.noteLawChanges(from: before, to: run) } else { [TrackerOccurrence]() }
    let again = try store.apply(to: review, ruleBase: ruleBase).again
    if json { return try printJSON(Output(update: update, lawChanges: changes, reviewAgain: again)) }
    for change in changes { print("\(change.item): \(change.kind.rawValue): \(ReasonWords(words).sentence(change))") }
    for item in again {
      print(words(.reviewItAgain, item.requirement, ReasonWords(words).sentence(item.differences)))
    }
    verbosity.console.progress(
      words(.followSummary, update.added, update.refreshed, update.noLongerRecommended.count)
    )
  }
}
