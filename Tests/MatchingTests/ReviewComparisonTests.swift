import Legislation
import LegislationReading
import Matching
import Standards
import Testing

/// Two reviews of the demonstration country that differ in one provision.
@Suite struct ReviewComparisonTests {
  private static func replacing(_ eId: String, of kind: ActKind, with text: String?, in acts: [Act]) -> [Act] {
    func walk(_ list: inout [Provision]) {
      for index in list.indices {
        if list[index].eId == eId {
          if let text { list[index].text = text } else { list[index].status = .removed }
        }
        walk(&list[index].children)
      }
    }
    return acts.map { act in
      if act.kind.value != kind { return act }
      var act = act
      walk(&act.provisions)
      return act
    }
  }

  @Test(arguments: [
    (Verdict.gap, Verdict.aligned, ReviewComparison.Movement.closed), (.partlyAligned, .aligned, .closed),
    (.conflict, .gap, .improved), (.gap, .partlyAligned, .improved), (.aligned, .gap, .opened),
    (.partlyAligned, .conflict, .opened), (.aligned, .partlyAligned, .regressed), (.gap, .conflict, .regressed),
    (.notAssessed, .gap, .newlyAssessed), (.aligned, .notAssessed, .noLongerAssessed), (.gap, .gap, .unchanged),
  ])
  func movementsHaveOneNameEach(before: Verdict, after: Verdict, movement: ReviewComparison.Movement) {
    #expect(ReviewComparison.Movement(from: before, to: after) == movement)
  }

  @Test func theSameLawHasNoChanges() async throws {
    let review = try await DemonstrationTests.review(try DemonstrationTests.acts())
    let comparison = ReviewComparison(before: review, after: review)
    #expect(comparison.changes.isEmpty)
    #expect(comparison.acts.isEmpty)
    #expect(comparison.unchanged == review.findings.count)
    #expect(!comparison.rulesDiffer)
  }

  @Test func aChangedProvisionIsNamedAsTheWayOfTheChange() async throws {
    let acts = try DemonstrationTests.acts()
    let amended = Self.replacing("art_13__para_2", of: .familyCode, with: "The registry keeps a list.", in: acts)
    let comparison = ReviewComparison(
      before: try await DemonstrationTests.review(acts), after: try await DemonstrationTests.review(amended))
    let change = try #require(comparison.changes.first { $0.requirement == "CEDAW-16-2a" })
    #expect(change.before == .conflict)
    #expect(change.movement == .closed || change.movement == .improved)
    let way = try #require(change.through.first)
    #expect(way.kind == .changed)
    #expect(way.eId == "art_13__para_2")
    #expect(way.quoteAfter == "The registry keeps a list.")
    #expect(comparison.acts.map(\.articlesChanged) == [["art_13"]])
  }

  @Test func whatIsRepealedIsNamedAsRemoved() async throws {
    let acts = try DemonstrationTests.acts()
    let amended = Self.replacing("art_136", of: .criminalCode, with: nil, in: acts)
    let comparison = ReviewComparison(
      before: try await DemonstrationTests.review(acts), after: try await DemonstrationTests.review(amended))
    let change = try #require(comparison.changes.first { $0.requirement == "IC-37-1" })
    #expect(change.movement == .opened || change.movement == .regressed)
    #expect(change.through.contains { $0.kind == .removed && $0.article == "136" })
    #expect(comparison.acts.first?.articlesRemoved == ["art_136"])
  }

  @Test func anEditionInAnotherFileIsTheSameAct() async throws {
    let acts = try DemonstrationTests.acts()
    let renamed = acts.map { act in
      var act = act
      act.file = "edition-of-2026-" + act.file
      return act
    }
    let comparison = ReviewComparison(
      before: try await DemonstrationTests.review(acts), after: try await DemonstrationTests.review(renamed))
    #expect(comparison.acts.isEmpty)
    #expect(comparison.changes.isEmpty)
  }
}
