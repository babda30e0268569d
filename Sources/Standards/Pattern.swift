/// A condition over the concepts, roles and numbers of a provision. See `Standards/README.md` for the YAML.
public struct Pattern: Sendable, Hashable {
  public enum Scope: String, Sendable, Hashable { case sentence, paragraph, article }

  /// Whether the rule that is asked for affirms what its concepts name, or may as well deny it ("mediation is not
  /// offered", "no witness is required").
  public enum Polarity: String, Sendable, Hashable { case affirmative, any }

  /// Whether a mere permission answers less than a duty does, where the requirement asks the State to act, or a power
  /// or a possibility is all that is asked for ("the court may order a programme").
  public enum Modality: String, Sendable, Hashable { case duty, any }

  /// A concept or one of several, asked for in the text or in the article's heading.
  public struct Group: Sendable, Hashable {
    public let concepts: [String]
    public let inHeading: Bool

    public init(concepts: [String], inHeading: Bool) {
      self.concepts = concepts
      self.inHeading = inHeading
    }
  }

  /// A number with a unit and its bounds, both inclusive.
  public struct NumberCondition: Sendable, Hashable {
    public let unit: String
    public let minimum: Double
    public let maximum: Double
  }

  public var all: [Group] = []
  public var none: [String] = []
  public var scope: Scope = .paragraph
  public var context: [Group] = []
  public var notContext: [String] = []
  /// Concepts one article must be about that the place cites by number: the way in which rules of prosecution, release
  /// and limitation reach offences of another code. Groups as in `all`; one cited article must have them all.
  public var cites: [Group] = []
  public var roles: [String] = []
  public var sanctions: [String] = []
  public var number: NumberCondition?
  /// Subjects of chapters, remote ones too, to which the place must belong; empty means any that is not remote.
  public var subjects: [String] = []
  /// Kinds of act in which it is valid; empty means the requirement's own.
  public var kinds: [String] = []
  /// 0-1: how far one match settles the element.
  public var strength = 0.9
  public var polarity = Polarity.affirmative
  public var modality = Modality.duty

  public init() {}

  /// The same pattern, which a denial answers too.
  public var acceptingDenial: Pattern {
    var pattern = self
    pattern.polarity = .any
    return pattern
  }

  /// Every concept that the pattern names.
  public var concepts: [String] {
    all.flatMap(\.concepts) + none + context.flatMap(\.concepts) + notContext + cites.flatMap(\.concepts)
  }
}
