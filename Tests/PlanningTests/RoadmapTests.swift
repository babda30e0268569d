import Legislation
import Matching
import Planning
import Review
import Standards
import TestSupport
import Testing

@Suite struct RoadmapTests {
  @Test func anEmptyReviewGivesNoRecommendation() async throws {
    let review = ReviewResult(
      jurisdiction: "XD", asOf: "2025-12-01", ruleBaseVersion: "1", engineVersion: "1", acts: [], findings: [])
    let roadmap = Roadmap.make(review: review, ruleBase: try await ReviewedLaws.ruleBase())
    #expect(roadmap.recommendations.isEmpty)
    #expect(roadmap.order.isEmpty && roadmap.followUp.isEmpty && roadmap.notAssessed.isEmpty)
  }

  /// A recommendation for each gap, conflict and partial alignment, none for what is aligned, what was not assessed
  /// with what must be loaded; every cited provision exists in its act.
  @Test func everyVerdictEndsWhereItBelongsAndCitationsExist() async throws {
    let ruleBase = try await ReviewedLaws.ruleBase()
    for review in try await ReviewedLaws.all() {
      let roadmap = Roadmap.make(review: review, ruleBase: ruleBase)
      let answers = Dictionary(grouping: roadmap.recommendations.flatMap(\.answers), by: \.requirement.id)
      let open = Dictionary(grouping: roadmap.notAssessed, by: \.requirement.id)
      for finding in review.findings {
        let found = answers[finding.requirement] ?? []
        let waiting = open[finding.requirement] ?? []
        switch finding.verdict {
        case .aligned: #expect(found.isEmpty && waiting.isEmpty, "\(finding.requirement)")
        case .notAssessed:
          #expect(found.isEmpty && waiting.count == 1, "\(finding.requirement)")
          #expect(waiting.first?.reason == .engine(finding.reason))
        case .gap, .conflict, .partlyAligned:
          #expect(found.count == 1 && waiting.isEmpty, "\(finding.requirement)")
          let lacking = finding.elements.filter { $0.status == .absent || $0.status == .partly }.map(\.id)
          #expect(Set(found.first?.missing.map(\.id) ?? []) == Set(lacking), "\(finding.requirement)")
        }
      }
      let known = Dictionary(
        review.acts.map { ($0.file, Set($0.allProvisions.map(\.eId))) }, uniquingKeysWith: { first, _ in first })
      for item in roadmap.recommendations {
        for provision in item.provisions {
          #expect(known[provision.file]?.contains(provision.eId) == true, "\(provision.file) \(provision.eId)")
        }
      }
      orderHolds(roadmap)
    }
  }

  private func orderHolds(_ roadmap: Roadmap) {
    let place = Dictionary(
      roadmap.order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let byId = Dictionary(roadmap.recommendations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(Set(roadmap.order) == Set(byId.keys))
    #expect(roadmap.order.count == roadmap.recommendations.count)
    for item in roadmap.recommendations {
      for other in item.dependsOn {
        #expect((place[other] ?? Int.max) < (place[item.id] ?? 0), "\(item.id) after \(other)")
        #expect((byId[other]?.term ?? .long) <= item.term)
        #expect((byId[other]?.step ?? Int.max) < item.step)
      }
    }
    #expect(roadmap.followUp.count <= FollowUpSelection.limit)
    for id in roadmap.followUp {
      #expect(byId[id]?.force == .obligation)
      #expect(byId[id]?.term != .long)
    }
    let acts = roadmap.actSections.flatMap(\.recommendations)
    #expect(acts.sorted() == roadmap.order.sorted())
  }

  @Test func aSignedVerdictTakesTheMachinesPlace() async throws {
    let ruleBase = try await ReviewedLaws.ruleBase()
    let review = try await ReviewedLaws.demonstration()
    let conflict = try #require(review.findings.first { $0.verdict == .conflict })
    let aligned = try #require(review.findings.first { $0.verdict == .aligned })
    func sign(_ id: String, _ verdict: ReviewerVerdict, urgency: String? = nil) -> SignedVerdict {
      SignedVerdict(
        requirement: id, verdict: verdict, reviewer: "A. Expert", role: .academic, reason: "read again",
        signedOn: "2025-12-02", findingHash: "", urgency: urgency)
    }
    let roadmap = Roadmap.make(
      review: review, ruleBase: ruleBase,
      verdicts: [sign(conflict.requirement, .notApplicable), sign(aligned.requirement, .gap, urgency: "D")])
    #expect(roadmap.signedCount == 2)
    #expect(roadmap.notApplicable.map(\.requirement.id) == [conflict.requirement])
    #expect(!roadmap.recommendations.flatMap(\.answers).contains { $0.requirement.id == conflict.requirement })
    let item = try #require(
      roadmap.recommendations.first { $0.answers.contains { $0.requirement.id == aligned.requirement } })
    let answer = try #require(item.answers.first { $0.requirement.id == aligned.requirement })
    #expect(answer.verdict == .gap && answer.signed?.reviewer == "A. Expert" && answer.reason == .words("read again"))
  }

  @Test func aVerdictWhoseFindingChangedAsksForASecondLook() async throws {
    let ruleBase = try await ReviewedLaws.ruleBase()
    let review = try await ReviewedLaws.demonstration()
    let gaps = review.findings.filter { $0.verdict == .gap }
    let (same, changed, unnamed) = (try #require(gaps.first), try #require(gaps.dropFirst().first), gaps.last)
    func sign(_ finding: Finding, hash: String) -> SignedVerdict {
      SignedVerdict(
        requirement: finding.requirement, verdict: .gap, reviewer: "A. Expert", role: .academic, reason: "",
        signedOn: "2025-12-02", findingHash: hash)
    }
    let present = FindingSnapshot(same, requirement: ruleBase.requirement(same.requirement)).hash
    let roadmap = Roadmap.make(
      review: review, ruleBase: ruleBase,
      verdicts: [
        sign(same, hash: present), sign(changed, hash: present), sign(try #require(unnamed), hash: ""),
      ])
    #expect(Set(roadmap.reviewAgain) == [changed.requirement, unnamed?.requirement ?? ""])
    let answers = roadmap.recommendations.flatMap(\.answers)
    #expect(answers.first { $0.requirement.id == same.requirement }?.reviewAgain == false)
    #expect(answers.first { $0.requirement.id == changed.requirement }?.reviewAgain == true)
    #expect(answers.filter(\.reviewAgain).count == 2)
  }

  @Test func idsBeginWithOneLetter() async throws {
    let ruleBase = try await ReviewedLaws.ruleBase()
    for review in try await ReviewedLaws.all() {
      let items = Roadmap.make(review: review, ruleBase: ruleBase).recommendations
      #expect(items.allSatisfy { $0.id.hasPrefix("R-") && !$0.id.hasPrefix("R-R-") })
      #expect(Set(items.map(\.id)).count == items.count)
    }
  }

  @Test func termsAreCountedFromTheDateOfTheLaw() {
    #expect(TermSpan(.short, asOf: "2025-12-01").map { [$0.from, $0.to ?? ""] } == ["2025-12-01", "2026-12-01"])
    #expect(TermSpan(.medium, asOf: "2024-02-29").map { [$0.from, $0.to ?? ""] } == ["2025-02-28", "2027-02-28"])
    #expect(TermSpan(.long, asOf: "2025-12-01").map { [$0.from, $0.to ?? ""] } == ["2028-12-01", ""])
    #expect(TermSpan(.long, asOf: "soon") == nil)
  }

  @Test func oneAmendmentClosesSeveralRequirementsOfOneActAndTheme() async throws {
    let ruleBase = try await ReviewedLaws.ruleBase()
    for review in try await ReviewedLaws.all() {
      for item in Roadmap.make(review: review, ruleBase: ruleBase).recommendations where item.answers.count > 1 {
        #expect(item.answers.count <= 4)
        #expect(Set(item.answers.map(\.requirement.theme)) == [item.theme])
      }
    }
  }

  @Test func theConcordanceHasEveryRequirementOnce() async throws {
    let ruleBase = try await ReviewedLaws.ruleBase()
    let review = try await ReviewedLaws.demonstration()
    let concordance = Concordance.make(review: review, ruleBase: ruleBase)
    #expect(concordance.rows.map(\.answer.requirement.id).sorted() == review.findings.map(\.requirement).sorted())
    for row in concordance.rows {
      switch row.answer.verdict {
      case .gap, .conflict, .partlyAligned: #expect(row.recommendation != nil)
      case .aligned, .notAssessed, .notApplicable: #expect(row.recommendation == nil)
      }
    }
  }

  @Test func theRegionalRoadmapNamesSharedGapsAndCitesLeaders() async throws {
    let ruleBase = try await ReviewedLaws.ruleBase()
    let whole = try await ReviewedLaws.demonstration()
    // A second country whose findings are the same but that lacks all the first one has.
    let poorer = ReviewResult(
      jurisdiction: "XE", asOf: whole.asOf, ruleBaseVersion: "1", engineVersion: "1", acts: whole.acts,
      findings: whole.findings.map { finding in
        Finding(
          requirement: finding.requirement, verdict: finding.verdict == .aligned ? .gap : finding.verdict,
          score: finding.score, confidence: finding.confidence, reason: finding.reason, elements: finding.elements,
          defects: finding.defects, searchedActs: [], searchedConcepts: [], nearest: [])
      })
    let regional = RegionalRoadmap.make(
      [whole, poorer].map { Concordance.make(review: $0, ruleBase: ruleBase) }, ruleBase: ruleBase)
    let aligned = Set(whole.findings.filter { $0.verdict == .aligned }.map(\.requirement))
    #expect(!regional.leaders.isEmpty)
    for leader in regional.leaders {
      #expect(leader.country == "XD" && leader.followers == ["XE"] && aligned.contains(leader.requirement.id))
      #expect(!leader.provisions.isEmpty)
    }
    #expect(regional.sharedGaps.allSatisfy { $0.countries == ["XD", "XE"] && $0.leaders.isEmpty })
    #expect(regional.matrix.count == whole.findings.count)
  }
}
