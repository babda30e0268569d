import ChildPrograms
import Foundation
import LegalText
import Legislation
import LegislationReading
import Matching
import Planning
import Publishing
import Review
import Standards
import Testing

/// From a review to a shadow report over the demonstration country: five reviewers who differ, three organisations, a law
/// that becomes worse and better again.
@Suite struct WholeCycleTests {
  private static let root = #filePath.components(separatedBy: "/Tests/")[0]
  private static let judged = ["IC-34", "IC-36-1", "IC-40"]
  private static let people = [
    Participant(name: "Ana", role: .government), Participant(name: "Bek", role: .civilSociety),
    Participant(name: "Chinara", role: .activist), Participant(name: "Dilnoza", role: .academic),
    Participant(name: "Elena", role: .unitedNations),
  ]

  private typealias Answers = (_ name: String, _ item: SessionPack.Item) -> ReviewerVerdict

  /// All reviewers answer the present round, some as the engine proposes.
  private func answer(_ cycle: CycleFolder, _ session: String, _ verdict: Answers) throws -> SessionImportResult {
    let returns = try Self.people.map { person in
      var pack = try cycle.store.pack(
        session: session, reviewer: person.name, ruleBase: cycle.ruleBase, language: .english)
      for (index, item) in pack.items.enumerated() {
        let given = verdict(person.name, item)
        pack.items[index].answer = ReviewAnswer(
          verdict: given, reason: given == item.proposed ? "" : "\(person.name) reads it so.")
      }
      let file = cycle.path("\(pack.round)-\(person.name).json")
      try pack.json().write(to: URL(fileURLWithPath: file))
      return try SessionReturn(file: file)
    }
    return try cycle.store.importAnswers(returns)
  }

  @Test func fromReviewToShadowReport() async throws {
    let cycle = try CycleFolder(standards: Self.root + "/Standards", laws: Self.root + "/Laws/demonstration")
    let store = cycle.store
    let ruleBase = cycle.ruleBase

    let first = try await cycle.review(asOf: "2025-12-01")
    let run = try store.record(first, ruleBase: ruleBase)
    let session = try store.openSession(
      title: "First meeting", run: run, participants: Self.people,
      assignments: Dictionary(uniqueKeysWithValues: Self.people.map { ($0.name, Self.judged) }))
    let proposed = try #require(first.findings.first { $0.requirement == "IC-40" }?.verdict)
    #expect(proposed == .partlyAligned)
    #expect(
      try answer(cycle, session.id) { name, item in
        ["Bek", "Chinara"].contains(name) && item.requirement != "IC-36-1" ? .notApplicable : item.proposed
      }.added == 15)
    try store.beginSecondRound(session: session.id, missingIsFine: false)
    #expect(
      try answer(cycle, session.id) { name, item in
        name == "Bek" && item.requirement == "IC-40" ? .conflict : item.proposed
      }.added == 10, "the second round asks only what is disputed")
    #expect(throws: StoreError.self) { try store.closeSession(session.id, chair: "Dilnoza") }
    try store.adjudicate(
      session: session.id, requirement: "IC-40", verdict: .partlyAligned, urgency: nil, by: "Dilnoza",
      reason: "A ban without an offence is a part of it.")
    #expect(try store.closeSession(session.id, chair: "Dilnoza").decided.map(\.requirement) == Self.judged)
    let minutes = SessionMinutes.make(
      session: try store.session(session.id), verdicts: try store.verdicts(session: session.id),
      decisions: try store.adjudications(session: session.id), snapshots: try store.snapshots(run: run.id),
      ruleBase: ruleBase, language: .english)
    #expect(DocumentHTML.render(minutes).contains("A ban without an offence is a part of it."))

    let roadmap = Roadmap.make(review: first, ruleBase: ruleBase, verdicts: try store.signedVerdicts())
    _ = try store.follow(TrackerSeed.items(roadmap, due: DueDates(short: "2026-01-31")))
    try await takeTrackers(cycle)
    try await amendAndRestore(cycle, first, run)
    try checkOutputs(store)
  }

  /// Three organisations answer, one through openpyxl and one through LibreOffice; a second copy of the first conflicts.
  private func takeTrackers(_ cycle: CycleFolder) async throws {
    let book = try cycle.export("Crisis Centre", .english)
    let first = try cycle.editInPython(
      book,
      [
        "R-IC-34": ["in progress", "Parliament's site", "2026-02-01", "A draft is in the committee."],
        "R-IC-40": ["partly implemented", "Own monitoring", "2026-02-01", ""],
      ])
    let second = try cycle.write(
      CycleFolder.edit(
        try cycle.export("Кризисный центр", .russian),
        ["R-IC-34": ["не начато", "Собственный мониторинг", "2026-02-10", "СЕКРЕТ"]], .russian,
        confidentiality: "конфиденциально"))
    let third = try cycle.saveInLibreOffice(
      cycle.write(
        CycleFolder.edit(
          try cycle.export("Women's Lawyers", .english),
          ["R-IC-34": ["implemented", "Official gazette", "2026-02-20", ""]], .english)))
    let merged = try cycle.store.importReports(files: [first, second, third])
    #expect(merged.added == 4)
    #expect(merged.conflicts.isEmpty)
    let copy = try cycle.write(
      CycleFolder.edit(
        book,
        [
          "R-IC-34": ["not started", "Parliament's site", "2026-02-01", "A draft is in the committee."],
          "R-IC-40.m1": ["implemented", "Parliament's site", "2026-02-01", ""],
        ], .english))
    let again = try cycle.store.importReports(files: [copy])
    #expect(again.added == 1)
    #expect(again.conflicts.map(\.item) == ["R-IC-34"])
    #expect(again.conflicts.map(\.returned) == ["notStarted"])
  }

  private func amendAndRestore(_ cycle: CycleFolder, _ first: ReviewResult, _ run: StoredRun) async throws {
    let store = cycle.store
    try cycle.amend(
      "equality-law.en.txt",
      [
        "2) sexual harassment means unwanted verbal, non-verbal or physical conduct of a sexual nature which violates dignity and creates a hostile environment.":
          "2) equality means the same rights.",
        "Discrimination on the ground of sex and sexual harassment are": "Discrimination on the ground of sex is",
      ])
    let second = try await cycle.review(asOf: "2026-03-01")
    let compared = ReviewComparison(before: first, after: second)
    #expect(compared.changes.first { $0.requirement == "IC-40" }?.movement.isWorse == true)
    let later = try store.record(second, ruleBase: cycle.ruleBase)
    let noted = try store.noteLawChanges(from: run, to: later)
    #expect(noted.first { $0.item == "R-IC-40" }?.kind == .lawRegressed)
    // What `compare` sees is what the tracker notes, and the same is not noted twice.
    let worse = Set(compared.changes.filter(\.movement.isWorse).map { "R-\($0.requirement)" })
    let followed = Set(try store.items().map(\.code))
    #expect(Set(noted.filter { $0.kind == .lawRegressed }.map(\.item)) == worse.intersection(followed))
    #expect(try store.noteLawChanges(from: first, to: second, ruleBase: cycle.ruleBase).isEmpty)
    #expect(try store.apply(to: second, ruleBase: cycle.ruleBase).again.map(\.requirement).contains("IC-40"))

    let file = try cycle.write(
      CycleFolder.edit(
        try cycle.export("Crisis Centre", .english),
        ["R-IC-40": ["regressed", "Official gazette", "2026-03-10", "The definition was taken out."]], .english))
    #expect(try store.importReports(files: [file]).added == 1)

    try cycle.restoreLaws()
    let third = try await cycle.review(asOf: "2026-06-01")
    let restored = try store.noteLawChanges(from: later, to: try store.record(third, ruleBase: cycle.ruleBase))
    #expect(restored.first { $0.item == "R-IC-40" }?.kind == .lawImproved)
    #expect(
      try store.apply(to: third, ruleBase: cycle.ruleBase).again.isEmpty, "the verdicts stand on the same law again")
  }

  private func checkOutputs(_ store: ProjectStore) throws {
    let tracker = try store.publicTracker()
    #expect(tracker.summary.regressions.map(\.place.item) == ["R-IC-40"])
    #expect(tracker.summary.organisations == 2, "the third organisation said nothing in public")
    #expect(try store.summary(audience: .team).organisationsDiffer == ["R-IC-34"])
    let dashboard = DocumentHTML.render(TrackerDashboard.make(tracker, language: .english))
    #expect(dashboard.contains("Regressions (1)"))
    #expect(dashboard.contains("worsened") && dashboard.contains("improved"))
    let shadow = DocumentHTML.render(try ShadowReport.make(tracker, language: .english))
    #expect(shadow.contains("The definition was taken out."))
    #expect(shadow.contains("Crisis Centre") && !shadow.contains("СЕКРЕТ") && !shadow.contains("Кризисный"))
    let region = DocumentHTML.render(RegionalDashboard.make([tracker, tracker], language: .english))
    #expect(region.contains("Whole cycle") && !region.contains("Кризисный"))
    #expect(try store.verify().problems.isEmpty)
  }
}
