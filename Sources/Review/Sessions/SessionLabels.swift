import LegalText
import SpreadsheetReading
import Wordings

/// The words of a session's workbook that are read back. They are kept here because the writer and the reader must agree
/// on them.
public enum SessionLabels {
  public enum Column: String, Sendable, CaseIterable {
    case id, requirement, theme, obligation, proposed, proposedReason, others, verdict, urgency, reason, added
    case provision, quote, judgement

    /// `nil` for the column with identifiers, which has one title in every language.
    fileprivate var key: MessageKey? {
      switch self {
      case .id: nil
      case .requirement: .packRequirement
      case .theme: .packTheme
      case .obligation: .packObligation
      case .proposed: .packProposed
      case .proposedReason: .packProposedReason
      case .others: .packOthers
      case .verdict: .packVerdict
      case .urgency: .packUrgency
      case .reason: .packReason
      case .added: .packAdded
      case .provision: .packProvision
      case .quote: .packQuote
      case .judgement: .packJudgement
      }
    }
  }

  /// First cell of the hidden sheet that says where the workbook belongs.
  public static let mark = "tarazu-session-1"
  /// Title of the hidden column with identifiers; never translated, so that the row of titles can be found.
  public static let idTitle = "tarazu id"

  public static func title(_ column: Column, _ language: Language) -> String {
    column.key.map { MessageCatalogue(language)[$0] } ?? idTitle
  }

  /// The titles by which a column is recognised, in any language.
  static func titles(_ column: Column) -> [String] { column.key.map(MessageCatalogue.inAnyLanguage) ?? [idTitle] }

  public static func verdict(_ verdict: ReviewerVerdict, _ language: Language) -> String {
    MessageCatalogue(language).verdict(verdict)
  }

  public static func judgement(accepted: Bool, _ language: Language) -> String {
    MessageCatalogue(language)[accepted ? .packAccept : .packReject]
  }

  private static let verdicts: [String: ReviewerVerdict] =
    MessageCatalogue.values(by: MessageCatalogue.key).reduce(into: [:]) { $0[Blanks.folded($1.key)] = $1.value }

  static func readVerdict(_ text: String) -> ReviewerVerdict? { verdicts[Blanks.folded(text)] }

  /// The letter of an urgency; letters of the Cyrillic keyboard that look the same count as such.
  static func readUrgency(_ text: String) -> String {
    let text = Blanks.folded(text).uppercased()
    return ["А": "A", "В": "B", "С": "C"][text] ?? text
  }

  static func readJudgement(_ text: String) -> Bool? {
    let text = Blanks.folded(text)
    func says(_ key: MessageKey) -> Bool {
      MessageCatalogue.inAnyLanguage(key).contains { Blanks.folded($0) == text }
    }
    return says(.packAccept) ? true : says(.packReject) ? false : nil
  }
}
