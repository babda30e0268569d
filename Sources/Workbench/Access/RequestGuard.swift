/// Refuses requests that come under another name than the server's, or that another site makes in a visitor's browser.
struct RequestGuard: Sendable {
  /// `127.0.0.1:8765`, `localhost:8765` … in small letters.
  let hosts: Set<String>

  enum Refusal: Sendable, Hashable { case host, site }

  /// - Returns: `nil` for a request that may go on.
  func refusal(_ request: WebRequest) -> Refusal? {
    // A name that the server does not know is how another site reaches it through the browser (DNS rebinding).
    guard let host = request.headers["host"]?.lowercased(), hosts.contains(host) else { return .host }
    if request.method == .get { return nil }
    // Browsers leave Sec-Fetch-Site out where the address is not trustworthy, as plain HTTP in a local network; Origin is
    // there for every post.
    if let site = request.headers["sec-fetch-site"] { return site == "same-origin" ? nil : .site }
    guard let origin = request.headers["origin"]?.lowercased() else { return .site }
    return origin == "http://\(host)" ? nil : .site
  }
}
