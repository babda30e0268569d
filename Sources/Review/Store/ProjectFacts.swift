/// What a project is about; fixed when it is made.
public struct ProjectFacts: Sendable, Hashable, Codable {
  /// Random identifier that ties packs and workbooks to the project they left.
  public let id: String
  public let title: String
  /// Country code of ISO 3166, upper case.
  public let country: String
  /// ISO time at which it was made.
  public let madeAt: String

  public init(id: String, title: String, country: String, madeAt: String) {
    self.id = id
    self.title = title
    self.country = country
    self.madeAt = madeAt
  }
}
