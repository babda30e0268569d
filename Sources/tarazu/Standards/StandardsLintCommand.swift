import ArgumentParser
import Foundation
import LegalText
import Legislation
import Standards
import Wordings

struct StandardsLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Checks the rule base: schema, references, texts, wordings, examples; or prints its coverage.",
    discussion: """
      Examples:
        tarazu standards lint --warnings --only collision
        tarazu standards lint --coverage
      In the coverage table a cell says how many of the elements a language can find, with `+n` for those that \
      unverified wordings would add, and `P` and `N` where there are positive and negative examples.
      Exit code 1 when there are errors.
      """)

  @OptionGroup var standards: StandardsOption

  @Flag(help: "Show warnings too.")
  var warnings = false

  @Option(help: "Show only issues of this rule: \(LintIssue.Rule.allCases.map(\.rawValue).joined(separator: ", ")).")
  var only: String?

  @Flag(help: "Print the coverage of the languages, requirement by requirement.")
  var coverage = false

  @Option(
    help: "Print the concepts that core requirements wait for in a language, the most wanted first.",
    transform: LawsOptions.language)
  var lacking: Language?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if let only, LintIssue.Rule(rawValue: only) == nil { throw ValidationError(words(.unknownRule, only)) }
  }

  func run() throws {
    let loader = RuleBaseLoader(folder: try standards.resolve())
    let ruleBase = try loader.load()
    if let lacking {
      let wanted = LackingConcepts(ruleBase: ruleBase, language: lacking)
      if json { return try printJSON(wanted) }
      for item in wanted.items {
        let waits = item.hasCandidate ? words[.lackingCandidate] : ""
        print(
          words(
            .lackingConcept, item.concept, item.requirements.count, item.requirements.joined(separator: ", "), waits))
      }
      return
    }
    let examples = try loader.loadExamples()
    if coverage {
      let table = CoverageTable(ruleBase: ruleBase, examples: examples)
      if json { return try printJSON(table) }
      print(Self.text(table))
      return
    }
    let issues = Linter.lint(ruleBase, examples: examples, kinds: Set(ActKind.allCases.map(\.rawValue)))
    let shown = issues.filter { issue in
      (warnings || issue.severity == .error) && (only == nil || issue.rule.rawValue == only)
    }
    let errors = issues.filter { $0.severity == .error }.count
    if json {
      try printJSON(shown)
    } else {
      for issue in shown { print(issue) }
      print(
        words(
          .lintSummary, ruleBase.requirements.count, ruleBase.requirements.filter { $0.tier == .core }.count,
          ruleBase.requirements.flatMap(\.elements).count, ruleBase.concepts.count,
          ruleBase.concepts.flatMap(\.variants).count, examples.count, errors, issues.count - errors,
          issues.count > errors ? Self.byRule(issues) : ""))
    }
    if errors > 0 { throw ExitCode(1) }
  }

  private static func byRule(_ issues: [LintIssue]) -> String {
    let counts = Dictionary(grouping: issues.filter { $0.severity == .warning }, by: \.rule).mapValues(\.count)
    let parts = LintIssue.Rule.allCases.compactMap { rule in counts[rule].map { "\(rule.rawValue) \($0)" } }
    return " (\(parts.joined(separator: ", ")))"
  }

  private static func text(_ table: CoverageTable) -> String {
    let width = (table.rows.map(\.requirement.count).max() ?? 0) + 2
    func pad(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    var lines = [pad("requirement", width) + table.languages.map { pad($0.rawValue, 10) }.joined()]
    for row in table.rows {
      let cells = table.languages.map { language in
        guard let cell = row.cells[language.rawValue] else { return "" }
        let extra = cell.candidates > 0 ? "+\(cell.candidates)" : ""
        let marks = (cell.positive > 0 ? "P" : "") + (cell.negative > 0 ? "N" : "")
        return "\(cell.readable)/\(row.elements)\(extra)\(marks.isEmpty ? "" : " " + marks)"
      }
      lines.append(pad(row.requirement, width) + cells.map { pad($0, 10) }.joined())
    }
    let complete = table.languages.map { language in
      let core = table.completeCore(in: language)
      return "\(language.rawValue) \(core.complete)/\(core.of)"
    }
    let answerable = table.languages.map { language in
      let core = table.answerableCore(in: language)
      return "\(language.rawValue) \(core.answerable)/\(core.of)"
    }
    lines.append(words[.coverageAnswerable] + answerable.joined(separator: ", "))
    lines.append(words[.coverageComplete] + complete.joined(separator: ", "))
    return lines.joined(separator: "\n")
  }
}
