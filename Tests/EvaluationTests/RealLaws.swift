import Foundation
import Legislation
import LegislationReading
import Matching
import Standards

/// Real acts that lie beside the checkout, for tests that are skipped where they are absent.
enum RealLaws {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/laws").path

  static let isPresent: Bool = {
    let found = FileManager.default.fileExists(atPath: folder)
    if !found { print("skipped: no real acts at \(folder)") }
    return found
  }()

  static func acts(_ files: [String], country: String) throws -> [Act] {
    try files.map { try ActReader().read(path: folder + "/" + $0, country: country) }
  }

  static let kazakhstan = [
    "kz/criminal-code-2014-art120-128-ru.md", "kz/domestic-violence-prevention-2009-ru.md",
    "kz/equal-rights-men-women-2009-ru.md", "kz/marriage-family-code-2011-art9-13-ru.md",
    "kz/offence-prevention-2025-art1-2-ru.md",
  ]

  static func matcher(_ acts: [Act]) throws -> Matcher {
    Matcher(ruleBase: try GoldTableTests.ruleBase.get(), languages: Set(acts.map(\.language.value)))
  }
}
