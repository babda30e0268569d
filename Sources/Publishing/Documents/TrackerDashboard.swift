import LegalText
import Planning
import Review
import Wordings

/// Where the tracker stands: progress over time and by theme, what is overdue, what became worse, where law and practice
/// or organisations are apart.
public struct TrackerDashboard {
  private let facts: ProjectFacts
  private let date: String
  private let items: [TrackedItem]
  private let occurrences: [TrackerOccurrence]
  private let summary: TrackerSummary
  private let isInternal: Bool
  private let messages: MessageCatalogue

  /// Rows of a table behind this number are counted, not shown: the lists are for reading.
  private static let rowLimit = 200

  public static func make(_ tracker: PublicTracker, language: Language) -> Document {
    TrackerDashboard(
      facts: tracker.facts, date: tracker.date, items: tracker.items, occurrences: tracker.occurrences,
      summary: tracker.summary, isInternal: false, messages: MessageCatalogue(language)
    ).document()
  }

  /// With what is confidential; for the team only, and it says so.
  public static func makeInternal(
    facts: ProjectFacts, date: String, items: [TrackedItem], occurrences: [TrackerOccurrence],
    summary: TrackerSummary, language: Language
  ) -> Document {
    TrackerDashboard(
      facts: facts, date: date, items: items, occurrences: occurrences, summary: summary, isInternal: true,
      messages: MessageCatalogue(language)
    ).document()
  }

  private func document() -> Document {
    var blocks: [Block] = []
    if isInternal {
      blocks.append(
        .notice([
          .strong(
            messages[.dashboardInternal])
        ]))
    }
    blocks.append(
      .paragraph(
        "\(facts.title). \(messages.country(facts.country)). \(date). "
          + messages(.dashboardNote, summary.organisations, summary.reports)))
    blocks += [.heading(2, messages[.dashboardNow], anchor: "now"), .figure(bars()), .table(themes())]
    blocks += [.heading(2, messages[.dashboardTime], anchor: "time"), .table(months())]
    blocks += overdue() + regressions() + apart() + lawChanges()
    if isInternal, summary.openConflicts > 0 {
      blocks.append(
        .notice([
          .text(
            messages(.dashboardConflicts, summary.openConflicts))
        ]))
    }
    return Document(
      title: messages[.trackerTitle] + ": "
        + messages.country(facts.country), language: messages.language, date: date, blocks: blocks)
  }

  private func bars() -> Figure {
    let total = max(summary.totals.values.reduce(0, +), 1)
    var drawing = Drawing(width: 640, height: 24 * ProgressStatus.allCases.count + 10)
    for (row, status) in ProgressStatus.allCases.enumerated() {
      let count = summary.totals[status] ?? 0
      let y = 24 * row + 6
      drawing.words(status.name(messages.language), x: 190, y: y + 14, anchor: .end)
      let width = max(count * 360 / total, count > 0 ? 2 : 0)
      if width > 0 { drawing.area(x: 200, y: y, width: width, height: 18, fill: fill(status)) }
      drawing.words("\(count)", x: 206 + width, y: y + 14)
    }
    let told = ProgressStatus.allCases.map { "\($0.name(messages.language)): \(summary.totals[$0] ?? 0)" }
    return Figure(
      caption: messages[.dashboardByStatus],
      drawing: drawing,
      alternative: told.joined(separator: ", "))
  }

  private func fill(_ status: ProgressStatus) -> Drawing.Fill {
    switch status {
    case .notStarted: .empty
    case .inProgress: .sparse
    case .partlyImplemented: .dense
    case .implemented: .solid
    case .noInformation: .dots
    case .regressed: .sparse
    }
  }

  private var statusColumns: [DocumentTable.Column] {
    ProgressStatus.allCases.map { .init($0.name(messages.language)) }
  }

  private func counts(_ counts: [ProgressStatus: Int]) -> [[Inline]] {
    ProgressStatus.allCases.map { [.text("\(counts[$0] ?? 0)")] }
  }

  private func themes() -> DocumentTable {
    var titles: [String: String] = [:]
    var order: [String] = []
    for item in items where titles[item.content.theme] == nil {
      titles[item.content.theme] = item.themeTitle(messages.language)
      order.append(item.content.theme)
    }
    return DocumentTable(
      caption: messages[.dashboardByTheme], columns: [.init(messages[.theme], weight: 3)] + statusColumns,
      rows: order.map { theme in [[.text(titles[theme] ?? theme)]] + counts(summary.themes[theme] ?? [:]) })
  }

  private func months() -> DocumentTable {
    DocumentTable(
      caption: messages[.dashboardMonths],
      columns: [.init(messages[.dashboardMonth])] + statusColumns,
      rows: summary.months.map { [[.text($0.month.isEmpty ? "?" : $0.month)]] + counts($0.counts) })
  }

  private func list(_ title: String, _ anchor: String, _ columns: [String], _ rows: [[String]]) -> [Block] {
    var blocks: [Block] = [.heading(2, "\(title) (\(rows.count))", anchor: anchor)]
    if rows.isEmpty { return blocks + [.paragraph(messages[.none])] }
    blocks.append(
      .table(
        DocumentTable(
          caption: title, columns: columns.map { .init($0) },
          rows: rows.prefix(Self.rowLimit).map { row in row.map { [.text($0)] } })))
    if rows.count > Self.rowLimit {
      blocks.append(.paragraph(messages(.dashboardMore, rows.count - Self.rowLimit)))
    }
    return blocks
  }

  private func overdue() -> [Block] {
    list(
      messages[.dashboardOverdue], "overdue",
      [messages[.trackerNumber], messages[.dashboardMeasure], messages[.trackerDue]],
      summary.overdue.map { [$0.code, $0.title(messages.language), $0.content.dueOn] })
  }

  private func regressions() -> [Block] {
    let reported = summary.regressions.map { fall in
      [
        fall.place.item, fall.place.organisation, fall.from?.name(messages.language) ?? "",
        fall.to.name(messages.language), fall.reportedOn,
      ]
    }
    return list(
      messages[.dashboardRegressions], "regressions",
      [
        messages[.trackerNumber], messages[.dashboardReportedBy], messages[.dashboardBefore],
        messages[.dashboardAfter],
        messages[.dashboardDate],
      ], reported)
  }

  private func apart() -> [Block] {
    list(
      messages[.dashboardApart], "law-practice",
      [messages[.trackerNumber], messages[.dashboardReportedBy]],
      summary.lawAgainstPractice.map { [$0.item, $0.organisation] })
      + list(
        messages[.dashboardDiffer], "differ", [messages[.trackerNumber]],
        summary.organisationsDiffer.map { [$0] })
  }

  private func word(_ kind: TrackerOccurrence.Kind) -> String {
    switch kind {
    case .lawChanged: messages[.dashboardLawChanged]
    case .lawImproved: messages[.dashboardLawImproved]
    case .lawRegressed: messages[.dashboardLawRegressed]
    }
  }

  private func lawChanges() -> [Block] {
    list(
      messages[.dashboardLawChanges], "law-changes",
      [messages[.trackerNumber], messages[.dashboardDate], messages[.trackerKind], messages[.dashboardMeasure]],
      occurrences.map { change in
        [
          change.item, change.happenedOn,
          word(change.kind), ReasonWords(messages).sentence(change),
        ]
      })
  }
}
