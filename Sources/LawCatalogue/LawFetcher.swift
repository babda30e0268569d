import Crypto
import Foundation
import LegislationReading

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Downloads official texts politely: one at a time, with a pause per host, caps on size and time, conditional
/// requests, resumption of what broke off, and redirects only to hosts that the catalogue names.
public struct LawFetcher: Sendable {
  public struct Limits: Sendable {
    /// Largest text, in bytes.
    public var bytes = 32 << 20
    /// Longest time for one text, in seconds.
    public var seconds = 120.0
    /// Least time between two requests to one host, in seconds.
    public var pause = 2.0
    public var redirects = 5

    public init() {}
  }

  public enum Outcome: Sendable, Hashable {
    case new(bytes: Int)
    case changed(bytes: Int, earlier: String)
    case unchanged
    /// Not downloaded, and why.
    case failed(String)
  }

  private let folder: String
  private let hosts: Set<String>
  private let limits: Limits

  /// - Parameters:
  ///   - folder: where originals, their records and sidecars go.
  ///   - hosts: `host` or `host:port` that may be asked.
  public init(folder: String, hosts: Set<String>, limits: Limits = Limits()) {
    self.folder = folder
    self.hosts = hosts
    self.limits = limits
  }

  /// Fetches entries in order.
  /// - Parameter report: is told each outcome as it comes.
  public func fetch(
    _ entries: [CatalogueEntry], report: (CatalogueEntry, Outcome) -> Void
  ) async {
    var lastRequest: [String: Date] = [:]
    for entry in entries {
      guard let address = entry.address else {
        report(entry, .failed("the catalogue has no address for it; add `address:` in line \(entry.line)"))
        continue
      }
      guard Catalogue.namesPage(address) else {
        report(
          entry, .failed("\(address) is the site, not the page of the act; put the page's address into the catalogue")
        )
        continue
      }
      let host = Catalogue.host(address) ?? ""
      if let last = lastRequest[host] {
        let wait = limits.pause - Date().timeIntervalSince(last)
        if wait > 0 { try? await Task.sleep(nanoseconds: UInt64(wait * 1_000_000_000)) }
      }
      lastRequest[host] = Date()
      report(entry, await fetch(entry, address))
    }
  }

  private func fetch(_ entry: CatalogueEntry, _ address: String) async -> Outcome {
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      return .failed("\(folder): cannot be made: \(error.localizedDescription)")
    }
    guard let url = URL(string: address) else { return .failed("\(address) is no address") }
    let record = FetchRecord.read(entry.id, in: folder)
    let known = record.flatMap { FileManager.default.fileExists(atPath: "\(folder)/\($0.file)") ? $0 : nil }
    let partialPath = "\(folder)/\(entry.id).part"
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: limits.seconds)
    request.setValue(
      "tarazu/0.1 (legislative review; one request at a time; contact in the project's README)",
      forHTTPHeaderField: "User-Agent")
    // A transfer encoding would make byte ranges and hashes those of another text.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    let partial = PartialText.read(partialPath)
    if let partial, partial.address == address {
      request.setValue("bytes=\(partial.bytes.count)-", forHTTPHeaderField: "Range")
      request.setValue(partial.validator, forHTTPHeaderField: "If-Range")
    } else if let known, known.address == address {
      if let tag = known.entityTag { request.setValue(tag, forHTTPHeaderField: "If-None-Match") }
      if let date = known.lastModified { request.setValue(date, forHTTPHeaderField: "If-Modified-Since") }
    }
    let transfer = HTTPTransfer(limits: limits, hosts: hosts, start: partial?.bytes ?? Data())
    let answer = await transfer.run(request)
    switch answer {
    case .refused(let reason): return .failed(reason)
    case .brokenOff(let bytes, let validator, let reason):
      // What came is kept only when the server can say later that the rest belongs to it.
      if let validator, !bytes.isEmpty {
        PartialText(address: address, validator: validator, bytes: bytes).write(partialPath)
        return .failed("\(reason); \(bytes.count) bytes are kept, the next fetch goes on from there")
      }
      return .failed(reason)
    case .unchanged:
      guard var known else { return .failed("the server says that nothing changed, but the text is not here") }
      known.checked = Self.now()
      do { try known.write(in: folder) } catch { return .failed("\(error.localizedDescription)") }
      return .unchanged
    case .whole(let bytes, let response):
      try? FileManager.default.removeItem(atPath: partialPath)
      return keep(bytes, response, entry, address, known)
    }
  }

  private func keep(
    _ bytes: Data, _ response: HTTPTransfer.Head, _ entry: CatalogueEntry, _ address: String, _ known: FetchRecord?
  ) -> Outcome {
    if bytes.isEmpty { return .failed("the server sent an empty text; try again later") }
    let hash = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    var record = FetchRecord(
      id: entry.id, address: address, finalAddress: response.address, file: "", bytes: bytes.count, sha256: hash,
      contentType: response.contentType, entityTag: response.entityTag, lastModified: response.lastModified,
      fetched: Self.now(), checked: Self.now())
    do {
      if let known, known.sha256 == hash {
        record.file = known.file
        record.fetched = known.fetched
        try record.write(in: folder)
        return .unchanged
      }
      // A changed text gets a name of its own: the one that verdicts rest on stays.
      let ending = Self.ending(response.contentType, response.address)
      record.file =
        known == nil
        ? "\(entry.id).\(ending)" : "\(entry.id).\(record.fetched.prefix(10)).\(hash.prefix(8)).\(ending)"
      let path = "\(folder)/\(record.file)"
      try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
      let sidecar = URL(fileURLWithPath: path).deletingPathExtension().path + ".act.yaml"
      if !FileManager.default.fileExists(atPath: sidecar) {
        try Data(entry.sidecar.utf8).write(to: URL(fileURLWithPath: sidecar), options: .atomic)
      }
      try record.write(in: folder)
    } catch { return .failed("\(folder): cannot be written: \(error.localizedDescription)") }
    return known.map { .changed(bytes: bytes.count, earlier: $0.file) } ?? .new(bytes: bytes.count)
  }

  private static func ending(_ contentType: String?, _ address: String) -> String {
    let type = contentType?.lowercased() ?? ""
    if type.contains("html") { return "html" }
    if type.contains("pdf") { return "pdf" }
    if type.contains("wordprocessingml") { return "docx" }
    if type.contains("xml") { return "xml" }
    if type.hasPrefix("text/plain") { return "txt" }
    let own = URL(string: address)?.pathExtension.lowercased() ?? ""
    return ["html", "htm", "pdf", "docx", "xml", "txt"].contains(own) ? own : "html"
  }

  private static func now() -> String { ISO8601DateFormatter().string(from: Date()) }
}

/// A text that broke off, with the mark by which the server knows whether it is still the same.
struct PartialText: Codable {
  let address: String
  let validator: String
  let bytes: Data

  static func read(_ path: String) -> PartialText? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try? PropertyListDecoder().decode(PartialText.self, from: data)
  }

  func write(_ path: String) {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    if let data = try? encoder.encode(self) {
      try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
  }
}
