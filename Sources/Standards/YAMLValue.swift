import LegalText
import Yams

/// A node of a YAML file that knows its file and line, and refuses what the schema does not know.
struct YAMLValue {
  let file: String
  let node: Node

  var line: Int { node.mark?.line ?? 1 }

  var place: SourcePlace { SourcePlace(file: file, line: line) }

  static func parse(_ text: String, file: String) throws(StandardsError) -> YAMLValue {
    do {
      // No implicit tags: this reader decides itself what a scalar is, and Yams need not try its patterns on each.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        throw StandardsError.schema(
          file: file, line: 1, cause: "the file is empty", mend: "write its first key or remove the file")
      }
      return YAMLValue(file: file, node: node)
    } catch let error as StandardsError {
      throw error
    } catch let error as YamlError {
      throw .notYAML(
        file: file, line: lineOf(error), cause: "\(error)".split(separator: "\n").first.map(String.init) ?? "")
    } catch {
      throw .notYAML(file: file, line: 1, cause: "\(error)")
    }
  }

  private static func lineOf(_ error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: 1
    }
  }

  static let languageCodes = Language.allCases.map(\.rawValue)

  func error(_ cause: String, mend: String) -> StandardsError {
    .schema(file: file, line: line, cause: cause, mend: mend)
  }

  /// The entries of a mapping whose keys are all among `allowed`.
  /// - Parameter allowed: a list and not a set, as these few keys are compared faster than hashed, at every mapping.
  func mapping(allowed: [String]) throws(StandardsError) -> YAMLMapping {
    guard let mapping = node.mapping else {
      throw error("expected keys and values", mend: "write `key: value` lines here")
    }
    var result: [YAMLMapping.Entry] = []
    result.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard allowed.contains(name) else {
        let known = allowed.sorted().joined(separator: ", ")
        throw StandardsError.schema(
          file: file, line: key.mark?.line ?? line, cause: "unknown key `\(name)`", mend: "known keys here: \(known)")
      }
      result.append((name, YAMLValue(file: file, node: value)))
    }
    return YAMLMapping(entries: result)
  }

  /// The entries of a mapping with free keys, in the order of the file.
  func entries() throws(StandardsError) -> [(key: String, value: YAMLValue)] {
    guard let mapping = node.mapping else {
      throw error("expected keys and values", mend: "write `key: value` lines here")
    }
    return mapping.map { (key: $0.key.string ?? "", value: YAMLValue(file: file, node: $0.value)) }
  }

  func list() throws(StandardsError) -> [YAMLValue] {
    guard let sequence = node.sequence else {
      throw error("expected a list", mend: "write `[a, b]` or lines that begin with `- `")
    }
    return sequence.map { YAMLValue(file: file, node: $0) }
  }

  /// A list, or one value standing for a list of one.
  func oneOrMore() throws(StandardsError) -> [YAMLValue] { node.sequence == nil ? [self] : try list() }

  func string() throws(StandardsError) -> String {
    guard let value = node.scalar?.string else { throw error("expected a text", mend: "write the text in quotes") }
    return value
  }

  /// One of a few words.
  /// - Parameter name: what they are called when another word stands here.
  func choice<Choice: RawRepresentable<String>>(_ name: String, mend: String) throws(StandardsError) -> Choice {
    guard let known = Choice(rawValue: try string()) else { throw error("unknown \(name)", mend: mend) }
    return known
  }

  func language() throws(StandardsError) -> Language {
    try choice("language", mend: "write one of the codes in Standards/README.md")
  }

  var isNull: Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "null", "~"].contains(scalar.string)
  }

  func strings() throws(StandardsError) -> [String] {
    var result: [String] = []
    for item in try oneOrMore() { result.append(try item.string()) }
    return result
  }

  func bool() throws(StandardsError) -> Bool {
    guard let value = node.bool else { throw error("expected true or false", mend: "write true or false") }
    return value
  }

  func number() throws(StandardsError) -> Double {
    if let value = node.float { return value }
    if let value = node.int { return Double(value) }
    throw error("expected a number", mend: "write digits, with a point for decimals")
  }

  func localized() throws(StandardsError) -> LocalizedText {
    var texts: [Language: String] = [:]
    for (key, value) in try mapping(allowed: Self.languageCodes).entries {
      if let language = Language(rawValue: key), !value.isNull { texts[language] = try value.string() }
    }
    return LocalizedText(texts)
  }
}
