import Foundation

/// Something in a free text that may name or betray a person.
public struct PersonalDataSuspicion: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case name, telephone, electronicAddress, address, identityNumber, caseNumber
  }

  public let kind: Kind
  /// The words at hand, shortened.
  public let words: String

  public var message: String {
    let what =
      switch kind {
      case .name: "the name of a person"
      case .telephone: "a telephone number"
      case .electronicAddress: "an address of electronic mail"
      case .address: "the address of a person"
      case .identityNumber: "an identity number"
      case .caseNumber: "the number of a case"
      }
    return
      "may hold \(what) («\(words)»); take it out, or confirm that it harms nobody with --personal-data-confirmed"
  }
}

/// Warns of personal data in free texts. It errs on the side of warning; it cannot promise to find everything.
public enum PersonalDataScreen {
  /// Letters that may stand in a word, with the apostrophes of Uzbek.
  private static let letters = #"[\p{L}\p{M}'’ʻʼ‘`]"#
  /// Not in the middle of a word or number.
  private static let open = #"(?<![\p{L}\p{M}\p{N}])"#
  private static let close = #"(?![\p{L}\p{M}\p{N}])"#

  /// Each kind but names and electronic addresses needs a digit.
  private static let patterns: [(PersonalDataSuspicion.Kind, String)] = [
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
    // Personal numbers of the region have 12, 13 or 14 digits; a passport has letters and seven or more digits.
    (.identityNumber, #"(?<![\p{N}\p{L}])[\p{N}]{12,14}(?![\p{N}])"#),
    (.identityNumber, open + #"(?:[A-ZА-Я]{1,2}|I-[A-ZА-Я]{2})\s?[№N]?\s?[0-9]{6,9}"# + close),
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
  ]

  /// The patterns of a kind are one expression. Compiled once; one that could not be compiled is found by the first test.
  private static let expressions: [(PersonalDataSuspicion.Kind, NSRegularExpression)] =
    PersonalDataSuspicion.Kind.allCases.compactMap { kind in
      let parts = patterns.filter { $0.0 == kind }.map { "(?:\($0.1))" }
      // Names are told by their capital letters.
      let options: NSRegularExpression.Options = kind == .name || kind == .identityNumber ? [] : [.caseInsensitive]
      return (try? NSRegularExpression(pattern: parts.joined(separator: "|"), options: options)).map { (kind, $0) }
    }

  static var allPatternsCompile: Bool { expressions.count == PersonalDataSuspicion.Kind.allCases.count }

  /// Texts are looked at up to this length, in UTF-16 units; what is longer is refused elsewhere.
  private static let lengthLimit = 40_000

  /// What may be personal data; each kind once per text.
  public static func find(in text: String) -> [PersonalDataSuspicion] {
    if text.utf8.count < 5 { return [] }
    let hasDigit = text.unicodeScalars.contains { $0.properties.numericType == .decimal }
    let hasAt = text.utf8.contains(0x40)
    let whole = NSString(string: text)
    let range = NSRange(location: 0, length: min(whole.length, lengthLimit))
    var found: [PersonalDataSuspicion] = []
    for (kind, expression) in expressions {
      switch kind {
      case .telephone, .address, .identityNumber, .caseNumber: if !hasDigit { continue }
      case .electronicAddress: if !hasAt { continue }
      case .name: break
      }
      guard let match = expression.firstMatch(in: text, range: range) else { continue }
      found.append(PersonalDataSuspicion(kind: kind, words: String(whole.substring(with: match.range).prefix(40))))
    }
    return found
  }
}
