import GRDB
import Matching
import Standards

/// The signed verdicts of a project, laid over the findings of a later run.
public struct SignedRecord: Sendable, Hashable {
  /// A signed verdict whose law or rule changed since.
  public struct Again: Sendable, Hashable, Codable {
    public let requirement: String
    /// What is other now.
    public let differences: [FindingChange]

    public init(requirement: String, differences: [FindingChange]) {
      self.requirement = requirement
      self.differences = differences
    }
  }

  public let findings: [ReviewedFinding]
  public let again: [Again]
  /// Signed verdicts for requirements that the run has no finding for; they stand and are shown, never dropped.
  public let withoutFinding: [SignedVerdict]
}

extension ProjectStore {
  /// The verdict in force for each requirement: the last that was signed.
  public func signedVerdicts() throws(StoreError) -> [SignedVerdict] {
    try read { try Self.signedRows($0).map(\.verdict) }
  }

  private static func signedRows(_ database: Database) throws -> [(verdict: SignedVerdict, snapshot: String)] {
    try Row.fetchAll(
      database,
      sql:
        "SELECT * FROM adjudication WHERE id IN (SELECT max(id) FROM adjudication GROUP BY requirement) ORDER BY requirement"
    ).map { row in
      let urgency: String = row["urgency"]
      let verdict = SignedVerdict(
        requirement: row["requirement"], verdict: SessionRows.verdict(row["verdict"]), reviewer: row["name"],
        role: SessionRows.role(row["role"]), reason: row["reason"], signedOn: row["signedOn"],
        findingHash: row["findingHash"], urgency: urgency.isEmpty ? nil : urgency)
      return (verdict, row["snapshot"])
    }
  }

  /// Lays the signed verdicts over a run. One whose finding changed is marked, with the difference.
  public func apply(to review: ReviewResult, ruleBase: RuleBase) throws(StoreError) -> SignedRecord {
    try read { database in
      let signed = try Self.signedRows(database)
      let byRequirement = Dictionary(signed.map { ($0.verdict.requirement, $0) }, uniquingKeysWith: { $1 })
      let requirements = Dictionary(
        ruleBase.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      var again: [SignedRecord.Again] = []
      var findings: [ReviewedFinding] = []
      for finding in review.findings {
        guard let (verdict, snapshot) = byRequirement[finding.requirement] else {
          findings.append(ReviewedFinding(finding: finding))
          continue
        }
        let requirement = requirements[finding.requirement]
        let reviewed = ReviewedFinding(finding: finding, signed: verdict, requirement: requirement)
        findings.append(reviewed)
        if reviewed.reviewAgain {
          let present = FindingSnapshot(finding, requirement: requirement)
          let before = try RunRows.decode(FindingSnapshot.self, snapshot)
          again.append(
            SignedRecord.Again(requirement: finding.requirement, differences: before.differences(to: present)))
        }
      }
      let known = Set(review.findings.map(\.requirement))
      return SignedRecord(
        findings: findings, again: again,
        withoutFinding: signed.map(\.verdict).filter { !known.contains($0.requirement) })
    }
  }
}
