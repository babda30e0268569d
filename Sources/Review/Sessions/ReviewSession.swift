/// How far a session has come.
public enum SessionStage: String, Sendable, Hashable, Codable {
  /// Each reviewer judges alone; nobody sees the verdicts of others.
  case firstRound
  /// After the discussion; the verdicts of the first round are open to all.
  case secondRound
  case closed

  /// 1 or 2; 2 for a closed session.
  public var round: Int { self == .firstRound ? 1 : 2 }
}

public struct Participant: Sendable, Hashable, Codable {
  public let name: String
  public let role: ReviewerRole

  public init(name: String, role: ReviewerRole) {
    self.name = name
    self.role = role
  }
}

/// A meeting of reviewers over the findings of one run.
public struct ReviewSession: Sendable, Hashable, Codable {
  /// `S1`, `S2` …
  public let id: String
  public let title: String
  public let stage: SessionStage
  /// ISO times; `closedAt` is empty while it is open.
  public let openedAt: String
  public let closedAt: String
  /// Number of the run that is judged.
  public let run: Int64
  public let asOf: String
  public let participants: [Participant]
  /// Ids of requirements by the name of the participant.
  public let assignments: [String: [String]]

  /// All requirements that somebody judges, in order.
  public var requirements: [String] { Set(assignments.values.joined()).sorted() }
}

/// What a reviewer answers for one requirement.
public struct ReviewAnswer: Sendable, Hashable, Codable {
  public let verdict: ReviewerVerdict
  /// Urgency A-D where it is overridden.
  public let urgency: String?
  public let reason: String
  /// Keys of the proposed evidence.
  public let accepted: [String]
  public let rejected: [String]
  /// Provisions that the engine did not find, as the reviewer names them.
  public let added: String

  public init(
    verdict: ReviewerVerdict, urgency: String? = nil, reason: String = "", accepted: [String] = [],
    rejected: [String] = [], added: String = ""
  ) {
    self.verdict = verdict
    self.urgency = urgency
    self.reason = reason
    self.accepted = accepted
    self.rejected = rejected
    self.added = added
  }
}

/// An answer with the name under it.
public struct RoundVerdict: Sendable, Hashable, Codable {
  public let requirement: String
  public let round: Int
  public let reviewer: Participant
  public let answer: ReviewAnswer
  /// ISO date.
  public let signedOn: String
  public let findingHash: String
}

/// The decision of one for all, where reviewers differ.
public struct Adjudication: Sendable, Hashable, Codable {
  public let requirement: String
  public let verdict: ReviewerVerdict
  public let urgency: String?
  public let by: Participant
  public let reason: String
  public let signedOn: String
}
