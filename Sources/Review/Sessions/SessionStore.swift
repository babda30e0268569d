import GRDB
import LegalText
import SpreadsheetReading
import Standards

/// Sessions: opening, packs, rounds, decisions.
extension ProjectStore {
  public func sessions() throws(StoreError) -> [ReviewSession] { try read(SessionRows.sessions) }
  public func session(_ id: String) throws(StoreError) -> ReviewSession {
    try read { try SessionRows.session(id, $0) }
  }
  /// The last answer of each reviewer to each requirement in each round.
  public func verdicts(session: String) throws(StoreError) -> [RoundVerdict] {
    try read { try SessionRows.verdicts(session, $0) }
  }
  public func adjudications(session: String) throws(StoreError) -> [Adjudication] {
    try read { try SessionRows.adjudications(session, $0) }
  }

  /// Opens a session over a run.
  /// - Parameter assignments: requirements by name; a participant without an entry judges all of them.
  public func openSession(
    title: String, run: StoredRun, participants: [Participant], assignments: [String: [String]] = [:]
  ) throws(StoreError) -> ReviewSession {
    let names = participants.map(\.name)
    if participants.isEmpty || Set(names).count != names.count || names.contains(where: \.isEmpty) {
      throw .refused(.participantsNeeded)
    }
    for name in assignments.keys.sorted() where !names.contains(name) {
      throw .refused(.assignedNobody(name: name))
    }
    return try record("session.open", subject: title) { database, draft in
      let folded = Blanks.folded(title)
      if let other = try SessionRows.sessions(database).first(where: { Blanks.folded($0.title) == folded }) {
        throw StoreError.refused(.titleTaken(title: other.title, session: other.id))
      }
      let known = try Set(RunRows.hashes(run.id, database).keys)
      for requirement in assignments.values.joined() where !known.contains(requirement) {
        throw StoreError.refused(.notAmongFindings(requirement: requirement))
      }
      let number = (try Int.fetchOne(database, sql: "SELECT count(*) FROM session") ?? 0) + 1
      let id = "S\(number)"
      try database.execute(
        sql: "INSERT INTO session (id, title, run, stage, openedAt) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, title, run.id, SessionStage.firstRound.rawValue, now])
      for participant in participants {
        try database.execute(
          sql: "INSERT INTO participant VALUES (?, ?, ?)",
          arguments: [id, participant.name, participant.role.rawValue])
        for requirement in Set(assignments[participant.name] ?? Array(known)).sorted() {
          try database.execute(
            sql: "INSERT INTO assignment VALUES (?, ?, ?)", arguments: [id, participant.name, requirement])
        }
      }
      draft.detail = ["session": id, "run": "\(run.id)", "participants": names.joined(separator: "; ")]
      return try SessionRows.session(id, database)
    }
  }

  /// What a reviewer gets for the present round, with the answers that were given so far. Verdicts of others are in it
  /// only when the first round is over; then only what is disputed, or what this reviewer has not answered, is asked.
  public func pack(
    session id: String, reviewer name: String, ruleBase: RuleBase, language: Language
  ) throws(StoreError) -> SessionPack {
    let project = try facts().id
    return try read { database in
      let session = try SessionRows.session(id, database)
      let reviewer = try Self.participant(name, of: session)
      if session.stage == .closed {
        throw StoreError.refused(.sessionClosed(id))
      }
      let verdicts = try SessionRows.verdicts(id, database)
      var wanted = Set(session.assignments[name] ?? [])
      if session.stage == .secondRound {
        wanted.formIntersection(SessionClosing.openForSecondRound(verdicts, reviewer: name, wanted: wanted))
      }
      let items = try RunRows.snapshots(session.run, database).filter { wanted.contains($0.requirement) }
        .map { snapshot in
          let requirement = ruleBase.requirement(snapshot.requirement)
          let here = verdicts.filter { $0.requirement == snapshot.requirement }
          return SessionPack.Item(
            requirement: snapshot.requirement,
            theme: requirement.flatMap { ruleBase.theme($0.theme) }?.title[language] ?? "",
            title: requirement?.title[language] ?? snapshot.requirement,
            obligation: requirement?.obligation[language] ?? "", urgency: requirement?.urgency.rawValue ?? "",
            proposed: ReviewerVerdict(snapshot.verdict), proposedReason: snapshot.reason, evidence: snapshot.evidence,
            findingHash: snapshot.hash, others: session.stage == .firstRound ? [] : here.filter { $0.round == 1 },
            answer: here.first { $0.reviewer.name == name && $0.round == session.stage.round }?.answer)
        }
      return SessionPack(
        schemaVersion: SessionPack.schemaVersion, project: project, session: id, title: session.title,
        reviewer: reviewer, round: session.stage.round, asOf: session.asOf, items: items)
    }
  }

  /// Opens the second round.
  /// - Parameter missingIsFine: whether answers may be missing.
  public func beginSecondRound(session id: String, missingIsFine: Bool) throws(StoreError) {
    try record("session.secondRound", subject: id) { database, _ in
      let session = try SessionRows.session(id, database)
      guard session.stage == .firstRound else {
        throw StoreError.refused(.otherStage(session: id, session.stage))
      }
      let missing = Self.missing(session, try SessionRows.verdicts(id, database))
      if let first = missing.first, !missingIsFine {
        throw StoreError.refused(.firstRoundMissing(count: missing.count, first: first))
      }
      try database.execute(
        sql: "UPDATE session SET stage = ? WHERE id = ?", arguments: [SessionStage.secondRound.rawValue, id])
    }
  }

  /// Who has not yet judged what in the first round: "name, requirement".
  static func missing(_ session: ReviewSession, _ verdicts: [RoundVerdict]) -> [String] {
    let given = Set(verdicts.map { "\($0.reviewer.name), \($0.requirement)" })
    return session.participants.flatMap { participant in
      (session.assignments[participant.name] ?? []).map { "\(participant.name), \($0)" }
    }.filter { !given.contains($0) }
  }

  static func participant(_ name: String, of session: ReviewSession) throws -> Participant {
    guard let found = session.participants.first(where: { $0.name == name }) else {
      throw StoreError.refused(
        .noParticipant(name: name, session: session.id, known: session.participants.map(\.name)))
    }
    return found
  }

  /// Decides for a requirement on which reviewers differ.
  public func adjudicate(
    session id: String, requirement: String, verdict: ReviewerVerdict, urgency: String?, by name: String,
    reason: String
  ) throws(StoreError) {
    try adjudicate(session: id, by: name, [(requirement, verdict, urgency, reason)])
  }

  /// Decides for several requirements: for all of them or for none.
  public func adjudicate(
    session id: String, by name: String,
    _ decisions: [(requirement: String, verdict: ReviewerVerdict, urgency: String?, reason: String)]
  ) throws(StoreError) {
    let subject = "\(id) \(decisions.map(\.requirement).joined(separator: " "))"
    try record("session.adjudicate", subject: subject) { database, draft in
      let session = try SessionRows.session(id, database)
      let by = try Self.participant(name, of: session)
      if session.stage == .closed {
        throw StoreError.refused(.sessionClosed(id))
      }
      draft.nothingChanged = decisions.isEmpty
      for decision in decisions {
        if decision.reason.allSatisfy(\.isWhitespace) {
          throw StoreError.refused(.decisionNeedsReason(requirement: decision.requirement))
        }
        guard session.requirements.contains(decision.requirement) else {
          throw StoreError.refused(.notInSession(requirement: decision.requirement, session: id))
        }
        try SessionClosing.sign(
          Adjudication(
            requirement: decision.requirement, verdict: decision.verdict, urgency: decision.urgency, by: by,
            reason: decision.reason, signedOn: today),
          session: session, draft: draft, database)
      }
    }
  }
}
