/// An address of the workbench, with those who may use it. The list of them is a value, so that a test can try every
/// route in every role.
public struct WorkbenchRoute: Sendable, Hashable {
  public enum Page: String, Sendable, Hashable, CaseIterable {
    case home, signIn, enterPassphrase, link, enterLink, signOut, findings, finding, answer, draft, disputes, dispute
    case decide, session, secondRound, close, newLink, minutes, audit, style, script
  }

  public let page: Page
  public let method: WebRequest.Method
  /// `*` stands for one part that varies.
  public let pattern: String
  /// `nil`: also for those who have not signed in.
  public let roles: Set<AccessRole>?

  private init(_ page: Page, _ method: WebRequest.Method, _ pattern: String, _ roles: Set<AccessRole>?) {
    self.page = page
    self.method = method
    self.pattern = pattern
    self.roles = roles
  }

  private static let everyone = Set(AccessRole.allCases)

  public static let all: [WorkbenchRoute] = [
    WorkbenchRoute(.style, .get, "/workbench.css", nil), WorkbenchRoute(.script, .get, "/workbench.js", nil),
    WorkbenchRoute(.signIn, .get, "/sign-in", nil), WorkbenchRoute(.enterPassphrase, .post, "/sign-in", nil),
    WorkbenchRoute(.link, .get, "/enter/*", nil), WorkbenchRoute(.enterLink, .post, "/enter/*", nil),
    WorkbenchRoute(.home, .get, "/", everyone), WorkbenchRoute(.signOut, .post, "/sign-out", everyone),
    WorkbenchRoute(.findings, .get, "/findings", everyone), WorkbenchRoute(.finding, .get, "/findings/*", everyone),
    WorkbenchRoute(.answer, .post, "/findings/*", [.chair, .reviewer]),
    WorkbenchRoute(.draft, .post, "/findings/*/draft", [.chair, .reviewer]),
    WorkbenchRoute(.disputes, .get, "/disputes", everyone), WorkbenchRoute(.dispute, .get, "/disputes/*", everyone),
    WorkbenchRoute(.decide, .post, "/disputes/*", [.chair]), WorkbenchRoute(.session, .get, "/session", everyone),
    WorkbenchRoute(.secondRound, .post, "/session/second-round", [.chair]),
    WorkbenchRoute(.close, .post, "/session/close", [.chair]),
    WorkbenchRoute(.newLink, .post, "/session/links", [.chair]),
    WorkbenchRoute(.minutes, .get, "/minutes/*", everyone),
    WorkbenchRoute(.audit, .get, "/audit", [.chair, .observer]),
  ]

  /// The route of a request and the part of its path that varies.
  static func find(_ request: WebRequest) -> (route: WorkbenchRoute, part: String)? {
    let parts = request.path.split(separator: "/", omittingEmptySubsequences: false)
    for route in all where route.method == request.method {
      let pattern = route.pattern.split(separator: "/", omittingEmptySubsequences: false)
      guard pattern.count == parts.count else { continue }
      let fits = zip(pattern, parts).allSatisfy { $0 == "*" ? !$1.isEmpty : $0 == $1 }
      if fits {
        return (route, zip(pattern, parts).first { $0.0 == "*" }.map { FormFields.decoded($0.1) } ?? "")
      }
    }
    return nil
  }
}
