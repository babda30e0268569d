import ArgumentParser
import Foundation
import Testing

@testable import tarazu

@Suite struct CommandLineTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test(arguments: [
    ["review", "--laws", "x", "--country", "QQ", "--as-of", "2025-12-01", "--out", "y"],
    ["review", "--laws", "x", "--country", "UZ", "--as-of", "yesterday", "--out", "y"],
    ["review", "--laws", "x", "--country", "UZ", "--as-of", "2025-12-01", "--out", "y", "--format", "xlsx"],
    ["review", "--laws", "x", "--country", "UZ", "--as-of", "2025-12-01", "--out", "y", "--language", "xx"],
    ["review"], ["init", "--title", "x"], ["session", "open"], ["tracker", "export", "--org", "x"],
    ["tracker", "due", "R-1", "soon"], ["tracker", "region", "--out", "x"], ["audit", "verify", "--nonsense"],
    ["restore"],
  ])
  func wrongUsageEndsWith64(arguments: [String]) {
    do {
      _ = try Tarazu.parseAsRoot(arguments)
      Issue.record("accepted \(arguments)")
    } catch {
      #expect(Tarazu.exitCode(for: error).rawValue == 64)
    }
  }

  @Test func aFailedRunLeavesNothing() async throws {
    let out = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    let command = try #require(
      try Tarazu.parseAsRoot([
        "review", "--laws", "/nonexistent", "--country", "UZ", "--as-of", "2025-12-01", "--out", out, "--quiet",
        "--standards", Self.root + "/Standards",
      ]) as? ReviewCommand)
    await #expect(throws: (any Error).self) { try await command.run() }
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test func reviewWritesItsDocumentsAndKeepsAnEditedTracker() async throws {
    let out = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: out) }
    let command = try #require(
      try Tarazu.parseAsRoot([
        "review", "--laws", Self.root + "/Laws/demonstration", "--country", "XD", "--as-of", "2025-12-01", "--out",
        out,
        "--quiet", "--standards", Self.root + "/Standards",
      ]) as? ReviewCommand)
    try await command.run()
    let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
    #expect(names == ["findings.html", "findings.json", "findings.md", "roadmap.html", "roadmap.md", "tracker.csv"])
    try "edited by an organisation".write(toFile: out + "/tracker.csv", atomically: true, encoding: .utf8)
    try await command.run()
    #expect(
      try String(contentsOfFile: out + "/tracker.earlier-1.csv", encoding: .utf8) == "edited by an organisation")
  }

  @Test func aGateThatIsNotMetEndsWith2() async throws {
    let out = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: out) }
    let command = try #require(
      try Tarazu.parseAsRoot([
        "review", "--laws", Self.root + "/Laws/demonstration", "--country", "XD", "--as-of", "2025-12-01", "--out",
        out,
        "--quiet", "--gate", "conflict", "--standards", Self.root + "/Standards",
      ]) as? ReviewCommand)
    await #expect(throws: ExitCode(2)) { try await command.run() }
  }
}
