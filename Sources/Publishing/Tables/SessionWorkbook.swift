import LegalText
import Review
import Wordings

/// The pack of one reviewer as a workbook: instructions, verdicts to fill in, the evidence to accept or reject.
public enum SessionWorkbook {
  private typealias Labels = SessionLabels

  public static func make(_ pack: SessionPack, language: Language) -> Workbook {
    let messages = MessageCatalogue(language)
    let verdicts = ReviewerVerdict.allCases.map { Labels.verdict($0, language) }
    let judgements = [true, false].map { Labels.judgement(accepted: $0, language) }
    func column(
      _ column: SessionLabels.Column, _ width: Double, isHidden: Bool = false, isOpen: Bool = false,
      choices: [String] = []
    ) -> Workbook.Column {
      Workbook.Column(
        Labels.title(column, language), width: width, isHidden: isHidden, isOpen: isOpen, choices: choices)
    }
    let answers = pack.items.map { item -> [Workbook.Cell] in
      let others = item.others.map { other in
        "\(other.reviewer.name): \(Labels.verdict(other.answer.verdict, language)). \(other.answer.reason)"
      }
      return [
        .text("\(item.requirement)|\(item.findingHash)"), .text("\(item.requirement) \(item.title)"),
        .text(item.theme),
        .text(item.obligation), .text(Labels.verdict(item.proposed, language)),
        .text(ReasonWords(messages).sentence(item.proposedReason)),
        // Whoever judges reads the law beside the verdict; the sheet of evidence is for accepting and rejecting.
        text(item.evidence.map { "\($0.file), \($0.article): \($0.quote)" }.joined(separator: "\n\n")),
        .text(others.joined(separator: "\n")), text(item.answer.map { Labels.verdict($0.verdict, language) }),
        text(item.answer?.urgency), text(item.answer?.reason), text(item.answer?.added),
      ]
    }
    let evidence = pack.items.flatMap { item in
      item.evidence.map { provision -> [Workbook.Cell] in
        let judged: Bool? =
          item.answer?.accepted.contains(provision.key) == true
          ? true : item.answer?.rejected.contains(provision.key) == true ? false : nil
        return [
          .text("\(item.requirement)|\(provision.key)"), .text("\(item.requirement) \(item.title)"),
          .text("\(provision.file), \(provision.article)"), .text(provision.quote),
          text(judged.map { Labels.judgement(accepted: $0, language) }),
        ]
      }
    }
    return Workbook(
      title: pack.title, date: pack.asOf,
      sheets: [
        Workbook.Sheet(
          name: messages[.packInstructions],
          columns: [Workbook.Column(pack.title, width: 110)],
          rows: instructions(pack, messages).map { [.text($0)] }),
        Workbook.Sheet(
          name: messages[.packVerdicts],
          columns: [
            column(.id, 10, isHidden: true), column(.requirement, 30), column(.theme, 18), column(.obligation, 40),
            column(.proposed, 14), column(.proposedReason, 40), column(.provision, 60), column(.others, 40),
            column(.verdict, 18, isOpen: true, choices: verdicts),
            column(.urgency, 12, isOpen: true, choices: ["A", "B", "C", "D"]), column(.reason, 40, isOpen: true),
            column(.added, 40, isOpen: true),
          ], rows: answers, isProtected: true),
        Workbook.Sheet(
          name: messages[.packEvidence],
          columns: [
            column(.id, 10, isHidden: true), column(.requirement, 30), column(.provision, 30), column(.quote, 80),
            column(.judgement, 16, isOpen: true, choices: judgements),
          ], rows: evidence, isProtected: true),
        Workbook.Sheet(
          name: "tarazu", columns: (0..<5).map { _ in Workbook.Column(" ", width: 10) },
          rows: [
            [
              .text(SessionLabels.mark), .text(pack.project), .text(pack.session), .text(pack.reviewer.name),
              .text("\(pack.round)"),
            ]
          ], isProtected: true, isHidden: true),
      ])
  }

  private static func text(_ text: String?) -> Workbook.Cell {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
  }

  private static func instructions(_ pack: SessionPack, _ messages: MessageCatalogue) -> [String] {
    [messages(.packHead, pack.reviewer.name, "\(pack.round)", pack.asOf)]
      + [.packFillIn, .packJudge, .packAlone, .packNoNames].map { messages[$0] }
  }
}
