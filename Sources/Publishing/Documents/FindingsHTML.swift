import Foundation
import LegalText
import Legislation
import Matching
import Standards
import Wordings

/// The findings as one page of HTML.
public enum FindingsHTML {
  public static func render(_ review: ReviewResult, ruleBase: RuleBase, language: Language) -> String {
    Renderer(review: review, ruleBase: ruleBase, messages: MessageCatalogue(language)).page()
  }

  private struct Renderer {
    let review: ReviewResult
    let ruleBase: RuleBase
    let messages: MessageCatalogue
    var reasons: ReasonText { ReasonText(messages) }

    private var language: Language { messages.language }

    func page() -> String {
      var parts = ["<h1>\(messages[.findingsTitle]): \(Markup.html(review.jurisdiction))</h1>"]
      if review.jurisdiction == "XD" { parts.append("<p><strong>\(messages[.demonstrationNote])</strong></p>") }
      parts.append("<p>\(messages[.asOf]) \(Markup.html(review.asOf)). \(messages[.disclaimer])</p>")
      parts.append("<h2>\(messages[.summary])</h2>\(bar())")
      parts.append("<h2>\(messages[.whatWasRead])</h2>\(HTMLPage.actsTable(review.acts, messages))")
      let findings = Dictionary(review.findings.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
      for theme in ruleBase.themes {
        let pairs = ruleBase.requirements.filter { $0.theme == theme.id }.compactMap { requirement in
          findings[requirement.id].map { (requirement, $0) }
        }
        if pairs.isEmpty { continue }
        parts.append("<section><h2>\(Markup.html(theme.title[language]))</h2>\(table(theme, pairs))")
        for (requirement, finding) in pairs { parts.append(detail(requirement, finding)) }
        parts.append("</section>")
      }
      parts.append(
        HTMLPage.footer(asOf: review.asOf, ruleBase: review.ruleBaseVersion, engine: review.engineVersion, messages))
      return HTMLPage.render(
        title: "\(messages[.findingsTitle]): \(review.jurisdiction)", language: messages.code,
        skip: messages[.skipToContent], body: parts.joined(separator: "\n"))
    }

    /// Counts as bars with their numbers beside them: legible without colour, and told in the title for readers aloud.
    private func bar() -> String {
      let counts = Verdict.allCases.map { verdict in (verdict, review.findings.filter { $0.verdict == verdict }.count)
      }
      let most = max(1, counts.map(\.1).max() ?? 1)
      let told = counts.map { "\(messages.verdict($0.0)): \($0.1)" }.joined(separator: ", ")
      let rows = counts.enumerated().map { index, item in
        let width = item.1 * 360 / most
        return "<text x=\"0\" y=\"\(index * 30 + 20)\" font-size=\"15\">\(messages.verdict(item.0))</text>"
          + "<rect x=\"190\" y=\"\(index * 30 + 5)\" width=\"\(width)\" height=\"20\" fill=\"#444\"></rect>"
          + "<text x=\"\(198 + width)\" y=\"\(index * 30 + 20)\" font-size=\"15\">\(item.1)</text>"
      }
      return
        "<svg viewBox=\"0 0 620 \(counts.count * 30 + 6)\" role=\"img\" aria-label=\"\(Markup.html(told))\"><title>\(Markup.html(told))</title>\(rows.joined())</svg>"
    }

    private func table(_ theme: Theme, _ pairs: [(Requirement, Finding)]) -> String {
      let rows = pairs.map { requirement, finding in
        "<tr><th scope=\"row\"><a href=\"#\(requirement.id)\">\(requirement.id)</a></th><td>\(Markup.html(requirement.title[language]))</td>"
          + "<td>\(messages.proposed(finding.verdict))</td><td>\(requirement.urgency.rawValue)</td><td>\(decimal(finding.score))</td><td>\(decimal(finding.confidence))</td></tr>"
      }
      let heads = [
        "ID", messages[.requirement], messages[.verdictHeading], messages[.urgency], messages[.score],
        messages[.confidence],
      ]
      return
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(Markup.html(theme.title[language]))\"><table><caption>\(Markup.html(theme.title[language]))</caption><thead><tr>"
        + heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
        + "</tr></thead><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table></div>"
    }

    private func detail(_ requirement: Requirement, _ finding: Finding) -> String {
      var parts = [
        "<article id=\"\(requirement.id)\"><h3>\(requirement.id) \(Markup.html(requirement.title[language]))</h3>"
      ]
      parts.append(
        "<p><span class=\"verdict \(finding.verdict.rawValue)\">\(messages.proposed(finding.verdict))</span> \(Markup.html(reasons.reason(finding, requirement, acts: review.acts)))</p>"
      )
      parts.append(
        "<p><strong>\(messages.force(requirement))</strong>: \(Markup.html(requirement.obligation[language])) <em>\(Markup.html(messages.references(requirement)))</em></p>"
      )
      let texts = Dictionary(requirement.elements.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
      for element in finding.elements {
        let must = element.mandatory ? " (\(messages[.mandatory]))" : ""
        parts.append(
          "<h4>\(element.id)\(must): \(Markup.html(texts[element.id]?[language] ?? "")) — \(messages.status(element.status))</h4>"
        )
        let reason = reasons.reason(element)
        if element.evidence.isEmpty && !reason.isEmpty { parts.append("<p>\(Markup.html(reason))</p>") }
        for evidence in element.evidence.prefix(3) { parts.append(quote(evidence)) }
      }
      for defect in finding.defects {
        parts.append(
          "<h4>\(messages[.defects]): \(defect.code) \(Markup.html(ruleBase.defect(defect.code)?.title[language] ?? ""))</h4>"
        )
        for evidence in defect.evidence.prefix(3) { parts.append(quote(evidence)) }
      }
      parts.append(
        "<dl><dt>\(messages[.searched])</dt><dd>\(finding.searchedActs.isEmpty ? messages[.none] : Markup.html(finding.searchedActs.joined(separator: ", ")))</dd>"
      )
      parts.append(
        "<dt>\(messages[.concepts])</dt><dd>\(Markup.html(finding.searchedConcepts.joined(separator: ", ")))</dd></dl>"
      )
      if !finding.nearest.isEmpty {
        parts.append("<h4>\(messages[.nearest])</h4>")
        for evidence in finding.nearest { parts.append(quote(evidence)) }
      }
      parts.append("</article>")
      return parts.joined(separator: "\n")
    }

    private func quote(_ evidence: Evidence) -> String {
      let act = review.acts.first { $0.file == evidence.file }
      return
        "<p>\(Markup.html(act?.title ?? evidence.file)), \(messages[.article]) \(Markup.html(evidence.article)) <code>\(Markup.html(evidence.eId))</code> (\(decimal(evidence.score)))</p>"
        + HTMLPage.quote(evidence.fullQuote, language: act?.language.value)
    }

    private func decimal(_ value: Double) -> String {
      FixedDecimal.text(value, places: 2)
    }
  }
}
