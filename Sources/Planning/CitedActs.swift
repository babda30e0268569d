import LegalText
import Legislation
import Matching
import Standards

/// The acts of a run, for citing their provisions and choosing the one to change.
struct CitedActs {
  private let acts: [Act]
  private let byFile: [String: Act]

  init(_ acts: [Act]) {
    self.acts = acts
    byFile = Dictionary(acts.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What stands against the requirement first, then the best provision of each element that was found; where there
  /// is neither, the two nearest provisions.
  func provisions(_ finding: Finding) -> [CitedProvision] {
    var cited: [CitedProvision] = []
    func add(_ evidence: Evidence, _ role: CitedProvision.Role) {
      if cited.contains(where: {
        $0.file == evidence.file && $0.eId == evidence.eId && $0.quote == evidence.fullQuote
      }) {
        return
      }
      cited.append(cite(evidence, role))
    }
    for defect in finding.defects { for item in defect.evidence.prefix(2) { add(item, .defeats(code: defect.code)) } }
    for element in finding.elements where element.status == .covered || element.status == .partly {
      for item in element.evidence.prefix(1) { add(item, .supports(element: element.id)) }
    }
    if cited.isEmpty { for item in finding.nearest.prefix(2) { add(item, .nearest) } }
    return cited
  }

  private func cite(_ evidence: Evidence, _ role: CitedProvision.Role) -> CitedProvision {
    let act = byFile[evidence.file]
    let title = act?.title ?? ""
    return CitedProvision(
      role: role, work: evidence.act, file: evidence.file, actTitle: title.isEmpty ? evidence.file : title,
      article: evidence.article, eId: evidence.eId, quote: evidence.fullQuote,
      language: act?.language.value ?? .english)
  }

  /// The act to change: one with a rule to repeal, else one that holds part of the answer, else any of the kind, the
  /// first kinds first; a kind without an act where none was read.
  func target(for requirement: Requirement, provisions: [CitedProvision]) -> AmendmentTarget {
    let law = requirement.recommendation.law
    let kinds = ((law.isEmpty ? [] : [law]) + requirement.kinds).compactMap(ActKind.init(rawValue:))
    let allowed = Set(kinds + requirement.alsoKinds.compactMap(ActKind.init(rawValue:)))
    let cited =
      provisions.filter { $0.defectCode != nil } + provisions.filter { $0.defectCode == nil && $0.role != .nearest }
    for provision in cited {
      if let act = byFile[provision.file], allowed.contains(act.kind.value) { return target(act) }
    }
    for kind in kinds {
      if let act = acts.first(where: { $0.kind.value == kind && $0.coverage.value == .whole })
        ?? acts.first(where: { $0.kind.value == kind })
      {
        return target(act)
      }
    }
    return AmendmentTarget(kind: kinds.first ?? .other)
  }

  private func target(_ act: Act) -> AmendmentTarget {
    AmendmentTarget(kind: act.kind.value, file: act.file, title: act.title.isEmpty ? act.file : act.title)
  }
}
