import ArgumentParser
import Foundation
import LegalText
import Publishing
import Review
import Standards
import Wordings

struct SessionExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the pack of each reviewer, as a workbook and as JSON.",
    discussion: """
      Example:
        tarazu session export S1 --out packs --lang ru
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  @Option(help: "Folder for the packs.")
  var out: String

  @Option(help: "Only this reviewer.")
  var reviewer: String?

  @Option(name: .customLong("lang"), help: "Language of the packs: \(DocumentLanguage.told).")
  var packLanguage = DocumentLanguage.english

  func run() throws {
    let store = try project.open()
    let ruleBase = try standards.load()
    let language = packLanguage.language
    let names = try reviewer.map { [$0] } ?? store.session(session).participants.map(\.name)
    var files: [ReportFolder.File] = []
    for name in names {
      let pack = try store.pack(session: session, reviewer: name, ruleBase: ruleBase, language: language)
      let stem = "\(session)-round\(pack.round)-\(FileName.safe(name))"
      files.append(.init(name: stem + ".json", bytes: Array(try pack.json())))
      files.append(.init(name: stem + ".xlsx", bytes: try SessionWorkbook.make(pack, language: language).render()))
    }
    try ReportFolder(path: out).write(files: files, telling: verbosity.console)
    verbosity.console.progress(words(.filesWritten, files.count, out))
  }
}
