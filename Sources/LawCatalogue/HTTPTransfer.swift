import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One download, watched while it runs: it ends as soon as a cap is reached or a redirect leads astray.
///
/// The session calls from a queue of its own; `lock` guards all that changes.
final class HTTPTransfer: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  /// What the server said of the text.
  struct Head: Sendable {
    var address = ""
    var contentType: String?
    var entityTag: String?
    var lastModified: String?
  }

  enum Answer: Sendable {
    case whole(Data, Head)
    case unchanged
    /// Part of the text came. `validator` is a strong entity tag or a date, when the server gave one.
    case brokenOff(Data, validator: String?, reason: String)
    case refused(String)
  }

  private struct State {
    var body: Data
    var head = Head()
    var status = 0
    var redirects = 0
    /// Length of the whole text that the server announced.
    var expected: Int64 = -1
    var refusal: String?
    var continuation: CheckedContinuation<Answer, Never>?
  }

  private let limits: LawFetcher.Limits
  private let hosts: Set<String>
  private let start: Data
  private let lock = NSLock()
  private var state: State

  init(limits: LawFetcher.Limits, hosts: Set<String>, start: Data) {
    self.limits = limits
    self.hosts = hosts
    self.start = start
    state = State(body: start)
  }

  private func withState<Value>(_ body: (inout State) -> Value) -> Value {
    lock.lock()
    defer { lock.unlock() }
    return body(&state)
  }

  func run(_ request: URLRequest) async -> Answer {
    guard let url = request.url, let host = Catalogue.host(url.absoluteString), hosts.contains(host) else {
      return .refused("\(request.url?.absoluteString ?? "") is on no host of the catalogue")
    }
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = limits.seconds
    configuration.timeoutIntervalForResource = limits.seconds
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    let answer = await withCheckedContinuation { continuation in
      withState { $0.continuation = continuation }
      session.dataTask(with: request).resume()
    }
    session.finishTasksAndInvalidate()
    return answer
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    let host = request.url.flatMap { Catalogue.host($0.absoluteString) }
    let isDowngrade = response.url?.scheme == "https" && request.url?.scheme == "http"
    let isAllowed = withState { state in
      state.redirects += 1
      if state.redirects > limits.redirects {
        state.refusal = "more than \(limits.redirects) redirects"
      } else if isDowngrade {
        state.refusal = "a redirect leads from https to http"
      } else if host.map({ !hosts.contains($0) }) ?? true {
        state.refusal =
          "a redirect leads to \(host ?? "no host"), which the catalogue does not name; add it if it is official"
      }
      return state.refusal == nil
    }
    completionHandler(isAllowed ? request : nil)
    if !isAllowed { task.cancel() }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let http = response as? HTTPURLResponse
    let allowed = withState { state in
      state.status = http?.statusCode ?? 0
      state.head.address = response.url?.absoluteString ?? ""
      state.head.contentType = http?.value(forHTTPHeaderField: "Content-Type")
      state.head.entityTag = http?.value(forHTTPHeaderField: "ETag")
      state.head.lastModified = http?.value(forHTTPHeaderField: "Last-Modified")
      switch state.status {
      case 206:
        // Only the very next byte continues what is here.
        let range = http?.value(forHTTPHeaderField: "Content-Range") ?? ""
        if !range.hasPrefix("bytes \(start.count)-") {
          state.refusal = "the server sent another part than was asked for"
        }
        state.expected = response.expectedContentLength < 0 ? -1 : response.expectedContentLength + Int64(start.count)
      case 200:
        state.body = Data()
        state.expected = response.expectedContentLength
      default: state.body = Data()
      }
      if state.expected > Int64(limits.bytes) {
        state.refusal = "the text has \(state.expected) bytes, more than the limit of \(limits.bytes)"
      }
      return state.refusal == nil
    }
    completionHandler(allowed ? .allow : .cancel)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLarge = withState { state in
      guard state.status == 200 || state.status == 206 else { return false }
      state.body.append(data)
      if state.body.count > limits.bytes {
        state.refusal = "the text is larger than the limit of \(limits.bytes) bytes"
        state.body = Data()
      }
      return state.refusal != nil
    }
    if isTooLarge { dataTask.cancel() }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let ended = withState { state in
      let ended = state
      state.continuation = nil
      return ended
    }
    ended.continuation?.resume(returning: answer(ended, error))
  }

  private func answer(_ state: State, _ error: (any Error)?) -> Answer {
    if let refusal = state.refusal { return .refused(refusal) }
    let isShort = state.expected >= 0 && Int64(state.body.count) < state.expected
    if state.status == 200 || state.status == 206, error != nil || isShort {
      let strongTag = state.head.entityTag.flatMap { $0.hasPrefix("W/") ? nil : $0 }
      return .brokenOff(
        state.body, validator: strongTag ?? state.head.lastModified,
        reason: "the download broke off (\(error?.localizedDescription ?? "fewer bytes than announced"))")
    }
    if let error { return .refused("no answer: \(error.localizedDescription); try again later") }
    switch state.status {
    case 200, 206: return .whole(state.body, state.head)
    case 304: return .unchanged
    case 404, 410: return .refused("the page is not there (\(state.status)); check the address in the catalogue")
    case 429, 503: return .refused("the server asks to come back later (\(state.status))")
    default: return .refused("the server answered \(state.status)")
    }
  }
}
