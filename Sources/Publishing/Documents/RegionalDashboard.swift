import LegalText
import Planning
import Wordings

/// Several trackers beside each other: where each country stands. Countries are told apart, not ranked: what
/// organisations report of one is not measured by the same hands as what others report of the next.
public enum RegionalDashboard {
  public static func make(_ trackers: [PublicTracker], language: Language) -> Document {
    let messages = MessageCatalogue(language)
    func text(_ english: String, _ russian: String) -> String { language == .russian ? russian : english }
    let trackers = trackers.sorted { ($0.facts.country, $0.facts.title) < ($1.facts.country, $1.facts.title) }
    let name = DocumentTable.Column(text("Country", "Страна"), weight: 2)
    let statuses = ProgressStatus.allCases.map { DocumentTable.Column($0.name(language)) }
    func row(_ tracker: PublicTracker, _ numbers: [Int]) -> [[Inline]] {
      let country = messages.country(tracker.facts.country)
      let isAlone = trackers.filter { $0.facts.country == tracker.facts.country }.count == 1
      return [[.text(isAlone ? country : "\(country): \(tracker.facts.title)")]] + numbers.map { [.text("\($0)")] }
    }
    let progress = DocumentTable(
      caption: text("Reports on recommendations by status", "Сообщения о рекомендациях по статусам"),
      columns: [
        name, .init(text("Recommendations", "Рекомендаций")), .init(text("Organisations", "Организаций")),
      ] + statuses,
      rows: trackers.map { tracker in
        row(
          tracker,
          [tracker.items.filter { $0.kind == .recommendation }.count, tracker.summary.organisations]
            + ProgressStatus.allCases.map { tracker.summary.totals[$0] ?? 0 })
      })
    let attention = DocumentTable(
      caption: text("What needs attention", "Что требует внимания"),
      columns: [
        name, .init(text("Overdue", "Просрочено")), .init(text("Regressions", "Ухудшения")),
        .init(text("Law and practice apart", "Закон и практика расходятся")),
        .init(text("Organisations differ", "Организации расходятся")),
        .init(text("Law became better", "Закон улучшен")), .init(text("Law became worse", "Закон ухудшен")),
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
      title: text("Progress by country", "Ход выполнения по странам"), language: language, date: date,
      blocks: [
        .paragraph(
          text(
            "\(date). Countries are told apart, not ranked: each number is what organisations of that country reported, of law and practice as they see them.",
            "\(date). Страны показаны отдельно и не ранжируются: каждое число — это сообщения организаций этой страны о законе и практике."
          )),
        .heading(2, text("Now", "Сейчас"), anchor: "now"), .table(progress),
        .heading(2, text("What needs attention", "Что требует внимания"), anchor: "attention"), .table(attention),
      ])
  }
}
