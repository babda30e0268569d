import GRDB

/// What a closed session decided.
public struct SessionOutcome: Sendable, Hashable, Codable {
  public let session: String
  public let decided: [Adjudication]
  /// Requirements that nobody judged.
  public let notJudged: [String]
}

/// From the verdicts of many to one signed verdict.
enum SessionClosing {
  /// The answers that count: of each reviewer that of the second round, or of the first where there is no second.
  static func standing(_ verdicts: [RoundVerdict]) -> [String: [RoundVerdict]] {
    var byPlace: [String: RoundVerdict] = [:]
    for verdict in verdicts.sorted(by: { $0.round < $1.round }) {
      byPlace["\(verdict.requirement)|\(verdict.reviewer.name)"] = verdict
    }
    return Dictionary(grouping: byPlace.values, by: \.requirement)
  }

  static func sign(
    _ decision: Adjudication, session: ReviewSession, draft: AuditDraft, _ database: Database
  ) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT hash, snapshot FROM finding WHERE run = ? AND requirement = ?",
      arguments: [session.run, decision.requirement])
    try database.execute(
      sql: """
        INSERT INTO adjudication
          (session, requirement, verdict, urgency, name, role, reason, signedOn, findingHash, snapshot, audit)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        session.id, decision.requirement, decision.verdict.rawValue, decision.urgency ?? "", decision.by.name,
        decision.by.role.rawValue, decision.reason, decision.signedOn, row?["hash"] ?? "", row?["snapshot"] ?? "",
        draft.sequence,
      ])
  }
}

extension ProjectStore {
  /// Closes a session. Where all agree the chair signs for all; where they differ somebody must have decided.
  /// - Parameter chair: name of a participant.
  public func closeSession(_ id: String, chair: String) throws(StoreError) -> SessionOutcome {
    try record("session.close", subject: id) { database, draft in
      let session = try SessionRows.session(id, database)
      let by = try Self.participant(chair, of: session)
      if session.stage == .closed {
        throw StoreError.refused(what: "session \(id) is closed", mend: "its minutes can still be written")
      }
      let decided = try SessionRows.adjudications(id, database)
      let alreadyDecided = Set(decided.map(\.requirement))
      let standing = SessionClosing.standing(try SessionRows.verdicts(id, database))
      var open: [String] = []
      var signed = decided
      for requirement in session.requirements where !alreadyDecided.contains(requirement) {
        guard let answers = standing[requirement], let first = answers.first else { continue }
        guard Set(answers.map(\.answer.verdict)).count == 1, Set(answers.map(\.answer.urgency)).count == 1 else {
          open.append(requirement)
          continue
        }
        let reasons = answers.sorted { $0.reviewer.name < $1.reviewer.name }.filter { !$0.answer.reason.isEmpty }
          .map { "\($0.reviewer.name): \($0.answer.reason)" }
        let names = answers.map(\.reviewer.name).sorted().joined(separator: ", ")
        let decision = Adjudication(
          requirement: requirement, verdict: first.answer.verdict, urgency: first.answer.urgency, by: by,
          reason: (["Agreed by \(names)."] + reasons).joined(separator: " "), signedOn: today)
        try SessionClosing.sign(decision, session: session, draft: draft, database)
        signed.append(decision)
      }
      if let first = open.first {
        throw StoreError.refused(
          what: "reviewers differ on \(open.count) requirements, the first: \(first)",
          mend: "decide each with `tarazu session adjudicate`: \(open.joined(separator: ", "))")
      }
      try database.execute(
        sql: "UPDATE session SET stage = ?, closedAt = ? WHERE id = ?",
        arguments: [SessionStage.closed.rawValue, now, id])
      let done = Set(signed.map(\.requirement))
      draft.detail = ["decided": "\(done.count)"]
      return SessionOutcome(
        session: id, decided: signed.sorted { $0.requirement < $1.requirement },
        notJudged: session.requirements.filter { !done.contains($0) })
    }
  }
}
