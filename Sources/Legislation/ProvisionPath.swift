/// One step on the way to a provision as a text names it: "article 5", "part two", "point b)".
public struct ProvisionStep: Sendable, Hashable, Codable, CustomStringConvertible {
  /// What a text calls the unit. The words of one language serve several levels (`пункт`, `часть`), so that the
  /// resolver tries the levels of the tree in turn.
  public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    case part, section, chapter, division, article, paragraph, point, alinea, attachment, heading

    /// 0 for the outermost.
    public var depth: Int {
      switch self {
      case .attachment: 0
      case .part: 1
      case .section: 2
      case .chapter: 3
      case .division: 4
      case .article: 5
      case .paragraph: 6
      case .point: 7
      case .alinea: 8
      case .heading: 9
      }
    }
  }

  public var unit: Unit
  /// The number as Akoma Ntoso writes it (`126-1`), or the letter (`b`); empty for a heading.
  public var number: String

  public init(_ unit: Unit, _ number: String = "") {
    self.unit = unit
    self.number = number
  }

  public var description: String { number.isEmpty ? unit.rawValue : "\(unit.rawValue) \(number)" }
}

/// The way to a provision, outermost step first; empty for the whole act.
public typealias ProvisionPath = [ProvisionStep]

/// What a text says of an act that it names.
public struct ActReference: Sendable, Hashable, Codable {
  /// The words that name it, as printed, without the words for its articles.
  public var raw: String
  /// Number as published (`226-V`), when it is given.
  public var number: String?
  /// Date of adoption, ISO, when it is given.
  public var date: String?

  public init(raw: String, number: String? = nil, date: String? = nil) {
    self.raw = raw
    self.number = number
    self.date = date
  }
}
