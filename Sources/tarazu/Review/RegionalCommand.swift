import ArgumentParser
import LegalText
import Legislation
import LegislationReading
import Matching
import Planning
import Publishing
import Standards
import Wordings

struct RegionalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regional",
    abstract: "Writes the regional roadmap: gaps that countries share, examples, proposals, matrix.",
    discussion: """
      Example:
        tarazu regional --laws UZ=laws/uz --laws KZ=laws/kz --as-of 2025-12-01 --out Reports/region
      Exit codes: 0 done, 1 input or run failed, 64 wrong usage.
      """)

  /// The folder of a country's acts.
  struct Folder: ExpressibleByArgument {
    let country: Country
    let path: String

    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let country = Country(argument: parts[0]) else { return nil }
      self.country = country
      path = parts[1]
    }
  }

  @Option(help: "Code of a country and the folder of its acts (UZ=laws/uz); once for each country, two at least.")
  var laws: [Folder]

  @Option(name: .customLong("as-of"), help: "Date at which the law is judged, YYYY-MM-DD.")
  var asOf: String

  @OptionGroup var standards: StandardsOption
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    try LawsOptions.requireDate(asOf)
    if laws.count < 2 { throw ValidationError(words[.needTwoCountries]) }
    if Set(laws.map(\.country)).count < laws.count { throw ValidationError(words[.countryTwice]) }
    if documents.verdicts != nil { throw ValidationError(words[.verdictsOneCountry]) }
  }

  func run() async throws {
    let console = verbosity.console
    let ruleBase = try standards.load()
    let matcher = Matcher(ruleBase: ruleBase)
    var countries: [Concordance] = []
    for folder in laws {
      let acts = try LawsOptions.read(
        folder.path, country: folder.country, language: nil, asOf: asOf, console: console)
      let review = await matcher.review(acts: acts, country: folder.country.rawValue, asOf: asOf)
      countries.append(Concordance.make(review: review, ruleBase: ruleBase))
    }
    let regional = RegionalRoadmap.make(countries, ruleBase: ruleBase)
    let content = DocumentOptions.Content(
      stem: "regional", document: { RegionalDocument.make(regional, language: $0) },
      workbook: { RegionalDocument.workbook(regional, language: $0) },
      json: { RegionalDocument.json(regional, language: $0) })
    let files = await documents.render([content], console: console)
    try documents.write(files, console: console)
  }
}
