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
    #expect(must.elements[0].status == .covered)
    #expect(may.elements[0].status != .covered, "\(may.elements[0].coverage)")
    #expect(may.elements[0].coverage < must.elements[0].coverage - 0.25, "\(may.elements[0].coverage)")
    #expect(may.elements[0].evidence.first?.terms.map(\.name).contains("may, not must") == true)
  }

  @Test(arguments: [
    ("оказывает адвокату помощь", "не оказывает адвокату помощь"),
    ("обязан направить адвоката", "не обязан направить адвоката"),
    ("направляет адвоката", "не направляет адвоката"),
  ])
  func aDeniedRuleAnswersNothing(says: String, denies: String) async throws {
    func law(_ words: String) -> String {
      "О предупреждении насилия в семье\n\nСтатья 5. Порядок\nПрокурор \(words).\n"
    }
    let requirement = try Self.requirement(Self.pattern([["prosecutor"], ["lawyer"]]))
    let affirmed = try await Self.review(law(says), requirement)
    let denied = try await Self.review(law(denies), requirement)
    #expect(affirmed.elements[0].status == .covered)
    #expect(denied.elements[0].status == .absent, "\(denied.elements[0].coverage)")
  }

  @Test func aDeniedIntroductionDeniesItsPoints() async throws {
    func law(_ words: String) -> String {
      "О предупреждении насилия в семье\n\nСтатья 5. Порядок\nПрокурор \(words):\n1) адвоката;\n2) врача.\n"
    }
    let requirement = try Self.requirement(Self.pattern([["prosecutor"], ["lawyer"]]))
    #expect(try await Self.review(law("приглашает"), requirement).elements[0].status == .covered)
    #expect(try await Self.review(law("не приглашает"), requirement).elements[0].status == .absent)
  }

  @Test func whatAnAuthorityMayExceptIsNotSettled() async throws {
    func law(_ words: String) -> String {
      "О предупреждении насилия в семье\n\nСтатья 5. Порядок\nПрокурор направляет адвоката\(words).\n"
    }
    let requirement = try Self.requirement(Self.pattern([["prosecutor"], ["lawyer"]]))
    let plain = try await Self.review(law(""), requirement).elements[0]
    let narrow = try await Self.review(law(", кроме случаев, когда адвокат уже избран"), requirement).elements[0]
    let open = try await Self.review(
      law(", за исключением случаев, определяемых местным органом"), requirement
    ).elements[0]
    #expect(plain.status == .covered && narrow.status == .covered)
    #expect(narrow.coverage < plain.coverage && open.coverage < narrow.coverage)
    #expect(open.status != .covered, "\(open.coverage)")
  }

  @Test func pointsOfAListDoNotCompleteOneAnother() async throws {
    func law(_ points: String) -> String {
      "О предупреждении насилия в семье\n\nСтатья 5. Задачи\nЗадачами являются:\n\(points)\n"
    }
    let requirement = try Self.requirement(Self.pattern([["prosecutor"], ["lawyer"]]))
    let apart = try await Self.review(law("1) надзор прокурора;\n2) учет;\n3) оплата адвоката."), requirement)
    let together = try await Self.review(law("1) учет;\n2) оплата адвоката прокурором;\n3) надзор."), requirement)
    #expect(apart.elements[0].evidence.isEmpty)
    #expect(together.elements[0].evidence.first?.eId.hasSuffix("point_2") == true)
  }

  @Test func aCitedProvisionSuppliesWhatIsLeftOut() async throws {
    func law(_ reference: String) -> String {
      """
      О предупреждении насилия в семье

      Статья 5. Участие
      Прокурор участвует в деле.

      Статья 6. Помощь
      Адвокат вызывается \(reference).
      """
    }
    let requirement = try Self.requirement(Self.pattern([["prosecutor"], ["lawyer"]]))
    let cited = try await Self.review(law("в порядке статьи 5 настоящего Закона"), requirement).elements[0]
    let alone = try await Self.review(law("немедленно"), requirement).elements[0]
    #expect(alone.evidence.isEmpty)
    let best = try #require(cited.evidence.first)
    #expect(best.article == "6" && best.restsOn?.article == "5")
    let supplied = try #require(best.terms.first { $0.name == "concept prosecutor in a cited provision" })
    let own = try #require(best.terms.first { $0.name == "concept lawyer" })
    // One step away counts half of what the provision itself says.
    #expect(supplied.value < own.value)
    #expect(cited.status != .absent)
  }

  @Test func aDefinitionOfTheActHoldsWhereItsTermIsUsed() async throws {
    func law(_ meaning: String) -> String {
      """
      О предупреждении насилия в семье

      Статья 1. Основные понятия
      В настоящем Законе используются следующие основные понятия:
      1) адвокат – лицо, которое \(meaning);
      2) суд – орган правосудия.

      Статья 2. Участие
      Адвокат участвует в деле с первого дня.
      """
    }
    let requirement = try Self.requirement(Self.pattern([["prosecutor"], ["lawyer"]]))
    let defined = try await Self.review(law("назначает прокурор"), requirement).elements[0]
    let undefined = try await Self.review(law("оказывает помощь"), requirement).elements[0]
    #expect(undefined.evidence.isEmpty)
    let used = try #require((defined.evidence + defined.seeAlso).first { $0.article == "2" })
    #expect(used.restsOn?.article == "1")
    #expect(used.terms.contains { $0.name == "concept prosecutor in a definition of the act" })
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
