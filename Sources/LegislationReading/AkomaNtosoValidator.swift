import Foundation

/// Validates files of Akoma Ntoso against the schema, when there is one, and beyond it.
public struct AkomaNtosoValidator: Sendable {
  public let schema: AkomaNtosoSchema?

  public init(schema: AkomaNtosoSchema?) { self.schema = schema }

  /// - Returns: errors and warnings, those of the schema first.
  /// - Throws: `ReadingError` when the file cannot be read as Akoma Ntoso.
  public func validate(path: String) throws(ReadingError) -> [ValidationIssue] {
    try validate(bytes: try ActReader().input(path: path).bytes, file: path)
  }

  /// - Parameter file: names the file in errors.
  public func validate(bytes: [UInt8], file: String) throws(ReadingError) -> [ValidationIssue] {
    let decoded = try SourceText(bytes, ending: "xml", file: file).decoded
    let document = try AkomaNtosoDocument(text: decoded.text, file: file)
    var issues: [ValidationIssue] = []
    // The file itself is validated, not what a draft's namespace was mapped to.
    if document.sourceNamespace == AkomaNtosoReader.namespace {
      if let schema { issues += try schema.validate(document.serialized, file: file) }
    } else {
      issues.append(
        ValidationIssue(
          severity: .error, code: "namespace", line: document.tree.root.line,
          message: "namespace '\(document.sourceNamespace)' is not the final one of Akoma Ntoso 3.0; import the file")
      )
    }
    return issues + AkomaNtosoChecks.issues(in: document)
  }
}
