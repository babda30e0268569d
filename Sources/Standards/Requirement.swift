import LegalText

/// How urgent it is to act when a requirement is not met; A first.
public enum Urgency: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"

  public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
}

/// How much of the rule base a requirement belongs to: the core is kept complete in every working language.
public enum Tier: String, Sendable, Hashable, Codable, CaseIterable { case core, supplementary }

/// The article of an instrument that a requirement rests on.
public struct InstrumentReference: Sendable, Hashable {
  /// `CEDAW`, `IC`, `GR35` …
  public let instrument: String
  public let article: String
  /// How far the number was checked; `nil` where the rule base does not say.
  public let mark: VerificationMark?
  /// The number was not yet seen in the text of the instrument; documents print that.
  public let toVerify: Bool
}

/// A rule that defeats a requirement when the law has it.
public struct RequirementDefect: Sendable, Hashable {
  public let code: String
  /// A contrary rule, not only a weakness.
  public let isConflict: Bool
  /// 0-1.
  public let strength: Double
  public let patterns: [Pattern]
  public let place: SourcePlace
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
  public var references: [InstrumentReference]
  /// Core for urgency A and B, supplementary for C and D, unless the YAML says otherwise.
  public let tier: Tier
  public let urgency: Urgency
  public let urgencyReason: LocalizedText
  /// What the State has to do: `criminalise`, `civilRemedy`, `protectionOrder` … as listed in `Standards/README.md`.
  public let nature: [String]
  /// Where the treaty accepts "criminal or other" sanctions (or allows a reservation): what else counts. Empty where
  /// only a criminal offence does, and where the question does not arise.
  public let acceptsOtherSanctions: LocalizedText
  /// Kinds of act where it lives: one whole act of these must be loaded to state a gap.
  public var kinds: [String]
  public var alsoKinds: [String]
  /// Subjects of chapters (`subjects.yaml`) that are remote from most requirements and not from this one.
  public var subjects: [String]
  public let links: [String]
  public var elements: [Element]
  public var defects: [RequirementDefect]
  public let recommendation: RecommendationTemplate
  public let place: SourcePlace

  /// Every pattern of its elements and defects.
  public var patterns: [Pattern] { elements.flatMap(\.patterns) + defects.flatMap(\.patterns) }

  /// Whether CEDAW itself is a source; `RuleBase.force(of:for:)` says it for a country.
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
