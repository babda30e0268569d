import LegalText
import Standards
import Testing

@Suite struct WordingSourceTests {
  private func issues(kazakh: String) throws -> [LintIssue] {
    var files = TemporaryRuleBase.whole
    files["sources.yaml"] = """
      sources:
        CODE: {kind: law, at: "Family Code, official Kazakh text"}
        NEWS: {kind: prose, at: "a newspaper"}

      """
    files["concepts/kazakh.yaml"] = """
      concepts:
        - id: dowry
          title: Dowry
          variants: {kk: [\(kazakh)]}

      """
    let (ruleBase, examples) = try TemporaryRuleBase(files: files).load()
    return Linter.lint(ruleBase, examples: examples, kinds: ["familyCode", "criminalCode"])
      .filter { $0.rule == .source }
  }

  @Test(
    arguments: [
      ("\"жасау @CODE:12\"", nil), ("\"? жасау\"", nil), ("\"? жасау @NEWS\"", nil),
      ("\"жасау\"", "names no source"), ("\"жасау @NEWS\"", "seen in prose only"),
      ("\"? жасау @LOST:3\"", "unknown source `LOST:3`"),
    ] as [(String, String?)])
  func aVerifiedWordingRestsOnLaw(wording: String, complaint: String?) throws {
    let found = try issues(kazakh: wording)
    if let complaint {
      #expect(found.count == 1 && found[0].severity == .error && found[0].message.contains(complaint), "\(found)")
    } else {
      #expect(found.isEmpty, "\(found)")
    }
  }

  @Test func theCodeEndsAtTheColon() {
    #expect(WordingSource.code(in: "K1400000226:120-122") == "K1400000226")
    #expect(WordingSource.article(in: "K1400000226:120-122") == "120-122")
    #expect(WordingSource.article(in: "KG3") == nil)
  }

  @Test func anUnknownKindOfSourceIsRefused() throws {
    var files = TemporaryRuleBase.whole
    files["sources.yaml"] = "sources:\n  A: {kind: gossip, at: x}\n"
    #expect(throws: StandardsError.self) { try TemporaryRuleBase(files: files).load() }
  }
}
