import ArgumentParser
import ConcurrentMapping
import Foundation
import LegalText
import Legislation
import Matching
import Planning
import Publishing
import Standards
import Wordings

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
      its own, and the countries are compared in matrix.html, matrix.csv and matrix.json.
      Exit codes: 0 done, 1 input or run failed, 2 a --gate was not met, 64 wrong usage.
      """)

  @Option(help: "Folder with the acts: text, Markdown, HTML, DOCX, ODT, RTF, PDF, DOC, Akoma Ntoso, JSON Lines.")
  var laws: String?
  @Option(help: "Country code of ISO 3166: KZ, KG, TJ, TM, UZ, AF …, or XD for the demonstration country.")
  var country: Country?
  @Option(
    name: .customLong("language"), help: "Language of all the acts, when it should not be decided from the text.",
    transform: LawsOptions.language)
  var language: Language?
  @Flag(help: "Review the acts though their text names another country.")
  var allowForeign = false
  @Option(help: "Folder with a folder of acts for each country, named by its code.")
  var all: String?
  @Option(name: .customLong("as-of"), help: "Date at which the law is judged, YYYY-MM-DD.")
  var asOf: String
  @OptionGroup var standards: StandardsOption
  @OptionGroup var weights: WeightsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Folder for the documents.")
  var out: String

  @Option(help: "Formats to write, joined by commas: md,html,docx,pdf,csv,json.")
  var format = CommaSeparated<OutputFormat>([.page(.md), .page(.html), .csv, .json])

  @Option(name: .customLong("lang"), help: "Language of the documents: \(DocumentLanguage.told).")
  var documentLanguage = DocumentLanguage.english

  @Option(help: "Verdicts that make the run fail with exit code 2, joined by commas (conflict,gap).")
  var gate: CommaSeparated<Verdict>?

  private static let known = OutputFormat.allCases.filter { $0 != .xlsx }

  private var gates: [Verdict] { gate?.values ?? [] }

  func validate() throws {
    try LawsOptions.requireDate(asOf)
    if all == nil && (laws == nil || country == nil) {
      throw ValidationError(words[.nameTheActs])
    }
    if all != nil && (laws != nil || country != nil) {
      throw ValidationError(words[.allTakesFolders])
    }
    try format.require(Self.known)
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
    console.progress(words(.readingFolder, folder))
    let acts = try LawsOptions.read(
      folder, country: country, language: language, asOf: asOf, allowForeign: allowForeign,
      console: console)
    for act in acts { tell(act, console) }
    return acts
  }

  private func review(
    _ acts: [Act], _ country: Country, _ matcher: Matcher, _ console: Console
  ) async -> ReviewResult {
    console.progress(words(.matchingActs, matcher.ruleBase.requirements.count, acts.count))
    return await matcher.review(acts: acts, country: country.rawValue, asOf: asOf)
  }

  private func write(_ review: ReviewResult, to out: String, _ ruleBase: RuleBase, _ console: Console) throws {
    let language = documentLanguage.language
    try ReportFolder(path: out).write(
      files: files(jobs(review, ruleBase, language), console), telling: console)
    let counts = Verdict.allCases.map { verdict in
      "\(words.verdict(verdict)) \(review.findings.filter { $0.verdict == verdict }.count)"
    }
    console.progress(words(.reviewSummary, counts.joined(separator: ", "), out))
  }

  /// Reviews every folder that is named by the code of a country, and puts the countries beside each other.
  private func reviewRegion(_ root: String, _ ruleBase: RuleBase, _ console: Console) async throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root))?.sorted() ?? []
    let folders = names.compactMap { name in Country(argument: name).map { (root + "/" + name, $0) } }
    if folders.isEmpty {
      throw CommandFailure(words(.noCountryFolder, root))
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
    let page = RegionMatrixDocument.make(matrix, reviews: reviews, ruleBase: ruleBase, language: language)
    var jobs = pages("matrix") { page }
    if format.contains(.json) {
      let text = try json(matrix) + "\n"
      jobs.append(Job("matrix.json") { text })
    }
    if format.contains(.csv) {
      jobs.append(Job("matrix.csv") { RegionMatrixCSV.render(matrix, ruleBase: ruleBase) })
    }
    try ReportFolder(path: out).write(files: files(jobs, console), telling: console)
    if reviews.flatMap(\.findings).contains(where: { gates.contains($0.verdict) }) { throw ExitCode(2) }
  }

  /// A file to write and how its content is made.
  private struct Job: Sendable {
    let name: String
    let render: @Sendable () throws(PublishingError) -> [UInt8]

    init(_ name: String, bytes render: @escaping @Sendable () throws(PublishingError) -> [UInt8]) {
      self.name = name
      self.render = render
    }

    init(_ name: String, text: @escaping @Sendable () -> String) { self.init(name, bytes: { Array(text().utf8) }) }
  }

  /// A document in every format of pages that was asked for.
  private func pages(_ stem: String, _ document: @escaping @Sendable () -> Document) -> [Job] {
    format.values.compactMap(\.page).map { format in
      Job("\(stem).\(format.rawValue)") { () throws(PublishingError) in try format.render(document()) }
    }
  }

  private func jobs(_ review: ReviewResult, _ ruleBase: RuleBase, _ language: Language) -> [Job] {
    let roadmap = Roadmap.make(review: review, ruleBase: ruleBase)
    var jobs =
      pages("findings") { FindingsDocument.make(review, ruleBase: ruleBase, language: language) }
      + pages("roadmap") { RoadmapDocument.make(roadmap, language: language) }
    if format.contains(.json) {
      jobs.append(Job("findings.json") { FindingsJSON.render(review, ruleBase: ruleBase) })
    }
    if format.contains(.csv) { jobs.append(Job("tracker.csv") { TrackerCSV.render(roadmap, language: language) }) }
    return jobs
  }

  /// The files of the jobs; a format whose program is missing is named in a warning and left out.
  private func files(_ jobs: [Job], _ console: Console) -> [ReportFolder.File] {
    let results = ConcurrentMap.map(jobs) { job throws(PublishingError) in try job.render() }
    return zip(jobs, results).compactMap { job, result in
      do throws(PublishingError) { return ReportFolder.File(name: job.name, bytes: try result.get()) } catch {
        console.warn("\(job.name): \(error)")
        return nil
      }
    }
  }

  private func tell(_ act: Act, _ console: Console) {
    console.progress(
      "  \(act.file): \(act.title.isEmpty ? words[.noTitle] : act.title); "
        + words(
          .actLine, words.kind(act.kind.value), words.source(act.kind.source), act.language.value.rawValue,
          act.articles.count, words.coverage(act.coverage.value), words.status(act.status.value))
        + (act.warnings.isEmpty ? "" : words(.actWarnings, act.warnings.count)))
    for warning in act.warnings {
      console.detail("    " + words.warningWithLine(warning))
    }
  }
}
