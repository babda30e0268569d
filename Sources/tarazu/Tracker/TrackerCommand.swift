import ArgumentParser
import Foundation
import LegalText
import Planning
import Publishing
import Review
import Standards
import Wordings

struct TrackerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracker",
    abstract: "Follows the recommendations: workbooks go out, come back, are merged and published.",
    subcommands: [
      TrackerFollowCommand.self, TrackerDueCommand.self, TrackerExportCommand.self, TrackerImportCommand.self,
      TrackerConflictsCommand.self, TrackerPublishCommand.self, TrackerRegionCommand.self,
    ])
}

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
    for change in changes { print("\(change.item): \(change.kind.rawValue): \(change.detail)") }
    for item in again { print(words(.reviewItAgain, item.requirement, item.differences.joined(separator: "; "))) }
    verbosity.console.progress(
      words(.followSummary, update.added, update.refreshed, update.noLongerRecommended.count)
    )
  }
}

struct TrackerDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Sets the day by which one item is due.",
    discussion: """
      Example:
        tarazu tracker due R-IC-36-1 2026-06-30
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Code of the item.")
  var item: String

  @Argument(help: "The day, YYYY-MM-DD.")
  var date: String

  func validate() throws { try LawsOptions.requireDate(date) }

  func run() throws { try project.open().setDue(item, on: date) }
}

struct TrackerExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the workbook of an organisation.",
    discussion: """
      Example:
        tarazu tracker export --org "Women's Crisis Centre" --out trackers/crisis-centre.xlsx --lang ru
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(name: .customLong("org"), help: "Name of the organisation.")
  var organisation: String

  @Option(help: "The file to write; one that is there is left alone.")
  var out: String

  @Option(name: .customLong("lang"), help: "Language of the workbook: en or ru.")
  var workbookLanguage = DocumentLanguage.english

  func run() throws {
    if FileManager.default.fileExists(atPath: out) {
      throw CommandFailure(words(.fileMayHoldWork, out))
    }
    let store = try project.open()
    let departure = try store.depart(organisation: organisation, language: workbookLanguage.rawValue)
    let language = workbookLanguage.language
    let bytes = try TrackerWorkbook.make(departure, date: store.today, language: language).render()
    do { try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic) } catch {
      throw CommandFailure(words(.fileNotWritten, out, error.localizedDescription))
    }
    verbosity.console.progress(words(.workbookWritten, out, departure.rows.count))
  }
}

struct TrackerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Merges returned workbooks: all of them or none.",
    discussion: """
      Example:
        tarazu tracker import returned/*.xlsx
      Every cell is checked; errors are told by sheet and cell. Two different answers of one organisation for one cell are
      both kept and told; the one on record stays in force until a later dated report.
      Exit codes: 0 done, 1 nothing was taken over, 2 done, with conflicts.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Workbooks.")
  var files: [String]

  @Flag(help: "Free texts were looked through: what looks like personal data harms nobody.")
  var personalDataConfirmed = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let result = try project.open().importReports(files: files, personalDataConfirmed: personalDataConfirmed)
    if json {
      try printJSON(result)
    } else {
      for file in result.known { verbosity.console.warn(words(.takenOverBefore, file)) }
      for remark in result.remarks { verbosity.console.warn(remark.description) }
      for conflict in result.conflicts {
        print(
          words(
            .conflictLine, conflict.file, conflict.place, conflict.item, conflict.field, conflict.exported,
            conflict.kept, conflict.returned)
        )
      }
      verbosity.console.progress(words(.importSummary, result.added, result.conflicts.count))
    }
    if !result.conflicts.isEmpty { throw ExitCode(2) }
  }
}

struct TrackerConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "Lists the cells for which an organisation gave two answers.",
    discussion: """
      Example:
        tarazu tracker conflicts --json
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Flag(help: "Print them as JSON.")
  var json = false

  func run() throws {
    let conflicts = try project.open().conflicts()
    if json { return try printJSON(conflicts) }
    for conflict in conflicts {
      print(
        words(.conflictRow, conflict.file, conflict.item, conflict.field, conflict.kept, conflict.returned)
      )
    }
  }
}

struct TrackerPublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Writes dashboard, shadow report, UPR matrix, tables for IMPACT OSS, open data and calendar.",
    discussion: """
      Example:
        tarazu tracker publish --out Reports/tracker --format html,docx
      Confidential reports are in none of these; --internal writes one dashboard more, with them, for the team.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var folder: PageFolder
  @OptionGroup var verbosity: VerbosityOptions

  @Flag(help: "Write dashboard-internal as well, with confidential reports.")
  var `internal` = false

  @Flag(help: "Write the dashboard only.")
  var dashboardOnly = false

  func run() throws {
    let store = try project.open()
    let tracker = try store.publicTracker()
    let console = verbosity.console
    try folder.write(stem: "dashboard", console: console) { TrackerDashboard.make(tracker, language: $0) }
    if `internal` {
      let (facts, items, occurrences) = (try store.facts(), try store.items(), try store.occurrences())
      let summary = try store.summary(audience: .team, items: items)
      try folder.write(stem: "dashboard-internal", console: console) {
        TrackerDashboard.makeInternal(
          facts: facts, date: store.today, items: items, occurrences: occurrences, summary: summary, language: $0)
      }
    }
    if dashboardOnly { return }
    let language = folder.language
    let shadow = try ShadowReport.make(tracker, language: language)
    let matrix = try UniversalReviewMatrix.document(tracker, language: language)
    try folder.write(stem: "shadow-report", console: console) { _ in shadow }
    try folder.write(stem: "upr-matrix", console: console) { _ in matrix }
    let texts = [
      ("impact-oss-recommendations.csv", try TrackerTables.impactRecommendations(tracker, language: language)),
      ("impact-oss-actions.csv", TrackerTables.impactActions(tracker, language: language)),
      ("open-data-items.csv", TrackerTables.items(tracker, language: language)),
      ("open-data-reports.csv", try TrackerTables.reports(tracker)),
      ("open-data-dictionary.csv", TrackerTables.dictionary()), ("open-data-schema.json", TrackerTables.schema()),
      ("due.ics", TrackerTables.calendar(tracker, language: language)),
    ]
    var files = texts.map { ReportFolder.File(name: $0.0, bytes: Array($0.1.utf8)) }
    files.append(
      .init(name: "upr-matrix.xlsx", bytes: try UniversalReviewMatrix.workbook(tracker, language: language).render()))
    try ReportFolder(path: folder.out).write(files: files, telling: console)
  }
}
