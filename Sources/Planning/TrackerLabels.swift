import LegalText
import Wordings

/// The words of a tracker's workbook that are read back; writer and reader share them.
public enum TrackerLabels {
  /// First cell of the hidden sheet that says where the workbook belongs.
  public static let mark = "tarazu-tracker-1"
  /// Title of the hidden column with identifiers; never translated, so that the row of titles can be found.
  public static let idTitle = "tarazu id"

  public static func title(_ field: ReportField, _ language: Language) -> String {
    MessageCatalogue(language)[key(field)]
  }

  /// The titles by which a column is recognised: those of any language, and those of earlier versions, whose workbooks
  /// are still out.
  static func titles(_ field: ReportField) -> [String] {
    MessageCatalogue.inAnyLanguage(key(field)) + (earlierTitles[field] ?? [])
  }

  private static let earlierTitles: [ReportField: [String]] = [
    .law: ["ЗАКОН (на бумаге)"], .practice: ["PRACTICE (in life)", "ПРАКТИКА (в жизни)"],
  ]

  private static func key(_ field: ReportField) -> MessageKey {
    switch field {
    case .status: .trackerStatus
    case .law: .trackerLaw
    case .practice: .trackerPractice
    case .value: .trackerValue
    case .source: .trackerSource
    case .reportedOn: .trackerReportedOn
    case .confidence: .trackerConfidence
    case .confidentiality: .trackerConfidentiality
    case .comment: .trackerComment
    }
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
