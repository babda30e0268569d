import Legislation
import Standards

/// The same acts reviewed in two languages. What is found in one and not in the other is a fault either of the rule base
/// or of the translation: a test of a language that needs no lawyer.
public struct LanguageComparison: Sendable, Hashable, Codable {
  /// An act in both languages.
  public struct Pair: Sendable, Hashable, Codable {
    public let fileFirst: String
    public let fileSecond: String
    /// Numbers of articles that only one of the two versions has.
    public let articlesOnlyFirst: [String]
    public let articlesOnlySecond: [String]
    /// How many articles both have.
    public let articlesShared: Int
  }

  /// An article that speaks for a requirement in one language only.
  public struct Difference: Sendable, Hashable, Codable {
    public let part: String
    /// Files of the version that speaks and of the one that is silent.
    public let file: String
    public let otherFile: String
    public let article: String
    public let isFirst: Bool
    public let quote: String
    /// Concepts that the speaking version shows in this place and the article of the silent version nowhere. Empty where
    /// all are there, and it is their order, role or denial that differs.
    public let conceptsLacking: [String]
  }

  public struct Row: Sendable, Hashable, Codable {
    public let requirement: String
    public let first: Verdict
    public let second: Verdict
    /// Articles that speak for it in both versions, and in any of them.
    public let articlesBoth: Int
    public let articlesAny: Int
    public let elementsSame: Int
    public let elementsFound: Int
    public let differences: [Difference]

    /// Whether both versions let the requirement be judged.
    public var isAssessed: Bool { first != .notAssessed && second != .notAssessed }
  }

  public let pairs: [Pair]
  public let rows: [Row]

  /// Share of the verdicts that agree among those that both sides could give; `nil` where there is none.
  public var verdictAgreement: Double? {
    let judged = rows.filter(\.isAssessed)
    return judged.isEmpty ? nil : Double(judged.count { $0.first == $0.second }) / Double(judged.count)
  }

  /// Share of the articles that speak in both versions among those that speak in any.
  public var evidenceAgreement: Double? { share(rows.map(\.articlesBoth), of: rows.map(\.articlesAny)) }

  /// Share of the elements with the same status among those that any side found.
  public var elementAgreement: Double? { share(rows.map(\.elementsSame), of: rows.map(\.elementsFound)) }

  private func share(_ part: [Int], of whole: [Int]) -> Double? {
    let all = whole.reduce(0, +)
    return all == 0 ? nil : Double(part.reduce(0, +)) / Double(all)
  }

  /// - Parameter ruleBase: the one that both reviews were made with.
  public init(first: ReviewResult, second: ReviewResult, ruleBase: RuleBase) {
    let matched = ParallelActs.pairs(first.acts, second.acts)
    pairs = matched.map { pair in
      let (own, other) = (Self.articles(pair.first), Self.articles(pair.second))
      return Pair(
        fileFirst: pair.first.file, fileSecond: pair.second.file,
        articlesOnlyFirst: own.filter { !other.contains($0) }, articlesOnlySecond: other.filter { !own.contains($0) },
        articlesShared: Set(own).intersection(other).count)
    }
    let languages = Set(matched.flatMap { [$0.first.language.value, $0.second.language.value] })
    let reading = ParallelReading(
      matched, Screening(ruleBase: ruleBase, languages: languages.sorted { $0.rawValue < $1.rawValue }))
    let others = Dictionary(second.findings.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    rows = first.findings.compactMap { finding in
      others[finding.requirement].map { Self.row(finding, $0, reading) }
    }
  }

  private static func articles(_ act: Act) -> [String] {
    act.articles.filter { $0.status == .inForce }.compactMap { $0.number?.description }
  }

  private static func row(_ first: Finding, _ second: Finding, _ reading: ParallelReading) -> Row {
    let others = Dictionary(second.elements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var (both, any, same, found) = (0, 0, 0, 0)
    var differences: [Difference] = []
    func compare(_ part: String, _ own: [Evidence], _ other: [Evidence]) {
      let left = reading.places(own, isFirst: true)
      let right = reading.places(other, isFirst: false)
      both += Set(left.keys).intersection(right.keys).count
      any += Set(left.keys).union(right.keys).count
      for (place, evidence) in left where right[place] == nil {
        differences.append(reading.difference(part, place, evidence, isFirst: true))
      }
      for (place, evidence) in right where left[place] == nil {
        differences.append(reading.difference(part, place, evidence, isFirst: false))
      }
    }
    for element in first.elements {
      guard let other = others[element.id] else { continue }
      compare(element.id, element.evidence, other.evidence)
      if element.evidence.isEmpty && other.evidence.isEmpty { continue }
      found += 1
      if element.status == other.status { same += 1 }
    }
    let defects = Dictionary(second.defects.map { ($0.code, $0.evidence) }, uniquingKeysWith: { first, _ in first })
    for code in Set(first.defects.map(\.code) + second.defects.map(\.code)).sorted() {
      compare(code, first.defects.first { $0.code == code }?.evidence ?? [], defects[code] ?? [])
    }
    return Row(
      requirement: first.requirement, first: first.verdict, second: second.verdict, articlesBoth: both,
      articlesAny: any, elementsSame: same, elementsFound: found,
      differences: differences.sorted {
        ($0.part, $0.file, $0.article, $0.isFirst ? 0 : 1) < ($1.part, $1.file, $1.article, $1.isFirst ? 0 : 1)
      })
  }
}
