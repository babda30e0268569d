import LegalText
import Planning
import Review
import Wordings

/// The matrix for the Universal Periodic Review: each recommendation with the words of the procedures for its status.
public enum UniversalReviewMatrix {
  public static func document(_ tracker: PublicTracker, language: Language) throws(StoreError) -> Document {
    let titles = titles(language)
    return Document(
      title: (language == .russian ? "Матрица УПО" : "UPR matrix") + ": "
        + MessageCatalogue(language).country(tracker.facts.country), language: language, orientation: .landscape,
      date: tracker.date, hasContents: false,
      blocks: [
        .table(
          DocumentTable(
            caption: language == .russian ? "Рекомендации" : "Recommendations",
            columns: zip(titles, [2, 4, 2, 2, 2, 2, 4]).map { .init($0, weight: $1) },
            rows: try rows(tracker, language).map { row in row.map { [.text($0)] } }))
      ])
  }

  public static func workbook(_ tracker: PublicTracker, language: Language) throws(StoreError) -> Workbook {
    Workbook(
      title: language == .russian ? "Матрица УПО" : "UPR matrix", date: tracker.date,
      sheets: [
        Workbook.Sheet(
          name: language == .russian ? "УПО" : "UPR",
          columns: zip(titles(language), [16.0, 60, 24, 24, 24, 24, 60]).map { Workbook.Column($0, width: $1) },
          rows: try rows(tracker, language).map { row in row.map { .text($0) } })
      ])
  }

  private static func titles(_ language: Language) -> [String] {
    language == .russian
      ? [
        "Номер", "Рекомендация", "Организация", "Статус (УПО)", "Статус (КЛДЖ)", "Статус (ГРЕВИО)",
        "Сообщение и источник",
      ]
      : [
        "Number", "Recommendation", "Organisation", "Status (UPR)", "Status (CEDAW follow-up)", "Status (GREVIO)",
        "Report and source",
      ]
  }

  private static func rows(_ tracker: PublicTracker, _ language: Language) throws(StoreError) -> [[String]] {
    let reports = try tracker.latestReports()
    return tracker.items.filter { $0.kind == .recommendation }.flatMap { item -> [[String]] in
      let said = reports[item.code] ?? []
      if said.isEmpty {
        let words = [ProgressStatus.Vocabulary.universalPeriodicReview, .cedawFollowUp, .grevio]
          .map { ProgressStatus.noInformation.word(in: $0) }
        return [[item.code, item.title(language), ""] + words + [""]]
      }
      return said.map { report in
        let status = report.fields.status ?? .noInformation
        let told = [report.fields[.comment], report.fields[.source], report.fields[.reportedOn]].filter {
          !$0.isEmpty
        }
        return [
          item.code, item.title(language), report.organisation, status.word(in: .universalPeriodicReview),
          status.word(in: .cedawFollowUp), status.word(in: .grevio), told.joined(separator: "; "),
        ]
      }
    }
  }
}
