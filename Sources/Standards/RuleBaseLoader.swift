import Foundation

/// Reads the folder of the rule base.
public struct RuleBaseLoader: Sendable {
  /// The folder that holds `requirements/`, `concepts/`, `frames/`, `defects.yaml` and `version.yaml`.
  public let folder: String

  public init(folder: String) { self.folder = folder }

  /// The whole rule base.
  /// - Throws: `StandardsError` for the first file that cannot be read, is not YAML, or breaks the schema.
  public func load() throws(StandardsError) -> RuleBase {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder + "/requirements", isDirectory: &isFolder), isFolder.boolValue
    else { throw .missingFolder(path: folder) }
    var ruleBase = RuleBase()
    for file in try files("concepts") { ruleBase.concepts += try ConceptParser.parse(try value(file)) }
    for file in try files("frames") {
      let parsed = try ConceptParser.parseFrames(try value(file))
      merge(parsed.cues, into: &ruleBase.frames)
      ruleBase.numberWords[parsed.language] = parsed.numbers
    }
    for file in try files("requirements") {
      let parsed = try RequirementParser.parse(try value(file))
      ruleBase.themes.append(parsed.theme)
      ruleBase.requirements += parsed.requirements
    }
    if FileManager.default.fileExists(atPath: folder + "/defects.yaml") {
      ruleBase.defects = try defects(try value("defects.yaml"))
    }
    for file in try files("instruments") { ruleBase.instruments.append(try InstrumentParser.parse(try value(file))) }
    if FileManager.default.fileExists(atPath: folder + "/crosswalk.yaml") {
      ruleBase.crosswalk = try CrosswalkParser.parse(try value("crosswalk.yaml"))
    }
    let version = try value("version.yaml")
    ruleBase.version = try version.mapping(allowed: ["version"]).required("version", in: version).string()
    return ruleBase
  }

  /// The examples of `examples/*.yaml`, in the order of the files; loaded apart, as a review does not need them.
  /// - Throws: `StandardsError` for the first file that cannot be read, is not YAML, or breaks the schema.
  public func loadExamples() throws(StandardsError) -> [Example] {
    var examples: [Example] = []
    for file in try files("examples") { examples += try ExampleParser.parse(try value(file), name: file) }
    return examples
  }

  private func merge(_ cues: [Concept], into frames: inout [Concept]) {
    for cue in cues {
      if let index = frames.firstIndex(where: { $0.id == cue.id }) {
        frames[index] = Concept(id: cue.id, title: cue.title, variants: frames[index].variants + cue.variants)
      } else {
        frames.append(cue)
      }
    }
  }

  private func defects(_ root: YAMLValue) throws(StandardsError) -> [Defect] {
    var result: [Defect] = []
    for item in try root.mapping(allowed: ["defects"]).required("defects", in: root).list() {
      let keys = try item.mapping(allowed: ["code", "title", "meaning"])
      result.append(
        Defect(
          code: try keys.required("code", in: item).string(), title: try keys.required("title", in: item).localized(),
          meaning: try keys.localized("meaning")))
    }
    return result
  }

  private func files(_ subfolder: String) throws(StandardsError) -> [String] {
    let path = folder + "/" + subfolder
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }.sorted()
        .map { subfolder + "/" + $0 }
    } catch {
      throw .unreadable(file: path, cause: error.localizedDescription)
    }
  }

  private func value(_ file: String) throws(StandardsError) -> YAMLValue {
    let path = folder + "/" + file
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(file: path, cause: "the file is missing or not readable")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .unreadable(file: path, cause: "it is not UTF-8; save it as UTF-8")
    }
    return try YAMLValue.parse(text, file: path)
  }
}
