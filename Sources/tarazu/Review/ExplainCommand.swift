import ArgumentParser
import LegalText
import Matching
import Publishing
import Standards
import Wordings

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows one finding with every term of its score and the quoted evidence.",
    discussion: """
      Example:
        tarazu explain --laws Laws/demonstration --country XD --as-of 2025-12-01 --requirement IC-36-1
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Id of the requirement (tarazu standards list).")
  var requirement: String

  @Option(name: .customLong("lang"), help: "Language of the explanation: \(DocumentLanguage.told).")
  var explanationLanguage = DocumentLanguage.english

  @Flag(help: "Print the finding as JSON (the contract of findings.json).")
  var json = false

  func run() async throws {
    let ruleBase = try standards.load()
    guard let wanted = ruleBase.requirement(requirement) else {
      let near = ruleBase.requirements.map(\.id).filter { $0.hasPrefix(requirement.prefix(4)) }.prefix(8)
      throw ValidationError(
        near.isEmpty
          ? words(.unknownRequirement, requirement)
          : words(.unknownRequirementNear, requirement, near.joined(separator: ", "))
      )
    }
    let acts = try laws.read(console: verbosity.console)
    let review = await Matcher(ruleBase: ruleBase).review(
      acts: acts, country: laws.country.rawValue, asOf: laws.asOf, requirements: [requirement])
    if json {
      print(FindingsJSON.render(review, ruleBase: ruleBase))
      return
    }
    guard let finding = review.findings.first else { throw CommandFailure(words(.noFinding, requirement)) }
    let language = explanationLanguage.language
    print(ExplanationText.render(finding, requirement: wanted, review: review, language: language))
  }
}
