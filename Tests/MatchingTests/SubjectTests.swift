import LegalText
import Legislation
import LegislationReading
import Matching
import Standards
import Testing

/// What an article is about decides whether it is evidence: its chapter, and the articles that a rule reaches by number.
@Suite struct SubjectTests {
  private static let criminalCode = """
    Уголовный кодекс Республики Радужия

    ОСОБЕННАЯ ЧАСТЬ

    Глава 1. ПРЕСТУПЛЕНИЯ ПРОТИВ ЛИЧНОСТИ

    Статья 10. Побои
    Нанесение побоев наказывается арестом.

    Статья 11. Угроза
    Угроза побоями наказывается штрафом.

    Глава 2. ПРЕСТУПЛЕНИЯ ПРОТИВ ПРАВОСУДИЯ

    Статья 20. Насилие в отношении судьи
    Нанесение побоев судье наказывается лишением свободы.
    """

  private static let procedureCode = """
    Уголовно-процессуальный кодекс Республики Радужия

    Статья 1. Дела частного обвинения
    Дела о преступлениях, предусмотренных статьями 7 (частью первой), 10 и 12 Уголовного кодекса Республики Радужия, возбуждаются по жалобе.

    Статья 2. Иные дела
    Дела о преступлениях, предусмотренных статьями 11 и 20 Уголовного кодекса Республики Радужия, возбуждаются по жалобе.
    """

  private static func concept(_ id: String, _ phrase: String) -> Concept {
    Concept(
      id: id, title: id,
      variants: [
        Variant(language: .russian, phrase: phrase, notWhen: [], source: nil, isVerified: true, place: .unknown)
      ], place: .unknown)
  }

  private static func pattern(_ concept: String, _ change: (inout Pattern) -> Void = { _ in }) -> Pattern {
    var pattern = Pattern()
    pattern.all = [Pattern.Group(concepts: [concept], inHeading: false)]
    pattern.kinds = ["criminalCode", "criminalProcedureCode"]
    change(&pattern)
    return pattern
  }

  /// Numbers of the articles found for one pattern, with the file's first word.
  private static func found(_ pattern: Pattern, subjects: [String] = []) async throws -> [String] {
    var ruleBase = try DemonstrationTests.ruleBase()
    var requirement = try #require(ruleBase.requirements.first)
    requirement.kinds = ["criminalCode"]
    requirement.alsoKinds = ["criminalProcedureCode"]
    requirement.subjects = subjects
    requirement.defects = []
    requirement.elements = [
      Element(id: "T.e1", text: requirement.title, mandatory: true, weight: 1, condition: .presence([pattern]))
    ]
    ruleBase.requirements = [requirement]
    ruleBase.concepts = [concept("beating", "побои"), concept("complaint", "по жалобе")]
    var acts: [Act] = []
    for (text, name, kind) in [
      (criminalCode, "criminal.txt", ActKind.criminalCode), (procedureCode, "procedure.txt", .criminalProcedureCode),
    ] {
      var act = try ActReader().read(bytes: Array(text.utf8), fileName: name, country: "XD")
      act.kind = Sourced(kind, from: .sidecar)
      act.coverage = Sourced(.whole, from: .sidecar)
      acts.append(act)
    }
    let review = await Matcher(ruleBase: ruleBase).review(acts: acts, country: "XD", asOf: "2025-12-01")
    let element = try #require(review.findings.first?.elements.first)
    return (element.evidence + element.seeAlso).map { "\($0.file.prefix { $0 != "." }) \($0.article)" }.sorted()
  }

  @Test func aRemoteChapterIsNoEvidence() async throws {
    #expect(try await Self.found(Self.pattern("beating")) == ["criminal 10", "criminal 11"])
  }

  @Test func aRequirementMayNameARemoteSubject() async throws {
    let all = try await Self.found(Self.pattern("beating"), subjects: ["offences-justice"])
    #expect(all == ["criminal 10", "criminal 11", "criminal 20"])
  }

  @Test func aPatternMayAskForASubject() async throws {
    let pattern = Self.pattern("beating") { $0.subjects = ["offences-justice"] }
    #expect(try await Self.found(pattern) == ["criminal 20"])
  }

  @Test func aListReachesExactlyTheOffencesThatItNames() async throws {
    let pattern = Self.pattern("complaint") {
      $0.cites = [Pattern.Group(concepts: ["beating"], inHeading: false)]
    }
    // Article 2 cites offences too, but none that is about beating.
    #expect(try await Self.found(pattern) == ["procedure 1"])
  }

  @Test func anOffenceTakenOutOfTheListIsNotReached() async throws {
    let pattern = Self.pattern("complaint") {
      $0.cites = [Pattern.Group(concepts: ["complaint"], inHeading: false)]
    }
    #expect(try await Self.found(pattern).isEmpty)
  }
}
