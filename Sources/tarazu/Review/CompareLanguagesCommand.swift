import ArgumentParser
import Foundation
import Legislation
import Matching
import Standards
import Wordings

struct CompareLanguagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare-languages",
    abstract: "Reviews the same acts in two languages and lists where verdicts and evidence differ.",
    discussion: """
      Example:
        tarazu compare-languages laws/kz-ru laws/kz-kk --country KZ --as-of 2025-12-01
      A difference is a fault of the rule base or of the translation. Each is listed with the article that speaks in one \
      version only and the concepts that the other version does not show there: the wordings to look for.
      Exit codes: 0 done, 1 input failed, 2 --gate and the verdicts agree less, 64 usage.
      """)

  @Argument(help: "Folder with the acts in one language.")
  var first: String
  @Argument(help: "Folder with the same acts in the other language.")
  var second: String
  @Option(help: "Country code of ISO 3166: KZ, KG, TJ, TM, UZ, AF …, or XD for the demonstration country.")
  var country: Country
  @Option(name: .customLong("as-of"), help: "Date at which the law is judged, YYYY-MM-DD.")
  var asOf: String
  @Option(help: "Share of the verdicts (0-1) below which the command fails with exit code 2.")
  var gate: Double?
  @Flag(help: "Print the comparison as JSON.")
  var json = false
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    try LawsOptions.requireDate(asOf)
    if let gate, !(0...1).contains(gate) { throw ValidationError(words[.gateRange]) }
  }

  func run() async throws {
    let pairs = try ParallelFolders(first: first, second: second, country: country, asOf: asOf).read(
      verbosity.console)
    let ruleBase = try standards.load()
    let matcher = Matcher(
      ruleBase: ruleBase, languages: Set(pairs.flatMap { [$0.first.language.value, $0.second.language.value] }))
    let comparison = LanguageComparison(
      first: await matcher.review(acts: pairs.map(\.first), country: country.rawValue, asOf: asOf),
      second: await matcher.review(acts: pairs.map(\.second), country: country.rawValue, asOf: asOf),
      ruleBase: ruleBase)
    if json { try printJSON(comparison) } else { tell(comparison) }
    if let gate, let agreement = comparison.verdictAgreement, agreement < gate { throw ExitCode(2) }
  }

  private func tell(_ comparison: LanguageComparison) {
    for pair in comparison.pairs {
      print(
        words(
          .languagePair, pair.fileFirst, pair.fileSecond, pair.articlesShared,
          (pair.articlesOnlyFirst + pair.articlesOnlySecond).joined(separator: ", ")))
    }
    for row in comparison.rows where row.first != row.second || !row.differences.isEmpty {
      print(words(.languageRow, row.requirement, row.first.rawValue, row.second.rawValue))
      for difference in row.differences {
        let why =
          difference.conceptsLacking.isEmpty
          ? words[.languageOrder] : words(.languageLacking, difference.conceptsLacking.joined(separator: ", "))
        print(words(.languageDifference, difference.part, difference.file, difference.article, why))
      }
    }
    let judged = comparison.rows.count(where: \.isAssessed)
    print(
      words(
        .languageSummary, judged, percent(comparison.verdictAgreement), percent(comparison.elementAgreement),
        percent(comparison.evidenceAgreement)))
  }

  private func percent(_ share: Double?) -> String { share.map { "\(Int(($0 * 100).rounded())) %" } ?? "–" }
}
