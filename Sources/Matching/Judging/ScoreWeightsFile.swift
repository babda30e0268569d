import Foundation

/// Why a file of weights cannot be used.
public enum ScoreWeightsError: Error, Sendable, Hashable, CustomStringConvertible {
  case unreadable(file: String, cause: String)
  case notJSON(file: String, cause: String)
  case version(file: String, found: Int)
  case unknownWeight(file: String, name: String, known: [String])
  case badValue(file: String, name: String, value: Double)

  public var description: String {
    switch self {
    case .unreadable(let file, let cause): "\(file): cannot be read (\(cause)); name a file of `tarazu calibrate`"
    case .notJSON(let file, let cause):
      "\(file): not a file of weights (\(cause)); write it with `tarazu calibrate --out`"
    case .version(let file, let found):
      "\(file): schemaVersion \(found) is unknown; this program reads version \(ScoreWeights.schemaVersion)"
    case .unknownWeight(let file, let name, let known):
      "\(file): unknown weight `\(name)`; known: \(known.joined(separator: ", "))"
    case .badValue(let file, let name, let value):
      "\(file): weight `\(name)` is \(value); write a number between -20 and 20"
    }
  }
}

extension ScoreWeights {
  /// Version of the layout of the file.
  public static let schemaVersion = 1

  private struct Document: Codable {
    let schemaVersion: Int
    /// How the weights came about, for a person.
    let note: String?
    let weights: [String: Double]
  }

  /// Every weight under the name that it has in the file.
  static var fields: [(name: String, path: WritableKeyPath<ScoreWeights, Double>)] {
    [
      ("base", \.base), ("concepts", \.concepts), ("sentenceFactor", \.sentenceFactor),
      ("paragraphFactor", \.paragraphFactor), ("articleFactor", \.articleFactor), ("headingFactor", \.headingFactor),
      ("linkedFactor", \.linkedFactor),
      ("heading", \.heading), ("proximity", \.proximity), ("role", \.role), ("roleNearby", \.roleNearby),
      ("rarity", \.rarity), ("focus", \.focus), ("firstParagraph", \.firstParagraph),
      ("principalKind", \.principalKind), ("introduction", \.introduction), ("exception", \.exception),
      ("insideException", \.insideException), ("exclusion", \.exclusion), ("inherited", \.inherited),
      ("cited", \.cited), ("defined", \.defined), ("boilerplate", \.boilerplate), ("permissive", \.permissive),
      ("denied", \.denied), ("discretion", \.discretion), ("unverified", \.unverified),
    ]
  }

  /// The weights by name.
  public var values: [String: Double] {
    Dictionary(Self.fields.map { ($0.name, self[keyPath: $0.path]) }, uniquingKeysWith: { first, _ in first })
  }

  /// These weights with some of them replaced.
  /// - Parameter file: named in errors.
  public func replacing(_ values: [String: Double], file: String = "") throws(ScoreWeightsError) -> ScoreWeights {
    var result = self
    let fields = Self.fields
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let field = fields.first(where: { $0.name == name }) else {
        throw .unknownWeight(file: file, name: name, known: fields.map(\.name))
      }
      guard value.isFinite, abs(value) <= 20 else { throw .badValue(file: file, name: name, value: value) }
      result[keyPath: field.path] = value
    }
    return result
  }

  /// Reads a file of weights; those that it does not name keep their prior.
  public init(path: String) throws(ScoreWeightsError) {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw .unreadable(file: path, cause: error.localizedDescription)
    }
    let document: Document
    do { document = try JSONDecoder().decode(Document.self, from: data) } catch {
      throw .notJSON(file: path, cause: "\(error)")
    }
    if document.schemaVersion != Self.schemaVersion { throw .version(file: path, found: document.schemaVersion) }
    self = try ScoreWeights().replacing(document.weights, file: path)
  }

  /// The content of a file of weights.
  /// - Parameter note: how they came about, for a person.
  public func json(note: String) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Document(schemaVersion: Self.schemaVersion, note: note, weights: values))
  }
}
