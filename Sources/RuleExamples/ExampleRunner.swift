import LegalText
import Legislation
import LegislationReading
import Matching
import Standards

/// Reads examples as whole acts, lets the engine judge them and compares its finding with what they expect.
public struct ExampleRunner: Sendable {
  /// Examples belong to no country: code of ISO 3166 for private use.
  static let country = "XX"
  static let asOf = "2000-01-01"

  private let ruleBase: RuleBase
  private let requirements: [String: Requirement]
  private let matcher: Matcher

  /// - Parameter languages: languages of the examples; their lexicons are compiled once, here.
  public init(ruleBase: RuleBase, languages: Set<Language>) {
    self.ruleBase = ruleBase
    requirements = Dictionary(ruleBase.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    matcher = Matcher(ruleBase: ruleBase, languages: languages)
  }

  /// The failures of all examples, in their order.
  public func run(_ examples: [Example]) async -> [ExampleFailure] {
    await withTaskGroup(of: (Int, [ExampleFailure]).self) { group in
      for (place, example) in examples.enumerated() { group.addTask { (place, await run(example)) } }
      var result = [[ExampleFailure]](repeating: [], count: examples.count)
      for await (place, failures) in group { result[place] = failures }
      return result.flatMap { $0 }
    }
  }

  /// What the engine did not do as the example expects; empty when it passes.
  public func run(_ example: Example) async -> [ExampleFailure] {
    func failure(_ expected: String, _ found: String) -> [ExampleFailure] {
      [ExampleFailure(example: example, expected: expected, found: found, details: [])]
    }
    guard let requirement = requirements[example.requirement] else {
      return failure("requirement \(example.requirement)", "no such requirement in the rule base")
    }
    let act: Act
    do { act = try Self.act(example) } catch { return failure("a provision that can be read", error.description) }
    if act.articles.isEmpty {
      return failure("an article", "no article was recognised; begin the provision with an article heading")
    }
    guard let finding = await finding(requirement, act) else { return failure("a finding", "none") }
    let unmet = Self.unmet(example, requirement, finding)
    if unmet.isEmpty { return [] }
    let trace = ConceptTrace(requirement: requirement, ruleBase: ruleBase)
    let hits = await trace.concepts(in: act)
    let frames = await trace.frames(in: act)
    return unmet.map { item in
      ExampleFailure(
        example: example, expected: item.expected, found: item.found,
        details: item.patterns.map { PatternDescription.describe($0, hits: hits, frames: frames) })
    }
  }

  func finding(_ requirement: Requirement, _ act: Act) async -> Finding? {
    await matcher.review(acts: [act], country: Self.country, asOf: Self.asOf, requirements: [requirement.id])
      .findings.first
  }

  /// The example's provision as a whole act in force of the kind that it names.
  static func act(_ example: Example) throws(ReadingError) -> Act {
    var act = try ActReader().read(
      bytes: Array(example.provision.utf8), fileName: "example.txt", path: example.place.description,
      country: country,
      language: example.language)
    act.kind = Sourced(ActKind(rawValue: example.kind) ?? .other, from: .sidecar)
    act.coverage = Sourced(.whole, from: .sidecar)
    act.status = Sourced(.inForce, from: .sidecar)
    act.repealedSince = nil
    return act
  }

  // MARK: - Comparison

  struct Unmet {
    let expected: String
    let found: String
    let patterns: [Pattern]
  }

  static func unmet(_ example: Example, _ requirement: Requirement, _ finding: Finding) -> [Unmet] {
    var result: [Unmet] = []
    func expect(_ ids: [String], _ wanted: String, _ isMet: (ElementFinding) -> Bool) {
      for id in ids {
        guard let element = finding.elements.first(where: { $0.id == id }) else {
          result.append(
            Unmet(
              expected: "\(id) \(wanted)",
              found: "no such element; elements of \(requirement.id): "
                + requirement.elements.map(\.id).joined(separator: ", "), patterns: []))
          continue
        }
        if isMet(element) { continue }
        let reason = element.reason.map { ": \($0.rawValue)" } ?? ""
        result.append(
          Unmet(
            expected: "\(id) \(wanted)",
            found: "\(element.status.rawValue) (\(percent(element.coverage)) covered)\(reason)",
            patterns: requirement.elements.first { $0.id == id }?.patterns ?? []))
      }
    }
    expect(example.covers, "covered") { $0.status == .covered }
    expect(example.partly, "partly covered") { $0.status == .partly }
    expect(example.lacks, "not covered") { $0.status != .covered }
    let found = Dictionary(finding.defects.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    for code in example.defects + example.free {
      let patterns = requirement.defects.filter { $0.code == code }.flatMap(\.patterns)
      if patterns.isEmpty {
        let known = requirement.defects.map(\.code).joined(separator: ", ")
        result.append(
          Unmet(
            expected: "defect \(code)", found: "\(requirement.id) has no such defect; it has: \(known)", patterns: [])
        )
      } else if example.defects.contains(code), found[code] == nil {
        result.append(Unmet(expected: "defect \(code)", found: "no such defect in the provision", patterns: patterns))
      } else if example.free.contains(code), let defect = found[code] {
        let quote = defect.evidence.first.map { ": «\($0.quote)»" } ?? ""
        result.append(
          Unmet(expected: "no defect \(code)", found: "defect \(code)\(quote)", patterns: patterns))
      }
    }
    if let verdict = example.verdict, verdict != finding.verdict.rawValue {
      result.append(
        Unmet(
          expected: "verdict \(verdict)", found: "\(finding.verdict.rawValue) (\(finding.reason.code))", patterns: [])
      )
    }
    return result
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
