/// What one sentence of a provision does, as far as cue words tell: its role, what it demands, punishes and excepts.
///
/// Read by rules from `Standards/frames`; a lawyer can check each part against the quoted words.
public struct ProvisionFrame: Sendable, Hashable, Codable {
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case definition, offence, sanction, duty, right, prohibition, permission, procedure, exception
  }

  /// How strongly the sentence speaks.
  public enum Modality: String, Sendable, Hashable, Codable { case duty, prohibition, right, permission }

  public enum Polarity: String, Sendable, Hashable, Codable { case affirmative, negative }

  /// A punishment with its bounds. An open bound is `nil`.
  public struct Sanction: Sendable, Hashable, Codable {
    public let kind: String
    public let minimum: Double?
    public let maximum: Double?
    /// `year`, `month`, `day`, `hour`, or `index` and `wage` for fines counted in base amounts.
    public let unit: String?

    public init(kind: String, minimum: Double? = nil, maximum: Double? = nil, unit: String? = nil) {
      self.kind = kind
      self.minimum = minimum
      self.maximum = maximum
      self.unit = unit
    }
  }

  /// A number with its unit and the side from which it bounds: "from 14" has a minimum, "under 16" a maximum, "16
  /// years" both.
  public struct Quantity: Sendable, Hashable, Codable {
    public let minimum: Double?
    public let maximum: Double?
    public let unit: String
    /// It counts the age of a person.
    public let isAge: Bool

    public init(minimum: Double?, maximum: Double?, unit: String, isAge: Bool) {
      self.minimum = minimum
      self.maximum = maximum
      self.unit = unit
      self.isAge = isAge
    }
  }

  /// Words that take something out of the rule, and the words of the rule from which they take it.
  public struct Exception: Sendable, Hashable, Codable {
    public let words: String
    public let rule: String
  }

  /// Words that keep the rule to some people or cases.
  public struct Limit: Sendable, Hashable, Codable {
    /// `cohabitation`, `spouses`, `women`, `men`, `citizens`, `repetition`, `age`.
    public let kind: String
    public let words: String
  }

  public let eId: String
  public let article: String
  /// The sentence.
  public let words: String
  public let roles: [Role]
  public let modality: Modality?
  public let polarity: Polarity
  public let sanctions: [Sanction]
  public let quantities: [Quantity]
  public let exceptions: [Exception]
  public let limits: [Limit]
  /// Concepts of bodies and persons that act, as the rule base names them, in the order of the words.
  public let actors: [String]
}
