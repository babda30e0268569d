import Foundation
import Legislation
import Matching
import Standards
import Wordings

/// `findings.json`: the contract of DESIGN.md and `Documentation/findings.schema.json`, keys in the contract's order.
public enum FindingsJSON {
  /// Version of the contract; raised when a key changes its meaning.
  public static let schemaVersion = 1

  public static func render(_ review: ReviewResult, ruleBase: RuleBase) -> String {
    let acts = review.acts.map { act in
      JSONText.object([
        ("id", Markup.json(act.work)), ("file", Markup.json(act.file)), ("title", Markup.json(act.title)),
        ("kind", Markup.json(act.kind.value.rawValue)), ("language", Markup.json(act.language.value.rawValue)),
        ("articles", "\(act.articles.count)"), ("coverage", Markup.json(act.coverage.value.rawValue)),
        ("sha256", Markup.json(act.sha256)),
        ("warnings", JSONText.array(act.warnings.map { Markup.json($0.message) })),
      ])
    }
    return JSONText.object([
      ("schemaVersion", "\(schemaVersion)"), ("jurisdiction", Markup.json(review.jurisdiction)),
      ("asOf", Markup.json(review.asOf)), ("ruleBase", Markup.json(review.ruleBaseVersion)),
      ("engine", Markup.json(review.engineVersion)), ("acts", JSONText.array(acts, isOnLines: true)),
      ("findings", JSONText.array(review.findings.map(finding), isOnLines: true)),
    ]) + "\n"
  }

  private static func finding(_ finding: Finding) -> String {
    JSONText.object([
      ("requirement", Markup.json(finding.requirement)), ("verdict", Markup.json(finding.verdict.rawValue)),
      ("score", number(finding.score)), ("confidence", number(finding.confidence)),
      ("reason", Markup.json(words.sentence(finding.reason))), ("reasonCode", reason(finding.reason)),
      (
        "elements",
        JSONText.array(
          finding.elements.map { element in
            JSONText.object([
              ("id", Markup.json(element.id)), ("status", Markup.json(element.status.rawValue)),
              ("reason", element.reason.map { Markup.json($0.rawValue) } ?? "null"),
              ("coverage", number(element.coverage)), ("evidence", JSONText.array(element.evidence.map(evidence))),
              ("seeAlso", JSONText.array(element.seeAlso.map(evidence))),
            ])
          }, isOnLines: true)
      ),
      (
        "defects",
        JSONText.array(
          finding.defects.map { defect in
            JSONText.object([
              ("code", Markup.json(defect.code)), ("strength", number(defect.strength)),
              ("evidence", JSONText.array(defect.evidence.map(evidence))),
              ("seeAlso", JSONText.array(defect.seeAlso.map(evidence))),
            ])
          })
      ),
      (
        "searched",
        JSONText.object([
          ("acts", JSONText.array(finding.searchedActs.map(Markup.json))),
          ("concepts", JSONText.array(finding.searchedConcepts.map(Markup.json))),
        ])
      ),
      ("nearest", JSONText.array(finding.nearest.map(evidence))),
    ])
  }

  /// The sentence of the contract is English, whatever the language of the documents.
  private static let words = ReasonWords(MessageCatalogue(.english))

  /// The case of a reason and its facts.
  private static func reason(_ reason: VerdictReason) -> String {
    let facts: [(String, [String])] =
      switch reason {
      case .conflict(let defect): [("defects", [defect])]
      case .aligned(let lacking): [("missing", lacking)]
      case .weakened(let defects): [("defects", defects)]
      case .incomplete(let missing, let open), .partly(let missing, let open): [("missing", missing), ("open", open)]
      case .gap(let searched, let missing): [("files", searched), ("missing", missing)]
      case .noAct(let kinds): [("kinds", kinds)]
      case .onlyExcerpt(let files, let kinds): [("files", files), ("kinds", kinds)]
      case .fewWordings(let files): [("files", files)]
      case .principalMissing(let searched, let kind): [("files", searched), ("kinds", [kind])]
      case .unsettled(let open, _), .unverified(let open): [("open", open)]
      }
    return JSONText.object([("code", Markup.json(reason.code))] + facts.map { ($0, JSONText.strings($1)) })
  }

  private static func evidence(_ evidence: Evidence) -> String {
    // A point means little without the words that open its list; other quotes stand alone.
    let introduction =
      evidence.introduction.isEmpty ? [] : [("introduction", Markup.json(evidence.introduction))]
    return JSONText.object(
      [
        ("file", Markup.json(evidence.file)), ("eId", Markup.json(evidence.eId)),
        ("article", Markup.json(evidence.article)), ("span", "[\(evidence.spanStart), \(evidence.spanEnd)]"),
      ] + introduction + [
        ("quote", Markup.json(evidence.quote)), ("score", number(evidence.score)),
        ("probability", evidence.probability.map(number) ?? "null"),
        ("terms", JSONText.object(terms(evidence.terms))),
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

  private static func number(_ value: Double) -> String {
    FixedDecimal.text(value, places: 4)
  }
}
