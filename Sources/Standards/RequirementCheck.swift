import LegalText

/// References, vocabularies, values and texts of the requirements.
struct RequirementCheck {
  static let natures: Set<String> = [
    "criminalise", "civilRemedy", "protectionOrder", "procedure", "service", "prevention", "institution", "data",
    "definition", "equality", "repeal", "migration",
  ]
  static let roles: Set<String> = [
    "offence", "sanction", "definition", "duty", "right", "prohibition", "permission", "procedure", "exception",
  ]
  static let sanctions: Set<String> = [
    "imprisonment", "arrest", "fine", "correctionalLabour", "communityService", "restriction", "disqualification",
    "warning", "life",
  ]
  static let units: Set<String> = ["year", "month", "week", "day", "hour"]

  let ruleBase: RuleBase
  let kinds: Set<String>
  private let concepts: Set<String>
  private let defects: Set<String>
  private let requirements: Set<String>
  private let cues: Set<String>
  private let subjects: Set<String>

  init(ruleBase: RuleBase, kinds: Set<String>) {
    self.ruleBase = ruleBase
    self.kinds = kinds
    concepts = Set(ruleBase.concepts.map(\.id))
    defects = Set(ruleBase.defects.map(\.code))
    requirements = Set(ruleBase.requirements.map(\.id))
    subjects = Set(ruleBase.subjects.map(\.id))
    cues = Set(ruleBase.frames.map { String($0.id.dropFirst("frame.".count)) })
  }

  func run(into report: inout LintReport) {
    for requirement in ruleBase.requirements {
      references(requirement, &report)
      vocabulary(requirement, &report)
      texts(requirement, &report)
      for element in requirement.elements { check(element, of: requirement, &report) }
      for defect in requirement.defects { check(defect, of: requirement, &report) }
    }
    for id in ruleBase.crosswalk.keys.sorted() where !requirements.contains(id) {
      report.warning(
        .reference, .unknown, id, "crosswalk.yaml names a requirement that is not in the rule base",
        mend: "add the requirement or remove the line")
    }
    for instrument in ruleBase.instruments {
      if let treaty = instrument.interprets, ruleBase.instrument(treaty) == nil {
        report.error(
          .reference, .unknown, instrument.id, "interprets `\(treaty)`, which is not among the instruments",
          mend: "add its file or correct the id")
      }
    }
  }

  private func references(_ requirement: Requirement, _ report: inout LintReport) {
    for reference in requirement.references {
      guard let instrument = ruleBase.instrument(reference.instrument) else {
        if !ruleBase.instruments.isEmpty {
          report.error(
            .reference, requirement.place, requirement.id, "unknown instrument `\(reference.instrument)`",
            mend: "known: \(ruleBase.instruments.map(\.id).sorted().joined(separator: ", "))")
        }
        continue
      }
      if instrument.article(for: reference.article) == nil {
        report.warning(
          .reference, requirement.place, requirement.id,
          "\(reference.instrument) \(reference.article) is not in the list of articles of its instrument",
          mend: "add the article with its verification mark to instruments/, or correct the number")
      }
    }
    if requirement.references.isEmpty {
      report.error(
        .reference, requirement.place, requirement.id, "no reference to an instrument", mend: "say what it rests on")
    }
    for link in requirement.links where !requirements.contains(link) {
      report.warning(
        .reference, requirement.place, requirement.id, "links to `\(link)`, which is not in the rule base",
        mend: "add it or drop the link")
    }
    if ruleBase.crosswalk[requirement.id] == nil && !ruleBase.crosswalk.isEmpty {
      report.warning(
        .completeness, requirement.place, requirement.id, "no line in crosswalk.yaml", mend: "add one, `{}` at least")
    }
  }

  private func vocabulary(_ requirement: Requirement, _ report: inout LintReport) {
    let law = requirement.recommendation.law
    for kind in requirement.kinds + requirement.alsoKinds + (law.isEmpty ? [] : [law]) where !kinds.contains(kind) {
      unknownKind(kind, requirement.place, requirement.id, &report)
    }
    unknownSubjects(requirement.subjects, requirement.place, requirement.id, &report)
    for nature in requirement.nature where !Self.natures.contains(nature) {
      report.error(
        .vocabulary, requirement.place, requirement.id, "unknown nature `\(nature)`",
        mend: "known: \(Self.natures.sorted().joined(separator: ", "))")
    }
    if !requirement.elements.contains(where: \.mandatory) {
      report.warning(
        .completeness, requirement.place, requirement.id, "no element is mandatory",
        mend: "mark what it cannot do without")
    }
    if requirement.kinds.isEmpty {
      report.error(
        .value, requirement.place, requirement.id, "no kind of act", mend: "say in which kinds of act it would stand")
    }
  }

  private func unknownKind(_ kind: String, _ place: SourcePlace, _ subject: String, _ report: inout LintReport) {
    report.error(
      .vocabulary, place, subject, "unknown kind of act `\(kind)`",
      mend: "take one of the list in Standards/README.md")
  }

  private func unknownSubjects(
    _ ids: [String], _ place: SourcePlace, _ subject: String, _ report: inout LintReport
  ) {
    for id in ids where !subjects.contains(id) {
      report.error(
        .reference, place, subject, "unknown subject `\(id)`", mend: "define it in subjects.yaml or correct the id")
    }
  }

  private func texts(_ requirement: Requirement, _ report: inout LintReport) {
    func missing(_ text: LocalizedText) -> [String] {
      Linter.documentLanguages.filter { (text.texts[$0] ?? "").isEmpty }.map(\.rawValue)
    }
    for (name, text) in [("title", requirement.title), ("obligation", requirement.obligation)] {
      for language in missing(text) {
        report.error(
          .text, requirement.place, requirement.id, "`\(name)` is missing in \(language)", mend: "write it")
      }
    }
    for element in requirement.elements {
      for language in missing(element.text) {
        report.error(.text, element.place, element.id, "`text` is missing in \(language)", mend: "write it")
      }
    }
    // A text that was begun must be whole; the core must have them all.
    let recommendation = requirement.recommendation
    for (name, text) in [
      ("urgencyReason", requirement.urgencyReason), ("change", recommendation.change),
      ("responsible", recommendation.responsible), ("indicator", recommendation.indicator),
      ("verification", recommendation.verification), ("acceptsOtherSanctions", requirement.acceptsOtherSanctions),
      ("consulted", recommendation.consulted),
    ] {
      let isOptional = name == "acceptsOtherSanctions" || name == "consulted"
      if text.isEmpty && (requirement.tier != .core || isOptional) { continue }
      for language in missing(text) {
        report.warning(
          .completeness, requirement.place, requirement.id, "`\(name)` is missing in \(language)", mend: "write it")
      }
    }
  }

  // MARK: - Elements, defects, patterns

  private func check(_ element: Element, of requirement: Requirement, _ report: inout LintReport) {
    if element.weight <= 0 {
      report.error(.value, element.place, element.id, "the weight is not above 0", mend: "write a positive number")
    }
    switch element.condition {
    case .presence(let patterns) where patterns.isEmpty:
      report.error(.value, element.place, element.id, "no pattern can cover it", mend: "add one under `when`")
    case .absence(let absence):
      if absence.unless.isEmpty {
        report.error(
          .value, element.place, element.id, "an absence that nothing can contradict",
          mend: "add the contrary rule under `unless`")
      }
      if absence.basis.isEmpty {
        report.warning(
          .completeness, element.place, element.id, "an absence without the rule for which it matters",
          mend: "add that rule under `anchor`, or under `field` what shows that the subject is regulated")
      }
    default: break
    }
    for pattern in element.patterns { check(pattern, element.place, element.id, &report) }
  }

  private func check(_ defect: RequirementDefect, of requirement: Requirement, _ report: inout LintReport) {
    let subject = "\(requirement.id) \(defect.code)"
    if !defects.contains(defect.code) {
      report.error(
        .reference, defect.place, subject, "unknown defect `\(defect.code)`", mend: "add it to defects.yaml")
    }
    if !(0...1).contains(defect.strength) {
      report.error(.value, defect.place, subject, "the strength is not within 0-1", mend: "write 0.9, for instance")
    }
    if defect.patterns.isEmpty {
      report.error(.value, defect.place, subject, "no pattern can find it", mend: "add one under `when`")
    }
    for pattern in defect.patterns { check(pattern, defect.place, subject, &report) }
  }

  private func check(_ pattern: Pattern, _ place: SourcePlace, _ subject: String, _ report: inout LintReport) {
    for id in Set(pattern.concepts).sorted() where !concepts.contains(id) {
      report.error(
        .reference, place, subject, "unknown concept `\(id)`", mend: "define it in concepts/ or correct the id")
    }
    for role in pattern.roles where !Self.roles.contains(role) && !cues.contains(role) {
      report.error(
        .vocabulary, place, subject, "unknown role `\(role)`",
        mend: "known roles: \(Self.roles.sorted().joined(separator: ", "))")
    }
    for sanction in pattern.sanctions where !Self.sanctions.contains(sanction) {
      report.error(
        .vocabulary, place, subject, "unknown sanction `\(sanction)`",
        mend: "known: \(Self.sanctions.sorted().joined(separator: ", "))")
    }
    unknownSubjects(pattern.subjects, place, subject, &report)
    for kind in pattern.kinds where !kinds.contains(kind) { unknownKind(kind, place, subject, &report) }
    if let number = pattern.number {
      if !Self.units.contains(number.unit) {
        report.error(
          .vocabulary, place, subject, "unknown unit `\(number.unit)`",
          mend: "known units: \(Self.units.sorted().joined(separator: ", "))")
      }
      if number.minimum > number.maximum {
        report.error(.value, place, subject, "the number's min is above its max", mend: "exchange them")
      }
    }
    if !(0...1).contains(pattern.strength) {
      report.error(.value, place, subject, "the strength is not within 0-1", mend: "write 0.9, for instance")
    }
    let contradicted = Set(pattern.all.filter { $0.concepts.count == 1 }.flatMap(\.concepts))
      .intersection(pattern.none + pattern.notContext)
    for id in contradicted.sorted() {
      report.error(
        .value, place, subject, "asks for `\(id)` and excludes it; the pattern can never match",
        mend: "drop one of the two")
    }
  }
}
