import LegalText
import Legislation
import LegislationReading
import Matching
import Standards
import Testing

/// General faults of precision, each with an act of a few lines written for it.
@Suite struct PrecisionTests {
  private static func review(_ text: String, name: String = "family-violence-law.ru.txt", _ requirement: Requirement)
    async throws -> Finding
  {
    var ruleBase = try DemonstrationTests.ruleBase()
    ruleBase.requirements = [requirement]
    ruleBase.concepts = [("police", "органы внутренних дел"), ("prosecutor", "прокурор"), ("lawyer", "адвокат")].map {
      Concept(
        id: $0.0, title: $0.0,
        variants: [
          Variant(language: .russian, phrase: $0.1, notWhen: [], source: nil, isVerified: true, place: .unknown)
        ], place: .unknown)
    }
    var act = try ActReader().read(bytes: Array(text.utf8), fileName: name, country: "XD")
    act.kind = Sourced(.domesticViolenceAct, from: .sidecar)
    act.coverage = Sourced(.whole, from: .sidecar)
    let review = await Matcher(ruleBase: ruleBase).review(acts: [act], country: "XD", asOf: "2025-12-01")
    return try #require(review.findings.first)
  }

  /// A requirement with one essential element that one pattern covers.
  private static func requirement(_ pattern: Pattern) throws -> Requirement {
    var requirement = try #require(try DemonstrationTests.ruleBase().requirements.first)
    requirement.kinds = ["domesticViolenceAct"]
    requirement.defects = []
    requirement.elements = [
      Element(
        id: "T.e1", text: requirement.title, mandatory: true, weight: 1, condition: .presence([pattern]))
    ]
    return requirement
  }

  private static func pattern(_ groups: [[String]], _ change: (inout Pattern) -> Void = { _ in }) -> Pattern {
    var pattern = Pattern()
    pattern.all = groups.map { Pattern.Group(concepts: $0, inHeading: false) }
    change(&pattern)
    return pattern
  }

  @Test func aDefinitionTakesNoContextFromItsNeighbours() async throws {
    let law = """
      О предупреждении насилия в семье

      Статья 1. Основные понятия
      В настоящем Законе используются следующие основные понятия:
      1) адвокат – лицо, которое оказывает юридическую помощь;
      2) прокурор – лицо, которое надзирает за законностью.

      Статья 2. Суд
      Прокурор обращается в суд.
      """
    let pattern = Self.pattern([["lawyer"]]) {
      $0.context = [Pattern.Group(concepts: ["prosecutor"], inHeading: false)]
    }
    let finding = try await Self.review(law, try Self.requirement(pattern))
    #expect(finding.elements[0].evidence.isEmpty)
  }

  @Test func aDashDefines() async throws {
    let law = """
      О предупреждении насилия в семье

      Статья 1. Термины
      Прокурор – должностное лицо, которое надзирает за законностью.

      Статья 2. Суд
      Прокурор наказывается штрафом – по решению суда.
      """
    let pattern = Self.pattern([["prosecutor"]]) {
      $0.roles = ["definition"]
      $0.scope = .sentence
    }
    let finding = try await Self.review(law, try Self.requirement(pattern))
    #expect(finding.elements[0].evidence.map(\.article) == ["1"])
  }

  @Test func thePointIsQuotedWithTheWordsThatOpenItsList() async throws {
    let law = """
      О предупреждении насилия в семье

      Статья 3. Полиция
      Органы внутренних дел обязаны:
      1) вести учет;
      2) уведомлять прокурора о каждом случае.
      """
    let pattern = Self.pattern([["police"], ["prosecutor"]])
    let finding = try await Self.review(law, try Self.requirement(pattern))
    let best = try #require(finding.elements[0].evidence.first)
    #expect(best.quote.contains("уведомлять прокурора"))
    #expect(best.introduction.contains("Органы внутренних дел обязаны"))
    #expect(best.eId.hasSuffix("point_2"))
  }

  @Test func theRuleIsQuotedBeforeItsException() async throws {
    let law = """
      О предупреждении насилия в семье

      Статья 4. Помощь
      Помощь оказывается всем, кроме случаев, когда прокурор не согласен. Прокурор оказывает помощь.
      """
    let finding = try await Self.review(law, try Self.requirement(Self.pattern([["prosecutor"]])))
    let best = try #require(finding.elements[0].evidence.first)
    #expect(best.terms.allSatisfy { $0.name != "inside an exception" })
  }

  @Test func aPermissionDoesNotAnswerADuty() async throws {
    func law(_ verb: String) -> String {
      "О предупреждении насилия в семье\n\nСтатья 5. Порядок\nПрокурор \(verb) направить адвоката к пострадавшей.\n"
    }
    let pattern = Self.pattern([["prosecutor"], ["lawyer"]])
    var requirement = try Self.requirement(pattern)
    requirement = try Self.withNature(requirement, "service")
    let must = try await Self.review(law("обязан"), requirement)
    let may = try await Self.review(law("может"), requirement)
    let terms = [must, may].map { $0.elements[0].evidence.first?.terms.map(\.name) ?? [] }
    #expect(!terms[0].isEmpty && !terms[0].contains("may, not must"), "\(terms[0])")
    #expect(terms[1].isEmpty || terms[1].contains("may, not must"), "\(terms[1])")
  }

  @Test func whatTheLegislationConsistsOfIsWeakEvidence() async throws {
    let law = """
      О предупреждении насилия в семье

      Статья 2. Законодательство
      Законодательство о прокуроре основывается на Конституции и состоит из настоящего Закона.
      """
    let finding = try await Self.review(law, try Self.requirement(Self.pattern([["prosecutor"]])))
    let terms = finding.elements[0].evidence.first?.terms.map(\.name) ?? []
    #expect(finding.elements[0].evidence.isEmpty || terms.contains("boilerplate"))
  }

  /// The first requirement of the rule base with this nature, with the elements of another.
  private static func withNature(_ requirement: Requirement, _ nature: String) throws -> Requirement {
    var result = try #require(try DemonstrationTests.ruleBase().requirements.first { $0.nature == [nature] })
    result.kinds = requirement.kinds
    result.elements = requirement.elements
    result.defects = []
    return result
  }
}
