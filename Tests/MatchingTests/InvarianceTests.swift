import Foundation
import Legislation
import LegislationReading
import Matching
import Standards
import Testing

/// The same law in another encoding, with other line ends or in another normal form gives the same verdicts.
@Suite struct InvarianceTests {
  private func acts(_ transform: (String) throws -> [UInt8]) throws -> [Act] {
    let folder = DemonstrationTests.root + "/Laws/demonstration/"
    return try ["domestic-violence-law.ru.txt", "administrative-offences-code.ru.txt", "family-code.en.md"].map {
      name in
      let text = try String(contentsOfFile: folder + name, encoding: .utf8)
      let stem = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
      let sidecar = try String(contentsOfFile: folder + stem + ".act.yaml", encoding: .utf8)
      return try ActReader().read(bytes: try transform(text), fileName: name, country: "XD", sidecar: sidecar)
    }
  }

  @Test func encodingLineEndsAndNormalFormDoNotChangeAVerdict() async throws {
    let plain = try await DemonstrationTests.review(try acts { Array($0.utf8) })
    let variants: [(String) throws -> [UInt8]] = [
      { Array($0.replacing("\n", with: "\r\n").utf8) },
      { [0xFF, 0xFE] + Array(try #require($0.data(using: .utf16LittleEndian))) },
      { [0xFE, 0xFF] + Array(try #require($0.data(using: .utf16BigEndian))) },
      { Array($0.decomposedStringWithCanonicalMapping.utf8) },
      { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
    ]
    for variant in variants {
      let other = try await DemonstrationTests.review(try acts(variant))
      #expect(other.findings.map(\.verdict) == plain.findings.map(\.verdict))
      #expect(
        other.findings.map { $0.elements.map { $0.evidence.map(\.eId) } }
          == plain.findings.map { $0.elements.map { $0.evidence.map(\.eId) } })
    }
  }
}
