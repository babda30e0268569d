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
  public func summary(audience: TrackerAudience) throws(StoreError) -> TrackerSummary {
    let today = today
    return try read { database in
      var count = try SummaryCount(database, today: today)
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

  private let items: [Int64: TrackedItem]
  private let organisations: [Int64: String]
  private let today: String
  private var words: [Key: Word] = [:]
  private var falls: [Key: Fall] = [:]
  private var deltas: [String: [ProgressStatus: Int]] = [:]
  private var reports = 0

  init(_ database: Database, today: String) throws {
    let ids = try TrackerRows.ids(database)
    items = try TrackerRows.items(database).reduce(into: [:]) { if let id = ids[$1.code] { $0[id] = $1 } }
    organisations = try Row.fetchAll(database, sql: "SELECT id, name FROM organisation")
      .reduce(into: [:]) { $0[$1["id"]] = $1["name"] }
    self.today = today
  }

  mutating func add(
    item: Int64, organisation: Int64, status: String, law: String, practice: String, reportedOn: String
  ) {
    reports += 1
    let key = Key(item: item, organisation: organisation)
    let old = words[key] ?? Word()
    let new = Word(
      status: ProgressStatus(rawValue: status), law: ProgressStatus(rawValue: law),
      practice: ProgressStatus(rawValue: practice))
    words[key] = new
    if items[item]?.kind == .recommendation, old.status != new.status {
      let month = String(reportedOn.prefix(7))
      if let before = old.status { deltas[month, default: [:]][before, default: 0] -= 1 }
      if let after = new.status { deltas[month, default: [:]][after, default: 0] += 1 }
    }
    let pairs = [(old.status, new.status), (old.law, new.law), (old.practice, new.practice)]
    var fell: Fall?
    var rose = false
    for (before, after) in pairs {
      guard let after, let rank = after.rank else { continue }
      let isFall = before.flatMap(\.rank).map { rank < $0 } ?? (after == .regressed)
      if isFall || after == .regressed {
        fell = fell ?? Fall(from: before, to: after, reportedOn: reportedOn)
      } else if let earlier = before.flatMap(\.rank), rank > earlier {
        rose = true
      }
    }
    if let fell { falls[key] = fell } else if rose { falls[key] = nil }
  }

  func summary() -> TrackerSummary {
    var summary = TrackerSummary()
    summary.reports = reports
    summary.organisations = Set(words.keys.map(\.organisation)).count
    var running: [ProgressStatus: Int] = [:]
    for month in deltas.keys.sorted() {
      for (status, change) in deltas[month] ?? [:] { running[status, default: 0] += change }
      summary.months.append(TrackerSummary.Month(month: month, counts: running.filter { $0.value != 0 }))
    }
    var known: [Int64: Set<ProgressStatus>] = [:]
    for (key, word) in words {
      guard let item = items[key.item] else { continue }
      if let status = word.status {
        known[key.item, default: []].insert(status)
        if item.kind == .recommendation {
          summary.totals[status, default: 0] += 1
          summary.themes[item.content.theme, default: [:]][status, default: 0] += 1
        }
      }
      if let law = word.law?.rank, let practice = word.practice?.rank, law != practice {
        summary.lawAgainstPractice.append(place(key))
      }
    }
    summary.lawAgainstPractice.sort { ($0.item, $0.organisation) < ($1.item, $1.organisation) }
    summary.regressions = falls.map { key, fall in
      TrackerSummary.Regression(place: place(key), from: fall.from, to: fall.to, reportedOn: fall.reportedOn)
    }.sorted { ($0.place.item, $0.place.organisation) < ($1.place.item, $1.place.organisation) }
    for (id, item) in items.sorted(by: { $0.key < $1.key }) {
      let statuses = known[id] ?? []
      if !item.content.dueOn.isEmpty, item.content.dueOn < today, !statuses.contains(.implemented) {
        summary.overdue.append(item)
      }
      if item.kind == .recommendation, statuses.filter({ $0 != .noInformation }).count > 1 {
        summary.organisationsDiffer.append(item.code)
      }
    }
    return summary
  }

  private func place(_ key: Key) -> TrackerSummary.Place {
    TrackerSummary.Place(item: items[key.item]?.code ?? "", organisation: organisations[key.organisation] ?? "")
  }
}
