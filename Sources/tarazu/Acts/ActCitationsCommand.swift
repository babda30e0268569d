import ArgumentParser
import Citations
import Foundation
import Legislation
import LegislationReading
import Wordings

/// Lists the citations of an act.
struct ActCitationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citations",
    abstract: "Lists what an act points to: resolved to eIds, or why not.",
    discussion: "Example: tarazu acts citations Laws/demonstration/criminal-code.akn.xml --laws Laws/demonstration")

  @Argument(help: "File of the act.")
  var file: String
  @Option(help: "Folder with other acts, so that citations of them can be resolved.")
  var laws: String?
  @Flag(help: "Only those that were not resolved.")
  var unresolved = false
  @Flag(help: "Print as JSON.")
  var json = false
  @OptionGroup var verbosity: VerbosityOptions

  func run() throws {
    let act = try ActReader().read(path: file)
    var acts = [act]
    if let laws {
      let result = try ActReader().readDirectory(laws)
      for failure in result.failures { verbosity.console.warn(failure.description) }
      acts += result.acts.filter { $0.sha256 != act.sha256 }
    }
    var citations = CitationIndex(acts: acts).citations(in: act)
    if unresolved { citations = citations.filter { $0.targets.contains { $0.eId == nil } } }
    if json {
      try printJSON(citations)
      return
    }
    var counts: [String: Int] = [:]
    for citation in citations {
      let place = "\(citation.provision)\t\(citation.span.lowerBound)-\(citation.span.upperBound)"
      let quoted = citation.raw.replacing("\n", with: " ")
      for target in citation.targets {
        let path = target.path.map(\.description).joined(separator: ", ")
        switch target.resolution {
        case .resolved(let work, let eId):
          counts["resolved", default: 0] += 1
          print("\(place)\t«\(quoted)»\t\(path)\t\(work == act.work ? "" : work)#\(eId)")
        case .unresolved(let reason):
          counts[reason.rawValue, default: 0] += 1
          print("\(place)\t«\(quoted)»\t\(path)\t\(words(.unresolvedCitation, reason.rawValue))")
        }
      }
    }
    if !verbosity.quiet {
      let summary = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      print(words(.citationsSummary, citations.count, summary.isEmpty ? words[.none] : summary))
    }
  }
}
