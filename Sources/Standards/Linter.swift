import LegalText

/// Checks what the schema alone cannot: references, vocabularies, texts, wordings, examples.
///
/// Errors make the rule base unfit for use; warnings are work to do.
public enum Linter {
  /// The languages in which every concept in use must have a verified wording.
  public static let workingLanguages: [Language] = [.russian, .uzbekLatin, .english]

  /// The languages of the documents.
  static let documentLanguages: [Language] = [.english, .russian]

  /// - Parameters:
  ///   - kinds: the kinds of act that the engine knows.
  ///   - examples: `nil` to leave the checks of examples out.
  /// - Returns: errors first, then by file and line.
  public static func lint(_ ruleBase: RuleBase, examples: [Example]? = nil, kinds: Set<String>) -> [LintIssue] {
    var report = LintReport()
    IdentifierCheck.run(ruleBase, into: &report)
    RequirementCheck(ruleBase: ruleBase, kinds: kinds).run(into: &report)
    WordingCheck.run(ruleBase, into: &report)
    SourceCheck.run(ruleBase, into: &report)
    CollisionCheck.run(ruleBase, into: &report)
    if let examples { ExampleCheck(ruleBase: ruleBase, kinds: kinds).run(examples, into: &report) }
    return report.issues.sorted {
      ($0.severity.rawValue, $0.place.file, $0.place.line, $0.message)
        < ($1.severity.rawValue, $1.place.file, $1.place.line, $1.message)
    }
  }
}

/// Collects issues.
struct LintReport {
  private(set) var issues: [LintIssue] = []

  mutating func error(
    _ rule: LintIssue.Rule, _ place: SourcePlace, _ subject: String, _ message: String, mend: String
  ) {
    issues.append(
      LintIssue(severity: .error, rule: rule, place: place, subject: subject, message: message, mend: mend))
  }

  mutating func warning(
    _ rule: LintIssue.Rule, _ place: SourcePlace, _ subject: String, _ message: String, mend: String
  ) {
    issues.append(
      LintIssue(severity: .warning, rule: rule, place: place, subject: subject, message: message, mend: mend))
  }
}

/// Ids must be unique in the whole rule base.
enum IdentifierCheck {
  static func run(_ ruleBase: RuleBase, into report: inout LintReport) {
    unique(ruleBase.concepts.map { ($0.id, $0.place) }, "concept", &report)
    unique(ruleBase.requirements.map { ($0.id, $0.place) }, "requirement", &report)
    unique(ruleBase.requirements.flatMap(\.elements).map { ($0.id, $0.place) }, "element", &report)
    unique(ruleBase.themes.map { ($0.id, .unknown) }, "theme", &report)
    unique(ruleBase.defects.map { ($0.code, .unknown) }, "defect", &report)
    unique(ruleBase.instruments.map { ($0.id, .unknown) }, "instrument", &report)
    for requirement in ruleBase.requirements {
      for element in requirement.elements where !element.id.hasPrefix(requirement.id + ".e") {
        report.error(
          .identifier, element.place, element.id, "the id does not begin with `\(requirement.id).e`",
          mend: "number the elements of a requirement e1, e2 …")
      }
    }
  }

  private static func unique(_ ids: [(String, SourcePlace)], _ what: String, _ report: inout LintReport) {
    var seen: [String: SourcePlace] = [:]
    for (id, place) in ids {
      if let first = seen[id] {
        let elsewhere = first == .unknown ? "" : " (the other is \(first))"
        report.error(
          .identifier, place, id, "two definitions of \(what) `\(id)`\(elsewhere)", mend: "rename one of them")
      }
      seen[id] = seen[id] ?? place
    }
  }
}
