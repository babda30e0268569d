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
  /// What chapters of acts are about, told from their headings.
  public var subjects: [Subject]
  /// Words for numbers and units per language.
  public var numberWords: [Language: NumberWords]
  public var instruments: [Instrument]
  /// Requirement to its places in other systems of monitoring.
  public var crosswalk: [String: Crosswalk]
  /// The languages in which the law of a country binds, the first before the others, by its code.
  public var bindingLanguages: [String: [Language]]
  /// Where wordings were seen, by code.
  public var sources: [String: WordingSource]

  public init(
    version: String = "", themes: [Theme] = [], requirements: [Requirement] = [], defects: [Defect] = [],
    concepts: [Concept] = [], frames: [Concept] = [],
    subjects: [Subject] = [], numberWords: [Language: NumberWords] = [:],
    instruments: [Instrument] = [], crosswalk: [String: Crosswalk] = [:],
    sources: [String: WordingSource] = [:], bindingLanguages: [String: [Language]] = [:]
  ) {
    self.version = version
    self.themes = themes
    self.requirements = requirements
    self.defects = defects
    self.concepts = concepts
    self.frames = frames
    self.subjects = subjects
    self.numberWords = numberWords
    self.instruments = instruments
    self.crosswalk = crosswalk
    self.sources = sources
    self.bindingLanguages = bindingLanguages
  }

  /// All that the lexicon finds in texts: concepts, cues of frames, subjects of headings. The place of one in this list
  /// is its number.
  public var terms: [Concept] { concepts + frames + subjects.map(\.heading) }

  public func requirement(_ id: String) -> Requirement? { requirements.first { $0.id == id } }
  public func defect(_ code: String) -> Defect? { defects.first { $0.code == code } }
  public func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }

  /// What an instrument is for a country: nothing binds a State that is not a party to it.
  /// - Parameter country: code of ISO 3166, upper case.
  public func force(of instrument: String, for country: String) -> Force {
    guard let instrument = self.instrument(instrument) else { return .benchmark }
    switch instrument.kind {
    case .treaty: return instrument.parties.contains { $0.country == country } ? .obligation : .benchmark
    // A recommendation reads its treaty for those who are bound by the treaty.
    case .recommendation:
      guard let treaty = instrument.interprets else { return .benchmark }
      return force(of: treaty, for: country) == .obligation ? .softLaw : .benchmark
    }
  }

  /// The strongest force among the sources of a requirement.
  public func force(of requirement: Requirement, for country: String) -> Force {
    requirement.references.map { force(of: $0.instrument, for: country) }.max() ?? .benchmark
  }

  /// Ids of the concepts that name bodies and persons who act: those of `concepts/actors.yaml`.
  public var actorConcepts: [String] {
    concepts.filter { $0.place.file.hasSuffix("concepts/actors.yaml") }.map(\.id)
  }

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
  /// Folded endings of participles, verbal nouns and adjectives that negate (`-маған`, `-сыз`): they turn round the words
  /// that they end, and say nothing of their clause.
  public var negativeParticiples: [String] = []
  /// Folded endings of the verbs and predicates that a negation beside them denies (`ет` in `не обеспечивает`).
  public var finiteEndings: [String] = []
  /// Folded words that begin a condition or a relative clause (`если`, `which`).
  public var subordinators: [String] = []
  /// Words that join two clauses (`and`, `но`).
  public var coordinators: [String] = []
  /// Endings that only a verb in the form of a predicate has (`-тся`).
  public var predicateEndings: [String] = []
  /// Folded words, or endings that begin with `-`, that make a number a lower bound (`от`, `-dan`).
  public var minimumWords: [String] = []
  /// The same for an upper bound (`до`, `-gacha`).
  public var maximumWords: [String] = []
  /// Those that turn a bound beside them round (`не` in `не менее`, `-magan` in `kam boʻlmagan`).
  public var turningWords: [String] = []

  public init() {}
}
