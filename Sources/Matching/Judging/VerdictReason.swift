/// Why the engine proposes a verdict: the case that the rule decided, with its facts.
///
/// Ids of elements and codes of defects are those of the rule base, files those of the acts read, kinds of act the raw
/// values of `ActKind`. Words are made of it where a person reads it, never before.
public enum VerdictReason: Sendable, Hashable, Codable {
  /// A rule says the contrary.
  case conflict(defect: String)
  /// Every essential element was found; `lacking` names the supporting ones that are missing or incomplete.
  case aligned(lacking: [String])
  /// Every essential element was found, but these defects weaken it.
  case weakened(defects: [String])
  /// Every essential element was found, but too little of the rest.
  case incomplete(missing: [String], open: [String])
  /// Some elements were found; `missing` and `open` are the essential ones that were not, or could not be assessed.
  case partly(missing: [String], open: [String])
  /// The acts where it would stand were read whole, and nothing was found.
  case gap(searched: [String], missing: [String])
  /// No act of the kinds where it would stand is loaded in force.
  case noAct(kinds: [String])
  /// Only a part of the act is loaded.
  case onlyExcerpt(files: [String], kinds: [String])
  /// The rule base has too few verified wordings in the language of the acts.
  case fewWordings(files: [String])
  /// Nothing was found, but the act where it chiefly stands is not loaded.
  case principalMissing(searched: [String], kind: String)
  /// Essential elements could not be assessed; `cause` is that of the first.
  case unsettled(open: [String], cause: ElementReason?)
  /// Only wordings that no expert has verified were found.
  case unverified(open: [String])

  /// The case as a word that programs can rely on.
  public var code: String {
    switch self {
    case .conflict: "conflict"
    case .aligned: "aligned"
    case .weakened: "weakened"
    case .incomplete: "incomplete"
    case .partly: "partly"
    case .gap: "gap"
    case .noAct: "noAct"
    case .onlyExcerpt: "onlyExcerpt"
    case .fewWordings: "fewWordings"
    case .principalMissing: "principalMissing"
    case .unsettled: "unsettled"
    case .unverified: "unverified"
    }
  }
}

/// Why an element is absent or open, or holds by silence.
public enum ElementReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// The acts searched have no wording of it.
  case notFound
  /// Only wordings that no expert has verified were found.
  case unverified
  /// The act where it would stand is not loaded as a whole.
  case notWhole
  /// A provision says the contrary of what must be absent.
  case contrary
  /// That a rule is absent can only be said of a whole act.
  case absenceNeedsWhole
  /// The rule that the absent one would qualify was not found.
  case noBasis
  /// Whole acts were searched and say nothing to the contrary.
  case silent
}
