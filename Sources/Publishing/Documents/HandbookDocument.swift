import LegalText
import Legislation
import Standards
import Wordings

/// The rule base as a document for experts: instruments, requirements, defects, concepts with their wordings, index.
public struct HandbookDocument {
  private let ruleBase: RuleBase
  private let examples: [Example]
  private let messages: MessageCatalogue
  private let words: PatternWords
  /// Requirements by the concepts that they use.
  private let usedConcepts: [String: [String]]

  private var language: Language { messages.language }

  /// - Parameters:
  ///   - examples: of the rule base; the table of coverage counts them.
  public static func make(_ ruleBase: RuleBase, examples: [Example], language: Language) -> Document {
    HandbookDocument(ruleBase, examples, MessageCatalogue(language)).document()
  }

  private init(_ ruleBase: RuleBase, _ examples: [Example], _ messages: MessageCatalogue) {
    self.ruleBase = ruleBase
    self.examples = examples
    self.messages = messages
    words = PatternWords(messages: messages, concepts: Set(ruleBase.concepts.map(\.id)))
    var used: [String: [String]] = [:]
    for requirement in ruleBase.requirements {
      for id in Set(requirement.patterns.flatMap(\.concepts)) { used[id, default: []].append(requirement.id) }
    }
    usedConcepts = used
  }

  private func document() -> Document {
    Document(
      title: messages[.handbookTitle], language: language, date: "",
      blocks: [
        .paragraph("\(messages[.handbookVersion]) \(ruleBase.version). \(messages[.handbookPurpose])"),
        .notice([.text(messages[.handbookDisclaimer])]),
      ] + instruments() + requirements() + defects() + concepts() + coverage() + index())
  }

  private func title(_ key: MessageKey, anchor: String) -> Block { .heading(2, messages[key], anchor: anchor) }

  private func field(_ key: MessageKey, _ value: [Inline]) -> Field { Field(messages[key], value) }

  private func field(_ key: MessageKey, _ value: String) -> Field { Field(messages[key], value) }

  private func table(_ caption: String, _ columns: [(MessageKey, Double)], _ rows: [[[Inline]]]) -> Block {
    .table(DocumentTable(caption: caption, columns: columns.map { .init(messages[$0.0], weight: $0.1) }, rows: rows))
  }

  /// Requirements by name, each a link to its entry.
  private func links(_ requirements: [String]) -> [Inline] {
    Array(
      requirements.map { id -> [Inline] in
        [ruleBase.requirement(id) == nil ? .text(id) : .link(id, anchor: id)]
      }.joined(separator: [.text(", ")]))
  }

  private func article(_ number: String) -> String {
    number == "whole" ? messages[.handbookWholeDocument] : number
  }

  // MARK: - Instruments

  private func instruments() -> [Block] {
    [title(.handbookInstruments, anchor: "instruments")]
      + ruleBase.instruments.flatMap { instrument -> [Block] in
        let adopted = instrument.adopted.map { "\($0) (\(mark(instrument.adoptedMark)))" } ?? ""
        let isTreaty = instrument.kind == .treaty
        var blocks: [Block] = [
          .heading(3, "\(instrument.id). \(instrument.title[language])", anchor: "instrument-\(instrument.id)"),
          .paragraph(messages[isTreaty ? .handbookTreaty : .handbookSoftLaw] + "."),
          .fields([field(.handbookAdopted, adopted), field(.handbookNote, instrument.notes[language])]),
        ]
        let countries = parties(instrument)
        if !countries.isEmpty {
          blocks.append(
            table(
              "\(instrument.id): \(messages[.country])",
              [
                (.country, 1), (.handbookPartySince, 1.5), (.handbookReservations, 4), (.handbookNote, 3),
                (.handbookChecked, 2),
              ], countries))
        }
        blocks.append(
          table(
            "\(instrument.id): \(messages[.handbookArticle])",
            [(.handbookArticle, 1), (.handbookSubject, 4), (.handbookChecked, 2)],
            instrument.articles.map {
              [[.text(article($0.number))], [.text($0.heading[language])], [.text(mark($0.mark))]]
            }))
        return blocks
      }
  }

  private func parties(_ instrument: Instrument) -> [[[Inline]]] {
    instrument.parties.map { party in
      let reservations = party.reservations.map { [Inline.text("\($0.text[language]) (\(mark($0.mark)))")] }
      let check = party.toVerify && party.mark != .memory ? "; \(messages[.handbookToVerify])" : ""
      return [
        [.text(party.country)], [.text(party.since ?? "—")], Array(reservations.joined(separator: [.lineBreak])),
        [.text(party.note[language])], [.text(mark(party.mark) + check)],
      ]
    }
      + instrument.nonParties.map {
        [
          [.text($0.country)], [.text(messages[.handbookNotParty])], [], [.text($0.note[language])],
          [.text(mark($0.mark))],
        ]
      }
  }

  private func mark(_ mark: VerificationMark?) -> String {
    switch mark {
    case .text: messages[.handbookMarkText]
    case .part: messages[.handbookMarkPart]
    case .heading: messages[.handbookMarkHeading]
    case .memory: messages[.handbookMarkMemory]
    case nil: ""
    }
  }

  // MARK: - Requirements

  private func requirements() -> [Block] {
    [title(.handbookRequirements, anchor: "requirements")]
      + ruleBase.themes.flatMap { theme -> [Block] in
        [.heading(3, theme.title[language], anchor: "theme-\(theme.id)")]
          + ruleBase.requirements.filter { $0.theme == theme.id }.map {
            .group(anchor: $0.id, blocks: requirement($0))
          }
      }
  }

  private func requirement(_ requirement: Requirement) -> [Block] {
    let id = requirement.id
    var blocks: [Block] = [
      .heading(4, "\(id). \(requirement.title[language])", anchor: "requirement-\(id)"),
      .paragraph(requirement.obligation[language]), .fields(facts(requirement)), elements(requirement),
    ]
    if !requirement.defects.isEmpty { blocks.append(defects(of: requirement)) }
    let template = requirement.recommendation
    blocks += [
      .heading(5, messages[.recommendation], anchor: "recommendation-\(id)"),
      .fields([
        field(.handbookChange, template.change[language]),
        field(.actToChange, kind(template.law.isEmpty ? requirement.kinds.first ?? "" : template.law)),
        field(.responsible, template.responsible[language]), field(.consulted, template.consulted[language]),
        field(.indicator, template.indicator[language]), field(.verification, template.verification[language]),
      ]),
    ]
    return blocks
  }

  private func facts(_ requirement: Requirement) -> [Field] {
    let sources = requirement.references.map { reference -> [Inline] in
      let check = reference.toVerify ? " (\(messages[.handbookToVerify]))" : ""
      return [
        .link(reference.instrument, anchor: "instrument-\(reference.instrument)"),
        .text(" \(article(reference.article))\(check)"),
      ]
    }
    let isCore = requirement.tier == .core
    return [
      field(.handbookSources, Array(sources.joined(separator: [.text("; ")]))),
      field(.handbookTier, messages[isCore ? .handbookTierCore : .handbookTierSupplementary]),
      field(.urgency, "\(requirement.urgency.rawValue) \(requirement.urgencyReason[language])"),
      field(.handbookNature, requirement.nature.joined(separator: ", ")),
      field(.handbookKinds, (requirement.kinds + requirement.alsoKinds).map(kind).joined(separator: ", ")),
      field(.otherSanctions, requirement.acceptsOtherSanctions[language]),
      field(.handbookLinks, links(requirement.links)), field(.handbookCrosswalk, crosswalk(requirement.id)),
    ]
  }

  private func elements(_ requirement: Requirement) -> Block {
    table(
      "\(requirement.id): \(messages[.element])", [(.element, 2), (.handbookSubject, 4), (.handbookHowFound, 6)],
      requirement.elements.map { element in
        let weight = messages[element.mandatory ? .mandatory : .handbookSupporting]
        return [
          [.text("\(element.id) (\(weight))")], [.text(element.text[language])], condition(element.condition),
        ]
      })
  }

  private func condition(_ condition: Element.Condition) -> [Inline] {
    switch condition {
    case .presence(let patterns): return words.lines(patterns)
    case .absence(let absence):
      let parts: [(MessageKey, [Pattern])] = [
        (.handbookRule, absence.anchor), (.handbookField, absence.field), (.handbookContrary, absence.unless),
      ]
      return parts.filter { !$1.isEmpty }.reduce([.text("\(messages[.handbookHoldsUnless]).")]) { line, part in
        line + [.lineBreak, .text("\(messages[part.0]): ")] + words.lines(part.1)
      }
    }
  }

  private func defects(of requirement: Requirement) -> Block {
    table(
      "\(requirement.id): \(messages[.handbookDefects])",
      [(.handbookCode, 2), (.handbookSubject, 4), (.handbookHowFound, 6)],
      requirement.defects.map { defect in
        let effect = messages[defect.isConflict ? .handbookConflict : .handbookWeakening]
        return [
          [.link(defect.code, anchor: "defect-\(defect.code)"), .text(" (\(effect))")],
          [.text(ruleBase.defect(defect.code)?.title[language] ?? "")], words.lines(defect.patterns),
        ]
      })
  }

  private func kind(_ kind: String) -> String { ActKind(rawValue: kind).map { messages.kind($0) } ?? kind }

  private func crosswalk(_ id: String) -> String {
    guard let entry = ruleBase.crosswalk[id] else { return "" }
    var parts: [String] = []
    if let area = entry.sdg511 { parts.append("SDG 5.1.1: \(area.rawValue)") }
    if let topic = entry.womenBusinessLaw { parts.append("Women, Business and the Law: \(topic.rawValue)") }
    if let chapter = entry.grevio { parts.append("GREVIO: \(chapter)") }
    return parts.joined(separator: "; ")
  }

  // MARK: - Defects, concepts, coverage, index

  private func defects() -> [Block] {
    [title(.handbookDefects, anchor: "defects")]
      + ruleBase.defects.map { defect in
        let users = ruleBase.requirements.filter { $0.defects.contains { $0.code == defect.code } }
        return .group(
          anchor: "defect-\(defect.code)",
          blocks: [
            .heading(3, "\(defect.code). \(defect.title[language])", anchor: "defect-\(defect.code)-title"),
            .paragraph(defect.meaning[language]), .fields([field(.handbookUsedBy, links(users.map(\.id)))]),
          ])
      }
  }

  /// Grouped by their first letter, so that the list of contents stays short.
  private func concepts() -> [Block] {
    var blocks: [Block] = [
      title(.handbookConcepts, anchor: "concepts"), .paragraph(messages[.handbookUnverifiedNote]),
    ]
    var letter: Character?
    for concept in ruleBase.concepts.sorted(by: { $0.id < $1.id }) {
      if let first = concept.id.first, first != letter {
        letter = first
        blocks.append(.heading(3, first.uppercased(), anchor: "concepts-\(first)"))
      }
      let wordings = Language.allCases.compactMap { language -> Field? in
        let variants = concept.variants.filter { $0.language == language }
        return variants.isEmpty ? nil : Field(language.rawValue, self.wordings(variants, language))
      }
      let users = usedConcepts[concept.id] ?? []
      let anchor = PatternWords.anchor(concept: concept.id)
      blocks.append(
        .group(
          anchor: anchor,
          blocks: [
            .heading(4, "\(concept.id). \(concept.title)", anchor: "\(anchor)-title"),
            .fields(wordings + [field(.handbookUsedBy, users.isEmpty ? [.text("—")] : links(users))]),
          ]))
    }
    return blocks
  }

  private func wordings(_ variants: [Variant], _ language: Language) -> [Inline] {
    Array(
      variants.map { variant -> [Inline] in
        var inlines: [Inline] = [.foreign((variant.isVerified ? "" : "? ") + variant.phrase, language)]
        if !variant.notWhen.isEmpty {
          inlines += [
            .text(" (\(messages[.handbookWithout]) "), .foreign(variant.notWhen.joined(separator: ", "), language),
            .text(")"),
          ]
        }
        if let source = variant.source { inlines += [.text(" "), .emphasis(source)] }
        return inlines
      }.joined(separator: [.text("; ")]))
  }

  private func coverage() -> [Block] {
    let coverage = CoverageTable(ruleBase: ruleBase, examples: examples)
    let rows = coverage.rows.map { row in
      [links([row.requirement])]
        + coverage.languages.map { language in
          [.text(row.cells[language.rawValue].map { "\($0.readable)/\(row.elements)" } ?? "")]
        }
    }
    return [
      title(.handbookCoverage, anchor: "coverage"), .paragraph(messages[.handbookCoverageNote]),
      .table(
        DocumentTable(
          caption: messages[.handbookCoverage],
          columns: [.init(messages[.requirement], weight: 2)] + coverage.languages.map { .init($0.rawValue) },
          rows: rows)),
    ] + HandbookLanguages(ruleBase, coverage, messages).blocks()
  }

  private func index() -> [Block] {
    let requirements = ruleBase.requirements.sorted { $0.title[language] < $1.title[language] }
    return [
      title(.handbookIndex, anchor: "index"),
      .list(requirements.map { [.text("\($0.title[language]): ")] + links([$0.id]) }),
    ]
  }
}
