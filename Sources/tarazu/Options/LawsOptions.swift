import ArgumentParser
import Foundation
import LawCatalogue
import LegalText
import Legislation
import LegislationReading
import Wordings

/// Which acts to read.
struct LawsOptions: ParsableArguments {
  @Option(help: "Folder with the acts: text, Markdown, HTML, DOCX, ODT, RTF, PDF, DOC, Akoma Ntoso, JSON Lines.")
  var laws: String

  @Option(help: "Country code of ISO 3166: KZ, KG, TJ, TM, UZ, AF …, or XD for the demonstration country.")
  var country: Country

  @Option(
    name: .customLong("language"), help: "Language of all the acts, when it should not be decided from the text.",
    transform: LawsOptions.language)
  var language: Language?

  @Option(name: .customLong("as-of"), help: "Date at which the law is judged, YYYY-MM-DD.")
  var asOf: String

  /// A language by its code.
  static func language(_ code: String) throws -> Language {
    guard let language = Language(rawValue: code) else {
      let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(words(.unknownLanguageKnown, code, known))
    }
    return language
  }

  @Flag(help: "Review the acts though their text names another country.")
  var allowForeign = false

  func validate() throws { try Self.requireDate(asOf) }

  static func requireDate(_ text: String) throws {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard parts.count == 3, text.count == 10, (1800...2200).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else { throw ValidationError(words(.notADate, text)) }
  }

  /// Reads the folder; files that cannot be read are told on the error output and left out, as are editions
  /// that are not the one in force at the date.
  func read(console: Console) throws -> [Act] {
    try Self.read(
      laws, country: country, language: language, asOf: asOf, allowForeign: allowForeign, console: console)
  }

  static func read(
    _ folder: String, country: Country, language: Language? = nil, asOf: String, allowForeign: Bool = false,
    console: Console
  ) throws -> [Act] {
    let result = try ActReader().readDirectory(folder, country: country.rawValue, language: language)
    for failure in result.failures { console.warn(failure.description) }
    if result.acts.isEmpty {
      throw CommandFailure(words(.noActRead, folder))
    }
    let law = LawInForce.select(result.acts, asOf: asOf)
    for file in law.setAside { console.warn(words(.actNotUsed, file.file, words.reason(file.reason))) }
    let doubtful = law.acts.count { act in
      act.kind.value == .other || act.kind.source == .fileName || act.coverage.value == .excerpt
    }
    if doubtful > 0 || !law.setAside.isEmpty {
      console.progress(words(.checkDoubtful, law.acts.count, doubtful, folder))
    }
    if !allowForeign { try requireOwn(law.acts, country: country) }
    return try completed(law.acts)
  }

  /// Acts of another country would be judged as this one's law.
  private static func requireOwn(_ acts: [Act], country: Country) throws {
    if country == .demonstration { return }
    let foreign = acts.filter { act in StatedCountry.find(act).map { $0 != country.rawValue } ?? false }
    if foreign.isEmpty { return }
    throw CommandFailure(words(.foreignActs, foreign.map(\.file).joined(separator: ", "), country.rawValue))
  }

  /// Titles, numbers and dates that the texts lack, from the catalogue beside the rule base.
  private static func completed(_ acts: [Act]) throws -> [Act] {
    // Nothing is read where the acts say it all themselves.
    guard acts.contains(where: Catalogue.canComplete),
      let path = ProgramFolder.find("Laws/catalogue.yaml", holding: "")
    else { return acts }
    let catalogue = try Catalogue(path: path)
    return acts.map(catalogue.complete)
  }
}
