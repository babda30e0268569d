import ArgumentParser
import LegalText
import Legislation
import Matching
import Planning
import Publishing
import Review
import Standards
import Wordings

struct RoadmapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roadmap",
    abstract: "Writes the roadmap for a country: what to change, where, why, how urgently, by whom.",
    discussion: """
      Example:
        tarazu roadmap --laws Laws/demonstration --country XD --as-of 2025-12-01 --out Reports/demo --lang en,ru
      A format whose program (weasyprint, pandoc) is missing is told as a warning; the others are written.
      Exit codes: 0 done, 1 input or run failed, 64 wrong usage.
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var verbosity: VerbosityOptions

  @Flag(help: "Write the table of concordance as well.")
  var all = false

  func run() async throws {
    let console = verbosity.console
    let loading = try standards.loading()
    let verdicts = try documents.readVerdicts()
    let acts = try laws.read(console: console)
    let ruleBase = try await loading.value
    let review = await Matcher(ruleBase: ruleBase).review(
      acts: acts, country: laws.country.rawValue, asOf: laws.asOf)
    let concordance = Concordance.make(review: review, ruleBase: ruleBase, verdicts: verdicts)
    let roadmap = concordance.roadmap
    documents.tellReviewAgain(roadmap, verdicts, review, console)
    var contents = [
      DocumentOptions.Content(
        stem: "roadmap", document: { RoadmapDocument.make(roadmap, language: $0) },
        workbook: { RoadmapWorkbook.make(roadmap, language: $0) },
        json: { RoadmapJSON.render(roadmap, language: $0) })
    ]
    if all { contents.append(ConcordanceCommand.content(concordance)) }
    let files = await documents.render(contents, console: console)
    try documents.write(files, console: console)
    console.progress(
      words(.roadmapSummary, roadmap.recommendations.count, roadmap.notAssessed.count))
  }
}
