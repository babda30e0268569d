import Foundation
import LegalText
import Legislation
import Matching
import Standards
import Wordings

/// One finding for the terminal: every term of every score, quoted evidence with its span, what would change it.
public enum ExplanationText {
  public static func render(_ finding: Finding, requirement: Requirement, review: ReviewResult, language: Language)
    -> String
  {
    let messages = MessageCatalogue(language)
    let reasons = ReasonWords(messages)
    let language = messages.language
    var lines = [
      "\(requirement.id)  \(requirement.title[language])",
      "\(messages.force(requirement)): \(requirement.obligation[language])", "  \(messages.references(requirement))",
      "",
      "\(messages.proposed(finding.verdict)); \(messages[.score]) \(decimal(finding.score)), \(messages[.confidence]) \(decimal(finding.confidence))",
      "\(messages[.reason]): \(reasons.sentence(finding.reason))",
      "\(messages[.asOf]) \(review.asOf)", "",
    ]
    let texts = Dictionary(requirement.elements.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    for element in finding.elements {
      let must = element.mandatory ? " (\(messages[.mandatory]))" : ""
      lines.append("\(element.id)\(must): \(texts[element.id]?[language] ?? "")")
      let reason = element.reason.map(reasons.sentence) ?? ""
      lines.append(
        "  \(messages.status(element.status)), \(decimal(element.coverage))\(reason.isEmpty ? "" : "; \(reason)")")
      for evidence in element.evidence { lines += show(evidence, messages) }
    }
    for defect in finding.defects {
      lines.append("\(messages[.defects]): \(defect.code), \(decimal(defect.strength))")
      for evidence in defect.evidence { lines += show(evidence, messages) }
    }
    lines += [
      "",
      "\(messages[.searched]): \(finding.searchedActs.isEmpty ? messages[.none] : finding.searchedActs.joined(separator: ", "))",
    ]
    lines.append("\(messages[.concepts]): \(finding.searchedConcepts.joined(separator: ", "))")
    if !finding.nearest.isEmpty {
      lines.append("\(messages[.nearest]):")
      for evidence in finding.nearest { lines += show(evidence, messages) }
    }
    let missing = finding.elements.filter { $0.mandatory && $0.status != .covered }
    if !missing.isEmpty {
      lines.append(
        "\(messages[.missing]): \(missing.map { "\($0.id) \(texts[$0.id]?[language] ?? "")" }.joined(separator: "; "))"
      )
    }
    return lines.joined(separator: "\n")
  }

  private static func show(_ evidence: Evidence, _ messages: MessageCatalogue) -> [String] {
    let sum = evidence.terms.reduce(0) { $0 + $1.value }
    var lines = [
      "  - \(evidence.file) \(evidence.eId) [\(evidence.spanStart), \(evidence.spanEnd)) \(messages[.score]) \(decimal(evidence.score))"
    ]
    lines.append("    «\(evidence.fullQuote.replacing("\n", with: "\n     "))»")
    for hit in evidence.hits {
      lines.append("    \(hit.concept): \"\(hit.words)\" [\(hit.spanStart), \(hit.spanEnd))")
    }
    lines.append(
      "    " + evidence.terms.map { "\($0.name) \(decimal($0.value))" }.joined(separator: " + ")
        + " = \(decimal(sum))")
    return lines
  }

  private static func decimal(_ value: Double) -> String {
    FixedDecimal.text(value, places: 2)
  }
}
