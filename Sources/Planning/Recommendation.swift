import Legislation
import Review
import Standards

/// The act that a recommendation changes or creates.
public struct AmendmentTarget: Sendable, Hashable {
  public let kind: ActKind
  /// The act as read; both `nil` where no act of the kind was read.
  public let file: String?
  public let title: String?

  public init(kind: ActKind, file: String? = nil, title: String? = nil) {
    self.kind = kind
    self.file = file
    self.title = title
  }
}

/// One requirement that a recommendation answers: what was found, who said so, what is missing, what stands against it.
public struct AnsweredRequirement: Sendable, Hashable {
  public let requirement: Requirement
  /// What its sources are for this country.
  public let force: Force
  public let verdict: ReviewerVerdict
  /// `nil` where the verdict is the engine's proposal.
  public let signed: SignedVerdict?
  public let reviewAgain: Bool
  public let reason: StatedReason
  /// Elements that are absent or only partly found, the essential ones first.
  public let missing: [Element]
  public let defects: [Defect]
  /// Files of the acts that were searched.
  public let searchedActs: [String]
}

/// What to change, where, why, how urgently, and how one will know. Budget and exact dates are people's to fill in.
public struct Recommendation: Sendable, Hashable {
  /// The id of the leading requirement, with `R-` before it where it does not begin so itself.
  public let id: String
  public let theme: String
  public let lead: AnsweredRequirement
  /// What the same amendment closes besides.
  public let others: [AnsweredRequirement]
  public let target: AmendmentTarget
  public let measure: RecommendationTemplate.Measure
  public let provisions: [CitedProvision]
  /// The reviewer's where one was set, else that of the rule base.
  public let urgency: Urgency
  /// Never shorter than that of what it depends on.
  public var term: RecommendationTemplate.Term
  /// Ids of recommendations that come first.
  public var dependsOn: [String]
  /// Place in the order of work, from 1: what has the same step can be done at the same time.
  public var step: Int

  /// The leading requirement first.
  public var answers: [AnsweredRequirement] { [lead] + others }
  public var requirement: Requirement { lead.requirement }
  public var verdict: ReviewerVerdict { lead.verdict }
  /// Whether a reviewer set another urgency than the rule base.
  public var urgencyIsReviewers: Bool { urgency != answers.map(\.requirement.urgency).min() }
  public var force: Force { answers.map(\.force).max() ?? .benchmark }

  init(
    id: String, theme: String, lead: AnsweredRequirement, others: [AnsweredRequirement] = [], target: AmendmentTarget,
    measure: RecommendationTemplate.Measure, provisions: [CitedProvision], urgency: Urgency,
    term: RecommendationTemplate.Term, dependsOn: [String] = [], step: Int = 1
  ) {
    self.id = id
    self.theme = theme
    self.lead = lead
    self.others = others
    self.target = target
    self.measure = measure
    self.provisions = provisions
    self.urgency = urgency
    self.term = term
    self.dependsOn = dependsOn
    self.step = step
  }
}

extension RecommendationTemplate.Term: Comparable {
  private var rank: Int {
    switch self {
    case .short: 0
    case .medium: 1
    case .long: 2
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
