import LegalText

/// The words of a tracker's workbook that are read back, in English and Russian; writer and reader share them.
public enum TrackerLabels {
  /// First cell of the hidden sheet that says where the workbook belongs.
  public static let mark = "tarazu-tracker-1"
  /// Title of the hidden column with identifiers; never translated, so that the row of titles can be found.
  public static let idTitle = "tarazu id"

  public static func title(_ field: ReportField, _ language: Language) -> String {
    let pair: (String, String) =
      switch field {
      case .status: ("STATUS", "СТАТУС")
      case .law: ("LAW (on the books)", "ЗАКОН (на бумаге)")
      case .practice: ("PRACTICE (in life)", "ПРАКТИКА (в жизни)")
      case .value: ("VALUE of the indicator", "ЗНАЧЕНИЕ индикатора")
      case .source: ("SOURCE", "ИСТОЧНИК")
      case .reportedOn: ("DATE", "ДАТА")
      case .confidence: ("CONFIDENCE", "УВЕРЕННОСТЬ")
      case .confidentiality: ("WHO MAY SEE IT", "КТО МОЖЕТ ВИДЕТЬ")
      case .comment: ("COMMENT", "КОММЕНТАРИЙ")
      }
    return language == .russian ? pair.1 : pair.0
  }

  /// What the workbook shows for the code of a value.
  public static func show(_ value: String, _ field: ReportField, _ language: Language) -> String {
    switch field {
    case .status, .law, .practice: ProgressStatus(rawValue: value)?.name(language) ?? value
    case .confidence: ReportConfidence(rawValue: value)?.name(language) ?? value
    case .confidentiality: Confidentiality(rawValue: value)?.name(language) ?? value
    case .value, .source, .reportedOn, .comment: value
    }
  }

  /// The values of a drop-down; empty for free text.
  public static func choices(_ field: ReportField, _ language: Language) -> [String] {
    switch field {
    case .status, .law, .practice: ProgressStatus.allCases.map { $0.name(language) }
    case .confidence: ReportConfidence.allCases.map { $0.name(language) }
    case .confidentiality: Confidentiality.allCases.map { $0.name(language) }
    case .value, .source, .reportedOn, .comment: []
    }
  }
}
