import Matching
import Standards

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

  /// A verdict laid over a later finding: another fingerprint than the one that was signed, or none, asks for a second
  /// look.
  /// - Parameter requirement: as the rule base words it now.
  public init(finding: Finding, signed: SignedVerdict?, requirement: Requirement?) {
    let isSame =
      signed.map { FindingSnapshot(finding, requirement: requirement).hash == $0.findingHash } ?? true
    self.init(finding: finding, signed: signed, reviewAgain: !isSame)
  }

  /// The reviewer's reason where one signed, or the machine's.
  public var statedReason: StatedReason { signed.map { .words($0.reason) } ?? .engine(finding.reason) }

  /// The signed verdict, or the machine's proposal where nobody signed.
  public var verdict: ReviewerVerdict { signed?.verdict ?? ReviewerVerdict(finding.verdict) }
}
