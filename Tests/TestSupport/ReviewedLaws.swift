import Foundation
import Legislation
import LegislationReading
import Matching
import Standards

/// Reviews of the demonstration country and of the real acts that lie beside the checkout.
public enum ReviewedLaws {
  public static let root = #filePath.components(separatedBy: "/Tests/")[0]
  static let laws = URL(fileURLWithPath: root).deletingLastPathComponent().appendingPathComponent("shared/laws").path

  /// Folders of acts with the country that they are read as.
  public static let folders: [(path: String, country: String)] = {
    let real = [("uz", "UZ"), ("kz", "KZ")].map { (path: laws + "/" + $0.0, country: $0.1) }
    let present = real.filter { FileManager.default.fileExists(atPath: $0.path) }
    if present.count < real.count { print("skipped: no real acts at \(laws)") }
    return [(path: root + "/Laws/demonstration", country: "XD")] + present
  }()

  /// Read and reviewed once for all tests.
  private static let shared = Task { try RuleBaseLoader(folder: root + "/Standards").load() }
  private static let reviews = folders.map { folder in
    Task {
      let acts = try ActReader().readDirectory(folder.path, country: folder.country).acts
      return await Matcher(ruleBase: try await shared.value)
        .review(acts: acts, country: folder.country, asOf: "2025-12-01")
    }
  }

  public static func ruleBase() async throws -> RuleBase { try await shared.value }

  /// The review of the demonstration country.
  public static func demonstration() async throws -> ReviewResult { try await reviews[0].value }

  public static func all() async throws -> [ReviewResult] {
    var found: [ReviewResult] = []
    for review in reviews { found.append(try await review.value) }
    return found
  }
}
