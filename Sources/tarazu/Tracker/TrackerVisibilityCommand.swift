import ArgumentParser
import Planning
import Review
import Wordings

struct TrackerVisibilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visibility", abstract: "Says who may see the last report of an organisation on an item.",
    discussion: """
      Example:
        tarazu tracker visibility R-IC-36-1 --org "Women's Crisis Centre" --set public
      Reports of which nobody said who may see them are held back; `tarazu tracker publish` lists them.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Code of the item.")
  var item: String

  @Option(name: .customLong("org"), help: "Name of the organisation.")
  var organisation: String

  @Option(
    name: .customLong("set"), help: "public or confidential.",
    transform: { text in
      guard let visibility = Confidentiality.read(text) else {
        throw ValidationError(words(.unknownVisibility, text))
      }
      return visibility
    })
  var visibility: Confidentiality

  func run() throws { try project.open().decide(visibility, item: item, organisation: organisation) }
}
