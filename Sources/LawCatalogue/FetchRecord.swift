import Foundation

/// What is known of a downloaded text: kept beside it, in `<id>.fetch.json`.
public struct FetchRecord: Sendable, Hashable, Codable {
  public var id: String
  public var address: String
  /// Where redirects led.
  public var finalAddress: String
  /// Name of the file with the original bytes.
  public var file: String
  public var bytes: Int
  public var sha256: String
  public var contentType: String?
  public var entityTag: String?
  public var lastModified: String?
  /// ISO moments, UTC.
  public var fetched: String
  public var checked: String

  /// The record of an entry in a folder; `nil` when there is none that can be read.
  public static func read(_ id: String, in folder: String) -> FetchRecord? {
    guard let data = FileManager.default.contents(atPath: path(id, folder)) else { return nil }
    return try? JSONDecoder().decode(FetchRecord.self, from: data)
  }

  func write(in folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(self).write(to: URL(fileURLWithPath: Self.path(id, folder)), options: .atomic)
  }

  private static func path(_ id: String, _ folder: String) -> String { "\(folder)/\(id).fetch.json" }
}
