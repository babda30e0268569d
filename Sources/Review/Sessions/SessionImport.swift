import GRDB

/// What an import of session packs did.
public struct SessionImportResult: Sendable, Hashable, Encodable {
  /// Answers taken over.
  public internal(set) var added = 0
  /// Answers that were there already.
  public internal(set) var known = 0
  /// Requirements of the returned packs that still have no answer, as "name, requirement".
  public internal(set) var missing: [String] = []
  /// What somebody wrote outside the answers: it is told, not taken over.
  public internal(set) var outside: [ReturnProblem] = []
  /// What is wrong in the packs of which nothing was taken over.
  public internal(set) var refused: [ReturnProblem] = []
}

extension ProjectStore {
  /// Takes over the answers of returned packs. A pack with anything wrong in it is refused whole; the others are taken
  /// over. An answer that was given before is not added again; a changed one is added and the earlier stays on record.
  /// - Parameters:
  ///   - unread: what is wrong in packs that could not be read.
  ///   - answers: what somebody said about texts that may hold personal data.
  ///   - allOrNone: whether one refused pack refuses all.
  /// - Throws: `StoreError.rejected` with every problem of every pack, where nothing was taken over.
  public func importAnswers(
    _ returns: [SessionReturn], unread: [ReturnProblem] = [], personalData answers: PersonalDataAnswers = .none,
    allOrNone: Bool = false
  ) throws(StoreError) -> SessionImportResult {
    let project = try facts().id
    return try record("session.import", subject: returns.map(\.session).joined(separator: " ")) { database, draft in
      var result = SessionImportResult()
      result.refused = unread
      var personalData = try PersonalDataRecord(database, audit: draft.sequence, given: answers)
      var hasRecorded = false
      var taken: [SessionReturn] = []
      for back in returns {
        personalData.begin()
        var pack = SessionImportResult()
        // A refused pack leaves nothing behind.
        try database.inSavepoint {
          let problems = try take(back, project, &pack, &personalData, draft, database)
          result.refused += problems
          return problems.isEmpty ? .commit : .rollback
        }
        if result.refused.contains(where: { $0.file == back.file }) {
          personalData.undo()
          continue
        }
        hasRecorded = hasRecorded || personalData.hasRecorded
        taken.append(back)
        result.added += pack.added
        result.known += pack.known
        result.missing += pack.missing
        result.outside += back.outside
      }
      if !result.refused.isEmpty, allOrNone || taken.isEmpty { throw StoreError.rejected(result.refused) }
      draft.nothingChanged = result.added == 0 && !hasRecorded
      draft.subject = taken.map(\.session).joined(separator: " ")
      draft.detail = ["added": "\(result.added)", "reviewers": taken.map(\.reviewer).joined(separator: "; ")]
      return result
    }
  }

  /// - Returns: what is wrong in the pack; then what was written has to be undone.
  private func take(
    _ back: SessionReturn, _ project: String, _ result: inout SessionImportResult,
    _ personalData: inout PersonalDataRecord, _ draft: AuditDraft, _ database: Database
  ) throws -> [ReturnProblem] {
    func refuse(_ fault: ReturnFault) -> [ReturnProblem] { [ReturnProblem(file: back.file, fault)] }
    guard back.project == project else { return refuse(.otherProject) }
    let session = try SessionRows.session(back.session, database)
    guard let reviewer = session.participants.first(where: { $0.name == back.reviewer }) else {
      return refuse(.noParticipant(name: back.reviewer, session: session.id))
    }
    if session.stage == .closed { return refuse(.sessionClosed(session: session.id)) }
    guard session.stage.round == back.round else {
      return refuse(.otherRound(back.round, session: session.id, present: session.stage.round))
    }
    let snapshots = try RunRows.snapshots(session.run, database)
    let check = AnswerCheck(session: session, reviewer: reviewer, snapshots: snapshots, file: back.file)
    var problems: [ReturnProblem] = []
    for answer in back.answers {
      let found = try check.problems(answer) + check.suspicions(answer, &personalData)
      problems += found
      if !found.isEmpty { continue }
      if try isKnown(answer, session, reviewer, back.round, database) {
        result.known += 1
      } else {
        try insert(answer, session, reviewer, back.round, draft, database)
        result.added += 1
      }
    }
    let given = Set(
      try SessionRows.verdicts(session.id, database).filter { $0.reviewer == reviewer }.map(\.requirement))
    result.missing = (session.assignments[reviewer.name] ?? []).filter { !given.contains($0) }
      .map { "\(reviewer.name), \($0)" }
    return problems
  }

  private func isKnown(
    _ answer: SessionReturn.Answer, _ session: ReviewSession, _ reviewer: Participant, _ round: Int,
    _ database: Database
  ) throws -> Bool {
    try Row.fetchAll(
      database, sql: "SELECT * FROM verdict WHERE session = ? AND requirement = ? AND name = ? AND round = ?",
      arguments: [session.id, answer.requirement, reviewer.name, round]
    ).contains { try SessionRows.answer($0) == answer.answer }
  }

  func insert(
    _ answer: SessionReturn.Answer, _ session: ReviewSession, _ reviewer: Participant, _ round: Int,
    _ draft: AuditDraft,
    _ database: Database
  ) throws {
    let content = answer.answer
    try database.execute(
      sql: """
        INSERT INTO verdict (session, name, role, round, requirement, verdict, urgency, reason, accepted, rejected,
          added, signedOn, findingHash, audit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        session.id, reviewer.name, reviewer.role.rawValue, round, answer.requirement, content.verdict.rawValue,
        content.urgency ?? "", content.reason, try RunRows.encode(content.accepted),
        try RunRows.encode(content.rejected), content.added, today, answer.findingHash, draft.sequence,
      ])
  }
}
