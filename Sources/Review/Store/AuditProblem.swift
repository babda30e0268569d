import Wordings

/// What a check of the audit log may find.
public enum AuditProblem: Sendable, Hashable {
  case missing(Int64, found: Int64)
  case doesNotFollow(Int64)
  case entryChanged(Int64, action: String, at: String)
  case rowsChanged(Int64, action: String, at: String)
  case orphans(table: String, count: Int)
  /// What SQLite says about the file.
  case file(String)
  case references(count: Int)
  /// A hash that was noted down is not among the entries.
  case headMissing(String)

  public func told(_ messages: MessageCatalogue) -> String {
    switch self {
    case .missing(let number, let found): messages(.auditMissing, number, found, number - 1)
    case .doesNotFollow(let number): messages(.auditLoose, number)
    case .entryChanged(let number, let action, let at): messages(.auditEntryChanged, number, action, at)
    case .rowsChanged(let number, let action, let at): messages(.auditRowsChanged, number, action, at)
    case .orphans(let table, let count): messages(.auditOrphans, table, count)
    case .file(let said): messages(.auditFile, said)
    case .references(let count): messages(.auditReferences, count)
    case .headMissing(let head): messages(.auditHeadMissing, head)
    }
  }
}

extension AuditProblem: CustomStringConvertible {
  public var description: String { told(MessageCatalogue(.english)) }
}

extension AuditProblem: Encodable {
  /// The sentence in English.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(description)
  }
}
