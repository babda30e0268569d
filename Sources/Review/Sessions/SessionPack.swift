import Foundation

/// What one reviewer gets to work on without a connection, and sends back filled in. As JSON it is this; as a workbook it
/// has the same identifiers.
public struct SessionPack: Sendable, Hashable, Codable {
  public static let schemaVersion = 1

  public struct Item: Sendable, Hashable, Codable {
    public let requirement: String
    public let theme: String
    public let title: String
    public let obligation: String
    public let urgency: String
    public let proposed: ReviewerVerdict
    public let proposedReason: StatedReason
    public let evidence: [FindingSnapshot.Provision]
    public let findingHash: String
    /// Verdicts of the first round; empty in the first round.
    public let others: [RoundVerdict]
    /// Filled in by the reviewer; `nil` while there is no answer.
    public var answer: ReviewAnswer?
  }

  public let schemaVersion: Int
  public let project: String
  public let session: String
  public let title: String
  public let reviewer: Participant
  public let round: Int
  public let asOf: String
  public var items: [Item]

  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
