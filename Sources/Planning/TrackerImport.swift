import ConcurrentMapping
import GRDB
import LegalText
import Review

/// What an import of trackers did.
public struct TrackerImportResult: Sendable, Hashable, Encodable {
  public struct Conflict: Sendable, Hashable, Codable {
    public let file: String
    public let place: String
    public let item: String
    public let field: String
    public let exported: String
    public let kept: String
    public let returned: String

    /// The column and its three values, as people read them.
    public func told(_ language: Language) -> (column: String, exported: String, kept: String, returned: String) {
      guard let field = ReportField.allCases.first(where: { $0.name == field }) else {
        return (field, exported, kept, returned)
      }
      func show(_ value: String) -> String { TrackerLabels.show(value, field, language) }
      return (TrackerLabels.title(field, language), show(exported), show(kept), show(returned))
    }
  }

  /// Reports added.
  public var added = 0
  /// Files that were taken over before.
  public var known: [String] = []
  /// Both answers are kept on record; the one that was there stays in force.
  public var conflicts: [Conflict] = []
  /// Texts outside the rows of items; kept.
  public var remarks: [ReturnProblem] = []
  /// Reports of which nobody says, or says clearly, who may see them: they count as confidential.
  public var confidentialByDefault = 0
  /// Those of them whose cell is not blank, but does not say it either.
  public var doubtfulVisibility: [ReturnProblem] = []
  /// What is wrong in the files of which nothing was taken over.
  public var refused: [ReturnProblem] = []

  public init() {}

  mutating func add(_ other: TrackerImportResult) {
    added += other.added
    known += other.known
    conflicts += other.conflicts
    remarks += other.remarks
    confidentialByDefault += other.confidentialByDefault
    doubtfulVisibility += other.doubtfulVisibility
  }
}

extension ProjectStore {
  /// Merges returned workbooks. A workbook with anything wrong in it is refused whole; the others are taken over. Later
  /// ones are read while earlier ones are merged.
  /// - Parameters:
  ///   - personalData: what somebody said about texts that may hold personal data.
  ///   - allOrNone: whether one refused workbook refuses all.
  /// - Throws: `StoreError.rejected` with every wrong cell of every file, where nothing was taken over.
  public func importReports(
    files: [String], personalData: PersonalDataAnswers = .none, allOrNone: Bool = false
  ) throws(StoreError) -> TrackerImportResult {
    let today = today
    return try takeOver(personalData, allOrNone) { take in
      try ConcurrentMap.forEach(files) { file in
        Result { () throws(StoreError) in try TrackerReturn(file: file, today: today) }
      } _: {
        try take($0)
      }
    }
  }

  /// Merges workbooks that were read.
  public func importReports(
    _ returns: [TrackerReturn], personalData: PersonalDataAnswers = .none, allOrNone: Bool = false
  ) throws(StoreError) -> TrackerImportResult {
    try takeOver(personalData, allOrNone) { take in
      for back in returns { try take(.success(back)) }
    }
  }

  /// - Parameter feed: gives the workbooks, one after another, to the function that it is given.
  private func takeOver(
    _ personalData: PersonalDataAnswers, _ allOrNone: Bool,
    _ feed: ((Result<TrackerReturn, StoreError>) throws -> Void) throws -> Void
  ) throws(StoreError) -> TrackerImportResult {
    let project = try facts().id
    return try record("tracker.import") { database, draft in
      var work = try TrackerImportWork(
        database: database, project: project, audit: draft.sequence, now: now, personalData: personalData)
      var count = 0
      try feed { result in
        count += 1
        switch result {
        case .success(let back):
          // A refused workbook leaves nothing behind.
          try database.inSavepoint {
            try work.take(back) ? .commit : .rollback
          }
        case .failure(.rejected(let problems)): work.result.refused += problems
        case .failure(let error): throw error
        }
      }
      let result = work.result
      let isNothing = work.digests.isEmpty && result.known.isEmpty
      if !result.refused.isEmpty, allOrNone || isNothing { throw StoreError.rejected(result.refused) }
      draft.nothingChanged = work.digests.isEmpty
      draft.subject = work.organisations.joined(separator: "; ")
      draft.detail = [
        "files": work.digests.joined(separator: " "), "added": "\(result.added)",
        "conflicts": "\(result.conflicts.count)", "remarks": "\(result.remarks.count)",
        "screen": PersonalDataScreen.version,
      ]
      if result.confidentialByDefault > 0 {
        draft.detail["confidentialByDefault"] = "\(result.confidentialByDefault)"
      }
      return result
    }
  }
}

extension ProjectStore {
  /// The cells for which an organisation gave two answers, the oldest first. `file` is the organisation.
  public func conflicts() throws(StoreError) -> [TrackerImportResult.Conflict] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT organisation.name, place, item.code, field, exported, kept, returned FROM disagreement
          JOIN item ON item.id = disagreement.item JOIN organisation ON organisation.id = disagreement.organisation
          ORDER BY disagreement.id
          """
      ).map { row in
        TrackerImportResult.Conflict(
          file: row[0], place: row[1], item: row[2], field: row[3], exported: row[4], kept: row[5], returned: row[6])
      }
    }
  }
}
