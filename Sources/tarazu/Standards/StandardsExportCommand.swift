import ArgumentParser
import LegalText
import Publishing
import Standards

struct StandardsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Writes the rule base for other programs (CSV, JSON) or as a handbook for experts (HTML, ready to print).",
    discussion: """
      Example: tarazu standards export --format html --lang ru --out Reports/handbook
      CSV gives requirements, elements, defects and wordings, one file each. A file that differs from what is to be \
      written is kept under another name.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case csv, json, html }

  @Option(help: "csv, json or html.")
  var format: Format

  @Option(help: "Folder for the files.")
  var out: String

  @Option(name: .customLong("lang"), help: "Language of the handbook: en or ru.")
  var documentLanguage = DocumentLanguage.english

  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  func run() throws {
    let loader = RuleBaseLoader(folder: try standards.resolve())
    let ruleBase = try loader.load()
    let documents: [(name: String, content: String)]
    switch format {
    case .csv: documents = RuleBaseCSV.render(ruleBase)
    case .json: documents = [("rule-base.json", try RuleBaseJSON.render(ruleBase))]
    case .html:
      let language = documentLanguage.language
      let page = HandbookHTML.render(ruleBase, examples: try loader.loadExamples(), language: language)
      documents = [("handbook.\(language.rawValue).html", page)]
    }
    try ReportFolder(path: out).write(documents, telling: verbosity.console)
    verbosity.console.progress("Written: \(documents.map { out + "/" + $0.name }.joined(separator: ", "))")
  }
}
