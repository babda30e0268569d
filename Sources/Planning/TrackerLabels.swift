import LegalText
import SpreadsheetReading
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

  /// Titles of the column with the number that people see.
  static let numberTitles = MessageCatalogue.inAnyLanguage(.trackerNumber)

  /// Titles of the columns that are for reading only.
  static let otherTitles = [MessageKey.trackerKind, .trackerWhat, .urgencyWord, .trackerDue, .theme].flatMap(
    MessageCatalogue.inAnyLanguage)

  /// The language of a workbook, told by its titles.
  static func language(of columns: [String]) -> Language {
    let russian = Set(ReportField.allCases.flatMap { [title($0, .russian)] + (earlierTitles[$0] ?? []) })
    return columns.contains { russian.contains($0) && $0.unicodeScalars.contains { $0.value > 0x3FF } }
      ? .russian : .english
  }

  /// Whether the program itself wrote a text of the sheets without answers, now or in an earlier version.
  static func isOwnText(_ text: String) -> Bool {
    let folded = Blanks.folded(text)
    return ownTexts.contains(folded) || ownBeginnings.contains { folded.hasPrefix($0) }
  }

  private static let ownTexts: Set<String> = {
    let keys: [MessageKey] = [
      .trackerFillIn, .trackerLawAndPractice, .trackerNeedsSource, .trackerConfidentialNote, .trackerNoNames,
      .trackerSorting, .trackerSendBack, .trackerTitle,
    ]
    return Set((keys.flatMap(MessageCatalogue.inAnyLanguage) + earlierTexts).map(Blanks.folded))
  }()

  private static let ownBeginnings = MessageCatalogue.inAnyLanguage(.trackerTitle).map { Blanks.folded($0) + ":" }

  private static let earlierTexts = [
    "LAW is what stands on the books; PRACTICE is what happens in life. They may differ: say both.",
    "What you mark confidential is in no public document.",
    "You may sort and filter rows, rename sheets and insert rows for remarks. Do not delete columns; save as .xlsx.",
    "Заполните столбцы, названные ЗАГЛАВНЫМИ буквами. Значения СТАТУС, ЗАКОН, ПРАКТИКА, УВЕРЕННОСТЬ и КТО МОЖЕТ ВИДЕТЬ выбираются из списков.",
    "ЗАКОН — то, что написано в законе; ПРАКТИКА — то, что происходит в жизни. Они могут расходиться: укажите оба.",
    "Для каждого сообщения нужны ИСТОЧНИК и ДАТА (2026-03-01 или 01.03.2026).",
    "То, что вы отметите как конфиденциальное, не попадёт ни в один открытый документ.",
    "Не пишите имён пострадавших, телефонов, адресов, персональных номеров и номеров дел.",
    "Строки можно сортировать и фильтровать, листы переименовывать, строки для заметок вставлять. Столбцы не удаляйте; сохраняйте в .xlsx.",
    "Присылайте файл, когда удобно, и снова при изменениях: будут приняты только ваши изменения.",
  ]

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
