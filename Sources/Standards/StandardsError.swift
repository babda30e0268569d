/// Why the rule base could not be read.
public enum StandardsError: Error, Sendable, Hashable, CustomStringConvertible {
  case missingFolder(path: String)
  case unreadable(file: String, cause: String)
  case notYAML(file: String, line: Int, cause: String)
  case schema(file: String, line: Int, cause: String, mend: String)

  public var description: String {
    switch self {
    case .missingFolder(let path):
      "\(path): no rule base there; give the folder that holds requirements/ and concepts/ with --standards"
    case .unreadable(let file, let cause): "\(file): cannot be read: \(cause)"
    case .notYAML(let file, let line, let cause):
      "\(file):\(line): not valid YAML: \(cause); check the indentation and the quotes of this line"
    case .schema(let file, let line, let cause, let mend): "\(file):\(line): \(cause); \(mend)"
    }
  }
}
