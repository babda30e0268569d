import Legislation
import Standards

/// From elements and defects to a verdict, its score, its confidence and its reason in words.
struct VerdictRule {
  let requirement: Requirement
  let elements: [ElementFinding]
  let defects: [DefectFinding]
  /// Acts of the kinds where the requirement lives, in force at the date.
  let home: [ActIndex]
  /// Those whose language has enough verified wordings.
  let readable: [ActIndex]
  /// Those of them that are loaded whole.
  let whole: [ActIndex]

  /// Share of the concepts of the essential elements with a verified wording in the languages read.
  let wordingShare: Double

  struct Judgement {
    let verdict: Verdict
    let score: Double
    let confidence: Confidence
    let reason: String
    let wouldChange: VerdictChange
  }

  func judge() -> Judgement {
    let flagged = elements.filter(\.mandatory)
    let mandatory = flagged.isEmpty ? elements : flagged
    let conflict = defects.filter { $0.isConflict && $0.strength >= Threshold.defect }.max {
      $0.strength < $1.strength
    }
    let weakening = defects.map(\.strength).max() ?? 0
    let score = coverage(of: elements) * (1 - weakening)
    func judgement(_ verdict: Verdict, _ margin: Double, _ reason: String) -> Judgement {
      Judgement(
        verdict: verdict, score: score, confidence: confidence(margin), reason: reason,
        wouldChange: verdict == .aligned ? VerdictChange() : wouldChange)
    }

    if let conflict {
      return judgement(
        .conflict, Confidence.margin(conflict.strength - Threshold.defect, far: 0.4),
        "a contrary rule was found (\(conflict.code)); see the provision quoted")
    }
    if home.isEmpty { return judgement(.notAssessed, 0, missingActReason) }
    let missing = mandatory.filter { $0.status == .absent || $0.status == .partly }
    let open = mandatory.filter { $0.status == .notAssessed }
    if missing.isEmpty && open.isEmpty {
      let margin = Confidence.margin((mandatory.map(\.coverage).min() ?? 0) - Threshold.covered, far: 0.3)
      if weakening >= Threshold.defect {
        return judgement(
          .partlyAligned, min(margin, Confidence.margin(weakening - Threshold.defect, far: 0.4)),
          "every essential element was found, but \(defectCodes) weaken it")
      }
      // Blind readers of the law called it partly aligned the oftener, the less of the supporting elements it has.
      // What could not be assessed was not found, and silence on a supporting point adds nothing.
      let share = coverage(of: elements.filter { $0.mandatory || !isSilent($0) }) * (1 - weakening)
      let lacking = elements.filter { $0.status == .absent || $0.status == .partly }
      let incomplete = Self.shortfall(lacking, open: elements.filter { $0.status == .notAssessed })
      if share < Threshold.bare && !incomplete.isEmpty {
        return judgement(
          .partlyAligned, min(margin, Confidence.margin(Threshold.bare - share, far: Threshold.bare)),
          "every essential element was found, but too little of the rest; \(incomplete)")
      }
      let wholeness = Confidence.margin(share - Threshold.bare, far: Threshold.whole - Threshold.bare)
      return judgement(
        .aligned, min(margin, wholeness),
        "every essential element was found in force"
          + (lacking.isEmpty ? "" : "; supporting ones \(Self.shortfall(lacking))"))
    }
    // What was found in force stands, whatever the rest of the acts may say.
    let substance = elements.contains { $0.coverage >= Threshold.partly && hasPresence($0.id) }
    let partlyMet = mandatory.contains { $0.coverage >= Threshold.partly && hasPresence($0.id) }
    let incomplete = Self.shortfall(missing, open: open)
    if partlyMet {
      return judgement(
        .partlyAligned, margin(of: missing + open, against: Threshold.covered),
        "some elements were found; \(incomplete)")
    }
    // What is missing can only be said when the act where it chiefly stands was read as a whole.
    let principal = whole.filter { $0.act.kind.value.rawValue == requirement.kinds.first }
    if principal.isEmpty {
      return judgement(.notAssessed, 0, whole.isEmpty ? missingActReason : missingPrincipalReason)
    }
    if !open.isEmpty && missing.isEmpty {
      return judgement(
        .notAssessed, 0, "not settled: \(Self.names(open)): \(open.first?.reason ?? "")")
    }
    if substance && score >= 0.12 {
      return judgement(
        .partlyAligned, margin(of: missing, against: Threshold.covered), "some elements were found; \(incomplete)")
    }
    if !open.isEmpty {
      return judgement(
        .notAssessed, 0, "only unverified wordings were found for \(Self.names(open))")
    }
    return judgement(
      .gap, margin(of: mandatory, against: Threshold.partly),
      "searched \(whole.map(\.act.file).joined(separator: ", ")); nothing found for \(Self.names(missing))")
  }

  /// Weighted coverage of some elements, 0-1.
  private func coverage(of elements: [ElementFinding]) -> Double {
    let weights = Dictionary(requirement.elements.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    let total = elements.reduce(0) { $0 + (weights[$1.id] ?? 1) }
    return total == 0 ? 0 : elements.reduce(0) { $0 + (weights[$1.id] ?? 1) * $1.coverage } / total
  }

  /// What is lacking, in words with ids.
  private static func shortfall(_ missing: [ElementFinding], open: [ElementFinding] = []) -> String {
    [("missing or incomplete", missing), ("not assessed", open)]
      .filter { !$1.isEmpty }.map { "\($0): \(names($1))" }.joined(separator: "; ")
  }

  private static func names(_ elements: [ElementFinding]) -> String { elements.map(\.id).joined(separator: ", ") }

  private var wouldChange: VerdictChange {
    let loaded = Set(whole.map(\.act.kind.value.rawValue))
    let open = elements.filter { $0.status != .covered }
    return VerdictChange(
      missingElements: open.filter(\.mandatory).map(\.id) + open.filter { !$0.mandatory }.map(\.id),
      defects: defects.filter { $0.strength >= Threshold.defect || $0.isConflict }.map(\.code),
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

  private var defectCodes: String { defects.map(\.code).joined(separator: ", ") }

  /// How far the elements that are missing stay below a border; the nearest one decides.
  private func margin(of elements: [ElementFinding], against border: Double) -> Double {
    let nearest = elements.map { hasPresence($0.id) ? $0.coverage : 0 }.max() ?? 0
    return Confidence.margin(border - nearest, far: border)
  }

  private func confidence(_ margin: Double) -> Confidence {
    if margin == 0 { return .none }
    let tier = (whole.isEmpty ? home : whole).map(\.act.language.value.tierFactor).min() ?? 1
    let kinds = Set(whole.map(\.act.kind.value.rawValue))
    let loaded = Double(requirement.kinds.filter(kinds.contains).count)
    let kindShare = requirement.kinds.isEmpty ? 1 : loaded / Double(requirement.kinds.count)
    return Confidence(
      margin: margin, language: tier, completeness: (0.8 + 0.2 * kindShare) * (0.7 + 0.3 * wordingShare))
  }

  private var missingActReason: String {
    if home.isEmpty {
      return "no act of the kind where it would stand is loaded in force: load \(kindNames)"
    }
    if readable.isEmpty {
      return
        "the rule base has too few verified wordings in the language of \(home.map(\.act.file).joined(separator: ", "))"
    }
    return
      "only an excerpt is loaded (\(readable.map(\.act.file).joined(separator: ", "))); load the whole \(kindNames)"
  }

  private var missingPrincipalReason: String {
    let kind = requirement.kinds.first.flatMap(ActKind.init)?.plainName ?? ""
    return
      "nothing found in \(whole.map(\.act.file).joined(separator: ", ")), but the \(kind), where it chiefly stands, is not loaded"
  }

  private var kindNames: String {
    requirement.kinds.map { ActKind(rawValue: $0)?.plainName ?? $0 }.joined(separator: " or ")
  }
}
