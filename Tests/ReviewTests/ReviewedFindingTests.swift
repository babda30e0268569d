import Matching
import Review
import Testing

@Suite struct ReviewedFindingTests {
  private let finding = Finding(
    requirement: "IC-36-1", verdict: .gap, score: 0, confidence: 0.5, reason: .gap(searched: [], missing: []),
    elements: [], defects: [],
    searchedActs: [], searchedConcepts: [], nearest: [])

  @Test func theSignedVerdictStandsBeforeTheProposal() {
    let signed = SignedVerdict(
      requirement: "IC-36-1", verdict: .partlyAligned, reviewer: "A. Reviewer", role: .academic,
      reason: "A by-law covers it.", signedOn: "2025-12-01", findingHash: "x")
    #expect(ReviewedFinding(finding: finding).verdict == .gap)
    #expect(ReviewedFinding(finding: finding, signed: signed).verdict == .partlyAligned)
  }
}
