import LegalText
import Legislation

/// The words of references in one language, as lists to read and correct.
struct ReferenceVocabulary: Sendable {
  var isUnitFirst = false
  /// Whole forms.
  var forms: [(String, ReferenceWord)] = []
  /// Stems to which `endings` may be joined.
  var stems: [(String, ReferenceWord)] = []
  var endings: [String] = []

  static func of(_ language: Language) -> ReferenceVocabulary {
    switch language {
    case .russian: russian
    case .kazakh: kazakh
    case .kyrgyz: kyrgyz
    case .tajik: tajik
    case .uzbekLatin: uzbekLatin
    case .uzbekCyrillic: uzbekCyrillic
    case .turkmen: turkmen
    case .dari: dari
    case .pashto: pashto
    case .english: english
    }
  }

  private mutating func add(_ text: String, _ meaning: ReferenceWord) {
    forms += text.split(separator: " ").map { (String($0), meaning) }
  }

  private mutating func stem(_ text: String, _ meaning: ReferenceWord) {
    stems += text.split(separator: " ").map { (String($0), meaning) }
  }

  /// Words for `from`, `from + step` …, as whole forms or stems.
  private mutating func count(
    _ text: String, from: Int = 1, step: Int = 1, stem isStem: Bool = false, cardinal: Bool = false
  ) {
    for (place, word) in text.split(separator: " ").enumerated() {
      let value = from + place * step
      for variant in word.split(separator: "/") {
        let meaning: ReferenceWord = cardinal ? .cardinal(value) : .ordinal(value)
        if isStem { stems.append((String(variant), meaning)) } else { forms.append((String(variant), meaning)) }
      }
    }
  }

  private mutating func months(_ text: String, stem isStem: Bool) {
    for (place, word) in text.split(separator: " ").enumerated() {
      for variant in word.split(separator: "/") {
        if isStem {
          stems.append((String(variant), .month(place + 1)))
        } else {
          forms.append((String(variant), .month(place + 1)))
        }
      }
    }
  }

  // MARK: - Russian

  private static let russian: ReferenceVocabulary = {
    var words = ReferenceVocabulary(isUnitFirst: true)
    func forms(_ stem: String, _ endings: String, _ meaning: ReferenceWord) {
      for ending in endings.split(separator: " ") {
        words.forms.append((stem + (ending == "0" ? "" : ending), meaning))
      }
    }
    forms("стат", "ья ьи ье ью ьей ьею ьями ьях ьям ей", .unit(.article))
    forms("част", "ь и ью ей ям ями ях", .unit(.paragraph))
    let masculine = "0 а у ом е ы ов ам ами ах"
    forms("пункт", masculine, .unit(.point))
    forms("подпункт", masculine, .unit(.point))
    forms("абзац", "0 а у ем е ы ев ам ами ах", .unit(.alinea))
    forms("глав", "а ы е у ой ою ам ами ах 0", .unit(.chapter))
    forms("раздел", masculine, .unit(.section))
    forms("параграф", masculine, .unit(.division))
    forms("приложени", "е я ю ем и й ям ями ях", .unit(.attachment))
    forms("заголов", "ок ка ке ку ком", .unit(.heading))
    words.add("ст стст", .shortUnit(.article))
    words.add("ч чч", .shortUnit(.paragraph))
    words.add("п пп подп пунк", .shortUnit(.point))
    words.add("абз", .shortUnit(.alinea))
    words.add("гл", .shortUnit(.chapter))
    let hard = "ый ая ое ой ого ому ым ом ую ою ые ых ыми"
    let units = [
      (1, "перв"), (2, "втор"), (4, "четверт"), (5, "пят"), (6, "шест"), (7, "седьм"), (8, "восьм"), (9, "девят"),
      (10, "десят"), (11, "одиннадцат"), (12, "двенадцат"), (13, "тринадцат"), (14, "четырнадцат"),
      (15, "пятнадцат"), (16, "шестнадцат"), (17, "семнадцат"), (18, "восемнадцат"), (19, "девятнадцат"),
      (20, "двадцат"), (30, "тридцат"), (40, "сороков"), (50, "пятидесят"), (60, "шестидесят"),
      (70, "семидесят"), (80, "восьмидесят"), (90, "девяност"), (100, "сот"), (200, "двухсот"), (300, "трехсот"),
    ]
    for (value, stem) in units { forms(stem, hard, .ordinal(value)) }
    forms("трет", "ий ья ье ьей ьею ьего ьему ьим ьем ью ьи ьих ьими", .ordinal(3))
    words.count(
      "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто", from: 20, step: 10,
      cardinal: true)
    words.count("двести триста четыреста пятьсот шестьсот", from: 200, step: 100, cardinal: true)
    words.add("и или либо а также", .conjunction)
    words.add("по до", .rangeWord)
    words.add("й я е ю го му ой ая ое ей ом ым ых ми", .ordinalEnding)
    words.add(
      "настоящего настоящей настоящему настоящим настоящем настоящая настоящий настоящих этого этой этом", .this)
    words.add(
      "указанной указанного указанных данной данного названной названного предыдущей предыдущего соответствующей",
      .relative)
    words.add("кодекса закона конституции указа постановления уложения", .act)
    words.months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря", stem: false)
    words.add("г года год", .year)
    words.add("ведомости ведомостей", .gazette)
    words.add("кроме исключением исключая", .exclusion)
    return words
  }()

  // MARK: - Turkic

  private static let kazakh: ReferenceVocabulary = {
    var words = ReferenceVocabulary()
    words.stem("бап баб", .unit(.article))
    words.stem("бөлік бөліг", .unit(.paragraph))
    words.stem("тармақ тармағ", .unit(.paragraph))
    words.stem("тармақша", .unit(.point))
    words.stem("абзац", .unit(.alinea))
    words.stem("тарау", .unit(.chapter))
    words.stem("бөлім", .unit(.section))
    words.stem("параграф", .unit(.division))
    words.stem("қосымша", .unit(.attachment))
    words.stem("тақырып тақырыб", .unit(.heading))
    words.endings =
      ("тар тер дар дер лар лер ы і сы сі н ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті да де та те нда "
      + "нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі ғы гі").split(separator: " ").map(
        String.init)
    words.count(
      "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы", stem: true)
    words.count(
      "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз", from: 10, step: 10, cardinal: true)
    words.count(
      "жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы жүзінші", from: 20, step: 10,
      stem: true)
    words.add("және мен бен пен немесе не", .conjunction)
    words.add("ші шы інші ыншы", .ordinalEnding)
    words.add("осы бұл", .this)
    words.add("көрсетілген аталған", .relative)
    words.stem("кодекс заң конституция қаулы жарлық жарлығ", .act)
    words.endings += ["сы", "сының", "сінің", "інің", "ының"]
    words.stem(
      "құжат", .issue)
    words.add("жаршысы жаршысында", .gazette)
    words.months(
      "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек/қыркүйег қазан қараша желтоқсан", stem: true)
    words.stem("жыл ж", .year)
    return words
  }()

  private static let kyrgyz: ReferenceVocabulary = {
    var words = ReferenceVocabulary()
    words.stem("берене статья", .unit(.article))
    words.stem("бөлүк бөлүг", .unit(.paragraph))
    words.stem("пункт пунктча", .unit(.point))
    words.stem("абзац", .unit(.alinea))
    words.stem("глава", .unit(.chapter))
    words.stem("бөлүм раздел", .unit(.section))
    words.stem("параграф", .unit(.division))
    words.stem("тиркеме", .unit(.attachment))
    words.endings =
      ("лар лер лор лөр дар дер дор дөр тар тер тор төр ы и у ү сы си су сү нын нин нун нүн дын дин дун дүн тын тин "
      + "тун түн га ге го гө ка ке ко кө на не но нө а е о ө ны ни ну нү ды ди ду дү ты ти ту тү н да де до дө та те то "
      + "тө нда нде ндо ндө дан ден дон дөн тан тен тон төн нан нен нон нөн дагы деги догу дөгү тагы теги тогу төгү "
      + "ндагы ндеги ндогу ндөгү").split(separator: " ").map(String.init)
    words.count(
      "биринчи экинчи үчүнчү төртүнчү бешинчи алтынчы жетинчи сегизинчи тогузунчу онунчу", stem: true)
    words.count("он жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон жүз", from: 10, step: 10, cardinal: true)
    words.count(
      "жыйырманчы отузунчу кыркынчы элүүнчү алтымышынчы жетимишинчи сексенинчи токсонунчу жүзүнчү", from: 20,
      step: 10, stem: true)
    words.add("жана менен же", .conjunction)
    words.add("чы чи чу чү нчы нчи нчу нчү", .ordinalEnding)
    words.add("ушул бул", .this)
    words.add("көрсөтүлгөн аталган", .relative)
    words.stem("кодекс мыйзам конституция токтом жарлык", .act)
    words.add("мыйзамдын мыйзамынын кодекстин кодексинин", .act)
    words.add("ведомостору ведомосттору", .gazette)
    words.add("ст", .issue)
    words.months(
      "январ февраль/феврал март апрел май июн июл август сентябр октябр ноябр декабр", stem: true)
    words.forms += [("январь", .month(1)), ("апрель", .month(4)), ("июнь", .month(6)), ("июль", .month(7))]
    words.forms += [
      ("сентябрь", .month(9)), ("октябрь", .month(10)), ("ноябрь", .month(11)), ("декабрь", .month(12)),
    ]
    words.stem("жыл", .year)
    words.add("ж", .year)
    return words
  }()

  private static let uzbekLatin: ReferenceVocabulary = {
    var words = ReferenceVocabulary()
    words.stem("modda", .unit(.article))
    words.stem("qism", .unit(.paragraph))
    words.stem("band", .unit(.point))
    words.stem("kichikband", .unit(.point))
    words.stem("xatboshi", .unit(.alinea))
    words.stem("bob", .unit(.chapter))
    words.stem("bo'lim", .unit(.section))
    words.stem("paragraf", .unit(.division))
    words.stem("ilova", .unit(.attachment))
    words.stem("sarlavha nom", .unit(.heading))
    words.endings = "lar i si ni ning ga ka da dan dagi gi gacha cha".split(separator: " ").map(String.init)
    words.count(
      "birinchi ikkinchi uchinchi to'rtinchi beshinchi oltinchi yettinchi sakkizinchi to'qqizinchi o'ninchi",
      stem: true)
    words.count(
      "o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson yuz", from: 10, step: 10, cardinal: true)
    words.count(
      "yigirmanchi o'ttizinchi qirqinchi ellikinchi/elliginchi oltmishinchi yetmishinchi saksoninchi to'qsoninchi yuzinchi",
      from: 20, step: 10, stem: true)
    words.add("va hamda yoki", .conjunction)
    words.add("nchi inchi chi", .ordinalEnding)
    words.add("ushbu mazkur", .this)
    words.add("ko'rsatilgan", .relative)
    words.stem("kodeks qonun konstitutsiya farmon qaror", .act)
    words.stem("son", .issue)
    words.add("axborotnoma axborotnomasi qht", .gazette)
    words.months(
      "yanvar fevral mart aprel may iyun iyul avgust sentabr/sentyabr oktabr/oktyabr noyabr dekabr", stem: true)
    words.stem("yil y", .year)
    return words
  }()

  private static let uzbekCyrillic: ReferenceVocabulary = {
    var words = ReferenceVocabulary()
    words.stem("модда", .unit(.article))
    words.stem("қисм", .unit(.paragraph))
    words.stem("банд кичикбанд", .unit(.point))
    words.stem("хатбоши", .unit(.alinea))
    words.stem("боб", .unit(.chapter))
    words.stem("бўлим", .unit(.section))
    words.stem("параграф", .unit(.division))
    words.stem("илова", .unit(.attachment))
    words.stem("сарлавҳа ном", .unit(.heading))
    words.endings = "лар и си ни нинг га ка да дан даги ги гача ча".split(separator: " ").map(String.init)
    words.count(
      "биринчи иккинчи учинчи тўртинчи бешинчи олтинчи еттинчи саккизинчи тўққизинчи ўнинчи", stem: true)
    words.count("ўн йигирма ўттиз қирқ эллик олтмиш етмиш саксон тўқсон юз", from: 10, step: 10, cardinal: true)
    words.count(
      "йигирманчи ўттизинчи қирқинчи эллигинчи олтмишинчи етмишинчи саксонинчи тўқсонинчи юзинчи", from: 20, step: 10,
      stem: true)
    words.add("ва ҳамда ёки", .conjunction)
    words.add("нчи инчи чи", .ordinalEnding)
    words.add("ушбу мазкур", .this)
    words.add("кўрсатилган", .relative)
    words.stem("кодекс қонун конституция фармон қарор", .act)
    words.stem("сон", .issue)
    words.add("ахборотнома ахборотномаси қҳт", .gazette)
    words.months(
      "январь/январ февраль/феврал март апрел/апрель май июн/июнь июл/июль август сентябр/сентябрь октябр/октябрь ноябр/ноябрь декабр/декабрь",
      stem: true)
    words.stem("йил й", .year)
    return words
  }()

  private static let turkmen: ReferenceVocabulary = {
    var words = ReferenceVocabulary()
    words.stem("madda", .unit(.article))
    words.stem("bölek böleg", .unit(.paragraph))
    words.stem("bent bend", .unit(.point))
    words.stem("tesim", .unit(.alinea))
    words.stem("bap bab", .unit(.chapter))
    words.stem("bölüm", .unit(.section))
    words.stem("goşundy", .unit(.attachment))
    words.endings =
      ("lar ler y i sy si n nyň niň yň iň ň na ne a e ny ni nda nde da de ndan nden dan den ndaky ndäki daky däki")
      .split(separator: " ").map(String.init)
    words.count(
      "birinji ikinji üçünji dördünji bäşinji altynjy ýedinji sekizinji dokuzynjy onunjy", stem: true)
    words.count("on ýigrimi otuz kyrk elli altmyş ýetmiş segsen togsan ýüz", from: 10, step: 10, cardinal: true)
    words.count(
      "ýigriminji otuzynjy kyrkynjy ellinji altmyşynjy ýetmişinji segseninji togsanynjy ýüzünji", from: 20, step: 10,
      stem: true)
    words.add("we ýa-da ýada hem", .conjunction)
    words.add("nji njy inji ynjy unjy ünji jy ji", .ordinalEnding)
    words.add("şu bu", .this)
    words.add("görkezilen", .relative)
    words.stem("kodeks kanun konstitusiýa karar", .act)
    words.add("maglumatlary maglumatlarynda", .gazette)
    words.months(
      "ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr", stem: true)
    words.stem("ýyl", .year)
    words.add("ý", .year)
    return words
  }()

  // MARK: - Persian

  private static let tajik: ReferenceVocabulary = {
    var words = ReferenceVocabulary(isUnitFirst: true)
    words.stem("модда моддаи моддаҳо моддаҳои", .unit(.article))
    words.stem("қисм қисми қисмҳо қисмҳои", .unit(.paragraph))
    words.stem("банд банди бандҳо бандҳои зербанд зербанди зербандҳои", .unit(.point))
    words.stem("сархат сархати сархатҳои хатбошӣ хатбоши", .unit(.alinea))
    words.stem("боб боби бобҳои", .unit(.chapter))
    words.stem("фасл фасли фаслҳои", .unit(.section))
    words.stem("замима замимаи", .unit(.attachment))
    words.stem("сарлавҳа сарлавҳаи", .unit(.heading))
    words.add("мод", .shortUnit(.article))
    words.endings = ["ро", "у", "и"]
    words.count(
      "якум/аввал/аввали дуюм/дуввум/дувум сеюм/севум/саввум чорум/чаҳорум панҷум шашум ҳафтум ҳаштум нӯҳум даҳум ёздаҳум "
        + "дувоздаҳум сездаҳум чордаҳум/чаҳордаҳум понздаҳум шонздаҳум ҳабдаҳум/ҳафдаҳум ҳаждаҳум нуздаҳум",
      stem: true)
    words.count(
      "бистум сиюм чилум/чиҳилум панҷоҳум шастум ҳафтодум ҳаштодум навадум садум", from: 20, step: 10, stem: true)
    words.count(
      "бисту/бист сию/сӣ чилу/чил панҷоҳу/панҷоҳ шасту/шаст ҳафтоду/ҳафтод ҳаштоду/ҳаштод наваду/навад саду/сад",
      from: 20, step: 10, cardinal: true)
    words.add("ва ё", .conjunction)
    words.add("то", .rangeWord)
    words.add("ум юм", .ordinalEnding)
    words.add("ҳамин мазкур", .this)
    words.add("зикршуда", .relative)
    words.stem("кодекс кодекси қонун қонуни конститутсия конститутсияи қарори", .act)
    words.add("қ", .issue)
    words.add("ахбори", .gazette)
    words.months(
      "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри", stem: false)
    words.add("соли с", .year)
    return words
  }()

  private static let dari: ReferenceVocabulary = {
    var words = ReferenceVocabulary(isUnitFirst: true)
    words.add("ماده مادهٔ مادۀ مواد مادهای ماده‌های", .unit(.article))
    words.add("فقره فقرهٔ فقرات فقره‌های", .unit(.paragraph))
    words.add("جزء اجزای اجزاء جز بند بندهای", .unit(.point))
    words.add("فصل فصول", .unit(.chapter))
    words.add("باب ابواب", .unit(.section))
    words.add("مبحث", .unit(.division))
    words.add("کتاب", .unit(.part))
    words.add("ضمیمه", .unit(.attachment))
    words.count(
      "اول/یکم/یک دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم "
        + "هجدهم/هژدهم/هیجدهم نزدهم/نوزدهم")
    words.count("بیستم سیم/سی‌ام/سیام چهلم پنجاهم شصتم هفتادم هشتادم نودم صدم", from: 20, step: 10)
    words.count("بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد/یکصد", from: 20, step: 10, cardinal: true)
    words.count("دوصد/دویست سه‌صد/سیصد چهارصد پنجصد/پانصد ششصد هفتصد هشتصد نهصد", from: 200, step: 100, cardinal: true)
    words.add("و یا", .conjunction)
    words.add("الی تا", .rangeWord)
    words.add("این همین", .this)
    words.add("مذکور متذکره", .relative)
    words.add("قانون کود", .act)
    words.months("حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت", stem: false)
    words.add("سال", .year)
    return words
  }()

  private static let pashto: ReferenceVocabulary = {
    var words = ReferenceVocabulary()
    words.add("ماده مادې مادو مادې‌", .unit(.article))
    words.add("فقره فقرې فقرو", .unit(.paragraph))
    words.add("جزء جزو اجزا", .unit(.point))
    words.add("فصل فصلونو څپرکی څپرکي", .unit(.chapter))
    words.add("باب", .unit(.section))
    words.add("کتاب", .unit(.part))
    words.count(
      "لومړی/لومړۍ/لومړي/لومړنی دوهم/دوهمه/دوهمې/دویم/دویمه/دویمې دریم/دریمه/دریمې څلورم/څلورمه/څلورمې "
        + "پنځم/پنځمه/پنځمې شپږم/شپږمه/شپږمې اووم/اوومه/اوومې اتم/اتمه/اتمې نهم/نهمه/نهمې لسم/لسمه/لسمې "
        + "یوولسم/یوولسمه/یوولسمې دولسم/دولسمه/دولسمې دیارلسم/دیارلسمه/دیارلسمې څوارلسم/څوارلسمه/څوارلسمې "
        + "پنځلسم/پنځلسمه/پنځلسمې شپاړسم/شپاړسمه/شپاړسمې اوولسم/اوولسمه/اوولسمې اتلسم/اتلسمه/اتلسمې "
        + "نولسم/نولسمه/نولسمې")
    words.count(
      "شلم/شلمه/شلمې/ویشتم/ویشتمه/ویشتمې دېرشم/دېرشمه/دېرشمې/دیرشم/دیرشمه څلوېښتم/څلوېښتمه/څلوېښتمې/څلویښتم پنځوسم/پنځوسمه/پنځوسمې "
        + "شپېتم/شپېتمه/شپېتمې/شپیتم اویایم/اویایمه/اویایمې اتیایم/اتیایمه/اتیایمې نوییم/نوییمه/نوییمې سلم/سلمه/سلمې",
      from: 20, step: 10)
    words.count("یو دوه درې/در څلور پنځه شپږ اووه اته نهه", cardinal: true)
    words.add("او یا", .conjunction)
    words.add("تر", .rangeWord)
    words.add("مه مې م", .ordinalEnding)
    words.add("دې دغه", .this)
    words.add("د", .linking)
    words.add("قانون کود", .act)
    words.months(
      "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب", stem: false)
    words.add("کال", .year)
    return words
  }()

  // MARK: - English

  private static let english: ReferenceVocabulary = {
    var words = ReferenceVocabulary(isUnitFirst: true)
    words.add("article articles section sections", .unit(.article))
    words.add("art arts", .shortUnit(.article))
    words.add("paragraph paragraphs subsection subsections subparagraph subparagraphs", .unit(.paragraph))
    words.add("para paras", .shortUnit(.paragraph))
    words.add("point points clause clauses item items subclause", .unit(.point))
    words.add("chapter chapters", .unit(.chapter))
    words.add("part parts", .unit(.part))
    words.add("division divisions", .unit(.division))
    words.add("annex annexes schedule schedules appendix", .unit(.attachment))
    words.add("heading", .unit(.heading))
    words.count(
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        + "sixteenth seventeenth eighteenth nineteenth")
    words.count(
      "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", from: 20, step: 10)
    words.count("twenty thirty forty fifty sixty seventy eighty ninety hundred", from: 20, step: 10, cardinal: true)
    words.count("one two three four five six seven eight nine ten")
    words.add("and or", .conjunction)
    words.add("to through", .rangeWord)
    words.add("except excluding", .exclusion)
    words.add("st nd rd th", .ordinalEnding)
    words.add("of the", .linking)
    words.add("this", .this)
    words.add("said preceding that aforementioned", .relative)
    words.add("act law code constitution decree ordinance convention", .act)
    words.months(
      "january february march april may june july august september october november december", stem: false)
    return words
  }()
}
