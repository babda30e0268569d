import LegalText
import Legislation
import Planning
import Review
import Standards
import Wordings

/// The roadmap as data (`Documentation/roadmap.schema.json`), alone or embedded in the documents.
public enum RoadmapJSON {
  /// Raised when a key changes its meaning.
  public static let schemaVersion = 2

  public static func render(_ roadmap: Roadmap, language: Language) -> String {
    let parts = DocumentParts(MessageCatalogue(language))
    return JSONText.object([
      ("schemaVersion", "\(schemaVersion)"), ("jurisdiction", Markup.json(roadmap.jurisdiction)),
      ("asOf", Markup.json(roadmap.asOf)), ("ruleBase", Markup.json(roadmap.ruleBaseVersion)),
      ("engine", Markup.json(roadmap.engineVersion)), ("language", Markup.json(language.webTag)),
      ("disclaimer", Markup.json(MessageCatalogue(language)[.disclaimer])),
      ("signed", "\(roadmap.signedCount)"), ("findings", "\(roadmap.findingCount)"),
      ("parties", JSONText.array(roadmap.partyStatus.map(party))),
      ("acts", JSONText.array(roadmap.acts.map(act), isOnLines: true)),
      (
        "recommendations",
        JSONText.array(
          roadmap.recommendations.map { recommendation($0, roadmap.asOf, parts, language) }, isOnLines: true)
      ),
      ("order", JSONText.strings(roadmap.order)), ("followUp", JSONText.strings(roadmap.followUp)),
      (
        "notAssessed",
        JSONText.array(
          roadmap.notAssessed.map { item in
            JSONText.object([
              ("requirement", Markup.json(item.requirement.id)),
              ("title", Markup.json(item.requirement.title[language])), ("reason", Markup.json(parts.reason(item))),
              ("reasonCode", Markup.json(parts.reasonCode(item.reason))),
              ("kindsToLoad", JSONText.strings(item.kindsToLoad.map(\.rawValue))),
            ])
          }, isOnLines: true)
      ),
      ("notApplicable", JSONText.array(roadmap.notApplicable.map { answer($0, parts, language) }, isOnLines: true)),
    ]) + "\n"
  }

  private static func party(_ status: PartyStatus) -> String {
    JSONText.object([
      ("instrument", Markup.json(status.instrument.id)), ("isParty", status.party == nil ? "false" : "true"),
      ("since", JSONText.optional(status.party?.since)),
    ])
  }

  private static func act(_ act: Act) -> String {
    JSONText.object([
      ("id", Markup.json(act.work)), ("file", Markup.json(act.file)), ("title", Markup.json(act.title)),
      ("kind", Markup.json(act.kind.value.rawValue)), ("language", Markup.json(act.language.value.rawValue)),
      ("articles", "\(act.articles.count)"), ("coverage", Markup.json(act.coverage.value.rawValue)),
      ("edition", JSONText.optional(act.expressionDate)), ("sha256", Markup.json(act.sha256)),
    ])
  }

  private static func recommendation(
    _ item: Recommendation, _ asOf: String, _ parts: DocumentParts, _ language: Language
  ) -> String {
    let template = item.requirement.recommendation
    let span = TermSpan(item.term, asOf: asOf)
    return JSONText.object([
      ("id", Markup.json(item.id)), ("theme", Markup.json(item.theme)), ("step", "\(item.step)"),
      ("urgency", Markup.json(item.urgency.rawValue)),
      ("urgencySetBy", Markup.json(item.urgencyIsReviewers ? "reviewer" : "ruleBase")),
      ("term", Markup.json(item.term.rawValue)), ("termFrom", JSONText.optional(span?.from)),
      ("termTo", JSONText.optional(span?.to)), ("measure", Markup.json(item.measure.rawValue)),
      ("dependsOn", JSONText.strings(item.dependsOn)),
      (
        "target",
        JSONText.object([
          ("kind", Markup.json(item.target.kind.rawValue)), ("file", JSONText.optional(item.target.file)),
          ("title", JSONText.optional(item.target.title)),
        ])
      ),
      ("answers", JSONText.array(item.answers.map { answer($0, parts, language) })),
      ("provisions", JSONText.array(item.provisions.map(provision))),
      ("responsible", Markup.json(template.responsible[language])),
      ("consulted", Markup.json(template.consulted[language])),
      ("indicator", Markup.json(template.indicator[language])),
      ("verification", Markup.json(template.verification[language])), ("budget", "null"), ("dueDate", "null"),
    ])
  }

  private static func answer(_ answer: AnsweredRequirement, _ parts: DocumentParts, _ language: Language)
    -> String
  {
    let requirement = answer.requirement
    return JSONText.object([
      ("requirement", Markup.json(requirement.id)), ("title", Markup.json(requirement.title[language])),
      (
        "references",
        JSONText.array(
          requirement.references.map { reference in
            JSONText.object([
              ("instrument", Markup.json(reference.instrument)), ("article", Markup.json(reference.article)),
            ])
          })
      ),
      ("force", Markup.json(answer.force.rawValue)), ("wording", Markup.json(requirement.obligation[language])),
      ("verdict", Markup.json(answer.verdict.rawValue)), ("signed", signature(answer.signed)),
      ("reviewAgain", answer.reviewAgain ? "true" : "false"), ("reason", Markup.json(parts.reason(answer))),
      ("reasonCode", Markup.json(parts.reasonCode(answer.reason))),
      (
        "missing",
        JSONText.array(
          answer.missing.map { element in
            JSONText.object([("id", Markup.json(element.id)), ("text", Markup.json(element.text[language]))])
          })
      ),
      (
        "defects",
        JSONText.array(
          answer.defects.map { defect in
            JSONText.object([("code", Markup.json(defect.code)), ("title", Markup.json(defect.title[language]))])
          })
      ),
      ("change", Markup.json(requirement.recommendation.change[language])),
    ])
  }

  private static func signature(_ signed: SignedVerdict?) -> String {
    guard let signed else { return "null" }
    return JSONText.object([
      ("reviewer", Markup.json(signed.reviewer)), ("role", Markup.json(signed.role.rawValue)),
      ("signedOn", Markup.json(signed.signedOn)),
    ])
  }

  private static func provision(_ provision: CitedProvision) -> String {
    let role: (String, String) =
      switch provision.role {
      case .supports(let element): ("supports", element)
      case .defeats(let code): ("defeats", code)
      case .nearest: ("nearest", "")
      }
    return JSONText.object([
      ("role", Markup.json(role.0)), ("of", Markup.json(role.1)), ("act", Markup.json(provision.work)),
      ("file", Markup.json(provision.file)), ("article", Markup.json(provision.article)),
      ("eId", Markup.json(provision.eId)), ("language", Markup.json(provision.language.rawValue)),
      ("quote", Markup.json(provision.quote)),
    ])
  }
}
