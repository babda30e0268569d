import Matching

/// A machine finding with the verdict that a named reviewer signed, if one did.
public struct ReviewedFinding: Sendable, Hashable {
  public let finding: Finding
  public let signed: SignedVerdict?
  /// The law or the rule base changed under the signature: the verdict still stands, and must be looked at again.
  public let reviewAgain: Bool

  public init(finding: Finding, signed: SignedVerdict? = nil, reviewAgain: Bool = false) {
    self.finding = finding
    self.signed = signed
    self.reviewAgain = reviewAgain
  }

  /// The signed verdict, or the machine's proposal where nobody signed.
  public var verdict: ReviewerVerdict { signed?.verdict ?? ReviewerVerdict(finding.verdict) }
}
