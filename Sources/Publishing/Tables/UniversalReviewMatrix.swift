import LegalText
import Planning
import Review
import Wordings

/// The matrix for the Universal Periodic Review: each recommendation with the words of the procedures for its status.
public enum UniversalReviewMatrix {
  public static func document(_ tracker: PublicTracker, language: Language) throws(StoreError) -> Document {
    let messages = MessageCatalogue(language)
    return Document(
      title: "\(messages[.reviewMatrixTitle]): \(messages.country(tracker.facts.country))", language: language,
      orientation: .landscape, date: tracker.date, hasContents: false,
      blocks: [
        .table(
          DocumentTable(
            caption: messages[.recommendations],
            columns: zip(titles, [2, 4, 2, 2, 2, 2, 4]).map { .init(messages[$0], weight: $1) },
            rows: try rows(tracker, language).map { row in row.map { [.text($0)] } }))
      ])
  }

  public static func workbook(_ tracker: PublicTracker, language: Language) throws(StoreError) -> Workbook {
    let messages = MessageCatalogue(language)
    return Workbook(
      title: messages[.reviewMatrixTitle], date: tracker.date,
      sheets: [
        Workbook.Sheet(
          name: messages[.reviewMatrixSheet],
          columns: zip(titles, [16.0, 60, 24, 24, 24, 24, 60]).map { Workbook.Column(messages[$0], width: $1) },
          rows: try rows(tracker, language).map { row in row.map { .text($0) } })
      ])
  }

  private static let titles: [MessageKey] = [
    .trackerNumber, .recommendation, .reviewMatrixOrganisation, .reviewMatrixStatus, .reviewMatrixFollowUp,
    .reviewMatrixGrevio, .reviewMatrixReport,
  ]

  private static func rows(_ tracker: PublicTracker, _ language: Language) throws(StoreError) -> [[String]] {
    let reports = try tracker.latestReports()
    return tracker.items.filter { $0.kind == .recommendation }.flatMap { item -> [[String]] in
      let said = reports[item.code] ?? []
      if said.isEmpty {
        let words = ProgressStatus.Procedure.allCases.map { ProgressStatus.noInformation.word(in: $0, language) }
        return [[item.code, item.title(language), ""] + words + [""]]
      }
      return said.map { report in
        let status = report.fields.status ?? .noInformation
        let told = [report.fields[.comment], report.fields[.source], report.fields[.reportedOn]].filter {
          !$0.isEmpty
        }
        return [
          item.code, item.title(language), report.organisation,
        ] + ProgressStatus.Procedure.allCases.map { status.word(in: $0, language) } + [told.joined(separator: "; ")]
      }
    }
  }
}
