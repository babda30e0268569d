import ArgumentParser
import Legislation
import LegislationReading
import Wordings

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
      try printJSON(rows)
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
