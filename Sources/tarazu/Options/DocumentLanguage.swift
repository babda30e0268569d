import ArgumentParser
import LegalText

/// A language in which every wording of the documents is there.
enum DocumentLanguage: String, CaseIterable, ExpressibleByArgument {
  case english = "en"
  case russian = "ru"

  var language: Language {
    switch self {
    case .english: .english
    case .russian: .russian
    }
  }
}
