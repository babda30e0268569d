import GRDB

/// What an import of session packs did.
public struct SessionImportResult: Sendable, Hashable, Codable {
  /// Answers taken over.
  public let added: Int
  /// Answers that were there already.
  public let known: Int
  /// Requirements of the returned packs that still have no answer, as "name, requirement".
  public let missing: [String]
}

extension ProjectStore {
  /// Takes over the answers of returned packs: of all files or of none. An answer that was given before is not added
  /// again; a changed one is added and the earlier stays on record.
  /// - Parameter answers: what somebody said about texts that may hold personal data.
  public func importAnswers(
    _ returns: [SessionReturn], personalData answers: PersonalDataAnswers = .none
  ) throws(StoreError) -> SessionImportResult {
    let project = try facts().id
    return try record("session.import", subject: returns.map(\.session).joined(separator: " ")) { database, draft in
      var problems: [ReturnProblem] = []
      var personalData = try PersonalDataRecord(database, audit: draft.sequence, given: answers)
      var added = 0
      var known = 0
      var missing: [String] = []
      for back in returns {
        guard back.project == project else {
          problems.append(
            ReturnProblem(
              file: back.file, place: "file", message: "belongs to another project; name that with --project"))
          continue
        }
        let session = try SessionRows.session(back.session, database)
        guard let reviewer = session.participants.first(where: { $0.name == back.reviewer }) else {
          problems.append(
            ReturnProblem(
              file: back.file, place: "file", message: "\(back.reviewer) is no participant of session \(session.id)"))
          continue
        }
        guard session.stage != .closed, session.stage.round == back.round else {
          problems.append(
            ReturnProblem(
              file: back.file, place: "file",
              message:
                "is a pack of round \(back.round), but session \(session.id) is \(session.stage == .closed ? "closed" : "in round \(session.stage.round)"); export a new pack"
            ))
          continue
        }
        let snapshots = try RunRows.snapshots(session.run, database)
        let check = AnswerCheck(
          session: session, reviewer: reviewer, snapshots: snapshots, file: back.file)
        for answer in back.answers {
          let found = try check.problems(answer) + check.suspicions(answer, &personalData)
          problems += found
          if !found.isEmpty { continue }
          if try isKnown(answer, session, reviewer, back.round, database) {
            known += 1
          } else {
            try insert(answer, session, reviewer, back.round, draft, database)
            added += 1
          }
        }
        let given = Set(
          try SessionRows.verdicts(session.id, database).filter { $0.reviewer == reviewer }.map(\.requirement))
        missing += (session.assignments[reviewer.name] ?? []).filter { !given.contains($0) }
          .map { "\(reviewer.name), \($0)" }
      }
      if !problems.isEmpty { throw StoreError.rejected(problems) }
      draft.nothingChanged = added == 0 && !personalData.hasRecorded
      draft.detail = ["added": "\(added)", "reviewers": returns.map(\.reviewer).joined(separator: "; ")]
      return SessionImportResult(added: added, known: known, missing: missing)
    }
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

/// Whether one returned answer can be taken over.
struct AnswerCheck {
  let session: ReviewSession
  let reviewer: Participant
  let file: String
  private let snapshots: [String: FindingSnapshot]
  private let assigned: Set<String>

  /// Longest free text, in characters.
  static let textLimit = 10_000

  init(
    session: ReviewSession, reviewer: Participant, snapshots: [FindingSnapshot], file: String
  ) {
    self.session = session
    self.reviewer = reviewer
    self.file = file
    self.snapshots = Dictionary(snapshots.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    assigned = Set(session.assignments[reviewer.name] ?? [])
  }

  func problems(_ answer: SessionReturn.Answer) -> [ReturnProblem] {
    var messages: [(String, SessionReturn.Answer.Part?)] = []
    let content = answer.answer
    guard assigned.contains(answer.requirement), let snapshot = snapshots[answer.requirement] else {
      return [problem(answer, "\(answer.requirement) is not assigned to \(reviewer.name)")]
    }
    if snapshot.hash != answer.findingHash {
      messages.append(("\(answer.requirement) was judged on another finding; export the pack again", nil))
    }
    if content.verdict != ReviewerVerdict(snapshot.verdict), content.reason.allSatisfy(\.isWhitespace) {
      messages.append(("a verdict other than the proposed one needs a reason", .reason))
    }
    if let urgency = content.urgency, !["A", "B", "C", "D"].contains(urgency) {
      messages.append(("'\(urgency)' is no urgency; write A, B, C or D", .urgency))
    }
    let keys = Set(snapshot.evidence.map(\.key))
    for key in content.accepted + content.rejected where !keys.contains(key) {
      messages.append(("'\(key)' is not among the proposed evidence", nil))
    }
    if !Set(content.accepted).isDisjoint(with: content.rejected) {
      messages.append(("the same provision is accepted and rejected", nil))
    }
    for (text, part) in [(content.reason, SessionReturn.Answer.Part.reason), (content.added, .added)] {
      if text.count > Self.textLimit { messages.append(("a text of more than \(Self.textLimit) characters", part)) }
    }
    return messages.map { message, part in
      ReturnProblem(file: file, place: part.map { answer.place($0) } ?? answer.place, message: message)
    }
  }

  /// What may be personal data in the texts that a reviewer wrote.
  func suspicions(
    _ answer: SessionReturn.Answer, _ personalData: inout PersonalDataRecord
  ) throws -> [ReturnProblem] {
    var problems: [ReturnProblem] = []
    for (text, part) in [(answer.answer.reason, SessionReturn.Answer.Part.reason), (answer.answer.added, .added)] {
      let place = SessionTexts.place(session.id, reviewer.name, answer.requirement)
      guard let found = try personalData.look(at: text, place: place) else { continue }
      problems.append(
        ReturnProblem(file: file, place: answer.place(part), message: found.message, suspect: found.suspect))
    }
    return problems
  }

  private func problem(_ answer: SessionReturn.Answer, _ message: String) -> ReturnProblem {
    ReturnProblem(file: file, place: answer.place, message: message)
  }
}
