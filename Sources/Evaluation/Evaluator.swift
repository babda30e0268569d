import LegalText
import Legislation
import Matching
import Standards

/// Findings and baselines against the labels of persons.
///
/// A question is an element, or a defect, of a requirement. The person's marks for a question are taken to be complete:
/// an article that a system asserts and nobody marked counts as wrong. The engine asserts an article when it shows it as
/// evidence with a score of one half or more.
public struct Evaluator: Sendable {
  /// Scores from which evidence counts as asserted.
  public static let assertedScore = 0.5
  /// How many articles a ranking asserts is chosen among these, in its own favour.
  static let cuts = [1, 3, 10]

  private let review: ReviewResult
  private let ruleBase: RuleBase
  private let bootstrap: Bootstrap
  private let findings: [String: Finding]
  private let index: BaselineIndex

  public init(review: ReviewResult, ruleBase: RuleBase, bootstrap: Bootstrap = Bootstrap()) {
    self.review = review
    self.ruleBase = ruleBase
    self.bootstrap = bootstrap
    findings = Dictionary(review.findings.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    index = BaselineIndex(acts: review.acts.filter { $0.isInForce(on: review.asOf) }, ruleBase: ruleBase)
  }

  /// - Parameters:
  ///   - gold: labels; rows of other countries are left out.
  ///   - verdicts: verdicts; rows of other countries and "not applicable" are left out.
  public func report(gold: GoldTable, verdicts: VerdictTable? = nil) -> EvaluationReport {
    let (questions, leftOut, warnings) = GoldQuestion.collect(gold, review: review)
    let answers = questions.map { answer($0) }
    let cut = bestCuts(questions, answers)
    var groups: [(name: String, places: [Int])] = [("all", Array(questions.indices))]
    func group(_ prefix: String, _ key: (GoldQuestion) -> String) {
      let keys = Set(questions.map(key)).sorted()
      for value in keys {
        groups.append(("\(prefix) \(value)", questions.indices.filter { key(questions[$0]) == value }))
      }
    }
    group("label") { $0.kind.name }
    group("language", \.language)
    group("theme") { self.theme($0.requirement) }
    let retrieval = groups.map { group in
      var systems: [String: RetrievalFigures] = [:]
      for system in EvaluatedSystem.allCases {
        let observations = group.places.map {
          observation(questions[$0], answers[$0], system, cut: cut[system] ?? nil)
        }
        systems[system.rawValue] = RetrievalFigures(observations, bootstrap: bootstrap)
      }
      return RetrievalGroup(name: group.name, systems: systems)
    }
    let rows = (verdicts?.rows ?? []).filter { $0.country == review.jurisdiction && $0.verdict != nil }
    return EvaluationReport(
      country: review.jurisdiction, asOf: review.asOf, ruleBase: review.ruleBaseVersion, engine: review.engineVersion,
      rows: gold.rows.count - leftOut, rowsLeftOut: leftOut, seed: bootstrap.seed, rounds: bootstrap.rounds,
      retrieval: retrieval, verdicts: rows.isEmpty ? [] : verdictGroups(rows),
      disagreements: zip(questions, answers).compactMap(disagreement),
      verdictDisagreements: rows.compactMap(disagreement), warnings: warnings)
  }

  private func theme(_ requirement: String) -> String { ruleBase.requirement(requirement)?.theme ?? "" }

  // MARK: - Provisions

  private struct Answer {
    let asserted: [Place]
    let rankings: [EvaluatedSystem: [Place]]
  }

  private func answer(_ question: GoldQuestion) -> Answer {
    let finding = findings[question.requirement]
    let shown = finding.map { evidence(question, $0) } ?? []
    var best: [Place: Double] = [:]
    for item in shown where !item.article.isEmpty {
      let place = Place(file: item.file, article: item.article)
      best[place] = max(best[place] ?? 0, item.score)
    }
    let ranked = best.sorted { ($0.value, $1.key.file, $1.key.article) > ($1.value, $0.key.file, $0.key.article) }
    var rankings: [EvaluatedSystem: [Place]] = [.engine: ranked.map(\.key)]
    let files = Set(finding?.searchedActs ?? [])
    let concepts = self.concepts(question)
    for baseline in Baseline.allCases {
      rankings[EvaluatedSystem(baseline)] =
        index.ranking(baseline, concepts: concepts, files: files).map(\.place)
    }
    return Answer(asserted: ranked.filter { $0.value >= Self.assertedScore }.map(\.key), rankings: rankings)
  }

  /// What the engine shows for a question. A provision that contradicts an element is no evidence for it.
  private func evidence(_ question: GoldQuestion, _ finding: Finding) -> [Evidence] {
    switch question.kind {
    case .defect(let code): finding.defects.filter { $0.code == code }.flatMap(\.evidence)
    case .element(let id):
      finding.elements.filter { id == nil || $0.id == id }.filter { element in
        if element.status == .notAssessed { return false }
        return element.status != .absent || isPresence(element.id, question.requirement)
      }.flatMap(\.evidence)
    }
  }

  private func isPresence(_ id: String, _ requirement: String) -> Bool {
    guard let element = ruleBase.requirement(requirement)?.elements.first(where: { $0.id == id }) else {
      return false
    }
    if case .presence = element.condition { return true }
    return false
  }

  private func concepts(_ question: GoldQuestion) -> [String] {
    guard let requirement = ruleBase.requirement(question.requirement) else { return [] }
    let patterns =
      switch question.kind {
      case .defect(let code): requirement.defects.filter { $0.code == code }.flatMap(\.patterns)
      case .element(let id): requirement.elements.filter { id == nil || $0.id == id }.flatMap(\.patterns)
      }
    return patterns.flatMap { $0.all.flatMap(\.concepts) }
  }

  private func observation(
    _ question: GoldQuestion, _ answer: Answer, _ system: EvaluatedSystem, cut: Int?
  ) -> RetrievalObservation {
    let ranking = answer.rankings[system] ?? []
    let asserted = system == .engine ? answer.asserted : cut.map { Array(ranking.prefix($0)) } ?? ranking
    return RetrievalObservation(
      requirement: question.requirement, marked: question.marked, ranking: ranking, asserted: Set(asserted))
  }

  /// The cut of every ranking that gives it its best F2; `nil` for systems that assert all they find.
  private func bestCuts(_ questions: [GoldQuestion], _ answers: [Answer]) -> [EvaluatedSystem: Int?] {
    var result: [EvaluatedSystem: Int?] = [.engine: nil, .anyKeyword: nil]
    for system in [EvaluatedSystem.bm25, .bm25Pairs] {
      let scored = Self.cuts.map { cut -> (cut: Int, f2: Double) in
        let observations = questions.indices.map { observation(questions[$0], answers[$0], system, cut: cut) }
        return (cut, RetrievalFigures.figures(observations)[2] ?? 0)
      }
      result[system] = scored.max { $0.f2 < $1.f2 }?.cut
    }
    return result
  }

  private func disagreement(_ question: GoldQuestion, _ answer: Answer) -> Disagreement? {
    let missed = question.marked.subtracting(answer.asserted)
    let unmarked = Set(answer.asserted).subtracting(question.marked)
    if missed.isEmpty && unmarked.isEmpty { return nil }
    func names(_ places: Set<Place>) -> [String] { places.map { "\($0.file) \($0.article)" }.sorted() }
    return Disagreement(
      requirement: question.requirement, question: question.name, missed: names(missed), unmarked: names(unmarked))
  }

  // MARK: - Verdicts

  private func verdictGroups(_ rows: [VerdictTable.Row]) -> [VerdictGroup] {
    var groups = [("all", rows)]
    for theme in Set(rows.map { self.theme($0.requirement) }).sorted() {
      groups.append(("theme \(theme)", rows.filter { self.theme($0.requirement) == theme }))
    }
    return groups.map { name, rows in
      let engine = rows.compactMap { row -> VerdictObservation? in
        guard let given = row.verdict, let finding = findings[row.requirement] else { return nil }
        return VerdictObservation(
          requirement: row.requirement, given: given, proposed: finding.verdict, confidence: finding.confidence)
      }
      let keyword = rows.compactMap { row -> VerdictObservation? in
        guard let given = row.verdict else { return nil }
        return VerdictObservation(
          requirement: row.requirement, given: given, proposed: keywordVerdict(row.requirement), confidence: nil)
      }
      let counts = Dictionary(grouping: rows.compactMap(\.verdict), by: { $0 }).values.map(\.count)
      return VerdictGroup(
        name: name, engine: VerdictFigures(engine, bootstrap: bootstrap),
        anyKeyword: VerdictFigures(keyword, bootstrap: bootstrap),
        commonest: Double(counts.max() ?? 0) / Double(max(1, rows.count)))
    }
  }

  private func keywordVerdict(_ id: String) -> Verdict {
    guard let requirement = ruleBase.requirement(id), let finding = findings[id] else { return .notAssessed }
    if finding.searchedActs.isEmpty { return .notAssessed }
    let flagged = requirement.elements.filter(\.mandatory)
    let essential = flagged.isEmpty ? requirement.elements : flagged
    let hits = essential.filter { element in
      let concepts = element.patterns.flatMap { $0.all.flatMap(\.concepts) }
      return !index.ranking(.anyKeyword, concepts: concepts, files: Set(finding.searchedActs)).isEmpty
    }.count
    return hits == 0 ? .gap : hits == essential.count ? .aligned : .partlyAligned
  }

  private func disagreement(_ row: VerdictTable.Row) -> VerdictDisagreement? {
    guard let given = row.verdict, let finding = findings[row.requirement], finding.verdict != given else {
      return nil
    }
    return VerdictDisagreement(
      requirement: row.requirement, given: given.rawValue, proposed: finding.verdict.rawValue,
      confidence: finding.confidence, reason: finding.reason)
  }
}
