import LegalText
import Legislation
import Planning
import Review
import Standards
import Wordings

/// The table of concordance in the form of the European Union: as a wide document and as a workbook.
public struct ConcordanceDocument {
  private let concordance: Concordance
  private let messages: MessageCatalogue
  private let parts: DocumentParts

  private var language: Language { messages.language }
  private var roadmap: Roadmap { concordance.roadmap }
  private var title: String { "\(messages[.concordanceTitle]): \(messages.country(roadmap.jurisdiction))" }

  private init(_ concordance: Concordance, language: Language) {
    self.concordance = concordance
    messages = MessageCatalogue(language)
    parts = DocumentParts(messages)
  }

  public static func make(_ concordance: Concordance, language: Language) -> Document {
    ConcordanceDocument(concordance, language: language).document()
  }

  public static func workbook(_ concordance: Concordance, language: Language) -> Workbook {
    ConcordanceDocument(concordance, language: language).workbook()
  }

  private static let weights = [1.5, 2.9, 4.0, 2.1, 2.0, 1.1, 1.8, 2.8]

  private var heads: [String] {
    [
      messages[.standardArticle], messages[.obligationText], messages[.nationalProvision], messages[.verdict],
      messages[.actThatFixes], messages[.level], messages[.timeLimit], messages[.comment],
    ]
  }

  private func document() -> Document {
    let rows = concordance.rows.map { row -> [[Inline]] in
      let answer = row.answer
      var national: [[Inline]] = row.provisions.prefix(3).map { provision in
        parts.place(provision) + [
          .text(": "), .foreign(DocumentParts.cut(provision.quote, to: 260), provision.language),
        ]
      }
      if national.isEmpty { national = [[.text("–")]] }
      return [
        [.text(messages.references(answer.requirement))], [.text(obligation(answer))],
        Array(national.joined(separator: [.lineBreak])),
        [.verdict(messages.verdict(answer.verdict), kind: answer.verdict.rawValue), .text(" ")]
          + parts.signature(answer),
        [.text(fixing(row))], [.text(level(row))], [.text(limit(row))], [.text(comment(row))],
      ]
    }
    let table = DocumentTable(
      caption: messages[.concordanceTitle],
      columns: zip(heads, Self.weights).map { DocumentTable.Column($0, weight: $1) }, rows: rows)
    let blocks =
      parts.opening(roadmap) + [.heading(2, messages[.concordanceTitle], anchor: "concordance"), .table(table)]
      + parts.closing(roadmap)
    return Document(
      title: title, language: language, orientation: .landscape, date: roadmap.asOf, hasContents: false,
      blocks: blocks, data: RoadmapJSON.render(roadmap, language: language))
  }

  private func workbook() -> Workbook {
    let widths: [Double] = [18, 40, 60, 18, 28, 14, 18, 40]
    var columns = zip(heads, widths).map { Workbook.Column($0, width: $1) }
    columns.insert(Workbook.Column("id", width: 14), at: 0)
    let rows = concordance.rows.map { row -> [Workbook.Cell] in
      let answer = row.answer
      let national = row.provisions.map { provision in
        parts.place(provision).map(\.plainText).joined() + ": " + provision.quote
      }.joined(separator: "\n\n")
      let verdict =
        messages.verdict(answer.verdict) + "; " + parts.signature(answer).map(\.plainText).joined()
      return [
        answer.requirement.id, messages.references(answer.requirement), obligation(answer), national, verdict,
        fixing(row), level(row), limit(row), comment(row),
      ].map { .text($0) }
    }
    return Workbook(
      title: title, date: roadmap.asOf, isRightToLeft: language.isRightToLeft,
      sheets: [
        Workbook.Sheet(name: messages[.concordanceTitle], columns: columns, rows: rows),
        RoadmapWorkbook.about(roadmap, messages), RoadmapWorkbook.acts(roadmap, messages),
      ], data: RoadmapJSON.render(roadmap, language: language))
  }

  private func obligation(_ answer: AnsweredRequirement) -> String {
    "\(messages.force(answer.force)): \(answer.requirement.obligation[language])"
  }

  private func fixing(_ row: ConcordanceRow) -> String {
    guard let item = row.recommendation else { return "" }
    return parts.target(item.target).map(\.plainText).joined() + " (\(item.id))"
  }

  private func level(_ row: ConcordanceRow) -> String {
    guard let item = row.recommendation else { return "" }
    if item.measure == .byLaw { return messages[.levelByLaw] }
    return messages[item.target.kind == .constitution ? .levelConstitution : .levelLaw]
  }

  private func limit(_ row: ConcordanceRow) -> String {
    row.recommendation.map { messages.term($0.term, asOf: roadmap.asOf) } ?? ""
  }

  private func comment(_ row: ConcordanceRow) -> String {
    let answer = row.answer
    var said: [String] = []
    switch answer.verdict {
    case .notAssessed: said.append("\(messages[.toLoad]): \(parts.toLoad(row.kindsToLoad))")
    case .aligned: break
    case .notApplicable: said.append(parts.reason(answer))
    case .gap, .conflict, .partlyAligned:
      if !answer.missing.isEmpty {
        said.append("\(messages[.missing]): \(answer.missing.map { $0.text[language] }.joined(separator: "; "))")
      }
      if !answer.defects.isEmpty {
        said.append("\(messages[.defectsToRepeal]): \(answer.defects.map(parts.defect).joined(separator: "; "))")
      }
    }
    return said.joined(separator: ". ")
  }
}
