import Amending
import ArgumentParser
import Foundation
import LegalText
import Legislation
import LegislationReading
import Wordings

struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Applies an amending act to the act that it amends and writes the new edition as Akoma Ntoso.",
    discussion: """
      Example:
        tarazu amend Laws/kz/family-code.akn.xml amending-law.txt --out Laws/kz/family-code-2025.akn.xml
      Replaced words, restated, added and repealed provisions are applied. What could not be applied is listed with the
      reason and left as it was: the new edition is a working text until a lawyer has gone through that list.
      Exit codes: 0 done, 1 input failed or nothing could be applied, 2 --gate and something was not applied, 64 usage.
      """)

  @Argument(help: "File of the act that is amended.")
  var base: String
  @Argument(help: "File of the amending act; it may amend other acts too.")
  var amending: String
  @Option(help: "File for the new edition (.xml).")
  var out: String
  @Option(help: "Day from which the amendments have effect, YYYY-MM-DD.")
  var effective: String?
  @Flag(help: "Fail with exit code 2 when something was not applied.")
  var gate = false
  @Flag(help: "Overwrite the file when it is there.")
  var replace = false
  @Flag(help: "Print the result as JSON.")
  var json = false
  @OptionGroup var verbosity: VerbosityOptions

  private struct Summary: Encodable {
    let base: String
    let amending: String
    let out: String
    let applied: [AmendmentApplier.Applied]
    let unapplied: [UnappliedInstruction]
    let forOtherActs: Int
  }

  func validate() throws { if let effective { try LawsOptions.requireDate(effective) } }

  func run() throws {
    if FileManager.default.fileExists(atPath: out), !replace {
      throw CommandFailure(words(.fileExistsReplace, out))
    }
    let act = try ActReader().read(path: base)
    let law = try ActReader().read(path: amending, language: act.language.value)
    let result = AmendmentApplier.apply(try lines(law), of: law, to: act, effective: effective)
    if !result.applied.isEmpty {
      let document = try AkomaNtosoWriter.document(for: result.act)
      try Data(document.serialized).write(to: URL(fileURLWithPath: out), options: .atomic)
    }
    if json {
      let summary = Summary(
        base: base, amending: amending, out: result.applied.isEmpty ? "" : out, applied: result.applied,
        unapplied: result.unapplied, forOtherActs: result.forOtherActs)
      try printJSON(summary)
    } else if !verbosity.quiet {
      for item in result.applied { print(words(.amendApplied, item.eIds.joined(separator: " "), short(item.raw))) }
      for item in result.unapplied { print(words(.notApplied, item.reason, short(item.raw))) }
      print(
        words(.amendSummary, result.applied.count, result.unapplied.count, result.forOtherActs))
    }
    if result.applied.isEmpty {
      throw CommandFailure(words(.nothingApplied, amending, base))
    }
    if gate, !result.unapplied.isEmpty { throw ExitCode(2) }
  }

  /// The lines of the file itself where it is plain text, so that nothing depends on how its structure was read.
  private func lines(_ law: Act) throws -> [String] {
    let ending = URL(fileURLWithPath: amending).pathExtension.lowercased()
    guard ending == "txt" || ending == "md", let data = FileManager.default.contents(atPath: amending),
      let text = try? TextDecoder.decode(Array(data)).text
    else { return AmendingLines.lines(of: law) }
    return text.split(whereSeparator: \.isNewline).map {
      $0.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "#*>")))
    }
  }

  private func short(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > 160 ? line.prefix(160) + " …" : line
  }
}
