import Foundation
import LegalText
import Standards
import Testing

@Suite struct LinterTests {
  private func issues(_ base: TemporaryRuleBase) throws -> [LintIssue] {
    let (ruleBase, examples) = try base.load()
    return Linter.lint(ruleBase, examples: examples, kinds: ["familyCode", "criminalCode"])
  }

  @Test func aWholeRuleBaseHasNoErrors() throws {
    let found = try issues(TemporaryRuleBase(files: TemporaryRuleBase.whole))
    #expect(found.filter { $0.severity == .error }.isEmpty, "\(found)")
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let file: String
    let piece: String
    let replacement: String
    let severity: LintIssue.Severity
    let rule: LintIssue.Rule
    let subject: String
    /// Part of the message.
    let message: String
    /// Line that it must name; `nil` where the thing has no place.
    let line: Int?

    var testDescription: String { message }
  }

  static let requirements = "requirements/marriage.yaml"
  static let faults: [Fault] = [
    Fault(
      file: requirements, piece: "[consent, marriage]", replacement: "[consent, wedding]", severity: .error,
      rule: .reference, subject: "X-1.e1", message: "unknown concept `wedding`", line: 12),
    Fault(
      file: requirements, piece: "kinds: [familyCode]", replacement: "kinds: [familyLaw]", severity: .error,
      rule: .vocabulary, subject: "X-1", message: "unknown kind of act `familyLaw`", line: 3),
    Fault(
      file: requirements, piece: "nature: [criminalise]", replacement: "nature: [punish]", severity: .error,
      rule: .vocabulary, subject: "X-1", message: "unknown nature `punish`", line: 3),
    Fault(
      file: requirements, piece: "scope: sentence", replacement: "scope: sentence, role: crime", severity: .error,
      rule: .vocabulary, subject: "X-1.e1", message: "unknown role `crime`", line: 12),
    Fault(
      file: requirements, piece: "scope: sentence", replacement: "none: [consent]", severity: .error, rule: .value,
      subject: "X-1.e1", message: "asks for `consent` and excludes it", line: 12),
    Fault(
      file: requirements, piece: "scope: sentence", replacement: "strength: 7", severity: .error, rule: .value,
      subject: "X-1.e1", message: "not within 0-1", line: 12),
    Fault(
      file: requirements, piece: "id: X-1.e1", replacement: "id: Y-1.e1", severity: .error, rule: .identifier,
      subject: "Y-1.e1", message: "does not begin with `X-1.e`", line: 12),
    Fault(
      file: requirements, piece: "code: D1", replacement: "code: D2", severity: .error, rule: .reference,
      subject: "X-1 D2", message: "unknown defect `D2`", line: 17),
    Fault(
      file: requirements, piece: "ru: Требуется согласие", replacement: "ru: ''", severity: .error, rule: .text,
      subject: "X-1.e1", message: "missing in ru", line: 12),
    Fault(
      file: requirements, piece: "instrument: TREATY", replacement: "instrument: OTHER", severity: .error,
      rule: .reference, subject: "X-1", message: "unknown instrument `OTHER`", line: 3),
    Fault(
      file: requirements, piece: "16(1)(b)", replacement: "17", severity: .warning, rule: .reference, subject: "X-1",
      message: "TREATY 17 is not in the list", line: 3),
    Fault(
      file: requirements, piece: "ru: Министерство", replacement: "ru: ''", severity: .warning, rule: .completeness,
      subject: "X-1", message: "`responsible` is missing in ru", line: 3),
    Fault(
      file: "concepts/marriage.yaml", piece: "uz-Latn: [nikoh]", replacement: "uz-Latn: ['? nikoh']",
      severity: .warning, rule: .wording, subject: "marriage", message: "no verified wording in uz-Latn", line: 8),
    Fault(
      file: "concepts/marriage.yaml", piece: "en: [guardian]", replacement: "en: [guardian, marriages]",
      severity: .warning, rule: .collision, subject: "X-1 D1",
      message: "the same words satisfy two parts of a pattern, `guardian` and `marriage`", line: nil),
    Fault(
      file: "concepts/marriage.yaml", piece: "en: [guardian]", replacement: "en: [guardian, guardians]",
      severity: .warning, rule: .collision, subject: "guardian", message: "of this concept", line: 17),
    Fault(
      file: "concepts/marriage.yaml", piece: "concepts:",
      replacement: "concepts:\n  - {id: idle, title: I, variants: {en: [idle]}}",
      severity: .warning, rule: .unused, subject: "idle", message: "no pattern uses", line: 2),
    Fault(
      file: "examples/marriage.yaml", piece: "X-1.e1", replacement: "X-1.e9", severity: .error, rule: .example,
      subject: "X-1", message: "no element `X-1.e9`", line: 2),
    Fault(
      file: "examples/marriage.yaml", piece: "kind: familyCode", replacement: "kind: criminalCode",
      severity: .warning, rule: .example, subject: "X-1", message: "is not a kind of act where", line: 2),
  ]

  @Test(arguments: faults) func faultIsNamedWithItsPlace(_ fault: Fault) throws {
    let found = try issues(.broken(fault.file, fault.piece, fault.replacement))
    let match = found.first {
      $0.rule == fault.rule && $0.subject == fault.subject && $0.message.contains(fault.message)
    }
    let issue = try #require(match, "\(found.map(\.description).joined(separator: "\n"))")
    #expect(issue.severity == fault.severity)
    if let line = fault.line {
      #expect(issue.place.line == line)
      #expect(issue.place.file.hasSuffix(fault.file))
    }
    #expect(!issue.mend.isEmpty)
  }

  @Test func aPatternThatExcludesWhatItAsksForIsACollision() throws {
    var files = TemporaryRuleBase.whole
    files["requirements/marriage.yaml"] = files["requirements/marriage.yaml"]?.replacingOccurrences(
      of: "[{all: [guardian, marriage]}]", with: "[{all: [guardian], none: [consent]}]")
    files["concepts/marriage.yaml"] = files["concepts/marriage.yaml"]?.replacingOccurrences(
      of: "en: [guardian]", with: "en: [guardian, consent]")
    let found = try issues(TemporaryRuleBase(files: files)).filter { $0.rule == .collision }
    #expect(found.map(\.subject) == ["X-1 D1"])
    #expect(found.first?.message.contains("asks for `guardian` and excludes `consent`") == true)
  }

  /// The engine finds both concepts, which is right as long as no pattern tells one from the other.
  @Test func aWordingSharedByConceptsThatNoPatternJoinsIsNoCollision() throws {
    let found = try issues(
      .broken("concepts/marriage.yaml", "en: [guardian]", "en: [guardian, consent]"))
    #expect(!found.contains { $0.rule == .collision }, "\(found)")
  }

  @Test func elementsAndDefectsWithoutExamplesAreNamed() throws {
    let found = try issues(TemporaryRuleBase(files: TemporaryRuleBase.whole))
    #expect(found.contains { $0.subject == "X-1.e1" && $0.message == "no example must lack it" })
    #expect(found.contains { $0.subject == "X-1 D1" && $0.message == "no example must show it" })
    #expect(found.contains { $0.subject == "X-1" && $0.message == "no positive and no negative example in ru" })
    #expect(!found.contains { $0.subject == "X-1" && $0.message.hasSuffix("example in en") })
  }

  @Test func coverageCountsReadableElementsAndExamples() throws {
    let (ruleBase, examples) = try TemporaryRuleBase.broken(
      "concepts/marriage.yaml", "ru: [согласие]", "ru: [\"? согласие\"]"
    ).load()
    let table = CoverageTable(ruleBase: ruleBase, examples: examples)
    let row = try #require(table.rows.first)
    let english = try #require(row.cells["en"])
    #expect(english.readable == 1 && english.readableMandatory == 1 && english.candidates == 0)
    #expect(english.positive == 1 && english.negative == 1)
    let russian = try #require(row.cells["ru"])
    #expect(russian.readable == 0 && russian.readableMandatory == 0 && russian.candidates == 1)
    #expect(russian.positive == 0 && russian.negative == 0)
    #expect(row.isComplete(in: .english))
    #expect(!row.isComplete(in: .russian))
    #expect(table.completeCore(in: .english) == (1, 1))
  }
}
