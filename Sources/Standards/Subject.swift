import LegalText

/// What a chapter of an act is about, told from its heading: a branch of offences, a stage of proceedings, an
/// institution of family or civil law.
///
/// A provision that shares words with a requirement is no evidence where its chapter is about something else: violence
/// against judges says nothing of violence in the family.
public struct Subject: Sendable, Hashable {
  public let id: String
  public let title: LocalizedText
  /// Kinds of act whose chapters are told this way; empty for all.
  public let kinds: [String]
  /// No requirement finds evidence in such chapters, unless it or its pattern names the subject.
  public let isRemote: Bool
  /// The wordings of headings, as a concept with the id `subject.<id>`.
  public let heading: Concept
}

/// YAML of `subjects.yaml` to values.
enum SubjectParser {
  static func parse(_ root: YAMLValue) throws(StandardsError) -> [Subject] {
    var result: [Subject] = []
    for item in try root.mapping(allowed: ["subjects"]).required("subjects", in: root).list() {
      let keys = try item.mapping(allowed: ["id", "title", "kinds", "remote", "headings"])
      let id = try keys.required("id", in: item).string()
      result.append(
        Subject(
          id: id, title: try keys.required("title", in: item).localized(), kinds: try keys.strings("kinds"),
          isRemote: try keys["remote"]?.bool() ?? false,
          heading: Concept(
            id: "subject.\(id)", title: id,
            variants: try ConceptParser.variants(try keys.required("headings", in: item)), place: item.place)))
    }
    return result
  }
}
