/// An answer of the workbench.
public struct WebResponse: Sendable, Hashable {
  public var status: Int
  public var headers: [String: String]
  public var body: [UInt8]

  init(status: Int = 200, type: String, body: [UInt8], headers: [String: String] = [:]) {
    self.status = status
    self.headers = headers.merging(["content-type": type]) { first, _ in first }
    self.body = body
  }

  static func page(_ html: HTML, status: Int = 200) -> WebResponse {
    WebResponse(status: status, type: "text/html; charset=utf-8", body: Array(html.text.utf8))
  }

  /// To another page of the workbench, by GET.
  static func seeOther(_ path: String) -> WebResponse {
    WebResponse(status: 303, type: "text/plain", body: [], headers: ["location": path])
  }

  static func download(_ name: String, type: String, _ body: [UInt8]) -> WebResponse {
    WebResponse(type: type, body: body, headers: ["content-disposition": "attachment; filename=\"\(name)\""])
  }

  /// The headers that every answer carries: nothing inline, nothing from elsewhere, kept by no cache.
  func guarded() -> WebResponse {
    var response = self
    for (name, value) in Self.guards { response.headers[name] = response.headers[name] ?? value }
    return response
  }

  private static let guards = [
    "content-security-policy":
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  ]
}
