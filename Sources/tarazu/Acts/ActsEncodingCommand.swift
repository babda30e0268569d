import ArgumentParser
import Foundation
import LegalText
import LegislationReading
import Wordings

/// Shows how the bytes of a file became text.
struct ActsEncodingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encoding",
    abstract: "Says in which encoding a file was read, what decided it, and what was repaired.",
    discussion: "Example: tarazu acts encoding my-laws/criminal-code.html")

  @Argument(help: "Files of acts.")
  var files: [String]
  @Flag(help: "Print JSON.")
  var json = false
  @OptionGroup var verbosity: VerbosityOptions

  private struct Report: Encodable {
    let file: String
    let format: String
    let encoding: String
    let evidence: String
    let declared: String?
    let repairs: [String]
    let legacyFont: String?
    let legacyFontConfidence: Double?
    let warnings: [String]
  }

  func run() throws {
    var reports: [Report] = []
    var hasFailed = false
    for file in files {
      do {
        let (format, text) = try ActReader().decode(path: file)
        reports.append(
          Report(
            file: file, format: format, encoding: text.encoding, evidence: text.evidence, declared: text.declared,
            repairs: text.repairs, legacyFont: text.legacyFont?.name,
            legacyFontConfidence: text.legacyFont?.confidence, warnings: text.warnings))
      } catch {
        verbosity.console.warn("\(error)")
        hasFailed = true
      }
    }
    if json {
      try printJSON(reports)
    } else {
      for report in reports {
        print(words(.encodingLine, report.file, report.encoding, report.evidence, report.format))
        if let declared = report.declared { print(words(.declaredEncoding, declared)) }
        for warning in report.warnings { print("  " + words(.warningLine, warning)) }
      }
    }
    if hasFailed { throw CommandFailure(words[.notEveryFileRead]) }
  }
}
