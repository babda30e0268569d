import LegalText
import Review
import Standards
import Wordings

/// The minutes of a session: who judged what, how far they agreed, what was decided and why.
public struct SessionMinutes {
  private let session: ReviewSession
  private let verdicts: [RoundVerdict]
  private let decisions: [String: Adjudication]
  private let agreement: SessionAgreement
  private let snapshots: [String: FindingSnapshot]
  private let ruleBase: RuleBase
  private let messages: MessageCatalogue

  /// - Parameters:
  ///   - verdicts: of all rounds.
  ///   - decisions: the signed ones.
  public static func make(
    session: ReviewSession, verdicts: [RoundVerdict], decisions: [Adjudication], snapshots: [FindingSnapshot],
    ruleBase: RuleBase, language: Language
  ) -> Document {
    SessionMinutes(
      session: session, verdicts: verdicts,
      decisions: Dictionary(decisions.map { ($0.requirement, $0) }, uniquingKeysWith: { $1 }),
      agreement: SessionAgreement.compute(verdicts: verdicts, snapshots: snapshots, ruleBase: ruleBase),
      snapshots: Dictionary(snapshots.map { ($0.requirement, $0) }, uniquingKeysWith: { $1 }), ruleBase: ruleBase,
      messages: MessageCatalogue(language)
    ).document()
  }

  private func document() -> Document {
    var blocks: [Block] = [
      .paragraph(
        "\(session.id). \(messages[.minutesOpened]) \(session.openedAt.prefix(10))"
          + (session.closedAt.isEmpty ? "" : ", \(messages[.minutesClosed]) \(session.closedAt.prefix(10))")
          + ". \(messages[.asOf]) \(session.asOf)."),
      .heading(2, messages[.minutesParticipants], anchor: "participants"),
      .table(
        DocumentTable(
          caption: messages[.minutesParticipants],
          columns: [
            .init(messages[.minutesName], weight: 2), .init(messages[.minutesRole]),
            .init(messages[.minutesRequirements]),
          ],
          rows: session.participants.map { person in
            [
              [.text(person.name)], [.text(messages.role(person.role))],
              [.text("\(session.assignments[person.name]?.count ?? 0)")],
            ]
          })),
    ]
    if let missing = unanswered() { blocks.append(.paragraph(missing)) }
    blocks += [
      .heading(2, messages[.minutesAgreementHeading], anchor: "agreement"),
      .paragraph(
        messages[.minutesAgreementNote]),
      .table(agreementTable()),
      .heading(2, messages[.minutesVerdicts], anchor: "verdicts"),
    ]
    for requirement in session.requirements { blocks += requirementBlocks(requirement) }
    return Document(
      title: "\(messages[.minutesTitle]): \(session.title)", language: messages.language,
      date: String((session.closedAt.isEmpty ? session.openedAt : session.closedAt).prefix(10)), blocks: blocks)
  }

  /// The line about verdicts that nobody gave; `nil` where all are there.
  private func unanswered() -> String? {
    let given = Set(verdicts.map { "\($0.reviewer.name)|\($0.requirement)" })
    let missing = session.participants.map { person in
      (
        person.name,
        (session.assignments[person.name] ?? []).filter { !given.contains("\(person.name)|\($0)") }.count
      )
    }.filter { $0.1 > 0 }
    if missing.isEmpty { return nil }
    return messages(
      .minutesUnanswered, missing.reduce(0) { $0 + $1.1 },
      missing.map { "\($0.0): \($0.1)" }.joined(separator: "; "))
  }

  private func agreementTable() -> DocumentTable {
    func alpha(_ value: KrippendorffAlpha?) -> String {
      guard let value else { return messages[.minutesTooLittle] }
      let interval = value.interval.map { " [\(rounded($0.lowerBound)); \(rounded($0.upperBound))]" } ?? ""
      return rounded(value.alpha) + interval + ", n = \(value.units)"
    }
    func row(_ name: String, _ line: SessionAgreement.Line) -> [[Inline]] {
      [[.text(name)], [.text(alpha(line.experts))], [.text(alpha(line.engine))]]
    }
    let themes = agreement.themes.map { line in
      row(ruleBase.theme(line.group)?.title[messages.language] ?? line.group, line)
    }
    let roles = agreement.roles.map { line in
      row(ReviewerRole(rawValue: line.group).map { messages.role($0) } ?? line.group, line)
    }
    return DocumentTable(
      caption: messages[.minutesAgreement],
      columns: [
        .init(messages[.minutesGroup], weight: 2),
        .init(messages[.minutesAmongReviewers]),
        .init(messages[.minutesAgainstEngine]),
      ], rows: [row(messages[.minutesAll], agreement.all)] + themes + roles)
  }

  private func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = "\(hundredths.magnitude % 100)"
    return (hundredths < 0 ? "−" : "") + "\(hundredths.magnitude / 100)." + (digits.count == 1 ? "0" : "") + digits
  }

  private func requirementBlocks(_ id: String) -> [Block] {
    let here = verdicts.filter { $0.requirement == id }
    if here.isEmpty && decisions[id] == nil { return [] }
    let title = ruleBase.requirement(id)?.title[messages.language] ?? ""
    var blocks: [Block] = [.heading(3, "\(id) \(title)", anchor: "requirement-\(id)")]
    if let snapshot = snapshots[id] {
      let reason = ReasonWords(messages).sentence(snapshot.reason)
      blocks.append(.paragraph("\(messages.proposed(snapshot.verdict)). \(reason)"))
    }
    blocks.append(
      .table(
        DocumentTable(
          caption: messages[.minutesReviewersVerdicts],
          columns: [
            .init(messages[.minutesRound], weight: 0.6), .init(messages[.minutesName], weight: 1.5),
            .init(messages[.verdict], weight: 1.5), .init(messages[.reason], weight: 4),
            .init(messages[.minutesProvisions], weight: 3),
          ],
          rows: here.map { verdict in
            let answer = verdict.answer
            let evidence =
              answer.accepted.map { "+ \($0)" } + answer.rejected.map { "− \($0)" }
              + (answer.added.isEmpty ? [] : ["\(messages[.minutesAdded]): \(answer.added)"])
            return [
              [.text("\(verdict.round)")], [.text(verdict.reviewer.name)], [.text(messages.verdict(answer.verdict))],
              [.text(answer.reason)], [.text(evidence.joined(separator: "; "))],
            ]
          })))
    if let decision = decisions[id] {
      blocks.append(
        .notice([
          .strong("\(messages[.minutesDecided]): \(messages.verdict(decision.verdict))"),
          .text(
            (decision.urgency.map { ", \(messages[.urgencyWord]) \($0)" } ?? "")
              + ". \(decision.reason) (\(decision.by.name), \(messages.role(decision.by.role)), \(decision.signedOn))"
          ),
        ]))
    }
    return blocks
  }
}
