import Amending
import ArgumentParser
import Foundation
import LegalText
import Legislation
import LegislationReading
import Matching
import Planning
import Standards
import Wordings

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Reviews the law twice and says which proposed verdicts changed, and through which provisions.",
    discussion: """
      Examples:
        tarazu compare Laws/demonstration Laws/demonstration --country XD --as-of 2020-01-01 --as-of-after 2025-12-01
        tarazu compare Laws/demonstration bill.txt --country XD --as-of 2025-12-01
        tarazu compare laws-2025 laws-2026 --country XD --as-of 2025-12-01 --as-of-after 2026-03-01 --note-in tarazu.sqlite
      The second place may be a folder (the law at another date or in another edition) or one file: a bill. A bill that
      amends acts is applied to them; another bill takes the place of the act of its work or, failing that, its kind.
      With --note-in, every recommendation that a project follows gets an event where the law behind it changed; a bill
      is no law and is not noted.
      Exit codes: 0 done, 1 input failed, 2 --gate and a verdict became worse, 64 usage.
      """)

  @Argument(help: "Folder with the acts before.")
  var before: String
  @Argument(help: "Folder with the acts after, or the file of a bill.")
  var after: String
  @Option(help: "Country code of ISO 3166: KZ, KG, TJ, TM, UZ, AF …, or XD for the demonstration country.")
  var country: Country
  @Option(name: .customLong("as-of"), help: "Date at which the law is judged, YYYY-MM-DD.")
  var asOf: String
  @Option(name: .customLong("as-of-after"), help: "Date for the second place; the same date when left out.")
  var asOfAfter: String?
  @Flag(help: "Fail with exit code 2 when a verdict became worse.")
  var gate = false
  @Flag(help: "Print the comparison as JSON.")
  var json = false
  @Option(name: .customLong("note-in"), help: "The project file whose tracker notes what changed in the law.")
  var project: String?
  @Option(
    name: .customLong("as"), help: "Who acts, for the audit log of the project (default: the user of the computer).")
  var actor: String?
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    try LawsOptions.requireDate(asOf)
    if let asOfAfter { try LawsOptions.requireDate(asOfAfter) }
    if project != nil && isFile(after) {
      throw ValidationError(words[.billIsNotLaw])
    }
  }

  func run() async throws {
    let store = try project.map { try ProjectOption.open($0, as: actor) }
    if let store { try ProjectRun.require(country, in: store) }
    let ruleBase = try standards.load()
    let old = try read(before, asOf)
    let later = asOfAfter ?? asOf
    let new =
      try isFile(after) ? BillInForce.enact(path: after, in: old, console: verbosity.console) : read(after, later)
    let matcher = Matcher(ruleBase: ruleBase, languages: Set((old + new).map(\.language.value)))
    let first = await matcher.review(acts: old, country: country.rawValue, asOf: asOf)
    let second = await matcher.review(acts: new, country: country.rawValue, asOf: later)
    let comparison = ReviewComparison(before: first, after: second)
    let noted = try store?.noteLawChanges(from: first, to: second, ruleBase: ruleBase)
    if json { try printJSON(comparison) } else { tell(comparison, ruleBase) }
    if let noted { verbosity.console.progress(words(.changesNoted, noted.count)) }
    if gate, comparison.changes.contains(where: \.movement.isWorse) { throw ExitCode(2) }
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  private func read(_ folder: String, _ date: String) throws -> [Act] {
    try LawsOptions.read(folder, country: country, asOf: date, console: verbosity.console)
  }

  private func tell(_ comparison: ReviewComparison, _ ruleBase: RuleBase) {
    for act in comparison.acts {
      print(
        words(
          .comparedAct, act.kind.rawValue, act.fileAfter ?? act.fileBefore ?? "", act.articlesAdded.count,
          act.articlesRemoved.count, act.articlesChanged.count))
    }
    for change in comparison.changes {
      let title = ruleBase.requirement(change.requirement)?.title[.english] ?? ""
      let moved = change.movement == .unchanged ? words[.sameVerdict] : change.movement.rawValue
      print("\(moved)\t\(change.requirement)\t\(change.before.rawValue) → \(change.after.rawValue)\t\(title)")
      for element in change.elements {
        print("  \(element.id): \(element.before.rawValue) → \(element.after.rawValue)")
      }
      for code in change.defectsAppeared { print(words(.defectFound, code)) }
      for code in change.defectsGone { print(words(.defectGone, code)) }
      for provision in change.through.prefix(4) where provision.kind != .unchanged {
        print(words(.changedThrough, provision.file, provision.eId, provision.kind.rawValue))
        if !provision.quoteBefore.isEmpty { print("    - \(line(provision.quoteBefore))") }
        if !provision.quoteAfter.isEmpty { print("    + \(line(provision.quoteAfter))") }
      }
    }
    if verbosity.quiet { return }
    let counts = ReviewComparison.Movement.allCases.map { "\($0.rawValue) \(comparison.count($0))" }
    print(words(.comparedVerdicts, counts.joined(separator: ", ")))
    if comparison.rulesDiffer { print(words[.rulesDiffer]) }
  }

  private func line(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > 200 ? line.prefix(200) + " …" : line
  }
}
