import Legislation
import Matching
import Review
import Standards

/// A requirement that could not be judged, with what must be loaded.
public struct Unassessed: Sendable, Hashable {
  public let requirement: Requirement
  public let reason: StatedReason
  /// Kinds of act of which one whole act must be loaded; empty where all were read and only the wordings are in doubt.
  public let kindsToLoad: [ActKind]
  /// Whether a reviewer decided so; the reason is the reviewer's then.
  public let isSigned: Bool

  /// Kinds of act of which one whole act must be loaded before anything can be said.
  public static func kindsToLoad(_ finding: Finding, _ requirement: Requirement, _ acts: [Act]) -> [ActKind] {
    let named = finding.wouldChange.kindsToLoad
    if !named.isEmpty { return named.compactMap(ActKind.init(rawValue:)) }
    // Where some act was read whole, the kind in which the requirement chiefly lives may still be missing.
    let whole = Set(acts.filter { $0.coverage.value == .whole }.map(\.kind.value.rawValue))
    return requirement.kinds.filter { !whole.contains($0) }.prefix(1).compactMap(ActKind.init(rawValue:))
  }
}

/// Recommendations of one theme, the most urgent first.
public struct RoadmapSection: Sendable, Hashable {
  public let theme: Theme
  public let recommendations: [Recommendation]
}

/// Recommendations that change one act, in the order of work.
public struct ActSection: Sendable, Hashable {
  public let target: AmendmentTarget
  public let recommendations: [String]
}

/// How many requirements of a theme have which verdict.
public struct ThemeTally: Sendable, Hashable {
  public let theme: Theme
  public let counts: [ReviewerVerdict: Int]
}

/// Whether a kind of act that requirements need was read.
public struct KindCoverage: Sendable, Hashable {
  public let kind: ActKind
  /// How many requirements chiefly live in this kind.
  public let requirements: Int
  /// `nil` where no act of the kind was read.
  public let coverage: Coverage?
}

/// What a treaty is for the country.
public struct PartyStatus: Sendable, Hashable {
  public let instrument: Instrument
  /// `nil` where the country is not a party.
  public let party: Instrument.Party?
}

/// The "Pillar 1" document: content only, without form or language.
public struct Roadmap: Sendable, Hashable {
  public let jurisdiction: String
  /// ISO date at which the law was judged.
  public let asOf: String
  public let ruleBaseVersion: String
  public let engineVersion: String
  public let acts: [Act]
  public let partyStatus: [PartyStatus]
  public let tallies: [ThemeTally]
  public let kinds: [KindCoverage]
  public let sections: [RoadmapSection]
  public let actSections: [ActSection]
  /// Ids in the order of work.
  public let order: [String]
  /// Ids for the follow-up procedure of CEDAW, at most four.
  public let followUp: [String]
  public let notAssessed: [Unassessed]
  /// Requirements that a reviewer found not to concern the country.
  public let notApplicable: [AnsweredRequirement]
  public let signedCount: Int
  /// Requirements whose law or rule changed under a signature.
  public let reviewAgain: [String]
  public let findingCount: Int

  /// All recommendations by theme.
  public var recommendations: [Recommendation] { sections.flatMap(\.recommendations) }

  /// The roadmap of a run, with the verdicts that reviewers signed.
  public static func make(review: ReviewResult, ruleBase: RuleBase, verdicts: [SignedVerdict] = []) -> Roadmap {
    RoadmapBuilder(ruleBase: ruleBase).build(reviewed(review, verdicts, ruleBase), review: review)
  }

  static func reviewed(_ review: ReviewResult, _ verdicts: [SignedVerdict], _ ruleBase: RuleBase) -> [ReviewedFinding]
  {
    let signed = Dictionary(verdicts.map { ($0.requirement, $0) }, uniquingKeysWith: { _, last in last })
    let requirements = Dictionary(ruleBase.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return review.findings.map {
      ReviewedFinding(
        finding: $0, signed: signed[$0.requirement], requirement: requirements[$0.requirement])
    }
  }
}
