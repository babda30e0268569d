import Matching
import Standards

/// The matrix as one line per requirement and country, for spreadsheets.
public enum RegionMatrixCSV {
  public static func render(_ matrix: RegionMatrix, ruleBase: RuleBase) -> String {
    var lines = [
      ["requirement", "title", "country", "asOf", "verdict", "score", "confidence", "needsExpert", "sources"]
    ]
    let dates = Dictionary(
      matrix.columns.map { ($0.jurisdiction, $0.asOf) }, uniquingKeysWith: { first, _ in first })
    for row in matrix.rows {
      let title = ruleBase.requirement(row.requirement)?.title[.english] ?? ""
      for cell in row.cells.compactMap({ $0 }) {
        lines.append([
          row.requirement, title, cell.jurisdiction, dates[cell.jurisdiction] ?? "", cell.verdict.rawValue,
          rounded(cell.score), rounded(cell.confidence), cell.needsExpert ? "yes" : "no",
          cell.sources.map { "\($0.file) \($0.eId)" }.joined(separator: "; "),
        ])
      }
    }
    return "\u{FEFF}" + lines.map { $0.map(Markup.csv).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
