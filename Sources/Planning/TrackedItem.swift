import LegalText

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
