import LegalText
import Legislation
import Matching
import Planning
import Standards
import Wordings

/// The findings of a review: what was read, a table for each theme, and each requirement with its evidence.
public struct FindingsDocument {
  /// Provisions shown for an element or a defect, best first.
  private static let evidenceLimit = 3

  private let review: ReviewResult
  private let ruleBase: RuleBase
  private let messages: MessageCatalogue
  private let parts: DocumentParts

  private var language: Language { messages.language }
  private var reasons: ReasonWords { ReasonWords(messages) }

  private init(_ review: ReviewResult, _ ruleBase: RuleBase, _ messages: MessageCatalogue) {
    self.review = review
    self.ruleBase = ruleBase
    self.messages = messages
    parts = DocumentParts(messages)
  }

  public static func make(_ review: ReviewResult, ruleBase: RuleBase, language: Language) -> Document {
    FindingsDocument(review, ruleBase, MessageCatalogue(language)).document()
  }

  private func document() -> Document {
    var blocks: [Block] = [.notice([.text(messages[.disclaimer])])]
    if review.jurisdiction == "XD" { blocks.append(.notice([.strong(messages[.demonstrationNote])])) }
    blocks += [
      .fields([
        Field(messages[.asOf], review.asOf), Field(messages[.ruleBase], review.ruleBaseVersion),
        Field(messages[.engine], review.engineVersion),
      ]),
      .heading(2, messages[.summary], anchor: "summary"), .figure(bars()),
      .heading(2, messages[.whatWasRead], anchor: "acts"), .table(parts.actsTable(review.acts)),
    ]
    blocks += warnings()
    let findings = Dictionary(review.findings.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    for theme in ruleBase.themes {
      let pairs = ruleBase.requirements.filter { $0.theme == theme.id }.compactMap { requirement in
        findings[requirement.id].map { (requirement, $0) }
      }
      if pairs.isEmpty { continue }
      blocks += [.heading(2, theme.title[language], anchor: "theme-\(theme.id)"), .table(table(theme, pairs))]
      for (requirement, finding) in pairs {
        blocks.append(.group(anchor: requirement.id, blocks: detail(requirement, finding)))
      }
    }
    return Document(
      title: "\(messages[.findingsTitle]): \(messages.country(review.jurisdiction))", language: language,
      date: review.asOf, blocks: blocks)
  }

  private func bars() -> Figure {
    let counts = Verdict.allCases.map { verdict in
      (messages.verdict(verdict), review.findings.filter { $0.verdict == verdict }.count)
    }
    let most = max(1, counts.map(\.1).max() ?? 1)
    var drawing = Drawing(width: 640, height: counts.count * 30 + 6)
    for (index, (name, count)) in counts.enumerated() {
      let (y, length) = (index * 30 + 5, count * 360 / most)
      drawing.words(name, x: 190, y: y + 15, anchor: .end, size: 15)
      if length > 0 { drawing.area(x: 198, y: y, width: length, height: 20, fill: .solid) }
      drawing.words("\(count)", x: 206 + length, y: y + 15, size: 15)
    }
    let alternative = counts.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    return Figure(caption: messages[.summary], drawing: drawing, alternative: alternative)
  }

  private func warnings() -> [Block] {
    let fields = review.acts.filter { !$0.warnings.isEmpty }.map { act in
      let lines = act.warnings.map { [Inline.text(messages.warning($0))] }
      return Field(act.file, Array(lines.joined(separator: [.lineBreak])))
    }
    return fields.isEmpty ? [] : [.heading(3, messages[.warnings], anchor: "warnings"), .fields(fields)]
  }

  private func table(_ theme: Theme, _ pairs: [(Requirement, Finding)]) -> DocumentTable {
    DocumentTable(
      caption: theme.title[language],
      columns: [
        .init("ID", weight: 1.4), .init(messages[.requirement], weight: 5),
        .init(messages[.verdictHeading], weight: 2.2),
        .init(messages[.urgency], weight: 1.2), .init(messages[.score]), .init(messages[.confidence]),
      ],
      rows: pairs.map { requirement, finding in
        [
          [.link(requirement.id, anchor: requirement.id)], [.text(requirement.title[language])],
          [.verdict(messages.verdict(finding.verdict), kind: finding.verdict.rawValue)],
          [.text(requirement.urgency.rawValue)], [.text(decimal(finding.score))],
          [.text(decimal(finding.confidence))],
        ]
      })
  }

  private func detail(_ requirement: Requirement, _ finding: Finding) -> [Block] {
    let id = requirement.id
    var blocks: [Block] = [
      .heading(3, "\(id) \(requirement.title[language])", anchor: "finding-\(id)"),
      .paragraph([
        .verdict(messages.proposed(finding.verdict), kind: finding.verdict.rawValue),
        .text(" \(reasons.sentence(finding.reason))"),
      ]),
      .paragraph([
        .strong(messages.force(requirement)), .text(": \(requirement.obligation[language]) "),
        .emphasis(messages.references(requirement)),
      ]),
    ]
    let texts = Dictionary(requirement.elements.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    for element in finding.elements {
      let must = element.mandatory ? " (\(messages[.mandatory]))" : ""
      let text = texts[element.id]?[language] ?? ""
      blocks.append(
        .heading(4, "\(element.id)\(must): \(text) — \(messages.status(element.status))", anchor: element.id))
      if element.evidence.isEmpty, let reason = element.reason { blocks.append(.paragraph(reasons.sentence(reason))) }
      blocks += element.evidence.prefix(Self.evidenceLimit).map(quotation)
    }
    for defect in finding.defects {
      let title = ruleBase.defect(defect.code)?.title[language] ?? ""
      blocks.append(
        .heading(4, "\(messages[.defects]): \(defect.code) \(title)", anchor: "\(id)-\(defect.code)"))
      blocks += defect.evidence.prefix(Self.evidenceLimit).map(quotation)
    }
    let acts = finding.searchedActs.isEmpty ? messages[.none] : finding.searchedActs.joined(separator: ", ")
    blocks.append(
      .fields([
        Field(messages[.searched], acts),
        Field(messages[.concepts], finding.searchedConcepts.joined(separator: ", ")),
      ]))
    if !finding.nearest.isEmpty {
      blocks.append(.heading(4, messages[.nearest], anchor: "\(id)-nearest"))
      blocks += finding.nearest.map(quotation)
    }
    return blocks
  }

  private func quotation(_ evidence: Evidence) -> Block {
    let act = review.acts.first { $0.file == evidence.file }
    let language = act?.language.value ?? .english
    return .quotation(
      Quotation(
        text: evidence.fullQuote, language: language,
        source: [
          .foreign(act.map { $0.title.isEmpty ? $0.file : $0.title } ?? evidence.file, language),
          .text(", \(messages[.article].lowercased()) \(evidence.article) "), .code(evidence.eId),
          .text(" (\(decimal(evidence.score)))"),
        ]))
  }

  private func decimal(_ value: Double) -> String { FixedDecimal.text(value, places: 2) }
}
