/// What personal data look like in the languages of the region and in English.
enum PersonalDataPatterns {
  /// Letters that may stand in a word, with the apostrophes of Uzbek.
  private static let letters = #"[\p{L}\p{M}'’ʻʼ‘`]"#
  /// Not in the middle of a word or number.
  private static let open = #"(?<![\p{L}\p{M}\p{N}])"#
  private static let close = #"(?![\p{L}\p{M}\p{N}])"#

  /// Each kind but names and electronic addresses needs a digit.
  static let all: [(PersonalDataSuspicion.Kind, String)] = [
    (.electronicAddress, #"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}"#),
    // The number of a case: its word, then a number; or the form that courts use (2-145/2024).
    (
      .caseNumber,
      open
        + #"(?:case|file|дел[оауе]|деле|іс|иш|ish|ishi|парванда|парвандаи|iş|iþ|دوسیه|قضیه|دوسيه|قضیې)\s{0,3}(?:no\.?|nr\.?|number|№|n|#|раками|raqami|нөмірі|номери|شماره|نمبر)?\s{0,3}[:№#]?\s{0,3}[\p{L}]{0,3}[\p{N}][\p{N}\p{L}/\-.–]{2,30}"#
    ),
    (.caseNumber, open + #"(?:[\p{L}]{0,3}[0-9]{0,4}-)?[0-9]{1,6}(?:-[0-9]{1,6})?/(?:19|20)[0-9]{2}"# + close),
    (
      .address,
      open
        + #"(?:ул(?:ица|ице|\.)|пер\.|переул|просп|пр-т|мкр|микрорайон|street|avenue|кварт(?:ира|\.)|кв\.|көшесі|көшөсү|кӯчаи|куча|ko.?chasi|mahallasi|маҳаллаи|махалля|köçesi|jaýy|جاده|سړک|کوچه|ناحیه)[^\n]{0,40}?[0-9]{1,4}"#
    ),
    (.address, open + #"[0-9]{1,4}\s\p{Lu}\p{L}{2,20}\s(?:Street|Avenue|Road|Lane)"# + close),
    (.address, open + #"\p{L}{3,25}\s(?:көшесі|көшөсү|ko.?chasi|köçesi|street)[,\s]{1,3}[0-9]{1,4}"#),
    (.telephone, #"(?<![\p{N}\p{L}/-])\+[\p{N}](?:[\s()\-.]{0,2}[\p{N}]){8,14}(?![\p{N}])"#),
    (
      .telephone,
      #"(?<![\p{N}\p{L}/-])(?:[08][\s(\-]{0,2})?\(?[\p{N}]{2,4}\)?[\s\-]{1,2}[\p{N}]{2,3}[\s\-][\p{N}]{2}[\s\-]?[\p{N}]{2}(?![\p{N}/-])"#
    ),
    (.telephone, #"(?<![\p{N}\p{L}])0[0-9]{9}(?![\p{N}])"#),
    // Groups of three and four behind the code of an operator: 0555 123 456, 93 123 4567. Thousands have groups of three.
    (.telephone, #"(?<![\p{N}\p{L}/-])\(?0[\p{N}]{2,3}\)?[\s\-]{1,2}[\p{N}]{3}[\s\-][\p{N}]{3,4}(?![\p{N}])"#),
    (.telephone, #"(?<![\p{N}\p{L}/-])\(?[\p{N}]{2,3}\)?[\s\-]{1,2}[\p{N}]{3}[\s\-][\p{N}]{4}(?![\p{N}])"#),
    // Eleven digits behind 7 or 8, in any groups, and six in one behind 8 and a code.
    (
      .telephone,
      #"(?<![\p{N}\p{L}/-])[78][\s\-]?\(?[\p{N}]{3,4}\)?[\s\-]?[\p{N}]{2,3}[\s\-]?[\p{N}]{2}[\s\-]?[\p{N}]{2}(?![\p{N}])"#
    ),
    (.telephone, #"(?<![\p{N}\p{L}/-])8[\s\-]\(?[\p{N}]{2}\)?[\s\-][\p{N}]{6}(?![\p{N}])"#),
    (
      .telephone,
      open
        + #"(?:тел|телефон\p{L}{0,3}|моб|сот|whatsapp|phone|tel|mobile|telefon\p{L}{0,3}|телефони|рақами|تلفن|تلیفون|شماره تماس)[.:\s№]{1,4}\+?[(\p{N}][\p{N}\s()\-]{4,20}\p{N}"#
    ),
    (.electronicAddress, #"[\p{L}\p{N}._-]{2,64}\s?[\[(]\s?(?:at|собака)\s?[\])]\s?[\p{L}\p{N}-]{2,63}"#),
    (.electronicAddress, #"(?<![\p{L}\p{N}.])@[A-Za-z][A-Za-z0-9_]{3,31}"#),
    (
      .address,
      open
        + #"(?:дом|д\.|үй|уй|uy|хонаи|jaý)\s?№?\s?[0-9]{1,4}\p{L}?[,\s]{1,3}(?:кв|пәтер|батир|xonadon|хонадон|ҳуҷра|öý|apt|flat)"#
    ),
    // Personal numbers of the region have 12, 13 or 14 digits; a passport has letters and seven or more digits.
    (.identityNumber, #"(?<![\p{N}\p{L}])[\p{N}]{12,14}(?![\p{N}])"#),
    (.identityNumber, open + #"(?:\p{Lu}{1,2}|I-\p{Lu}{2})\s?[№N]?\s?[0-9]{6,9}"# + close),
    (.identityNumber, open + #"[0-9]{4}-[0-9]{4}-[0-9]{5}"# + close),
    (
      .identityNumber,
      open
        + #"(?:ИИН|ЖСН|ПИНФЛ|JSHSHIR|ИНН|ПИН|РМА|تذکره|تذکرې|passport|паспорт|pasport)[\s:№#.,\p{L}]{0,20}[\p{N}]{5,14}"#
    ),
    // Names: a patronymic, or "daughter of" after a name.
    (
      .name,
      open
        + #"\p{Lu}\#(letters){1,30}(?:ович|евич|овна|евна|ична|ovich|evich|ovna|evna)(?:а|у|ем|ом|е|ы|ой|ne|ni|ga)?"#
        + close
    ),
    (
      .name,
      open
        + #"\p{Lu}\#(letters){1,30}[\s-](?:uulu|kyzy|уулу|кызы|ұлы|қызы|ogly|gyzy|o.?g.?li|qizi|ўғли|қизи|духтари|писари)"#
        + close
    ),
    (.name, open + #"\p{Lu}\#(letters){1,30}(?:ұлы|қызы)"# + close),
    (
      .name,
      open
        + #"(?:г-жа|г-н|гр\.|гражданк[аиуе]|гражданин[ауе]?|потерпевш(?:ая|ей|ую|ий|его)|Mrs\.?|Mr\.?|Ms\.?|victim|survivor|fuqaro|жабірленуші|жәбірленуші|жабырлануучу|ҷабрдида|jabrlanuvchi)\s{1,3}\p{Lu}\p{Ll}{1,20}(?:\s\p{Lu}[\p{Ll}.]{0,25}){0,2}"#
    ),
    (.name, open + #"(?:my name is|меня зовут|mening ismim|менің атым|номи ман)\s{1,3}\p{L}{2,30}"#),
    (.name, open + #"\p{Lu}\p{Ll}{2,25}\s\p{Lu}\.\s?\p{Lu}\."#),
    (.name, open + #"\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}{2,25}"#),
    (.name, #"\p{L}{2,20}\s(?:بنت|دختر|ولد|د\s\p{L}{2,20}\sلور)\s\p{L}{2,20}"#),
    // A name and a surname without a patronymic, in either order, told by the ending of the surname.
    (
      .name,
      open
        + #"\p{Lu}\#(letters){2,20}\s\p{Lu}\#(letters){1,25}(?:ов|ев|ёв|ин|ова|ева|ёва|ина|ская|ский|ской|зода|заде|зоде|ov|ev|yev|ova|eva|yeva|zoda|zada|zade)(?:а|у|ым|ой|ою|е|ом|dan|ga|ni|ning)?"#
        + close
    ),
    (
      .name,
      open
        + #"\p{Lu}\#(letters){1,25}(?:ов|ев|ёв|ова|ева|ёва|зода|заде|ov|ev|yev|ova|eva|yeva|zoda|zada|zade)(?:а|у|ым|ой|ою|е|ом)?\s\p{Lu}\p{Ll}{2,20}"#
        + close
    ),
    (
      .name,
      open
        + #"(?:пострадавш(?:ая|ей|ую)|заявительниц[аеуы]|жительниц[аеуы]|зәбірленуші|арызданушы|шокоят кунанда|shikoyatchi|applicant|complainant)\s{1,3}\p{Lu}\p{Ll}{1,20}"#
    ),
    (.name, #"(?:خانم|آقای|بی\s?بی|متضرر|قربانی|مسمات|مسماة|مېرمن|ښاغلی)\s\p{L}{2,20}"#),
  ]
}
