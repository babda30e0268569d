import LegalText

/// The words of a session's workbook that are read back, in English and Russian. They are kept here because the writer and
/// the reader must agree on them.
public enum SessionLabels {
  public enum Column: String, Sendable, CaseIterable {
    case id, requirement, theme, obligation, proposed, proposedReason, others, verdict, urgency, reason, added
    case provision, quote, judgement
  }

  /// First cell of the hidden sheet that says where the workbook belongs.
  public static let mark = "tarazu-session-1"
  /// Title of the hidden column with identifiers; never translated, so that the row of titles can be found.
  public static let idTitle = "tarazu id"

  public static func title(_ column: Column, _ language: Language) -> String {
    let pair: (String, String) =
      switch column {
      case .id: (idTitle, idTitle)
      case .requirement: ("Requirement", "Требование")
      case .theme: ("Theme", "Тема")
      case .obligation: ("What the law must say", "Что должен содержать закон")
      case .proposed: ("Proposed by the engine", "Предложено программой")
      case .proposedReason: ("Why proposed", "Почему предложено")
      case .others: ("First round of all reviewers", "Первый раунд: все рецензенты")
      case .verdict: ("YOUR VERDICT", "ВАШ ВЫВОД")
      case .urgency: ("URGENCY (if other)", "СРОЧНОСТЬ (если иная)")
      case .reason: ("YOUR REASON", "ВАШЕ ОБОСНОВАНИЕ")
      case .added: ("PROVISIONS TO ADD", "ДОБАВИТЬ НОРМЫ")
      case .provision: ("Provision", "Норма")
      case .quote: ("Wording", "Текст")
      case .judgement: ("ACCEPT OR REJECT", "ПРИНЯТЬ ИЛИ ОТКЛОНИТЬ")
      }
    return language == .russian ? pair.1 : pair.0
  }

  public static func verdict(_ verdict: ReviewerVerdict, _ language: Language) -> String {
    let pair: (String, String) =
      switch verdict {
      case .aligned: ("aligned", "соответствует")
      case .partlyAligned: ("partly aligned", "соответствует частично")
      case .gap: ("gap", "пробел")
      case .conflict: ("conflict", "противоречие")
      case .notAssessed: ("not assessed", "не оценено")
      case .notApplicable: ("not applicable", "неприменимо")
      }
    return language == .russian ? pair.1 : pair.0
  }

  public static func judgement(accepted: Bool, _ language: Language) -> String {
    if language == .russian { return accepted ? "принять" : "отклонить" }
    return accepted ? "accept" : "reject"
  }

  static func readVerdict(_ text: String) -> ReviewerVerdict? {
    let text = text.lowercased()
    return ReviewerVerdict.allCases.first {
      text == $0.rawValue.lowercased() || text == verdict($0, .english) || text == verdict($0, .russian)
    }
  }

  static func readJudgement(_ text: String) -> Bool? {
    switch text.lowercased() {
    case judgement(accepted: true, .english), judgement(accepted: true, .russian): true
    case judgement(accepted: false, .english), judgement(accepted: false, .russian): false
    default: nil
    }
  }
}
