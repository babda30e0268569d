import Legislation
import Standards

/// From elements and defects to a verdict, its score, its confidence and its reason.
struct VerdictRule {
  let requirement: Requirement
  let elements: [ElementFinding]
  let defects: [DefectFinding]
  /// Acts of the kinds where the requirement lives, in force at the date.
  let home: [Act]
  /// Those whose language has enough verified wordings.
  let readable: [Act]
  /// Those of them that are loaded whole.
  let whole: [Act]

  /// Share of the concepts of the essential elements with a verified wording in the languages read.
  let wordingShare: Double

  struct Judgement {
    let verdict: Verdict
    let score: Double
    let confidence: Confidence
    let reason: VerdictReason
    let wouldChange: VerdictChange
  }

  func judge() -> Judgement {
    let flagged = elements.filter(\.mandatory)
    let mandatory = flagged.isEmpty ? elements : flagged
    let conflict = defects.filter { $0.isConflict && $0.strength >= Thresholds.defect }.max {
      $0.strength < $1.strength
    }
    let weakening = defects.map(\.strength).max() ?? 0
    let score = coverage(of: elements) * (1 - weakening)
    func judgement(_ verdict: Verdict, _ margin: Double, _ reason: VerdictReason) -> Judgement {
      Judgement(
        verdict: verdict, score: score, confidence: confidence(margin), reason: reason,
        wouldChange: verdict == .aligned ? VerdictChange() : wouldChange)
    }

    if let conflict {
      return judgement(
        .conflict, Confidence.margin(conflict.strength - Thresholds.defect, far: Thresholds.defectMargin),
        .conflict(defect: conflict.code))
    }
    if home.isEmpty { return judgement(.notAssessed, 0, missingActReason) }
    let missing = mandatory.filter { $0.status == .absent || $0.status == .partly }
    let open = mandatory.filter { $0.status == .notAssessed }
    if missing.isEmpty && open.isEmpty {
      let margin = Confidence.margin(
        (mandatory.map(\.coverage).min() ?? 0) - Thresholds.covered, far: Thresholds.coverageMargin)
      if weakening >= Thresholds.defect {
        return judgement(
          .partlyAligned, min(margin, Confidence.margin(weakening - Thresholds.defect, far: Thresholds.defectMargin)),
          .weakened(defects: defects.map(\.code)))
      }
      // Blind readers of the law called it partly aligned the oftener, the less of the supporting elements it has.
      // What could not be assessed was not found, and silence on a supporting point adds nothing.
      let share = coverage(of: elements.filter { $0.mandatory || !isSilent($0) }) * (1 - weakening)
      let lacking = elements.filter { $0.status == .absent || $0.status == .partly }
      let unread = elements.filter { $0.status == .notAssessed }
      if share < Thresholds.minimumShare && !(lacking.isEmpty && unread.isEmpty) {
        return judgement(
          .partlyAligned,
          min(margin, Confidence.margin(Thresholds.minimumShare - share, far: Thresholds.minimumShare)),
          .incomplete(missing: lacking.map(\.id), open: unread.map(\.id)))
      }
      let wholeness = Confidence.margin(
        share - Thresholds.minimumShare, far: Thresholds.fullShare - Thresholds.minimumShare)
      return judgement(.aligned, min(margin, wholeness), .aligned(lacking: lacking.map(\.id)))
    }
    // What was found in force stands, whatever the rest of the acts may say.
    let substance = elements.contains { $0.coverage >= Thresholds.partly && hasPresence($0.id) }
    let partlyMet = mandatory.contains { $0.coverage >= Thresholds.partly && hasPresence($0.id) }
    let partly = VerdictReason.partly(missing: missing.map(\.id), open: open.map(\.id))
    if partlyMet {
      return judgement(.partlyAligned, margin(of: missing + open, against: Thresholds.covered), partly)
    }
    // What is missing can only be said when the act where it chiefly stands was read as a whole.
    let principal = whole.filter { $0.kind.value.rawValue == requirement.kinds.first }
    if principal.isEmpty {
      return judgement(.notAssessed, 0, whole.isEmpty ? missingActReason : missingPrincipalReason)
    }
    if !open.isEmpty && missing.isEmpty {
      return judgement(.notAssessed, 0, .unsettled(open: open.map(\.id), cause: open.first?.reason))
    }
    if substance && score >= Thresholds.supportingScore {
      return judgement(.partlyAligned, margin(of: missing, against: Thresholds.covered), partly)
    }
    if !open.isEmpty { return judgement(.notAssessed, 0, .unverified(open: open.map(\.id))) }
    return judgement(
      .gap, margin(of: mandatory, against: Thresholds.partly),
      .gap(searched: whole.map(\.file), missing: missing.map(\.id)))
  }

  /// Weighted coverage of some elements, 0-1.
  private func coverage(of elements: [ElementFinding]) -> Double {
    let weights = Dictionary(requirement.elements.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    let total = elements.reduce(0) { $0 + (weights[$1.id] ?? 1) }
    return total == 0 ? 0 : elements.reduce(0) { $0 + (weights[$1.id] ?? 1) * $1.coverage } / total
  }

  private var wouldChange: VerdictChange {
    let loaded = Set(whole.map(\.kind.value.rawValue))
    let open = elements.filter { $0.status != .covered }
    return VerdictChange(
      missingElements: open.filter(\.mandatory).map(\.id) + open.filter { !$0.mandatory }.map(\.id),
      defects: defects.filter { $0.strength >= Thresholds.defect || $0.isConflict }.map(\.code),
      kindsToLoad: whole.isEmpty ? requirement.kinds.filter { !loaded.contains($0) } : [])
  }

  /// An element of presence speaks for substance; a mere absence of something bad does not.
  private func hasPresence(_ id: String) -> Bool {
    guard let element = requirement.elements.first(where: { $0.id == id }) else { return false }
    if case .presence = element.condition { return true }
    return false
  }

  /// Whether an element holds only because whole acts say nothing to the contrary.
  private func isSilent(_ element: ElementFinding) -> Bool {
    element.coverage > 0 && element.evidence.isEmpty && !hasPresence(element.id)
  }

  /// How far the elements that are missing stay below a border; the nearest one decides.
  private func margin(of elements: [ElementFinding], against border: Double) -> Double {
    let nearest = elements.map { hasPresence($0.id) ? $0.coverage : 0 }.max() ?? 0
    return Confidence.margin(border - nearest, far: border)
  }

  private func confidence(_ margin: Double) -> Confidence {
    if margin == 0 { return .none }
    let tier = (whole.isEmpty ? home : whole).map(\.language.value.tierFactor).min() ?? 1
    let kinds = Set(whole.map(\.kind.value.rawValue))
    let loaded = Double(requirement.kinds.filter(kinds.contains).count)
    let kindShare = requirement.kinds.isEmpty ? 1 : loaded / Double(requirement.kinds.count)
    return Confidence(
      margin: margin, language: tier,
      completeness: (Thresholds.kindsCertain + (1 - Thresholds.kindsCertain) * kindShare)
        * (Thresholds.wordingsCertain + (1 - Thresholds.wordingsCertain) * wordingShare))
  }

  private var missingActReason: VerdictReason {
    if home.isEmpty { return .noAct(kinds: requirement.kinds) }
    if readable.isEmpty { return .fewWordings(files: home.map(\.file)) }
    return .onlyExcerpt(files: readable.map(\.file), kinds: requirement.kinds)
  }

  private var missingPrincipalReason: VerdictReason {
    .principalMissing(searched: whole.map(\.file), kind: requirement.kinds.first ?? "")
  }
}
