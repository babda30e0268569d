import LegalText
import Legislation
import Planning
import Standards
import Wordings

/// The tracker as a table for spreadsheets: UTF-8 with a byte order mark, CRLF, RFC 4180, formulas made inert.
public enum TrackerCSV {
  public static func render(_ roadmap: Roadmap, language: Language) -> String {
    let messages = MessageCatalogue(language)
    var rows: [[String]] = [
      [
        "id", "requirement", "title", "theme", "urgency", "verdict", "recommendation", "act", "article",
        "responsible",
        "indicator", "meansOfVerification", "dueDate", "status", "lawProgress", "practice", "source", "reportDate",
        "comment", "asOf", "ruleBase",
      ]
    ]
    for section in roadmap.sections {
      for item in section.recommendations {
        let template = item.requirement.recommendation
        rows.append([
          item.id, item.requirement.id, item.requirement.title[language], section.theme.title[language],
          item.requirement.urgency.rawValue, messages.verdict(item.verdict), template.change[language],
          item.provisions.first?.actTitle ?? "", item.provisions.first?.article ?? "", template.responsible[language],
          template.indicator[language], template.verification[language], "", "notStarted", "", "", "", "", "",
          roadmap.asOf, roadmap.ruleBaseVersion,
        ])
      }
    }
    return "\u{FEFF}" + rows.map { $0.map(Markup.csv).joined(separator: ",") + "\r\n" }.joined()
  }
}
