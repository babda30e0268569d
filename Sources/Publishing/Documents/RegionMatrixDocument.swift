import LegalText
import Matching
import Standards
import Wordings

/// Findings of several countries next to each other: a row per requirement, and the evidence of each cell after it.
public struct RegionMatrixDocument {
  private let matrix: RegionMatrix
  private let ruleBase: RuleBase
  private let messages: MessageCatalogue
  /// Languages of the acts, by file, to mark quotations with.
  private let languages: [String: Language]

  private var language: Language { messages.language }

  /// - Parameter reviews: what the matrix was made of.
  public static func make(
    _ matrix: RegionMatrix, reviews: [ReviewResult], ruleBase: RuleBase, language: Language
  ) -> Document {
    let languages = reviews.flatMap { review in
      review.acts.map { (file(review.jurisdiction, $0.file), $0.language.value) }
    }
    return RegionMatrixDocument(
      matrix: matrix, ruleBase: ruleBase, messages: MessageCatalogue(language),
      languages: Dictionary(languages, uniquingKeysWith: { first, _ in first })
    ).document()
  }

  private static func file(_ country: String, _ name: String) -> String { "\(country)/\(name)" }

  private func document() -> Document {
    let dates = Set(matrix.columns.map(\.asOf)).sorted()
    var blocks: [Block] = [
      .notice([.text(messages[.disclaimer])]),
      .fields([
        Field(messages[.asOf], dates.joined(separator: ", ")), Field(messages[.ruleBase], ruleBase.version),
        Field(messages[.engine], Matcher.engineVersion),
      ]),
      .heading(2, messages[.summary], anchor: "summary"), totals(),
    ]
    let rows = Dictionary(matrix.rows.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    for theme in ruleBase.themes {
      let pairs = ruleBase.requirements.filter { $0.theme == theme.id }.compactMap { requirement in
        rows[requirement.id].map { (requirement, $0) }
      }
      if pairs.isEmpty { continue }
      blocks += [.heading(2, theme.title[language], anchor: "theme-\(theme.id)"), table(theme, pairs)]
      for (requirement, row) in pairs { blocks += evidence(requirement, row) }
    }
    let names = matrix.columns.map { messages.country($0.jurisdiction) }
    return Document(
      title: "\(messages[.findingsTitle]): \(names.joined(separator: ", "))", language: language,
      orientation: .landscape, date: dates.last ?? "", blocks: blocks)
  }

  private func totals() -> Block {
    .table(
      DocumentTable(
        caption: messages[.summary],
        columns: [.init(messages[.country], weight: 2)] + Verdict.allCases.map { .init(messages.verdict($0)) },
        rows: matrix.columns.map { column in
          [[.text(messages.country(column.jurisdiction))]]
            + Verdict.allCases.map { [.text("\(column.counts[$0.rawValue] ?? 0)")] }
        }))
  }

  private func table(_ theme: Theme, _ pairs: [(Requirement, RegionMatrix.Row)]) -> Block {
    .table(
      DocumentTable(
        caption: theme.title[language],
        columns: [.init(messages[.requirement], weight: 2)]
          + matrix.columns.map { .init(messages.country($0.jurisdiction)) },
        rows: pairs.map { requirement, row in
          [[.text(requirement.id), .lineBreak, .text(requirement.title[language])]]
            + row.cells.map { cell(requirement, $0) }
        }))
  }

  private func anchor(_ requirement: Requirement, _ cell: RegionMatrix.Cell) -> String {
    "\(requirement.id)-\(cell.jurisdiction)"
  }

  private func cell(_ requirement: Requirement, _ cell: RegionMatrix.Cell?) -> [Inline] {
    guard let cell else { return [.text("–")] }
    let verdict = Inline.verdict(messages.verdict(cell.verdict), kind: cell.verdict.rawValue)
    if cell.sources.isEmpty { return [verdict, .lineBreak, .text(reason(cell))] }
    return [
      verdict, .lineBreak,
      .link(messages(.matrixProvisions, cell.sources.count), anchor: anchor(requirement, cell)),
    ]
  }

  private func reason(_ cell: RegionMatrix.Cell) -> String {
    ReasonWords(messages).sentence(cell.reason)
  }

  private func evidence(_ requirement: Requirement, _ row: RegionMatrix.Row) -> [Block] {
    row.cells.compactMap { cell -> Block? in
      guard let cell, !cell.sources.isEmpty else { return nil }
      let anchor = anchor(requirement, cell)
      let title = "\(requirement.id), \(messages.country(cell.jurisdiction)): \(messages.verdict(cell.verdict))"
      return .group(
        anchor: anchor,
        blocks: [.heading(4, title, anchor: "\(anchor)-title")]
          + cell.sources.map { source in
            .quotation(
              Quotation(
                text: source.quote, language: languages[Self.file(cell.jurisdiction, source.file)] ?? .english,
                source: [
                  .text("\(source.part): \(source.file), \(messages[.article].lowercased()) \(source.article) "),
                  .code(source.eId),
                ]))
          })
    }
  }
}
