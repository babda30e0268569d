import LegalText

/// How urgent it is to act when a requirement is not met; A first.
public enum Urgency: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"

  public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
}

/// The article of an instrument that a requirement rests on.
public struct InstrumentReference: Sendable, Hashable {
  /// `CEDAW`, `IC`, `GR35` …
  public let instrument: String
  public let article: String
  /// The number was not yet seen in the text of the instrument; documents print that.
  public let toVerify: Bool
}

/// A condition over the concepts, roles and numbers of a provision. See `Standards/README.md` for the YAML.
public struct Pattern: Sendable, Hashable {
  public enum Scope: String, Sendable, Hashable { case sentence, paragraph, article }

  /// A concept or one of several, asked for in the text or in the article's heading.
  public struct Group: Sendable, Hashable {
    public let concepts: [String]
    public let inHeading: Bool

    public init(concepts: [String], inHeading: Bool) {
      self.concepts = concepts
      self.inHeading = inHeading
    }
  }

  /// A number with a unit and its bounds, both inclusive.
  public struct NumberCondition: Sendable, Hashable {
    public let unit: String
    public let minimum: Double
    public let maximum: Double
  }

  public var all: [Group] = []
  public var none: [String] = []
  public var scope: Scope = .paragraph
  public var context: [Group] = []
  public var notContext: [String] = []
  public var roles: [String] = []
  public var sanctions: [String] = []
  public var number: NumberCondition?
  /// Kinds of act in which it is valid; empty means the requirement's own.
  public var kinds: [String] = []
  /// 0-1: how far one match settles the element.
  public var strength = 0.9

  public init() {}

  /// Every concept that the pattern names.
  public var concepts: [String] {
    all.flatMap(\.concepts) + none + context.flatMap(\.concepts) + notContext
  }
}

/// One atomic thing that a statute must say, or must not say.
public struct Element: Sendable, Hashable {
  public enum Condition: Sendable, Hashable {
    /// Any one of the patterns covers the element.
    case presence([Pattern])
    /// Holds where a provision of `anchor` exists and none of `unless` is found.
    case absence(anchor: [Pattern], unless: [Pattern])
  }

  public let id: String
  public let text: LocalizedText
  public let mandatory: Bool
  public let weight: Double
  public let condition: Condition

  public init(id: String, text: LocalizedText, mandatory: Bool, weight: Double, condition: Condition) {
    self.id = id
    self.text = text
    self.mandatory = mandatory
    self.weight = weight
    self.condition = condition
  }

  /// Every pattern that the condition names.
  public var patterns: [Pattern] {
    switch condition {
    case .presence(let patterns): patterns
    case .absence(let anchor, let unless): anchor + unless
    }
  }
}

/// A rule that defeats a requirement when the law has it.
public struct RequirementDefect: Sendable, Hashable {
  public let code: String
  /// A contrary rule, not only a weakness.
  public let isConflict: Bool
  /// 0-1.
  public let strength: Double
  public let patterns: [Pattern]
}

/// What to do where a requirement is not met.
public struct RecommendationTemplate: Sendable, Hashable {
  public enum Measure: String, Sendable, Hashable, Codable { case amend, repeal, enact, byLaw }
  public enum Term: String, Sendable, Hashable, Codable { case short, medium, long }

  public let measure: Measure
  public let term: Term
  public let change: LocalizedText
  public let responsible: LocalizedText
  public let indicator: LocalizedText
  public let verification: LocalizedText
}

/// A group of requirements on one subject.
public struct Theme: Sendable, Hashable {
  public let id: String
  public let title: LocalizedText
}

/// One obligation or benchmark of an instrument.
public struct Requirement: Sendable, Hashable {
  public let id: String
  public let theme: String
  public let title: LocalizedText
  public let obligation: LocalizedText
  public let references: [InstrumentReference]
  public let urgency: Urgency
  public let urgencyReason: LocalizedText
  public let nature: [String]
  /// Kinds of act where it lives: one whole act of these must be loaded to state a gap.
  public let kinds: [String]
  public let alsoKinds: [String]
  public let links: [String]
  public var elements: [Element]
  public var defects: [RequirementDefect]
  public let recommendation: RecommendationTemplate

  /// Every pattern of its elements and defects.
  public var patterns: [Pattern] { elements.flatMap(\.patterns) + defects.flatMap(\.patterns) }

  /// Whether CEDAW itself or a general recommendation on it is a source; otherwise it is a benchmark only.
  public var isObligation: Bool { references.contains { $0.instrument == "CEDAW" } }
}

/// The title and meaning of a defect code.
public struct Defect: Sendable, Hashable {
  public let code: String
  public let title: LocalizedText
  public let meaning: LocalizedText

  public init(code: String, title: LocalizedText, meaning: LocalizedText) {
    self.code = code
    self.title = title
    self.meaning = meaning
  }
}

/// A term of art with its wordings in the languages of the laws.
public struct Concept: Sendable, Hashable {
  public let id: String
  public let title: String
  public let variants: [Variant]
}

/// One wording of a concept in one language.
public struct Variant: Sendable, Hashable {
  public let language: Language
  public let phrase: String
  /// Phrases that cancel the hit when they stand in the same sentence.
  public let notWhen: [String]
  /// Code of the page where the wording was seen.
  public let source: String?
  /// Unverified variants raise candidates only.
  public let isVerified: Bool
}
