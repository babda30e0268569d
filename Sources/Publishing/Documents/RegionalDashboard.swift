import LegalText
import Planning
import Wordings

/// Several trackers beside each other: where each country stands. Countries are told apart, not ranked: what
/// organisations report of one is not measured by the same hands as what others report of the next.
public enum RegionalDashboard {
  public static func make(_ trackers: [PublicTracker], language: Language) -> Document {
    let messages = MessageCatalogue(language)
    let trackers = trackers.sorted { ($0.facts.country, $0.facts.title) < ($1.facts.country, $1.facts.title) }
    let name = DocumentTable.Column(messages[.country], weight: 2)
    let statuses = ProgressStatus.allCases.map { DocumentTable.Column($0.name(language)) }
    func row(_ tracker: PublicTracker, _ numbers: [Int]) -> [[Inline]] {
      let country = messages.country(tracker.facts.country)
      let isAlone = trackers.filter { $0.facts.country == tracker.facts.country }.count == 1
      return [[.text(isAlone ? country : "\(country): \(tracker.facts.title)")]] + numbers.map { [.text("\($0)")] }
    }
    let progress = DocumentTable(
      caption: messages[.dashboardByStatus],
      columns: [
        name, .init(messages[.dashboardRecommendations]), .init(messages[.dashboardOrganisations]),
      ] + statuses,
      rows: trackers.map { tracker in
        row(
          tracker,
          [tracker.items.filter { $0.kind == .recommendation }.count, tracker.summary.organisations]
            + ProgressStatus.allCases.map { tracker.summary.totals[$0] ?? 0 })
      })
    let attention = DocumentTable(
      caption: messages[.dashboardAttention],
      columns: [
        name, .init(messages[.dashboardOverdue]), .init(messages[.dashboardRegressions]),
        .init(messages[.dashboardApart]),
        .init(messages[.dashboardDiffer]),
        .init(messages[.dashboardImproved]), .init(messages[.dashboardWorsened]),
      ],
      rows: trackers.map { tracker in
        let summary = tracker.summary
        func count(_ kind: TrackerOccurrence.Kind) -> Int { tracker.occurrences.filter { $0.kind == kind }.count }
        return row(
          tracker,
          [
            summary.overdue.count, summary.regressions.count, summary.lawAgainstPractice.count,
            summary.organisationsDiffer.count, count(.lawImproved), count(.lawRegressed),
          ])
      })
    let date = trackers.map(\.date).max() ?? ""
    return Document(
      title: messages[.dashboardByCountry], language: language, date: date,
      blocks: [
        .paragraph(
          messages(.dashboardByCountryNote, date)),
        .heading(2, messages[.dashboardNow], anchor: "now"), .table(progress),
        .heading(2, messages[.dashboardAttention], anchor: "attention"), .table(attention),
      ])
  }
}
