import Foundation
import LegalText
import Wordings

/// What the commands say, in the language of whoever runs them.
let words = MessageCatalogue(
  CommandLanguage.choose(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment))

/// The language of the messages of commands: that of `--lang`, otherwise that of the locale.
enum CommandLanguage {
  /// - Parameters:
  ///   - arguments: of the command line; the first language after `--lang` counts.
  ///   - environment: `LC_ALL`, `LC_MESSAGES` and `LANG`, in this order, as for every program.
  /// - Returns: English where neither names a language that the program knows.
  static func choose(arguments: [String], environment: [String: String]) -> Language {
    named(arguments) ?? locale(environment) ?? .english
  }

  private static func named(_ arguments: [String]) -> Language? {
    for (place, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { return first(argument.dropFirst(7)) }
      if argument == "--lang", place + 1 < arguments.count { return first(arguments[place + 1][...]) }
    }
    return nil
  }

  private static func first(_ list: Substring) -> Language? {
    list.split(separator: ",").first.flatMap { Language(rawValue: String($0)) }
  }

  /// `ru_RU.UTF-8` is Russian; Uzbek and Persian of Afghanistan have other codes here than in locales.
  private static func locale(_ environment: [String: String]) -> Language? {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let code = value.prefix { $0.isLetter }
    switch code {
    case "uz": return value.contains("cyrillic") ? .uzbekCyrillic : .uzbekLatin
    case "fa": return value.hasPrefix("fa_AF") ? .dari : nil
    default: return Language(rawValue: String(code))
    }
  }
}
