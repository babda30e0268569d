import ConcurrentMapping
import Foundation
import LegalText

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
    let names =
      try files("concepts") + files("frames") + files("requirements") + files("instruments")
      + ["defects.yaml", "crosswalk.yaml", "subjects.yaml", "sources.yaml", "languages.yaml"].filter {
        FileManager.default.fileExists(atPath: folder + "/" + $0)
      }
      + ["version.yaml"]
    var ruleBase = RuleBase()
    for part in ConcurrentMap.mapFiles(names, in: folder, part) { merge(try part.get(), into: &ruleBase) }
    resolveMarks(in: &ruleBase)
    return ruleBase
  }

  /// The examples of `examples/*.yaml`, in the order of the files; loaded apart, as a review does not need them.
  /// - Throws: `StandardsError` for the first file that cannot be read, is not YAML, or breaks the schema.
  public func loadExamples() throws(StandardsError) -> [Example] {
    var examples: [Example] = []
    let parts = ConcurrentMap.map(try files("examples")) { name throws(StandardsError) in
      try ExampleParser.parse(try value(name))
    }
    for part in parts { examples += try part.get() }
    return examples
  }

  /// What one file of the rule base says.
  private enum Part: Sendable {
    case concepts([Concept])
    case frames(language: Language, cues: [Concept], numbers: NumberWords)
    case requirements(theme: Theme, requirements: [Requirement])
    case instrument(Instrument)
    case defects([Defect])
    case crosswalk([String: Crosswalk])
    case subjects([Subject])
    case sources([WordingSource])
    case languages([String: [Language]])
    case version(String)
  }

  private func part(_ name: String) throws(StandardsError) -> Part {
    let root = try value(name)
    switch name.split(separator: "/").first {
    case "concepts": return .concepts(try ConceptParser.parse(root))
    case "frames":
      let parsed = try ConceptParser.parseFrames(root)
      return .frames(language: parsed.language, cues: parsed.cues, numbers: parsed.numbers)
    case "requirements":
      let parsed = try RequirementParser.parse(root)
      return .requirements(theme: parsed.theme, requirements: parsed.requirements)
    case "instruments": return .instrument(try InstrumentParser.parse(root))
    case "defects.yaml": return .defects(try defects(root))
    case "crosswalk.yaml": return .crosswalk(try CrosswalkParser.parse(root))
    case "languages.yaml": return .languages(try languages(root))
    case "sources.yaml": return .sources(try WordingSourceParser.parse(root))
    case "subjects.yaml": return .subjects(try SubjectParser.parse(root))
    default: return .version(try root.mapping(allowed: ["version"]).required("version", in: root).string())
    }
  }

  private func merge(_ part: Part, into ruleBase: inout RuleBase) {
    switch part {
    case .concepts(let concepts): ruleBase.concepts += concepts
    case .frames(let language, let cues, let numbers):
      merge(cues, into: &ruleBase.frames)
      ruleBase.numberWords[language] = numbers
    case .requirements(let theme, let requirements):
      ruleBase.themes.append(theme)
      ruleBase.requirements += requirements
    case .instrument(let instrument): ruleBase.instruments.append(instrument)
    case .defects(let defects): ruleBase.defects = defects
    case .crosswalk(let crosswalk): ruleBase.crosswalk = crosswalk
    case .subjects(let subjects): ruleBase.subjects = subjects
    case .languages(let languages): ruleBase.bindingLanguages = languages
    case .sources(let sources):
      for source in sources { ruleBase.sources[source.code] = source }
    case .version(let version): ruleBase.version = version
    }
  }

  /// A reference without a mark of its own has the mark of its article in the instrument's file.
  private func resolveMarks(in ruleBase: inout RuleBase) {
    let instruments = Dictionary(ruleBase.instruments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for index in ruleBase.requirements.indices {
      ruleBase.requirements[index].references = ruleBase.requirements[index].references.map { reference in
        guard reference.mark == nil,
          let mark = instruments[reference.instrument]?.article(for: reference.article)?.mark
        else { return reference }
        return InstrumentReference(
          instrument: reference.instrument, article: reference.article, mark: mark,
          toVerify: reference.toVerify || mark == .memory)
      }
    }
  }

  private func merge(_ cues: [Concept], into frames: inout [Concept]) {
    for cue in cues {
      if let index = frames.firstIndex(where: { $0.id == cue.id }) {
        frames[index].variants += cue.variants
      } else {
        frames.append(cue)
      }
    }
  }

  private func languages(_ root: YAMLValue) throws(StandardsError) -> [String: [Language]] {
    var result: [String: [Language]] = [:]
    for (country, list) in try root.mapping(allowed: ["binding"]).required("binding", in: root).entries() {
      var languages: [Language] = []
      for item in try list.list() { languages.append(try item.language()) }
      result[country] = languages
    }
    return result
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
