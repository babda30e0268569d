import Legislation

/// The machine's proposal for one requirement; a named reviewer decides.
public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
  case aligned, partlyAligned, gap, conflict, notAssessed
}

/// How far one element of a requirement was found in the law.
public enum ElementStatus: String, Sendable, Hashable, Codable { case covered, partly, absent, notAssessed }

/// One named part of a provision's score; the terms of an evidence item sum to its logit.
public struct ScoreTerm: Sendable, Hashable {
  public let name: String
  public let value: Double

  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// A provision that speaks for (or against) an element, with what was seen in it.
public struct Evidence: Sendable, Hashable {
  /// Work of the act.
  public let act: String
  public let file: String
  public let eId: String
  /// Number of the article as Akoma Ntoso writes it (`126-1`).
  public let article: String
  /// UTF-8 byte offsets [start, end) of the quote in the act's text as read.
  public let spanStart: Int
  public let spanEnd: Int
  public let quote: String
  /// 0-1, the logistic of the sum of `terms`.
  public let score: Double
  public let terms: [ScoreTerm]
  /// The words of the law that hit, each with the concept it stands for.
  public let hits: [ConceptHitQuote]
  /// The words that open the list to which the quoted point belongs; empty where the quote is no point.
  public let introduction: String

  /// The provision whose words, cited or defined there, complete the quote; `nil` where the quote stands alone.
  public let restsOn: SupportingProvision?

  /// The quote behind the words that open its list, as a reader needs it.
  public var fullQuote: String { introduction.isEmpty ? quote : introduction + "\n" + quote }

  public init(
    act: String, file: String, eId: String, article: String, spanStart: Int, spanEnd: Int, quote: String,
    score: Double, terms: [ScoreTerm], hits: [ConceptHitQuote], introduction: String = "",
    restsOn: SupportingProvision? = nil
  ) {
    self.restsOn = restsOn
    self.introduction = introduction
    self.act = act
    self.file = file
    self.eId = eId
    self.article = article
    self.spanStart = spanStart
    self.spanEnd = spanEnd
    self.quote = quote
    self.score = score
    self.terms = terms
    self.hits = hits
  }
}

/// A provision that completes another: cited by it, or defining a term that it uses.
public struct SupportingProvision: Sendable, Hashable {
  public let file: String
  public let eId: String
  public let article: String

  public init(file: String, eId: String, article: String) {
    self.file = file
    self.eId = eId
    self.article = article
  }
}

/// Words of the law that a concept's variant matched.
public struct ConceptHitQuote: Sendable, Hashable, Codable {
  public let concept: String
  public let words: String
  public let spanStart: Int
  public let spanEnd: Int
  /// Whether an expert verified the variant.
  public let isVerified: Bool

  public init(concept: String, words: String, spanStart: Int, spanEnd: Int, isVerified: Bool = true) {
    self.isVerified = isVerified
    self.concept = concept
    self.words = words
    self.spanStart = spanStart
    self.spanEnd = spanEnd
  }
}

/// What was found for one element.
public struct ElementFinding: Sendable, Hashable {
  public let id: String
  public let mandatory: Bool
  public let status: ElementStatus
  /// 0-1, noisy-or over the evidence.
  public let coverage: Double
  /// Best first.
  public let evidence: [Evidence]
  /// Why the element is not assessed or absent, in words.
  public let reason: String

  public init(
    id: String, mandatory: Bool, status: ElementStatus, coverage: Double, evidence: [Evidence], reason: String
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
  public let evidence: [Evidence]

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
  public let reason: String
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
    requirement: String, verdict: Verdict, score: Double, confidence: Double, reason: String,
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

/// The result of one run: the acts as read and a finding for every requirement of the rule base.
public struct ReviewResult: Sendable, Hashable {
  /// Country code of ISO 3166, upper case.
  public let jurisdiction: String
  /// ISO date at which the law is judged.
  public let asOf: String
  public let ruleBaseVersion: String
  public let engineVersion: String
  /// Acts without their provisions' text dropped; in the order of file names.
  public let acts: [Act]
  /// In the order of the rule base.
  public let findings: [Finding]

  public init(
    jurisdiction: String, asOf: String, ruleBaseVersion: String, engineVersion: String, acts: [Act],
    findings: [Finding]
  ) {
    self.jurisdiction = jurisdiction
    self.asOf = asOf
    self.ruleBaseVersion = ruleBaseVersion
    self.engineVersion = engineVersion
    self.acts = acts
    self.findings = findings
  }
}
