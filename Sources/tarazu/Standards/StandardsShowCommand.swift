import ArgumentParser
import LegalText
import Standards
import Wordings

struct StandardsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows one requirement: elements, defects, wordings in one language.",
    discussion: "Example: tarazu standards show IC-36-1 --language ru")
  @Argument(help: "Id of the requirement.")
  var id: String
  @Option(
    help: "Language whose wordings are shown.",
    transform: { code in
      guard let language = Language(rawValue: code) else { throw ValidationError(words(.unknownLanguage, code)) }
      return language
    })
  var language: Language = .english
  @OptionGroup var standards: StandardsOption

  func run() throws {
    let ruleBase = try standards.load()
    guard let requirement = ruleBase.requirement(id) else {
      throw ValidationError(words(.unknownRequirement, id))
    }
    print("\(requirement.id)  \(requirement.title[language])")
    print(requirement.obligation[language])
    for reference in requirement.references {
      print(
        "  \(reference.instrument) \(reference.article)\(reference.toVerify ? words[.toVerifyArticle] : "")"
      )
    }
    print(words(.showUrgency, requirement.urgency.rawValue, requirement.urgencyReason[language]))
    print(words(.showKinds, (requirement.kinds + requirement.alsoKinds).joined(separator: ", ")))
    var concepts: [String] = []
    for element in requirement.elements {
      print("  \(element.id)\(element.mandatory ? words[.showMandatory] : ""): \(element.text[language])")
      concepts += element.patterns.flatMap(\.concepts)
    }
    for defect in requirement.defects {
      print(
        "  \(defect.code) \(ruleBase.defect(defect.code)?.title[language] ?? "")\(defect.isConflict ? words[.showConflict] : "")"
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
