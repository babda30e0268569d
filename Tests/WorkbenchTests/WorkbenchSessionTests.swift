import Foundation
import Review
import Testing
import Workbench

/// A session in the browser, from the first answer to the minutes.
@Suite struct WorkbenchSessionTests {
  private func answer(
    _ browser: Browser, _ id: String, _ verdict: String, reason: String = "I read it so.", basis: Int = 0
  ) async -> WebResponse {
    await browser.post("/findings/\(id)", ["verdict": verdict, "reason": reason, "basis": "\(basis)"])
  }

  @Test func answeringLeadsToTheNextAndCountsDown() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    #expect(await bek.get("/findings").text.contains("3 findings left"))
    let response = await answer(bek, "IC-36-1", "aligned", reason: "")
    #expect(response.status == 303)
    #expect(response.headers["location"] == "/findings/IC-37-1?saved=IC-36-1")
    #expect(await bek.get("/findings").text.contains("2 findings left"))
    _ = await answer(bek, "IC-37-1", "gap")
    #expect(await bek.get("/findings").text.contains("1 finding left"))
    #expect(await answer(bek, "IC-38-1", "partlyAligned").headers["location"] == "/findings")
    let entries = try fixture.store.auditEntries().filter { $0.action == "session.answer" }
    #expect(entries.map(\.actor) == ["Bek", "Bek", "Bek"])
    #expect(try fixture.store.verify().problems == [])
  }

  @Test func differingVerdictNeedsAReasonAndKeepsWhatWasTyped() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    let response = await bek.post("/findings/IC-36-1", ["verdict": "gap", "added": "article 9", "basis": "0"])
    #expect(response.status == 422)
    #expect(response.text.contains("article 9"))
    #expect(response.text.contains("value=\"gap\" required checked"))
    #expect(try fixture.store.verdicts(session: fixture.session.id).isEmpty)
  }

  @Test func evidenceIsNamedByItsPlace() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    _ = await bek.post(
      "/findings/IC-36-1", ["verdict": "aligned", "basis": "0", "evidence-0": "reject", "evidence-7": "accept"])
    let verdict = try #require(try fixture.store.verdicts(session: fixture.session.id).first)
    #expect(verdict.answer.rejected == ["law.txt#art_1"])
    #expect(verdict.answer.accepted == [])
  }

  @Test func secondWindowOverwritesNothing() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    _ = await answer(bek, "IC-36-1", "gap", reason: "The first window.")
    let response = await answer(bek, "IC-36-1", "conflict", reason: "The second window.")
    #expect(response.status == 409)
    #expect(response.text.contains("The first window.") && response.text.contains("The second window."))
    #expect(response.text.contains("name=\"basis\" value=\"1\""))
    #expect(try fixture.store.verdicts(session: fixture.session.id).map(\.answer.verdict) == [.gap])
    #expect(await answer(bek, "IC-36-1", "conflict", reason: "The second window.", basis: 1).status == 303)
    #expect(try fixture.store.verdicts(session: fixture.session.id).map(\.answer.verdict) == [.conflict])
  }

  @Test func draftIsKeptAndGoesWithTheAnswer() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    let typed = ["verdict": "gap", "reason": "Half a sentence", "basis": "0"]
    #expect(await bek.post("/findings/IC-36-1/draft", typed).status == 200)
    let page = await bek.get("/findings/IC-36-1").text
    #expect(page.contains("Half a sentence") && page.contains("This is a draft."))
    #expect(try fixture.store.verdicts(session: fixture.session.id).isEmpty)
    let chinara = try await fixture.browser("Chinara")
    #expect(!(await chinara.get("/findings/IC-36-1").text.contains("Half a sentence")))
    _ = await answer(bek, "IC-36-1", "gap")
    #expect(!(await bek.get("/findings/IC-36-1").text.contains("Half a sentence")))
    #expect(try fixture.store.drafts(session: fixture.session.id, reviewer: "Bek", round: 1).isEmpty)
  }

  /// A draft that was begun before somebody answered must not pass for a change of that answer.
  @Test func staleDraftDoesNotOverwrite() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    _ = await answer(bek, "IC-36-1", "gap")
    _ = await bek.post("/findings/IC-36-1/draft", ["verdict": "conflict", "reason": "Old", "basis": "0"])
    #expect(await bek.get("/findings/IC-36-1").text.contains("name=\"basis\" value=\"0\""))
    #expect(await answer(bek, "IC-36-1", "conflict", reason: "Old").status == 409)
  }

  /// In the first round no address tells anybody what another has answered.
  @Test func firstRoundIsBlind() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    let secret = "A reason only Bek knows"
    _ = await answer(bek, "IC-36-1", "conflict", reason: secret)
    _ = await bek.post("/findings/IC-37-1/draft", ["verdict": "conflict", "reason": secret, "basis": "0"])
    for name in ["Ana", "Chinara", "Guest"] {
      let other = try await fixture.browser(name)
      for route in WorkbenchRoute.all where route.method == .get {
        for part in ["IC-36-1", "IC-37-1", "html", "md", "Bek"] {
          let target = route.pattern.replacingOccurrences(of: "*", with: part)
          for query in ["", "?reviewer=Bek", "?round=2", "?saved=IC-36-1"] {
            let response = await other.get(target + query)
            #expect(!response.text.contains(secret), "\(name) reads \(target + query)")
            if route.pattern.hasPrefix("/disputes") || route.pattern.hasPrefix("/minutes") {
              #expect(response.status >= 400, "\(name) opens \(target + query)")
            }
          }
        }
      }
    }
    let ana = try await fixture.browser("Ana")
    #expect(await ana.post("/disputes/IC-36-1", ["verdict": "gap", "reason": "Now."]).status == 403)
    #expect(await ana.post("/session/close", [:]).status == 403)
  }

  @Test func whatPeopleTypeIsInert() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    let page = await bek.get("/findings/IC-36-1").text
    #expect(!page.contains(WorkbenchFixture.hostile) && page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let typed = "</textarea><script>alert(2)</script>"
    _ = await answer(bek, "IC-36-1", "conflict", reason: typed)
    _ = await answer(try await fixture.browser("Chinara"), "IC-36-1", "gap")
    #expect(await (try fixture.browser("Ana")).post("/session/second-round", ["missing": "1"]).status == 303)
    for target in ["/findings/IC-36-1", "/disputes/IC-36-1", "/disputes"] {
      let text = await bek.get(target).text
      #expect(!text.contains("<script>alert"), "\(target)")
    }
    #expect(
      await bek.get("/findings/x%22%3E%3Cscript%3E?saved=%3Cscript%3Ealert(3)").text.contains("alert(3)") == false)
    #expect(!(await bek.get("/findings/IC-36-1?saved=%3Cscript%3Ealert(3)").text.contains("<script>alert")))
  }

  @Test func disputesAreDecidedAndTheSessionSigned() async throws {
    let fixture = try WorkbenchFixture()
    let ana = try await fixture.browser("Ana")
    let bek = try await fixture.browser("Bek")
    let chinara = try await fixture.browser("Chinara")
    for (id, first, second) in [
      ("IC-36-1", "aligned", "gap"), ("IC-37-1", "gap", "gap"), ("IC-38-1", "partlyAligned", "partlyAligned"),
    ] {
      #expect(await answer(bek, id, first, reason: "Bek on \(id).").status == 303)
      #expect(await answer(chinara, id, second, reason: "Chinara on \(id).").status == 303)
    }
    #expect(await ana.post("/session/second-round", [:]).status == 303)

    let disputes = await ana.get("/disputes").text
    #expect(disputes.contains("IC-36-1") && !disputes.contains("IC-37-1"))
    let page = await ana.get("/disputes/IC-36-1").text
    #expect(page.contains("Bek on IC-36-1.") && page.contains("Chinara on IC-36-1."))
    // In the second round a reviewer judges only what is disputed.
    #expect(await bek.get("/findings").text.contains("1 finding left"))
    #expect(await answer(bek, "IC-37-1", "aligned").status == 403)

    // Closing refuses while something is open, and says what.
    let refused = await ana.post("/session/close", [:])
    #expect(refused.status == 422)
    #expect(refused.text.contains("IC-36-1"))
    #expect(await ana.post("/disputes/IC-36-1", ["verdict": "gap", "reason": " "]).status == 422)
    #expect(await ana.post("/disputes/IC-36-1", ["verdict": "gap", "reason": "Decided so."]).status == 303)
    // The same form sent twice decides once.
    #expect(await ana.post("/disputes/IC-36-1", ["verdict": "conflict", "reason": "Again."]).status == 409)
    #expect(await ana.post("/session/close", [:]).status == 303)

    #expect(try fixture.store.session(fixture.session.id).stage == .closed)
    #expect(
      try fixture.store.signedVerdicts().map { "\($0.requirement) \($0.verdict) \($0.reviewer)" } == [
        "IC-36-1 gap Ana", "IC-37-1 gap Ana", "IC-38-1 partlyAligned Ana",
      ])
    let minutes = await bek.get("/minutes/md")
    #expect(minutes.status == 200)
    #expect(minutes.headers["content-disposition"] == "attachment; filename=\"minutes-S1.md\"")
    #expect(minutes.text.contains("Decided so."))
    // Each sees where the outcome is other than their own verdict.
    #expect(await bek.get("/session").text.contains("Decided so."))
    #expect(await chinara.get("/session").text.contains("Nothing was decided otherwise"))
    #expect(await ana.get("/audit").text.contains("the chain holds"))
    #expect(await answer(bek, "IC-36-1", "aligned").status == 403)
  }

  @Test func openingPagesChangesNothing() async throws {
    let fixture = try WorkbenchFixture()
    let ana = try await fixture.browser("Ana")
    let before = try fixture.store.auditEntries()
    for route in WorkbenchRoute.all where route.method == .get {
      for part in ["IC-36-1", "md"] { _ = await ana.get(route.pattern.replacingOccurrences(of: "*", with: part)) }
    }
    #expect(try fixture.store.auditEntries() == before)
  }
}
