/// Where wordings were seen: an act or a page, named by its code in `sources.yaml`.
public struct WordingSource: Sendable, Hashable {
  /// What stands at the source; only law makes a wording verified.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The text of a law or of an official legal document.
    case law
    /// Other prose: of officials, organisations, the press.
    case prose
  }

  public let code: String
  public let kind: Kind
  /// Act and page, for a reader who goes and looks.
  public let at: String
  public let place: SourcePlace

  public init(code: String, kind: Kind, at: String, place: SourcePlace = .unknown) {
    self.code = code
    self.kind = kind
    self.at = at
    self.place = place
  }

  /// The code in what stands behind the `@` of a wording; a colon and the article may follow it.
  public static func code(in source: String) -> String {
    String(source.prefix { $0 != ":" })
  }

  /// The article in what stands behind the `@`.
  public static func article(in source: String) -> String? {
    guard let colon = source.firstIndex(of: ":") else { return nil }
    return String(source[source.index(after: colon)...])
  }
}

/// YAML of `sources.yaml` to values.
enum WordingSourceParser {
  static func parse(_ root: YAMLValue) throws(StandardsError) -> [WordingSource] {
    var result: [WordingSource] = []
    for (code, entry) in try root.mapping(allowed: ["sources"]).required("sources", in: root).entries() {
      let keys = try entry.mapping(allowed: ["kind", "at"])
      let written = try keys.required("kind", in: entry)
      guard let kind = WordingSource.Kind(rawValue: try written.string()) else {
        let known = WordingSource.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw written.error("unknown kind of source", mend: "take one of \(known)")
      }
      result.append(
        WordingSource(code: code, kind: kind, at: try keys.required("at", in: entry).string(), place: entry.place))
    }
    return result
  }
}
