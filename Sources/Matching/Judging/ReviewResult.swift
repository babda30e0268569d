import Legislation

/// The result of one run: the acts as read and a finding for every requirement of the rule base.
public struct ReviewResult: Sendable, Hashable {
  /// Country code of ISO 3166, upper case.
  public let jurisdiction: String
  /// ISO date at which the law is judged.
  public let asOf: String
  public let ruleBaseVersion: String
  public let engineVersion: String
  /// Acts without their provisions' text dropped; in the order of file names.
  public let acts: [Act]
  /// In the order of the rule base.
  public let findings: [Finding]

  public init(
    jurisdiction: String, asOf: String, ruleBaseVersion: String, engineVersion: String, acts: [Act],
    findings: [Finding]
  ) {
    self.jurisdiction = jurisdiction
    self.asOf = asOf
    self.ruleBaseVersion = ruleBaseVersion
    self.engineVersion = engineVersion
    self.acts = acts
    self.findings = findings
  }
}
