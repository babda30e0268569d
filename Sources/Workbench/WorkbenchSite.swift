import Foundation
import LegalText
import Publishing
import Review
import Standards
import Wordings

/// The workbench of one session: takes requests, gives pages. It knows nothing of sockets.
public struct WorkbenchSite: Sendable {
  let store: ProjectStore
  let ruleBase: RuleBase
  let sessionID: String
  let language: Language
  let chair: String
  let observers: [String]
  let desk: AccessDesk
  let guardian: RequestGuard
  /// The findings that the session judges; a run does not change, so they are read once.
  let snapshots: [FindingSnapshot]
  let facts: ProjectFacts

  /// Largest body of a request, in bytes.
  public static let bodyLimit = 256 << 10
  static let cookieName = "tarazu"

  /// - Parameters:
  ///   - chair: a participant of the session; comes in by the passphrase.
  ///   - observers: names of those who read only.
  ///   - hosts: names under which the server may be reached, with the port: `127.0.0.1:8765`.
  public init(
    store: ProjectStore, ruleBase: RuleBase, session: String, language: Language, chair: String, passphrase: String,
    observers: [String] = [], hosts: Set<String>, clock: @escaping @Sendable () -> Date = Date.init
  ) throws {
    self.store = store
    self.ruleBase = ruleBase
    let found = try store.session(session)
    sessionID = found.id
    self.language = language
    self.chair = chair
    self.observers = observers
    desk = try AccessDesk(chair: chair, passphrase: passphrase, clock: clock)
    guardian = RequestGuard(hosts: Set(hosts.map { $0.lowercased() }))
    snapshots = try store.snapshots(run: found.run)
    facts = try store.facts()
  }

  /// A passphrase that nobody guesses and that can be read out: 80 bits in groups of four.
  public static func makePassphrase() -> String {
    let digits = Secret.bytes(10).flatMap { byte in [byte >> 4, byte & 15].map { String($0, radix: 16) } }
    return stride(from: 0, to: digits.count, by: 4).map { digits[$0..<min($0 + 4, digits.count)].joined() }
      .joined(separator: "-")
  }

  var messages: MessageCatalogue { MessageCatalogue(language) }

  /// Everybody but the chair who may come in by a link.
  func guests() throws -> [Visitor] {
    try store.session(sessionID).participants.map(\.name).filter { $0 != chair }
      .map { Visitor(name: $0, role: .reviewer) } + observers.map { Visitor(name: $0, role: .observer) }
  }

  /// A link for everybody but the chair, by name, to be given away.
  public func makeLinks() async throws -> [(name: String, path: String)] {
    var links: [(String, String)] = []
    for guest in try guests() { links.append((guest.name, await desk.makeLink(guest))) }
    return links
  }

  /// Answers a request. Every refusal is a page; nothing that failed inside is shown to the browser.
  public func respond(to request: WebRequest) async -> WebResponse {
    let visitor = await visitor(of: request)
    let answer: WebResponse
    do {
      answer = try await route(request, visitor)
    } catch let error as StoreError {
      answer = told(.deskRefused, error.told(messages), 422, visitor)
    } catch {
      answer = told(.deskRefused, messages[.deskFailed], 500, visitor)
    }
    return answer.guarded()
  }

  private func visitor(of request: WebRequest) async -> Visitor? {
    guard let cookie = request.cookie(Self.cookieName) else { return nil }
    return await desk.visitor(cookie: cookie)
  }

  private func route(_ request: WebRequest, _ visitor: Visitor?) async throws -> WebResponse {
    switch guardian.refusal(request) {
    case .host: return told(.deskRefused, messages[.deskOtherHost], 421, nil)
    case .site: return told(.deskRefused, messages[.deskOtherSite], 403, nil)
    case nil: break
    }
    if request.body.count > Self.bodyLimit { return told(.deskRefused, messages[.deskTooLarge], 413, visitor) }
    guard let (route, part) = WorkbenchRoute.find(request) else { return notFound(visitor) }
    guard let roles = route.roles else { return try await openPage(route.page, part, request, visitor) }
    guard let visitor else {
      return request.method == .get ? .seeOther("/sign-in") : told(.deskRefused, messages[.deskForbidden], 403, nil)
    }
    guard roles.contains(visitor.role) else { return forbidden(visitor) }
    let desk = Desk(site: self, visitor: visitor, session: try store.session(sessionID))
    switch route.page {
    case .home: return .seeOther(desk.session.stage == .firstRound ? "/findings" : "/disputes")
    case .findings: return try desk.findings(request)
    case .finding: return try desk.finding(part, saved: request.query["saved"])
    case .answer: return try desk.answer(part, request.form)
    case .draft: return try desk.draft(part, request.form)
    case .disputes: return try desk.disputes()
    case .dispute: return try desk.dispute(part)
    case .decide: return try desk.decide(part, request.form)
    case .session: return try desk.sessionPage()
    case .secondRound: return try desk.beginSecondRound(request.form)
    case .close: return try desk.close(request.form)
    case .newLink: return try await desk.newLink(request.form)
    case .minutes: return try desk.minutes(part)
    case .audit: return try desk.audit()
    case .signOut:
      if let cookie = request.cookie(Self.cookieName) { await self.desk.leave(cookie: cookie) }
      return cookie("", seconds: 0, then: "/sign-in")
    case .signIn, .enterPassphrase, .link, .enterLink, .style, .script: return notFound(visitor)
    }
  }

  /// Pages for those who have not signed in.
  private func openPage(
    _ page: WorkbenchRoute.Page, _ part: String, _ request: WebRequest, _ visitor: Visitor?
  ) async throws -> WebResponse {
    switch page {
    case .style: return WebResponse(type: "text/css; charset=utf-8", body: Array(WorkbenchFiles.style.utf8))
    case .script: return WebResponse(type: "text/javascript; charset=utf-8", body: Array(WorkbenchFiles.script.utf8))
    case .signIn: return signIn(nil)
    case .enterPassphrase:
      switch await desk.enter(passphrase: request.form["passphrase"] ?? "") {
      case .cookie(let token): return cookie(token, seconds: AccessDesk.cookieHours * 3600, then: "/")
      case .wrong: return signIn(messages[.deskWrongPassphrase], status: 403)
      case .wait(let seconds):
        var response = signIn(messages(.deskWait, seconds), status: 429)
        response.headers["retry-after"] = "\(seconds)"
        return response
      }
    case .link:
      // A programme that looks into links before a person does must not use them up: the link is used by a button.
      guard let holder = await desk.holder(ofLink: part) else { return signIn(messages[.deskLinkUsed], status: 404) }
      return shell(nil).page(
        messages[.deskSignIn],
        """
        <p>\(messages(.deskLinkFor, holder.name))</p>
        <form method="post"><button>\(messages[.deskEnter])</button></form>
        """)
    case .enterLink:
      guard let token = await desk.enter(link: part) else { return signIn(messages[.deskLinkUsed], status: 404) }
      return cookie(token, seconds: AccessDesk.cookieHours * 3600, then: "/")
    default: return notFound(visitor)
    }
  }

  private func cookie(_ token: String, seconds: Int, then path: String) -> WebResponse {
    var response = WebResponse.seeOther(path)
    response.headers["set-cookie"] =
      "\(Self.cookieName)=\(token); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Strict"
    return response
  }

  private func signIn(_ trouble: String?, status: Int = 200) -> WebResponse {
    let notice: HTML = trouble.map { "<p class=\"trouble\" role=\"alert\">\($0)</p>" } ?? ""
    return shell(nil).page(
      messages[.deskSignIn],
      """
      \(notice)<form method="post" action="/sign-in"><label for="passphrase">\(messages[.deskPassphrase])</label>
      <input id="passphrase" name="passphrase" type="password" autocomplete="current-password" required>
      <button>\(messages[.deskEnter])</button></form>
      <p>\(messages[.deskLinkNote])</p>
      """, status: status)
  }

  func shell(_ visitor: Visitor?) -> PageShell { PageShell(messages: messages, title: facts.title, visitor: visitor) }

  func told(_ title: MessageKey, _ text: String, _ status: Int, _ visitor: Visitor?) -> WebResponse {
    shell(visitor).page(messages[title], "<p class=\"trouble\" role=\"alert\">\(text)</p>", status: status)
  }

  func notFound(_ visitor: Visitor?) -> WebResponse { told(.deskRefused, messages[.deskNotFound], 404, visitor) }
  func forbidden(_ visitor: Visitor?) -> WebResponse { told(.deskRefused, messages[.deskForbidden], 403, visitor) }
}
