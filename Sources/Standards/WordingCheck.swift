import LegalText

/// Concepts that nothing uses, and those in use that a working language lacks.
enum WordingCheck {
  static func run(_ ruleBase: RuleBase, into report: inout LintReport) {
    let used = Set(ruleBase.requirements.flatMap(\.patterns).flatMap(\.concepts))
    for concept in ruleBase.concepts {
      if !used.contains(concept.id) {
        report.warning(
          .unused, concept.place, concept.id, "no pattern uses this concept", mend: "use it or remove it")
        continue
      }
      for language in Linter.workingLanguages
      where !concept.variants.contains(where: { $0.language == language && $0.isVerified }) {
        report.warning(
          .wording, concept.place, concept.id, "no verified wording in \(language.rawValue)",
          mend: "add one that was seen in a text")
      }
    }
  }
}
