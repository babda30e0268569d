import Foundation
import LegalText
import Legislation
import LegislationReading
import Yams

/// An act that is known, with the official address of its text.
public struct CatalogueEntry: Sendable, Hashable, Codable {
  /// Stable name: country and address's last part, or country, kind and date.
  public let id: String
  public let country: String
  public let title: String
  public let titleEnglish: String?
  public let kind: String
  public let number: String?
  public let date: String?
  public let language: String?
  public let address: String?
  public let status: String?
  /// Number and date were read in the source that the entry names.
  public let isVerified: Bool
  /// Line of the catalogue.
  public let line: Int

  /// The facts as a sidecar file, for the reader of acts.
  public var sidecar: String {
    Sidecar.text([
      ("title", title), ("country", country), ("kind", kind), ("number", isVerified ? number : nil),
      ("date", isVerified ? date : nil),
    ])
  }
}

/// Why a catalogue or a fetch failed. Every description names the place, the cause and the mend.
public enum CatalogueError: Error, Sendable, Hashable, CustomStringConvertible {
  case unreadable(file: String, cause: String)
  case malformed(file: String, line: Int, cause: String, mend: String)
  case unknownEntries(file: String, ids: [String])

  public var description: String {
    switch self {
    case .unreadable(let file, let cause): "\(file): cannot be read: \(cause); check the name and the permissions"
    case .malformed(let file, let line, let cause, let mend): "\(file):\(line): \(cause); \(mend)"
    case .unknownEntries(let file, let ids):
      "\(file): no entry \(ids.joined(separator: ", ")); see tarazu laws list for the ids"
    }
  }
}

/// The list of known acts: facts, and where the official text is.
public struct Catalogue: Sendable {
  public let file: String
  public let entries: [CatalogueEntry]

  private static let keys: Set<String> = [
    "id", "country", "title", "titleEnglish", "kind", "number", "date", "language", "address", "status", "verified",
    "source", "note", "aliases", "repealedSince",
  ]

  public init(path: String) throws(CatalogueError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(file: path, cause: "there is no such file")
    }
    guard data.count <= 4 << 20 else { throw .unreadable(file: path, cause: "it is larger than 4 MB") }
    try self.init(text: String(decoding: data, as: UTF8.self), file: path)
  }

  public init(text: String, file: String) throws(CatalogueError) {
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw .malformed(file: file, line: 1, cause: "not valid YAML: \(error)", mend: "mend the line named there")
    }
    guard let acts = node?.mapping?["acts"]?.sequence else {
      throw .malformed(file: file, line: 1, cause: "no list `acts`", mend: "begin the file with `acts:`")
    }
    var entries: [CatalogueEntry] = []
    var ids: Set<String> = []
    for item in acts {
      let line = item.mark?.line ?? 1
      guard let mapping = item.mapping else {
        throw .malformed(
          file: file, line: line, cause: "an entry is not a list of keys", mend: "write `- country: KZ` …")
      }
      for (key, _) in mapping where !Self.keys.contains(key.string ?? "") {
        throw .malformed(
          file: file, line: key.mark?.line ?? line, cause: "unknown key `\(key.string ?? "")`",
          mend: "known keys: \(Self.keys.sorted().joined(separator: ", "))")
      }
      func text(_ key: String) -> String? {
        guard let value = mapping[key]?.scalar?.string, value != "null", value != "~", !value.isEmpty else {
          return nil
        }
        return value
      }
      guard let country = text("country"), let title = text("title"), let kind = text("kind") else {
        throw .malformed(
          file: file, line: line, cause: "country, title or kind is missing", mend: "every entry needs all three")
      }
      guard ActKind(rawValue: kind) != nil else {
        throw .malformed(file: file, line: line, cause: "unknown kind `\(kind)`", mend: "use a kind of the rule base")
      }
      let address = text("address")
      if let address, Self.host(address) == nil {
        throw .malformed(
          file: file, line: line, cause: "`\(address)` is no address of the web",
          mend: "write http:// or https:// and a host")
      }
      var id = text("id") ?? Self.identifier(country, kind, address)
      var number = 2
      let first = id
      while !ids.insert(id).inserted {
        id = "\(first)-\(number)"
        number += 1
      }
      entries.append(
        CatalogueEntry(
          id: id, country: country, title: title, titleEnglish: text("titleEnglish"), kind: kind,
          number: text("number"), date: text("date"), language: text("language"), address: address,
          status: text("status"), isVerified: text("verified") == "true", line: line))
    }
    self.file = file
    self.entries = entries
  }

  /// Hosts that the catalogue names: no redirect leads elsewhere.
  public var hosts: Set<String> { Set(entries.compactMap { $0.address.flatMap(Self.host) }) }

  /// The entries with these ids, in the catalogue's order; all when none is given.
  public func entries(_ ids: [String]) throws(CatalogueError) -> [CatalogueEntry] {
    if ids.isEmpty { return entries }
    let known = Set(entries.map(\.id))
    let unknown = ids.filter { !known.contains($0) }
    if !unknown.isEmpty { throw .unknownEntries(file: file, ids: unknown) }
    return entries.filter { ids.contains($0.id) }
  }

  /// `host` or `host:port` of a web address, lower case.
  static func host(_ address: String) -> String? {
    guard let url = URL(string: address), let scheme = url.scheme?.lowercased(),
      scheme == "http" || scheme == "https",
      let host = url.host?.lowercased(), !host.isEmpty, url.user == nil
    else { return nil }
    return url.port.map { "\(host):\($0)" } ?? host
  }

  /// Whether the address names a page and not only the site.
  static func namesPage(_ address: String) -> Bool {
    guard let url = URL(string: address) else { return false }
    return url.path.count > 1 || url.query != nil
  }

  private static func identifier(_ country: String, _ kind: String, _ address: String?) -> String {
    let last = address.flatMap { namesPage($0) ? URL(string: $0)?.lastPathComponent : nil } ?? kind
    let plain = last.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0).lowercased() : "-" }.joined()
    let words = plain.split(separator: "-").joined(separator: "-")
    return "\(country.lowercased())-\(words.isEmpty ? kind.lowercased() : words)"
  }
}
