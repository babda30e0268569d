import LegalText
import Legislation
import Standards

/// Judges one requirement against the scanned acts.
struct RequirementEvaluator {
  let requirement: Requirement
  let matcher: PatternMatcher
  let builder: EvidenceBuilder
  let indices: [String: Int]
  let versions: ParallelVersions

  /// What the State has to provide is not provided where it merely may be.
  private var expectsDuty: Bool {
    !Set(requirement.nature).isDisjoint(with: ["service", "prevention", "institution", "data"])
  }

  private var kinds: [String] { requirement.kinds + requirement.alsoKinds }

  func finding() -> Finding {
    let searched = matcher.corpus.filter { kinds.contains($0.act.kind.value.rawValue) }
    let home = searched.filter { requirement.kinds.contains($0.act.kind.value.rawValue) }
    let readable = home.filter(isReadable)
    let whole = readable.filter { $0.act.coverage.value == .whole }
    var elements: [ElementFinding] = []
    let wholeKinds = Set(
      searched.filter { $0.act.coverage.value == .whole && isReadable($0) }.map(\.act.kind.value.rawValue))
    for element in requirement.elements { elements.append(evaluate(element, wholeKinds: wholeKinds)) }
    var defects = requirement.defects.compactMap(evaluate).sorted { ($0.strength, $1.code) > ($1.strength, $0.code) }
    EvidenceCalibration.settle(&elements, &defects)
    let judged = VerdictRule(
      requirement: requirement, elements: elements, defects: defects, home: home.map(\.act),
      readable: readable.map(\.act),
      whole: whole.map(\.act),
      wordingShare: (whole.isEmpty ? home : whole).map(wordingShare).max() ?? 1
    ).judge()
    let concepts = Set(
      requirement.elements.flatMap(concepts) + requirement.defects.flatMap { $0.patterns.flatMap(\.concepts) })
    return Finding(
      requirement: requirement.id, verdict: judged.verdict, score: judged.score, confidence: judged.confidence.value,
      reason: judged.reason, elements: elements, defects: defects, searchedActs: searched.map(\.act.file),
      searchedConcepts: concepts.sorted(), nearest: [], wouldChange: judged.wouldChange,
      confidenceParts: judged.confidence)
  }

  private func concepts(_ element: Element) -> [String] { element.patterns.flatMap(\.concepts) }

  /// An act counts as searched when its language has verified wordings for at least half of the concepts that the
  /// mandatory elements need.
  private func isReadable(_ index: ActIndex) -> Bool { wordingShare(index) >= Thresholds.wordingShare }

  private func wordingShare(_ index: ActIndex) -> Double {
    let mandatory = requirement.elements.filter(\.mandatory)
    let needed = Set(
      (mandatory.isEmpty ? requirement.elements : mandatory).flatMap(concepts).compactMap { indices[$0] })
    if needed.isEmpty { return 1 }
    return Double(needed.filter(index.lexicon.coveredConcepts.contains).count) / Double(needed.count)
  }

  // MARK: - Elements

  private func evaluate(_ element: Element, wholeKinds: Set<String>) -> ElementFinding {
    let whole = !wholeKinds.isDisjoint(with: places(of: element.patterns))
    return switch element.condition {
    case .presence(let patterns): presence(element, patterns, whole: whole)
    case .absence(let condition): absence(element, condition, whole: whole)
    }
  }

  /// The kinds of act where a rule of these patterns would stand: their own when each names some, otherwise those of
  /// the requirement. Only where such an act was read as a whole can the rule be said to be missing.
  private func places(of patterns: [Pattern]) -> Set<String> {
    patterns.contains { $0.kinds.isEmpty } ? Set(requirement.kinds) : Set(patterns.flatMap(\.kinds))
  }

  private func matches(_ patterns: [Pattern], isContrary: Bool = false) -> [PatternMatch] {
    patterns.flatMap {
      matcher.matches(
        CompiledPattern(
          $0, indices: indices, kinds: kinds, isContrary: isContrary, expectsDuty: expectsDuty,
          subjects: requirement.subjects))
    }
  }

  private func presence(_ element: Element, _ patterns: [Pattern], whole: Bool) -> ElementFinding {
    let found = matches(patterns)
    let evidence = self.evidence(found)
    let verified = found.filter(\.isVerified)
    let coverage = noisyOr(verified)
    let status: ElementStatus
    var reason: ElementReason?
    if coverage >= Thresholds.covered {
      status = .covered
    } else if coverage >= Thresholds.partly {
      status = .partly
    } else if !found.filter({ !$0.isVerified }).isEmpty {
      status = .notAssessed
      reason = .unverified
    } else if whole {
      status = .absent
      reason = .notFound
    } else {
      status = .notAssessed
      reason = .notWhole
    }
    return ElementFinding(
      id: element.id, mandatory: element.mandatory, status: status, coverage: coverage,
      evidence: evidence, reason: reason)
  }

  private func absence(_ element: Element, _ condition: Absence, whole: Bool) -> ElementFinding {
    func result(
      _ status: ElementStatus, _ coverage: Double, _ evidence: [Evidence], _ reason: ElementReason
    ) -> ElementFinding {
      ElementFinding(
        id: element.id, mandatory: element.mandatory, status: status, coverage: coverage, evidence: evidence,
        reason: reason)
    }
    let contrary = matches(condition.unless, isContrary: true).filter { $0.score >= Thresholds.defect }
    if !contrary.isEmpty {
      return result(.absent, 0, evidence(contrary), .contrary)
    }
    // The rule that is qualified may itself be a denial.
    func settled(_ patterns: [Pattern]) -> [PatternMatch] {
      matches(patterns.map { $0.acceptingDenial }).filter { $0.isVerified && $0.score >= Thresholds.defect }
    }
    if !whole { return result(.notAssessed, 0, [], .absenceNeedsWhole) }
    let anchors = settled(condition.anchor)
    let field = settled(condition.field)
    if anchors.isEmpty && field.isEmpty && !condition.basis.isEmpty {
      return result(.absent, 0, [], .noBasis)
    }
    let coverage =
      condition.basis.isEmpty ? Thresholds.silence : min(Thresholds.absenceCeiling, noisyOr(anchors + field))
    return result(
      coverage >= Thresholds.covered ? .covered : .partly, coverage, evidence(anchors),
      .silent)
  }

  /// 1 − Π(1 − score) over provisions, never above the strongest pattern that matched: many halves make no whole.
  private func noisyOr(_ matches: [PatternMatch]) -> Double {
    var miss = 1.0
    var seen: Set<String> = []
    for match in matches.sorted(by: { $0.score > $1.score }) {
      let article = matcher.corpus[match.act].articles[match.article].number
      // What an act says in two languages it says once.
      let place = versions.place(act: match.act, article: article) ?? "\(match.act) \(match.article)"
      guard seen.insert(place).inserted else { continue }
      miss *= 1 - match.score
    }
    return min(1 - miss, matches.map(\.ceiling).max() ?? 0)
  }

  private func evidence(_ matches: [PatternMatch]) -> [Evidence] {
    var result: [Evidence] = []
    var seen: Set<String> = []
    var shown: [String: Int] = [:]
    for match in matches.sorted(by: {
      ($0.score, -$0.act, -$0.article, $1.eId) > ($1.score, -$1.act, -$1.article, $0.eId)
    }) {
      guard result.count < Thresholds.evidenceLimit else { break }
      guard match.score >= Thresholds.shown || !match.isVerified else { continue }
      let number = matcher.corpus[match.act].articles[match.article].number
      let shared = versions.place(act: match.act, article: number)
      let article = shared ?? "\(match.act) \(match.article)"
      guard shown[article, default: 0] < Thresholds.perArticle,
        seen.insert("\(shared ?? "\(match.act)") \(match.eId)").inserted
      else { continue }
      let cited = versions.versions(of: match.act).compactMap { builder.evidence(match, in: $0) }
      if cited.isEmpty { continue }
      shown[article, default: 0] += 1
      result += cited
    }
    return result
  }

  // MARK: - Defects

  private func evaluate(_ defect: RequirementDefect) -> DefectFinding? {
    let found = matches(defect.patterns, isContrary: true).filter { $0.isVerified && $0.score >= Thresholds.defect }
    guard let best = found.map(\.score).max() else { return nil }
    return DefectFinding(
      code: defect.code, strength: defect.strength * min(1, best + Thresholds.defectAllowance),
      isConflict: defect.isConflict,
      evidence: evidence(found))
  }
}
