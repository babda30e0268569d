import ArgumentParser
import LegalText
import Standards

struct StandardsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the requirements.", discussion: "Example: tarazu standards list")
  @OptionGroup var standards: StandardsOption
  @Option(name: .customLong("lang"), help: "Language of the titles: \(DocumentLanguage.told).")
  var titleLanguage = DocumentLanguage.english

  func run() throws {
    let ruleBase = try standards.load()
    let language = titleLanguage.language
    for theme in ruleBase.themes {
      print(theme.title[language])
      for requirement in ruleBase.requirements where requirement.theme == theme.id {
        print("  \(requirement.id)\t\(requirement.urgency.rawValue)\t\(requirement.title[language])")
      }
    }
  }
}
