import Legislation

/// Words in titles of acts that tell what the act regulates.
enum ActKindCues {
  /// The first kind whose cue the title has; cues of special acts come before those of general ones.
  static func kind(title: String) -> ActKind? {
    cues.firstList(in: fold(title)).map { table[$0].kind }
  }

  static func fold(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      switch character {
      case "ʻ", "‘", "’", "ʼ", "`", "'": continue
      case "-", "_": result.append(" ")
      case "ё": result.append("е")
      default: result.append(character)
      }
    }
    return result
  }

  private static let cues = PhraseSet(lists: table.map(\.cues))

  private static let table: [(kind: ActKind, cues: [String])] = [
    (
      .criminalProcedureCode,
      [
        "уголовно процессуальн", "jinoyat protsessual", "жиноят процессуал", "criminal procedure", "қылмыстық процес",
        "жазык процесс", "мурофиавии ҷиноят", "jenaýat iş ýörediş", "اجراآت جزایی",
      ]
    ),
    (
      .penalEnforcementCode,
      [
        "уголовно исполнительн", "jinoyat ijroiya", "penal enforcement", "penal executive", "қылмыстық атқару",
        "жазык аткаруу", "иҷрои ҷазои",
      ]
    ),
    (
      .civilProcedureCode,
      [
        "гражданск процессуальн", "гражданский процессуальн", "fuqarolik protsessual", "civil procedure",
        "азаматтық процес", "жарандык процесс", "мурофиавии граждан", "raýat iş ýörediş",
      ]
    ),
    (
      .administrativeOffencesCode,
      [
        "об административных правонарушениях", "административной ответственности", "об административной",
        "кодекс о правонарушениях",
        "кодекс о проступках", "mamuriy javobgarlik", "маъмурий жавобгарлик", "administrative offence",
        "administrative responsib", "administrative liab", "әкімшілік құқық бұзушылық", "укук бузуулар",
        "ҳуқуқвайронкунии маъмурӣ", "administratiw hukuk bozul",
      ]
    ),
    (
      .criminalCode,
      [
        "уголовный кодекс", "уголовного кодекса", "jinoyat kodeks", "жиноят кодекс", "criminal code", "penal code",
        "қылмыстық кодекс", "кылмыш жаза кодекс", "кылмыш кодекс", "кодекси ҷиноят", "jenaýat kodeks", "کود جزا",
        "قانون جزا", "د جزا قانون",
      ]
    ),
    (
      .familyCode,
      [
        "о браке", "семейный кодекс", "семейного кодекса", "oila kodeks", "оила кодекс", "family code", "marriage",
        "неке (ерлі", "неке және отбасы", "үй бүлө кодекс", "кодекси оила", "maşgala kodeks",
      ]
    ),
    (
      .labourCode,
      [
        "трудовой кодекс", "mehnat kodeks", "меҳнат кодекс", "labour code", "labor code", "еңбек кодекс",
        "эмгек кодекс",
        "кодекси меҳнат", "zähmet kodeks", "قانون کار",
      ]
    ),
    (
      .domesticViolenceAct,
      [
        "бытового насилия", "семейного насилия", "насилия в семье", "домашнего насилия", "domestic violence",
        "family violence", "violence against women", "tazyiq va zoravonlik", "тазйиқ ва зўравонлик",
        "от притеснений и насилия",
        "от притеснения и насилия", "тұрмыстық зорлық", "үй бүлөлүк зомбулук", "зӯроварӣ дар оила",
        "зуроварӣ дар оила",
        "öý durmuş zorlug", "منع خشونت", "خشونت علیه زن",
      ]
    ),
    (
      .equalityAct,
      [
        "равных прав и равных возможностей", "равных прав", "равноправи", "гендерного равенства", "equal rights",
        "equality", "equal opportunit", "anti discrimination", "teng huquq", "тенг ҳуқуқ", "тең құқықтар", "тең укук",
        "баробарҳуқуқӣ", "deň hukuk", "gender deňlig",
      ]
    ),
    (
      .offencePreventionAct,
      [
        "профилактике правонарушений", "huquqbuzarliklar profilaktikasi", "ҳуқуқбузарликлар профилактикаси",
        "prevention of offences", "offence prevention", "құқық бұзушылық профилактикасы", "укук бузуулардын алдын",
        "пешгирии ҳуқуқвайронкунӣ", "hukuk bozulmalaryň öňüni",
      ]
    ),
    (
      .legalAidAct,
      [
        "юридической помощи", "yuridik yordam", "юридик ёрдам", "legal aid", "заң көмегі", "юридикалык жардам",
        "ёрии ҳуқуқӣ", "hukuk kömeg", "مساعدت حقوقی",
      ]
    ),
    (
      .traffickingAct,
      [
        "торговле людьми", "торговлей людьми", "odam savdosi", "одам савдоси", "trafficking", "адам саудасы",
        "адам сатуу", "савдои одамон", "adam söwda", "قاچاق انسان",
      ]
    ),
    (
      .victimsAct,
      ["компенсации потерпевшим", "фонде компенсации", "защите потерпевших", "crime victims", "victims act"]
    ),
    (.mediationAct, ["медиации", "mediatsiya", "медиация", "mediation"]),
    (
      .childRightsAct,
      [
        "правах ребенка", "прав ребенка", "bola huquq", "бола ҳуқуқ", "rights of the child", "child rights",
        "кодекс о детях",
        "бала құқықтар", "баланын укук", "ҳуқуқи кӯдак", "çaganyň hukuk", "حقوق طفل",
      ]
    ),
    (
      .healthCode,
      [
        "здоровье народа", "охране здоровья", "здравоохранени", "sogliqni saqlash", "соғлиқни сақлаш", "health",
        "денсаулық", "саламаттык", "тандурустӣ", "saglyk", "reproduktiv", "репродуктивн",
      ]
    ),
    (
      .socialServicesAct,
      [
        "социальных услуг", "социальный кодекс", "социальной защит", "ijtimoiy xizmat", "social services",
        "social protection", "әлеуметтік кодекс", "социалдык тейлөө", "хизматрасонии иҷтимоӣ",
      ]
    ),
    (
      .educationAct,
      [
        "об образовании", "talim togrisida", "таълим тўғрисида", "education", "білім туралы", "билим берүү", "маориф",
        "bilim hakynda",
      ]
    ),
    (.civilRegistrationAct, ["гражданского состояния", "fuqarolik holati", "civil status", "civil registration"]),
    (.statisticsAct, ["статистик", "statistika", "statistics"]),
    (.migrationAct, ["миграции", "правовом положении иностран", "migratsiya", "migration", "foreigners"]),
    (.refugeeAct, ["беженц", "qochoq", "refugee", "asylum"]),
    (.religionAct, ["о религии", "свободе совести", "vijdon erkinligi", "religio", "freedom of conscience"]),
    (
      .communityBodiesAct,
      ["суд аксакалов", "о махалл", "fuqarolarning ozini ozi", "аксакалдар сот", "community court"]
    ),
    (.dataProtectionAct, ["персональных данных", "персональных данны", "personal data", "shaxsga doir malumot"]),
    (.citizenshipAct, ["о гражданстве", "citizenship", "fuqaroligi togrisida"]),
    (.weaponsAct, ["об оружии", "qurol togrisida", "weapons"]),
    (.policeAct, ["о полиции", "органах внутренних дел", "ichki ishlar organlari", "police", "о милиции"]),
    (.mediaAct, ["средствах массовой информации", "ommaviy axborot", "mass media"]),
    (.landCode, ["земельный кодекс", "yer kodeks", "land code"]),
    (
      .civilCode,
      [
        "гражданский кодекс", "fuqarolik kodeks", "фуқаролик кодекс", "civil code", "азаматтық кодекс",
        "жарандык кодекс",
        "кодекси граждан", "raýat kodeks", "قانون مدنی",
      ]
    ),
    (.constitution, ["конституция", "konstitutsiya", "constitution", "конститутсия", "konstitusiýa", "قانون اساسی"]),
  ]
}
