import Legislation
import Standards

/// Questions for experts, the one whose answer settles most first.
///
/// The value of an answer is the sum, over the requirements that it bears on, of the weight of the requirement's
/// urgency times what is not yet known of it.
public struct ExpertQueue: Sendable, Hashable, Codable {
  public enum Question: String, Sendable, Hashable, Codable {
    /// An act has to be loaded before anything can be said.
    case loadAct
    /// A wording of the rule base that no expert has verified decides findings.
    case verifyWording
    /// The machine abstains: is its proposal right?
    case decide
  }

  /// What a question is about.
  public enum Detail: Sendable, Hashable, Codable {
    /// Why nothing could be said.
    case reason(VerdictReason)
    /// The verdict that is proposed, and why.
    case proposal(Verdict, VerdictReason)
    /// The words of the law.
    case quote(String)
  }

  public struct Item: Sendable, Hashable, Codable {
    public let question: Question
    /// Kind of act, concept with the words of the law, or id of a requirement.
    public let subject: String
    public let detail: Detail
    /// Ids of the requirements that an answer bears on, the weightiest first.
    public let requirements: [String]
    public let value: Double
  }

  public let items: [Item]

  public init(_ review: ReviewResult, ruleBase: RuleBase) {
    let requirements = Dictionary(ruleBase.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var stakes: [Key: [String: Double]] = [:]
    var details: [Key: Detail] = [:]
    func add(_ question: Question, _ subject: String, _ detail: Detail, _ finding: Finding, _ doubt: Double) {
      guard let requirement = requirements[finding.requirement] else { return }
      let key = Key(question: question, subject: subject)
      stakes[key, default: [:]][finding.requirement] = max(
        stakes[key]?[finding.requirement] ?? 0, Self.weight(requirement.urgency) * doubt)
      if details[key] == nil { details[key] = detail }
    }
    for finding in review.findings {
      let wordings = Self.unverified(finding)
      if finding.verdict == .notAssessed {
        for kind in finding.wouldChange.kindsToLoad.prefix(1) {
          add(.loadAct, kind, .reason(finding.reason), finding, 1)
        }
      }
      for (concept, words, quote) in wordings {
        add(.verifyWording, "\(concept): \(words)", .quote(quote), finding, 0.8)
      }
      if finding.needsExpert && finding.verdict != .notAssessed {
        add(
          .decide, finding.requirement, .proposal(finding.verdict, finding.reason), finding,
          1 - finding.confidence)
      } else if finding.verdict == .notAssessed && finding.wouldChange.kindsToLoad.isEmpty && wordings.isEmpty {
        add(.decide, finding.requirement, .reason(finding.reason), finding, 1)
      }
    }
    items = stakes.map { key, stakes in
      Item(
        question: key.question, subject: key.subject, detail: details[key] ?? .quote(""),
        requirements: stakes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key),
        value: stakes.values.sorted().reduce(0, +))
    }.sorted { ($1.value, $0.question.rawValue, $0.subject) < ($0.value, $1.question.rawValue, $1.subject) }
  }

  private struct Key: Hashable {
    let question: Question
    let subject: String
  }

  private static func weight(_ urgency: Urgency) -> Double {
    switch urgency {
    case .a: 4
    case .b: 3
    case .c: 2
    case .d: 1
    }
  }

  /// Words of the law that only unverified wordings matched, in elements that nothing else settles.
  private static func unverified(_ finding: Finding) -> [(concept: String, words: String, quote: String)] {
    finding.elements.filter { $0.status == .notAssessed }.flatMap(\.evidence).filter { evidence in
      evidence.terms.contains { $0.kind == .unverified }
    }.flatMap { evidence in
      evidence.hits.filter { !$0.isVerified }.map { ($0.concept, $0.words.lowercased(), evidence.quote) }
    }
  }
}
