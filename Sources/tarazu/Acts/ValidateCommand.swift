import ArgumentParser
import Foundation
import LegislationReading
import Wordings

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract:
      "Checks documents of Akoma Ntoso: identifiers, references, order, FRBR levels, and the schema when named.",
    discussion: """
      Example:
        tarazu validate Laws/uz/*.akn.xml --schema akomantoso30.xsd
      Exit codes: 0 no errors, 1 errors were found or a file cannot be read, 64 wrong usage.
      """)

  @Argument(help: "Files of Akoma Ntoso.")
  var files: [String]

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var schema: SchemaOption
  @OptionGroup var verbosity: VerbosityOptions

  private struct Validated: Encodable {
    let file: String
    let isValid: Bool
    let schema: String?
    let issues: [ValidationIssue]
  }

  func run() throws {
    let validator = AkomaNtosoValidator(schema: try schema.load())
    var results: [Validated] = []
    for file in files {
      let issues: [ValidationIssue]
      do { issues = try validator.validate(path: file) } catch {
        issues = [ValidationIssue(severity: .error, code: "unreadable", line: 0, message: error.description)]
      }
      let errors = issues.filter { $0.severity == .error }.count
      results.append(
        Validated(file: file, isValid: errors == 0, schema: validator.schema?.path, issues: issues))
      if json { continue }
      for issue in issues where issue.severity == .error || verbosity.verbose { print("\(file): \(issue)") }
      if !verbosity.quiet {
        print(
          words(.validationLine, file, words[errors == 0 ? .valid : .notValid], errors, issues.count - errors)
            + (validator.schema == nil ? words[.validationOwnChecks] : ""))
      }
    }
    if json { try printJSON(results) }
    if results.contains(where: { !$0.isValid }) { throw ExitCode(1) }
  }
}
