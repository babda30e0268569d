import Foundation
import LegalText
import Planning
import Publishing
import Review

// Makes a project with many recommendations and the filled-in workbooks of many organisations, for timing
// `tarazu tracker import` and `tarazu tracker publish --dashboard-only` on them:
//   tracker-benchmark FOLDER RECOMMENDATIONS ORGANISATIONS [PERCENT OF ROWS FILLED IN]
let arguments = CommandLine.arguments
guard arguments.count >= 4, let count = Int(arguments[2]), let organisations = Int(arguments[3]) else {
  print("usage: tracker-benchmark FOLDER RECOMMENDATIONS ORGANISATIONS [PERCENT]")
  exit(64)
}
let folder = arguments[1]
let percent = arguments.count > 4 ? Int(arguments[4]) ?? 100 : 100
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let store = try ProjectStore.create(
  file: folder + "/tarazu.sqlite", title: "Scale", country: "XD", actor: "benchmark")
let items = (0..<count).map { number in
  TrackedItem(
    code: "R-\(number)", kind: .recommendation,
    content: TrackedItem.Content(
      title: ["en": "Recommendation number \(number) of the benchmark"], theme: "t\(number % 12)",
      themeTitle: ["en": "Theme \(number % 12)"], requirement: "IC-\(number)-1",
      urgency: "ABCD".map(String.init)[number % 4],
      dueOn: "2025-06-30", cedaw: ["\(number % 16 + 1)"]))
}
_ = try store.follow(items)
for organisation in 0..<organisations {
  let departure = try store.depart(organisation: "Organisation \(organisation)", language: "en")
  var book = TrackerWorkbook.make(departure, date: store.today, language: .english)
  book.sheets = book.sheets.map { sheet in
    guard sheet.columns.first?.title == TrackerLabels.idTitle else { return sheet }
    let first = sheet.columns.count - ReportField.allCases.count
    let rows = sheet.rows.enumerated().map { index, row in
      if (index &* 31 &+ organisation) % 100 >= percent { return row }
      var row = row
      let status = ProgressStatus.allCases[(index + organisation) % 6].name(.english)
      row[first + ReportField.status.rawValue] = .text(status)
      row[first + ReportField.law.rawValue] = .text(status)
      row[first + ReportField.source.rawValue] = .text("Official gazette, issue of the week \(index % 50)")
      row[first + ReportField.reportedOn.rawValue] = .text("2025-0\(index % 9 + 1)-15")
      return row
    }
    return Workbook.Sheet(name: sheet.name, columns: sheet.columns, rows: rows, isProtected: true)
  }
  try Data(book.render()).write(to: URL(fileURLWithPath: folder + "/organisation-\(organisation).xlsx"))
}
print("made \(count) recommendations and \(organisations) workbooks in \(folder)")
