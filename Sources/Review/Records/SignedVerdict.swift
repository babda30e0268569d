import Matching

/// What a named reviewer decides: the machine's five verdicts, and that a requirement does not concern the country.
public enum ReviewerVerdict: String, Sendable, Hashable, Codable, CaseIterable {
  case aligned, partlyAligned, gap, conflict, notAssessed, notApplicable

  /// The verdict as proposed by the machine.
  public init(_ proposed: Verdict) {
    switch proposed {
    case .aligned: self = .aligned
    case .partlyAligned: self = .partlyAligned
    case .gap: self = .gap
    case .conflict: self = .conflict
    case .notAssessed: self = .notAssessed
    }
  }
}

/// Whom a participant of a review session speaks for.
public enum ReviewerRole: String, Sendable, Hashable, Codable, CaseIterable {
  case government, civilSociety, activist, academic, unitedNations
}

/// A verdict with the name under it.
public struct SignedVerdict: Sendable, Hashable, Codable {
  public let requirement: String
  public let verdict: ReviewerVerdict
  public let reviewer: String
  public let role: ReviewerRole
  /// Why; never empty where the verdict differs from the proposed one.
  public let reason: String
  /// ISO date of the signature.
  public let signedOn: String
  /// Fingerprint of the finding that was signed; another one means that law or rules changed since.
  public let findingHash: String
  /// Urgency A-D where the reviewer overrides that of the rule base.
  public let urgency: String?

  public init(
    requirement: String, verdict: ReviewerVerdict, reviewer: String, role: ReviewerRole, reason: String,
    signedOn: String, findingHash: String, urgency: String? = nil
  ) {
    self.requirement = requirement
    self.verdict = verdict
    self.reviewer = reviewer
    self.role = role
    self.reason = reason
    self.signedOn = signedOn
    self.findingHash = findingHash
    self.urgency = urgency
  }
}
