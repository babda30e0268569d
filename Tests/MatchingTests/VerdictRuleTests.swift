import Foundation
import Legislation
import LegislationReading
import Standards
import Testing

@testable import Matching

/// Every outcome of the rule that makes a verdict of elements, defects and the acts that were read.
@Suite struct VerdictRuleTests {
  /// Two essential elements and one supporting one, all of presence, in the criminal code.
  private static func requirement() throws -> Requirement {
    var requirement = try #require(try DemonstrationTests.ruleBase().requirements.first)
    requirement.kinds = ["criminalCode"]
    requirement.alsoKinds = []
    requirement.defects = []
    requirement.elements = [("e1", true), ("e2", true), ("s1", false)].map { id, mandatory in
      Element(id: id, text: requirement.title, mandatory: mandatory, weight: 1, condition: .presence([Pattern()]))
    }
    return requirement
  }

  private static func act(_ kind: ActKind = .criminalCode, _ coverage: Coverage = .whole) throws -> Act {
    let text = "Criminal Code\n\nArticle 1. Rape\nRape is punished by imprisonment.\n"
    var act = try ActReader().read(bytes: Array(text.utf8), fileName: "code.txt", country: "XD")
    act.kind = Sourced(kind, from: .sidecar)
    act.coverage = Sourced(coverage, from: .sidecar)
    return act
  }

  private static func elements(_ e1: ElementStatus, _ e2: ElementStatus, _ s1: ElementStatus) -> [ElementFinding] {
    zip(["e1", "e2", "s1"], [e1, e2, s1]).map { id, status in
      let coverage =
        switch status {
        case .covered: 0.9
        case .partly: 0.4
        case .absent, .notAssessed: 0.0
        }
      return ElementFinding(
        id: id, mandatory: id != "s1", status: status, coverage: coverage, evidence: [],
        reason: status == .covered ? nil : .notFound)
    }
  }

  private static func judge(
    _ elements: [ElementFinding], defects: [DefectFinding] = [], home: [Act]? = nil, readable: [Act]? = nil,
    whole: [Act]? = nil
  ) throws -> VerdictRule.Judgement {
    let home = try home ?? [act()]
    let readable = readable ?? home
    return VerdictRule(
      requirement: try requirement(), elements: elements, defects: defects, home: home, readable: readable,
      whole: whole ?? readable.filter { $0.coverage.value == .whole }, wordingShare: 1
    ).judge()
  }

  @Test func everythingFoundIsAligned() throws {
    let judged = try Self.judge(Self.elements(.covered, .covered, .covered))
    #expect(judged.verdict == .aligned && judged.reason == .aligned(lacking: []))
    #expect(judged.score > 0.89 && judged.confidence.value > 0.7)
  }

  @Test func aMissingSupportingElementIsNamed() throws {
    let judged = try Self.judge(Self.elements(.covered, .covered, .absent))
    #expect(judged.verdict == .aligned && judged.reason == .aligned(lacking: ["s1"]))
  }

  @Test func tooLittleOfTheRestIsPartlyAligned() throws {
    let weakening = DefectFinding(code: "D01", strength: 0.4, isConflict: false, evidence: [])
    let judged = try Self.judge(Self.elements(.covered, .covered, .absent), defects: [weakening])
    #expect(judged.verdict == .partlyAligned && judged.reason == .incomplete(missing: ["s1"], open: []))
  }

  @Test func aDefectWeakens() throws {
    let weakening = DefectFinding(code: "D08", strength: 0.6, isConflict: false, evidence: [])
    let judged = try Self.judge(Self.elements(.covered, .covered, .covered), defects: [weakening])
    #expect(judged.verdict == .partlyAligned && judged.reason == .weakened(defects: ["D08"]))
  }

  @Test func aContraryRuleIsAConflictWhateverElseIsFound() throws {
    let contrary = DefectFinding(code: "D02", strength: 0.8, isConflict: true, evidence: [])
    for elements in [Self.elements(.covered, .covered, .covered), Self.elements(.absent, .absent, .absent)] {
      let judged = try Self.judge(elements, defects: [contrary])
      #expect(judged.verdict == .conflict && judged.reason == .conflict(defect: "D02"))
    }
    let faint = DefectFinding(code: "D02", strength: 0.49, isConflict: true, evidence: [])
    #expect(try Self.judge(Self.elements(.covered, .covered, .covered), defects: [faint]).verdict != .conflict)
  }

  @Test func someEssentialElementsArePartlyAligned() throws {
    let judged = try Self.judge(Self.elements(.covered, .absent, .absent))
    #expect(judged.verdict == .partlyAligned && judged.reason == .partly(missing: ["e2"], open: []))
    let open = try Self.judge(Self.elements(.covered, .notAssessed, .absent))
    #expect(open.verdict == .partlyAligned && open.reason == .partly(missing: [], open: ["e2"]))
  }

  @Test func nothingInAWholeActIsAGap() throws {
    let judged = try Self.judge(Self.elements(.absent, .absent, .absent))
    #expect(judged.verdict == .gap && judged.reason == .gap(searched: ["code.txt"], missing: ["e1", "e2"]))
    #expect(judged.wouldChange.missingElements == ["e1", "e2", "s1"] && judged.wouldChange.kindsToLoad.isEmpty)
  }

  @Test func withoutAnActNothingIsSaid() throws {
    let judged = try Self.judge(Self.elements(.notAssessed, .notAssessed, .notAssessed), home: [])
    #expect(judged.verdict == .notAssessed && judged.reason == .noAct(kinds: ["criminalCode"]))
    #expect(judged.wouldChange.kindsToLoad == ["criminalCode"])
  }

  @Test func anExcerptShowsNoGap() throws {
    let excerpt = try Self.act(.criminalCode, .excerpt)
    let judged = try Self.judge(Self.elements(.notAssessed, .notAssessed, .notAssessed), home: [excerpt])
    #expect(judged.verdict == .notAssessed)
    #expect(judged.reason == .onlyExcerpt(files: ["code.txt"], kinds: ["criminalCode"]))
  }

  @Test func aLanguageWithoutWordingsShowsNoGap() throws {
    let judged = try Self.judge(Self.elements(.absent, .absent, .absent), readable: [])
    #expect(judged.verdict == .notAssessed && judged.reason == .fewWordings(files: ["code.txt"]))
  }

  @Test func anotherActThanThePrincipalShowsNoGap() throws {
    let judged = try Self.judge(Self.elements(.absent, .absent, .absent), home: [try Self.act(.familyCode)])
    #expect(judged.verdict == .notAssessed)
    #expect(judged.reason == .principalMissing(searched: ["code.txt"], kind: "criminalCode"))
  }

  @Test func whatCouldNotBeAssessedIsNoGap() throws {
    let open = try Self.judge(Self.elements(.notAssessed, .notAssessed, .absent))
    #expect(open.verdict == .notAssessed && open.reason == .unsettled(open: ["e1", "e2"], cause: .notFound))
    let unverified = try Self.judge(Self.elements(.absent, .notAssessed, .absent))
    #expect(unverified.verdict == .notAssessed && unverified.reason == .unverified(open: ["e2"]))
  }

  @Test func reasonsAreStoredAsValues() throws {
    let reasons: [VerdictReason] = [
      .conflict(defect: "D02"), .aligned(lacking: []), .weakened(defects: ["D08"]),
      .incomplete(missing: ["s1"], open: []),
      .partly(missing: ["e1"], open: ["e2"]), .gap(searched: ["code.txt"], missing: ["e1"]),
      .noAct(kinds: ["criminalCode"]), .onlyExcerpt(files: ["code.txt"], kinds: ["criminalCode"]),
      .fewWordings(files: ["code.txt"]), .principalMissing(searched: ["code.txt"], kind: "criminalCode"),
      .unsettled(open: ["e1"], cause: .notWhole), .unverified(open: ["e2"]),
    ]
    let data = try JSONEncoder().encode(reasons)
    #expect(try JSONDecoder().decode([VerdictReason].self, from: data) == reasons)
    #expect(Set(reasons.map(\.code)).count == reasons.count)
  }
}
