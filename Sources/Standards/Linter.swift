import LegalText

/// One thing that the linter found wrong or missing in the rule base.
public struct LintIssue: Sendable, Hashable, CustomStringConvertible {
  public enum Severity: String, Sendable, Hashable { case error, warning }

  public let severity: Severity
  /// The id in whose definition it was found.
  public let subject: String
  public let message: String
  public let mend: String

  public var description: String { "\(severity.rawValue): \(subject): \(message); \(mend)" }
}

/// Checks what the schema alone cannot: references, vocabularies, and wordings in the working languages.
public enum Linter {
  /// The languages in which every concept in use must have a verified wording.
  public static let workingLanguages: [Language] = [.russian, .uzbekLatin, .english]

  static let roles: Set<String> = [
    "offence", "sanction", "definition", "duty", "right", "prohibition", "permission", "procedure", "exception",
  ]
  static let sanctions: Set<String> = [
    "imprisonment", "arrest", "fine", "correctionalLabour", "communityService", "restriction", "disqualification",
    "warning", "life",
  ]
  static let units: Set<String> = ["year", "month", "week", "day", "hour"]

  /// - Parameter kinds: the kinds of act that the engine knows.
  public static func lint(_ ruleBase: RuleBase, kinds: Set<String>) -> [LintIssue] {
    var issues: [LintIssue] = []
    func report(_ severity: LintIssue.Severity, _ subject: String, _ message: String, _ mend: String) {
      issues.append(LintIssue(severity: severity, subject: subject, message: message, mend: mend))
    }
    for id in duplicates(ruleBase.concepts.map(\.id)) {
      report(.error, id, "two concepts have this id", "rename one of them")
    }
    for id in duplicates(ruleBase.requirements.map(\.id)) {
      report(.error, id, "two requirements have this id", "remove one of them")
    }
    let concepts = Dictionary(ruleBase.concepts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let defects = Set(ruleBase.defects.map(\.code))
    let requirements = Set(ruleBase.requirements.map(\.id))
    var used: Set<String> = []
    for requirement in ruleBase.requirements {
      for kind in requirement.kinds + requirement.alsoKinds where !kinds.contains(kind) {
        report(.error, requirement.id, "unknown kind of act `\(kind)`", "take one of the list in Standards/README.md")
      }
      for link in requirement.links where !requirements.contains(link) {
        report(
          .warning, requirement.id, "links to `\(link)`, which is not in the rule base", "add it or drop the link")
      }
      for id in duplicates(requirement.elements.map(\.id)) {
        report(.error, id, "two elements have this id", "rename one")
      }
      if !requirement.elements.contains(where: \.mandatory) {
        report(.warning, requirement.id, "no element is mandatory", "mark what it cannot do without")
      }
      for defect in requirement.defects {
        if !defects.contains(defect.code) {
          report(.error, requirement.id, "unknown defect `\(defect.code)`", "add it to defects.yaml")
        }
      }
      for text in [requirement.title, requirement.obligation] {
        for language in [Language.english, .russian] where text.texts[language] == nil {
          report(.error, requirement.id, "a text is missing in \(language.rawValue)", "write it")
        }
      }
      for (subject, pattern) in patterns(requirement) {
        used.formUnion(pattern.concepts)
        for id in Set(pattern.concepts).sorted() where concepts[id] == nil {
          report(.error, subject, "unknown concept `\(id)`", "define it in concepts/ or correct the id")
        }
        for role in pattern.roles where !roles.contains(role) {
          report(.error, subject, "unknown role `\(role)`", "known roles: \(roles.sorted().joined(separator: ", "))")
        }
        for sanction in pattern.sanctions where !sanctions.contains(sanction) {
          report(
            .error, subject, "unknown sanction `\(sanction)`", "known: \(sanctions.sorted().joined(separator: ", "))")
        }
        for kind in pattern.kinds where !kinds.contains(kind) {
          report(.error, subject, "unknown kind of act `\(kind)`", "take one of the list in Standards/README.md")
        }
        if let unit = pattern.number?.unit, !units.contains(unit) {
          report(.error, subject, "unknown unit `\(unit)`", "known units: \(units.sorted().joined(separator: ", "))")
        }
      }
    }
    for id in used.sorted() {
      guard let concept = concepts[id] else { continue }
      for language in workingLanguages
      where !concept.variants.contains(where: { $0.language == language && $0.isVerified }) {
        report(.warning, id, "no verified wording in \(language.rawValue)", "add one that was seen in a text")
      }
    }
    return issues
  }

  private static func patterns(_ requirement: Requirement) -> [(String, Pattern)] {
    var result: [(String, Pattern)] = []
    for element in requirement.elements { result += element.patterns.map { (element.id, $0) } }
    for defect in requirement.defects { result += defect.patterns.map { ("\(requirement.id) \(defect.code)", $0) } }
    return result
  }

  private static func duplicates(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { !seen.insert($0).inserted }
  }
}
