import Foundation
import Matching
import Review
import Standards
import Testing
import Wordings

@Suite struct SessionTests {
  private static func finding(_ id: String, _ verdict: Verdict, quote: String = "Violence is prohibited.") -> Finding
  {
    let evidence = Evidence(
      act: "/akn/xd/act/1", file: "law.txt", eId: "art_1", article: "1", spanStart: 0, spanEnd: 5, quote: quote,
      score: 0.9, terms: [], hits: [])
    return Finding(
      requirement: id, verdict: verdict, score: 0.5, confidence: 0.5,
      reason: .gap(searched: ["law.txt"], missing: []),
      elements: [
        ElementFinding(
          id: "\(id).e1", mandatory: true, status: verdict == .gap ? .absent : .covered, coverage: 0.5,
          evidence: [evidence], reason: nil)
      ], defects: [], searchedActs: [], searchedConcepts: [], nearest: [])
  }

  private static func run(_ findings: [Finding]) -> ReviewResult {
    ReviewResult(
      jurisdiction: "XD", asOf: "2025-12-01", ruleBaseVersion: "1", engineVersion: "1", acts: [], findings: findings)
  }

  private static let findings = [
    finding("IC-36-1", .aligned), finding("IC-37-1", .gap), finding("IC-38-1", .partlyAligned),
  ]
  private static let people = [
    Participant(name: "Ana", role: .government), Participant(name: "Bek", role: .civilSociety),
    Participant(name: "Chinara", role: .academic),
  ]
  private let ruleBase = RuleBase()

  /// A session with the answers of its first round; `verdicts` by name, in the order of the findings.
  private func session(_ store: ProjectStore, _ verdicts: [String: [ReviewerVerdict]]) throws -> ReviewSession {
    let run = try store.record(Self.run(Self.findings), ruleBase: ruleBase)
    let session = try store.openSession(title: "First meeting", run: run, participants: Self.people)
    for (name, answers) in verdicts.sorted(by: { $0.key < $1.key }) {
      _ = try store.importAnswers([try answer(store, session.id, name, answers)])
    }
    return session
  }

  /// A pack that was filled in and read back as JSON.
  private func answer(
    _ store: ProjectStore, _ session: String, _ name: String, _ verdicts: [ReviewerVerdict],
    reason: String = "I read it so."
  ) throws -> SessionReturn {
    var pack = try store.pack(session: session, reviewer: name, ruleBase: ruleBase, language: .english)
    for index in pack.items.indices {
      pack.items[index].answer = ReviewAnswer(verdict: verdicts[index], reason: reason)
    }
    let file = store.file + ".\(name).json"
    try pack.json().write(to: URL(fileURLWithPath: file))
    return try SessionReturn(file: file)
  }

  @Test func theFirstRoundIsBlindAndTheSecondIsNot() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(store, ["Ana": [.aligned, .gap, .gap], "Bek": [.gap, .gap, .gap]])
    var pack = try store.pack(session: session.id, reviewer: "Ana", ruleBase: ruleBase, language: .english)
    #expect(pack.round == 1)
    #expect(pack.items.allSatisfy { $0.others.isEmpty })
    #expect(pack.items.map(\.answer?.verdict) == [.aligned, .gap, .gap])
    #expect(throws: StoreError.self) { try store.beginSecondRound(session: session.id, missingIsFine: false) }
    try store.beginSecondRound(session: session.id, missingIsFine: true)
    pack = try store.pack(session: session.id, reviewer: "Ana", ruleBase: ruleBase, language: .english)
    #expect(pack.round == 2)
    #expect(pack.items.map(\.requirement) == ["IC-36-1"], "they agree on the others")
    #expect(pack.items[0].others.map(\.reviewer.name) == ["Ana", "Bek"])
    #expect(pack.items[0].answer == nil)
    pack = try store.pack(session: session.id, reviewer: "Chinara", ruleBase: ruleBase, language: .english)
    #expect(pack.items.map(\.requirement) == ["IC-36-1", "IC-37-1", "IC-38-1"], "she has answered nothing")
  }

  @Test func importingTwiceChangesNothing() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(store, ["Ana": [.aligned, .gap, .gap]])
    let head = try store.verify().head
    let again = try store.importAnswers(
      [try answer(store, session.id, "Ana", [.aligned, .gap, .gap])])
    #expect(again.added == 0)
    #expect(again.known == 3)
    #expect(try store.verify().head == head)
  }

  @Test func oneErrorAndNothingIsTakenOverWhereAllOrNoneIsAsked() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(store, [:])
    let good = try answer(store, session.id, "Ana", [.aligned, .gap, .gap])
    let bad = try answer(store, session.id, "Bek", [.gap, .gap, .partlyAligned], reason: "")
    #expect(
      throws: StoreError.rejected([
        ReturnProblem(file: bad.file, place: "items[0].answer", .reasonMissing)
      ])
    ) { try store.importAnswers([good, bad], allOrNone: true) }
    #expect(try store.verdicts(session: session.id).isEmpty)
  }

  @Test func aBadPackDoesNotBlockTheOthers() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(store, [:])
    let good = try answer(store, session.id, "Ana", [.aligned, .gap, .gap])
    let bad = try answer(store, session.id, "Bek", [.gap, .gap, .partlyAligned], reason: "")
    let unread = ReturnProblem(file: "other.xlsx", .notASession)
    let result = try store.importAnswers([bad, good], unread: [unread])
    #expect(result.added == 3)
    #expect(result.refused == [unread, ReturnProblem(file: bad.file, place: "items[0].answer", .reasonMissing)])
    #expect(try Set(store.verdicts(session: session.id).map(\.reviewer.name)) == ["Ana"])
    #expect(try store.verify().problems.isEmpty)
  }

  @Test func refusalsAndFaultsAreSaidInTheLanguageAsked() throws {
    let russian = MessageCatalogue(.russian)
    let fault = ReturnProblem(
      file: "a.xlsx", place: "Насилие!F12", .notAChoice("потом", choices: ["не начато", "в процессе"]))
    #expect(fault.told(russian) == "a.xlsx, Насилие!F12: «потом» нет в списке: не начато, в процессе")
    #expect(fault.description == "a.xlsx, Насилие!F12: 'потом' is not one of: не начато, в процессе")
    let refusal = StoreError.refused(.verdictsMissing(["Bek, A-2", "Bek, A-3"]))
    #expect(refusal.told(russian).contains("не хватает выводов: 2 (Bek, A-2; Bek, A-3)"))
    let screened = ReturnFault.personalData(PersonalDataScreen.find(in: "позвоните +996 555 12 34 56"))
    #expect(screened.told(russian).contains("номер телефона («+996 555 12 34 56"))
    let data = try JSONEncoder().encode(fault)
    let values = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(values["code"] as? String == "faultNotAChoice")
    #expect(values["message"] as? String == "'потом' is not one of: не начато, в процессе")
  }

  @Test func personalDataIsAskedAbout() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(store, [:])
    let back = try answer(
      store, session.id, "Ana", [.aligned, .gap, .gap], reason: "The survivor can be called at +998 90 123-45-67.")
    guard
      case .rejected(let problems)? = #expect(
        throws: StoreError.self, performing: { try store.importAnswers([back]) })
    else { return }
    let ids = problems.compactMap(\.suspect?.id)
    #expect(Set(ids).count == 3, "each text has an answer of its own")
    let one = PersonalDataAnswers([ids[0]: .inside])
    #expect(throws: StoreError.self) { try store.importAnswers([back], personalData: one) }
    let all = PersonalDataAnswers(Dictionary(uniqueKeysWithValues: ids.map { ($0, .inside) }))
    #expect(try store.importAnswers([back], personalData: all).added == 3)
    #expect(try store.verdicts(session: session.id)[0].answer.reason.contains("+998"))
    #expect(try store.verdictsForMinutes(session: session.id).allSatisfy { $0.answer.reason.isEmpty })
    _ = try store.closeSession(session.id, chair: "Ana", withUnanswered: 6)
    #expect(try store.signedVerdicts().allSatisfy { !$0.reason.contains("+998") })
    #expect(try store.verify().problems.isEmpty)
  }

  @Test func reviewersWhoDifferNeedADecision() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(
      store, ["Ana": [.aligned, .gap, .gap], "Bek": [.gap, .gap, .gap], "Chinara": [.aligned, .gap, .gap]])
    #expect(throws: StoreError.self) { try store.closeSession(session.id, chair: "Chinara") }
    try store.adjudicate(
      session: session.id, requirement: "IC-36-1", verdict: .partlyAligned, urgency: "B", by: "Chinara",
      reason: "Half of it is there.")
    let outcome = try store.closeSession(session.id, chair: "Chinara")
    #expect(outcome.decided.map(\.verdict) == [.partlyAligned, .gap, .gap])
    #expect(outcome.notJudged.isEmpty)
    let signed = try store.signedVerdicts()
    #expect(signed.map(\.requirement) == ["IC-36-1", "IC-37-1", "IC-38-1"])
    #expect(signed[0].urgency == "B")
    #expect(signed[1].reason.hasPrefix("Agreed by Ana, Bek, Chinara."))
    #expect(throws: StoreError.self) { try store.closeSession(session.id, chair: "Chinara") }
    #expect(try store.verify().problems.isEmpty)
  }

  @Test func signedVerdictsSurviveReRunsAndSayWhatChanged() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(store, ["Ana": [.aligned, .gap, .gap]])
    #expect(throws: StoreError.self) { try store.closeSession(session.id, chair: "Ana") }
    #expect(throws: StoreError.self) { try store.closeSession(session.id, chair: "Ana", withUnanswered: 5) }
    _ = try store.closeSession(session.id, chair: "Ana", withUnanswered: 6)
    let same = try store.apply(to: Self.run(Self.findings), ruleBase: ruleBase)
    #expect(same.again.isEmpty)
    #expect(same.findings.map(\.verdict) == [.aligned, .gap, .gap])
    let amended = [
      Self.finding("IC-36-1", .aligned, quote: "Violence is a private matter."), Self.finding("IC-37-1", .aligned),
    ]
    let later = try store.apply(to: Self.run(amended), ruleBase: ruleBase)
    #expect(later.findings.map(\.reviewAgain) == [true, true])
    #expect(later.findings.map(\.verdict) == [.aligned, .gap])
    #expect(
      later.again == [
        SignedRecord.Again(requirement: "IC-36-1", differences: [.provisionReworded(article: "1", file: "law.txt")]),
        SignedRecord.Again(
          requirement: "IC-37-1",
          differences: [.verdict(from: .gap, to: .aligned), .element(id: "IC-37-1.e1", from: .absent, to: .covered)]),
      ])
    #expect(later.withoutFinding.map(\.requirement) == ["IC-38-1"])
  }

  @Test func theSameTitleTwiceIsRefused() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(store, [:])
    let run = try #require(try store.lastRun())
    #expect(throws: StoreError.self) {
      try store.openSession(title: " first  MEETING ", run: run, participants: Self.people)
    }
    #expect(try store.sessions().map(\.id) == [session.id])
  }

  @Test func whoDiffersInUrgencyOnlyIsToldSo() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(store, ["Ana": [.aligned, .gap, .gap], "Bek": [.aligned, .gap, .gap]])
    var pack = try store.pack(session: session.id, reviewer: "Chinara", ruleBase: ruleBase, language: .english)
    for (index, verdict) in [ReviewerVerdict.aligned, .gap, .gap].enumerated() {
      pack.items[index].answer = ReviewAnswer(verdict: verdict, urgency: "A", reason: "I read it so.")
    }
    let file = store.file + ".json"
    try pack.json().write(to: URL(fileURLWithPath: file))
    _ = try store.importAnswers([try SessionReturn(file: file)])
    guard
      case .refused(let refusal)? = #expect(
        throws: StoreError.self, performing: { try store.closeSession(session.id, chair: "Ana") })
    else { return }
    guard case .reviewersDiffer(let verdicts, let urgencies) = refusal else {
      Issue.record("\(refusal)")
      return
    }
    #expect(verdicts.isEmpty && !urgencies.isEmpty)
    let told = refusal.told(MessageCatalogue(.english))
    #expect(told.contains("agree in every verdict") && !told.contains("differ in the verdict"))
  }

  @Test func agreementIsComputedForTheFirstRound() throws {
    let place = try TemporaryProject()
    let store = try place.create()
    let session = try session(store, ["Ana": [.aligned, .gap, .gap], "Bek": [.aligned, .gap, .gap]])
    let agreement = SessionAgreement.compute(
      verdicts: try store.verdicts(session: session.id), snapshots: try store.snapshots(run: session.run),
      ruleBase: ruleBase)
    #expect(agreement.all.experts?.alpha == 1)
    let engine = try #require(agreement.all.engine)
    #expect(engine.alpha < 1 && engine.alpha > 0)
    #expect(agreement.roles.map(\.group) == ["government", "civilSociety"])
  }

  @Test(arguments: ["", "{}", "[]", "{\"schemaVersion\": 1, \"items\": 5}", "\u{0}\u{1}"])
  func whatIsNoPackIsRefused(text: String) throws {
    let place = try TemporaryProject()
    let file = place.folder + "/pack.json"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(throws: StoreError.self) { try SessionReturn(file: file) }
  }
}
