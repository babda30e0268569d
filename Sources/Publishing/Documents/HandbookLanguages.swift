import LegalText
import Standards
import Wordings

/// What the handbook says of each language: what is verified, by which source, and what waits for whom.
struct HandbookLanguages {
  /// Concepts shown as wanted, the most wanted first.
  private static let mostWanted = 10

  private let ruleBase: RuleBase
  private let coverage: CoverageTable
  private let messages: MessageCatalogue

  init(_ ruleBase: RuleBase, _ coverage: CoverageTable, _ messages: MessageCatalogue) {
    self.ruleBase = ruleBase
    self.coverage = coverage
    self.messages = messages
  }

  func blocks() -> [Block] {
    [
      .heading(2, messages[.handbookLanguages], anchor: "languages"), .paragraph(messages[.handbookLanguagesNote]),
      .table(overview()),
    ] + coverage.languages.flatMap(sources)
  }

  private func variants(_ language: Language) -> [Variant] {
    ruleBase.concepts.flatMap(\.variants).filter { language.lexiconLanguages.contains($0.language) }
  }

  private func overview() -> DocumentTable {
    DocumentTable(
      caption: messages[.handbookLanguages],
      columns: [
        .init(messages[.languageName]), .init(messages[.handbookVerified]), .init(messages[.handbookWaiting]),
        .init(messages[.handbookAnswerable], weight: 2), .init(messages[.handbookWanted], weight: 4),
      ],
      rows: coverage.languages.map { language in
        let variants = variants(language)
        let verified = variants.count(where: \.isVerified)
        let answerable = coverage.answerableCore(in: language)
        let lacking = LackingConcepts(ruleBase: ruleBase, language: language).items.prefix(Self.mostWanted)
        return [
          [.text(language.rawValue)], [.text("\(verified)")], [.text("\(variants.count - verified)")],
          [.text("\(answerable.answerable)/\(answerable.of)")],
          [.text(lacking.map { "\($0.concept) (\($0.requirements.count))" }.joined(separator: ", "))],
        ]
      })
  }

  /// The sources of a language's verified wordings, those with the most first.
  private func sources(_ language: Language) -> [Block] {
    var counts: [String: Int] = [:]
    for variant in variants(language) where variant.isVerified {
      guard let source = variant.source else { continue }
      counts[WordingSource.code(in: source), default: 0] += 1
    }
    if counts.isEmpty { return [] }
    return [
      .table(
        DocumentTable(
          caption: messages(.handbookSourcesOf, language.rawValue),
          columns: [
            .init(messages[.handbookSource]), .init(messages[.handbookSourceAt], weight: 4),
            .init(messages[.handbookVerified]),
          ],
          rows: counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { code, count in
            [[.text(code)], [.text(ruleBase.sources[code]?.at ?? "")], [.text("\(count)")]]
          }))
    ]
  }
}
