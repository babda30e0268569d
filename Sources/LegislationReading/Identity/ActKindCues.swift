import Legislation

/// Words in names of acts that tell what the act regulates.
enum ActKindCues {
  /// The first kind whose cue the name has; cues of special acts come before those of general ones.
  static func kind(name: String) -> ActKind? {
    let words = NamePattern.words(of: String(name.prefix(longestName)))
    return table.first { row in row.cues.contains { $0.isIn(words) } }?.kind
  }

  /// Of longer names the beginning tells.
  private static let longestName = 600

  private static func row(_ kind: ActKind, _ cues: String...) -> (kind: ActKind, cues: [NamePattern]) {
    (kind, cues.map { NamePattern($0) })
  }

  /// Words of names in the languages of the region and in English. "Legislation" stands beside the subject where an
  /// act says to which branch it belongs ("Criminal legislation consists of this Code").
  private static let table: [(kind: ActKind, cues: [NamePattern])] = [
    row(
      .amendingAct, "о внесении … изменен", "о внесении … дополнен", "о внесении … поправ", "ozgartirish … kiritish",
      "ozgartirish … kiritil", "qoshimcha … kiritish", "ўзгартириш … киритиш", "қўшимча … киритиш",
      "өзгеріс … енгізу", "толықтыру … енгізу", "өзгөртүү … киргизүү", "толуктоо … киргизүү", "ворид … тағйир",
      "üýtgetme … girizmek", "goşmaça … girizmek", "amending", "amendment of", "amendments to", "to amend"),
    row(
      .introducingAct, "о введении в действие", "о порядке введения в действие", "қолданысқа енгізу туралы",
      "колдонууга киргизүү", "amalga kiritish", "мавриди амал қарор додан"),
    row(
      .criminalProcedureCode, "уголовно процессуальн", "jinoyat protsessual", "жиноят процессуал",
      "criminal procedure",
      "қылмыстық процес", "жазык процесс", "мурофиавии ҷиноят", "jenaýat iş ýörediş", "اجراآت جزایی",
      "порядок … уголовного судопроизводств",
      "законодательств … уголовн судопроизводств"),
    row(
      .penalEnforcementCode, "уголовно исполнительн", "jinoyat ijroiya", "penal enforcement", "penal executive",
      "қылмыстық атқару", "жазык аткаруу", "иҷрои ҷазои"),
    row(
      .civilProcedureCode, "гражданск процессуальн", "гражданско процессуальн", "fuqarolik protsessual",
      "civil procedure", "азаматтық процес", "жарандык процесс", "мурофиавии граждан", "raýat iş ýörediş",
      "порядок … гражданского судопроизводств",
      "законодательств … гражданск судопроизводств"),
    row(
      .administrativeProcedureCode, "кодекс … об административн … судопроизводств",
      "административно процессуальн", "административн … процедур", "об административном судопроизводств",
      "mamuriy … protsessual", "mamuriy sud ish", "әкімшілік рәсімдік", "административдик процесс",
      "administrative procedure", "мурофиаи судии маъмурӣ", "мурофиаи маъмурӣ"),
    row(
      .administrativeOffencesCode, "об административн правонаруш", "об административн ответствен",
      "кодекс … о правонаруш", "кодекс … о проступк", "mamuriy javobgarlik", "маъмурий жавобгарлик",
      "administrative offence", "administrative responsib", "administrative liab", "әкімшілік құқық бұзушылық",
      "укук бузуулар … кодекс", "жоруктар … кодекс", "ҳуқуқвайронкунии маъмурӣ", "administratiw hukuk bozul",
      "законодательств … об административн правонаруш"),
    row(
      .criminalCode, "уголовн кодекс", "jinoyat kodeks", "жиноят кодекс", "criminal code", "penal code",
      "қылмыстық кодекс", "кылмыш жаза кодекс", "кылмыш кодекс", "кодекси ҷиноят", "jenaýat kodeks", "کود جزا",
      "قانون جزا", "جزا قانون", "уголовн законодательств", "jinoyat qonunch", "жиноят қонунч", "қылмыстық заңнама",
      "кылмыш … мыйзамдар", "қонунгузории ҷиноят", "criminal legislation"),
    row(
      .familyCode, "о браке", "семейн кодекс", "oila kodeks", "оила кодекс", "family code", "marriage", "неке ерлі",
      "неке және отбасы", "үй бүлө кодекс", "кодекси оила", "maşgala kodeks", "семейн законодательств",
      "oila … qonunch", "оила … қонунч", "неке отбасы заңнама", "үй бүлө мыйзам", "қонунгузории оила"),
    row(
      .labourCode, "трудов кодекс", "mehnat kodeks", "меҳнат кодекс", "labour code", "labor code", "еңбек кодекс",
      "эмгек кодекс", "кодекси меҳнат", "zähmet kodeks", "قانون کار", "трудов законодательств", "mehnat … qonunch",
      "меҳнат … қонунч", "еңбек заңнама", "эмгек мыйзам", "қонунгузории меҳнат"),
    row(
      .domesticViolenceAct, "бытового насилия", "семейного насилия", "насилия в семье", "домашнего насилия",
      "семейно бытового насилия", "domestic violence", "family violence", "violence against women",
      "tazyiq va zoravonlik", "тазйиқ ва зўравонлик", "от притеснен … насили", "тұрмыстық зорлық",
      "үй бүлөлүк зомбулук", "зӯроварӣ дар оила", "зуроварӣ дар оила", "öý durmuş zorlug", "منع خشونت",
      "خشونت علیه زن"),
    row(
      .equalityAct, "равных прав", "равноправи", "гендерн равенств", "equal rights", "equality", "equal opportunit",
      "anti discrimination", "teng huquq", "тенг ҳуқуқ", "тең құқық", "тең укук", "баробарҳуқуқ", "deň hukuk",
      "gender deňlig"),
    row(
      .offencePreventionAct, "профилактик … правонаруш", "huquqbuzarliklar profilaktika",
      "ҳуқуқбузарликлар профилактика",
      "prevention of offences", "offence prevention", "құқық бұзушылық профилактика", "укук бузуулардын алдын",
      "пешгирии ҳуқуқвайронкун", "hukuk bozulmalaryň öňüni"),
    row(
      .legalAidAct, "юридической помощ", "yuridik yordam", "юридик ёрдам", "legal aid", "заң көмегі",
      "юридикалык жардам", "ёрии ҳуқуқ", "hukuk kömeg", "مساعدت حقوقی"),
    row(
      .traffickingAct, "торговл людьми", "odam savdosi", "одам савдоси", "trafficking", "адам саудасы", "адам сатуу",
      "савдои одамон", "adam söwda", "قاچاق انسان"),
    row(
      .victimsAct, "компенсации потерпевш", "фонде компенсации", "защите потерпевш", "crime victims", "victims act"),
    row(.mediationAct, "медиаци", "mediatsiya", "mediation"),
    row(
      .childRightsAct, "правах ребенка", "прав ребенка", "bola huquq", "бола ҳуқуқ", "rights of the child",
      "child rights", "кодекс о детях", "бала құқықтар", "баланын укук", "баланың құқықтары", "ҳуқуқи кӯдак",
      "çaganyň hukuk", "حقوق طفل"),
    row(
      .healthCode, "здоровье народа", "охран здоровья", "здравоохранени", "sogliqni saqlash", "соғлиқни сақлаш",
      "health", "денсаулық", "саламаттык", "тандурустӣ", "saglyk", "reproduktiv", "репродуктивн"),
    row(
      .socialServicesAct, "социальных услуг", "социальн кодекс", "социальн защит", "ijtimoiy xizmat",
      "social services", "social protection", "әлеуметтік кодекс", "әлеуметтік қорға", "социалдык тейлөө",
      "хизматрасонии иҷтимоӣ"),
    row(
      .educationAct, "об образовании", "законодательств … образовани", "talim togrisida", "таълим тўғрисида",
      "education", "білім туралы",
      "білім беру саласындағы", "билим берүү", "маориф", "bilim hakynda"),
    row(
      .civilRegistrationAct, "гражданского состояния", "fuqarolik holati", "civil status", "civil registration"),
    row(.statisticsAct, "статистик", "statistika", "statistics"),
    row(.migrationAct, "миграци", "правовом положении иностран", "migratsiya", "migration", "foreigners"),
    row(.refugeeAct, "беженц", "qochoq", "refugee", "asylum"),
    row(
      .religionAct, "о религи", "религиозной деятельности", "свободе совести", "vijdon erkinligi", "religio",
      "freedom of conscience"),
    row(
      .communityBodiesAct, "суд аксакалов", "судах аксакалов", "о махалл", "fuqarolarning ozini ozi",
      "аксакалдар сот",
      "community court"),
    row(.dataProtectionAct, "персональных данн", "personal data", "shaxsga doir malumot", "дербес деректер"),
    row(
      .publicServiceAct, "государственн служб", "государственн гражданск служб", "davlat xizmat", "civil service",
      "public service", "мемлекеттік қызмет", "мамлекеттик кызмат", "хизмати давлатӣ", "döwlet gulluk"),
    row(.citizenshipAct, "о гражданстве", "citizenship", "fuqaroligi togrisida"),
    row(.weaponsAct, "об оружии", "qurol togrisida", "weapons"),
    row(.policeAct, "о полиции", "органах внутренних дел", "ichki ishlar organlari", "police", "о милиции"),
    row(.mediaAct, "средствах массовой информации", "ommaviy axborot", "mass media"),
    row(
      .landCode, "земельн кодекс", "yer kodeks", "land code", "жер кодекс", "кодекси замин", "земельн законодательств"
    ),
    row(.waterCode, "водн кодекс", "suv kodeks", "water code", "су кодекс", "суу кодекс", "кодекси об"),
    row(.taxCode, "налогов кодекс", "soliq kodeks", "tax code", "салық кодекс", "салык кодекс", "кодекси андоз"),
    row(.budgetAct, "бюджетн кодекс", "budjet kodeks", "budget", "бюджет кодекс", "о … бюджете"),
    row(.customsCode, "таможенн кодекс", "bojxona kodeks", "customs code", "кеден кодекс", "бажы кодекс"),
    row(.housingCode, "жилищн кодекс", "uy joy kodeks", "housing code", "турак жай кодекс", "о жилищных отношени"),
    row(.forestCode, "лесн кодекс", "forest code", "орман кодекс", "токой кодекс"),
    row(.environmentCode, "экологическ кодекс", "ekologiya kodeks", "environmental code", "экологиялық кодекс"),
    row(.digitalCode, "цифров кодекс", "digital code", "санариптик кодекс", "цифрлық кодекс"),
    row(
      .roadTrafficAct, "дорожн движени", "yol harakati", "road traffic", "жол жүрісі", "жол кыймылы",
      "ҳаракат дар роҳ"),
    row(
      .civilCode, "гражданск кодекс", "fuqarolik kodeks", "фуқаролик кодекс", "civil code", "азаматтық кодекс",
      "жарандык кодекс", "кодекси граждан", "raýat kodeks", "قانون مدنی", "гражданск законодательств",
      "fuqarolik qonunch", "фуқаролик қонунч", "азаматтық заңнама", "жарандык мыйзам", "қонунгузории граждан"),
    row(
      .constitution, "конституция", "конституции республики", "konstitutsiya", "constitution", "конститутсия",
      "конституциясы", "konstitusiýa", "قانون اساسی"),
  ]
}
