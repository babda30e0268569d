import LegalText

/// Everything that the YAML of `Standards/` says, checked and in the order of the files' names.
public struct RuleBase: Sendable, Hashable {
  public var version: String
  public var themes: [Theme]
  public var requirements: [Requirement]
  public var defects: [Defect]
  public var concepts: [Concept]
  /// Cue words, as concepts with ids `frame.<cue>`.
  public var frames: [Concept]
  /// Words for numbers and units per language.
  public var numberWords: [Language: NumberWords]
  public var instruments: [Instrument]

  public init(
    version: String = "", themes: [Theme] = [], requirements: [Requirement] = [], defects: [Defect] = [],
    concepts: [Concept] = [], frames: [Concept] = [], numberWords: [Language: NumberWords] = [:],
    instruments: [Instrument] = []
  ) {
    self.version = version
    self.themes = themes
    self.requirements = requirements
    self.defects = defects
    self.concepts = concepts
    self.frames = frames
    self.numberWords = numberWords
    self.instruments = instruments
  }

  public func requirement(_ id: String) -> Requirement? { requirements.first { $0.id == id } }
  public func defect(_ code: String) -> Defect? { defects.first { $0.code == code } }
  public func theme(_ id: String) -> Theme? { themes.first { $0.id == id } }
}

/// The words that a language uses for numbers and units of time.
public struct NumberWords: Sendable, Hashable {
  /// Folded word to value; compounds add up (`o'n` + `sakkiz` = 18).
  public var values: [String: Double] = [:]
  /// Folded beginning of a word to unit (`yil` → `year`); `age` is a unit of years that counts a person's age.
  public var units: [String: String] = [:]
  /// Folded form to folded base, for forms that no rule of endings reaches (`дети` → `ребенок`).
  public var irregular: [String: String] = [:]
  /// Folded endings of verbs that negate (`maydi`).
  public var negativeEndings: [String] = []

  public init() {}
}

/// A treaty or general recommendation.
public struct Instrument: Sendable, Hashable {
  public let id: String
  public let title: LocalizedText
  /// `binding`, `softLaw` or `benchmark`.
  public let force: String
  /// Countries bound, by code.
  public let parties: [String]
}
