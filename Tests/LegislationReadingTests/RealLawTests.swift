import Foundation
import Legislation
import LegislationReading
import Testing

/// Real acts that lie beside the checkout; skipped where they are absent.
@Suite struct RealLawTests {
  static let laws = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/laws").path
  static let isPresent: Bool = {
    let found = FileManager.default.fileExists(atPath: laws)
    if !found { print("skipped: no real acts at \(laws)") }
    return found
  }()

  /// Counts as stated in the list of sources; the code on liability has one heading printed with a space.
  @Test(
    .enabled(if: isPresent),
    arguments: [
      ("uz/Jinoyat_Kodeksi.txt", 395), ("uz/Oila_Kodeksi.txt", 220), ("uz/Mamuriy_Javobgarlik_Kodeksi.txt", 648),
      ("uz/Konstitutsiya.txt", 155), ("uz/Mehnat_Kodeksi.txt", 581), ("uz/Fuqarolik_Kodeksi.txt", 386),
      ("uz/Talim_Qonuni.txt", 34), ("kz/domestic-violence-prevention-2009-ru.md", 26),
      ("kz/equal-rights-men-women-2009-ru.md", 15), ("kz/criminal-code-2014-art120-128-ru.md", 9),
      ("kz/marriage-family-code-2011-art9-13-ru.md", 5), ("kz/offence-prevention-2025-art1-2-ru.md", 2),
    ])
  func everyArticleOnceAndInOrder(file: String, count: Int) throws {
    let act = try ActReader().read(path: Self.laws + "/" + file)
    let numbers = act.articles.compactMap(\.number)
    #expect(numbers.count == count)
    #expect(Set(numbers).count == count)
    #expect(numbers == numbers.sorted())
  }
}
