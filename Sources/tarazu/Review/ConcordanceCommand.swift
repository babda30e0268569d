import ArgumentParser
import LegalText
import Matching
import Planning
import Publishing
import Standards

struct ConcordanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance",
    abstract: "Writes the table of concordance: each article of the standards against the national law.",
    discussion: """
      Example:
        tarazu concordance --laws Laws/demonstration --country XD --as-of 2025-12-01 --out Reports/demo --format xlsx,pdf
      Exit codes: 0 done, 1 input or run failed, 64 wrong usage.
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() async throws {
    let console = verbosity.console
    let loading = try standards.loading()
    let verdicts = try documents.readVerdicts()
    let acts = try laws.read(console: console)
    let ruleBase = try await loading.value
    let review = await Matcher(ruleBase: ruleBase).review(
      acts: acts, country: laws.country.rawValue, asOf: laws.asOf)
    let concordance = Concordance.make(review: review, ruleBase: ruleBase, verdicts: verdicts)
    documents.tellReviewAgain(concordance.roadmap, verdicts, review, console)
    try documents.write(
      await documents.render([Self.content(concordance)], console: console), console: console)
  }

  static func content(_ concordance: Concordance) -> DocumentOptions.Content {
    DocumentOptions.Content(
      stem: "concordance", document: { ConcordanceDocument.make(concordance, language: $0) },
      workbook: { ConcordanceDocument.workbook(concordance, language: $0) },
      json: { RoadmapJSON.render(concordance.roadmap, language: $0) })
  }
}
