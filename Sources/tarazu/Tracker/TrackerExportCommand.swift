import ArgumentParser
import Foundation
import LegalText
import Planning
import Publishing
import Review
import Wordings

struct TrackerExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the workbook of an organisation.",
    discussion: """
      Example:
        tarazu tracker export --org "Women's Crisis Centre" --out trackers/crisis-centre.xlsx --lang ru
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(name: .customLong("org"), help: "Name of the organisation.")
  var organisation: String

  @Option(help: "The file to write; one that is there is left alone.")
  var out: String

  @Option(name: .customLong("lang"), help: "Language of the workbook: \(DocumentLanguage.told).")
  var workbookLanguage = DocumentLanguage.english

  func run() throws {
    if FileManager.default.fileExists(atPath: out) {
      throw CommandFailure(words(.fileMayHoldWork, out))
    }
    let store = try project.open()
    let departure = try store.depart(organisation: organisation, language: workbookLanguage.rawValue)
    let language = workbookLanguage.language
    let bytes = try TrackerWorkbook.make(departure, date: store.today, language: language).render()
    do { try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic) } catch {
      throw CommandFailure(words(.fileNotWritten, out, error.localizedDescription))
    }
    verbosity.console.progress(words(.workbookWritten, out, departure.rows.count))
  }
}
