import Foundation
import Legislation
import Matching
import Standards

/// `findings.json`: the contract of DESIGN.md and `Documentation/findings.schema.json`, keys in the contract's order.
public enum FindingsJSON {
  /// Version of the contract; raised when a key changes its meaning.
  public static let schemaVersion = 1

  public static func render(_ review: ReviewResult, ruleBase: RuleBase) -> String {
    let acts = review.acts.map { act in
      object([
        ("id", Markup.json(act.work)), ("file", Markup.json(act.file)), ("title", Markup.json(act.title)),
        ("kind", Markup.json(act.kind.value.rawValue)), ("language", Markup.json(act.language.value.rawValue)),
        ("articles", "\(act.articles.count)"), ("coverage", Markup.json(act.coverage.value.rawValue)),
        ("sha256", Markup.json(act.sha256)), ("warnings", array(act.warnings.map { Markup.json($0.message) })),
      ])
    }
    return object([
      ("schemaVersion", "\(schemaVersion)"), ("jurisdiction", Markup.json(review.jurisdiction)),
      ("asOf", Markup.json(review.asOf)), ("ruleBase", Markup.json(review.ruleBaseVersion)),
      ("engine", Markup.json(review.engineVersion)), ("acts", array(acts, lines: true)),
      ("findings", array(review.findings.map(finding), lines: true)),
    ]) + "\n"
  }

  private static func finding(_ finding: Finding) -> String {
    object([
      ("requirement", Markup.json(finding.requirement)), ("verdict", Markup.json(finding.verdict.rawValue)),
      ("score", number(finding.score)), ("confidence", number(finding.confidence)),
      ("reason", Markup.json(finding.reason)),
      (
        "elements",
        array(
          finding.elements.map { element in
            object([
              ("id", Markup.json(element.id)), ("status", Markup.json(element.status.rawValue)),
              ("coverage", number(element.coverage)), ("evidence", array(element.evidence.map(evidence))),
            ])
          }, lines: true)
      ),
      (
        "defects",
        array(
          finding.defects.map { defect in
            object([
              ("code", Markup.json(defect.code)), ("strength", number(defect.strength)),
              ("evidence", array(defect.evidence.map(evidence))),
            ])
          })
      ),
      (
        "searched",
        object([
          ("acts", array(finding.searchedActs.map(Markup.json))),
          ("concepts", array(finding.searchedConcepts.map(Markup.json))),
        ])
      ),
      ("nearest", array(finding.nearest.map(evidence))),
    ])
  }

  private static func evidence(_ evidence: Evidence) -> String {
    object([
      ("file", Markup.json(evidence.file)), ("eId", Markup.json(evidence.eId)),
      ("article", Markup.json(evidence.article)), ("span", "[\(evidence.spanStart), \(evidence.spanEnd)]"),
      ("quote", Markup.json(evidence.quote)), ("score", number(evidence.score)),
      ("terms", object(terms(evidence.terms))),
    ])
  }

  /// Terms of one name are added up, so that the object has each key once and still sums to the logit.
  private static func terms(_ terms: [ScoreTerm]) -> [(String, String)] {
    var names: [String] = []
    var sums: [String: Double] = [:]
    for term in terms {
      if sums[term.name] == nil { names.append(term.name) }
      sums[term.name, default: 0] += term.value
    }
    return names.map { ($0, number(sums[$0] ?? 0)) }
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(Markup.json($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func array(_ items: [String], lines: Bool = false) -> String {
    if items.isEmpty { return "[]" }
    return lines ? "[\n" + items.joined(separator: ",\n") + "\n]" : "[" + items.joined(separator: ", ") + "]"
  }

  private static func number(_ value: Double) -> String {
    FixedDecimal.text(value, places: 4)
  }
}
