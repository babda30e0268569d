import Foundation

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
  /// What somebody wrote outside the answers.
  let outside: [ReturnProblem]

  /// Largest JSON pack, in bytes.
  static let fileLimit = 64 << 20

  /// Reads packs; what is wrong in one does not keep the others from being read.
  public static func read(
    _ files: [String]
  ) throws(StoreError) -> (returns: [SessionReturn], refused: [ReturnProblem]) {
    var problems: [ReturnProblem] = []
    var returns: [SessionReturn] = []
    for file in files {
      do throws(StoreError) { returns.append(try SessionReturn(file: file)) } catch {
        guard case .rejected(let found) = error else { throw error }
        problems += found
      }
    }
    return (returns, problems)
  }

  /// Reads a pack, JSON or XLSX by its first bytes.
  public init(file path: String) throws(StoreError) {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw .rejected([ReturnProblem(file: path, .unreadable(cause: error.localizedDescription))])
    }
    if data.starts(with: Data("PK".utf8)) {
      self = try SessionWorkbookReader.read(Array(data), file: path)
      return
    }
    guard data.count <= Self.fileLimit else {
      throw .rejected([ReturnProblem(file: path, .tooLarge(megabytes: Self.fileLimit >> 20))])
    }
    let pack: SessionPack
    do { pack = try JSONDecoder().decode(SessionPack.self, from: data) } catch {
      throw .rejected([ReturnProblem(file: path, place: Self.place(error), .notAPack(cause: Self.cause(error)))])
    }
    guard pack.schemaVersion == SessionPack.schemaVersion else {
      throw .rejected([
        ReturnProblem(file: path, place: "schemaVersion", .newerPack(version: pack.schemaVersion))
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

  init(
    file: String, project: String, session: String, reviewer: String, round: Int, answers: [Answer],
    outside: [ReturnProblem] = []
  ) {
    self.outside = outside
    self.file = file
    self.project = project
    self.session = session
    self.reviewer = reviewer
    self.round = round
    self.answers = answers
  }

  private static func place(_ error: any Error) -> String {
    guard let path = context(error)?.codingPath, !path.isEmpty else { return "" }
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
