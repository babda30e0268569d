import Legislation

/// One thing that an amending act tells to do to another act.
public struct AmendingInstruction: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    case replaceWords(old: String, new: String)
    case insertWords(after: String, new: String)
    case deleteWords(String)
    /// The provision gets the quoted text.
    case restate(String)
    /// The quoted provision is added.
    case add(String)
    case repeal
  }

  public let action: Action
  /// Where, outermost step first. For `add`: the place, ending with what is added unless that is a whole article.
  public let targets: [ProvisionPath]
  /// The words occur more than once and all are meant ("по всему тексту").
  public let isEverywhere: Bool
  /// The instruction as printed.
  public let raw: String
}

/// Words of an amending act that were not applied, and why.
public struct UnappliedInstruction: Sendable, Hashable, Codable {
  public let raw: String
  public let reason: String
}
