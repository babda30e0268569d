import LegalText

/// Examples: what they refer to, and what no example exercises.
struct ExampleCheck {
  /// The verdicts that an example may expect, as the engine names them.
  static let verdicts: Set<String> = ["aligned", "partlyAligned", "gap", "conflict", "notAssessed"]

  let ruleBase: RuleBase
  let kinds: Set<String>

  func run(_ examples: [Example], into report: inout LintReport) {
    for example in examples { references(example, &report) }
    let byRequirement = Dictionary(grouping: examples, by: \.requirement)
    for requirement in ruleBase.requirements { exercised(requirement, byRequirement[requirement.id] ?? [], &report) }
  }

  private func references(_ example: Example, _ report: inout LintReport) {
    func error(_ message: String, mend: String) {
      report.error(.example, example.place, example.requirement, message, mend: mend)
    }
    guard let requirement = ruleBase.requirement(example.requirement) else {
      error("no such requirement", mend: "correct the id")
      return
    }
    let elements = Set(requirement.elements.map(\.id))
    for id in example.covers + example.partly + example.lacks where !elements.contains(id) {
      error("no element `\(id)`", mend: "its elements: \(elements.sorted().joined(separator: ", "))")
    }
    let defects = Set(requirement.defects.map(\.code))
    for code in example.defects + example.free where !defects.contains(code) {
      error("no defect `\(code)`", mend: "its defects: \(defects.sorted().joined(separator: ", "))")
    }
    if !kinds.contains(example.kind) {
      error("unknown kind of act `\(example.kind)`", mend: "take one of the list in Standards/README.md")
    } else if !(requirement.kinds + requirement.alsoKinds + requirement.patterns.flatMap(\.kinds))
      .contains(example.kind)
    {
      report.warning(
        .example, example.place, example.requirement,
        "`\(example.kind)` is not a kind of act where the requirement is looked for",
        mend: "take one of \((requirement.kinds + requirement.alsoKinds).joined(separator: ", "))")
    }
    if let verdict = example.verdict, !Self.verdicts.contains(verdict) {
      error("unknown verdict `\(verdict)`", mend: "known: \(Self.verdicts.sorted().joined(separator: ", "))")
    }
  }

  private func exercised(_ requirement: Requirement, _ examples: [Example], _ report: inout LintReport) {
    let covered = Set(examples.flatMap { $0.covers + $0.partly })
    let lacking = Set(examples.flatMap(\.lacks))
    for element in requirement.elements {
      if !covered.contains(element.id) {
        report.warning(
          .example, element.place, element.id, "no example must cover it", mend: "add one under examples/")
      } else if !lacking.contains(element.id) {
        report.warning(
          .example, element.place, element.id, "no example must lack it", mend: "add a near miss under examples/")
      }
    }
    let found = Set(examples.flatMap(\.defects))
    for defect in requirement.defects where !found.contains(defect.code) {
      report.warning(
        .example, defect.place, "\(requirement.id) \(defect.code)", "no example must show it",
        mend: "add one under examples/")
    }
    for language in Linter.workingLanguages {
      let here = examples.filter { $0.language == language }
      var missing: [String] = []
      if !here.contains(where: \.isPositive) { missing.append("positive") }
      if !here.contains(where: \.isNegative) { missing.append("negative") }
      if missing.isEmpty { continue }
      report.warning(
        .example, requirement.place, requirement.id,
        "no \(missing.joined(separator: " and no ")) example in \(language.rawValue)", mend: "add it under examples/")
    }
  }
}
