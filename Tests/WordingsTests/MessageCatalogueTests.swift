import LegalText
import Testing
import Wordings

@Suite("Wordings") struct MessageCatalogueTests {
  @Test("English and Russian lack no wording", arguments: [Language.english, .russian])
  func isComplete(_ language: Language) {
    #expect(MessageCatalogue.missing(in: language) == [])
    for (key, wording) in MessageCatalogue.table(of: language) { #expect(!wording.isEmpty, "\(key)") }
  }

  @Test func everyWordingHasThePlacesOfTheEnglishOne() {
    let english = MessageCatalogue.table(of: .english)
    for language in Language.allCases {
      for (key, wording) in MessageCatalogue.table(of: language) {
        #expect(places(wording) == places(english[key] ?? ""), "\(language) \(key)")
      }
    }
  }

  @Test func valuesAreFilledInOnce() {
    #expect(MessageCatalogue(.english)(.signedOf, "{1}", "5") == "{1} of 5; all others are proposed by the engine")
  }

  @Test func whatALanguageLacksIsSaidInTheLanguageItsReadersShare() {
    let english = MessageCatalogue(.english)
    let russian = MessageCatalogue(.russian)
    #expect(MessageCatalogue(.dari)[.contents] == "فهرست")
    #expect(MessageCatalogue(.dari)[.budget] == english[.budget])
    #expect(MessageCatalogue(.pashto)[.budget] == english[.budget])
    for language in [Language.kazakh, .kyrgyz, .tajik, .uzbekLatin, .uzbekCyrillic, .turkmen] {
      #expect(MessageCatalogue(language)[.budget] == russian[.budget])
    }
  }

  /// The numbers of the places of a wording; the forms of a noun count as its number.
  private func places(_ wording: String) -> Set<Int> {
    Set(
      wording.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.split(separator: "}").first.flatMap { Int($0.prefix { $0.isNumber }) }
      })
  }
}
