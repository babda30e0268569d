import Foundation
import Matching
import Standards

/// What a reviewer saw when signing: the parts of a finding that matter for the verdict. Its hash changes when the law, the
/// rule base or the proposal changes, and not when a score moves a little.
public struct FindingSnapshot: Sendable, Hashable, Codable {
  public struct Provision: Sendable, Hashable, Codable {
    public let file: String
    public let eId: String
    public let article: String
    public let quote: String

    /// Names the provision in packs and in records of accepted and rejected evidence.
    public var key: String { "\(file)#\(eId)" }
  }

  public let requirement: String
  public let verdict: Verdict
  public let reason: StatedReason
  /// Status by element.
  public let elements: [String: ElementStatus]
  public let defects: [String]
  public let evidence: [Provision]
  /// SHA-256 of what the rule base says about the requirement.
  public let rule: String

  /// Most provisions kept; the best of each element and defect come first.
  static let evidenceLimit = 30

  public init(_ finding: Finding, requirement: Requirement?) {
    self.requirement = finding.requirement
    verdict = finding.verdict
    reason = .engine(finding.reason)
    elements = Dictionary(finding.elements.map { ($0.id, $0.status) }, uniquingKeysWith: { first, _ in first })
    defects = finding.defects.map(\.code).sorted()
    var provisions: [Provision] = []
    var seen: Set<String> = []
    let found = finding.defects.flatMap { $0.evidence.prefix(3) } + finding.elements.flatMap { $0.evidence.prefix(3) }
    for evidence in found where provisions.count < Self.evidenceLimit {
      let provision = Provision(
        file: evidence.file, eId: evidence.eId, article: evidence.article, quote: evidence.quote)
      if seen.insert(provision.key).inserted { provisions.append(provision) }
    }
    evidence = provisions
    rule = Self.fingerprint(requirement)
  }

  private static func fingerprint(_ requirement: Requirement?) -> String {
    guard let requirement else { return "" }
    var digest = FieldDigest()
    func add(_ text: LocalizedText) {
      for (language, words) in text.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        digest.add(language.rawValue)
        digest.add(words)
      }
    }
    digest.add(requirement.id)
    add(requirement.title)
    add(requirement.obligation)
    for element in requirement.elements {
      digest.add(element.id)
      digest.add(element.mandatory ? "mandatory" : "supporting")
      add(element.text)
    }
    for defect in requirement.defects { digest.add(defect.code) }
    return digest.finish()
  }

  /// Fingerprint of the snapshot.
  public var hash: String {
    var digest = FieldDigest()
    digest.add(requirement)
    digest.add(verdict.rawValue)
    for (id, status) in elements.sorted(by: { $0.key < $1.key }) {
      digest.add(id)
      digest.add(status.rawValue)
    }
    for defect in defects { digest.add(defect) }
    // The order of evidence follows its scores, which are not part of what was signed.
    for provision in evidence.sorted(by: { $0.key < $1.key }) {
      digest.add(provision.key)
      digest.add(provision.quote)
    }
    digest.add(rule)
    return digest.finish()
  }

  /// What is other in a later snapshot.
  public func differences(to later: FindingSnapshot) -> [FindingChange] {
    let rules = rule == later.rule ? [] : [FindingChange.ruleReworded]
    return judgementChanges(in: later) + rules + citationChanges(in: later)
  }

  /// Verdict, elements and defects that are other.
  public func judgementChanges(in later: FindingSnapshot) -> [FindingChange] {
    var result: [FindingChange] = []
    if verdict != later.verdict { result.append(.verdict(from: verdict, to: later.verdict)) }
    for id in Set(elements.keys).union(later.elements.keys).sorted() where elements[id] != later.elements[id] {
      result.append(.element(id: id, from: elements[id], to: later.elements[id]))
    }
    result += defects.filter { !later.defects.contains($0) }.map { .defectGone(code: $0) }
    result += later.defects.filter { !defects.contains($0) }.map { .defectFound(code: $0) }
    return result
  }

  /// Provisions that are cited no longer, newly, or with other words.
  public func citationChanges(in later: FindingSnapshot) -> [FindingChange] {
    let old = Set(evidence.map(\.key))
    let new = Set(later.evidence.map(\.key))
    return evidence.filter { !new.contains($0.key) }.map { .noLongerCited(article: $0.article, file: $0.file) }
      + later.evidence.filter { !old.contains($0.key) }.map { .newlyCited(article: $0.article, file: $0.file) }
      + rewordings(in: later)
  }

  /// Provisions that both cite and that have other words in the later one.
  public func rewordings(in later: FindingSnapshot) -> [FindingChange] {
    let old = Dictionary(evidence.map { ($0.key, $0.quote) }, uniquingKeysWith: { first, _ in first })
    return later.evidence.filter { provision in old[provision.key].map { $0 != provision.quote } ?? false }
      .map { .provisionReworded(article: $0.article, file: $0.file) }
  }
}
