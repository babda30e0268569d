import LegalText
import Standards
import Wordings

/// Days by which recommendations of a term are due; people set them, the program guesses none.
public struct DueDates: Sendable, Hashable {
  public var short = ""
  public var medium = ""
  public var long = ""

  public init(short: String = "", medium: String = "", long: String = "") {
    self.short = short
    self.medium = medium
    self.long = long
  }

  func date(_ term: RecommendationTemplate.Term) -> String {
    switch term {
    case .short: short
    case .medium: medium
    case .long: long
    }
  }
}

/// A roadmap to the items that are followed: the recommendation, the steps of making law, and its indicator.
public enum TrackerSeed {
  private static let steps: [MessageKey] = [.stepDraft, .stepDiscussed, .stepAdopted, .stepInForce]

  public static func items(_ roadmap: Roadmap, due: DueDates) -> [TrackedItem] {
    var items: [TrackedItem] = []
    for section in roadmap.sections {
      for recommendation in section.recommendations {
        let requirement = recommendation.requirement
        let template = requirement.recommendation
        let content = TrackedItem.Content(
          title: codes(template.change.isEmpty ? requirement.title : template.change), theme: section.theme.id,
          themeTitle: codes(section.theme.title), requirement: requirement.id,
          urgency: recommendation.urgency.rawValue,
          dueOn: due.date(template.term),
          cedaw: requirement.references.filter { $0.instrument == "CEDAW" }.map(\.article),
          references: requirement.references.map { "\($0.instrument) \($0.article)" })
        items.append(TrackedItem(code: recommendation.id, kind: .recommendation, content: content))
        for (index, step) in steps.enumerated() {
          var below = content
          below.title = MessageCatalogue.complete.reduce(into: [:]) { titles, language in
            titles[language.rawValue] = MessageCatalogue(language)[step]
          }
          items.append(
            TrackedItem(
              code: "\(recommendation.id).m\(index + 1)", kind: .milestone, parent: recommendation.id, content: below)
          )
        }
        if !template.indicator.isEmpty {
          var below = content
          below.title = codes(template.indicator)
          items.append(
            TrackedItem(
              code: "\(recommendation.id).i1", kind: .indicator, parent: recommendation.id, content: below))
        }
      }
    }
    return items
  }

  private static func codes(_ text: LocalizedText) -> [String: String] {
    text.texts.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
  }
}
