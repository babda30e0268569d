import LegalText
import Planning

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
    let russian = language == .russian
    let title = russian ? "Ход выполнения рекомендаций" : "Progress on the recommendations"
    return Workbook(
      title: title, date: date,
      sheets: [
        Workbook.Sheet(
          name: freeName(russian ? "Инструкция" : "Instructions", among: &names),
          columns: [Workbook.Column("\(title): \(departure.organisation)", width: 110)],
          rows: (russian ? instructionsInRussian : instructions).map { [.text($0)] })
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
    let russian = language == .russian
    let fixed = [
      Workbook.Column(TrackerLabels.idTitle, width: 10, isHidden: true),
      Workbook.Column(russian ? "Номер" : "Number", width: 16), Workbook.Column(russian ? "Вид" : "Kind", width: 14),
      Workbook.Column(russian ? "Что нужно сделать" : "What is to be done", width: 60),
      Workbook.Column(russian ? "Срочность" : "Urgency", width: 9),
      Workbook.Column(russian ? "Срок" : "Due", width: 12),
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
    switch (kind, language == .russian) {
    case (.recommendation, false): "recommendation"
    case (.milestone, false): "milestone"
    case (.indicator, false): "indicator"
    case (.recommendation, true): "рекомендация"
    case (.milestone, true): "этап"
    case (.indicator, true): "индикатор"
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

  private static let instructions = [
    "Fill in the columns named in CAPITALS. STATUS, LAW, PRACTICE, CONFIDENCE and WHO MAY SEE IT are chosen from lists.",
    "LAW is what stands on the books; PRACTICE is what happens in life. They may differ: say both.",
    "Every report needs its SOURCE and its DATE (2026-03-01 or 01.03.2026).",
    "What you mark confidential is in no public document.",
    "Write no names of survivors, telephone numbers, addresses, identity numbers or case numbers.",
    "You may sort and filter rows, rename sheets and insert rows for remarks. Do not delete columns; save as .xlsx.",
    "Send the file back when you like, and again when something changed: only your changes are taken over.",
  ]

  private static let instructionsInRussian = [
    "Заполните столбцы, названные ЗАГЛАВНЫМИ буквами. Значения СТАТУС, ЗАКОН, ПРАКТИКА, УВЕРЕННОСТЬ и КТО МОЖЕТ ВИДЕТЬ выбираются из списков.",
    "ЗАКОН — то, что написано в законе; ПРАКТИКА — то, что происходит в жизни. Они могут расходиться: укажите оба.",
    "Для каждого сообщения нужны ИСТОЧНИК и ДАТА (2026-03-01 или 01.03.2026).",
    "То, что вы отметите как конфиденциальное, не попадёт ни в один открытый документ.",
    "Не пишите имён пострадавших, телефонов, адресов, персональных номеров и номеров дел.",
    "Строки можно сортировать и фильтровать, листы переименовывать, строки для заметок вставлять. Столбцы не удаляйте; сохраняйте в .xlsx.",
    "Присылайте файл, когда удобно, и снова при изменениях: будут приняты только ваши изменения.",
  ]
}
