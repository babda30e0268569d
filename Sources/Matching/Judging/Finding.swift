/// What was found for one element.
public struct ElementFinding: Sendable, Hashable {
  public let id: String
  public let mandatory: Bool
  public let status: ElementStatus
  /// 0-1, noisy-or over the evidence.
  public let coverage: Double
  /// Best first.
  public internal(set) var evidence: [Evidence]
  /// What was found too and is less likely than not to be meant: to look at, never quoted as evidence.
  public internal(set) var seeAlso: [Evidence] = []
  /// Why the element is not assessed or absent, or holds by silence; `nil` for one that was found.
  public let reason: ElementReason?

  public init(
    id: String, mandatory: Bool, status: ElementStatus, coverage: Double, evidence: [Evidence],
    reason: ElementReason? = nil
  ) {
    self.id = id
    self.mandatory = mandatory
    self.status = status
    self.coverage = coverage
    self.evidence = evidence
    self.reason = reason
  }
}

/// A rule that defeats the requirement, found in the law.
public struct DefectFinding: Sendable, Hashable {
  public let code: String
  /// 0-1, how far it defeats the requirement.
  public let strength: Double
  /// Whether it is a contrary rule (`true`) or only weakens the finding.
  public let isConflict: Bool
  public internal(set) var evidence: [Evidence]
  /// As for elements.
  public internal(set) var seeAlso: [Evidence] = []

  public init(code: String, strength: Double, isConflict: Bool, evidence: [Evidence]) {
    self.code = code
    self.strength = strength
    self.isConflict = isConflict
    self.evidence = evidence
  }
}

/// What stands between a finding and a better verdict. The rule base has the words for the ids.
public struct VerdictChange: Sendable, Hashable {
  /// Ids of elements that are missing or only partly found, the essential ones first.
  public let missingElements: [String]
  /// Codes of defects that would have to go.
  public let defects: [String]
  /// Kinds of act that would have to be loaded before anything can be said.
  public let kindsToLoad: [String]

  public init(missingElements: [String] = [], defects: [String] = [], kindsToLoad: [String] = []) {
    self.missingElements = missingElements
    self.defects = defects
    self.kindsToLoad = kindsToLoad
  }
}

/// The finding for one requirement in one country at one date.
public struct Finding: Sendable, Hashable {
  public let requirement: String
  public let verdict: Verdict
  /// 0-1: weighted coverage of the elements, less the strongest defect.
  public let score: Double
  /// 0-1: margin of the verdict × language tier × completeness of the corpus.
  public let confidence: Double
  public let reason: VerdictReason
  public let elements: [ElementFinding]
  public let defects: [DefectFinding]
  /// Files of the acts searched for this requirement.
  public let searchedActs: [String]
  /// Ids of the concepts looked for.
  public let searchedConcepts: [String]
  /// Provisions nearest in wording, best first, for an expert who doubts that something is missing.
  public var nearest: [Evidence]
  /// What would move the verdict to a better one: elements to be found and defects to be removed.
  public let wouldChange: VerdictChange
  /// The parts of `confidence`.
  public let confidenceParts: Confidence

  /// Whether the machine abstains: the proposal stands, and an expert has to decide.
  public var needsExpert: Bool { confidence < Confidence.abstainBelow }

  public init(
    requirement: String, verdict: Verdict, score: Double, confidence: Double, reason: VerdictReason,
    elements: [ElementFinding], defects: [DefectFinding], searchedActs: [String], searchedConcepts: [String],
    nearest: [Evidence], wouldChange: VerdictChange = VerdictChange(), confidenceParts: Confidence = .none
  ) {
    self.confidenceParts = confidenceParts
    self.wouldChange = wouldChange
    self.requirement = requirement
    self.verdict = verdict
    self.score = score
    self.confidence = confidence
    self.reason = reason
    self.elements = elements
    self.defects = defects
    self.searchedActs = searchedActs
    self.searchedConcepts = searchedConcepts
    self.nearest = nearest
  }
}
