import Matching

/// Why a verdict was proposed or decided: the engine's reason as a value, or words that a person wrote.
public enum StatedReason: Sendable, Hashable, Codable {
  case engine(VerdictReason)
  /// Words of a reviewer, or the sentence that a project of an earlier version kept.
  case words(String)

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let words = try? container.decode(String.self) {
      self = .words(words)
    } else {
      self = .engine(try container.decode(VerdictReason.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .engine(let reason): try container.encode(reason)
    case .words(let words): try container.encode(words)
    }
  }
}
