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
    var faults: [(ReturnFault, SessionReturn.Answer.Part?)] = []
    let content = answer.answer
    guard assigned.contains(answer.requirement), let snapshot = snapshots[answer.requirement] else {
      return [
        ReturnProblem(
          file: file, place: answer.place,
          .notAssigned(requirement: answer.requirement, reviewer: reviewer.name))
      ]
    }
    if snapshot.hash != answer.findingHash {
      faults.append((.otherFinding(requirement: answer.requirement), nil))
    }
    if content.verdict != ReviewerVerdict(snapshot.verdict), content.reason.allSatisfy(\.isWhitespace) {
      faults.append((.reasonMissing, .reason))
    }
    if let urgency = content.urgency, !["A", "B", "C", "D"].contains(urgency) {
      faults.append((.notAnUrgency(urgency), .urgency))
    }
    let keys = Set(snapshot.evidence.map(\.key))
    for key in content.accepted + content.rejected where !keys.contains(key) {
      faults.append((.unknownEvidence(key), nil))
    }
    if !Set(content.accepted).isDisjoint(with: content.rejected) {
      faults.append((.acceptedAndRejected, nil))
    }
    for (text, part) in [(content.reason, SessionReturn.Answer.Part.reason), (content.added, .added)] {
      if text.count > Self.textLimit { faults.append((.textTooLong(limit: Self.textLimit), part)) }
    }
    return faults.map { fault, part in
      ReturnProblem(file: file, place: part.map { answer.place($0) } ?? answer.place, fault)
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
        ReturnProblem(file: file, place: answer.place(part), found.fault, suspect: found.suspect))
    }
    return problems
  }
}
