import GRDB

/// An answer as it is stored, with the number of times that its place was answered.
public struct VersionedAnswer: Sendable, Hashable {
  public let answer: ReviewAnswer
  /// 1 for the first answer; 0 never occurs here and stands for "no answer yet" where a version is asked for.
  public let version: Int
}

/// What a reviewer has typed and not yet given as an answer.
public struct AnswerDraft: Sendable, Hashable, Codable {
  /// Empty while no verdict is chosen.
  public let verdict: ReviewerVerdict?
  public let urgency: String?
  public let reason: String
  public let accepted: [String]
  public let rejected: [String]
  public let added: String
  /// Version of the answer that it set out from.
  public let basis: Int

  public init(
    verdict: ReviewerVerdict?, urgency: String?, reason: String, accepted: [String], rejected: [String],
    added: String, basis: Int
  ) {
    self.verdict = verdict
    self.urgency = urgency
    self.reason = reason
    self.accepted = accepted
    self.rejected = rejected
    self.added = added
    self.basis = basis
  }
}

/// What became of an answer.
public enum AnswerOutcome: Sendable, Hashable {
  case saved(version: Int)
  /// Somebody answered in the same place meanwhile; nothing was written.
  case changedMeanwhile(VersionedAnswer)
}

/// Answers one by one, as a reviewer gives them in a browser. The rules are those of returned packs.
extension ProjectStore {
  /// The standing answers of one reviewer in one round, by requirement.
  public func answers(session: String, reviewer: String, round: Int) throws(StoreError) -> [String: VersionedAnswer] {
    try read { try SessionAnswers.standing(session, reviewer, round, $0) }
  }

  /// The drafts of one reviewer in one round, by requirement.
  public func drafts(session: String, reviewer: String, round: Int) throws(StoreError) -> [String: AnswerDraft] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT requirement, content FROM draft WHERE session = ? AND name = ? AND round = ?",
        arguments: [session, reviewer, round]
      ).reduce(into: [:]) { $0[$1["requirement"]] = try RunRows.decode(AnswerDraft.self, $1["content"]) }
    }
  }

  /// Keeps what a reviewer has typed so far. It is no answer and counts nowhere.
  public func saveDraft(
    _ draft: AnswerDraft, session id: String, reviewer name: String, round: Int, requirement: String
  ) throws(StoreError) {
    try Self.attempt(file) {
      try database.write { database in
        let session = try SessionRows.session(id, database)
        try SessionAnswers.requireOpen(session, round)
        guard session.assignments[name]?.contains(requirement) == true else {
          throw StoreError.refused(.notAssigned(requirement: requirement, name: name))
        }
        for text in [draft.reason, draft.added] where text.count > AnswerCheck.textLimit {
          throw StoreError.refused(.textTooLong(limit: AnswerCheck.textLimit))
        }
        try database.execute(
          sql: "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [id, name, round, requirement, draft.basis, try RunRows.encode(draft), now])
      }
    }
  }

  /// Gives one answer, if the place still has the version that the reviewer saw. Its draft goes in the same step.
  /// - Parameters:
  ///   - basis: version of the answer that the reviewer saw; 0 for none.
  ///   - personalDataConfirmed: whether the reviewer looked at what may be personal data in the texts.
  public func give(
    _ answer: ReviewAnswer, session id: String, reviewer name: String, round: Int, requirement: String, basis: Int,
    personalDataConfirmed: Bool
  ) throws(StoreError) -> AnswerOutcome {
    try record("session.answer", subject: "\(id) \(requirement)") { database, draft in
      let session = try SessionRows.session(id, database)
      let reviewer = try Self.participant(name, of: session)
      try SessionAnswers.requireOpen(session, round)
      let standing = try SessionAnswers.standing(id, name, round, database)[requirement]
      if let standing, standing.version != basis {
        draft.nothingChanged = true
        return standing.answer == answer ? .saved(version: standing.version) : .changedMeanwhile(standing)
      }
      let snapshots = try RunRows.snapshots(session.run, database)
      let given = SessionReturn.Answer(
        requirement: requirement,
        findingHash: snapshots.first { $0.requirement == requirement }?.hash ?? "", answer: answer,
        place: requirement)
      let check = AnswerCheck(session: session, reviewer: reviewer, snapshots: snapshots, file: id)
      let problems = check.problems(given)
      if !problems.isEmpty { throw StoreError.rejected(problems) }
      try database.execute(
        sql: "DELETE FROM draft WHERE session = ? AND name = ? AND round = ? AND requirement = ?",
        arguments: [id, name, round, requirement])
      if standing?.answer == answer {
        draft.nothingChanged = true
        return .saved(version: basis)
      }
      let suspicions = try confirmed(
        personalDataConfirmed, given, check, try PersonalDataRecord(database, audit: draft.sequence, given: .none),
        database, draft)
      if !suspicions.isEmpty { throw StoreError.rejected(suspicions) }
      try insert(given, session, reviewer, round, draft, database)
      // The verdict itself is not named: in the first round nobody reads that of another, in the log neither.
      draft.detail = ["reviewer": name, "round": "\(round)"]
      return .saved(version: (standing?.version ?? 0) + 1)
    }
  }

  /// What may be personal data in an answer. What the reviewer confirmed goes on record and stays out of the minutes.
  private func confirmed(
    _ isConfirmed: Bool, _ given: SessionReturn.Answer, _ check: AnswerCheck, _ screen: PersonalDataRecord,
    _ database: Database, _ draft: AuditDraft
  ) throws -> [ReturnProblem] {
    var screen = screen
    let found = try check.suspicions(given, &screen)
    if !isConfirmed || found.isEmpty { return found }
    let answers = Dictionary(
      found.compactMap(\.suspect?.id).map { ($0, PersonalDataAnswers.Answer.inside) },
      uniquingKeysWith: { first, _ in first })
    var record = try PersonalDataRecord(database, audit: draft.sequence, given: PersonalDataAnswers(answers))
    return try check.suspicions(given, &record)
  }
}

/// Reading the places where answers stand.
enum SessionAnswers {
  static func standing(
    _ session: String, _ reviewer: String, _ round: Int, _ database: Database
  ) throws -> [String: VersionedAnswer] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM verdict WHERE session = ? AND name = ? AND round = ? ORDER BY id",
      arguments: [session, reviewer, round]
    ).reduce(into: [:]) { places, row in
      let requirement: String = row["requirement"]
      places[requirement] = VersionedAnswer(
        answer: try SessionRows.answer(row), version: (places[requirement]?.version ?? 0) + 1)
    }
  }

  static func requireOpen(_ session: ReviewSession, _ round: Int) throws {
    guard session.stage != .closed, session.stage.round == round else {
      throw StoreError.refused(.roundOver(session: session.id, round: round))
    }
  }
}
