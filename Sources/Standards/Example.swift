import LegalText

/// A provision written by the authors of the rule base, with what the engine must and must not find in it.
public struct Example: Sendable, Hashable {
  public let place: SourcePlace
  public let requirement: String
  public let language: Language
  /// Kind of act as which the provision is read, whole and in force.
  public let kind: String
  /// One or a few articles as plain text.
  public let provision: String
  /// Elements that must be covered.
  public let covers: [String]
  /// Elements that must be covered in part.
  public let partly: [String]
  /// Elements that must not be covered.
  public let lacks: [String]
  /// Codes of defects that must be found.
  public let defects: [String]
  /// Codes of defects that must not be found.
  public let free: [String]
  /// The verdict that must be proposed; `nil` where the example does not care.
  public let verdict: String?

  public init(
    place: SourcePlace, requirement: String, language: Language, kind: String, provision: String,
    covers: [String] = [], partly: [String] = [], lacks: [String] = [], defects: [String] = [], free: [String] = [],
    verdict: String? = nil
  ) {
    self.place = place
    self.requirement = requirement
    self.language = language
    self.kind = kind
    self.provision = provision
    self.covers = covers
    self.partly = partly
    self.lacks = lacks
    self.defects = defects
    self.free = free
    self.verdict = verdict
  }

  /// Whether it shows that something is found.
  public var isPositive: Bool { !(covers.isEmpty && partly.isEmpty && defects.isEmpty) }

  /// Whether it shows what must not be found.
  public var isNegative: Bool { !(lacks.isEmpty && free.isEmpty) }
}

/// YAML of `examples/<theme>.yaml` to values.
enum ExampleParser {
  static func parse(_ root: YAMLValue) throws(StandardsError) -> [Example] {
    var result: [Example] = []
    for item in try root.mapping(allowed: ["examples"]).required("examples", in: root).list() {
      result.append(try example(item))
    }
    return result
  }

  private static func example(_ value: YAMLValue) throws(StandardsError) -> Example {
    let keys = try value.mapping(allowed: [
      "requirement", "language", "kind", "provision", "covers", "partly", "lacks", "defects", "free", "verdict",
    ])
    let language = try keys.required("language", in: value).language()
    let example = Example(
      place: value.place, requirement: try keys.required("requirement", in: value).string(),
      language: language, kind: try keys.required("kind", in: value).string(),
      provision: try keys.required("provision", in: value).string(), covers: try keys.strings("covers"),
      partly: try keys.strings("partly"), lacks: try keys.strings("lacks"), defects: try keys.strings("defects"),
      free: try keys.strings("free"), verdict: try keys["verdict"]?.string())
    if !example.isPositive && !example.isNegative && example.verdict == nil {
      throw value.error(
        "an example that expects nothing cannot fail", mend: "add covers, partly, lacks, defects, free or verdict")
    }
    return example
  }
}
