import Evaluation
import Foundation
import Publishing
import Wordings

/// An evaluation as a table for the terminal.
enum EvaluationText {
  static func render(_ report: EvaluationReport, withDisagreements: Bool) -> String {
    var lines = [
      words(.evaluationHead, report.country, report.asOf, report.ruleBase, report.engine),
      words(.evaluationRows, report.rows, report.rowsLeftOut, report.rounds, report.seed),
      "", "Provisions",
    ]
    lines.append(row(["", "system", "questions", "precision", "recall", "F2", "R@1", "R@3", "R@10"]))
    for group in report.retrieval {
      for system in EvaluatedSystem.allCases {
        guard let figures = group.systems[system.rawValue] else { continue }
        let isWhole = group.name == "all"
        let cells = [
          figures.precision, figures.recall, figures.f2, figures.recallAt1, figures.recallAt3, figures.recallAt10,
        ].map { number($0, withInterval: isWhole && system == .engine) }
        lines.append(row([system == .engine ? group.name : "", name(system), "\(figures.questions)"] + cells))
      }
    }
    if !report.verdicts.isEmpty {
      lines += ["", "Verdicts"]
      lines.append(row(["", "system", "count", "accuracy", "macro-F1", "kappa", "calib.err", "", ""]))
      for group in report.verdicts {
        for (name, figures) in [("engine", group.engine), ("any keyword", group.anyKeyword)] {
          let cells = [figures.accuracy, figures.macroF1, figures.kappa, figures.calibrationError].map {
            number($0, withInterval: group.name == "all" && name == "engine")
          }
          lines.append(row([name == "engine" ? group.name : "", name, "\(figures.count)"] + cells))
        }
        if group.name == "all" {
          lines.append(row(["", "commonest", "", String(format: "%.3f", group.commonest)]))
          lines += ["", words[.evaluationGiven]]
          for given in group.engine.confusion.keys.sorted() {
            let counts = group.engine.confusion[given] ?? [:]
            lines.append(
              "  \(given): " + counts.keys.sorted().map { "\($0) \(counts[$0] ?? 0)" }.joined(separator: ", "))
          }
          lines.append("")
        }
      }
    }
    if withDisagreements {
      lines += ["", words[.evaluationDiffers]]
      for item in report.disagreements {
        let missed = item.missed.isEmpty ? "" : words[.evaluationMissed] + item.missed.joined(separator: ", ")
        let unmarked = item.unmarked.isEmpty ? "" : words[.evaluationUnmarked] + item.unmarked.joined(separator: ", ")
        lines.append("  \(item.requirement) \(item.question)\(missed)\(unmarked)")
      }
      for item in report.verdictDisagreements {
        lines.append(
          words(
            .evaluationVerdict, item.requirement, item.given, item.proposed, String(format: "%.2f", item.confidence),
            ReasonWords(words).sentence(item.reason))
        )
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let widths = [30, 12, 10, 20, 20, 20, 20, 20, 20]

  private static func row(_ cells: [String]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      line += cell + String(repeating: " ", count: max(1, width - cell.count))
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private static func name(_ system: EvaluatedSystem) -> String {
    switch system {
    case .engine: "engine"
    case .anyKeyword: "any keyword"
    case .bm25: "BM25"
    case .bm25Pairs: "BM25 pairs"
    }
  }

  private static func number(_ estimate: Estimate?, withInterval: Bool) -> String {
    guard let estimate else { return "-" }
    let value = String(format: "%.3f", estimate.value)
    return withInterval ? value + String(format: " (%.2f-%.2f)", estimate.low, estimate.high) : value
  }
}
