import Matching
import Planning
import Standards
import Testing

@Suite struct RoadmapTests {
  @Test func anEmptyReviewGivesNoRecommendation() throws {
    let review = ReviewResult(
      jurisdiction: "XD", asOf: "2025-12-01", ruleBaseVersion: "1", engineVersion: "1", acts: [], findings: [])
    let folder = #filePath.components(separatedBy: "/Tests/")[0] + "/Standards"
    let ruleBase = try RuleBaseLoader(folder: folder).load()
    #expect(Roadmap.make(review: review, ruleBase: ruleBase).recommendations.isEmpty)
  }
}
