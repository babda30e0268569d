/// The merge of one row: what was sent out, what is on record now, what came back.
public struct TrackerMerge: Sendable, Hashable {
  /// Two changes of one cell that exclude each other; the one on record stays.
  public struct Conflict: Sendable, Hashable {
    public let field: ReportField
    public let exported: String
    public let kept: String
    public let returned: String
  }

  public let merged: ReportFields
  public let conflicts: [Conflict]

  /// A cell that only one side changed takes that change. Where both changed it, the report with the later date is the
  /// newer answer; with the same date, or an earlier one, both are shown and the one on record stays.
  public init(exported: ReportFields, present: ReportFields, returned: [String?]) {
    var merged = present
    var conflicts: [Conflict] = []
    let date = ReportField.reportedOn.rawValue
    let returnedDate = (returned.indices.contains(date) ? returned[date] : nil) ?? exported[.reportedOn]
    let isNewer = returnedDate > present[.reportedOn]
    for (place, value) in returned.enumerated() {
      guard let value, let field = ReportField(rawValue: place), value != exported[field], value != present[field]
      else { continue }
      if present[field] == exported[field] || isNewer {
        merged[field] = value
      } else if field == .confidentiality {
        // The safer of the two; told, as somebody who called it public would wonder.
        merged[field] = Confidentiality.confidential.rawValue
        if value == Confidentiality.open.rawValue {
          conflicts.append(
            Conflict(field: field, exported: exported[field], kept: merged[field], returned: value))
        }
      } else if field != .reportedOn {
        conflicts.append(
          Conflict(field: field, exported: exported[field], kept: present[field], returned: value))
      }
    }
    self.merged = merged
    self.conflicts = conflicts
  }
}
