import ArgumentParser
import Foundation
import Legislation
import LegislationReading
import Wordings

/// Where every character of an act went.
struct ActsLedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Accounts for every character of an act: number, heading, text, note, contents, furniture …",
    discussion: """
      Example:
        tarazu acts ledger Laws/demonstration/family-code.en.md
      Two counts must be 0: characters that no part of the reader claimed, and bytes that two parts claimed. With
      --gate the exit code is 2 when one is not.
      """)

  @Argument(help: "The file of the act.")
  var file: String
  @Flag(help: "Print the ledger as JSON.")
  var json = false
  @Flag(help: "End with exit code 2 when something is unaccounted for or claimed twice.")
  var gate = false
  @OptionGroup var verbosity: VerbosityOptions

  private struct Report: Encodable {
    let file: String
    let articles: Int
    let characters: [String: Int]
    let unaccounted: Int
    let assignedTwice: Int
    let warnings: [ReadingWarning]
  }

  func run() throws {
    let act = try ActReader().read(path: file)
    guard let ledger = act.ledger else {
      throw CommandFailure(words(.noLedger, file))
    }
    let characters = Dictionary(
      uniqueKeysWithValues: ledger.characters.filter { $0.key != .unaccounted }.map { ($0.key.name, $0.value) })
    let unaccounted = ledger.characters[.unaccounted] ?? 0
    if json {
      try printJSON(
        Report(
          file: act.file, articles: act.articles.count, characters: characters, unaccounted: unaccounted,
          assignedTwice: ledger.assignedTwice, warnings: act.warnings))
    } else {
      print("\(act.file): \(act.title)")
      for bucket in Ledger.Bucket.allCases where bucket != .unaccounted {
        if let count = ledger.characters[bucket], count > 0 { print("  \(bucket.name)\t\(count)") }
      }
      print(words(.unaccounted, unaccounted))
      print(words(.assignedTwice, ledger.assignedTwice))
      if !verbosity.quiet {
        for warning in act.warnings {
          print("  " + words(.warningLine, words.warningWithLine(warning)))
        }
      }
    }
    if gate && (unaccounted > 0 || ledger.assignedTwice > 0) { throw ExitCode(2) }
  }
}
