import LegalText
import Planning
import Review

/// The tracker as tables for other programs: CSV, a schema, a dictionary, a calendar. Holds nothing confidential.
public enum TrackerTables {
  /// Recommendations in the columns that IMPACT OSS imports (`title`, `reference`, `accepted`, `response`), with the
  /// status of the tracker in the response.
  public static func impactRecommendations(_ tracker: PublicTracker, language: Language) throws(StoreError) -> String
  {
    let reports = try tracker.latestReports()
    var rows = [["title", "reference", "accepted", "response"]]
    for item in tracker.items where item.kind == .recommendation {
      let said = (reports[item.code] ?? []).map { report in
        let status = (report.fields.status ?? .noInformation).impactOSSCode
        return "\(report.organisation): \(status). \(report.fields[.comment])"
      }
      rows.append([item.title(language), item.code, "", said.joined(separator: "\n")])
    }
    return csv(rows)
  }

  /// Milestones in the columns of IMPACT OSS for actions.
  public static func impactActions(_ tracker: PublicTracker, language: Language) -> String {
    var rows = [["title", "description", "target_date"]]
    for item in tracker.items where item.kind == .milestone {
      rows.append(["\(item.parent ?? "") \(item.title(language))", item.code, item.content.dueOn])
    }
    return csv(rows)
  }

  static let itemColumns = [
    "code", "kind", "parent", "requirement", "theme", "urgency", "dueOn", "title", "references",
  ]
  static let reportColumns =
    ["item", "organisation"] + ReportField.allCases.filter { $0 != .confidentiality }.map(\.name)

  /// Open data: what is followed.
  public static func items(_ tracker: PublicTracker, language: Language) -> String {
    csv(
      [itemColumns]
        + tracker.items.map { item in
          [
            item.code, item.kind.rawValue, item.parent ?? "", item.content.requirement, item.content.theme,
            item.content.urgency, item.content.dueOn, item.title(language),
            item.content.references.joined(separator: "; "),
          ]
        })
  }

  /// Open data: every public report, the oldest first.
  public static func reports(_ tracker: PublicTracker) throws(StoreError) -> String {
    var text = csv([reportColumns])
    try tracker.forEachReport(latestOnly: false) { report in
      let fields = ReportField.allCases.filter { $0 != .confidentiality }.map { report.fields[$0] }
      text += line([report.item, report.organisation] + fields)
    }
    return text
  }

  /// What the columns of the open data mean.
  public static func dictionary() -> String {
    let meanings: [(String, String, String)] = [
      ("items", "code", "Identifier that never changes; reports refer to it."),
      ("items", "kind", "recommendation, milestone or indicator."),
      ("items", "parent", "Code of the recommendation that a milestone or indicator belongs to."),
      ("items", "requirement", "Identifier of the requirement in the rule base."),
      ("items", "theme", "Identifier of the theme."), ("items", "urgency", "A (most urgent) to D."),
      ("items", "dueOn", "Day by which it is due (ISO 8601); empty where none was set."),
      ("items", "title", "What is to be done."),
      ("items", "references", "Articles of instruments, joined by semicolons."),
      ("reports", "item", "Code of the item."), ("reports", "organisation", "Who reports."),
      (
        "reports", "status",
        "\(ProgressStatus.allCases.map(\.rawValue).joined(separator: ", ")); empty where not said."
      ),
      ("reports", "law", "Status of the law on the books, same values."),
      ("reports", "practice", "Status in practice, same values; never blended with the law."),
      ("reports", "value", "Value of an indicator, as reported."), ("reports", "source", "Source, as reported."),
      ("reports", "reportedOn", "Day of the report (ISO 8601)."),
      ("reports", "confidence", "low, medium or high, by the reporting organisation."),
      ("reports", "comment", "Free text of the organisation."),
    ]
    return csv([["table", "column", "meaning"]] + meanings.map { [$0.0, $0.1, $0.2] })
  }

  /// JSON Schema of one row of each table.
  public static func schema() -> String {
    func properties(_ columns: [String]) -> String {
      columns.map { column in
        let status = ProgressStatus.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        let type =
          switch column {
          case "status", "law", "practice": "{ \"enum\": [\"\", \(status)] }"
          case "confidence": "{ \"enum\": [\"\", \"low\", \"medium\", \"high\"] }"
          case "kind": "{ \"enum\": [\"recommendation\", \"milestone\", \"indicator\"] }"
          case "urgency": "{ \"enum\": [\"A\", \"B\", \"C\", \"D\"] }"
          case "dueOn", "reportedOn": "{ \"type\": \"string\", \"pattern\": \"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$\" }"
          default: "{ \"type\": \"string\" }"
          }
        return "        \"\(column)\": \(type)"
      }.joined(separator: ",\n")
    }
    func table(_ name: String, _ columns: [String]) -> String {
      """
          "\(name)": {
            "type": "object",
            "additionalProperties": false,
            "required": [\(columns.map { "\"\($0)\"" }.joined(separator: ", "))],
            "properties": {
      \(properties(columns))
            }
          }
      """
    }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rows of the open data of a tracker",
        "$defs": {
      \(table("items", itemColumns)),
      \(table("reports", reportColumns))
        }
      }

      """
  }

  /// Due dates as a calendar (RFC 5545).
  public static func calendar(_ tracker: PublicTracker, language: Language) -> String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tarazu//Tracker//EN"]
    let stamp = tracker.date.replacing("-", with: "") + "T000000Z"
    for item in tracker.items where item.kind != .indicator && !item.content.dueOn.isEmpty {
      lines += [
        "BEGIN:VEVENT", "UID:\(item.code)@\(tracker.facts.id)", "DTSTAMP:\(stamp)",
        "DTSTART;VALUE=DATE:\(item.content.dueOn.replacing("-", with: ""))",
        "SUMMARY:" + escaped("\(item.code): \(item.title(language))"), "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    return (lines + ["END:VCALENDAR"]).map { folded($0) + "\r\n" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    Markup.clean(text).replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing("\r", with: "\\n")
  }

  /// Lines hold at most 75 bytes; a longer one goes on behind a line break and a space, never within a character.
  private static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for character in line {
      let size = character.utf8.count
      if length + size > 73 {
        result += "\r\n "
        length = 1
      }
      result.append(character)
      length += size
    }
    return result
  }

  private static func csv(_ rows: [[String]]) -> String { "\u{FEFF}" + rows.map(line).joined() }

  private static func line(_ row: [String]) -> String { row.map(Markup.csv).joined(separator: ",") + "\r\n" }
}
