import Foundation
import Matching
import Review
import Standards
import Workbench

/// A project with a session of three people over three findings, and its workbench.
struct WorkbenchFixture {
  static let host = "127.0.0.1:8765"
  static let passphrase = "four quiet words here"
  static let hostile = "<script>alert(1)</script>"

  let store: ProjectStore
  let site: WorkbenchSite
  let session: ReviewSession

  private static func finding(_ id: String, _ verdict: Verdict) -> Finding {
    let evidence = Evidence(
      act: "/akn/xd/act/1", file: "law.txt", eId: "art_1", article: "1", spanStart: 0, spanEnd: 5,
      quote: "Violence is prohibited. \(hostile)", score: 0.9, terms: [], hits: [])
    return Finding(
      requirement: id, verdict: verdict, score: 0.5, confidence: 0.5,
      reason: .gap(searched: ["law.txt"], missing: []),
      elements: [
        ElementFinding(
          id: "\(id).e1", mandatory: true, status: .partly, coverage: 0.5, evidence: [evidence], reason: nil)
      ], defects: [], searchedActs: [], searchedConcepts: [], nearest: [])
  }

  init(clock: @escaping @Sendable () -> Date = Date.init) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("workbench-\(UUID().uuidString).sqlite")
    store = try ProjectStore.create(file: file.path, title: "Test", country: "XD", actor: "test")
    let findings = [
      Self.finding("IC-36-1", .aligned), Self.finding("IC-37-1", .gap), Self.finding("IC-38-1", .partlyAligned),
    ]
    let run = try store.record(
      ReviewResult(
        jurisdiction: "XD", asOf: "2025-12-01", ruleBaseVersion: "1", engineVersion: "1", acts: [], findings: findings
      ),
      ruleBase: RuleBase())
    session = try store.openSession(
      title: "First meeting", run: run,
      participants: [
        Participant(name: "Ana", role: .government), Participant(name: "Bek", role: .civilSociety),
        Participant(name: "Chinara", role: .academic),
      ], assignments: ["Ana": []])
    site = try WorkbenchSite(
      store: store, ruleBase: RuleBase(), session: session.id, language: .english, chair: "Ana",
      passphrase: Self.passphrase, observers: ["Guest"], hosts: [Self.host], clock: clock)
  }

  /// Somebody who has come in: Ana by the passphrase, the others by their links.
  func browser(_ name: String) async throws -> Browser {
    let stranger = Browser(site: site)
    if name == "Ana" {
      return stranger.signedIn(by: await stranger.post("/sign-in", ["passphrase": Self.passphrase]))
    }
    let link = try await site.makeLinks().first { $0.name == name }
    return stranger.signedIn(by: await stranger.post(link?.path ?? "", [:]))
  }
}

/// Sends requests as a browser does: with the host, with the marks of its own site, with its cookie.
struct Browser {
  let site: WorkbenchSite
  var cookie: String?

  func signedIn(by response: WebResponse) -> Browser {
    Browser(site: site, cookie: response.headers["set-cookie"]?.split(separator: ";").first.map(String.init))
  }

  func get(_ target: String, _ changed: [String: String] = [:]) async -> WebResponse {
    await send(.get, target, [:], changed)
  }

  func post(_ target: String, _ fields: [String: String], _ changed: [String: String] = [:]) async -> WebResponse {
    await send(.post, target, fields, changed)
  }

  /// - Parameter changed: headers that are other than a browser's; an empty one is left out.
  func send(
    _ method: WebRequest.Method, _ target: String, _ fields: [String: String], _ changed: [String: String] = [:]
  ) async -> WebResponse {
    var headers = ["host": WorkbenchFixture.host, "sec-fetch-site": "same-origin"]
    if let cookie { headers["cookie"] = cookie }
    headers.merge(changed) { $1 }
    let body = fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
    return await site.respond(
      to: WebRequest(
        method: method, target: target, headers: headers.filter { !$0.value.isEmpty }, body: Array(body.utf8)))
  }

  private func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

extension WebResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}
