import Foundation

/// How much a text looks like the Cyrillic of the region, by pairs of letters and by the place of capitals.
///
/// The pairs were counted in the sentences below, which were written for this purpose in the languages of the region;
/// what decides between encodings is only that a wrong table gives pairs that no language has.
enum CyrillicStatistics {
  /// Mean logarithm of the likelihood of a pair, over pairs of letters in the sample; between -9 (random) and -4.
  /// `nil` with fewer than `least` pairs of letters.
  static func score(_ scalars: some Sequence<Unicode.Scalar>, least: Int = 6) -> Double? {
    var sum = 0.0
    var pairs = 0
    var before = 0
    var wasLower = false
    for scalar in scalars {
      let value = scalar.value
      let (letter, isUpper) = index(of: value)
      if letter == 0 {
        // What never stands in a text of law: box drawing, controls of the upper half, lost characters.
        if (0x80...0x9F).contains(value) || (0x2320...0x25FF).contains(value) || value == 0xFFFD
          || before != 0 && isSymbol(scalar)
        {
          sum += unlikely
          pairs += 1
        }
        before = 0
        wasLower = false
        continue
      }
      if before != 0 {
        sum += table[before * size + letter]
        // A capital behind a small letter is the mark of a wrong table.
        if isUpper && wasLower { sum += unlikely }
        pairs += 1
      }
      before = letter
      wasLower = !isUpper
    }
    return pairs >= least ? sum / Double(pairs) : nil
  }

  /// A sign of currency or mathematics above ASCII. Glued to a letter it is a letter read with a wrong table: the
  /// last letter of the alphabet is a euro sign where windows-1251 is taken for the Cyrillic of the Macintosh.
  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol, .otherSymbol: return true
    default: return false
    }
  }

  /// What the score of real text exceeds; chosen half way between text and text read with a wrong table.
  static let threshold = -7.0

  private static let unlikely = -10.0
  /// Letters 1-32 а-я, 33 ё, 34-50 letters of Kazakh, Kyrgyz, Tajik and Uzbek, 51 any other Cyrillic letter.
  private static let size = 52
  private static let additional = Array("әғқңөұүһіҷҳӣӯў".unicodeScalars)

  private static let smallAdditional: [UInt32: Int] = {
    var result: [UInt32: Int] = [:]
    for (place, scalar) in additional.enumerated() { result[scalar.value] = 34 + place }
    return result
  }()

  private static let capitalAdditional: [UInt32: Int] = {
    var result: [UInt32: Int] = [:]
    for (place, scalar) in additional.enumerated() {
      for capital in String(Character(scalar)).uppercased().unicodeScalars.prefix(1) {
        result[capital.value] = 34 + place
      }
    }
    return result
  }()

  private static func index(of value: UInt32) -> (letter: Int, isUpper: Bool) {
    switch value {
    case 0x0430...0x044F: return (Int(value) - 0x042F, false)
    case 0x0410...0x042F: return (Int(value) - 0x040F, true)
    case 0x0451: return (33, false)
    case 0x0401: return (33, true)
    case 0x0400...0x052F:
      if let small = smallAdditional[value] { return (small, false) }
      if let capital = capitalAdditional[value] { return (capital, true) }
      return (51, value < 0x0430)
    default: return (0, false)
    }
  }

  /// Logarithm of the smoothed frequency of each pair, given its first letter, less a bonus of nothing: a pair that
  /// never occurs costs about -7.
  private static let table: [Double] = {
    var counts = [Double](repeating: 0, count: size * size)
    var rows = [Double](repeating: 0, count: size)
    for sample in samples {
      var before = 0
      for scalar in sample.lowercased().unicodeScalars {
        let letter = index(of: scalar.value).letter
        if letter != 0 && before != 0 {
          counts[before * size + letter] += 1
          rows[before] += 1
        }
        before = letter
      }
    }
    let pairs = rows.reduce(0, +)
    // Joint frequency, not conditional: a rare first letter must cost as much as a rare pair.
    return counts.map { log(($0 + 0.05) / (pairs + 0.05 * Double(size * size))) }
  }()

  /// Sentences of our own about family, work, court and protection.
  private static let samples = [
    """
    Каждая женщина имеет право на жизнь без страха и насилия. Государство обязано принимать меры, чтобы защитить \
    потерпевших, наказать виновных и предупредить новые преступления. Суд выносит решение после того, как выслушает \
    обе стороны; заявление может быть подано в любое время, в том числе устно. Полиция приезжает на вызов без \
    промедления, оценивает опасность и выдаёт защитное предписание. Лицо, совершившее побои, угрозы или принуждение, \
    отвечает по закону независимо от родства с потерпевшим. Срок действия охранного приказа составляет тридцать дней \
    и может быть продлён по просьбе потерпевшей или прокурора. Убежище предоставляется бесплатно вместе с детьми, \
    помощь психолога и юриста оплачивается из бюджета. Работодатель не вправе уволить работницу из-за беременности. \
    Брак заключается при свободном согласии будущих супругов, достигших восемнадцати лет; похищение невесты и \
    принуждение к браку запрещены. Настоящая статья применяется также к лицам, которые проживают совместно или имеют \
    общего ребёнка. Ежегодный отчёт о числе обращений публикуется уполномоченным органом. Глава, раздел, часть, \
    пункт, подпункт, кодекс, республика, правительство, министерство, внутренние дела, объявление, съезд, эксперт, \
    общество, юноша, цель, фамилия, хозяйство, щит, чужой, шаг, язык, этап, жилище, ущерб, объект, изъятие.
    """,
    """
    Әрбір адам зорлық-зомбылықсыз өмір сүруге құқылы. Мемлекет жәбірленушіні қорғауға, кінәліні жазалауға және жаңа \
    қылмыстардың алдын алуға міндетті. Сот екі тарапты да тыңдағаннан кейін шешім шығарады. Полиция шақыртуға \
    кідіріссіз келіп, қауіпті бағалайды. Неке ерлі-зайыптылардың өз еркімен қиылады, қызды алып қашуға тыйым салынады. \
    Осы бапта көрсетілген көмек тегін беріледі, оның ішінде баспана, заңгер және психолог қызметі. Жұмыс беруші \
    жүкті әйелді жұмыстан шығаруға құқығы жоқ. Есеп жыл сайын жарияланады; ұғым, һәм, қаһарман.
    """,
    """
    Ар бир адам зомбулуксуз жашоого укуктуу. Мамлекет жабырлануучуну коргоого, күнөөлүүнү жазалоого жана жаңы \
    кылмыштардын алдын алууга милдеттүү. Сот эки тарапты тең уккандан кийин чечим чыгарат. Милиция чакырууга дароо \
    келип, коркунучту баалайт. Нике эркин макулдук менен гана түзүлөт, кыз ала качууга тыюу салынат. Ушул беренеде \
    көрсөтүлгөн жардам акысыз берилет: башпаана, юрист жана психологдун кызматы. Өкмөт жыл сайын отчётту жарыялайт.
    """,
    """
    Ҳар як шахс ҳуқуқ дорад, ки бе зӯроварӣ зиндагӣ кунад. Давлат вазифадор аст, ки ҷабрдидаро ҳимоя кунад, гунаҳкорро \
    ҷазо диҳад ва аз ҷиноятҳои нав пешгирӣ намояд. Суд баъди шунидани ҳарду тараф қарор мебарорад. Никоҳ бо ризоияти \
    озоди зану мард баста мешавад; маҷбур кардан ба никоҳ манъ аст. Кӯмаки ҳуқуқӣ ва паноҳгоҳ ройгон дода мешавад. \
    Моддаи мазкур ғайр аз аъзои оила ба шахсони дигар низ татбиқ мегардад. Ҳисобот ҳар сол нашр карда мешавад.
    """,
    """
    Ҳар бир инсон зўравонликсиз яшаш ҳуқуқига эга. Давлат жабрланувчини ҳимоя қилиши, айбдорни жазолаши ва янги \
    жиноятларнинг олдини олиши шарт. Суд иккала томонни эшитгандан кейин қарор чиқаради. Никоҳ эркин розилик асосида \
    тузилади, мажбурлаш тақиқланади. Ушбу моддада кўрсатилган ёрдам бепул берилади: бошпана, ҳуқуқшунос ва руҳшунос \
    хизмати. Иш берувчи ҳомиладор аёлни ишдан бўшатишга ҳақли эмас; ғамхўрлик, ўғил, қиз, тўлов.
    """,
  ]
}
