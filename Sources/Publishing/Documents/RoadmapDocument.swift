import LegalText
import Legislation
import Planning
import Review
import Standards
import Wordings

/// The roadmap as a document.
public struct RoadmapDocument {
  private let roadmap: Roadmap
  private let messages: MessageCatalogue
  private let parts: DocumentParts
  private let titles: [String: String]

  private var language: Language { messages.language }

  private init(_ roadmap: Roadmap, language: Language) {
    self.roadmap = roadmap
    messages = MessageCatalogue(language)
    parts = DocumentParts(messages)
    titles = Dictionary(
      roadmap.recommendations.map { ($0.id, $0.requirement.title[language]) }, uniquingKeysWith: { first, _ in first }
    )
  }

  public static func make(_ roadmap: Roadmap, language: Language) -> Document {
    RoadmapDocument(roadmap, language: language).document()
  }

  private func document() -> Document {
    let figures = RoadmapFigures(roadmap, messages)
    var blocks = parts.opening(roadmap)
    blocks.append(.heading(2, messages[.summary], anchor: "summary"))
    blocks += [figures.heatMap(), figures.urgencyBars(), figures.timeline(), figures.corpusCoverage()].map(
      Block.figure)
    blocks += followUp() + order()
    blocks.append(.heading(2, messages[.byTheme], anchor: "themes"))
    for section in roadmap.sections {
      blocks.append(.heading(3, section.theme.title[language], anchor: "theme-\(section.theme.id)"))
      blocks += section.recommendations.map(recommendation)
    }
    blocks += byAct() + notAssessed() + notApplicable()
    blocks += parts.closing(roadmap)
    return Document(
      title: "\(messages[.roadmapTitle]): \(messages.country(roadmap.jurisdiction))", language: language,
      date: roadmap.asOf, blocks: blocks, data: RoadmapJSON.render(roadmap, language: language))
  }

  // MARK: - Overviews

  private func link(_ id: String) -> Inline { .link(id, anchor: id) }

  private func followUp() -> [Block] {
    if roadmap.followUp.isEmpty { return [] }
    return [
      .heading(2, messages[.followUpHeading], anchor: "follow-up"), .paragraph(messages[.followUpNote]),
      .list(roadmap.followUp.map { [link($0), .text(": "), .text(titles[$0] ?? "")] }),
    ]
  }

  private func order() -> [Block] {
    if roadmap.order.isEmpty { return [] }
    let byId = Dictionary(roadmap.recommendations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = roadmap.order.compactMap { byId[$0] }.map { item -> [[Inline]] in
      [
        [link(item.id)], [.text("\(item.step)")], [.text(item.requirement.title[language])],
        [.text(item.urgency.rawValue)], [.text(messages.term(item.term))], links(item.dependsOn),
      ]
    }
    return [
      .heading(2, messages[.orderHeading], anchor: "order"), .paragraph(messages[.orderNote]),
      .table(
        DocumentTable(
          caption: messages[.orderHeading],
          columns: [
            .init(messages[.recommendation], weight: 2.3), .init(messages[.step], weight: 0.8),
            .init(messages[.requirement], weight: 3.8), .init(messages[.urgencyWord], weight: 1.5),
            .init(messages[.term], weight: 2.7), .init(messages[.after], weight: 2.1),
          ], rows: rows)),
    ]
  }

  private func links(_ ids: [String]) -> [Inline] {
    Array(ids.map { [link($0)] }.joined(separator: [Inline.text(", ")]))
  }

  private func byAct() -> [Block] {
    if roadmap.actSections.isEmpty { return [] }
    let rows = roadmap.actSections.map { section -> [[Inline]] in
      [
        parts.target(section.target), [.text("\(section.recommendations.count)")],
        Array(
          section.recommendations.map { [link($0), .text(" "), .text(titles[$0] ?? "")] }.joined(separator: [
            .lineBreak
          ])),
      ]
    }
    return [
      .heading(2, messages[.byAct], anchor: "acts-to-change"),
      .table(
        DocumentTable(
          caption: messages[.byAct],
          columns: [
            .init(messages[.actToChange], weight: 2), .init(messages[.number], weight: 0.7),
            .init(messages[.recommendations], weight: 5),
          ], rows: rows)),
    ]
  }

  private func notAssessed() -> [Block] {
    var blocks: [Block] = [
      .heading(2, messages[.notAssessedHeading], anchor: "not-assessed"), .paragraph(messages[.notAssessedNote]),
    ]
    if roadmap.notAssessed.isEmpty { return blocks + [.paragraph(messages[.none])] }
    blocks.append(
      .table(
        DocumentTable(
          caption: messages[.notAssessedHeading],
          columns: [
            .init(messages[.requirement], weight: 3), .init(messages[.reason], weight: 3),
            .init(messages[.toLoad], weight: 3),
          ],
          rows: roadmap.notAssessed.map { item in
            [
              [.text("\(item.requirement.id) \(item.requirement.title[language])")],
              [.text(parts.reason(item))],
              [.text(parts.toLoad(item.kindsToLoad))],
            ]
          })))
    return blocks
  }

  private func notApplicable() -> [Block] {
    if roadmap.notApplicable.isEmpty { return [] }
    return [
      .heading(2, messages[.notApplicableHeading], anchor: "not-applicable"),
      .list(
        roadmap.notApplicable.map { answer in
          [.text("\(answer.requirement.id) \(answer.requirement.title[language]): \(answer.reason) (")]
            + parts.signature(answer) + [.text(")")]
        }),
    ]
  }

  // MARK: - One recommendation

  private func recommendation(_ item: Recommendation) -> Block {
    var blocks: [Block] = [
      .heading(4, "\(item.id): \(item.requirement.title[language])", anchor: "\(item.id)-heading"),
      .paragraph([.strong(item.requirement.recommendation.change[language])]),
    ]
    for (index, answer) in item.answers.enumerated() { blocks += requirement(answer, isFirst: index == 0) }
    let template = item.requirement.recommendation
    var urgency: [Inline] = [.strong(item.urgency.rawValue)]
    urgency.append(
      .text(
        item.urgencyIsReviewers
          ? " " + messages(.reviewerUrgency, item.requirement.urgency.rawValue)
          : " " + item.requirement.urgencyReason[language]))
    blocks.append(
      .fields([
        Field(messages[.actToChange], parts.target(item.target)),
        Field(messages[.measure], messages.measure(item.measure)),
        Field(messages[.guidance], guidance(item)),
        Field(messages[.urgencyWord], urgency), Field(messages[.term], messages.term(item.term, asOf: roadmap.asOf)),
        Field(messages[.dependsOn], links(item.dependsOn)),
        Field(messages[.responsible], joined(item) { $0.responsible }),
        Field(messages[.consulted], joined(item) { $0.consulted }),
        Field(messages[.indicator], template.indicator[language]),
        Field(messages[.verification], template.verification[language]),
        Field(messages[.budget], [.emphasis(messages[.toBeFilled])]),
      ]))
    if item.provisions.isEmpty || item.provisions.allSatisfy({ $0.role == .nearest }) {
      blocks.append(.paragraph(messages[.noProvision]))
    }
    blocks += item.provisions.map { .quotation(parts.quotation($0, asOf: roadmap.asOf)) }
    return .group(anchor: item.id, blocks: blocks)
  }

  private func requirement(_ answer: AnsweredRequirement, isFirst: Bool) -> [Block] {
    let requirement = answer.requirement
    var fields: [Field] = []
    if !isFirst {
      fields += [
        Field(messages[.alsoServes], [.strong("\(requirement.id) \(requirement.title[language])")]),
        Field(messages[.recommendation], requirement.recommendation.change[language]),
      ]
    }
    fields += [
      Field(messages.force(answer.force), requirement.obligation[language]),
      Field(messages[.articlesOfStandards], messages.references(requirement)),
      Field(
        messages[.verdict],
        [.verdict(messages.verdict(answer.verdict), kind: answer.verdict.rawValue), .text(" ")]
          + parts.signature(answer)),
      Field(messages[.reason], parts.reason(answer)),
      Field(messages[.missing], answer.missing.map { $0.text[language] }.joined(separator: "; ")),
      Field(messages[.defectsToRepeal], answer.defects.map { parts.defect($0) }.joined(separator: "; ")),
      Field(messages[.otherSanctions], requirement.acceptsOtherSanctions[language]),
    ]
    return [.fields(fields)]
  }

  /// Drafting guidance in our own words: what is to be made sure of, and what goes.
  private func guidance(_ item: Recommendation) -> String {
    let place = item.provisions.filter { $0.role != .nearest }
    func list(_ provisions: [CitedProvision]) -> String {
      var titles: [String] = []
      var articles: [String: [String]] = [:]
      for provision in provisions.prefix(6) {
        if articles[provision.actTitle] == nil { titles.append(provision.actTitle) }
        if articles[provision.actTitle]?.contains(provision.article) == true { continue }
        articles[provision.actTitle, default: []].append(provision.article)
      }
      return titles.map { title in
        "\(title), \(messages[.article].lowercased()) \((articles[title] ?? []).joined(separator: ", "))"
      }.joined(separator: "; ")
    }
    var sentences: [String] = []
    let defeating = place.filter { $0.defectCode != nil }
    let supporting = place.filter { $0.defectCode == nil && $0.file == item.target.file }
    switch item.measure {
    case .enact: sentences.append(messages[.guidanceEnact])
    case .byLaw: sentences.append(messages[.guidanceByLaw])
    case .amend where !supporting.isEmpty: sentences.append(messages(.guidanceAmend, list(supporting)))
    case .amend, .repeal: break
    }
    if !defeating.isEmpty { sentences.append(messages(.guidanceRepeal, list(defeating))) }
    // They are listed with each requirement; to say them again would only make the document longer.
    if item.answers.contains(where: { !$0.missing.isEmpty }) { sentences.append(messages[.guidanceElements]) }
    if item.requirement.nature.contains("definition") { sentences.append(messages[.guidanceConsistency]) }
    return sentences.joined(separator: " ")
  }

  private func joined(_ item: Recommendation, _ text: (RecommendationTemplate) -> LocalizedText) -> String {
    var seen: [String] = []
    for answer in item.answers {
      let value = text(answer.requirement.recommendation)[language]
      if !value.isEmpty && !seen.contains(value) { seen.append(value) }
    }
    return seen.joined(separator: "; ")
  }
}
