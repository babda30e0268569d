import LegalText
import Planning
import Review
import Standards
import Wordings

/// The regional roadmap as a document and as a workbook.
public struct RegionalDocument {
  private let regional: RegionalRoadmap
  private let messages: MessageCatalogue
  private let parts: DocumentParts

  private var language: Language { messages.language }
  private var asOf: String { regional.countries.map(\.roadmap.asOf).max() ?? "" }
  private var title: String { "\(messages[.regionalTitle]): \(names(regional.codes))" }

  private init(_ regional: RegionalRoadmap, language: Language) {
    self.regional = regional
    messages = MessageCatalogue(language)
    parts = DocumentParts(messages)
  }

  public static func make(_ regional: RegionalRoadmap, language: Language) -> Document {
    RegionalDocument(regional, language: language).document()
  }

  public static func workbook(_ regional: RegionalRoadmap, language: Language) -> Workbook {
    RegionalDocument(regional, language: language).workbook()
  }

  private func names(_ codes: [String]) -> String { codes.map { messages.country($0) }.joined(separator: ", ") }

  private func document() -> Document {
    var blocks: [Block] = [.notice([.text(messages[.disclaimer])])]
    if Set(regional.countries.map(\.roadmap.asOf)).count > 1 {
      blocks.append(.notice([.text(messages[.differentDates])]))
    }
    blocks += [
      .heading(2, messages[.harmonisation], anchor: "harmonisation"), proposals(),
      .heading(2, messages[.sharedGaps], anchor: "shared-gaps"), .paragraph(messages[.sharedGapsNote]), gapsTable(),
      .heading(2, messages[.leaders], anchor: "leaders"), .paragraph(messages[.leadersNote]),
    ]
    blocks += leaders()
    blocks += [.heading(2, messages[.matrix], anchor: "matrix"), .paragraph(messages[.matrixNote]), matrix()]
    for country in regional.countries {
      let roadmap = country.roadmap
      blocks.append(
        .heading(
          2, "\(messages[.aboutDocument]): \(messages.country(roadmap.jurisdiction))",
          anchor: "about-\(roadmap.jurisdiction)"))
      blocks += parts.opening(roadmap).filter { if case .fields = $0 { true } else { false } }
      blocks.append(.table(parts.actsTable(roadmap.acts)))
      blocks.append(
        .paragraph(
          "\(messages[.notAssessedHeading]): "
            + (roadmap.notAssessed.isEmpty
              ? messages[.none] : roadmap.notAssessed.map(\.requirement.id).joined(separator: ", "))))
    }
    return Document(title: title, language: language, date: asOf, blocks: blocks, data: data())
  }

  private func proposals() -> Block {
    .list(
      regional.proposals.map { proposal in
        var examples: [String] = []
        for code in proposal.gaps.flatMap(\.leaders) where !examples.contains(code) { examples.append(code) }
        let tail =
          examples.isEmpty ? messages[.harmoniseWithout] : messages(.harmoniseWithExample, names(examples))
        return [
          .text(messages(.harmonise, proposal.theme.title[language], tail)),
          .text(" (\(proposal.gaps.map(\.requirement.id).joined(separator: ", ")))"),
        ]
      })
  }

  private func gapsTable() -> Block {
    .table(
      DocumentTable(
        caption: messages[.sharedGaps],
        columns: [
          .init(messages[.requirement], weight: 4), .init(messages[.urgencyWord], weight: 1),
          .init(messages[.countriesConcerned], weight: 3), .init(messages[.leaders], weight: 2),
        ],
        rows: regional.sharedGaps.map { gap in
          [
            [.text("\(gap.requirement.id) \(gap.requirement.title[language])")],
            [.text(gap.requirement.urgency.rawValue)], [.text(names(gap.countries))],
            [.text(gap.leaders.isEmpty ? messages[.none] : names(gap.leaders))],
          ]
        }))
  }

  private func leaders() -> [Block] {
    if regional.leaders.isEmpty { return [.paragraph(messages[.none])] }
    return regional.leaders.flatMap { leader -> [Block] in
      let asOf = regional.countries.first { $0.roadmap.jurisdiction == leader.country }?.roadmap.asOf ?? asOf
      return [
        .heading(
          3, "\(messages.country(leader.country)): \(leader.requirement.title[language])",
          anchor: "leader-\(leader.country)-\(leader.requirement.id)"),
        .paragraph("\(leader.requirement.id); \(messages[.countriesConcerned]): \(names(leader.followers))"),
      ] + leader.provisions.prefix(2).map { .quotation(parts.quotation($0, asOf: asOf)) }
    }
  }

  private func letter(_ verdict: ReviewerVerdict?) -> String {
    switch verdict {
    case .aligned: messages[.matrixAligned]
    case .partlyAligned: messages[.matrixPartlyAligned]
    case .gap: messages[.matrixGap]
    case .conflict: messages[.matrixConflict]
    case .notAssessed, nil: messages[.matrixNotAssessed]
    case .notApplicable: messages[.matrixNotApplicable]
    }
  }

  private func matrix() -> Block {
    .table(
      DocumentTable(
        caption: messages[.matrix],
        columns: [.init(messages[.requirement], weight: 5)] + regional.codes.map { .init($0, weight: 1) },
        rows: regional.matrix.map { row in
          [[.text("\(row.requirement.id) \(row.requirement.title[language])")]]
            + regional.codes.map { [.text(letter(row.verdicts[$0]))] }
        }))
  }

  private func workbook() -> Workbook {
    let columns =
      [
        Workbook.Column("id", width: 16), .init(messages[.requirement], width: 50),
        .init(messages[.urgencyWord], width: 10),
      ] + regional.codes.map { .init(messages.country($0), width: 20) }
    let rows = regional.matrix.map { row -> [Workbook.Cell] in
      [
        .text(row.requirement.id), .text(row.requirement.title[language]), .text(row.requirement.urgency.rawValue),
      ] + regional.codes.map { code in .text(row.verdicts[code].map { messages.verdict($0) } ?? "") }
    }
    let about = regional.countries.map { country -> [Workbook.Cell] in
      let roadmap = country.roadmap
      return [
        .text(messages.country(roadmap.jurisdiction)), .text(roadmap.asOf), .text(roadmap.ruleBaseVersion),
        .text(roadmap.engineVersion), .text(roadmap.acts.map { "\($0.file) \($0.sha256)" }.joined(separator: "\n")),
      ]
    }
    return Workbook(
      title: title, date: asOf, isRightToLeft: language.isRightToLeft,
      sheets: [
        Workbook.Sheet(name: messages[.regionalTitle], columns: columns, rows: rows),
        Workbook.Sheet(
          name: messages[.aboutDocument],
          columns: [
            .init(messages[.country], width: 24), .init(messages[.asOf], width: 14),
            .init(messages[.ruleBase], width: 14), .init(messages[.engine], width: 14),
            .init(messages[.whatWasRead], width: 90),
          ], rows: about + [[.text(messages[.disclaimer])]]),
      ], data: data())
  }

  /// The regional roadmap as data: the matrix and the lists, with each country's roadmap whole.
  public static func json(_ regional: RegionalRoadmap, language: Language) -> String {
    RegionalDocument(regional, language: language).data()
  }

  private func data() -> String {
    JSONText.object([
      ("schemaVersion", "\(RoadmapJSON.schemaVersion)"), ("countries", JSONText.strings(regional.codes)),
      (
        "matrix",
        JSONText.array(
          regional.matrix.map { row in
            JSONText.object([
              ("requirement", Markup.json(row.requirement.id)),
              (
                "verdicts",
                JSONText.object(
                  regional.codes.compactMap { code in row.verdicts[code].map { (code, Markup.json($0.rawValue)) } })
              ),
            ])
          }, isOnLines: true)
      ),
      (
        "sharedGaps",
        JSONText.array(
          regional.sharedGaps.map { gap in
            JSONText.object([
              ("requirement", Markup.json(gap.requirement.id)), ("countries", JSONText.strings(gap.countries)),
              ("leaders", JSONText.strings(gap.leaders)),
            ])
          })
      ),
      (
        "roadmaps",
        JSONText.array(
          regional.countries.map { RoadmapJSON.render($0.roadmap, language: language) }, isOnLines: true)
      ),
    ]) + "\n"
  }
}
