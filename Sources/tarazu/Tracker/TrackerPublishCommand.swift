import ArgumentParser
import Foundation
import LegalText
import Planning
import Publishing
import Review

struct TrackerPublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Writes dashboard, shadow report, UPR matrix, tables for IMPACT OSS, open data and calendar.",
    discussion: """
      Example:
        tarazu tracker publish --out Reports/tracker --format html,docx
      Only reports that were called public are in these, and what is left out is told; --internal writes one dashboard more, with them, for the team.
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
    TellWithheld.tell(tracker, console)
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
