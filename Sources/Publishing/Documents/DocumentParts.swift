import LegalText
import Legislation
import Matching
import Planning
import Review
import Standards
import Wordings

/// What every document on a country's law says: dates, versions, acts with their hashes, what was not assessed.
struct DocumentParts {
  /// Longer quotations are cut; the eId leads to the rest.
  static let quoteLimit = 600

  private let messages: MessageCatalogue

  init(_ messages: MessageCatalogue) { self.messages = messages }

  /// The beginning: what this is and how far it goes.
  func opening(_ roadmap: Roadmap) -> [Block] {
    var blocks: [Block] = [.notice([.text(messages[.disclaimer])])]
    if roadmap.jurisdiction == "XD" { blocks.append(.notice([.strong(messages[.demonstrationNote])])) }
    blocks += [.heading(2, messages[.aboutDocument], anchor: "about"), .fields(facts(roadmap))]
    return blocks
  }

  private func facts(_ roadmap: Roadmap) -> [Field] {
    var fields = [
      Field(messages[.country], "\(messages.country(roadmap.jurisdiction)) (\(roadmap.jurisdiction))"),
      Field(messages[.asOf], roadmap.asOf), Field(messages[.ruleBase], roadmap.ruleBaseVersion),
      Field(messages[.engine], roadmap.engineVersion),
      Field(messages[.verdictsSigned], messages(.signedOf, "\(roadmap.signedCount)", "\(roadmap.findingCount)")),
      Field(messages[.notAssessedHeading], "\(roadmap.notAssessed.count)"),
    ]
    for status in roadmap.partyStatus {
      let said: String
      if let party = status.party {
        said =
          (party.since.map { messages(.partySince, $0) } ?? messages[.party])
          + (party.toVerify ? " (\(messages[.handbookToVerify]))" : "")
      } else {
        said = messages[.notParty]
      }
      // The titles of treaties are too long to stand as labels.
      fields.append(Field(status.instrument.id, "\(status.instrument.title[messages.language]): \(said)"))
    }
    return fields
  }

  /// The end: the acts as read.
  func closing(_ roadmap: Roadmap) -> [Block] {
    [.heading(2, messages[.whatWasRead], anchor: "acts"), .table(actsTable(roadmap.acts))]
  }

  func actsTable(_ acts: [Act]) -> DocumentTable {
    DocumentTable(
      caption: messages[.whatWasRead],
      columns: [
        .init(messages[.act], weight: 2.8), .init(messages[.file], weight: 2), .init(messages[.kindOfAct], weight: 2),
        .init(messages[.languageName], weight: 1.2), .init(messages[.articles], weight: 1.2),
        .init(messages[.coverage], weight: 2.1), .init(messages[.edition], weight: 2),
        .init(messages[.fileHash], weight: 2.4),
      ],
      rows: acts.map { act in
        [
          [.foreign(act.title.isEmpty ? act.file : act.title, act.language.value)], [.text(act.file)],
          [.text(messages.kind(act.kind.value))], [.text(act.language.value.webTag)],
          [.text("\(act.articles.count)")], [.text(messages.coverage(act.coverage.value))],
          [.text(act.expressionDate ?? act.date ?? "")], [.code(act.sha256)],
        ]
      })
  }

  func target(_ target: AmendmentTarget) -> [Inline] {
    if let title = target.title { return [.text("\(title) (\(messages.kind(target.kind)))")] }
    return [.text(messages(.actNotLoaded, messages.kind(target.kind)))]
  }

  /// Who stands behind a verdict.
  func signature(_ answer: AnsweredRequirement) -> [Inline] {
    guard let signed = answer.signed else { return [.text(messages[.proposedByEngine])] }
    let name = messages(.signedBy, signed.reviewer, messages.role(signed.role), signed.signedOn)
    return [.text(answer.reviewAgain ? "\(name); \(messages[.reviewAgain])" : name)]
  }

  /// Why, as a word that programs can rely on; `reviewer` where a person gave the reason.
  func reasonCode(_ reason: StatedReason) -> String {
    switch reason {
    case .engine(let reason): reason.code
    case .words: "reviewer"
    }
  }

  /// Why, in the language of the document; a reviewer's reason stays as it was written.
  func reason(_ answer: AnsweredRequirement) -> String {
    let searched = answer.searchedActs.isEmpty ? messages[.none] : answer.searchedActs.joined(separator: ", ")
    return brief(answer.reason, defects: answer.defects.map(defect).joined(separator: "; "), searched: searched)
  }

  func reason(_ item: Unassessed) -> String { brief(item.reason, defects: "", searched: "") }

  private func brief(_ reason: StatedReason, defects: String, searched: String) -> String {
    switch reason {
    case .engine(let reason): ReasonWords(messages).brief(reason, defects: defects, searched: searched)
    case .words(let words): words
    }
  }

  func defect(_ defect: Defect) -> String {
    let title = defect.title[messages.language]
    return title.isEmpty ? defect.code : "\(defect.code) \(title)"
  }

  func toLoad(_ kinds: [ActKind]) -> String {
    kinds.isEmpty
      ? messages[.toLoadOther] : messages(.toLoadWhole, kinds.map { messages.kind($0) }.joined(separator: ", "))
  }

  func quotation(_ provision: CitedProvision, asOf: String) -> Quotation {
    let role =
      switch provision.role {
      case .supports: messages[.nationalLaw]
      case .defeats(let code): "\(messages[.defectsToRepeal]) (\(code))"
      case .nearest: messages[.nearest]
      }
    return Quotation(
      text: Self.cut(provision.quote, to: Self.quoteLimit), language: provision.language,
      source: [.text("\(role): ")] + place(provision) + [.text(", \(messages[.asOf].lowercased()) \(asOf)")])
  }

  /// Act, article and eId of a provision.
  func place(_ provision: CitedProvision) -> [Inline] {
    [
      .foreign(provision.actTitle, provision.language),
      .text(", \(messages[.article].lowercased()) \(provision.article), "), .code(provision.eId),
    ]
  }

  /// At most so many characters, cut at a space.
  static func cut(_ text: String, to limit: Int) -> String {
    if text.count <= limit { return text }
    let head = text.prefix(limit)
    let end = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
    // A text without spaces is cut where it must be.
    let kept = head.distance(from: head.startIndex, to: end) > limit / 2 ? head[..<end] : head
    return kept + " …"
  }
}
