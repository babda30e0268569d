import LegalText
import Legislation
import LegislationReading
import Matching
import Standards
import Testing

/// A small act of our own in two languages.
@Suite struct LanguageComparisonTests {
  private static let russian = """
    О защите от насилия

    Статья 1. Помощь
    Полиция обязана принять заявление о насилии в семье.

    Статья 2. Запрет
    Насилие в семье запрещается.

    """
  private static let kazakh = """
    Зорлық-зомбылықтан қорғау туралы

    1-бап. Көмек
    Полиция тұрмыстық зорлық-зомбылық туралы арызды қабылдауға міндетті.

    2-бап. Тыйым салу
    Тұрмыстық зорлық-зомбылыққа тыйым салынады.

    """

  private static func act(_ text: String, _ language: Language, file: String, isIdentified: Bool = true) throws -> Act
  {
    var act = try ActReader().read(bytes: Array(text.utf8), fileName: file, country: "KZ", language: language)
    act.kind = Sourced(.domesticViolenceAct, from: .sidecar)
    act.coverage = Sourced(.whole, from: .sidecar)
    if isIdentified {
      act.number = "12-VI"
      act.date = "2020-02-01"
    }
    return act
  }

  /// The frames of the project and one requirement: a sentence that names violence in the family.
  private static func ruleBase(kazakh: [String]) throws -> RuleBase {
    var ruleBase = try DemonstrationTests.ruleBase()
    ruleBase.concepts = [
      Concept(
        id: "violence", title: "",
        variants: [Variant(language: .russian, phrase: "насили* в семье")]
          + kazakh.map { Variant(language: .kazakh, phrase: $0) })
    ]
    ruleBase.subjects = []
    var requirement = try #require(ruleBase.requirements.first)
    requirement.kinds = ["domesticViolenceAct"]
    requirement.defects = []
    var pattern = Pattern()
    pattern.all = [Pattern.Group(concepts: ["violence"], inHeading: false)]
    requirement.elements = [
      Element(id: "T.e1", text: requirement.title, mandatory: true, weight: 1, condition: .presence([pattern]))
    ]
    ruleBase.requirements = [requirement]
    return ruleBase
  }

  private static func compare(kazakh: [String]) async throws -> LanguageComparison {
    let ruleBase = try ruleBase(kazakh: kazakh)
    let matcher = Matcher(ruleBase: ruleBase)
    let first = try act(russian, .russian, file: "a.txt")
    let second = try act(Self.kazakh, .kazakh, file: "b.txt")
    return LanguageComparison(
      first: await matcher.review(acts: [first], country: "KZ", asOf: "2025-12-01"),
      second: await matcher.review(acts: [second], country: "KZ", asOf: "2025-12-01"), ruleBase: ruleBase)
  }

  @Test func actsArePairedByNumberAndDayOrByTheNameOfTheFile() throws {
    let first = try Self.act(Self.russian, .russian, file: "a.txt")
    let second = try Self.act(Self.kazakh, .kazakh, file: "b.txt")
    #expect(ParallelActs.pairs([first], [second]).map(\.second.file) == ["b.txt"])
    let unnamed = try Self.act(Self.russian, .russian, file: "Z12.rus.txt", isIdentified: false)
    let twin = try Self.act(Self.kazakh, .kazakh, file: "Z12.kaz.txt", isIdentified: false)
    let other = try Self.act(Self.kazakh, .kazakh, file: "Z13.kaz.txt", isIdentified: false)
    #expect(ParallelActs.pairs([unnamed], [other, twin]).map(\.second.file) == ["Z12.kaz.txt"])
    #expect(ParallelActs.pairs([first], [first]).isEmpty)
  }

  @Test func versionsThatSayTheSameAgree() async throws {
    let comparison = try await Self.compare(kazakh: ["тұрмыстық зорлық-зомбылық"])
    #expect(comparison.verdictAgreement == 1)
    #expect(comparison.evidenceAgreement == 1)
    #expect(comparison.pairs.map(\.articlesShared) == [2])
    #expect(comparison.rows.flatMap(\.differences).isEmpty)
  }

  @Test func aWordingThatTheRuleBaseLacksIsNamedWithItsConcept() async throws {
    let comparison = try await Self.compare(kazakh: ["отбасындағы қысым"])
    let differences = comparison.rows.flatMap(\.differences)
    #expect(differences.map(\.article).sorted() == ["1", "2"])
    for difference in differences {
      #expect(difference.isFirst && difference.otherFile == "b.txt")
      #expect(difference.conceptsLacking == ["violence"])
    }
    #expect(comparison.evidenceAgreement == 0)
  }

  @Test func whatStandsInTwoLanguagesIsCitedInBothAndCountsOnce() async throws {
    var ruleBase = try Self.ruleBase(kazakh: ["тұрмыстық зорлық-зомбылық"])
    ruleBase.bindingLanguages = ["KZ": [.kazakh, .russian]]
    let one = try Self.act(Self.russian, .russian, file: "a.txt")
    let other = try Self.act(Self.kazakh, .kazakh, file: "b.txt")
    func element(_ acts: [Act]) async throws -> ElementFinding {
      let review = await Matcher(ruleBase: ruleBase).review(acts: acts, country: "KZ", asOf: "2025-12-01")
      return try #require(review.findings.first?.elements.first)
    }
    let alone = try await element([one])
    let both = try await element([one, other])
    #expect(alone.evidence.map(\.file) == ["a.txt", "a.txt"])
    #expect(both.evidence.map(\.file) == ["b.txt", "a.txt", "b.txt", "a.txt"])
    #expect(
      both.evidence.map(\.article) == ["1", "1", "2", "2"] || both.evidence.map(\.article) == ["2", "2", "1", "1"])
    #expect(both.coverage < alone.coverage + 0.05)
    ruleBase.bindingLanguages = ["KZ": [.russian, .kazakh]]
    #expect(try await element([one, other]).evidence.first?.file == "a.txt")
  }

  @Test func aVersionWhoseWordsAreNotKnownIsCitedBesideTheOther() async throws {
    var ruleBase = try Self.ruleBase(kazakh: [])
    ruleBase.bindingLanguages = ["KZ": [.kazakh, .russian]]
    let acts = [
      try Self.act(Self.russian, .russian, file: "a.txt"), try Self.act(Self.kazakh, .kazakh, file: "b.txt"),
    ]
    let review = await Matcher(ruleBase: ruleBase).review(acts: acts, country: "KZ", asOf: "2025-12-01")
    let evidence = try #require(review.findings.first?.elements.first?.evidence)
    #expect(evidence.first?.file == "b.txt")
    #expect(evidence.first?.quote.contains("зорлық-зомбылық") == true)
    #expect(evidence.first?.hits.isEmpty == true)
  }

  @Test(arguments: [
    (Language.kazakh, "зорла*", "Ол адамды зорлаған.", "Ол адамды зорламаған."),
    (.kazakh, "келісім*", "Олар келісіммен некеге тұрады.", "Олар келісімсіз некеге тұрады."),
    (.kyrgyz, "макулдук*", "Алар макулдукту берет.", "Алар макулдуксуз турат."),
    (.turkmen, "razylyk*", "Olar razylyk bilen durýar.", "Olar razylyksyz durýar."),
  ])
  func aParticipleCarriesItsNegation(language: Language, phrase: String, says: String, denies: String) throws {
    var ruleBase = try DemonstrationTests.ruleBase()
    ruleBase.concepts = [Concept(id: "said", title: "", variants: [Variant(language: language, phrase: phrase)])]
    ruleBase.requirements = []
    let screener = try #require(Screening(ruleBase: ruleBase, languages: [language]).screener(for: language))
    #expect(screener.screen(says).hits.map(\.concept) == ["said"])
    #expect(screener.screen(denies).hits.isEmpty)
  }
}
