/// What a person says of a provision and an element: it supports the element, shows a defect, or the law lacks it.
public enum GoldLabel: Sendable, Hashable {
  case supports
  case defect(String)
  case absent

  /// Reads `supports`, `absent` or `defect:D01`; case does not matter.
  public init?(_ text: String) {
    switch text.lowercased() {
    case "supports": self = .supports
    case "absent": self = .absent
    default:
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].lowercased() == "defect", !parts[1].isEmpty else { return nil }
      self = .defect(parts[1].trimmingPrefix { $0 == " " }.uppercased())
    }
  }
}
