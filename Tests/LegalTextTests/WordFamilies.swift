import LegalText

/// Families of words for `StemmingQualityTests`, the dictionary form first. Neighbouring lines are words that a
/// careless stemmer would merge (law, legal duty; man, to kill; old, to begin).
enum WordFamilies {
  static let all: [StemmingQualityTests.Floor] = [
    .init(language: .russian, bareRecall: 0.98, protectedRecall: 0.98, falseMerges: 0.002, families: russian),
    .init(language: .english, bareRecall: 0.98, protectedRecall: 0.98, falseMerges: 0.002, families: english),
    .init(language: .kazakh, bareRecall: 0.82, protectedRecall: 0.87, falseMerges: 0.002, families: kazakh),
    .init(language: .kyrgyz, bareRecall: 0.81, protectedRecall: 0.86, falseMerges: 0.002, families: kyrgyz),
    .init(language: .uzbekLatin, bareRecall: 0.81, protectedRecall: 0.86, falseMerges: 0.002, families: uzbek),
    .init(
      language: .uzbekCyrillic, bareRecall: 0.95, protectedRecall: 0.95, falseMerges: 0.002, families: uzbekCyrillic),
    .init(language: .turkmen, bareRecall: 0.83, protectedRecall: 0.98, falseMerges: 0.002, families: turkmen),
    .init(language: .tajik, bareRecall: 0.78, protectedRecall: 0.97, falseMerges: 0.002, families: tajik),
    .init(language: .dari, bareRecall: 0.7, protectedRecall: 0.95, falseMerges: 0.002, families: dari),
    .init(language: .pashto, bareRecall: 0.76, protectedRecall: 0.95, falseMerges: 0.002, families: pashto),
  ]

  private static let russian = """
    насилие насилия насилию насилием насилии
    насильник насильника насильнику насильником насильники насильников
    закон закона закону законом законе законы законов законам законами законах
    брак брака браку браком браке браки браков
    убежище убежища убежищу убежищем убежищ убежищах
    жертва жертвы жертве жертву жертвой жертв жертвам жертвами
    супруга супруги супруге супругу супругой супруг
    потерпевшая потерпевшей потерпевшую потерпевшие потерпевших потерпевшими
    преследование преследования преследованию преследованием преследовании
    последствие последствия последствий последствиям последствиями
    защитный защитного защитному защитным защитном защитная защитной защитную защитные защитных
    принудительный принудительного принудительная принудительной принудительные принудительных принудительному
    опека опеки опеке опеку опекой
    опасность опасности опасностью опасностей опасностям
    дискриминация дискриминации дискриминацию дискриминацией
    развод развода разводу разводом разводе разводы разводов
    """
  private static let english = """
    violence
    victim victims
    marriage marriages
    marry marries married
    discriminate discriminates discriminated discriminating
    shelter shelters sheltered
    protect protects protected protecting
    protein proteins
    threaten threatens threatened threatening
    harass harasses harassed harassing
    custody
    custom customs
    punish punishes punished punishing
    order orders ordered ordering
    ordinary
    relative relatives
    """
  private static let kazakh = """
    зорлық зорлықты зорлыққа зорлықтан зорлықтың зорлықпен зорлығы зорлығын
    әйел әйелді әйелге әйелден әйелдің әйелдер әйелдерге әйелдердің әйелі әйелдің
    ер ерді ерге ерлер ерлерге ерлердің
    еркек еркекті еркекке еркектер еркектердің
    неке некеге некеде некенің некесі некесін некеден
    заң заңды заңға заңда заңнан заңның заңдар заңдарға заңдарда заңымен
    құқық құқықты құқыққа құқықтар құқықтары құқығы құқығын құқықтарын
    қорғау қорғауға қорғауды қорғаудың
    бала баланы балаға баланың балалар балаларға балалардың баласы
    жұбай жұбайы жұбайын жұбайлар жұбайлардың жұбайына
    жаза жазаны жазаға жазаның жазалар
    жас жасқа жасты жастан жасы
    отбасы отбасына отбасын отбасында отбасының
    күш күшке күшпен күші күшін
    айыппұл айыппұлға айыппұлды айыппұлдың айыппұлдар
    нұсқама нұсқаманы нұсқамаға нұсқаманың нұсқамада
    """
  private static let kyrgyz = """
    зомбулук зомбулукту зомбулукка зомбулуктун зомбулуктан зомбулугу зомбулукка
    аял аялды аялга аялдын аялдар аялдарга аялдардын аялы
    эркек эркекти эркекке эркектер эркектердин
    нике никени никеге никеде никенин никеси никесин
    мыйзам мыйзамды мыйзамга мыйзамда мыйзамдын мыйзамдар мыйзамдарга мыйзамы
    укук укукту укукка укуктун укуктар укуктары укугу укугун
    бала баланы балага баланын балдар балдарга
    жубай жубайы жубайын жубайлар жубайлардын
    жаза жазаны жазага жазанын жазалар
    коргоо коргоону коргоого коргоонун
    үй үйдү үйгө үйдө үйдүн үйүн
    бүлө бүлөнү бүлөгө бүлөнүн бүлөдө
    айып айыпты айыпка айыптын
    токтом токтомду токтомго токтомдун токтомдор
    көз көздү көзгө көздүн көздөр
    күч күчтү күчкө күчүн
    """
  private static let uzbek = """
    zo‘ravonlik zo‘ravonlikni zo‘ravonlikka zo‘ravonlikdan zo‘ravonlikning zo‘ravonligi
    ayol ayolni ayolga ayolning ayollar ayollarga ayollarning ayoldan
    erkak erkakni erkakka erkaklar erkaklarning
    nikoh nikohni nikohga nikohda nikohning nikohdan nikohi
    qonun qonunni qonunga qonunda qonundan qonunning qonunlar qonunlarga qonuni
    huquq huquqni huquqqa huquqlar huquqlari huquqlarini huquqi huquqini
    bola bolani bolaga bolaning bolalar bolalarga bolasi
    er erning erga erlar
    jazo jazoni jazoga jazoning jazolar
    sud sudni sudga sudda sudning sudlar
    sudlanganlik sudlanganlikni sudlanganligi
    order orderni orderga orderning orderlar orderi
    oila oilani oilaga oilada oilaning oilalar oilasi
    jabrlanuvchi jabrlanuvchini jabrlanuvchiga jabrlanuvchining jabrlanuvchilar
    himoya himoyani himoyaga himoyasi himoyasini
    qiz qizni qizga qizning qizlar qizlarga
    """
  private static let uzbekCyrillic = """
    зўравонлик зўравонликни зўравонликка зўравонликдан зўравонликнинг зўравонлиги
    аёл аёлни аёлга аёлнинг аёллар аёлларга аёлларнинг
    никоҳ никоҳни никоҳга никоҳда никоҳнинг никоҳи
    қонун қонунни қонунга қонунда қонуннинг қонунлар
    ҳуқуқ ҳуқуқни ҳуқуққа ҳуқуқлар ҳуқуқлари ҳуқуқи
    бола болани болага боланинг болалар болаларга
    оила оилани оилага оилада оиланинг оиласи
    жазо жазони жазога жазонинг жазолар
    """
  private static let turkmen = """
    zorluk zorlugy zorluga zorlukdan zorlugyň zorluklar
    zenan zenany zenana zenanyň zenanlar zenanlara zenanlaryň zenandan
    erkek erkegi erkege erkekler erkekleriň
    nika nikany nika nikanyň nikadan nikasy
    kanun kanuny kanuna kanunda kanunyň kanunlar kanunlara kanundan
    hukuk hukugy hukuga hukuklar hukuklary hukuklaryň hukugyny
    çaga çagany çaga çaganyň çagalar çagalara çagalaryň
    maşgala maşgalany maşgala maşgalada maşgalanyň maşgalasy
    jeza jezany jeza jezanyň jezalar
    kazyýet kazyýeti kazyýete kazyýetde kazyýetiň kazyýetler
    gorag goragy goraga goragyň
    adam adamy adama adamyň adamlar adamlara
    """
  private static let tajik = """
    зӯроварӣ зӯроварии зӯровариро
    зан занон занҳо занро занони занонро
    мард мардон мардҳо мардро мардони
    никоҳ никоҳи никоҳро никоҳҳо
    қонун қонуни қонунро қонунҳо қонунҳои
    ҳуқуқ ҳуқуқи ҳуқуқҳо ҳуқуқҳои ҳуқуқро ҳуқуқаш
    кӯдак кӯдакон кӯдакро кӯдаки кӯдакони кӯдаконро
    оила оилаи оиларо оилаҳо оилаҳои
    ҷазо ҷазои ҷазоро ҷазоҳо
    суд суди судро судҳо судҳои
    фармон фармони фармонро фармонҳо
    шаҳрванд шаҳрванди шаҳрвандон шаҳрвандони шаҳрвандонро
    духтар духтари духтарон духтарро духтарони
    қарор қарори қарорро қарорҳо қарорҳои
    ариза аризаи аризаро аризаҳо
    ҷабрдида ҷабрдидаи ҷабрдидаро ҷабрдидагон
    меҳнат меҳнати меҳнатро
    """
  private static let dari = """
    خشونت خشونتها خشونتهای
    زن زنان زنها زنهای
    مرد مردان مردها
    نکاح نکاحها
    قانون قانونی قانونها
    کودک کودکان
    متضرر متضررین
    محکمه محکمۀ
    حکم حکمی
    طفل طفلی طفلان
    قربانی قربانیان
    مرتکب مرتکبان
    دختر دختران دختری دخترها
    مادر مادران مادری
    جرم جرمی جرمها
    شوهر شوهران
    مظنون مظنونین مظنونی
    """
  private static let pashto = """
    ښځه ښځې ښځو
    نارینه نارینو
    ماشوم ماشومان ماشومانو
    قانون قانونونه قانونونو
    حق حقونه حقونو
    محکمه محکمې محکمو
    تاوتریخوالی تاوتریخوالي
    نکاح نکاحونه
    کور کورونه کورونو کوره
    جرم جرمونه جرمونو
    هلک هلکان هلکانو
    پلار پلارونه پلارونو
    پریکړه پریکړې پریکړو
    مور موره
    څارنوال څارنوالان څارنوالانو
    """
}
