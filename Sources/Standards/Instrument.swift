/// How far a fact of the rule base was checked against a public source.
public enum VerificationMark: String, Sendable, Hashable, Codable, CaseIterable {
  /// The text was seen.
  case text = "T"
  /// A part was seen, or a secondary page confirms it.
  case part = "P"
  /// Number and heading were seen.
  case heading = "H"
  /// From memory only: to be verified before anyone relies on it.
  case memory = "M"
}

/// What an instrument is for a country, weakest first.
public enum Force: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
  /// A standard that does not bind the country.
  case benchmark
  /// Authoritative guidance on a treaty that binds the country.
  case softLaw
  /// A duty under a treaty to which the country is a party.
  case obligation

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: Force, right: Force) -> Bool { left.rank < right.rank }
}

/// A treaty or a general recommendation.
public struct Instrument: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable { case treaty, recommendation }

  /// An article or paragraph, with a heading of our own.
  public struct Article: Sendable, Hashable {
    public let number: String
    public let heading: LocalizedText
    public let mark: VerificationMark
  }

  /// A reservation or declaration of a party.
  public struct Reservation: Sendable, Hashable {
    public let text: LocalizedText
    public let mark: VerificationMark
  }

  /// A country that is bound.
  public struct Party: Sendable, Hashable {
    /// Code of ISO 3166, upper case.
    public let country: String
    /// ISO date, or year, from which or of which it is a party, as the source has it; `nil` when unknown.
    public let since: String?
    public let reservations: [Reservation]
    public let note: LocalizedText
    public let mark: VerificationMark
    /// To be verified: from memory, or sources disagree.
    public let toVerify: Bool
  }

  /// A country of the region that is not bound, stated so that silence is never read as such.
  public struct NonParty: Sendable, Hashable {
    public let country: String
    public let note: LocalizedText
    public let mark: VerificationMark
  }

  public let id: String
  public let title: LocalizedText
  public let kind: Kind
  /// The treaty that a recommendation reads.
  public let interprets: String?
  /// ISO date or year.
  public let adopted: String?
  public let adoptedMark: VerificationMark
  public let articles: [Article]
  public let parties: [Party]
  public let nonParties: [NonParty]
  public let notes: LocalizedText

  /// The article or paragraphs that a reference (`16(1)(b)`, `24(m)`, `36-37`) points to: the entry that covers it
  /// most narrowly.
  public func article(for reference: String) -> Article? {
    articles.first { $0.number == reference }
      ?? articles.filter { $0.number.contains("(") && reference.hasPrefix($0.number) }
      .max { $0.number.count < $1.number.count }
      ?? Self.leadingNumber(reference).flatMap { number in
        articles.first { $0.number == String(number) }
          ?? articles.first { article in
            let bounds = article.number.split(separator: "-").compactMap { Int($0) }
            return bounds.count == 2 && bounds[0] <= number && number <= bounds[1]
          }
      }
  }

  private static func leadingNumber(_ reference: String) -> Int? { Int(reference.prefix { $0.isNumber }) }
}
