import Foundation
import Synchronization
import Testing
import Workbench

/// Who may come in, and where to.
@Suite struct WorkbenchAccessTests {
  private static func address(_ route: WorkbenchRoute) -> String {
    let part = route.pattern.hasPrefix("/minutes") ? "html" : route.pattern.hasPrefix("/enter") ? "abc" : "IC-36-1"
    return route.pattern.replacingOccurrences(of: "*", with: part)
  }

  /// Every route in every role and without a cookie: what its list of roles says, and nothing else, is let in.
  @Test func everyRouteInEveryRole() async throws {
    let people: [(name: String, role: AccessRole)] = [("Ana", .chair), ("Bek", .reviewer), ("Guest", .observer)]
    for route in WorkbenchRoute.all where route.roles != nil && route.page != .signOut {
      let fixture = try WorkbenchFixture()
      let stranger = await Browser(site: fixture.site).send(route.method, Self.address(route), [:])
      #expect(stranger.status == (route.method == .get ? 303 : 403), "\(route.page) without a cookie")
      if route.method == .get { #expect(stranger.headers["location"] == "/sign-in") }
      for person in people where route.roles?.contains(person.role) == false {
        let response = await (try fixture.browser(person.name)).send(route.method, Self.address(route), [:])
        #expect(response.status == 403, "\(route.page) as \(person.role)")
        #expect(try fixture.store.session(fixture.session.id).stage == .firstRound)
      }
    }
  }

  @Test func everyRouteRefusesAnotherHost() async throws {
    let fixture = try WorkbenchFixture()
    let chair = try await fixture.browser("Ana")
    for route in WorkbenchRoute.all {
      for host in ["evil.example:8765", "127.0.0.1:8766", "127.0.0.1.evil.example", ""] {
        let response = await chair.send(route.method, Self.address(route), [:], ["host": host])
        #expect(response.status == 421, "\(route.page) under \(host)")
      }
    }
    #expect(await chair.get("/findings").status == 200)
  }

  @Test func everyPostRefusesAnotherSite() async throws {
    let fixture = try WorkbenchFixture()
    let chair = try await fixture.browser("Ana")
    for route in WorkbenchRoute.all where route.method == .post {
      for headers in [
        ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"], ["sec-fetch-site": "none"],
        ["sec-fetch-site": "", "origin": "http://evil.example"], ["sec-fetch-site": "", "origin": "null"],
        ["sec-fetch-site": ""],
      ] {
        let response = await chair.send(.post, Self.address(route), ["missing": "1"], headers)
        #expect(response.status == 403, "\(route.page) with \(headers)")
      }
    }
    #expect(try fixture.store.session(fixture.session.id).stage == .firstRound)
    let own = ["sec-fetch-site": "", "origin": "http://\(WorkbenchFixture.host)"]
    #expect(await chair.post("/session/second-round", ["missing": "1"], own).status == 303)
    #expect(try fixture.store.session(fixture.session.id).stage == .secondRound)
  }

  @Test func everyAnswerCarriesItsGuards() async throws {
    let fixture = try WorkbenchFixture()
    let chair = try await fixture.browser("Ana")
    for route in WorkbenchRoute.all {
      let response = await chair.send(route.method, Self.address(route), [:])
      #expect(response.headers["x-content-type-options"] == "nosniff")
      #expect(response.headers["cache-control"] == "no-store")
      let policy = response.headers["content-security-policy"] ?? ""
      #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
      for inline in ["<style", " style=", " onclick=", "javascript:"] where route.page != .script {
        #expect(!response.text.contains(inline), "\(route.page): \(inline)")
      }
    }
  }

  @Test func cookieIsOutOfReachOfScriptsAndOtherSites() async throws {
    let fixture = try WorkbenchFixture()
    let response = await Browser(site: fixture.site).post("/sign-in", ["passphrase": WorkbenchFixture.passphrase])
    let cookie = response.headers["set-cookie"] ?? ""
    #expect(response.status == 303)
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    let forged = Browser(site: fixture.site, cookie: "tarazu=\(String(repeating: "0", count: 64))")
    #expect(await forged.get("/findings").headers["location"] == "/sign-in")
  }

  @Test func linkIsUsedOnceAndNotByLooking() async throws {
    let fixture = try WorkbenchFixture()
    let stranger = Browser(site: fixture.site)
    let link = try #require(await fixture.site.makeLinks().first { $0.name == "Bek" }).path
    #expect(await stranger.get(link).status == 200)
    #expect(await stranger.get(link).status == 200)
    let bek = stranger.signedIn(by: await stranger.post(link, [:]))
    #expect(await bek.get("/findings").status == 200)
    #expect(await stranger.post(link, [:]).status == 404)
    #expect(await stranger.get(link).status == 404)
  }

  @Test func signingOutEndsTheCookie() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    #expect(await bek.post("/sign-out", [:]).status == 303)
    #expect(await bek.get("/findings").headers["location"] == "/sign-in")
  }

  @available(macOS 15, *)
  @Test func wrongPassphrasesCostTime() async throws {
    let time = Mutex(Date(timeIntervalSince1970: 0))
    let now: @Sendable () -> Date = { time.withLock { $0 } }
    let desk = try WorkbenchFixture(clock: now)
    let stranger = Browser(site: desk.site)
    for _ in 1...5 { #expect(await stranger.post("/sign-in", ["passphrase": "guess"]).status == 403) }
    // The right one has to wait as well: otherwise guessing would go on at full speed.
    let waiting = await stranger.post("/sign-in", ["passphrase": WorkbenchFixture.passphrase])
    #expect(waiting.status == 429)
    #expect(waiting.headers["retry-after"] == "2")
    time.withLock { $0 += 3 }
    #expect(await stranger.post("/sign-in", ["passphrase": "guess"]).status == 403)
    #expect(await stranger.post("/sign-in", ["passphrase": "guess"]).headers["retry-after"] == "4")
    time.withLock { $0 += 60 }
    #expect(await stranger.post("/sign-in", ["passphrase": WorkbenchFixture.passphrase]).status == 303)
  }

  @Test func pathsLeadNowhereElse() async throws {
    let fixture = try WorkbenchFixture()
    let chair = try await fixture.browser("Ana")
    for path in [
      "/../etc/passwd", "/minutes/..%2F..%2Fetc%2Fpasswd", "/findings/..%2F..", "/workbench.css/../x", "//", "/.env",
      "/minutes/%2e%2e", "/findings/%00", "/findings/IC-36-1/draft", "/tarazu.sqlite",
    ] {
      let response = await chair.get(path)
      #expect(response.status == 404, "\(path)")
      #expect(!response.text.contains("root:"))
    }
  }

  @Test func largeBodiesAreRefused() async throws {
    let fixture = try WorkbenchFixture()
    let bek = try await fixture.browser("Bek")
    let text = String(repeating: "a", count: WorkbenchSite.bodyLimit)
    #expect(await bek.post("/findings/IC-36-1", ["verdict": "aligned", "reason": text]).status == 413)
  }
}
