import ArgumentParser
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
      Exit codes: 0 done, 1 input or run failed, 2 a --gate was not met, 64 wrong usage.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case md, html, csv, json }

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Folder for the documents.")
  var out: String

  @Option(help: "Formats to write, joined by commas: md,html,csv,json.")
  var format = "md,html,csv,json"

  @Option(name: .customLong("lang"), help: "Language of the documents: en or ru.")
  var documentLanguage = "en"

  @Option(help: "Verdicts that make the run fail with exit code 2, joined by commas (conflict,gap).")
  var gate: String?

  private var formats: [Format] { format.split(separator: ",").compactMap { Format(rawValue: String($0)) } }
  private var gates: [Verdict] { (gate ?? "").split(separator: ",").compactMap { Verdict(rawValue: String($0)) } }

  func validate() throws {
    if formats.isEmpty || formats.count != format.split(separator: ",").count {
      throw ValidationError("unknown format in '\(format)'; known: md, html, csv, json")
    }
    if let gate, gates.count != gate.split(separator: ",").count {
      throw ValidationError(
        "unknown verdict in '\(gate)'; known: \(Verdict.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    if !["en", "ru"].contains(documentLanguage) {
      throw ValidationError("documents are written in en or ru, not '\(documentLanguage)'")
    }
  }

  func run() async throws {
    let console = verbosity.console
    let ruleBase = try standards.load()
    console.progress("Reading \(laws.laws) …")
    let acts = try laws.read(console: console)
    for act in acts { tell(act, console) }
    console.progress("Matching \(ruleBase.requirements.count) requirements against \(acts.count) acts …")
    let review = await Matcher(ruleBase: ruleBase).review(
      acts: acts, country: laws.country.rawValue, asOf: laws.asOf)
    let language: Language = documentLanguage == "ru" ? .russian : .english
    let documents = render(review, ruleBase, language)
    let kept = try ReportFolder(path: out).write(documents)
    for name in kept { console.warn("\(out)/\(name): the earlier file differed and was kept under this name") }
    let counts = Verdict.allCases.map { verdict in
      "\(verdict.rawValue) \(review.findings.filter { $0.verdict == verdict }.count)"
    }
    console.progress(
      "Proposed: \(counts.joined(separator: ", ")). Written: \(documents.map { out + "/" + $0.name }.joined(separator: ", "))"
    )
    if review.findings.contains(where: { gates.contains($0.verdict) }) { throw ExitCode(2) }
  }

  private func render(_ review: ReviewResult, _ ruleBase: RuleBase, _ language: Language) -> [(
    name: String, content: String
  )] {
    let roadmap = Roadmap.make(review: review, ruleBase: ruleBase)
    var documents: [(name: String, content: String)] = []
    if formats.contains(.json) {
      documents.append(("findings.json", FindingsJSON.render(review, ruleBase: ruleBase)))
    }
    if formats.contains(.html) {
      documents.append(("findings.html", FindingsHTML.render(review, ruleBase: ruleBase, language: language)))
      documents.append(("roadmap.html", DocumentHTML.render(RoadmapDocument.make(roadmap, language: language))))
    }
    if formats.contains(.md) {
      documents.append(("roadmap.md", DocumentMarkdown.render(RoadmapDocument.make(roadmap, language: language))))
    }
    if formats.contains(.csv) { documents.append(("tracker.csv", TrackerCSV.render(roadmap, language: language))) }
    return documents
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
