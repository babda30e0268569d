import LegalText
import Planning
import Review
import Wordings

/// The skeleton of a shadow report to the Committee: by article of CEDAW what is recommended, what organisations report of
/// law and of practice, and room for their own words. Holds nothing confidential.
public enum ShadowReport {
  public static func make(_ tracker: PublicTracker, language: Language) throws(StoreError) -> Document {
    let messages = MessageCatalogue(language)
    let reports = try tracker.latestReports()
    let below = Dictionary(grouping: tracker.items.filter { $0.parent != nil }) { $0.parent ?? "" }
    let changes = Dictionary(grouping: tracker.occurrences, by: \.item)
    var blocks: [Block] = [
      .notice([
        .text(
          messages[.shadowNote])
      ]),
      .heading(2, messages[.shadowWho], anchor: "who"), .paragraph(messages[.toBeFilled]),
      .heading(2, messages[.shadowSummary], anchor: "summary"), .paragraph(messages[.toBeFilled]),
    ]
    for (article, items) in byArticle(tracker.items) {
      let title =
        article.isEmpty
        ? messages[.shadowOtherStandards] : messages(.shadowArticle, article)
      blocks.append(.heading(2, title, anchor: "article-\(article.isEmpty ? "other" : article)"))
      for item in items {
        blocks.append(.heading(3, "\(item.code): \(item.title(language))", anchor: "\(article)-\(item.code)"))
        blocks.append(.paragraph(item.content.references.joined(separator: "; ")))
        let said = reports[item.code] ?? []
        if said.isEmpty { blocks.append(.paragraph(messages[.shadowNoReport])) }
        for report in said { blocks.append(.paragraph(sentence(report, messages))) }
        for child in below[item.code] ?? [] {
          for report in reports[child.code] ?? [] {
            blocks.append(.paragraph("\(child.title(language)): \(sentence(report, messages))"))
          }
        }
        for change in changes[item.code] ?? [] {
          blocks.append(
            .paragraph(
              "\(messages[.shadowLawChanged]), \(change.happenedOn): \(ReasonWords(messages).sentence(change))"))
        }
        blocks.append(
          .paragraph(
            "\(messages[.shadowPosition]): \(messages[.toBeFilled])"
          ))
      }
    }
    return Document(
      title: messages[.shadowTitle] + ": "
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

  private static func sentence(_ report: ProgressReport, _ messages: MessageCatalogue) -> String {
    let fields = report.fields
    var parts: [String] = []
    for (name, status) in [
      ("", fields.status), (messages[.shadowLaw], fields.law),
      (messages[.shadowPractice], fields.practice),
    ] {
      if let status { parts.append((name.isEmpty ? "" : "\(name): ") + status.name(messages.language)) }
    }
    if !fields[.value].isEmpty { parts.append(fields[.value]) }
    let source = [fields[.source], fields[.reportedOn]].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(report.organisation): \(parts.joined(separator: ", ")). \(fields[.comment])"
      + (source.isEmpty ? "" : " (\(source))")
  }
}
