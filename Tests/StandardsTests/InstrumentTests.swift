import Standards
import Testing

@Suite struct InstrumentTests {
  static let countries = ["AF", "KG", "KZ", "TJ", "TM", "UZ"]

  private func ruleBase() throws -> RuleBase { try RuleBaseLoader(folder: RuleBaseTests.folder).load() }

  @Test func theSixStatesAreBoundByOneAndNotByTheOther() throws {
    let ruleBase = try ruleBase()
    for country in Self.countries {
      #expect(ruleBase.force(of: "CEDAW", for: country) == .obligation)
      #expect(ruleBase.force(of: "GR35", for: country) == .softLaw)
      #expect(ruleBase.force(of: "IC", for: country) == .benchmark)
      #expect(ruleBase.force(of: "GREVIO-GR1", for: country) == .benchmark)
    }
    // A country of which nothing is said is never said to be bound.
    #expect(ruleBase.force(of: "CEDAW", for: "ZZ") == .benchmark)
    #expect(ruleBase.force(of: "UNKNOWN", for: "UZ") == .benchmark)
  }

  @Test func theStrongestSourceDecides() throws {
    let ruleBase = try ruleBase()
    let rape = try #require(ruleBase.requirement("IC-36-1"))
    #expect(ruleBase.force(of: rape, for: "UZ") == .benchmark)
    let discrimination = try #require(ruleBase.requirement("CEDAW-1"))
    #expect(ruleBase.force(of: discrimination, for: "UZ") == .obligation)
  }

  @Test func factsFromMemoryAndDisagreementsAreToBeVerified() throws {
    let treaty = try #require(try ruleBase().instrument("CEDAW"))
    let marks = Dictionary(uniqueKeysWithValues: treaty.parties.map { ($0.country, $0) })
    #expect(marks["KZ"]?.toVerify == true)
    #expect(marks["TJ"]?.toVerify == true)
    #expect(marks["KG"]?.toVerify == false)
    #expect(marks["KG"]?.since == "1997-02-10")
  }

  @Test func aReferenceTakesTheMarkOfItsArticle() throws {
    func reference(_ article: String) throws -> InstrumentReference {
      let base = TemporaryRuleBase.broken("requirements/marriage.yaml", "16(1)(b)", article)
      return try #require(try base.load().ruleBase.requirement("X-1")?.references.first)
    }
    #expect(try reference("16(1)(b)").mark == .text)
    #expect(try !reference("16(1)(b)").toVerify)
    #expect(try reference("16(2)").toVerify)
    #expect(try reference("22").toVerify)
    #expect(try reference("20-26").mark == .memory)
    #expect(try reference("99").mark == nil)
  }

  @Test func aMarkInTheReferenceItselfDecides() throws {
    let base = TemporaryRuleBase.broken("requirements/marriage.yaml", "\"16(1)(b)\"", "\"16(1)(b)\", mark: M")
    let reference = try #require(try base.load().ruleBase.requirement("X-1")?.references.first)
    #expect(reference.mark == .memory)
    #expect(reference.toVerify)
  }

  @Test func everyArticleAndPartyHasTextsInBothLanguages() throws {
    for instrument in try ruleBase().instruments {
      #expect(instrument.title.texts.count == 2)
      #expect(!instrument.articles.isEmpty)
      for article in instrument.articles {
        #expect(article.heading.texts.count == 2, "\(instrument.id) \(article.number)")
      }
    }
  }
}
