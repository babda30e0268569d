import Foundation
import Legislation
import LegislationReading

/// Short forms in which the expected readings of tests are written.
enum ActOutline {
  /// Each provision on a line: eId, state in brackets, mark, heading behind `|`, text behind `=`; lines of one text are
  /// parted by ` / `. Quoted provisions are given without the prefix of what quotes them.
  static func lines(_ act: Act) -> [String] {
    var result: [String] = []
    for provision in act.allProvisions {
      var line = provision.eId
      if let quotation = line.range(of: "__qstr_", options: .backwards) {
        line = "…" + line[quotation.lowerBound...].dropFirst(2)
      }
      if provision.status == .removed { line += " (removed)" }
      if provision.isQuoted { line += " (quoted)" }
      if !provision.heading.isEmpty { line += " | \(provision.heading)" }
      if !provision.text.isEmpty { line += " = \(provision.text.replacing("\n", with: " / "))" }
      result.append(line)
    }
    return result
  }

  static func read(_ text: String, _ name: String = "act.txt") throws -> Act {
    try ActReader().read(bytes: Array(text.utf8), fileName: name)
  }

  static func of(_ text: String, _ name: String = "act.txt") throws -> [String] { lines(try read(text, name)) }

  /// Numbers of the articles as they were understood.
  static func articles(_ text: String) throws -> [String] {
    try read(text).articles.map { $0.number?.description ?? "?" }
  }

  static func codes(_ act: Act) -> Set<String> { Set(act.warnings.map(\.code)) }
}
