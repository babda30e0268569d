import Legislation

/// Reviews of several countries beside each other: a row per requirement, a column per country.
public struct RegionMatrix: Sendable, Hashable, Codable {
  public struct Column: Sendable, Hashable, Codable {
    public let jurisdiction: String
    public let asOf: String
    /// Acts in force that were read.
    public let acts: Int
    /// Requirements per verdict.
    public let counts: [String: Int]
  }

  /// A provision behind a cell.
  public struct Source: Sendable, Hashable, Codable {
    /// Id of the element or code of the defect that it bears on.
    public let part: String
    public let file: String
    public let eId: String
    public let article: String
    public let quote: String
  }

  public struct Cell: Sendable, Hashable, Codable {
    public let jurisdiction: String
    public let verdict: Verdict
    public let score: Double
    public let confidence: Double
    public let needsExpert: Bool
    public let reason: VerdictReason
    /// Contrary rules first, then the best provision of each element.
    public let sources: [Source]
  }

  public struct Row: Sendable, Hashable, Codable {
    public let requirement: String
    /// In the order of the columns; `nil` where a country was not reviewed for the requirement.
    public let cells: [Cell?]
  }

  public let columns: [Column]
  public let rows: [Row]

  /// Provisions shown behind a cell.
  private static let sourceLimit = 6

  /// - Parameter reviews: one for each country; rows follow the order of the first, then what only others have.
  public init(_ reviews: [ReviewResult]) {
    let reviews = reviews.sorted { $0.jurisdiction < $1.jurisdiction }
    columns = reviews.map { review in
      Column(
        jurisdiction: review.jurisdiction, asOf: review.asOf,
        acts: review.acts.filter { $0.isInForce(on: review.asOf) }.count,
        counts: Dictionary(review.findings.map { ($0.verdict.rawValue, 1) }, uniquingKeysWith: +))
    }
    var ids: [String] = []
    var seen: Set<String> = []
    for finding in reviews.flatMap(\.findings) where seen.insert(finding.requirement).inserted {
      ids.append(finding.requirement)
    }
    let findings = reviews.map { review in
      Dictionary(review.findings.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    }
    rows = ids.map { id in
      Row(
        requirement: id,
        cells: zip(reviews, findings).map { review, findings in
          findings[id].map { Self.cell($0, review.jurisdiction) }
        })
    }
  }

  private static func cell(_ finding: Finding, _ jurisdiction: String) -> Cell {
    var sources: [Source] = []
    func add(_ part: String, _ evidence: Evidence?) {
      guard let evidence, sources.count < sourceLimit else { return }
      sources.append(
        Source(
          part: part, file: evidence.file, eId: evidence.eId, article: evidence.article, quote: evidence.quote))
    }
    for defect in finding.defects { add(defect.code, defect.evidence.first) }
    for element in finding.elements { add(element.id, element.evidence.first) }
    return Cell(
      jurisdiction: jurisdiction, verdict: finding.verdict, score: finding.score, confidence: finding.confidence,
      needsExpert: finding.needsExpert, reason: finding.reason, sources: sources)
  }
}
