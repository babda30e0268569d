import ArgumentParser
import LegalText
import Legislation
import RuleSuggestions
import Standards
import Wordings

struct StandardsSuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Proposes wordings that the concepts of a requirement may lack, found in laws. Adds nothing.",
    discussion: """
      Example:
        tarazu standards suggest --laws laws/uz --country UZ --as-of 2025-12-01 --requirement IC-36-1
      Where all parts of a rule but one stand in a sentence, the missing one may be there in words that the rule \
      base does not know. Phrases that prefer such sentences are proposed, with counts and a place to read. A person \
      who knows the law decides, and writes the wording into Standards/concepts/ with its source.
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Id of the requirement (tarazu standards list).")
  var requirement: String

  @Option(help: "How many proposals for one concept in one language.")
  var most = 5

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if !(1...100).contains(most) { throw ValidationError(words[.mostRange]) }
  }

  func run() throws {
    let ruleBase = try standards.load()
    guard let wanted = ruleBase.requirement(requirement) else {
      throw ValidationError(words(.unknownRequirement, requirement))
    }
    let acts = try laws.read(console: verbosity.console)
    let suggester = WordingSuggester(
      requirement: wanted, ruleBase: ruleBase, languages: Set(acts.map(\.language.value)))
    let suggestions = suggester.suggest(in: acts, most: most)
    if json { return try printJSON(suggestions) }
    let concepts = Dictionary(ruleBase.concepts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var heading = ""
    for suggestion in suggestions {
      let title = "\(suggestion.concept) (\(suggestion.language.rawValue))"
      if title != heading {
        heading = title
        let place = concepts[suggestion.concept]?.place.description ?? ""
        print(words(.suggestConcept, title, concepts[suggestion.concept]?.title ?? "", place))
      }
      let likeness = suggestion.isLikeKnown ? words[.suggestLikeKnown] : ""
      print(
        words(
          .suggestLine, suggestion.phrase, suggestion.near, suggestion.total, likeness, suggestion.file,
          suggestion.article, suggestion.quote.replacing("\n", with: " ").prefix(160)))
    }
    print(words(.suggestSummary, suggestions.count))
  }
}
