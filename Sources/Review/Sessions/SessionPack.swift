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

/// The answers of a pack that came back, each with the place where it stands.
public struct SessionReturn: Sendable, Hashable {
  public struct Answer: Sendable, Hashable {
    public let requirement: String
    public let findingHash: String
    public let answer: ReviewAnswer
    public let place: String
    /// Cells of the parts of the answer, where it stands in a workbook.
    var cells: [Part: String] = [:]

    enum Part: Sendable, Hashable { case urgency, reason, added }

    func place(_ part: Part) -> String { cells[part] ?? place }
  }

  public let file: String
  public let project: String
  public let session: String
  public let reviewer: String
  public let round: Int
  public let answers: [Answer]

  /// Largest JSON pack, in bytes.
  static let fileLimit = 64 << 20

  /// Reads packs.
  /// - Throws: `StoreError.rejected` with what is wrong in all of them.
  public static func read(_ files: [String]) throws(StoreError) -> [SessionReturn] {
    var problems: [ReturnProblem] = []
    var returns: [SessionReturn] = []
    for file in files {
      do throws(StoreError) { returns.append(try SessionReturn(file: file)) } catch {
        guard case .rejected(let found) = error else { throw error }
        problems += found
      }
    }
    if !problems.isEmpty { throw .rejected(problems) }
    return returns
  }

  /// Reads a pack, JSON or XLSX by its first bytes.
  public init(file path: String) throws(StoreError) {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw .rejected([
        ReturnProblem(file: path, place: "file", message: "cannot be read: \(error.localizedDescription)")
      ])
    }
    if data.starts(with: Data("PK".utf8)) {
      self = try SessionWorkbookReader.read(Array(data), file: path)
      return
    }
    guard data.count <= Self.fileLimit else {
      throw .rejected([ReturnProblem(file: path, place: "file", message: "is larger than \(Self.fileLimit >> 20) MB")]
      )
    }
    let pack: SessionPack
    do { pack = try JSONDecoder().decode(SessionPack.self, from: data) } catch {
      throw .rejected([
        ReturnProblem(file: path, place: Self.place(error), message: "is no session pack: \(Self.cause(error))")
      ])
    }
    guard pack.schemaVersion == SessionPack.schemaVersion else {
      throw .rejected([
        ReturnProblem(
          file: path, place: "schemaVersion", message: "\(pack.schemaVersion) is unknown; export the pack again")
      ])
    }
    self.init(
      file: path, project: pack.project, session: pack.session, reviewer: pack.reviewer.name, round: pack.round,
      answers: pack.items.enumerated().compactMap { index, item in
        item.answer.map {
          Answer(
            requirement: item.requirement, findingHash: item.findingHash, answer: $0, place: "items[\(index)].answer")
        }
      })
  }

  init(file: String, project: String, session: String, reviewer: String, round: Int, answers: [Answer]) {
    self.file = file
    self.project = project
    self.session = session
    self.reviewer = reviewer
    self.round = round
    self.answers = answers
  }

  private static func place(_ error: any Error) -> String {
    guard let path = context(error)?.codingPath, !path.isEmpty else { return "file" }
    return path.reduce(into: "") { text, key in
      text += key.intValue.map { "[\($0)]" } ?? (text.isEmpty ? key.stringValue : "." + key.stringValue)
    }
  }

  private static func cause(_ error: any Error) -> String {
    context(error)?.debugDescription ?? error.localizedDescription
  }

  private static func context(_ error: any Error) -> DecodingError.Context? {
    guard let error = error as? DecodingError else { return nil }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      return context
    @unknown default: return nil
    }
  }
}
