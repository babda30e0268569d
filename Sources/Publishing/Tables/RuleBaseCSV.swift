import LegalText
import Standards

/// The rule base as tables for spreadsheets: UTF-8 with a byte order mark, CRLF, RFC 4180, formulas made inert.
public enum RuleBaseCSV {
  /// `requirements.csv`, `elements.csv`, `defects.csv` and `wordings.csv`.
  public static func render(_ ruleBase: RuleBase) -> [(name: String, content: String)] {
    [
      ("requirements.csv", table(requirements(ruleBase))), ("elements.csv", table(elements(ruleBase))),
      ("defects.csv", table(defects(ruleBase))), ("wordings.csv", table(wordings(ruleBase))),
    ]
  }

  private static func table(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(Markup.csv).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func requirements(_ ruleBase: RuleBase) -> [[String]] {
    var rows = [
      [
        "id", "theme", "tier", "urgency", "titleEn", "titleRu", "obligationEn", "obligationRu", "references",
        "toVerify",
        "nature", "kinds", "alsoKinds", "links", "measure", "term", "changeEn", "changeRu", "responsibleEn",
        "responsibleRu", "indicatorEn", "indicatorRu", "verificationEn", "verificationRu", "sdg511",
        "womenBusinessLaw",
        "grevio",
      ]
    ]
    for requirement in ruleBase.requirements {
      let template = requirement.recommendation
      let crosswalk = ruleBase.crosswalk[requirement.id]
      func names(_ references: [InstrumentReference]) -> String {
        references.map { "\($0.instrument) \($0.article)" }.joined(separator: "; ")
      }
      func both(_ text: LocalizedText) -> [String] { [text[.english], text[.russian]] }
      rows.append(
        [requirement.id, requirement.theme, requirement.tier.rawValue, requirement.urgency.rawValue]
          + both(requirement.title) + both(requirement.obligation)
          + [names(requirement.references), names(requirement.references.filter(\.toVerify))]
          + [requirement.nature, requirement.kinds, requirement.alsoKinds, requirement.links]
          .map { $0.joined(separator: "; ") }
          + [template.measure.rawValue, template.term.rawValue] + both(template.change) + both(template.responsible)
          + both(template.indicator) + both(template.verification)
          + [crosswalk?.sdg511?.rawValue ?? "", crosswalk?.womenBusinessLaw?.rawValue ?? "", crosswalk?.grevio ?? ""])
    }
    return rows
  }

  private static func elements(_ ruleBase: RuleBase) -> [[String]] {
    var rows = [["requirement", "id", "mandatory", "weight", "textEn", "textRu", "concepts"]]
    for requirement in ruleBase.requirements {
      for element in requirement.elements {
        rows.append([
          requirement.id, element.id, "\(element.mandatory)", "\(element.weight)", element.text[.english],
          element.text[.russian], Set(element.patterns.flatMap(\.concepts)).sorted().joined(separator: "; "),
        ])
      }
    }
    return rows
  }

  private static func defects(_ ruleBase: RuleBase) -> [[String]] {
    var rows = [["requirement", "code", "effect", "strength", "titleEn", "titleRu", "concepts"]]
    for requirement in ruleBase.requirements {
      for defect in requirement.defects {
        let title = ruleBase.defect(defect.code)?.title
        rows.append([
          requirement.id, defect.code, defect.isConflict ? "conflict" : "weaken", "\(defect.strength)",
          title?[.english] ?? "", title?[.russian] ?? "",
          Set(defect.patterns.flatMap(\.concepts)).sorted().joined(separator: "; "),
        ])
      }
    }
    return rows
  }

  private static func wordings(_ ruleBase: RuleBase) -> [[String]] {
    var rows = [["concept", "title", "language", "phrase", "status", "notWhen", "source"]]
    for concept in ruleBase.concepts {
      for variant in concept.variants {
        rows.append([
          concept.id, concept.title, variant.language.rawValue, variant.phrase,
          variant.isVerified ? "verified" : "unverified", variant.notWhen.joined(separator: "; "),
          variant.source ?? "",
        ])
      }
    }
    return rows
  }
}
