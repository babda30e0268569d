import Foundation

/// Answers HTTP requests on a free port of this machine, for tests only: one connection after the other.
final class LoopbackServer: @unchecked Sendable {
  struct Request: Sendable {
    let path: String
    let headers: [String: String]
  }

  struct Response: Sendable {
    var status = "200 OK"
    var headers: [String: String] = [:]
    var body = Data()
    /// Length to announce instead of the body's own, so that the transfer breaks off.
    var announced: Int?
  }

  let port: Int
  private let socket: Int32
  private let lock = NSLock()
  private var seen: [Request] = []
  private let answer: @Sendable (Request) -> Response

  var requests: [Request] {
    lock.lock()
    defer { lock.unlock() }
    return seen
  }

  init?(_ answer: @escaping @Sendable (Request) -> Response) {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let socket = Foundation.socket(AF_INET, stream, 0)
    guard socket >= 0 else { return nil }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(socket, generic, size) == 0 && listen(socket, 8) == 0 && getsockname(socket, generic, &size) == 0
      }
    }
    guard isBound else {
      close(socket)
      return nil
    }
    self.socket = socket
    port = Int(UInt16(bigEndian: address.sin_port))
    self.answer = answer
    Thread.detachNewThread { [self] in serve() }
  }

  func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  private func serve() {
    while true {
      let connection = accept(socket, nil, nil)
      if connection < 0 { return }
      if let request = read(connection) {
        lock.lock()
        seen.append(request)
        lock.unlock()
        write(connection, answer(request))
      }
      shutdown(connection, Int32(SHUT_RDWR))
      close(connection)
    }
  }

  private func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 65_536 {
      let count = recv(connection, &buffer, buffer.count, 0)
      if count <= 0 { return nil }
      bytes += buffer[..<count]
      if String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") { break }
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let path = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return Request(path: path, headers: headers)
  }

  private func write(_ connection: Int32, _ response: Response) {
    var head =
      "HTTP/1.1 \(response.status)\r\nConnection: close\r\nContent-Length: \(response.announced ?? response.body.count)\r\n"
    for (name, value) in response.headers { head += "\(name): \(value)\r\n" }
    let bytes = Array((head + "\r\n").utf8) + Array(response.body)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return }
      sent += count
    }
  }
}
