import Standards
import Testing

/// What a document prints of a requirement must be there, in both languages, for every requirement.
@Suite struct CompletenessTests {
  private func ruleBase() throws -> RuleBase { try RuleBaseLoader(folder: RuleBaseTests.folder).load() }

  private func isInBothLanguages(_ text: LocalizedText) -> Bool {
    [.english, .russian].allSatisfy { !(text.texts[$0] ?? "").isEmpty }
  }

  @Test func everyRecommendationSaysWhatWhoAndHowToVerify() throws {
    for requirement in try ruleBase().requirements {
      let template = requirement.recommendation
      for (name, text) in [
        ("change", template.change), ("responsible", template.responsible), ("consulted", template.consulted),
        ("indicator", template.indicator), ("verification", template.verification),
      ] {
        #expect(isInBothLanguages(text), "\(requirement.id): \(name)")
      }
      #expect(!requirement.kinds.isEmpty, "\(requirement.id): kind of act")
    }
  }

  @Test func everyUrgencyHasAReason() throws {
    for requirement in try ruleBase().requirements {
      #expect(isInBothLanguages(requirement.urgencyReason), "\(requirement.id)")
    }
  }

  @Test func everyRequirementHasItsLineInTheCrosswalk() throws {
    let ruleBase = try ruleBase()
    for requirement in ruleBase.requirements {
      let line = try #require(ruleBase.crosswalk[requirement.id], "\(requirement.id)")
      // GREVIO asks for every article of the convention that sets a duty.
      if requirement.id.hasPrefix("IC-") { #expect(line.grevio != nil, "\(requirement.id)") }
    }
  }

  @Test func ofEverySixStatesItIsSaidWhetherItIsBound() throws {
    let ruleBase = try ruleBase()
    let convention = try #require(ruleBase.instrument("CEDAW"))
    let benchmark = try #require(ruleBase.instrument("IC"))
    for country in InstrumentTests.countries {
      let party = try #require(convention.parties.first { $0.country == country })
      #expect(party.since != nil, "\(country): since when")
      // Reservations: a list of them, or a note on how far their absence was checked.
      #expect(!party.reservations.isEmpty || isInBothLanguages(party.note), "\(country): reservations")
      let outsider = try #require(benchmark.nonParties.first { $0.country == country })
      #expect(isInBothLanguages(outsider.note), "\(country)")
    }
  }
}
