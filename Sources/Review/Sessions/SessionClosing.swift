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

  /// What the second round asks of a reviewer: the disputed, and what the reviewer has not answered.
  static func openForSecondRound(
    _ verdicts: [RoundVerdict], reviewer: String, wanted: Set<String>
  ) -> Set<String> {
    let first = Dictionary(grouping: verdicts.filter { $0.round == 1 }, by: \.requirement)
    return wanted.filter { requirement in
      let here = first[requirement] ?? []
      let isDisputed =
        Set(here.map(\.answer.verdict)).count > 1 || Set(here.map(\.answer.urgency)).count > 1
      return isDisputed || !here.contains { $0.reviewer.name == reviewer }
    }
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
  /// - Parameters:
  ///   - chair: name of a participant.
  ///   - withUnanswered: how many verdicts may be missing; the number is asked for, so that nobody closes over more than
  ///     they know of.
  public func closeSession(
    _ id: String, chair: String, withUnanswered allowed: Int = 0
  ) throws(StoreError) -> SessionOutcome {
    try record("session.close", subject: id) { database, draft in
      let session = try SessionRows.session(id, database)
      let by = try Self.participant(chair, of: session)
      if session.stage == .closed {
        throw StoreError.refused(.sessionClosed(id))
      }
      let decided = try SessionRows.adjudications(id, database)
      let alreadyDecided = Set(decided.map(\.requirement))
      let personal = try PersonalDataRecord.all(database)
      let standing = SessionClosing.standing(
        // The reason that is signed for all goes into minutes and roadmap.
        try SessionRows.verdicts(id, database).map { SessionTexts.open($0, session: id, personal) })
      let missing = Self.missing(session, try SessionRows.verdicts(id, database)).filter { place in
        !alreadyDecided.contains(
          place.split(separator: ",").last.map { $0.trimmingPrefix(" ") }.map(String.init) ?? "")
      }
      if missing.count != allowed {
        throw StoreError.refused(missing.isEmpty ? .noneMissing : .verdictsMissing(missing))
      }
      var open: [String] = []
      var openInUrgency: [String] = []
      var signed = decided
      for requirement in session.requirements where !alreadyDecided.contains(requirement) {
        guard let answers = standing[requirement], let first = answers.first else { continue }
        if Set(answers.map(\.answer.verdict)).count > 1 {
          open.append(requirement)
          continue
        }
        if Set(answers.map(\.answer.urgency)).count > 1 {
          openInUrgency.append(requirement)
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
      if !open.isEmpty || !openInUrgency.isEmpty {
        throw StoreError.refused(.reviewersDiffer(verdicts: open, urgencies: openInUrgency))
      }
      try database.execute(
        sql: "UPDATE session SET stage = ?, closedAt = ? WHERE id = ?",
        arguments: [SessionStage.closed.rawValue, now, id])
      let done = Set(signed.map(\.requirement))
      draft.detail = ["decided": "\(done.count)", "unanswered": "\(missing.count)"]
      return SessionOutcome(
        session: id, decided: signed.sorted { $0.requirement < $1.requirement },
        notJudged: session.requirements.filter { !done.contains($0) })
    }
  }
}
