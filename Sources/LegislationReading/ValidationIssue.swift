/// Something wrong or doubtful in a document of Akoma Ntoso.
public struct ValidationIssue: Sendable, Hashable, Codable, CustomStringConvertible {
  public enum Severity: String, Sendable, Hashable, Codable {
    /// The document is not valid.
    case error
    /// The document is valid, but a reader should look at the place.
    case warning
  }

  public let severity: Severity
  /// Stable name of the check (`schema`, `duplicateIdentifier`).
  public let code: String
  /// Line of the document from 1; 0 where the issue concerns the whole document.
  public let line: Int
  public let message: String

  public init(severity: Severity, code: String, line: Int, message: String) {
    self.severity = severity
    self.code = code
    self.line = line
    self.message = message
  }

  public var description: String {
    "\(line > 0 ? "line \(line): " : "")\(severity.rawValue): \(message) [\(code)]"
  }
}
