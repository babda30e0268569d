/// One atomic thing that a statute must say, or must not say.
public struct Element: Sendable, Hashable {
  public enum Condition: Sendable, Hashable {
    /// Any one of the patterns covers the element.
    case presence([Pattern])
    /// Holds where the subject is regulated and no contrary rule is found.
    case absence(Absence)
  }

  public let id: String
  public let text: LocalizedText
  public let mandatory: Bool
  public let weight: Double
  public let condition: Condition
  public let place: SourcePlace

  public init(
    id: String, text: LocalizedText, mandatory: Bool, weight: Double, condition: Condition,
    place: SourcePlace = .unknown
  ) {
    self.id = id
    self.text = text
    self.mandatory = mandatory
    self.weight = weight
    self.condition = condition
    self.place = place
  }

  /// Every pattern that the condition names.
  public var patterns: [Pattern] {
    switch condition {
    case .presence(let patterns): patterns
    case .absence(let absence): absence.patterns
    }
  }
}
