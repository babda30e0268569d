import ArgumentParser
import ConcurrentMapping
import Foundation
import LegalText
import Legislation
import Matching
import Planning
import Publishing
import Standards

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract:
      "Reads the acts of a country, proposes a finding per requirement, writes findings, roadmap and tracker.",
    discussion: """
      Example:
        tarazu review --laws Laws/demonstration --country XD --as-of 2025-12-01 --out Reports/demo
        tarazu review --all Laws --as-of 2025-12-01 --out Reports/region
      With --all, every folder below that is named by the code of a country (kz, uz …) is reviewed into a folder of
      its own, and the countries are put beside each other in matrix.html, matrix.csv and matrix.json.
      Exit codes: 0 done, 1 input or run failed, 2 a --gate was not met, 64 wrong usage.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case md, html, csv, json }

  @Option(help: "Folder with the acts (.xml .akn .md .txt).")
  var laws: String?
  @Option(help: "Country code: KZ, KG, TJ, TM, UZ, AF, or XD for the demonstration country.")
  var country: Country?
  @Option(
    name: .customLong("language"), help: "Language of all the acts, when it should not be decided from the text.",
    transform: LawsOptions.language)
  var language: Language?
  @Option(help: "Folder with a folder of acts for each country, named by its code.")
  var all: String?
  @Option(name: .customLong("as-of"), help: "Date at which the law is judged, YYYY-MM-DD.")
  var asOf: String
  @OptionGroup var standards: StandardsOption
  @OptionGroup var weights: WeightsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Folder for the documents.")
  var out: String

  @Option(help: "Formats to write, joined by commas: md,html,csv,json.")
  var format = "md,html,csv,json"

  @Option(name: .customLong("lang"), help: "Language of the documents: en or ru.")
  var documentLanguage = DocumentLanguage.english

  @Option(help: "Verdicts that make the run fail with exit code 2, joined by commas (conflict,gap).")
  var gate: String?

  private var formats: [Format] { format.split(separator: ",").compactMap { Format(rawValue: String($0)) } }
  private var gates: [Verdict] { (gate ?? "").split(separator: ",").compactMap { Verdict(rawValue: String($0)) } }

  func validate() throws {
    try LawsOptions.requireDate(asOf)
    if all == nil && (laws == nil || country == nil) {
      throw ValidationError("name the acts with --laws and --country, or several countries with --all")
    }
    if all != nil && (laws != nil || country != nil) {
      throw ValidationError("--all takes the countries from its folders; leave --laws and --country out")
    }
    if formats.isEmpty || formats.count != format.split(separator: ",").count {
      throw ValidationError("unknown format in '\(format)'; known: md, html, csv, json")
    }
    if let gate, gates.count != gate.split(separator: ",").count {
      throw ValidationError(
        "unknown verdict in '\(gate)'; known: \(Verdict.allCases.map(\.rawValue).joined(separator: ", "))")
    }
  }

  func run() async throws {
    let console = verbosity.console
    let loading = try standards.loading()
    if let all {
      try await reviewRegion(all, try await loading.value, console)
      return
    }
    guard let laws, let country else { return }
    let acts = try read(laws, country, console)
    let ruleBase = try await loading.value
    let review = await review(acts, country, Matcher(ruleBase: ruleBase, weights: try weights.load()), console)
    try write(review, to: out, ruleBase, console)
    if review.findings.contains(where: { gates.contains($0.verdict) }) { throw ExitCode(2) }
  }

  private func read(_ folder: String, _ country: Country, _ console: Console) throws -> [Act] {
    console.progress("Reading \(folder) …")
    let acts = try LawsOptions.read(folder, country: country, language: language, asOf: asOf, console: console)
    for act in acts { tell(act, console) }
    return acts
  }

  private func review(
    _ acts: [Act], _ country: Country, _ matcher: Matcher, _ console: Console
  ) async -> ReviewResult {
    console.progress("Matching \(matcher.ruleBase.requirements.count) requirements against \(acts.count) acts …")
    return await matcher.review(acts: acts, country: country.rawValue, asOf: asOf)
  }

  private func write(_ review: ReviewResult, to out: String, _ ruleBase: RuleBase, _ console: Console) throws {
    let language = documentLanguage.language
    try ReportFolder(path: out).write(render(review, ruleBase, language), telling: console)
    let counts = Verdict.allCases.map { verdict in
      "\(verdict.rawValue) \(review.findings.filter { $0.verdict == verdict }.count)"
    }
    console.progress("Proposed: \(counts.joined(separator: ", ")). Written: \(out)")
  }

  /// Reviews every folder that is named by the code of a country, and puts the countries beside each other.
  private func reviewRegion(_ root: String, _ ruleBase: RuleBase, _ console: Console) async throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root))?.sorted() ?? []
    let folders = names.compactMap { name in Country(argument: name).map { (root + "/" + name, $0) } }
    if folders.isEmpty {
      throw CommandFailure("\(root): has no folder named by the code of a country (kz, kg, tj, tm, uz, af, xd)")
    }
    let matcher = Matcher(ruleBase: ruleBase, weights: try weights.load())
    var reviews: [ReviewResult] = []
    for (folder, country) in folders {
      let review = await review(try read(folder, country, console), country, matcher, console)
      try write(review, to: out + "/" + country.rawValue.lowercased(), ruleBase, console)
      reviews.append(review)
    }
    let matrix = RegionMatrix(reviews)
    let language = documentLanguage.language
    var documents: [(name: String, content: String)] = []
    if formats.contains(.json) { documents.append(("matrix.json", try json(matrix) + "\n")) }
    if formats.contains(.csv) { documents.append(("matrix.csv", RegionMatrixCSV.render(matrix, ruleBase: ruleBase))) }
    if formats.contains(.html) {
      documents.append(("matrix.html", RegionMatrixHTML.render(matrix, ruleBase: ruleBase, language: language)))
    }
    try ReportFolder(path: out).write(documents, telling: console)
    if reviews.flatMap(\.findings).contains(where: { gates.contains($0.verdict) }) { throw ExitCode(2) }
  }

  private func render(_ review: ReviewResult, _ ruleBase: RuleBase, _ language: Language) -> [(
    name: String, content: String
  )] {
    let roadmap = Roadmap.make(review: review, ruleBase: ruleBase)
    var renderers: [(name: String, render: @Sendable () -> String)] = []
    if formats.contains(.json) {
      renderers.append(("findings.json", { FindingsJSON.render(review, ruleBase: ruleBase) }))
    }
    if formats.contains(.html) {
      renderers.append(("findings.html", { FindingsHTML.render(review, ruleBase: ruleBase, language: language) }))
      renderers.append(
        ("roadmap.html", { DocumentHTML.render(RoadmapDocument.make(roadmap, language: language)) }))
    }
    if formats.contains(.md) {
      renderers.append(
        ("roadmap.md", { DocumentMarkdown.render(RoadmapDocument.make(roadmap, language: language)) }))
    }
    if formats.contains(.csv) {
      renderers.append(("tracker.csv", { TrackerCSV.render(roadmap, language: language) }))
    }
    let texts = ConcurrentMap.map(renderers) { renderer throws(Never) in renderer.render() }
    return zip(renderers, texts).map { ($0.name, $1.get()) }
  }

  private func tell(_ act: Act, _ console: Console) {
    console.progress(
      "  \(act.file): \(act.title.isEmpty ? "(no title)" : act.title); \(act.kind.value.plainName) (\(act.kind.source.rawValue)), "
        + "\(act.language.value.rawValue), \(act.articles.count) articles, \(act.coverage.value.rawValue), "
        + "\(act.status.value.rawValue)\(act.warnings.isEmpty ? "" : ", \(act.warnings.count) warnings")")
    for warning in act.warnings {
      console.detail("    \(warning.line.map { "line \($0): " } ?? "")\(warning.message)")
    }
  }
}
