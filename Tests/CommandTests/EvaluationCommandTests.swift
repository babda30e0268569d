import ArgumentParser
import Foundation
import Testing

@testable import tarazu

@Suite struct EvaluationCommandTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test(arguments: [
    ["evaluate"], ["evaluate", "--gold", "g.csv", "--rounds", "-1"], ["calibrate", "--verdicts", "v.csv"],
    ["calibrate", "--verdicts", "v.csv", "--out", "w.json", "--held-out", "1"],
    ["calibrate", "--verdicts", "v.csv", "--out", "w.json", "--as-of", "soon"], ["mutate", "--per-kind", "0"],
  ])
  func wrongUsageEndsWith64(arguments: [String]) {
    do {
      _ = try Tarazu.parseAsRoot(arguments)
      Issue.record("accepted \(arguments)")
    } catch {
      #expect(Tarazu.exitCode(for: error).rawValue == 64)
    }
  }

  @Test func calibrationNeverReplacesAFile() async throws {
    let out = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).json").path
    defer { try? FileManager.default.removeItem(atPath: out) }
    try "mine".write(toFile: out, atomically: true, encoding: .utf8)
    let command = try #require(
      try Tarazu.parseAsRoot([
        "calibrate", "--verdicts", Self.root + "/Benchmarks/Gold/demonstration-verdicts.csv", "--out", out, "--laws",
        Self.root + "/Laws/demonstration", "--standards", Self.root + "/Standards", "--quiet",
      ]) as? CalibrateCommand)
    await #expect(throws: CommandFailure.self) { try await command.run() }
    #expect(try String(contentsOfFile: out, encoding: .utf8) == "mine")
  }

  @Test func aFileOfWeightsThatIsNotThereIsNamed() {
    #expect(throws: (any Error).self) {
      try WeightsOption.parse(["--weights", "/nonexistent/weights.json"]).load()
    }
  }
}
