import ArgumentParser
import LegalText
import Matching
import RuleSuggestions
import Standards
import Wordings

struct StandardsAlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Proposes wordings from two language versions of the same acts. Adds nothing.",
    discussion: """
      Example:
        tarazu standards align laws/kz-ru laws/kz-kk --country KZ --as-of 2025-12-01
      Acts are paired by number and day, paragraphs by article and number. For each verified wording found in the first \
      version, the phrases of the second are proposed that stand in the same paragraphs, with counts and a place to \
      read. `new` marks those that share no word with a wording that the concept has. A person who knows the language \
      decides, and writes the wording into Standards/concepts/ with its source.
      """)

  @Argument(help: "Folder with the acts in the language whose wordings are known.")
  var first: String
  @Argument(help: "Folder with the same acts in the other language.")
  var second: String
  @Option(help: "Country code of ISO 3166: KZ, KG, TJ, TM, UZ, AF …, or XD for the demonstration country.")
  var country: Country
  @Option(name: .customLong("as-of"), help: "Date at which the law is judged, YYYY-MM-DD.")
  var asOf: String
  @Option(help: "How many proposals for one wording.")
  var most = 3
  @Option(help: "Leave out wordings that stand in fewer paragraphs.")
  var least = 3
  @Flag(name: .customLong("new"), help: "Only wordings whose first proposal is new.")
  var newOnly = false
  @Flag(help: "Print JSON.")
  var json = false
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    try LawsOptions.requireDate(asOf)
    if !(1...100).contains(most) || least < 2 { throw ValidationError(words[.mostRange]) }
  }

  func run() throws {
    let pairs = try ParallelFolders(first: first, second: second, country: country, asOf: asOf).read(
      verbosity.console)
    let languages = Set(pairs.flatMap { [$0.first.language.value, $0.second.language.value] })
    let terms = TermAlignment(ruleBase: try standards.load(), languages: languages)
      .align(pairs, most: most)
      .filter { $0.paragraphs >= least && (!newOnly || $0.proposals.first?.isKnown == false) }
    if json { return try printJSON(terms) }
    for term in terms {
      print(words(.alignTerm, term.wording, term.paragraphs, term.concepts.joined(separator: ", ")))
      for proposal in term.proposals {
        let mark = proposal.isKnown ? "" : words[.alignNew]
        print(words(.alignProposal, proposal.phrase, proposal.shared, proposal.total, mark))
      }
      if let place = term.places.first { print(words(.alignPlace, place.file, place.eId)) }
    }
    print(words(.alignSummary, terms.count, terms.count { $0.proposals.first?.isKnown == true }, pairs.count))
  }
}
