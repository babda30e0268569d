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
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(citations), as: UTF8.self))
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

/// Lists the amendments that an act's notes tell of.
struct ActEventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Lists the amendments that an act's notes tell of, with laws and dates.",
    discussion: "Example: tarazu acts events Laws/demonstration/domestic-violence-law.ru.txt --json")

  @Argument(help: "File of the act.")
  var file: String
  @Flag(help: "Print as JSON.")
  var json = false
  @OptionGroup var verbosity: VerbosityOptions

  private struct Row: Encodable {
    /// eId of the provision that carries the note; `nil` for the act.
    let provision: String?
    let event: AmendmentEvent
  }

  func run() throws {
    let act = try ActReader().read(path: file)
    let rows =
      act.events.map { Row(provision: nil, event: $0) }
      + act.allProvisions.flatMap { provision in provision.events.map { Row(provision: provision.eId, event: $0) } }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(rows), as: UTF8.self))
      return
    }
    for row in rows {
      let event = row.event
      let law = [event.lawDate, event.lawNumber.map { "№ \($0)" }].compactMap { $0 }.joined(separator: " ")
      let effect =
        switch event.effect {
        case .on(let date): words(.eventFrom, date)
        case .after(let said): words(.eventAfterPublication, said)
        case .unstated: words[.eventDayUnstated]
        }
      let target = event.target.map(\.description).joined(separator: ", ")
      print(
        "\(event.eId ?? row.provision ?? words[.eventAct])\t\(event.kind.rawValue)\t\(law.isEmpty ? words[.eventNoLaw] : law)\t\(effect)"
          + (event.eId == nil && !target.isEmpty ? words(.eventTargetNotFound, target) : ""))
    }
    if !verbosity.quiet { print(words(.eventsSummary, rows.count, act.expressionDate ?? words[.none])) }
  }
}

/// Shows what of a folder's acts is law at a date.
struct ActsAtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "at",
    abstract: "Shows which expression of each act counts at a date, and which provisions are not law then.",
    discussion: "Example: tarazu acts at Laws/demonstration --as-of 2020-01-01")

  @Argument(help: "Folder with the acts, or one file.")
  var path: String
  @Option(name: .customLong("as-of"), help: "The date, YYYY-MM-DD.")
  var asOf: String
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws { try LawsOptions.requireDate(asOf) }

  func run() throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let read: [Act] =
      exists && isFolder.boolValue ? try ActReader().readDirectory(path).acts : [try ActReader().read(path: path)]
    let law = LawInForce.select(read, asOf: asOf)
    for act in law.acts {
      let force = act.isInForce(on: asOf) ? words[.actInForce] : words[.lawNotInForce]
      print(words(.lawAt, act.file, force, asOf, act.expressionDate ?? words[.unknownDate]))
      for provision in act.allProvisions where provision.status != .inForce && !provision.isQuoted {
        print("  \(provision.eId)\t\(provision.status.rawValue)")
      }
      for warning in act.warnings where ["textNewerThanDate", "textOfDateMissing"].contains(warning.code) {
        print("  " + words(.warningLine, words.warning(warning)))
      }
    }
    for file in law.setAside { print(words(.lawSetAside, file.file, file.reason)) }
  }
}
