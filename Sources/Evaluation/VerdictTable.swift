import Matching
import Standards

/// Verdicts of persons, one per country and requirement.
public struct VerdictTable: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    public let country: String
    public let requirement: String
    /// `nil` for "not applicable", which no machine can propose; such rows are left out of the figures.
    public let verdict: Verdict?
    public let line: Int

    public init(country: String, requirement: String, verdict: Verdict?, line: Int = 0) {
      self.country = country
      self.requirement = requirement
      self.verdict = verdict
      self.line = line
    }
  }

  public let file: String
  public let rows: [Row]

  public init(rows: [Row], file: String = "") {
    self.rows = rows
    self.file = file
  }

  /// Columns country, requirement, verdict; others are ignored. Without a column country, `country` counts for all.
  public init(_ table: CommaSeparatedTable, ruleBase: RuleBase, country fallback: String? = nil)
    throws(EvaluationError)
  {
    var country = table.columns.firstIndex(of: "country")
    if country == nil && fallback == nil { country = try table.require("country") }
    let requirement = try table.require("requirement")
    let verdict = try table.require("verdict")
    var rows: [Row] = []
    var seen: Set<String> = []
    for row in table.rows {
      func bad(_ column: Int, _ mend: String) -> EvaluationError {
        .badCell(
          file: table.file, line: row.line, column: table.columns[column], value: table.cell(row, column), mend: mend)
      }
      let id = table.cell(row, requirement)
      guard ruleBase.requirement(id) != nil else {
        throw bad(requirement, "no such requirement; `tarazu standards list` names them")
      }
      let text = table.cell(row, verdict)
      let meaning = Verdict.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
      guard meaning != nil || text.lowercased() == "notapplicable" else {
        throw bad(
          verdict, "write \(Verdict.allCases.map(\.rawValue).joined(separator: ", ")) or notApplicable")
      }
      let named = table.cell(row, country).uppercased()
      let code = named.isEmpty ? fallback ?? "" : named
      guard seen.insert("\(code) \(id)").inserted else {
        throw bad(requirement, "a second verdict for this requirement; leave one")
      }
      rows.append(Row(country: code, requirement: id, verdict: meaning, line: row.line))
    }
    if rows.isEmpty { throw .noRows(file: table.file, mend: "add a line for every verdict") }
    self.init(rows: rows, file: table.file)
  }
}
