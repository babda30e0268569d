import LegalText
import Legislation
import LegislationReading
import Matching
import RuleSuggestions
import Standards
import Testing

/// Two versions of an act of our own: every second article speaks of a shelter.
@Suite struct TermAlignmentTests {
  private static func act(_ language: Language, shelter: (Int) -> String, other: (Int) -> String) throws -> Act {
    let title = language == .russian ? "О помощи" : "Көмек туралы"
    let articles = (1...12).map { number in
      let sentence = number.isMultiple(of: 2) ? shelter(number) : other(number)
      return language == .russian ? "Статья \(number). Норма\n\(sentence)\n" : "\(number)-бап. Норма\n\(sentence)\n"
    }
    let text = title + "\n\n" + articles.joined(separator: "\n")
    var act = try ActReader().read(
      bytes: Array(text.utf8), fileName: "\(language.rawValue).txt", country: "KZ", language: language)
    act.number = "7-VI"
    act.date = "2021-03-04"
    return act
  }

  private static let words = [
    "город", "район", "село", "школа", "суд", "центр", "банк", "порт", "рынок", "парк", "мост", "цех",
  ]
  private static let qazaq = [
    "қала", "аудан", "ауыл", "мектеп", "сот", "орталық", "банк", "порт", "базар", "саябақ", "көпір", "цех",
  ]

  @Test func theWordsThatStandInTheSameParagraphsAreProposed() throws {
    let russian = try Self.act(
      .russian, shelter: { "\(Self.words[$0 - 1]) открывает приют." }, other: { "\(Self.words[$0 - 1]) ведёт учёт." })
    let kazakh = try Self.act(
      .kazakh, shelter: { "\(Self.qazaq[$0 - 1]) панажай ашады." }, other: { "\(Self.qazaq[$0 - 1]) есеп жүргізеді." }
    )
    var ruleBase = RuleBase()
    ruleBase.concepts = [
      Concept(id: "shelter", title: "Shelter", variants: [Variant(language: .russian, phrase: "приют")])
    ]
    let pairs = ParallelActs.pairs([russian], [kazakh])
    let terms = TermAlignment(ruleBase: ruleBase, languages: [.russian, .kazakh]).align(pairs)
    let term = try #require(terms.first { $0.concepts == ["shelter"] })
    #expect(term.paragraphs == 6)
    #expect(term.proposals.first?.phrase.contains("панажай") == true, "\(term.proposals)")
    #expect(term.proposals.first?.shared == 6)
    #expect(term.proposals.first?.isKnown == false)
    #expect(!term.proposals.contains { $0.phrase.contains("есеп") })

    ruleBase.concepts[0].variants.append(Variant(language: .kazakh, phrase: "панажай*", isVerified: false))
    let again = TermAlignment(ruleBase: ruleBase, languages: [.russian, .kazakh]).align(pairs)
    #expect(again.first { $0.concepts == ["shelter"] }?.proposals.first?.isKnown == true)
  }

  @Test func whatStandsTogetherOnceIsNotProposed() throws {
    let russian = try Self.act(
      .russian, shelter: { "\(Self.words[$0 - 1]) молчит." }, other: { "\($0 == 3 ? "приют" : "лес") растёт." })
    let kazakh = try Self.act(
      .kazakh, shelter: { "\(Self.qazaq[$0 - 1]) үндемейді." }, other: { "\($0 == 3 ? "панажай" : "орман") өседі." })
    var ruleBase = RuleBase()
    ruleBase.concepts = [
      Concept(id: "shelter", title: "Shelter", variants: [Variant(language: .russian, phrase: "приют")])
    ]
    let pairs = ParallelActs.pairs([russian], [kazakh])
    #expect(TermAlignment(ruleBase: ruleBase, languages: [.russian, .kazakh]).align(pairs).isEmpty)
  }
}
