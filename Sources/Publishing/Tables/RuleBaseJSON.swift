import Foundation
import LegalText
import Standards

/// The rule base as JSON for other programs; the keys are those of the YAML.
public enum RuleBaseJSON {
  /// - Throws: what `JSONEncoder` throws for a number that JSON cannot carry.
  public static func render(_ ruleBase: RuleBase) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Document(ruleBase)), as: UTF8.self) + "\n"
  }

  private static func texts(_ text: LocalizedText) -> [String: String]? {
    text.isEmpty ? nil : Dictionary(text.texts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 })
  }

  private struct Document: Encodable {
    let schemaVersion = 1
    let version: String
    let instruments: [InstrumentEntry]
    let themes: [ThemeEntry]
    let requirements: [RequirementEntry]
    let defects: [DefectEntry]
    let concepts: [ConceptEntry]

    init(_ ruleBase: RuleBase) {
      version = ruleBase.version
      instruments = ruleBase.instruments.map(InstrumentEntry.init)
      themes = ruleBase.themes.map { ThemeEntry(id: $0.id, title: texts($0.title)) }
      requirements = ruleBase.requirements.map { RequirementEntry($0, ruleBase.crosswalk[$0.id]) }
      defects = ruleBase.defects.map {
        DefectEntry(code: $0.code, title: texts($0.title), meaning: texts($0.meaning))
      }
      concepts = ruleBase.concepts.map(ConceptEntry.init)
    }
  }

  private struct ThemeEntry: Encodable {
    let id: String
    let title: [String: String]?
  }

  private struct DefectEntry: Encodable {
    let code: String
    let title: [String: String]?
    let meaning: [String: String]?
  }

  private struct InstrumentEntry: Encodable {
    struct Article: Encodable {
      let number: String
      let heading: [String: String]?
      let mark: VerificationMark
    }

    struct Reservation: Encodable {
      let text: [String: String]?
      let mark: VerificationMark
    }

    struct Party: Encodable {
      let country: String
      let since: String?
      let reservations: [Reservation]
      let note: [String: String]?
      let mark: VerificationMark
      let toVerify: Bool
    }

    struct NonParty: Encodable {
      let country: String
      let note: [String: String]?
      let mark: VerificationMark
    }

    let id: String
    let title: [String: String]?
    let kind: String
    let interprets: String?
    let adopted: String?
    let adoptedMark: VerificationMark
    let articles: [Article]
    let parties: [Party]
    let nonParties: [NonParty]
    let notes: [String: String]?

    init(_ instrument: Instrument) {
      id = instrument.id
      title = texts(instrument.title)
      kind = instrument.kind.rawValue
      interprets = instrument.interprets
      adopted = instrument.adopted
      adoptedMark = instrument.adoptedMark
      articles = instrument.articles.map { Article(number: $0.number, heading: texts($0.heading), mark: $0.mark) }
      parties = instrument.parties.map { party in
        Party(
          country: party.country, since: party.since,
          reservations: party.reservations.map { Reservation(text: texts($0.text), mark: $0.mark) },
          note: texts(party.note), mark: party.mark, toVerify: party.toVerify)
      }
      nonParties = instrument.nonParties.map { NonParty(country: $0.country, note: texts($0.note), mark: $0.mark) }
      notes = texts(instrument.notes)
    }
  }

  private struct RequirementEntry: Encodable {
    struct Reference: Encodable {
      let instrument: String
      let article: String
      let mark: VerificationMark?
      let toVerify: Bool
    }

    struct ElementEntry: Encodable {
      let id: String
      let text: [String: String]?
      let mandatory: Bool
      let weight: Double
      let when: [PatternEntry]?
      let anchor: [PatternEntry]?
      let field: [PatternEntry]?
      let unless: [PatternEntry]?
    }

    struct DefectCondition: Encodable {
      let code: String
      let effect: String
      let strength: Double
      let when: [PatternEntry]
    }

    struct Recommendation: Encodable {
      let measure: String
      let term: String
      let law: String?
      let change: [String: String]?
      let responsible: [String: String]?
      let consulted: [String: String]?
      let indicator: [String: String]?
      let verification: [String: String]?
    }

    struct CrosswalkEntry: Encodable {
      let sdg511: String?
      let womenBusinessLaw: String?
      let grevio: String?
    }

    let id: String
    let theme: String
    let title: [String: String]?
    let obligation: [String: String]?
    let references: [Reference]
    let tier: String
    let urgency: String
    let urgencyReason: [String: String]?
    let nature: [String]
    let acceptsOtherSanctions: [String: String]?
    let kinds: [String]
    let alsoKinds: [String]
    let links: [String]
    let elements: [ElementEntry]
    let defects: [DefectCondition]
    let recommendation: Recommendation
    let crosswalk: CrosswalkEntry?

    init(_ requirement: Requirement, _ crosswalk: Crosswalk?) {
      id = requirement.id
      theme = requirement.theme
      title = texts(requirement.title)
      obligation = texts(requirement.obligation)
      references = requirement.references.map {
        Reference(instrument: $0.instrument, article: $0.article, mark: $0.mark, toVerify: $0.toVerify)
      }
      tier = requirement.tier.rawValue
      urgency = requirement.urgency.rawValue
      urgencyReason = texts(requirement.urgencyReason)
      nature = requirement.nature
      acceptsOtherSanctions = texts(requirement.acceptsOtherSanctions)
      kinds = requirement.kinds
      alsoKinds = requirement.alsoKinds
      links = requirement.links
      elements = requirement.elements.map { element in
        var when: [PatternEntry]?
        var absence: Absence?
        switch element.condition {
        case .presence(let patterns): when = patterns.map(PatternEntry.init)
        case .absence(let condition): absence = condition
        }
        return ElementEntry(
          id: element.id, text: texts(element.text), mandatory: element.mandatory, weight: element.weight, when: when,
          anchor: absence?.anchor.map(PatternEntry.init), field: absence?.field.map(PatternEntry.init),
          unless: absence?.unless.map(PatternEntry.init))
      }
      defects = requirement.defects.map {
        DefectCondition(
          code: $0.code, effect: $0.isConflict ? "conflict" : "weaken", strength: $0.strength,
          when: $0.patterns.map(PatternEntry.init))
      }
      let template = requirement.recommendation
      recommendation = Recommendation(
        measure: template.measure.rawValue, term: template.term.rawValue,
        law: template.law.isEmpty ? nil : template.law,
        change: texts(template.change), responsible: texts(template.responsible),
        consulted: texts(template.consulted),
        indicator: texts(template.indicator), verification: texts(template.verification))
      self.crosswalk = crosswalk.map {
        CrosswalkEntry(
          sdg511: $0.sdg511?.rawValue, womenBusinessLaw: $0.womenBusinessLaw?.rawValue, grevio: $0.grevio)
      }
    }
  }

  private struct PatternEntry: Encodable {
    struct NumberEntry: Encodable {
      let unit: String
      let min: Double
      let max: Double?
    }

    let all: [String]
    let none: [String]
    let scope: String
    let context: [String]
    let notContext: [String]
    let cites: [String]
    let subjects: [String]
    let role: [String]
    let sanction: [String]
    let number: NumberEntry?
    let kinds: [String]
    let strength: Double

    init(_ pattern: Pattern) {
      func group(_ group: Pattern.Group) -> String {
        (group.inHeading ? "heading:" : "") + group.concepts.joined(separator: "|")
      }
      all = pattern.all.map(group)
      none = pattern.none
      scope = pattern.scope.rawValue
      context = pattern.context.map(group)
      notContext = pattern.notContext
      cites = pattern.cites.map { group in group.concepts.joined(separator: "|") }
      subjects = pattern.subjects
      role = pattern.roles
      sanction = pattern.sanctions
      number = pattern.number.map {
        NumberEntry(unit: $0.unit, min: $0.minimum, max: $0.maximum == .greatestFiniteMagnitude ? nil : $0.maximum)
      }
      kinds = pattern.kinds
      strength = pattern.strength
    }
  }

  private struct ConceptEntry: Encodable {
    struct Wording: Encodable {
      let language: String
      let phrase: String
      let notWhen: [String]
      let source: String?
      let verified: Bool
    }

    let id: String
    let title: String
    let variants: [Wording]

    init(_ concept: Concept) {
      id = concept.id
      title = concept.title
      variants = concept.variants.map {
        Wording(
          language: $0.language.rawValue, phrase: $0.phrase, notWhen: $0.notWhen, source: $0.source,
          verified: $0.isVerified)
      }
    }
  }
}
