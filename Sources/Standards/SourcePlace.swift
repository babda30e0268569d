/// Where a definition of the rule base stands.
public struct SourcePlace: Sendable, Hashable, Codable, CustomStringConvertible {
  /// Path as it was opened.
  public let file: String
  /// From 1.
  public let line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// For values that were not read from a file.
  public static let unknown = SourcePlace(file: "", line: 0)

  public var description: String { file.isEmpty ? "" : "\(file):\(line)" }
}
