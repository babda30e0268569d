import ArgumentParser
import LegalText
import Publishing
import Standards
import Wordings

struct StandardsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Writes the rule base for other programs (CSV, JSON) or as a handbook for experts (HTML, Markdown, DOCX, PDF).",
    discussion: """
      Example: tarazu standards export --format html --lang ru --out Reports/handbook
      CSV gives requirements, elements, defects and wordings, one file each. A file that differs from what is to be \
      written is kept under another name.
      """)

  @Option(help: "Formats to write, joined by commas: csv,json,html,md,docx,pdf.")
  var format: CommaSeparated<OutputFormat>

  @Option(help: "Folder for the files.")
  var out: String

  @Option(name: .customLong("lang"), help: "Language of the handbook: \(DocumentLanguage.told).")
  var documentLanguage = DocumentLanguage.english

  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws { try format.require(OutputFormat.allCases.filter { $0 != .xlsx }) }

  func run() throws {
    let console = verbosity.console
    let loader = RuleBaseLoader(folder: try standards.resolve())
    let ruleBase = try loader.load()
    let language = documentLanguage.language
    var files: [ReportFolder.File] = []
    if format.values.contains(where: { $0.page != nil }) {
      let page = HandbookDocument.make(ruleBase, examples: try loader.loadExamples(), language: language)
      for format in format.values.compactMap(\.page) {
        let name = "handbook.\(language.rawValue).\(format.rawValue)"
        do throws(PublishingError) { files.append(.init(name: name, bytes: try format.render(page))) } catch {
          console.warn("\(name): \(error)")
        }
      }
    }
    if format.contains(.csv) {
      files += RuleBaseCSV.render(ruleBase).map { .init(name: $0.name, bytes: Array($0.content.utf8)) }
    }
    if format.contains(.json) {
      files.append(.init(name: "rule-base.json", bytes: Array(try RuleBaseJSON.render(ruleBase).utf8)))
    }
    try ReportFolder(path: out).write(files: files, telling: console)
    console.progress(words(.written, files.map { out + "/" + $0.name }.joined(separator: ", ")))
  }
}
