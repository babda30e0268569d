import ArgumentParser
import LegalText
import Legislation
import Standards

struct StandardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standards", abstract: "Shows and checks the rule base.",
    subcommands: [List.self, Show.self, Lint.self, StandardsExamplesCommand.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the requirements.", discussion: "Example: tarazu standards list")
    @OptionGroup var standards: StandardsOption
    @Option(name: .customLong("lang"), help: "Language of the titles: en or ru.")
    var titleLanguage = "en"

    func run() throws {
      let ruleBase = try standards.load()
      let language: Language = titleLanguage == "ru" ? .russian : .english
      for theme in ruleBase.themes {
        print(theme.title[language])
        for requirement in ruleBase.requirements where requirement.theme == theme.id {
          print("  \(requirement.id)\t\(requirement.urgency.rawValue)\t\(requirement.title[language])")
        }
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows one requirement: elements, defects, wordings in one language.",
      discussion: "Example: tarazu standards show IC-36-1 --language ru")
    @Argument(help: "Id of the requirement.")
    var id: String
    @Option(
      help: "Language whose wordings are shown.",
      transform: { code in
        guard let language = Language(rawValue: code) else { throw ValidationError("unknown language '\(code)'") }
        return language
      })
    var language: Language = .english
    @OptionGroup var standards: StandardsOption

    func run() throws {
      let ruleBase = try standards.load()
      guard let requirement = ruleBase.requirement(id) else {
        throw ValidationError("unknown requirement '\(id)'; see tarazu standards list")
      }
      print("\(requirement.id)  \(requirement.title[language])")
      print(requirement.obligation[language])
      for reference in requirement.references {
        print(
          "  \(reference.instrument) \(reference.article)\(reference.toVerify ? " (article number to be verified)" : "")"
        )
      }
      print("Urgency \(requirement.urgency.rawValue) \(requirement.urgencyReason[language])")
      print("Kinds of act: \((requirement.kinds + requirement.alsoKinds).joined(separator: ", "))")
      var concepts: [String] = []
      for element in requirement.elements {
        print("  \(element.id)\(element.mandatory ? " (mandatory)" : ""): \(element.text[language])")
        switch element.condition {
        case .presence(let patterns): concepts += patterns.flatMap(\.concepts)
        case .absence(let anchor, let unless): concepts += (anchor + unless).flatMap(\.concepts)
        }
      }
      for defect in requirement.defects {
        print(
          "  \(defect.code) \(ruleBase.defect(defect.code)?.title[language] ?? "")\(defect.isConflict ? " (conflict)" : "")"
        )
        concepts += defect.patterns.flatMap(\.concepts)
      }
      for concept in ruleBase.concepts where Set(concepts).contains(concept.id) {
        let wordings = concept.variants.filter { $0.language == language }.map {
          ($0.isVerified ? "" : "? ") + $0.phrase
        }
        print("  \(concept.id): \(wordings.joined(separator: "; "))")
      }
    }
  }

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks the rule base: schema, references, wordings in the working languages.",
      discussion: "Example: tarazu standards lint. Exit code 1 when there are errors.")
    @OptionGroup var standards: StandardsOption
    @Flag(help: "Show warnings too.")
    var warnings = false

    func run() throws {
      let ruleBase = try standards.load()
      let issues = Linter.lint(ruleBase, kinds: Set(ActKind.allCases.map(\.rawValue)))
      for issue in issues where warnings || issue.severity == .error { print(issue) }
      let errors = issues.filter { $0.severity == .error }.count
      print(
        "\(ruleBase.requirements.count) requirements, \(ruleBase.requirements.flatMap(\.elements).count) elements, "
          + "\(ruleBase.concepts.count) concepts, \(ruleBase.concepts.flatMap(\.variants).count) wordings: "
          + "\(errors) errors, \(issues.count - errors) warnings")
      if errors > 0 { throw ExitCode(1) }
    }
  }
}
