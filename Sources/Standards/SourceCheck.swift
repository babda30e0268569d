import LegalText

/// Whether the sources of wordings are known, and verified wordings rest on law.
///
/// The wordings of the working languages were verified before sources were registered; a wording in another language
/// that claims to be verified must say where it stands.
enum SourceCheck {
  static func run(_ ruleBase: RuleBase, into report: inout LintReport) {
    // A rule base that registers no sources, as those of tests, has nothing to be held against.
    if ruleBase.sources.isEmpty { return }
    for concept in ruleBase.concepts {
      for variant in concept.variants { check(variant, of: concept, ruleBase, &report) }
    }
  }

  private static func check(
    _ variant: Variant, of concept: Concept, _ ruleBase: RuleBase, _ report: inout LintReport
  ) {
    let isWorking = Linter.workingLanguages.contains { $0.lexiconLanguages.contains(variant.language) }
    let wording = "`\(variant.phrase)` (\(variant.language.rawValue))"
    guard let written = variant.source else {
      if variant.isVerified, !isWorking {
        report.error(
          .source, variant.place, concept.id, "\(wording) counts as verified and names no source",
          mend: "add `@CODE` of the law where it was seen, or begin it with `? `")
      }
      return
    }
    guard let source = ruleBase.sources[WordingSource.code(in: written)] else {
      report.error(
        .source, variant.place, concept.id, "\(wording) names the unknown source `\(written)`",
        mend: "add the source to sources.yaml, or correct the code")
      return
    }
    if variant.isVerified, !isWorking, source.kind == .prose {
      report.error(
        .source, variant.place, concept.id,
        "\(wording) counts as verified and was seen in prose only (`\(written)`)",
        mend: "name a law that has it, or begin it with `? `")
    }
  }
}
