import LegalText
import Matching
import Standards
import Testing

/// Frames of sentences written for this test, in the ten languages.
@Suite struct FrameTests {
  typealias Sanction = ProvisionFrame.Sanction
  typealias Quantity = ProvisionFrame.Quantity

  /// The cues alone: compiling the wordings of all concepts for every sentence would take the most of the time.
  private static func cues() throws -> RuleBase {
    var ruleBase = try DemonstrationTests.ruleBase()
    ruleBase.concepts = []
    return ruleBase
  }

  private static func frame(_ text: String, _ language: Language) throws -> ProvisionFrame {
    let frames = FrameReader(ruleBase: try cues(), language: language).frames(of: text)
    return try #require(frames.first, "no frame in \(text)")
  }

  @Test(arguments: [
    (Language.english, "Beating a relative shall be punished by imprisonment for a term of two to five years."),
    (.russian, "Избиение родственника наказывается лишением свободы на срок от двух до пяти лет."),
    (.kazakh, "Туысын ұрып-соғу екі жылдан бес жылға дейін бас бостандығынан айыруға жазаланады."),
    (.kyrgyz, "Тууганын сабоо эки жылдан беш жылга чейин эркинен ажыратууга жазаланат."),
    (.uzbekLatin, "Qarindoshini kaltaklash ikki yildan besh yilgacha ozodlikdan mahrum qilish bilan jazolanadi."),
    (.uzbekCyrillic, "Қариндошини калтаклаш икки йилдан беш йилгача озодликдан маҳрум қилиш билан жазоланади."),
    (.turkmen, "Garyndaşyny urmak iki ýyldan bäş ýyla çenli azatlykdan mahrum etmek bilen jezalandyrylýar."),
    (.tajik, "Латукӯби хешованд ба маҳрум сохтан аз озодӣ ба мӯҳлати аз ду то панҷ сол ҷазо дода мешавад."),
    (.dari, "لت و کوب خویشاوند به حبس از دو تا پنج سال محکوم می گردد."),
    (.pashto, "د خپلوان وهل له دوه کالو څخه تر پنځه کالو پورې په حبس محکومیږي."),
  ])
  func anOffenceHasItsSanctionWithBothBounds(language: Language, text: String) throws {
    let frame = try Self.frame(text, language)
    #expect(frame.roles.contains(.offence), "\(language)")
    #expect(
      frame.sanctions == [Sanction(kind: "imprisonment", minimum: 2, maximum: 5, unit: "year")],
      "\(language): \(frame.sanctions)")
  }

  @Test(arguments: [
    (Language.english, "The court shall decide within three days.", ProvisionFrame.Modality.duty),
    (.english, "It is prohibited to send the parties to conciliation.", .prohibition),
    (.english, "A victim has the right to a lawyer.", .right),
    (.english, "The police may invite a witness.", .permission),
    (.english, "The police may not invite a witness.", .prohibition),
    (.russian, "Суд обязан вынести решение.", .duty),
    (.russian, "Запрещается направлять стороны на примирение.", .prohibition),
    (.russian, "Пострадавшая вправе получить помощь.", .right),
    (.russian, "Полиция не вправе отказать.", .prohibition),
    (.kazakh, "Полиция өтінішті қабылдауға міндетті.", .duty),
    (.kazakh, "Баланы жазалауға тыйым салынады.", .prohibition),
    (.kazakh, "Жәбірленуші көмек алуға құқылы.", .right),
    (.kyrgyz, "Милиция арызды кабыл алууга милдеттүү.", .duty),
    (.kyrgyz, "Баланы жазалоого тыюу салынат.", .prohibition),
    (.uzbekLatin, "Ichki ishlar organi arizani qabul qilishi shart.", .duty),
    (.uzbekLatin, "Tomonlarni yarashtirish taqiqlanadi.", .prohibition),
    (.uzbekLatin, "Jabrlanuvchi yordam olishga haqli.", .right),
    (.uzbekCyrillic, "Томонларни яраштириш тақиқланади.", .prohibition),
    (.turkmen, "Polisiýa arzany kabul etmäge borçly.", .duty),
    (.turkmen, "Çagany jezalandyrmak gadagan edilýär.", .prohibition),
    (.tajik, "Милитсия вазифадор аст аризаро қабул кунад.", .duty), (.tajik, "Зӯроварӣ манъ аст.", .prohibition),
    (.dari, "پولیس مکلف است درخواست را بپذیرد.", .duty), (.dari, "خشونت ممنوع است.", .prohibition),
    (.pashto, "پولیس مکلف دی غوښتنلیک ومني.", .duty), (.pashto, "تاوتریخوالی منع دی.", .prohibition),
  ])
  func modality(language: Language, text: String, expected: ProvisionFrame.Modality) throws {
    let frame = try Self.frame(text, language)
    #expect(frame.modality == expected, "\(language): \(text): \(frame.roles)")
    #expect(frame.polarity == (expected == .prohibition ? .negative : .affirmative), "\(language): \(text)")
  }

  /// The negation of a duty is no duty, and that of a prohibition no prohibition.
  @Test(arguments: [
    (
      Language.english, "The police is not obliged to accept the complaint.",
      "It is not prohibited to send the parties to conciliation."
    ),
    (.russian, "Полиция не обязана принять заявление.", "Не запрещается направлять стороны на примирение."),
    (.kazakh, "Полиция өтінішті қабылдауға міндетті емес.", "Тараптарды татуластыруға тыйым салынбайды."),
    (.kyrgyz, "Милиция арызды кабыл алууга милдеттүү эмес.", "Тараптарды жараштырууга тыюу салынбайт."),
    (.uzbekLatin, "Ichki ishlar organi arizani qabul qilishi shart emas.", "Tomonlarni yarashtirish taqiqlanmaydi."),
    (.uzbekCyrillic, "Ички ишлар органи аризани қабул қилиши шарт эмас.", "Томонларни яраштириш тақиқланмайди."),
    (.turkmen, "Polisiýa arzany kabul etmäge borçly däl.", "Taraplary ylalaşdyrmak gadagan edilmeýär."),
    (.tajik, "Милитсия вазифадор нест аризаро қабул кунад.", "Оштии тарафҳо манъ нест."),
    (.dari, "پولیس مکلف نیست درخواست را بپذیرد.", "آشتی طرفین ممنوع نیست."),
    (.pashto, "پولیس مکلف نه دی غوښتنلیک ومني.", "د خواوو پخلاینه منع نه ده."),
  ])
  func aNegationTakesTheForceOfACue(language: Language, noDuty: String, noProhibition: String) throws {
    let first = try Self.frame(noDuty, language)
    #expect(first.modality != .duty && !first.roles.contains(.duty), "\(language): \(first.roles)")
    #expect(first.polarity == .negative, "\(language): \(noDuty)")
    let frames = FrameReader(ruleBase: try Self.cues(), language: language).frames(of: noProhibition)
    #expect(frames.allSatisfy { $0.modality != .prohibition }, "\(language): \(noProhibition)")
  }

  /// What a condition or a relative clause denies says when the rule holds.
  @Test(arguments: [
    (Language.english, "If the victim does not agree, the police shall inform the prosecutor."),
    (.russian, "Если пострадавшая не соглашается, полиция обязана уведомить прокурора."),
    (.russian, "Полиция обязана уведомить лицо, которое не получает помощь."),
    (.uzbekLatin, "Jabrlanuvchi rozi bo‘lmasa, ichki ishlar organi prokurorni xabardor qilishi shart."),
    (.tajik, "Агар ҷабрдида розӣ набошад, милитсия вазифадор аст прокурорро огоҳ кунад."),
  ])
  func aDeniedConditionDeniesNoRule(language: Language, text: String) throws {
    let frame = try Self.frame(text, language)
    #expect(frame.modality == .duty && frame.polarity == .affirmative, "\(language): \(text)")
  }

  @Test(arguments: [
    (Language.english, "The court shall decide within six months.", 6.0, "month"),
    (.russian, "Суд решает дело в течение шести месяцев.", 6, "month"),
    (.kazakh, "Сот істі алты ай ішінде шешеді.", 6, "month"),
    (.kyrgyz, "Сот ишти алты айдын ичинде чечет.", 6, "month"),
    (.uzbekLatin, "Sud ishni olti oy ichida hal qiladi.", 6, "month"),
    (.uzbekCyrillic, "Суд ишни олти ой ичида ҳал қилади.", 6, "month"),
    (.turkmen, "Kazyýet işi alty aýyň içinde çözýär.", 6, "month"),
    (.tajik, "Суд парвандаро дар муддати шаш моҳ ҳал мекунад.", 6, "month"),
    (.dari, "محکمه قضیه را در شش ماه حل می کند.", 6, "month"),
    (.pashto, "محکمه قضیه په شپږو میاشتو کې حل کوي.", 6, "month"),
  ])
  func monthsInWordsAreNumbers(language: Language, text: String, value: Double, unit: String) throws {
    let quantities = try Self.frame(text, language).quantities
    #expect(
      quantities.contains { ($0.minimum ?? $0.maximum) == value && $0.unit == unit }, "\(language): \(quantities)")
  }

  @Test func caseEndingsOfAMonthAreBounds() throws {
    let frame = try Self.frame("Muddat olti oydan bir yilgacha.", .uzbekLatin)
    #expect(frame.quantities.first?.unit == "month" && frame.quantities.first?.minimum == 6, "\(frame.quantities)")
    let upper = try Self.frame("Order olti oygacha muddatga beriladi.", .uzbekLatin)
    #expect(upper.quantities == [Quantity(minimum: nil, maximum: 6, unit: "month", isAge: false)])
  }

  @Test(arguments: [
    (
      Language.english, "Marriage is permitted at the age of 18.",
      Quantity(minimum: 18, maximum: 18, unit: "year", isAge: true)
    ),
    (
      .english, "This article shall protect a person under the age of 16.",
      Quantity(minimum: nil, maximum: 16, unit: "year", isAge: true)
    ),
    (
      .russian, "Лицо, не достигшее шестнадцати лет, подлежит защите.",
      Quantity(minimum: nil, maximum: 16, unit: "year", isAge: true)
    ),
    (
      .russian, "Брачный возраст устанавливается в восемнадцать лет.",
      Quantity(minimum: 18, maximum: 18, unit: "year", isAge: true)
    ),
    (
      .russian, "Приказ действует не менее десяти суток.",
      Quantity(minimum: 10, maximum: nil, unit: "day", isAge: false)
    ),
    (
      .russian, "Приказ действует не более одного года.",
      Quantity(minimum: nil, maximum: 1, unit: "year", isAge: false)
    ),
    (
      .uzbekLatin, "Order o‘n kundan kam bo‘lmagan muddatga beriladi.",
      Quantity(minimum: 10, maximum: nil, unit: "day", isAge: false)
    ),
    (
      .uzbekLatin, "Order o‘ttiz kundan ortiq bo‘lmagan muddatga beriladi.",
      Quantity(minimum: nil, maximum: 30, unit: "day", isAge: false)
    ),
    (
      .uzbekLatin, "O‘n olti yoshga to‘lmagan shaxs himoya qilinadi.",
      Quantity(minimum: nil, maximum: 16, unit: "year", isAge: true)
    ),
    (
      .kazakh, "Он сегіз жасқа толмаған адам қорғалады.",
      Quantity(minimum: nil, maximum: 18, unit: "year", isAge: true)
    ),
    (
      .kyrgyz, "Он сегиз жашка толбогон адам корголот.",
      Quantity(minimum: nil, maximum: 18, unit: "year", isAge: true)
    ),
    (
      .turkmen, "On sekiz ýaşa dolmadyk adam goralýar.",
      Quantity(minimum: nil, maximum: 18, unit: "year", isAge: true)
    ),
    (.tajik, "Муҳлат на камтар аз даҳ рӯз аст.", Quantity(minimum: 10, maximum: nil, unit: "day", isAge: false)),
    (.dari, "مدت کمتر از ده روز نباشد.", Quantity(minimum: nil, maximum: 10, unit: "day", isAge: false)),
  ])
  func agesAndPeriodsAreNumbersWithBounds(language: Language, text: String, expected: Quantity) throws {
    let frame = try Self.frame(text, language)
    #expect(frame.quantities == [expected], "\(language): \(text)")
  }

  @Test func anExceptionSaysWhatItExcepts() throws {
    let russian = try Self.frame(
      "Примирение сторон запрещается, за исключением случаев согласия пострадавшей, в течение года.", .russian)
    #expect(russian.exceptions.map(\.words) == ["за исключением случаев согласия пострадавшей"])
    #expect(
      russian.exceptions.map(\.rule)
        == ["Примирение сторон запрещается в течение года."].map { $0.dropLast().description })
    let english = try Self.frame("Mediation is prohibited, except where the victim asks for it.", .english)
    #expect(english.exceptions.map(\.words) == ["except where the victim asks for it"])
    #expect(english.exceptions.map(\.rule) == ["Mediation is prohibited"])
    let uzbek = try Self.frame(
      "Tomonlarni yarashtirish taqiqlanadi, jabrlanuvchi so‘ragan hollar bundan mustasno.", .uzbekLatin)
    #expect(uzbek.exceptions.map(\.words) == ["jabrlanuvchi so‘ragan hollar bundan mustasno"])
    #expect(uzbek.exceptions.map(\.rule) == ["Tomonlarni yarashtirish taqiqlanadi"])
  }

  @Test(arguments: [
    (Language.english, "The order shall protect spouses living together.", "cohabitation"),
    (.russian, "Приказ выносится в отношении совместно проживающих лиц.", "cohabitation"),
    (.uzbekLatin, "Order birga yashovchi shaxslarga nisbatan beriladi.", "cohabitation"),
    (.kazakh, "Нұсқама бірге тұратын адамдарға беріледі.", "cohabitation"),
    (.russian, "Деяние, совершенное повторно, наказывается арестом.", "repetition"),
    (.russian, "Помощь получают только граждане республики.", "citizens"),
  ])
  func limitsOfScope(language: Language, text: String, kind: String) throws {
    #expect(try Self.frame(text, language).limits.map(\.kind).contains(kind), "\(language): \(text)")
  }

  @Test func everyPunishmentOfAnAlternativeHasItsOwnBounds() throws {
    let russian = try Self.frame(
      "Побои наказываются штрафом от двадцати до сорока показателей либо лишением свободы на срок до трех лет.",
      .russian)
    #expect(
      russian.sanctions == [
        Sanction(kind: "fine", minimum: 20, maximum: 40, unit: "index"),
        Sanction(kind: "imprisonment", minimum: nil, maximum: 3, unit: "year"),
      ])
    let uzbek = try Self.frame(
      "Urish yigirma baravaridan qirq baravarigacha miqdorda jarima yoki uch yilgacha ozodlikdan mahrum qilish bilan jazolanadi.",
      .uzbekLatin)
    #expect(
      uzbek.sanctions == [
        Sanction(kind: "fine", minimum: 20, maximum: 40, unit: "index"),
        Sanction(kind: "imprisonment", minimum: nil, maximum: 3, unit: "year"),
      ])
  }
}
