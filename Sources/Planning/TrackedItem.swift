import LegalText
import Standards

/// Something whose progress is followed. A recommendation has milestones and indicators below it.
public struct TrackedItem: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable { case recommendation, milestone, indicator }

  /// Stands in workbooks and documents, never changes: `R-IC-36-1`, `R-IC-36-1.m1`.
  public let code: String
  public let kind: Kind
  /// Code of the recommendation, for milestones and indicators.
  public let parent: String?
  public var content: Content

  /// What people read about it; may be refreshed by a later roadmap.
  public struct Content: Sendable, Hashable, Codable {
    /// By language code.
    public var title: [String: String]
    public var theme: String
    public var themeTitle: [String: String]
    public var requirement: String
    public var urgency: String
    /// ISO date, empty where none was set.
    public var dueOn: String
    /// Articles of CEDAW that it rests on.
    public var cedaw: [String]
    /// References in words (`CEDAW 2`, `IC 36`).
    public var references: [String]

    public init(
      title: [String: String], theme: String, themeTitle: [String: String], requirement: String, urgency: String,
      dueOn: String = "", cedaw: [String] = [], references: [String] = []
    ) {
      self.title = title
      self.theme = theme
      self.themeTitle = themeTitle
      self.requirement = requirement
      self.urgency = urgency
      self.dueOn = dueOn
      self.cedaw = cedaw
      self.references = references
    }
  }

  public init(code: String, kind: Kind, parent: String? = nil, content: Content) {
    self.code = code
    self.kind = kind
    self.parent = parent
    self.content = content
  }

  public func title(_ language: Language) -> String { Self.text(content.title, language) }
  public func themeTitle(_ language: Language) -> String { Self.text(content.themeTitle, language) }

  private static func text(_ texts: [String: String], _ language: Language) -> String {
    texts[language.rawValue] ?? texts[Language.english.rawValue] ?? ""
  }
}

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
  private static let steps: [(english: String, russian: String)] = [
    ("Draft prepared", "Проект подготовлен"),
    (
      "Draft discussed with survivors' and women's organisations",
      "Проект обсуждён с женскими организациями и организациями пострадавших"
    ),
    ("Adopted", "Принято"),
    ("In force, with the by-laws that it needs", "Вступило в силу вместе с необходимыми подзаконными актами"),
  ]

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
          below.title = ["en": step.english, "ru": step.russian]
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
