import LegalText
import Planning
import Wordings

/// The tracker of one organisation as a workbook: instructions and one sheet per theme.
public enum TrackerWorkbook {
  private static let colours: [ProgressStatus: UInt32] = [
    .implemented: 0xC6E0B4, .partlyImplemented: 0xE2EFDA, .inProgress: 0xFFF2CC, .notStarted: 0xF8CBAD,
    .regressed: 0xFF9999, .noInformation: 0xEDEDED,
  ]

  public static func make(_ departure: TrackerDeparture, date: String, language: Language) -> Workbook {
    var order: [String] = []
    var byTheme: [String: [(item: TrackedItem, fields: ReportFields)]] = [:]
    for row in departure.rows {
      let theme = row.item.content.theme
      if byTheme[theme] == nil { order.append(theme) }
      byTheme[theme, default: []].append(row)
    }
    var names: Set<String> = []
    let columns = columns(language)
    let sheets = order.map { theme in
      let rows = byTheme[theme] ?? []
      let title = rows.first?.item.themeTitle(language) ?? theme
      return Workbook.Sheet(
        name: freeName(title.isEmpty ? theme : title, among: &names), columns: columns,
        rows: rows.map { cells($0.item, $0.fields, language) }, isProtected: true)
    }
    let messages = MessageCatalogue(language)
    let title = messages[.trackerTitle]
    return Workbook(
      title: title, date: date,
      sheets: [
        Workbook.Sheet(
          name: freeName(messages[.trackerInstructions], among: &names),
          columns: [Workbook.Column("\(title): \(departure.organisation)", width: 110)],
          rows: instructions(language).map { [.text(messages[$0])] })
      ] + sheets + [
        Workbook.Sheet(
          name: freeName("tarazu", among: &names), columns: (0..<4).map { _ in Workbook.Column(" ", width: 10) },
          rows: [
            [
              .text(TrackerLabels.mark), .text(departure.project), .text(departure.id), .text(departure.organisation),
            ]
          ], isProtected: true, isHidden: true)
      ])
  }

  private static func columns(_ language: Language) -> [Workbook.Column] {
    let messages = MessageCatalogue(language)
    // All are open: programs sort no range with a locked cell in it. What is typed over these is told on return.
    let fixed = [
      Workbook.Column(TrackerLabels.idTitle, width: 10, isHidden: true, isOpen: true),
      Workbook.Column(messages[.trackerNumber], width: 16, isOpen: true),
      Workbook.Column(messages[.trackerKind], width: 14, isOpen: true),
      Workbook.Column(messages[.trackerWhat], width: 60, isOpen: true),
      Workbook.Column(messages[.urgencyWord], width: 9, isOpen: true),
      Workbook.Column(messages[.trackerDue], width: 12, isOpen: true),
    ]
    return fixed
      + ReportField.allCases.map { field in
        let isStatus = field == .status || field == .law || field == .practice
        let isText = field == .comment || field == .source
        return Workbook.Column(
          TrackerLabels.title(field, language), width: isText ? 40 : 18, isOpen: true,
          choices: TrackerLabels.choices(field, language),
          colours: isStatus
            ? Dictionary(uniqueKeysWithValues: colours.map { ($0.key.name(language), $0.value) }) : [:])
      }
  }

  private static func cells(_ item: TrackedItem, _ fields: ReportFields, _ language: Language) -> [Workbook.Cell] {
    [
      .text(item.code), .text(item.code), .text(kind(item.kind, language)), .text(item.title(language)),
      .text(item.content.urgency), .text(item.content.dueOn),
    ]
      + ReportField.allCases.map { field in
        fields[field].isEmpty ? .empty : .text(TrackerLabels.show(fields[field], field, language))
      }
  }

  static func kind(_ kind: TrackedItem.Kind, _ language: Language) -> String {
    let messages = MessageCatalogue(language)
    return switch kind {
    case .recommendation: messages[.itemRecommendation]
    case .milestone: messages[.itemMilestone]
    case .indicator: messages[.itemIndicator]
    }
  }

  /// Excel takes 31 characters, each name once, whatever its case.
  private static func freeName(_ title: String, among names: inout Set<String>) -> String {
    let base = Workbook.sheetName(title)
    var name = base
    var number = 2
    while !names.insert(name.lowercased()).inserted {
      name = "\(base.prefix(27)) \(number)"
      number += 1
    }
    return name
  }

  private static func instructions(_ language: Language) -> [MessageKey] {
    [
      .trackerFillIn, .trackerLawAndPractice, .trackerNeedsSource, .trackerConfidentialNote, .trackerNoNames,
      .trackerSorting, .trackerSendBack,
    ] + (MessageCatalogue.verified.contains(language) ? [] : [.languageUnverified])
  }
}
