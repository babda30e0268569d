/// A request as the workbench sees it, whatever server took it in.
public struct WebRequest: Sendable, Hashable {
  public enum Method: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case post = "POST"
  }

  public let method: Method
  /// Without the query, still percent-encoded.
  public let path: String
  public let query: FormFields
  /// By name in small letters.
  public let headers: [String: String]
  public let body: [UInt8]

  public init(method: Method, target: String, headers: [String: String] = [:], body: [UInt8] = []) {
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts.first.map(String.init) ?? ""
    query = FormFields(parts.count > 1 ? String(parts[1]) : "")
    self.headers = headers
    self.body = body
  }

  /// The fields of a posted form.
  var form: FormFields { FormFields(String(decoding: body, as: UTF8.self)) }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for part in (headers["cookie"] ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0].drop(while: { $0 == " " }) == name[...] { return String(pair[1]) }
    }
    return nil
  }
}
