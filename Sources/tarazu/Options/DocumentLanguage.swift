import ArgumentParser
import LegalText

/// A language of the documents. English and Russian are complete; the others say in Russian what they lack, and on every
/// page that their words are not verified yet.
enum DocumentLanguage: String, CaseIterable, ExpressibleByArgument {
  case english = "en"
  case russian = "ru"
  case kazakh = "kk"
  case kyrgyz = "ky"
  case tajik = "tg"
  case uzbek = "uz-Latn"
  case turkmen = "tk"
  case dari = "prs"

  /// The codes, for the help of options.
  static let told = allCases.map(\.rawValue).joined(separator: ", ")

  var language: Language {
    switch self {
    case .english: .english
    case .russian: .russian
    case .kazakh: .kazakh
    case .kyrgyz: .kyrgyz
    case .tajik: .tajik
    case .uzbek: .uzbekLatin
    case .turkmen: .turkmen
    case .dari: .dari
    }
  }
}
