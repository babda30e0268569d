import HTTPTypes
import Hummingbird
import Logging

/// Serves a workbench over HTTP.
public struct WorkbenchServer: Sendable {
  private let site: WorkbenchSite
  private let address: String
  private let port: Int

  public init(site: WorkbenchSite, address: String, port: Int) {
    self.site = site
    self.address = address
    self.port = port
  }

  /// Serves until the program is told to end.
  /// - Parameter onStart: called when requests are taken.
  public func run(onStart: @escaping @Sendable () async -> Void) async throws {
    // The log names no content: neither addresses of pages nor bodies are written.
    var logger = Logger(label: "tarazu.workbench")
    logger.logLevel = .warning
    let site = site
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in await Self.respond(request, site) },
      configuration: ApplicationConfiguration(address: .hostname(address, port: port)),
      onServerRunning: { _ in await onStart() }, logger: logger)
    try await application.runService()
  }

  private static func respond(_ request: Request, _ site: WorkbenchSite) async -> Response {
    guard let method = WebRequest.Method(rawValue: request.method.rawValue) else {
      return Response(status: .methodNotAllowed)
    }
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    headers["host"] = request.head.authority ?? headers["host"] ?? ""
    guard let body = try? await request.body.collect(upTo: WorkbenchSite.bodyLimit) else {
      return Response(status: .contentTooLarge)
    }
    let answer = await site.respond(
      to: WebRequest(
        method: method, target: request.head.path ?? "/", headers: headers, body: Array(body.readableBytesView)))
    var response = Response(
      status: HTTPResponse.Status(code: answer.status), body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { response.headers[name] = value }
    }
    return response
  }
}
