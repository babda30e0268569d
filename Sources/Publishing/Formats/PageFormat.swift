/// A format that a document is rendered in.
public enum PageFormat: String, CaseIterable, Sendable, Hashable {
  case html, md, docx, pdf

  /// How long rendering takes compared with the others: what starts a program takes longest.
  public var relativeCost: Int {
    switch self {
    case .pdf: 2
    case .docx: 1
    case .html, .md: 0
    }
  }

  /// - Throws: `programMissing` or `programFailed`, for the formats that other programs write.
  public func render(_ page: Document) throws(PublishingError) -> [UInt8] {
    switch self {
    case .html: Array(DocumentHTML.render(page).utf8)
    case .md: Array(DocumentMarkdown.render(page).utf8)
    case .docx: try DocumentConversion().docx(page)
    case .pdf: try DocumentConversion().pdf(page)
    }
  }
}

/// Every format that the program writes: pages, workbooks, and data for other programs.
public enum OutputFormat: RawRepresentable, CaseIterable, Sendable, Hashable {
  case page(PageFormat)
  case xlsx, csv, json

  public static var allCases: [OutputFormat] { PageFormat.allCases.map { .page($0) } + [.xlsx, .csv, .json] }

  public init?(rawValue: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = found
  }

  /// The ending of the file's name.
  public var rawValue: String {
    switch self {
    case .page(let format): format.rawValue
    case .xlsx: "xlsx"
    case .csv: "csv"
    case .json: "json"
    }
  }

  /// The format of pages that it is; `nil` for what is made from a workbook or from data.
  public var page: PageFormat? { if case .page(let format) = self { format } else { nil } }
}
