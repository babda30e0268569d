import GRDB

/// Texts of a session that may leave it.
enum SessionTexts {
  /// Where a reviewer's text belongs, for answers about personal data.
  static func place(_ session: String, _ reviewer: String, _ requirement: String) -> [String] {
    ["session", session, reviewer, requirement]
  }

  /// The answer without texts that somebody confirmed for the inside only.
  static func open(
    _ verdict: RoundVerdict, session: String, _ answers: [String: PersonalDataAnswers.Answer]
  ) -> RoundVerdict {
    if answers.isEmpty { return verdict }
    let place = place(session, verdict.reviewer.name, verdict.requirement)
    func open(_ text: String) -> String {
      answers[PersonalDataRecord.digest(place: place, text: text)] == .inside ? "" : text
    }
    let answer = verdict.answer
    return RoundVerdict(
      requirement: verdict.requirement, round: verdict.round, reviewer: verdict.reviewer,
      answer: ReviewAnswer(
        verdict: answer.verdict, urgency: answer.urgency, reason: open(answer.reason), accepted: answer.accepted,
        rejected: answer.rejected, added: open(answer.added)),
      signedOn: verdict.signedOn, findingHash: verdict.findingHash)
  }
}

extension ProjectStore {
  /// The last answers as the minutes tell them: without texts that were confirmed for the inside only.
  public func verdictsForMinutes(session: String) throws(StoreError) -> [RoundVerdict] {
    try read { database in
      let answers = try PersonalDataRecord.all(database)
      return try SessionRows.verdicts(session, database).map { SessionTexts.open($0, session: session, answers) }
    }
  }
}
