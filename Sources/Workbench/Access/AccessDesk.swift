import Foundation

/// Who is let in: one-time links, the chair's passphrase, and the cookies that stand for those who came in. Nothing of it
/// is written to a file; after a restart there are new links.
actor AccessDesk {
  /// Hours that a cookie holds: a day of meeting.
  static let cookieHours = 12
  /// Wrong passphrases before the first wait.
  static let freeAttempts = 5

  private let passphrase: Passphrase
  private let chair: String
  private var links: [String: Visitor] = [:]
  private var cookies: [String: (visitor: Visitor, until: Date)] = [:]
  private var failures = 0
  private var closedUntil = Date.distantPast
  private let clock: @Sendable () -> Date

  init(chair: String, passphrase: String, clock: @escaping @Sendable () -> Date = Date.init) throws {
    self.chair = chair
    self.passphrase = try Passphrase(passphrase)
    self.clock = clock
  }

  /// A link for somebody; earlier links for the same person, if not used, are no longer good.
  func makeLink(_ visitor: Visitor) -> String {
    links = links.filter { $0.value != visitor }
    let token = Secret.token()
    links[Secret.mark(token)] = visitor
    return "/enter/\(token)"
  }

  /// Whom a link that was not used yet is for.
  func holder(ofLink token: String) -> Visitor? { links[Secret.mark(token)] }

  /// Uses a link up.
  /// - Returns: the cookie.
  func enter(link token: String) -> String? { links.removeValue(forKey: Secret.mark(token)).map(makeCookie) }

  enum Attempt: Sendable, Hashable {
    case cookie(String)
    case wrong
    /// Seconds until the next try.
    case wait(Int)
  }

  /// After some wrong passphrases each further one costs a longer wait, up to a minute.
  func enter(passphrase text: String) -> Attempt {
    let left = closedUntil.timeIntervalSince(clock())
    if left > 0 { return .wait(Int(left.rounded(.up))) }
    if passphrase.isSame(String(text.prefix(1000))) {
      failures = 0
      return .cookie(makeCookie(Visitor(name: chair, role: .chair)))
    }
    failures += 1
    if failures >= Self.freeAttempts {
      closedUntil = clock().addingTimeInterval(Double(min(60, 1 << min(6, failures - Self.freeAttempts + 1))))
    }
    return .wrong
  }

  func visitor(cookie: String) -> Visitor? {
    guard let entry = cookies[Secret.mark(cookie)], entry.until > clock() else { return nil }
    return entry.visitor
  }

  func leave(cookie: String) { cookies[Secret.mark(cookie)] = nil }

  private func makeCookie(_ visitor: Visitor) -> String {
    let now = clock()
    cookies = cookies.filter { $0.value.until > now }
    let token = Secret.token()
    cookies[Secret.mark(token)] = (visitor, now.addingTimeInterval(Double(Self.cookieHours) * 3600))
    return token
  }
}
