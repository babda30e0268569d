import LegalText
import Planning
import Standards
import Wordings

/// The roadmap as a workbook: recommendations, what was not assessed, what was read.
public enum RoadmapWorkbook {
  public static func make(_ roadmap: Roadmap, language: Language) -> Workbook {
    let messages = MessageCatalogue(language)
    let parts = DocumentParts(messages)
    let columns = [
      Workbook.Column("id", width: 16), .init(messages[.step], width: 8), .init(messages[.theme], width: 22),
      .init(messages[.requirement], width: 30), .init(messages[.articlesOfStandards], width: 18),
      .init(messages[.obligationText], width: 40), .init(messages[.verdict], width: 18),
      .init(messages[.missing], width: 36), .init(messages[.defectsToRepeal], width: 28),
      .init(messages[.recommendation], width: 44), .init(messages[.measure], width: 14),
      .init(messages[.actToChange], width: 26), .init(messages[.nationalProvision], width: 60),
      .init(messages[.urgencyWord], width: 10), .init(messages[.term], width: 16),
      .init(messages[.dependsOn], width: 18), .init(messages[.responsible], width: 28),
      .init(messages[.consulted], width: 28), .init(messages[.indicator], width: 30),
      .init(messages[.verification], width: 30), .init(messages[.budget], width: 20),
    ]
    let themes = Dictionary(
      roadmap.sections.map { ($0.theme.id, $0.theme.title[language]) }, uniquingKeysWith: { first, _ in first })
    let rows = roadmap.recommendations.map { item -> [Workbook.Cell] in
      func each(_ text: (AnsweredRequirement) -> String) -> String {
        item.answers.map(text).filter { !$0.isEmpty }.joined(separator: "\n")
      }
      let template = item.requirement.recommendation
      let provisions = item.provisions.map { provision in
        parts.place(provision).map(\.plainText).joined() + ": " + provision.quote
      }
      let texts = [
        themes[item.theme] ?? item.theme, each { "\($0.requirement.id) \($0.requirement.title[language])" },
        each { messages.references($0.requirement) },
        each { "\(messages.force($0.force)): \($0.requirement.obligation[language])" },
        each { "\(messages.verdict($0.verdict)); \(parts.signature($0).map(\.plainText).joined())" },
        each { $0.missing.map { $0.text[language] }.joined(separator: "; ") },
        each { $0.defects.map(parts.defect).joined(separator: "; ") },
        each { $0.requirement.recommendation.change[language] }, messages.measure(item.measure),
        parts.target(item.target).map(\.plainText).joined(), provisions.joined(separator: "\n\n"),
        item.urgency.rawValue, messages.term(item.term, asOf: roadmap.asOf), item.dependsOn.joined(separator: ", "),
        template.responsible[language], template.consulted[language], template.indicator[language],
        template.verification[language], "",
      ]
      return [.text(item.id), .number(Double(item.step))] + texts.map { .text($0) }
    }
    let open = Workbook.Sheet(
      name: messages[.notAssessedHeading],
      columns: [
        .init("id", width: 16), .init(messages[.requirement], width: 40), .init(messages[.reason], width: 60),
        .init(messages[.toLoad], width: 60),
      ],
      rows: roadmap.notAssessed.map { item in
        [
          .text(item.requirement.id), .text(item.requirement.title[language]),
          .text(parts.reason(item)),
          .text(parts.toLoad(item.kindsToLoad)),
        ]
      })
    return Workbook(
      title: "\(messages[.roadmapTitle]): \(messages.country(roadmap.jurisdiction))", date: roadmap.asOf,
      isRightToLeft: language.isRightToLeft,
      sheets: [
        Workbook.Sheet(name: messages[.recommendations], columns: columns, rows: rows), open,
        about(roadmap, messages), acts(roadmap, messages),
      ], data: RoadmapJSON.render(roadmap, language: language))
  }

  /// What this is, with the dates and versions.
  static func about(_ roadmap: Roadmap, _ messages: MessageCatalogue) -> Workbook.Sheet {
    var rows: [[Workbook.Cell]] = []
    for block in DocumentParts(messages).opening(roadmap) {
      switch block {
      case .notice(let text): rows.append([.text(""), .text(text.map(\.plainText).joined())])
      case .fields(let fields):
        rows += fields.map { [.text($0.label), .text($0.value.map(\.plainText).joined())] }
      default: continue
      }
    }
    return Workbook.Sheet(
      name: messages[.aboutDocument],
      columns: [.init(messages[.aboutDocument], width: 40), .init("", width: 80)], rows: rows)
  }

  /// The acts as read.
  static func acts(_ roadmap: Roadmap, _ messages: MessageCatalogue) -> Workbook.Sheet {
    let table = DocumentParts(messages).actsTable(roadmap.acts)
    return Workbook.Sheet(
      name: table.caption, columns: table.columns.map { .init($0.title, width: $0.weight * 10 + 6) },
      rows: table.rows.map { $0.map { .text($0.map(\.plainText).joined()) } })
  }
}
