import LegalText
import Legislation
import Planning
import Standards

/// The roadmap as one page of HTML.
public enum RoadmapHTML {
  public static func render(_ roadmap: Roadmap, language: Language) -> String {
    let messages = MessageCatalogue(language)
    let language = messages.language
    var parts = ["<h1>\(messages.roadmapTitle): \(Markup.html(roadmap.jurisdiction))</h1>"]
    if roadmap.jurisdiction == "XD" { parts.append("<p><strong>\(messages.demonstrationNote)</strong></p>") }
    parts.append("<p>\(messages.asOf) \(Markup.html(roadmap.asOf)). \(messages.disclaimer)</p>")
    let rows = Urgency.allCases.map { urgency in
      "<tr><th scope=\"row\">\(urgency.rawValue)</th><td>\(roadmap.recommendations.filter { $0.requirement.urgency == urgency }.count)</td></tr>"
    }
    parts.append(
      "<h2>\(messages.summary)</h2><table><caption>\(messages.byUrgency)</caption><thead><tr><th scope=\"col\">\(messages.urgency)</th><th scope=\"col\">\(messages.recommendation)</th></tr></thead><tbody>\(rows.joined())</tbody></table>"
    )
    parts.append("<h2>\(messages.whatWasRead)</h2>\(HTMLPage.actsTable(roadmap.acts, messages))")
    for section in roadmap.sections {
      parts.append("<section><h2>\(Markup.html(section.theme.title[language]))</h2>")
      for item in section.recommendations { parts.append(recommendation(item, messages, language)) }
      parts.append("</section>")
    }
    parts.append("<h2>\(messages.notAssessedHeading)</h2><p>\(messages.notAssessedNote)</p>")
    let open = roadmap.notAssessed.map { item in
      "<li>\(item.requirement.id) \(Markup.html(item.requirement.title[language])): \(Markup.html(item.reason))</li>"
    }
    parts.append(open.isEmpty ? "<p>\(messages.none)</p>" : "<ul>\n\(open.joined(separator: "\n"))\n</ul>")
    parts.append(
      HTMLPage.footer(asOf: roadmap.asOf, ruleBase: roadmap.ruleBaseVersion, engine: roadmap.engineVersion, messages))
    return HTMLPage.render(
      title: "\(messages.roadmapTitle): \(roadmap.jurisdiction)", language: messages.code,
      skip: messages.skipToContent, body: parts.joined(separator: "\n"))
  }

  private static func recommendation(_ item: Recommendation, _ messages: MessageCatalogue, _ language: Language)
    -> String
  {
    let template = item.requirement.recommendation
    var rows: [(String, String)] = [
      (messages.recommendation, Markup.html(template.change[language])),
      (
        messages.verdictHeading,
        "<span class=\"verdict \(item.verdict.rawValue)\">\(messages.verdict(item.verdict))</span> (\(messages.proposedByEngine)); \(Markup.html(item.reason))"
      ),
      (
        messages.force(item.requirement),
        "\(Markup.html(item.requirement.obligation[language])) <em>\(Markup.html(messages.references(item.requirement)))</em>"
      ),
      (
        messages.urgency,
        "\(item.requirement.urgency.rawValue) \(Markup.html(item.requirement.urgencyReason[language]))"
      ),
      (messages.measure, "\(messages.measure(item.measure)); \(messages.term): \(messages.term(template.term))"),
      (messages.responsible, Markup.html(template.responsible[language])),
      (messages.indicator, Markup.html(template.indicator[language])),
      (messages.verification, Markup.html(template.verification[language])),
      (messages.budget, messages.toBeFilled),
    ]
    if !item.missingElements.isEmpty {
      rows.append((messages.missing, item.missingElements.map { Markup.html($0[language]) }.joined(separator: "; ")))
    }
    if !item.defects.isEmpty {
      rows.append(
        (
          messages.defects,
          item.defects.map { "\($0.code) \(Markup.html($0.title[language]))" }.joined(separator: "; ")
        ))
    }
    let quotes = item.provisions.map { provision in
      "<p>\(messages.nationalLaw)\(provision.defect.isEmpty ? "" : " [\(provision.defect)]"): \(Markup.html(provision.actTitle)), \(messages.article) \(Markup.html(provision.article)) <code>\(Markup.html(provision.eId))</code></p>"
        + HTMLPage.quote(provision.quote, language: provision.language)
    }
    return "<article id=\"\(item.id)\"><h3>\(item.id): \(Markup.html(item.requirement.title[language]))</h3><dl>"
      + rows.filter { !$0.1.isEmpty }.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }.joined(separator: "\n")
      + "</dl>\n\(quotes.joined(separator: "\n"))</article>"
  }
}
