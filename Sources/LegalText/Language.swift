/// A language and script in which the laws of the region are published.
///
/// Raw values are the codes used in the rule base, in sidecar files and in `findings.json`.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case english = "en"
  case russian = "ru"
  case kazakh = "kk"
  case kyrgyz = "ky"
  case tajik = "tg"
  case uzbekLatin = "uz-Latn"
  case uzbekCyrillic = "uz-Cyrl"
  case turkmen = "tk"
  case dari = "prs"
  case pashto = "ps"

  /// How far a reading in this language may be trusted: the factor of confidence that the language contributes,
  /// 0-1. Tier A (Russian, English) has Snowball stemmers; tier B measured suffix rules; tier C light rules that no
  /// native lawyer has checked yet.
  public var tierFactor: Double {
    switch self {
    case .english, .russian: 1.0
    case .uzbekLatin, .uzbekCyrillic, .kazakh, .kyrgyz: 0.9
    case .tajik, .turkmen, .dari, .pashto: 0.7
    }
  }

  /// The language in which readers are likeliest to understand what their own does not say yet.
  public var sharedLanguage: Language {
    switch self {
    case .russian, .kazakh, .kyrgyz, .tajik, .uzbekLatin, .uzbekCyrillic, .turkmen, .dari: .russian
    case .english, .pashto: .english
    }
  }

  /// The three-letter code of ISO 639-3, as Akoma Ntoso wants it in `FRBRlanguage`.
  public var threeLetterCode: String {
    switch self {
    case .english: "eng"
    case .russian: "rus"
    case .kazakh: "kaz"
    case .kyrgyz: "kir"
    case .tajik: "tgk"
    case .uzbekLatin, .uzbekCyrillic: "uzb"
    case .turkmen: "tuk"
    case .dari: "prs"
    case .pashto: "pus"
    }
  }

  /// Languages whose lexicon entries apply to a text in this language. Uzbek Cyrillic is folded to Latin on both
  /// sides, so either script finds the variants of both.
  public var lexiconLanguages: [Language] {
    switch self {
    case .uzbekLatin, .uzbekCyrillic: [.uzbekLatin, .uzbekCyrillic]
    default: [self]
    }
  }

  /// Reads a three-letter code, with the script decided by the caller where one code covers two scripts.
  public init?(threeLetterCode code: String) {
    guard let found = Language.allCases.first(where: { $0.threeLetterCode == code }) else { return nil }
    self = found
  }
}
