/// Something that an act did to another: read from an editorial note, or made when an amending act was applied.
public struct AmendmentEvent: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Words, a provision or the act were replaced, changed or added to.
    case substitution
    /// The provision was added.
    case insertion
    /// The provision or the act lost its force, or was taken out of the text.
    case repeal
    case suspension
    /// Only the day of its force is told.
    case entryIntoForce
    /// An amendment is announced that is not in the text yet.
    case announced
  }

  /// The day from which the event has effect.
  public enum Effect: Sendable, Hashable, Codable {
    /// ISO date that the note gives.
    case on(String)
    /// A period that begins with a publication whose day the note does not give; the words are kept.
    case after(String)
    /// The note says nothing.
    case unstated
  }

  public var kind: Kind
  /// What was changed, outermost step first; empty for the act, or for the provision that carries the note.
  public var target: ProvisionPath
  /// eId of the target when it is known; the note's own provision when it names no other.
  public var eId: String?
  /// The amending act's number as published (`205-VI`), when given.
  public var lawNumber: String?
  /// The amending act's date, ISO, when given.
  public var lawDate: String?
  public var effect: Effect
  /// The note, or the part of it that tells this event, as printed.
  public var raw: String

  public init(
    kind: Kind, target: ProvisionPath = [], eId: String? = nil, lawNumber: String? = nil, lawDate: String? = nil,
    effect: Effect = .unstated, raw: String = ""
  ) {
    self.kind = kind
    self.target = target
    self.eId = eId
    self.lawNumber = lawNumber
    self.lawDate = lawDate
    self.effect = effect
    self.raw = raw
  }

  /// The day of effect, when the note gives it.
  public var effectiveDate: String? {
    if case .on(let date) = effect { return date }
    return nil
  }

  /// The first day on which the event may have had effect: the stated day, else the amending act's date.
  public var earliestDate: String? { effectiveDate ?? lawDate }

  /// Whether the event has had effect by `date` (ISO); `nil` when the note does not tell.
  ///
  /// A note without a day of effect describes the text as it stands, so that its law counts from the law's date; the
  /// date before that the law did not exist.
  public func hasEffect(on date: String) -> Bool? {
    guard let earliestDate else { return nil }
    return earliestDate <= date
  }
}
