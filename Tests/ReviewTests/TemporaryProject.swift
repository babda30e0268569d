import Foundation
import Review

/// A folder for one test, removed behind it.
final class TemporaryProject {
  let folder: String
  var file: String { folder + "/tarazu.sqlite" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tarazu-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func create() throws -> ProjectStore {
    try ProjectStore.create(file: file, title: "Review of the demonstration country", country: "XD", actor: "test")
  }
}
