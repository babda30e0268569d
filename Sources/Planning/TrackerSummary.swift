import GRDB
import Review

/// Counts over all reports of a tracker; made in one pass that holds three small numbers per item and organisation.
public struct TrackerSummary: Sendable, Hashable {
  /// An organisation's word on an item.
  public struct Place: Sendable, Hashable {
    public let item: String
    public let organisation: String
  }

  public struct Month: Sendable, Hashable {
    /// `2026-03`; empty for reports without a date.
    public let month: String
    public let counts: [ProgressStatus: Int]
  }

  public struct Regression: Sendable, Hashable {
    public let place: Place
    public let from: ProgressStatus?
    public let to: ProgressStatus
    public let reportedOn: String
  }

  /// How many words of organisations on recommendations have which status, at the end of each month (`2026-03`).
  public var months: [Month] = []
  /// By the theme's id.
  public var themes: [String: [ProgressStatus: Int]] = [:]
  public var totals: [ProgressStatus: Int] = [:]
  public var organisations = 0
  public var reports = 0
  /// Items that are due and that nobody calls implemented.
  public var overdue: [TrackedItem] = []
  public var regressions: [Regression] = []
  /// Where one organisation sees law and practice apart.
  public var lawAgainstPractice: [Place] = []
  /// Recommendations on which organisations differ.
  public var organisationsDiffer: [String] = []
  /// Cells with two answers of one organisation, both on record.
  public var openConflicts = 0
}

extension ProjectStore {
  /// - Parameter items: the items of the tracker, where they are at hand; else they are read.
  public func summary(
    audience: TrackerAudience, items: [TrackedItem]? = nil
  ) throws(StoreError) -> TrackerSummary {
    let today = today
    return try read { database in
      var count = try SummaryCount(database, items: items ?? TrackerRows.items(database), today: today)
      let rows = try Row.fetchCursor(
        database,
        sql:
          "SELECT item, organisation, status, law, practice, reportedOn FROM report WHERE \(Self.visible(audience, latestOnly: false)) ORDER BY id"
      )
      while let row = try rows.next() {
        count.add(
          item: row[0], organisation: row[1], status: row[2], law: row[3], practice: row[4], reportedOn: row[5])
      }
      var summary = count.summary()
      if audience == .team {
        summary.openConflicts = try Int.fetchOne(database, sql: "SELECT count(*) FROM disagreement") ?? 0
      }
      return summary
    }
  }
}

/// The state of the one pass.
private struct SummaryCount {
  private struct Key: Hashable {
    let item: Int64
    let organisation: Int64
  }

  private struct Word {
    var status: ProgressStatus?
    var law: ProgressStatus?
    var practice: ProgressStatus?
  }

  private struct Fall {
    let from: ProgressStatus?
    let to: ProgressStatus
    let reportedOn: String
  }

  /// How many words have which status, by its place.
  private typealias Tally = [Int]

  private static let none = Tally(repeating: 0, count: ProgressStatus.allCases.count)

  private let items: [Int64: TrackedItem]
  private let recommendations: Set<Int64>
  private let organisations: [Int64: String]
  private let today: String
  private var words: [Key: Word] = [:]
  private var falls: [Key: Fall] = [:]
  /// By the day of the report.
  private var deltas: [String: Tally] = [:]
  private var reports = 0

  init(_ database: Database, items list: [TrackedItem], today: String) throws {
    let ids = try TrackerRows.ids(database)
    items = list.reduce(into: [:]) { if let id = ids[$1.code] { $0[id] = $1 } }
    recommendations = list.reduce(into: []) {
      if $1.kind == .recommendation, let id = ids[$1.code] { $0.insert(id) }
    }
    organisations = try Row.fetchAll(database, sql: "SELECT id, name FROM organisation")
      .reduce(into: [:]) { $0[$1["id"]] = $1["name"] }
    self.today = today
  }

  mutating func add(
    item: Int64, organisation: Int64, status: String, law: String, practice: String, reportedOn: String
  ) {
    reports += 1
    let key = Key(item: item, organisation: organisation)
    let new = Word(
      status: ProgressStatus(rawValue: status), law: ProgressStatus(rawValue: law),
      practice: ProgressStatus(rawValue: practice))
    var old = new
    swap(&words[key, default: Word()], &old)
    if old.status?.place != new.status?.place, recommendations.contains(item) {
      if let before = old.status { deltas[reportedOn, default: Self.none][before.place] -= 1 }
      if let after = new.status { deltas[reportedOn, default: Self.none][after.place] += 1 }
    }
    var fell: Fall?
    var rose = false
    func compare(_ before: ProgressStatus?, _ after: ProgressStatus?) {
      guard let after, let rank = after.rank else { return }
      let earlier = before?.rank
      // The lowest rank is a fall by its name, wherever it comes from.
      if rank == 0 || rank < earlier ?? 0 {
        fell = fell ?? Fall(from: before, to: after, reportedOn: reportedOn)
      } else if let earlier, rank > earlier {
        rose = true
      }
    }
    compare(old.status, new.status)
    compare(old.law, new.law)
    compare(old.practice, new.practice)
    if let fell { falls[key] = fell } else if rose, !falls.isEmpty { falls[key] = nil }
  }

  func summary() -> TrackerSummary {
    var summary = TrackerSummary()
    summary.reports = reports
    summary.organisations = Set(words.keys.lazy.map { $0.organisation }).count
    var months: [String: Tally] = [:]
    for (day, delta) in deltas { Self.add(delta, to: &months[String(day.prefix(7)), default: Self.none]) }
    var running = Self.none
    for (month, delta) in months.sorted(by: { $0.key < $1.key }) {
      Self.add(delta, to: &running)
      summary.months.append(TrackerSummary.Month(month: month, counts: Self.counts(running)))
    }
    var tallies: [Int64: Tally] = [:]
    for (key, word) in words {
      if let status = word.status { tallies[key.item, default: Self.none][status.place] += 1 }
      if let law = word.law?.rank, let practice = word.practice?.rank, law != practice, items[key.item] != nil {
        summary.lawAgainstPractice.append(place(key))
      }
    }
    summary.lawAgainstPractice.sort { ($0.item, $0.organisation) < ($1.item, $1.organisation) }
    summary.regressions = falls.map { key, fall in
      TrackerSummary.Regression(place: place(key), from: fall.from, to: fall.to, reportedOn: fall.reportedOn)
    }.sorted { ($0.place.item, $0.place.organisation) < ($1.place.item, $1.place.organisation) }
    var themes: [String: Tally] = [:]
    var total = Self.none
    for (id, item) in items.sorted(by: { $0.key < $1.key }) {
      let tally = tallies[id] ?? Self.none
      if !item.content.dueOn.isEmpty, item.content.dueOn < today, tally[ProgressStatus.implemented.place] == 0 {
        summary.overdue.append(item)
      }
      if item.kind != .recommendation { continue }
      let counts = Self.counts(tally)
      if counts.keys.filter({ $0 != .noInformation }).count > 1 { summary.organisationsDiffer.append(item.code) }
      if counts.isEmpty { continue }
      Self.add(tally, to: &total)
      Self.add(tally, to: &themes[item.content.theme, default: Self.none])
    }
    summary.totals = Self.counts(total)
    summary.themes = themes.mapValues(Self.counts)
    return summary
  }

  private static func add(_ delta: Tally, to tally: inout Tally) {
    for place in tally.indices { tally[place] += delta[place] }
  }

  /// Without the statuses that nobody has.
  private static func counts(_ tally: Tally) -> [ProgressStatus: Int] {
    ProgressStatus.allCases.reduce(into: [:]) { counts, status in
      if tally[status.place] != 0 { counts[status] = tally[status.place] }
    }
  }

  private func place(_ key: Key) -> TrackerSummary.Place {
    TrackerSummary.Place(item: items[key.item]?.code ?? "", organisation: organisations[key.organisation] ?? "")
  }
}
