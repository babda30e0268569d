import Matching

/// What was evaluated.
public enum EvaluatedSystem: String, Sendable, Hashable, Codable, CaseIterable {
  case engine, anyKeyword, bm25, bm25Pairs

  init(_ baseline: Baseline) {
    switch baseline {
    case .anyKeyword: self = .anyKeyword
    case .bm25: self = .bm25
    case .bm25Pairs: self = .bm25Pairs
    }
  }
}

/// The figures of all systems on the same rows.
public struct RetrievalGroup: Sendable, Hashable, Codable {
  /// `all`, `language ru`, `theme marriage`, `label defect` …
  public let name: String
  public let systems: [String: RetrievalFigures]
}

/// The figures of proposed verdicts.
public struct VerdictGroup: Sendable, Hashable, Codable {
  public let name: String
  /// The engine, and the share that always proposing the commonest verdict would get.
  public let engine: VerdictFigures
  /// The verdict that a search for any wording would propose: aligned where every essential element has a hit, partly
  /// aligned where some have, gap where none has.
  public let anyKeyword: VerdictFigures
  public let commonest: Double
}

/// A question that the engine answered otherwise than the person.
public struct Disagreement: Sendable, Hashable, Codable {
  public let requirement: String
  /// Element or defect.
  public let question: String
  /// Marked articles that the engine does not assert, and asserted articles that are not marked: `file article`.
  public let missed: [String]
  public let unmarked: [String]
}

/// A verdict that differs.
public struct VerdictDisagreement: Sendable, Hashable, Codable {
  public let requirement: String
  public let given: String
  public let proposed: String
  public let confidence: Double
  public let reason: VerdictReason
}

/// The result of an evaluation.
public struct EvaluationReport: Sendable, Hashable, Codable {
  public let country: String
  public let asOf: String
  public let ruleBase: String
  public let engine: String
  public let rows: Int
  /// Rows of other countries and of acts that are not loaded.
  public let rowsLeftOut: Int
  public let seed: UInt64
  public let rounds: Int
  public let retrieval: [RetrievalGroup]
  public let verdicts: [VerdictGroup]
  public let disagreements: [Disagreement]
  public let verdictDisagreements: [VerdictDisagreement]
  public let warnings: [String]
}
