import Foundation
import LegalText
import Standards
import Testing

/// A rule that names a country, an act or an article fits one law and no other.
@Suite struct RuleNeutralityTests {
  /// Stems of the countries' names and of the adjectives made from them, folded, in the languages of the rule base.
  private static let countries = [
    "kazakhstan", "kazakh", "kyrgyz", "tajik", "turkmen", "uzbek", "afghan", "казахстан", "казахск", "кыргыз",
    "киргиз",
    "таджик", "туркмен", "узбек", "афган", "қазақстан", "қазақ", "тоҷик", "точик", "ўзбек", "o'zbek", "qozogʻiston",
    "tojikiston", "afgʻoniston", "türkmen", "gyrgyz", "täjik", "özbek", "افغان", "ازبک", "تاجیک", "ترکمن", "قرقیز",
    "قزاق",
  ]
  private static let marks = [
    "№", "article ", "art.", "статья ", "статьи ", "статье ", "статьей ", "ст. ", "-modda", "-бап",
  ]

  @Test func noWordingNamesACountryAnActOrAnArticle() throws {
    let ruleBase = try GoldTableTests.ruleBase.get()
    var faults: [String] = []
    for concept in ruleBase.concepts + ruleBase.frames {
      for variant in concept.variants {
        for phrase in [variant.phrase] + variant.notWhen {
          if let fault = Self.fault(phrase) {
            faults.append("\(variant.place): \(concept.id): `\(phrase)`: \(fault)")
          }
        }
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    #expect(ruleBase.concepts.count > 100)
  }

  @Test func noConceptOrRuleIsNamedAfterACountry() throws {
    let ruleBase = try GoldTableTests.ruleBase.get()
    let names = ruleBase.concepts.map(\.id) + ruleBase.requirements.flatMap { $0.elements.map { $0.text[.english] } }
    let faults = names.filter { name in Self.countries.contains { name.lowercased().contains($0) } }
    #expect(faults.isEmpty, "\(faults)")
  }

  /// Ages, terms and percentages are matter of a rule; a number of three digits or with an index counts articles.
  @Test func theCheckSeesWhatItLooksFor() {
    #expect(Self.fault("Уголовный кодекс Республики Казахстан") != nil)
    #expect(Self.fault("статьи 120") != nil)
    #expect(Self.fault("126-1") != nil)
    #expect(Self.fault("№ 214-IV") != nil)
    #expect(Self.fault("восемнадцать лет") == nil)
    #expect(Self.fault("18 лет") == nil)
    #expect(Self.fault("24 hours") == nil)
  }

  private static func fault(_ phrase: String) -> String? {
    let folded = phrase.lowercased()
    if let country = countries.first(where: folded.contains) { return "names a country (\(country))" }
    if let mark = marks.first(where: { folded.contains($0) }), folded.contains(where: \.isNumber) {
      return "names an article (\(mark))"
    }
    let numbers = folded.split { !$0.isNumber && $0 != "-" }.filter { $0.contains(where: \.isNumber) }
    for number in numbers {
      let digits = number.split(separator: "-")
      if digits.count > 1 && digits.allSatisfy({ Int($0) != nil }) { return "names an article (\(number))" }
      if digits.contains(where: { $0.count >= 3 && $0 != "100" }) { return "names a number of an act or article" }
    }
    return nil
  }
}
