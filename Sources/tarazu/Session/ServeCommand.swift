import ArgumentParser
import Foundation
import LegalText
import Review
import Wordings
import Workbench

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Opens the workbench of a session in the browser, on this computer or in a local network.",
    discussion: """
      Example:
        tarazu serve tarazu.sqlite --chair Ana --lang ru
      It prints the address, a passphrase for the chair and a link for each other participant that can be used once. Stop
      it with Ctrl+C. The passphrase may be given in the environment: TARAZU_PASSPHRASE.
      """)

  @OptionGroup var standards: StandardsOption

  @Argument(help: "The project file.")
  var project = "tarazu.sqlite"

  @Option(help: "The session (default: the last).")
  var session: String?

  @Option(help: "Participant who leads the session (default: the first by name).")
  var chair: String?

  @Option(name: .customLong("observer"), help: "Name of somebody who reads only, once for each.")
  var observers: [String] = []

  @Option(help: "Port, 1-65535.")
  var port = 8765

  @Flag(help: "Serve to the local network, not only to this computer.")
  var lan = false

  @Option(help: "Address of this computer in the network, as the others type it (default: its host name).")
  var address: String?

  @Option(name: .customLong("lang"), help: "Language of the pages: en, ru.")
  var language = DocumentLanguage.english

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError(words[.deskPortRange]) }
  }

  func run() async throws {
    let store = try ProjectOption.open(project, as: nil)
    let sessions = try store.sessions()
    guard let id = session ?? sessions.last?.id else { throw CommandFailure(words(.deskNoSession, project)) }
    let session = try store.session(id)
    let names = session.participants.map(\.name)
    guard let chair = chair ?? names.first, names.contains(chair) else {
      throw CommandFailure(words(.deskNoChair, chair ?? "", id, names.joined(separator: ", ")))
    }
    let given = ProcessInfo.processInfo.environment["TARAZU_PASSPHRASE"] ?? ""
    let passphrase = given.isEmpty ? WorkbenchSite.makePassphrase() : given
    let name = lan ? address ?? ProcessInfo.processInfo.hostName : "127.0.0.1"
    let site = try WorkbenchSite(
      store: store, ruleBase: try standards.load(), session: id, language: language.language, chair: chair,
      passphrase: passphrase, observers: observers,
      hosts: ["127.0.0.1:\(port)", "localhost:\(port)", "\(name):\(port)"])
    let home = "http://\(name):\(port)"
    var lines = [
      words(.deskServing, session.title, id, home + "/"),
      words(.deskServingChair, chair, given.isEmpty ? passphrase : "TARAZU_PASSPHRASE"),
    ]
    lines += try await site.makeLinks().map { words(.deskServingLink, $0.name, home + $0.path) }
    if lan { lines.append(words[.deskServingPlain]) }
    let told = lines.joined(separator: "\n") + "\n"
    try await WorkbenchServer(site: site, address: lan ? "0.0.0.0" : "127.0.0.1", port: port).run {
      FileHandle.standardOutput.write(Data(told.utf8))
    }
  }
}
