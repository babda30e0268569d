import Foundation
import Legislation
import LegislationReading
import Matching
import Planning
import Standards

/// Reviews of the demonstration country and of the real acts that lie beside the checkout.
enum RoadmapFixtures {
  static let root = #filePath.components(separatedBy: "/Tests/")[0]
  static let laws = URL(fileURLWithPath: root).deletingLastPathComponent().appendingPathComponent("shared/laws").path

  /// Folders of acts with the country that they are read as.
  static let folders: [(path: String, country: String)] = {
    let real = [("uz", "UZ"), ("kz", "KZ")].map { (path: laws + "/" + $0.0, country: $0.1) }
    let present = real.filter { FileManager.default.fileExists(atPath: $0.path) }
    if present.count < real.count { print("skipped: no real acts at \(laws)") }
    return [(path: root + "/Laws/demonstration", country: "XD")] + present
  }()

  static func ruleBase() throws -> RuleBase { try RuleBaseLoader(folder: root + "/Standards").load() }

  static func review(_ folder: (path: String, country: String), _ ruleBase: RuleBase) async throws -> ReviewResult {
    let acts = try ActReader().readDirectory(folder.path, country: folder.country).acts
    return await Matcher(ruleBase: ruleBase).review(acts: acts, country: folder.country, asOf: "2025-12-01")
  }
}
