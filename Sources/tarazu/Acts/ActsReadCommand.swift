import ArgumentParser
import Foundation
import Legislation
import LegislationReading
import Wordings

/// Reads everything below a folder and says what came of it: the run that measures the reader.
struct ActsReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Reads all acts below a folder and counts bytes, articles, provisions and what was not accounted for.",
    discussion: """
      Example:
        tarazu acts read Laws --summary
      Files are read one after the other on one core and let go, so that memory stays that of the largest act.
      """)

  @Argument(help: "Folder with the acts, at any depth, or one file.")
  var path: String
  @Flag(help: "Print the totals only, not a line for each file.")
  var summary = false
  @Flag(help: "Print the totals as JSON.")
  var json = false
  @Flag(help: "End with exit code 2 when a byte is unaccounted for or claimed twice in any act.")
  var gate = false
  @OptionGroup var verbosity: VerbosityOptions

  private struct Totals: Encodable {
    var files = 0
    var bytes = 0
    var articles = 0
    var provisions = 0
    var withoutArticles = 0
    var warnings = 0
    var warningsByKind: [String: Int] = [:]
    var unaccounted = 0
    var assignedTwice = 0
    var withoutLedger = 0
    var refused = 0
  }

  func run() throws {
    var totals = Totals()
    let reader = ActReader()
    for file in try files() {
      let act: Act
      do { act = try reader.read(path: file) } catch {
        verbosity.console.warn(error.description)
        totals.refused += 1
        continue
      }
      let provisions = act.allProvisions
      let articles = provisions.reduce(0) { $0 + ($1.kind == .article && !$1.isQuoted ? 1 : 0) }
      totals.files += 1
      totals.bytes += act.ledger?.length ?? 0
      totals.articles += articles
      totals.provisions += provisions.count
      totals.withoutArticles += articles == 0 ? 1 : 0
      totals.warnings += act.warnings.count
      for warning in act.warnings { totals.warningsByKind[warning.code, default: 0] += 1 }
      totals.unaccounted += act.ledger?.unaccounted ?? 0
      totals.assignedTwice += act.ledger?.assignedTwice ?? 0
      totals.withoutLedger += act.ledger == nil ? 1 : 0
      if !summary && !json {
        let unaccounted = act.ledger.map { "\($0.unaccounted)/\($0.assignedTwice)" } ?? "-"
        print(words(.readLine, file, articles, provisions.count, unaccounted))
      }
    }
    if json {
      try printJSON(totals)
    } else {
      print(
        words(
          .readTotals, totals.files, totals.bytes, totals.articles, totals.provisions, totals.withoutArticles,
          totals.warnings, totals.refused))
      for (kind, count) in totals.warningsByKind.sorted(by: { $0.key < $1.key }) { print("  \(count)\t\(kind)") }
      print(words(.readUnaccounted, totals.unaccounted, totals.assignedTwice))
    }
    if gate && (totals.unaccounted > 0 || totals.assignedTwice > 0) { throw ExitCode(2) }
  }

  private func files() throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure(words(.pathMissing, path))
    }
    if !isFolder.boolValue { return [path] }
    guard let names = FileManager.default.enumerator(atPath: path) else {
      throw CommandFailure(words(.pathUnlisted, path))
    }
    let found = names.compactMap { $0 as? String }.filter { name in
      let last = URL(fileURLWithPath: name).lastPathComponent.lowercased()
      return !last.hasPrefix(".") && last != "readme.md" && last != "sources.md" && last != "license"
        && ActReader.endings.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
    }
    return found.sorted().map { path + "/" + $0 }
  }
}
