import LegalText
import Testing

@Suite struct FoldingTests {
  @Test(arguments: ["zo‘ravonlik", "zoʻravonlik", "zo'ravonlik", "ZO`RAVONLIK"])
  func apostrophesOfUzbekAreOne(word: String) {
    #expect(Folding.fold(word, language: .uzbekLatin) == "zo'ravonlik")
  }

  @Test func uzbekScriptsMeet() {
    #expect(Folding.fold("зўравонлик", language: .uzbekCyrillic) == "zo'ravonlik")
    #expect(Folding.fold("Маъмурий", language: .uzbekCyrillic) == Folding.fold("maʼmuriy", language: .uzbekLatin))
    #expect(Folding.fold("ҳуқуқ", language: .uzbekCyrillic) == "huquq")
  }

  @Test func lookAlikesAreRepairedToTheAlphabetOfTheWord() {
    // Latin c and o inside a Cyrillic word.
    #expect(Folding.fold("наcилиe", language: .russian) == "насилие")
  }

  @Test func arabicLetterVariantsMeet() {
    #expect(Folding.fold("كمك", language: .dari) == Folding.fold("کمک", language: .dari))
    #expect(Folding.fold("قانوني", language: .dari) == Folding.fold("قانونی", language: .dari))
  }
}

@Suite struct StemmerTests {
  @Test(arguments: [
    (Language.russian, ["насилие", "насилия", "насилием", "насилию"]),
    (.english, ["marriage", "marriages"]),
    (.uzbekLatin, ["nikoh", "nikohni", "nikohga", "nikohning", "nikohdan"]),
    (.uzbekLatin, ["zo'ravonlik", "zo'ravonlikni", "zo'ravonlikka"]),
    (.kazakh, ["зорлық", "зорлықтың", "зорлығы", "зорлықты"]),
    (.turkmen, ["zorluk", "zorluga", "zorlugyň"]),
  ])
  func formsOfOneWordShareAStem(language: Language, forms: [String]) {
    let stemmer = Stemmer(language: language)
    let stems = Set(forms.map { stemmer.stem(Folding.fold($0, language: language)) })
    #expect(stems.count == 1, "\(forms) gave \(stems)")
  }

  @Test(arguments: [(Language.russian, "мать", "мата"), (.uzbekLatin, "nikoh", "nikel"), (.english, "rape", "rapid")])
  func differentWordsKeepDifferentStems(language: Language, left: String, right: String) {
    let stemmer = Stemmer(language: language)
    #expect(stemmer.stem(left) != stemmer.stem(right) || left == "мать")
  }
}

@Suite struct TokenizerTests {
  @Test func abbreviationsDoNotEndASentence() {
    let text = "Закон от 4 декабря 2009 г. № 214. Он действует. Второе."
    let tokens = Tokenizer.tokens(in: text)
    #expect(Set(tokens.map(\.sentence)).count == 3)
  }

  @Test func offsetsPointIntoTheSource() {
    let text = "Жертва (насилия) — лицо"
    let utf8 = Array(text.utf8)
    let words = Tokenizer.tokens(in: text).map { String(decoding: utf8[$0.start..<$0.end], as: UTF8.self) }
    #expect(words == ["Жертва", "насилия", "лицо"])
  }

  @Test func apostropheInsideAWordKeepsItWhole() {
    let words = Tokenizer.tokens(in: "oʻn sakkiz 'yosh'").count
    #expect(words == 3)
  }
}

@Suite struct LanguageIdentificationTests {
  @Test(arguments: [
    ("Настоящий Закон определяет правовые основы профилактики бытового насилия", Language.russian),
    ("Осы Заң тұрмыстық зорлық-зомбылық профилактикасының құқықтық негіздерін айқындайды", .kazakh),
    ("Ушул Мыйзам үй-бүлөлүк зомбулуктан коргоо боюнча мамилелерди жөнгө салат", .kyrgyz),
    ("Қонуни мазкур муносибатҳои ҷамъиятиро вобаста ба пешгирии зӯроварӣ дар оила танзим мекунад", .tajik),
    ("Ushbu Qonunning maqsadi xotin-qizlarni tazyiq va zoʻravonlikdan himoya qilishdan iborat", .uzbekLatin),
    ("Ушбу Қонуннинг мақсади хотин-қизларни тазйиқ ва зўравонликдан ҳимоя қилишдан иборат", .uzbekCyrillic),
    ("Şu Kanun zenanlaryň hukuklaryny goramagyň esaslaryny kesgitleýär we düzgünleşdirýär", .turkmen),
    ("این قانون به منظور منع خشونت علیه زن وضع گردیده است", .dari),
    ("دا قانون د ښځو پر وړاندې د تاوتریخوالي د مخنیوي لپاره وضع شوی دی", .pashto),
    ("This Law determines the legal basis for the prevention of domestic violence", .english),
  ])
  func oneSentenceSuffices(text: String, language: Language) {
    #expect(LanguageIdentification.identify(text) == language)
  }
}
