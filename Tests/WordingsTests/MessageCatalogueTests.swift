import Foundation
import LegalText
import Legislation
import Testing
import Wordings

@Suite("Wordings") struct MessageCatalogueTests {
  @Test("English and Russian lack no wording", arguments: [Language.english, .russian])
  func isComplete(_ language: Language) {
    #expect(MessageCatalogue.missing(in: language) == [])
    for (key, wording) in MessageCatalogue.table(of: language) { #expect(!wording.isEmpty, "\(key)") }
  }

  @Test func noWordingHasAPlaceThatTheEnglishOneLacks() {
    let english = MessageCatalogue.table(of: .english)
    for language in Language.allCases {
      for (key, wording) in MessageCatalogue.table(of: language) {
        #expect(places(wording).isSubset(of: places(english[key] ?? "")), "\(language) \(key)")
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
    #expect(MessageCatalogue(.pashto)[.budget] == english[.budget])
    for language in [Language.kazakh, .kyrgyz, .tajik, .uzbekLatin, .uzbekCyrillic, .turkmen, .dari] {
      #expect(MessageCatalogue(language)[.budget] == russian[.budget])
    }
  }

  @Test(
    "A language that is begun says verdicts, statuses, headings and the tracker itself",
    arguments: [Language.kazakh, .kyrgyz, .tajik, .uzbekLatin, .turkmen, .dari])
  func aLanguageThatIsBegun(_ language: Language) {
    let table = MessageCatalogue.table(of: language)
    let own: [MessageKey] = [
      .verdictAligned, .verdictGap, .verdictConflict, .statusAbsent, .requirement, .recommendation, .trackerStatus,
      .trackerFillIn, .progressImplemented, .visibilityConfidential, .languageUnverified,
    ]
    for key in own {
      #expect(table[key] != nil, "\(key)")
      #expect(table[key] != MessageCatalogue(.russian)[key], "\(key)")
    }
    #expect(!MessageCatalogue.verified.contains(language))
  }

  @Test(arguments: [Language.kazakh, .kyrgyz, .tajik, .uzbekLatin, .turkmen, .dari])
  func whatIsChosenInATrackerIsTakenForNothingElse(_ language: Language) {
    let messages = MessageCatalogue(language)
    let columns: [MessageKey] = [
      .trackerStatus, .trackerLaw, .trackerPractice, .trackerValue, .trackerSource, .trackerReportedOn,
      .trackerConfidence, .trackerConfidentiality, .trackerComment,
    ]
    let progress: [MessageKey] = [
      .progressNotStarted, .progressInProgress, .progressPartlyImplemented, .progressImplemented,
      .progressNoInformation, .progressRegressed,
    ]
    for list in [columns, progress, [.confidenceLow, .confidenceMedium, .confidenceHigh]] {
      for key in list {
        for other in list where other != key {
          #expect(!MessageCatalogue.inAnyLanguage(other).contains(messages[key]), "\(key) and \(other)")
        }
      }
    }
  }

  @Test func nounsTakeTheFormOfTheirNumber() {
    let english = MessageCatalogue(.english)
    #expect(english(.matrixProvisions, 1) == "1 provision")
    #expect(english(.matrixProvisions, 21) == "21 provisions")
    let russian = MessageCatalogue(.russian)
    let forms = [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 111, 112, 121, 124].map { russian(.matrixProvisions, $0) }
    #expect(
      forms == [
        "0 норм", "1 норма", "2 нормы", "4 нормы", "5 норм", "11 норм", "12 норм", "14 норм", "21 норма", "22 нормы",
        "111 норм", "112 норм", "121 норма", "124 нормы",
      ])
  }

  @Test func warningsOfTheReaderAreSaidInTheLanguageAsked() throws {
    let warning = ReadingWarning(code: "excerpt", variant: "Article", facts: ["3"])
    #expect(warning.message == "only an excerpt: it begins with article 3")
    #expect(MessageCatalogue(.russian).warning(warning) == "только выдержка: текст начинается со статьи 3")
    let copy = try JSONDecoder().decode(ReadingWarning.self, from: JSONEncoder().encode(warning))
    #expect(copy == warning)
    let kind = ReadingWarning(code: "kindFromFileName", facts: ["criminalCode"])
    #expect(kind.message.contains("criminal code"))
    #expect(MessageCatalogue(.russian).warning(kind).contains("уголовный кодекс"))
  }

  @Test func warningsOfEarlierVersionsKeepTheirSentence() throws {
    let old = Data(#"{"code":"noArticles","message":"there was no article","line":4}"#.utf8)
    let warning = try JSONDecoder().decode(ReadingWarning.self, from: old)
    #expect(warning.message == "there was no article")
    #expect(warning.line == 4)
    #expect(MessageCatalogue(.russian).warning(warning) == "не распознано ни одной статьи; проверьте файл")
  }

  /// The numbers of the places of a wording; the forms of a noun count as its number.
  private func places(_ wording: String) -> Set<Int> {
    Set(
      wording.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.split(separator: "}").first.flatMap { Int($0.prefix { $0.isNumber }) }
      })
  }
}
