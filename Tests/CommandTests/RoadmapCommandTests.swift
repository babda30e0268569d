import ArgumentParser
import Foundation
import Testing

@testable import tarazu

@Suite struct RoadmapCommandTests {
  private static let root = #filePath.components(separatedBy: "/Tests/")[0]

  private func arguments(_ command: String, _ out: String, _ more: [String]) -> [String] {
    [
      command, "--laws", Self.root + "/Laws/demonstration", "--country", "XD", "--as-of", "2025-12-01", "--out", out,
      "--quiet", "--standards", Self.root + "/Standards",
    ] + more
  }

  @Test(arguments: [
    ["--format", "odt"], ["--lang", "xx"], ["--format", ""], ["--lang", "en,,yy"],
  ])
  func wrongUsageEndsWith64(more: [String]) {
    #expect(throws: (any Error).self) { try Tarazu.parseAsRoot(arguments("roadmap", "y", more)) }
  }

  @Test func theNativeFormatsAreWrittenInTwoLanguagesAndAgainTheSame() async throws {
    let out = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: out) }
    let command = try #require(
      try Tarazu.parseAsRoot(
        arguments("roadmap", out, ["--format", "html,md,xlsx,json", "--lang", "en,ru", "--all"]))
        as? RoadmapCommand)
    try await command.run()
    let expected = ["concordance", "roadmap"].flatMap { stem in
      ["en", "ru"].flatMap { language in ["html", "json", "md", "xlsx"].map { "\(stem).\(language).\($0)" } }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: out).sorted() == expected.sorted())
    // The second run finds the same bytes and sets nothing aside.
    try await command.run()
    #expect(try FileManager.default.contentsOfDirectory(atPath: out).sorted() == expected.sorted())
  }

  @Test func verdictsOfAnUnreadableFileAreAnError() async throws {
    let out = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    let command = try #require(
      try Tarazu.parseAsRoot(arguments("roadmap", out, ["--verdicts", "/nonexistent.json"])) as? RoadmapCommand)
    await #expect(throws: (any Error).self) { try await command.run() }
    #expect(!FileManager.default.fileExists(atPath: out))
  }
}
