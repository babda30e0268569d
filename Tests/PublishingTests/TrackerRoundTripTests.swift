import Foundation
import LegalText
import Planning
import Publishing
import Review
import Testing

@Suite struct TrackerRoundTripTests {
  /// A project with four recommendations of two themes.
  private final class Place {
    let folder: String
    let store: ProjectStore

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("tarazu-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      store = try ProjectStore.create(
        file: folder + "/tarazu.sqlite", title: "Test", country: "XD", actor: "test",
        clock: { Date(timeIntervalSince1970: 1_780_000_000) })  // 2026-05-28
      let items = (1...4).flatMap { number in
        let content = TrackedItem.Content(
          title: ["en": "Do \(number)", "ru": "Сделать \(number)"], theme: number < 3 ? "a" : "b",
          themeTitle: ["en": number < 3 ? "Violence" : "Family: law", "ru": number < 3 ? "Насилие" : "Семья"],
          requirement: "IC-\(number)-1", urgency: "A", dueOn: number == 1 ? "2026-01-31" : "", cedaw: ["\(number)"])
        return [
          TrackedItem(code: "R-\(number)", kind: .recommendation, content: content),
          TrackedItem(code: "R-\(number).m1", kind: .milestone, parent: "R-\(number)", content: content),
        ]
      }
      _ = try store.follow(items)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func export(_ organisation: String, _ language: Language = .english) throws -> Workbook {
      TrackerWorkbook.make(
        try store.depart(organisation: organisation, language: language.rawValue), date: "2026-05-28",
        language: language)
    }

    func write(_ book: Workbook) throws -> String {
      let file = folder + "/\(UUID().uuidString).xlsx"
      try Data(book.render()).write(to: URL(fileURLWithPath: file))
      return file
    }

    func read(_ book: Workbook) throws -> TrackerReturn {
      try TrackerReturn(file: write(book), today: store.today)
    }

    @discardableResult
    func take(_ book: Workbook, _ answer: PersonalDataAnswers.Answer? = nil) throws -> TrackerImportResult {
      let back = try read(book)
      guard let answer else { return try store.importReports([back]) }
      let refusal = #expect(throws: StoreError.self) { try store.importReports([back]) }
      guard case .rejected(let problems)? = refusal else { return TrackerImportResult() }
      let answers = Dictionary(
        problems.compactMap(\.suspect?.id).map { ($0, answer) }, uniquingKeysWith: { first, _ in first })
      return try store.importReports([back], personalData: PersonalDataAnswers(answers))
    }

    func latest() throws -> [String: ReportFields] {
      var result: [String: ReportFields] = [:]
      try store.forEachReport(audience: .team, latestOnly: true) {
        result["\($0.organisation) \($0.item)"] = $0.fields
      }
      return result
    }
  }

  /// The workbook with cells typed in, by item and column.
  private func typed(
    _ book: Workbook, _ edits: [String: [ReportField: Workbook.Cell]], language: Language = .english
  ) -> Workbook {
    var book = book
    book.sheets = book.sheets.map { sheet in
      let places = Dictionary(
        uniqueKeysWithValues: ReportField.allCases.compactMap { field in
          sheet.columns.firstIndex { $0.title == TrackerLabels.title(field, language) }.map { (field, $0) }
        })
      let rows = sheet.rows.map { row in
        guard case .text(let code)? = row.first, let edit = edits[code] else { return row }
        var row = row
        for (field, cell) in edit { if let place = places[field] { row[place] = cell } }
        return row
      }
      return Workbook.Sheet(
        name: sheet.name, columns: sheet.columns, rows: rows, isProtected: sheet.isProtected, isHidden: sheet.isHidden
      )
    }
    return book
  }

  private func report(_ status: String, date: String = "2026-03-01", comment: String = "") -> [ReportField: Workbook
    .Cell]
  {
    [
      .status: .text(status), .source: .text("Official gazette"), .reportedOn: .text(date), .comment: .text(comment),
      .confidentiality: .text("public"),
    ]
  }

  @Test func whatWasTypedComesBackOnceAndOnlyOnce() throws {
    let place = try Place()
    let book = typed(try place.export("Centre"), ["R-1": report("in progress"), "R-3.m1": report("implemented")])
    #expect(try place.take(book).added == 2)
    let latest = try place.latest()
    #expect(Set(latest.keys) == ["Centre R-1", "Centre R-3.m1"])
    #expect(latest["Centre R-1"]?.status == .inProgress)
    #expect(latest["Centre R-1"]?[.reportedOn] == "2026-03-01")
    let head = try place.store.verify().head
    // The same content in another file, as when a program saves it again.
    var again = book
    again.title = "Saved again"
    #expect(try place.take(again).added == 0)
    #expect(try place.latest() == latest)
    #expect(try place.store.verify().problems.isEmpty)
    #expect(try place.store.verify().head != head, "the second file is on record as arrived")
  }

  @Test func theSameFileIsKnownAndLeavesNoTrace() throws {
    let place = try Place()
    let back = try place.read(typed(try place.export("Centre"), ["R-1": report("in progress")]))
    #expect(try place.store.importReports([back]).added == 1)
    let head = try place.store.verify().head
    #expect(try place.store.importReports([back]).known == [back.file])
    #expect(try place.store.verify().head == head)
  }

  @Test func sortedRenamedAndMovedSheetsAreReadAlike() throws {
    let place = try Place()
    var book = typed(
      try place.export("Центр", .russian), ["R-1": report("выполнено"), "R-2": report("в процессе")],
      language: .russian)
    book.sheets = book.sheets.reversed().enumerated().map { index, sheet in
      let isData = sheet.columns.first?.title == TrackerLabels.idTitle
      var columns = sheet.columns
      var rows = Array(sheet.rows.reversed())
      if isData {
        columns.swapAt(3, 8)
        rows = rows.map { row in
          var row = row
          row.swapAt(3, 8)
          return row
        }
        rows.insert([.empty, .empty, .empty, .text("Our remark")], at: 1)
      }
      return Workbook.Sheet(name: isData ? "Лист\(index)" : sheet.name, columns: columns, rows: rows)
    }
    let result = try place.take(book)
    #expect(result.added == 2)
    #expect(result.remarks.count == 2)
    #expect(try place.latest()["Центр R-1"]?.status == .implemented)
  }

  @Test func daysMayBeNumbers() throws {
    let place = try Place()
    var edit = report("implemented")
    edit[.reportedOn] = .number(46082)
    try place.take(typed(try place.export("Centre"), ["R-1": edit]))
    #expect(try place.latest()["Centre R-1"]?[.reportedOn] == "2026-03-01")
  }

  @Test func oneWrongCellAndNothingIsTakenOver() throws {
    let place = try Place()
    let good = try place.read(typed(try place.export("A"), ["R-1": report("in progress")]))
    var edit = report("nearly done", date: "31.02.2026")
    edit[.confidence] = .text("very")
    let bad = typed(try place.export("B"), ["R-2": edit, "R-3": [.status: .text("implemented")]])
    let problems = try place.read(bad).problems
    #expect(
      problems.map(\.place) == ["Violence!G4", "Violence!L4", "Violence!M4", "Family  law!K2", "Family  law!L2"])
    #expect(throws: StoreError.self) { try place.take(bad) }
    #expect(try place.latest().isEmpty)
    #expect(try place.store.importReports([good]).added == 1)
  }

  @Test func oneRefusedFileAndNoneOfManyIsTakenOver() throws {
    let place = try Place()
    var files = try (1...12).map { number in
      try place.write(typed(try place.export("Centre \(number)"), ["R-1": report("in progress")]))
    }
    let good = files
    // Files of both kinds lie between good ones, which are merged before and read after.
    files[5] = try place.write(typed(try place.export("Centre 6"), ["R-1": report("nearly done")]))
    files[9] = place.folder + "/nowhere.xlsx"
    let head = try place.store.verify().head
    let refusal = #expect(throws: StoreError.self) {
      try place.store.importReports(files: files, allOrNone: true)
    }
    guard case .rejected(let problems)? = refusal else {
      Issue.record("another error")
      return
    }
    #expect(problems.map(\.file) == [files[5], files[9]])
    #expect(try place.latest().isEmpty)
    #expect(try place.store.verify() == AuditCheck(entries: 15, head: head, problems: []))
    #expect(try place.store.importReports(files: good).added == 12)
    let entry = try #require(try place.store.auditEntries().last)
    #expect(entry.subject == (1...12).map { "Centre \($0)" }.joined(separator: "; "), "in the order of the files")
    #expect(try place.store.importReports(files: good).known == good)
    #expect(try place.store.verify().head == entry.hash)
  }

  @Test func textsAreKeptAsTyped() throws {
    let place = try Place()
    for (number, text) in [
      "He said \"no\" \\ 'maybe'; DROP", "Ўзбек دری 🙂\nline", String(repeating: "я", count: 9999),
    ]
    .enumerated() {
      let edit = report("in progress", comment: text)
      try place.take(typed(try place.export("Centre \(number)"), ["R-2": edit]))
      #expect(try place.latest()["Centre \(number) R-2"]?[.comment] == text)
      #expect(try place.latest()["Centre \(number) R-2"]?[.value] == "")
    }
    #expect(try place.store.verify().problems.isEmpty)
  }

  @Test func twoOrganisationsMayDiffer() throws {
    let place = try Place()
    let first = try place.read(typed(try place.export("A"), ["R-1": report("implemented")]))
    let second = try place.read(typed(try place.export("B"), ["R-1": report("not started")]))
    #expect(try place.store.importReports([first, second]).conflicts.isEmpty)
    #expect(try place.store.summary(audience: .team).organisationsDiffer == ["R-1"])
  }

  @Test func twoCopiesOfOneOrganisationAreMergedAndTheirConflictsShown() throws {
    let place = try Place()
    let book = try place.export("A")
    try place.take(typed(book, ["R-1": report("implemented"), "R-2": report("in progress")]))
    let result = try place.take(
      typed(
        book,
        [
          "R-1": report("not started"), "R-3": report("in progress"),
          "R-2": report("implemented", date: "2026-04-01"),
        ]))
    #expect(result.conflicts.map(\.item) == ["R-1"])
    #expect(result.conflicts.map(\.kept) == ["implemented"])
    #expect(result.conflicts.map(\.returned) == ["notStarted"])
    #expect(result.conflicts.map(\.place) == ["Violence!G2"])
    let latest = try place.latest()
    #expect(latest["A R-1"]?.status == .implemented)
    #expect(latest["A R-2"]?.status == .implemented, "a later report is the newer answer")
    #expect(latest["A R-3"]?.status == .inProgress)
    #expect(try place.store.conflicts().count == 1)
  }

  @Test func anOldCopyThatComesAgainTurnsNothingBack() throws {
    let place = try Place()
    let book = try place.export("A")
    let march = typed(book, ["R-1": report("in progress")])
    try place.take(march)
    try place.take(typed(book, ["R-1": report("implemented", date: "2026-04-01")]))
    var copy = march
    copy.title = "Saved again"
    let result = try place.take(copy)
    #expect(result.added == 0 && result.conflicts.isEmpty)
    #expect(try place.latest()["A R-1"]?.status == .implemented)
  }

  @Test func personalDataIsAskedAbout() throws {
    let place = try Place()
    let book = typed(
      try place.export("A"), ["R-1": report("in progress", comment: "Дело № 1-145/2024, тел. +998 90 123-45-67")])
    #expect(throws: StoreError.self) { try place.take(book) }
    #expect(try place.latest().isEmpty)
    #expect(try place.take(book, .inside).added == 1)
  }

  @Test func confidentialReportsAreInNoPublicOutput() throws {
    let place = try Place()
    var secret = report("regressed", comment: "SECRETWORD")
    secret[.confidentiality] = .text("confidential")
    try place.take(typed(try place.export("SECRETORG"), ["R-1": secret]))
    // Said openly once, taken back later: nothing of it may leave.
    let book = try place.export("B")
    try place.take(typed(book, ["R-2": report("in progress", comment: "SECRETWORD")]))
    var later = report("in progress", date: "2026-04-01", comment: "SECRETWORD")
    later[.confidentiality] = .text("confidential")
    try place.take(typed(book, ["R-2": later, "R-3": report("implemented", comment: "OPENWORD")]))
    let tracker = try place.store.publicTracker()
    let outputs = [
      DocumentHTML.render(TrackerDashboard.make(tracker, language: .english)),
      DocumentHTML.render(try ShadowReport.make(tracker, language: .english)),
      DocumentHTML.render(try UniversalReviewMatrix.document(tracker, language: .english)),
      "\(try UniversalReviewMatrix.workbook(tracker, language: .english).sheets)",
      try TrackerTables.impactRecommendations(tracker, language: .english),
      TrackerTables.impactActions(tracker, language: .english), TrackerTables.items(tracker, language: .english),
      try TrackerTables.reports(tracker), TrackerTables.calendar(tracker, language: .english),
    ]
    for output in outputs {
      #expect(!output.contains("SECRETWORD"))
      #expect(!output.contains("SECRETORG"))
    }
    #expect(outputs[1].contains("OPENWORD"))
    #expect(tracker.summary.reports == 1)
    #expect(tracker.summary.regressions.isEmpty)
    #expect(try place.store.summary(audience: .team).reports == 4)
  }

  @Test func theDashboardTellsOverdueRegressionsAndLawAgainstPractice() throws {
    let place = try Place()
    let book = try place.export("A")
    var first = report("implemented")
    first[.law] = .text("implemented")
    first[.practice] = .text("not started")
    try place.take(typed(book, ["R-1": report("in progress"), "R-2": first]))
    try place.take(typed(book, ["R-2": report("in progress", date: "2026-04-01")]))
    let summary = try place.store.summary(audience: .team)
    #expect(summary.overdue.map(\.code) == ["R-1", "R-1.m1"])
    #expect(summary.regressions.map(\.place.item) == ["R-2"])
    #expect(summary.lawAgainstPractice.map(\.item) == ["R-2"])
    #expect(summary.totals == [.inProgress: 2])
    #expect(summary.months.map(\.month) == ["2026-03", "2026-04"])
    #expect(summary.months.map(\.counts) == [[.inProgress: 1, .implemented: 1], [.inProgress: 2]])
  }

  @Test func aWorkbookOfAnotherProjectIsRefused() throws {
    let place = try Place()
    let other = try Place()
    let back = try other.read(typed(try other.export("A"), ["R-1": report("in progress")]))
    #expect(throws: StoreError.self) { try place.store.importReports([back]) }
  }

  @Test func theCalendarIsFoldedAndEscaped() throws {
    let place = try Place()
    let calendar = TrackerTables.calendar(try place.store.publicTracker(), language: .english)
    #expect(calendar.contains("DTSTART;VALUE=DATE:20260131\r\n"))
    #expect(calendar.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(calendar.components(separatedBy: "BEGIN:VEVENT").count == 3)
  }

  /// Random valid edits in, exactly these out.
  @Test(arguments: 0..<20) func randomEditsComeBackExactly(seed: Int) throws {
    let place = try Place()
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var expected: [String: ReportFields] = [:]
    for round in 0..<3 {
      let book = try place.export("A")
      var edits: [String: [ReportField: Workbook.Cell]] = [:]
      for item in try place.store.items() where random(2) == 0 {
        var fields = expected["A \(item.code)"] ?? ReportFields()
        let status = ProgressStatus.allCases[random(6)]
        fields[.status] = status.rawValue
        fields[.confidentiality] = "confidential"
        fields[.source] = "Source \(random(5)) “«=1+1»” \u{1F60A}"
        fields[.reportedOn] = "2026-0\(round + 1)-1\(random(9))"
        fields[.comment] = random(2) == 0 ? "" : "Line one\nline _x0041_ two <b>&amp; \(random(9))"
        var edit: [ReportField: Workbook.Cell] = [:]
        for field in [ReportField.status, .source, .reportedOn, .comment] {
          edit[field] = fields[field].isEmpty ? .empty : .text(TrackerLabels.show(fields[field], field, .english))
        }
        edits[item.code] = edit
        expected["A \(item.code)"] = fields
      }
      try place.take(typed(book, edits))
      let found = try place.latest()
      #expect(Set(found.keys) == Set(expected.keys))
      for (key, fields) in expected { #expect(found[key] == fields, "\(key)") }
    }
    #expect(try place.store.verify().problems.isEmpty)
  }
}
