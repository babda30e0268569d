import LegalText
import Legislation
import Planning
import Standards

/// The roadmap as Markdown.
public enum RoadmapMarkdown {
  public static func render(_ roadmap: Roadmap, language: Language) -> String {
    let messages = MessageCatalogue(language)
    let escape = Markup.markdown
    var lines = ["# \(messages.roadmapTitle): \(escape(roadmap.jurisdiction))", ""]
    if roadmap.jurisdiction == "XD" { lines += ["**\(messages.demonstrationNote)**", ""] }
    lines += [
      "\(messages.asOf) \(roadmap.asOf). \(messages.ruleBase) \(roadmap.ruleBaseVersion). \(messages.engine) \(roadmap.engineVersion).",
      "",
    ]
    lines += [messages.disclaimer, "", "## \(messages.whatWasRead)", ""]
    lines.append(
      "| \(messages.act) | \(messages.file) | \(messages.kindOfAct) | \(messages.articles) | \(messages.coverage) | SHA-256 |"
    )
    lines.append("|---|---|---|---|---|---|")
    for act in roadmap.acts {
      lines.append(
        "| \(escape(act.title)) | \(escape(act.file)) | \(act.kind.value.plainName) | \(act.articles.count) | \(act.coverage.value.rawValue) | \(act.sha256.prefix(12)) |"
      )
    }
    lines += ["", "## \(messages.byUrgency)", ""]
    for urgency in Urgency.allCases {
      lines.append(
        "- \(urgency.rawValue): \(roadmap.recommendations.filter { $0.requirement.urgency == urgency }.count)")
    }
    for section in roadmap.sections {
      lines += ["", "## \(escape(section.theme.title[language]))"]
      for item in section.recommendations { lines += recommendation(item, messages, language) }
    }
    lines += ["", "## \(messages.notAssessedHeading)", "", messages.notAssessedNote, ""]
    if roadmap.notAssessed.isEmpty { lines.append(messages.none) }
    for item in roadmap.notAssessed {
      lines.append("- \(item.requirement.id) \(escape(item.requirement.title[language])): \(escape(item.reason))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func recommendation(_ item: Recommendation, _ messages: MessageCatalogue, _ language: Language)
    -> [String]
  {
    let escape = Markup.markdown
    let template = item.requirement.recommendation
    var lines = [
      "", "### \(item.id): \(escape(item.requirement.title[language]))", "",
      "**\(messages.recommendation)**: \(escape(template.change[language]))", "",
      "- \(messages.verdictHeading): **\(messages.verdict(item.verdict))** (\(messages.proposedByEngine)); \(escape(item.reason))",
      "- \(messages.force(item.requirement)): \(escape(item.requirement.obligation[language])) \(escape(messages.references(item.requirement)))",
      "- \(messages.urgency): \(item.requirement.urgency.rawValue) \(escape(item.requirement.urgencyReason[language]))",
      "- \(messages.measure): \(messages.measure(item.measure)); \(messages.term): \(messages.term(template.term))",
      "- \(messages.responsible): \(escape(template.responsible[language]))",
      "- \(messages.indicator): \(escape(template.indicator[language]))",
      "- \(messages.verification): \(escape(template.verification[language]))",
      "- \(messages.budget): \(messages.toBeFilled)",
    ]
    if !item.missingElements.isEmpty {
      lines.append(
        "- \(messages.missing): \(item.missingElements.map { escape($0[language]) }.joined(separator: "; "))")
    }
    if !item.defects.isEmpty {
      lines.append(
        "- \(messages.defects): \(item.defects.map { "\($0.code) \(escape($0.title[language]))" }.joined(separator: "; "))"
      )
    }
    for provision in item.provisions {
      let code = provision.defect.isEmpty ? "" : " [\(provision.defect)]"
      lines += [
        "",
        "> \(messages.nationalLaw)\(code): \(escape(provision.actTitle)), \(messages.article) \(escape(provision.article)) (`\(provision.eId)`): \(escape(provision.quote))",
      ]
    }
    return lines
  }
}
