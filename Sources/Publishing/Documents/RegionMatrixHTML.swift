import LegalText
import Matching
import Standards
import Wordings

/// Several countries beside each other on one page: a row per requirement, the evidence of each cell behind it.
public enum RegionMatrixHTML {
  public static func render(_ matrix: RegionMatrix, ruleBase: RuleBase, language: Language) -> String {
    let messages = MessageCatalogue(language)
    let names = matrix.columns.map { Markup.html($0.jurisdiction) }
    var parts = [
      "<h1>\(messages[.findingsTitle]): \(names.joined(separator: ", "))</h1>", "<p>\(messages[.disclaimer])</p>",
      totals(matrix, messages),
    ]
    let rows = Dictionary(matrix.rows.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    for theme in ruleBase.themes {
      let pairs = ruleBase.requirements.filter { $0.theme == theme.id }.compactMap { requirement in
        rows[requirement.id].map { (requirement, $0) }
      }
      if pairs.isEmpty { continue }
      let title = Markup.html(theme.title[language])
      let head = names.map { "<th scope=\"col\">\($0)</th>" }.joined()
      let body = pairs.map { requirement, row in
        "<tr><th scope=\"row\">\(Markup.html(requirement.id))<br>\(Markup.html(requirement.title[language]))</th>"
          + row.cells.map { cell($0, messages) }.joined() + "</tr>"
      }
      parts.append(
        "<section><h2>\(title)</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(title)\">"
          + "<table><thead><tr><th scope=\"col\">\(messages[.requirement])</th>\(head)</tr></thead><tbody>"
          + body.joined(separator: "\n") + "</tbody></table></div></section>")
    }
    let asOf = Set(matrix.columns.map(\.asOf)).sorted().joined(separator: ", ")
    parts.append(
      HTMLPage.footer(asOf: asOf, ruleBase: ruleBase.version, engine: Matcher.engineVersion, messages))
    return HTMLPage.render(
      title: "\(messages[.findingsTitle]): \(matrix.columns.map(\.jurisdiction).joined(separator: ", "))",
      language: messages.code, skip: messages[.skipToContent], body: parts.joined(separator: "\n"))
  }

  private static func totals(_ matrix: RegionMatrix, _ messages: MessageCatalogue) -> String {
    let head = Verdict.allCases.map { "<th scope=\"col\">\(messages.verdict($0))</th>" }.joined()
    let rows = matrix.columns.map { column in
      "<tr><th scope=\"row\">\(Markup.html(column.jurisdiction))</th>"
        + Verdict.allCases.map { "<td>\(column.counts[$0.rawValue] ?? 0)</td>" }.joined() + "</tr>"
    }
    return "<h2>\(messages[.summary])</h2><table><thead><tr><th scope=\"col\"></th>\(head)</tr></thead><tbody>"
      + rows.joined() + "</tbody></table>"
  }

  private static func cell(_ cell: RegionMatrix.Cell?, _ messages: MessageCatalogue) -> String {
    guard let cell else { return "<td>–</td>" }
    let verdict =
      "<span class=\"verdict \(cell.verdict.rawValue)\">\(messages.verdict(cell.verdict))</span>"
    if cell.sources.isEmpty {
      let reason = ReasonText(messages).reason(cell.verdict, defects: [], said: cell.reason)
      return "<td>\(verdict)<br>\(Markup.html(reason))</td>"
    }
    let sources = cell.sources.map { source in
      "<p>\(Markup.html(source.part)): \(Markup.html(source.file)), \(Markup.html(source.article))</p>"
        + HTMLPage.quote(source.quote, language: nil)
    }
    return "<td>\(verdict)<details><summary>\(cell.sources.count)</summary>\(sources.joined())</details></td>"
  }
}
