/// What an organisation may say about an item; each is a column of the workbook and of the store.
public enum ReportField: Int, Sendable, Hashable, CaseIterable {
  case status
  /// The law on the books.
  case law
  /// Life; never blended into the law.
  case practice
  /// The value of an indicator.
  case value
  case source
  /// ISO date.
  case reportedOn
  case confidence
  case confidentiality
  case comment

  /// Fields in which people write what they like.
  static let freeTexts: [ReportField] = [.value, .source, .comment]

  /// Name of the column in the store and in open data.
  public var name: String { "\(self)" }
}

/// The content of a report: codes of the enumerations, ISO dates, free texts; empty where nothing was said.
public struct ReportFields: Sendable, Hashable {
  /// By `ReportField.rawValue`.
  private(set) var values: [String]

  public init() { values = Array(repeating: "", count: ReportField.allCases.count) }

  public subscript(_ field: ReportField) -> String {
    get { values[field.rawValue] }
    set { values[field.rawValue] = newValue }
  }

  public var isEmpty: Bool { values.allSatisfy(\.isEmpty) }
  public var status: ProgressStatus? { ProgressStatus(rawValue: self[.status]) }
  public var law: ProgressStatus? { ProgressStatus(rawValue: self[.law]) }
  public var practice: ProgressStatus? { ProgressStatus(rawValue: self[.practice]) }
}

/// A report as it is kept.
public struct ProgressReport: Sendable, Hashable {
  public let id: Int64
  /// Code of the item.
  public let item: String
  public let organisation: String
  public internal(set) var fields: ReportFields
}
