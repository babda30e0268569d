import LegalText
import Legislation
import Yams

/// Facts about an act that a person wrote beside its file, in `<name>.act.yaml`.
public struct Sidecar: Sendable, Hashable {
  var title: String?
  var country: String?
  var kind: ActKind?
  var number: String?
  var date: String?
  var language: Language?
  var status: ActStatus?
  var coverage: Coverage?
  var expressionDate: String?
  var repealedSince: String?

  /// A sidecar with what is known of an act, to be corrected by hand.
  public static func text(for act: Act) -> String {
    text([
      ("title", act.title), ("country", act.country), ("kind", act.kind.value.rawValue), ("number", act.number),
      ("date", act.date), ("language", act.language.value.rawValue), ("status", act.status.value.rawValue),
      ("coverage", act.coverage.value.rawValue),
    ])
  }

  /// The text of a sidecar with these facts; those without a value are left out.
  package static func text(_ facts: [(key: String, value: String?)]) -> String {
    let lines = facts.compactMap { key, value -> String? in
      guard let value, !value.isEmpty else { return nil }
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
      return "\(key): \"\(escaped)\""
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Longest value, in bytes.
  private static let lengthLimit = 2_000

  /// Largest sidecar, in bytes: a dozen facts need a few hundred, and reading YAML is slow beside reading an act.
  static let sizeLimit = 64 << 10

  private static let keys: Set<String> = [
    "title", "titleEnglish", "country", "kind", "number", "date", "language", "status", "coverage", "expressionDate",
    "repealedSince", "fictional",
  ]

  init(_ text: String, file: String) throws(ReadingError) {
    if text.utf8.count > Self.sizeLimit {
      throw .sidecar(
        file: file, line: 1, cause: "larger than \(Self.sizeLimit) bytes",
        mend: "keep to the facts about the act; its text belongs into its own file")
    }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw .sidecar(file: file, line: 1, cause: "not valid YAML: \(error)", mend: "write `key: value` lines")
    }
    guard let mapping = node?.mapping else {
      throw .sidecar(file: file, line: 1, cause: "no keys", mend: "write `key: value` lines or remove the file")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      let line = key.mark?.line ?? 1
      guard Self.keys.contains(name) else {
        throw .sidecar(
          file: file, line: line, cause: "unknown key `\(name)`",
          mend: "known keys: \(Self.keys.sorted().joined(separator: ", "))")
      }
      let text = value.scalar?.string ?? ""
      if text.utf8.count > Self.lengthLimit {
        throw .sidecar(
          file: file, line: line, cause: "\(name) is longer than \(Self.lengthLimit) bytes",
          mend: "shorten it; the text of the act belongs into its own file")
      }
      func unknown(_ known: [String]) -> ReadingError {
        .sidecar(
          file: file, line: line, cause: "unknown \(name) `\(text)`", mend: "known: \(known.joined(separator: ", "))")
      }
      switch name {
      case "title": title = text
      case "country": country = text.uppercased()
      case "number": number = text
      case "date": date = text
      case "expressionDate": expressionDate = text
      case "repealedSince": repealedSince = text
      case "kind":
        guard let known = ActKind(rawValue: text) else { throw unknown(ActKind.allCases.map(\.rawValue)) }
        kind = known
      case "language":
        guard let known = Language(rawValue: text) else { throw unknown(Language.allCases.map(\.rawValue)) }
        language = known
      case "status":
        guard let known = ActStatus(rawValue: text) else {
          throw unknown(["inForce", "notYet", "repealed", "suspended", "draft", "unknown"])
        }
        status = known
      case "coverage":
        guard let known = Coverage(rawValue: text) else { throw unknown(["whole", "excerpt"]) }
        coverage = known
      default: break
      }
    }
  }
}
