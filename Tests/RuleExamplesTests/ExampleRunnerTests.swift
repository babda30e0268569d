import LegalText
import RuleExamples
import Standards
import Testing

/// The runner on a rule base made for it: what passes, what fails, and what a failure says.
@Suite struct ExampleRunnerTests {
  private static func pattern(_ concepts: [String]) -> Pattern {
    var pattern = Pattern()
    pattern.all = concepts.map {
      Pattern.Group(concepts: $0.split(separator: "|").map(String.init), inHeading: false)
    }
    pattern.scope = .sentence
    return pattern
  }

  private static func ruleBase() throws -> RuleBase {
    var ruleBase = try ExamplesTests.loaded.get().ruleBase
    var requirement = try #require(ruleBase.requirements.first)
    requirement.kinds = ["familyCode"]
    requirement.elements = [
      Element(
        id: "e1", text: LocalizedText([:]), mandatory: true, weight: 1,
        condition: .presence([pattern(["consent|agreement", "marriage"])]))
    ]
    requirement.defects = []
    ruleBase.requirements = [requirement]
    ruleBase.concepts = [
      Concept(
        id: "consent", title: "",
        variants: [
          Variant(language: .english, phrase: "free consent"), Variant(language: .english, phrase: "freely agree"),
        ]),
      Concept(id: "agreement", title: "", variants: [Variant(language: .english, phrase: "agreement")]),
      Concept(id: "marriage", title: "", variants: [Variant(language: .english, phrase: "marriage")]),
    ]
    return ruleBase
  }

  private static func example(
    _ sentence: String, covers: [String] = [], lacks: [String] = [], defects: [String] = []
  ) throws -> Example {
    Example(
      place: SourcePlace(file: "examples/made.yaml", line: 7),
      requirement: try #require(try ruleBase().requirements.first).id, language: .english, kind: "familyCode",
      provision: "Article 1. General rule\n\(sentence)\n", covers: covers, lacks: lacks, defects: defects)
  }

  private static func run(_ example: Example) async throws -> [ExampleFailure] {
    await ExampleRunner(ruleBase: try ruleBase(), languages: [.english]).run(example)
  }

  @Test func expectationsThatAreMetPass() async throws {
    #expect(
      try await Self.run(Self.example("The free consent of both is needed for marriage.", covers: ["e1"])).isEmpty)
    #expect(try await Self.run(Self.example("The marriage is registered within a month.", lacks: ["e1"])).isEmpty)
  }

  @Test func aFailureNamesPlaceExpectationAndWords() async throws {
    let failures = try await Self.run(Self.example("The marriage is registered within a month.", covers: ["e1"]))
    let failure = try #require(failures.first)
    #expect(failures.count == 1)
    #expect(failure.description.hasPrefix("examples/made.yaml:7: "))
    #expect(failure.expected == "e1 covered")
    #expect(failure.found.hasPrefix("absent"))
    #expect(failure.details == ["sentence: ✗ consent|agreement; ✓ marriage «marriage»"])
  }

  @Test func whatMustNotBeFoundFailsWhenItIs() async throws {
    let failures = try await Self.run(
      Self.example("The free consent of both is needed for marriage.", lacks: ["e1"]))
    #expect(failures.map(\.expected) == ["e1 not covered"])
  }

  @Test func idsThatTheRequirementDoesNotHaveFail() async throws {
    let failures = try await Self.run(
      Self.example("The marriage is registered.", covers: ["e2"], defects: ["D99"]))
    #expect(failures.map(\.expected) == ["e2 covered", "defect D99"])
  }

  @Test func aProvisionWithoutAnArticleFails() async throws {
    let example = Example(
      place: .unknown, requirement: try #require(try Self.ruleBase().requirements.first).id, language: .english,
      kind: "familyCode", provision: "no heading here", lacks: ["e1"])
    #expect(try await Self.run(example).map(\.expected) == ["an article"])
  }

  @Test func anExampleNeedsTheOnlyWordingThatCarriesAGroup() async throws {
    let test = MutationTest(ruleBase: try Self.ruleBase())
    let needed = await test.mutations(
      of: try Self.example("The free consent of both is needed for marriage.", covers: ["e1"]))
    #expect(needed.map(\.variant.phrase) == ["free consent", "marriage"])
    for mutation in needed { #expect(await test.isNoticed(mutation)) }
    // Where two wordings carry the same group, neither is needed.
    let doubled = await test.mutations(
      of: try Self.example("For marriage the free consent and the agreement of both are needed.", covers: ["e1"]))
    #expect(doubled.map(\.variant.phrase) == ["marriage"])
  }
}
