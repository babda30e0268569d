import LegalText
import Planning
import Review
import Wordings

/// The skeleton of a shadow report to the Committee: by article of CEDAW what is recommended, what organisations report of
/// law and of practice, and room for their own words. Holds nothing confidential.
public enum ShadowReport {
  public static func make(_ tracker: PublicTracker, language: Language) throws(StoreError) -> Document {
    let russian = language == .russian
    func text(_ english: String, _ other: String) -> String { russian ? other : english }
    let messages = MessageCatalogue(language)
    let reports = try tracker.latestReports()
    let below = Dictionary(grouping: tracker.items.filter { $0.parent != nil }) { $0.parent ?? "" }
    let changes = Dictionary(grouping: tracker.occurrences, by: \.item)
    var blocks: [Block] = [
      .notice([
        .text(
          text(
            "A skeleton: the organisations write, check and sign the report. Statuses are what they reported.",
            "Это заготовка: доклад пишут, проверяют и подписывают организации. Статусы — по их сообщениям."))
      ]),
      .heading(2, text("Who reports", "Кто докладывает"), anchor: "who"), .paragraph(messages[.toBeFilled]),
      .heading(2, text("Summary", "Резюме"), anchor: "summary"), .paragraph(messages[.toBeFilled]),
    ]
    for (article, items) in byArticle(tracker.items) {
      let title =
        article.isEmpty
        ? text("Other standards", "Иные стандарты") : text("Article \(article) of CEDAW", "Статья \(article) КЛДЖ")
      blocks.append(.heading(2, title, anchor: "article-\(article.isEmpty ? "other" : article)"))
      for item in items {
        blocks.append(.heading(3, "\(item.code): \(item.title(language))", anchor: "\(article)-\(item.code)"))
        blocks.append(.paragraph(item.content.references.joined(separator: "; ")))
        let said = reports[item.code] ?? []
        if said.isEmpty { blocks.append(.paragraph(text("No public report.", "Открытых сообщений нет."))) }
        for report in said { blocks.append(.paragraph(sentence(report, language))) }
        for child in below[item.code] ?? [] {
          for report in reports[child.code] ?? [] {
            blocks.append(.paragraph("\(child.title(language)): \(sentence(report, language))"))
          }
        }
        for change in changes[item.code] ?? [] {
          blocks.append(
            .paragraph("\(text("The law changed", "Закон изменился")), \(change.happenedOn): \(change.detail)"))
        }
        blocks.append(
          .paragraph(
            "\(text("Position and questions for the State", "Позиция и вопросы государству")): \(messages[.toBeFilled])"
          ))
      }
    }
    return Document(
      title: text("Shadow report (skeleton)", "Альтернативный доклад (заготовка)") + ": "
        + messages.country(tracker.facts.country), language: language, date: tracker.date, blocks: blocks)
  }

  /// Recommendations by their first article, in the order of the numbers; what rests on no article of CEDAW comes last.
  private static func byArticle(_ items: [TrackedItem]) -> [(String, [TrackedItem])] {
    let grouped = Dictionary(grouping: items.filter { $0.kind == .recommendation }) { $0.content.cedaw.first ?? "" }
    func order(_ article: String) -> (Int, String) {
      (article.isEmpty ? Int.max : Int(article.prefix { $0.isNumber }) ?? Int.max - 1, article)
    }
    return grouped.sorted { order($0.key) < order($1.key) }.map { ($0.key, $0.value) }
  }

  private static func sentence(_ report: ProgressReport, _ language: Language) -> String {
    let fields = report.fields
    var parts: [String] = []
    for (name, status) in [
      ("", fields.status), (language == .russian ? "закон" : "law", fields.law),
      (language == .russian ? "практика" : "practice", fields.practice),
    ] {
      if let status { parts.append((name.isEmpty ? "" : "\(name): ") + status.name(language)) }
    }
    if !fields[.value].isEmpty { parts.append(fields[.value]) }
    let source = [fields[.source], fields[.reportedOn]].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(report.organisation): \(parts.joined(separator: ", ")). \(fields[.comment])"
      + (source.isEmpty ? "" : " (\(source))")
  }
}
